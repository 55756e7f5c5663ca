using DangVu.App.Acts;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.History;

/// <summary>The form of what the record says beside the register, and the form that puts a day of cell or status right.</summary>
internal static class RecordPages
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        if (await ShowMember.ShowMember.Find(c, c.Id(), "members.write") is not { } member)
            return null;
        var t = c.T;
        var r = await c.Db.Set<MemberRecord>().AsNoTracking().SingleOrDefaultAsync(x => x.MemberId == member.Id);
        return new FormModel
        {
            Title = t["file.record"],
            Lede = member.FullName,
            Crumbs = HistoryPages.Crumbs(t, member),
            Fields =
            [
                new("version", "", FieldKind.Hidden)
                {
                    Value = r?.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
                },
                new("recordNumber", t["file.record-number"]) { Value = r?.RecordNumber },
                Day("unionOn", "file.union-on", r?.UnionOn),
                new("unionPlace", t["file.union-place"]) { Value = r?.UnionPlace },
                new("admissionDecision", t["file.admission-decision"]) { Value = r?.AdmissionDecision },
                Day("admissionDecidedOn", "file.admission-decided-on", r?.AdmissionDecidedOn) with
                {
                    Hint = t["file.admission-decided-on.hint"],
                },
                new("admissionPlace", t["file.admission-place"]) { Value = r?.AdmissionPlace },
                new("introducers", t["file.introducers"]) { Value = r?.Introducers },
                new("recognitionDecision", t["file.recognition-decision"]) { Value = r?.RecognitionDecision },
                Day("hiredOn", "file.hired", r?.HiredOn),
            ],
            Submit = t["save"],
            Cancel = "/members/" + member.Id,
        };

        Field Day(string name, string label, string? value) =>
            new(name, t[label], FieldKind.Date) { Value = Vn.Partial(value), Hint = t["members.partial"] };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var command = new WriteRecord(
            c.Id(),
            form.Optional("recordNumber", 30),
            AddMemberPage.Partial(form, "unionOn"),
            form.Optional("unionPlace"),
            form.Optional("admissionDecision", 100),
            AddMemberPage.Partial(form, "admissionDecidedOn"),
            form.Optional("admissionPlace"),
            form.Optional("introducers"),
            form.Optional("recognitionDecision", 100),
            AddMemberPage.Partial(form, "hiredOn"),
            form.Version
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("members.record", command, WriteRecord.Handle);
        return done.Match<Result<string>>(_ => "/members/" + command.MemberId, Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowPeriod(Ctx c)
    {
        if (await ShowMember.ShowMember.Find(c, c.Id(), "members.write") is not { } member)
            return null;
        var id = c.Id("period");
        var cell = c.Route("kind") == CorrectPeriod.OfCell;
        var list = cell
            ? await c
                .Db.Set<Membership>()
                .AsNoTracking()
                .SingleOrDefaultAsync(m => m.Id == id && m.MemberId == member.Id)
            : null;
        var status = cell
            ? null
            : await c
                .Db.Set<StatusPeriod>()
                .AsNoTracking()
                .SingleOrDefaultAsync(s => s.Id == id && s.MemberId == member.Id);
        if (list is null && status is null)
            return null;
        var t = c.T;
        var what = list is not null ? (await c.Bodies.Find(list.BodyId))?.Name : t["status." + status!.Status];
        return new FormModel
        {
            Title = t["file.correct"],
            Lede = $"{member.FullName}: {what}",
            Crumbs = HistoryPages.Crumbs(t, member),
            Help = t["file.period.help"],
            Fields =
            [
                new("from", t["from"], FieldKind.Date) { Required = true, Value = Vn.Day(list?.From ?? status!.From) },
                .. status is null
                    ? Array.Empty<Field>()
                    : [new Field("decision", t["decision"]) { Value = status.Decision }],
                new("reason", t["file.why-wrong"]) { Required = true, Hint = t["file.why-wrong.hint"] },
            ],
            Submit = t["save"],
            Cancel = "/members/" + member.Id,
        };
    }

    public static async Task<Result<string>> PostPeriod(Ctx c, FormReader form)
    {
        var command = new CorrectPeriod(
            c.Id("period"),
            c.Route("kind"),
            form.Date("from"),
            form.Text("reason", 300),
            form.Optional("decision", 100)
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("members.period-correct", command, CorrectPeriod.Handle);
        return done.Match<Result<string>>(_ => "/members/" + c.Id(), Result<string>.Refused);
    }
}
