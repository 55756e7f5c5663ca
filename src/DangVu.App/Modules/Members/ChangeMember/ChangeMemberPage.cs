using DangVu.App.Acts;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.Clocks;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Members.ChangeMember;

internal static class ChangeMemberPage
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        var member = await ShowMember.ShowMember.Find(c, c.Id(), "members.write");
        return member is null
            ? null
            : Form(
                c,
                member,
                "members.edit",
                [
                    new("version", "", FieldKind.Hidden)
                    {
                        Value = member.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    },
                    .. AddMemberPage.FactFields(c.T, member, null, null),
                    new("reason", c.T["file.why-wrong"]) { Hint = c.T["file.why-wrong.hint"] },
                ]
            );
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var member = await ShowMember.ShowMember.Find(c, c.Id(), "members.write");
        if (member is null)
            return Refusal.NotFound("record.none");
        var facts = AddMemberPage.ReadFacts(form);
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        // A number left empty stays as it is: the form never shows it.
        var numbers = c.Work.Get<Numbers>();
        facts = facts with
        {
            IdentityNumber = facts.IdentityNumber ?? numbers.Read(member.OfficeId, member.IdentityCipher),
            CardNumber = facts.CardNumber ?? numbers.Read(member.OfficeId, member.CardCipher),
        };
        var changed = await c.Work.Run(
            "members.change",
            new ChangeMember(member.Id, facts, form.Version, form.Optional("reason")),
            ChangeMember.Handle
        );
        return changed.Match<Result<string>>(id => $"/members/{id}", Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowStatus(Ctx c)
    {
        var member = await ShowMember.ShowMember.Find(c, c.Id(), "members.write");
        return member is null
            ? null
            : Form(
                c,
                member,
                "members.set-status",
                [
                    new("status", c.T["members.status"], FieldKind.Select)
                    {
                        Required = true,
                        Options =
                        [
                            .. MemberStatus.All.Where(s => s != member.Status).Select(s => (s, c.T["status." + s])),
                        ],
                    },
                    new("on", c.T["members.from-day"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                    new("reason", c.T["reason"]),
                    new("decision", c.T["decision"]),
                    new("plannedTo", c.T["clocks.planned-to"], FieldKind.Date)
                    {
                        Hint = c.T["clocks.planned-to.hint", ClockRules.ExemptBelowMonths(c.Work, c.Today)],
                    },
                ]
            );
    }

    public static async Task<Result<string>> PostStatus(Ctx c, FormReader form)
    {
        var command = new SetStatus(
            c.Id(),
            form.Choice("status", MemberStatus.All),
            form.Date("on"),
            form.Optional("reason"),
            form.Optional("decision"),
            form.OptionalDate("plannedTo")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("members.status", command, SetStatus.Handle);
        return done.Match<Result<string>>(id => $"/members/{id}", Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowMove(Ctx c)
    {
        var member = await ShowMember.ShowMember.Find(c, c.Id(), "members.write");
        return member is null
            ? null
            : Form(
                c,
                member,
                "members.move",
                [
                    new("toCellId", c.T["members.to-cell"], FieldKind.Select)
                    {
                        Required = true,
                        Options = await c.BodyOptions("members.write", b => b.IsCell && b.Id != member.CellId),
                    },
                    new("on", c.T["members.from-day"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                    new("decision", c.T["decision"]),
                ]
            );
    }

    public static async Task<Result<string>> PostMove(Ctx c, FormReader form)
    {
        var command = new MoveMember(c.Id(), form.Id("toCellId"), form.Date("on"), form.Optional("decision"));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("members.move", command, MoveMember.Handle);
        return done.Match<Result<string>>(id => $"/members/{id}", Result<string>.Refused);
    }

    private static FormModel Form(Ctx c, Member member, string title, IReadOnlyList<Field> fields) =>
        new()
        {
            Title = c.T[title],
            Lede = member.FullName,
            Crumbs = [new(c.T["members.title"], "/members"), new(member.FullName, "/members/" + member.Id)],
            Fields = fields,
            Submit = c.T["save"],
            Cancel = "/members/" + member.Id,
        };
}
