using DangVu.App.Acts;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Files;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Requests;

/// <summary>What a member has asked for, and the form to ask.</summary>
internal static class OwnRequests
{
    public static async Task<PageModel?> List(Ctx c)
    {
        if (await OwnFile.Me(c) is not { } me)
            return OwnFile.NoFile(c);
        var t = c.T;
        var after = Keyset.ReadDay(c.Query("after"));
        var found = c.Db.Set<ChangeRequest>().AsNoTracking().Where(r => r.MemberId == me.Id);
        if (after is { } last)
            found = found.Where(r => r.AskedOn < last.Day || r.AskedOn == last.Day && r.Id < last.Id);
        var rows = await found
            .OrderByDescending(r => r.AskedOn)
            .ThenByDescending(r => r.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        return new DetailModel
        {
            Title = t["request.own"],
            Lede = t["request.own.lede", rows.Count(r => r.State == RequestStates.Waiting)],
            Crumbs = [new(t["own.title"], "/own"), new(t["file.own"], "/own/file")],
            Help = t["request.own.help"],
            Actions =
            [
                new(t["request.ask"], "/own/requests/new", Primary: true),
                .. rows.Count > Keyset.Page
                    ? new PageAction[]
                    {
                        new(
                            t["request.older"],
                            c.Here([("after", Keyset.Write(rows[Keyset.Page - 1].AskedOn, rows[Keyset.Page - 1].Id))])
                        ),
                    }
                    : [],
            ],
            Sections = [.. rows.Take(Keyset.Page).Select(r => One(r, t))],
        };
    }

    private static Section One(ChangeRequest r, Texts t) =>
        new(t[RequestFields.TextOf(r.Field)])
        {
            Facts =
            [
                (t["state"], new Cell(t["request.state." + r.State], Tone: RequestPages.ToneOf(r.State))),
                (t["request.before"], r.Before ?? "–"),
                (t["request.after"], r.After),
                (t["request.way"], Way(r, t)),
                (t["request.asked-on"], Vn.Day(r.AskedOn)),
                .. r.Answer is null ? Array.Empty<(string, Cell)>() : [(t["request.answer"], r.Answer)],
            ],
            Actions =
                r.State == RequestStates.Waiting
                    ? [new(t["request.withdraw"], $"/own/requests/{r.Id}/withdraw", Post: true)]
                    : [],
        };

    internal static string Way(ChangeRequest r, Texts t) =>
        r.Way == RequestWays.Changed ? t["request.way.changed-from", Vn.Partial(r.Since)] : t["request.way.wrong"];

    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        if (await OwnFile.Me(c) is not { } me)
            return null;
        var t = c.T;
        return new FormModel
        {
            Title = t["request.ask"],
            Lede = t["request.ask.lede"],
            Crumbs = [new(t["own.title"], "/own"), new(t["request.own"], "/own/requests")],
            Help = t["request.ask.help"],
            Above =
            [
                new(t["request.stands"])
                {
                    Facts =
                    [
                        .. RequestFields.All.Select(f => (t[f.Text], (Cell)(RequestFields.Read(me, f.Field) ?? "–"))),
                    ],
                },
            ],
            Fields =
            [
                new("field", t["request.field"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Query("field"),
                    Options = [.. RequestFields.All.Select(f => (f.Field, t[f.Text]))],
                },
                new("way", t["request.way"], FieldKind.Radio)
                {
                    Required = true,
                    Options = [.. RequestWays.All.Select(w => (w, t["request.way." + w]))],
                },
                new("after", t["request.to"]) { Required = true },
                new("since", t["request.since"], FieldKind.Date) { Hint = t["request.since.hint"] },
                new("why", t["request.why"], FieldKind.LongText) { Hint = t["request.why.hint"] },
            ],
            Submit = t["request.send"],
            Cancel = "/own/requests",
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        if (c.Actor.MemberId is not { } me)
            return Refusal.NotFound("record.none");
        var command = new AskChange(
            me,
            form.Choice("field", RequestFields.All.Select(f => f.Field)),
            form.Choice("way", RequestWays.All),
            form.Text("after"),
            AddMemberPage.Partial(form, "since"),
            form.Optional("why", 1000)
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("members.request", command, AskChange.Handle);
        return done.Match<Result<string>>(_ => "/own/requests", Result<string>.Refused);
    }

    public static async Task<Result<string>> Withdraw(Ctx c, FormReader form)
    {
        var done = await c.Work.Run("members.request-withdraw", new WithdrawChange(c.Id()), WithdrawChange.Handle);
        return done.Match<Result<string>>(_ => "/own/requests", Result<string>.Refused);
    }
}
