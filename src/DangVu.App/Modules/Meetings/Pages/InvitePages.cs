using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>Step 2: who is invited besides the list, when the notice went out, when the papers did.</summary>
internal static class InvitePages
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        if (await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body) || !Stages.Before.Contains(m.Stage))
            return null;
        var t = c.T;
        var seats = await MeetingDesk.Seats(c.Work, m, body, m.PlannedOn);
        return new FormModel
        {
            Title = t["meeting.do.invite"],
            Lede = t["meeting.invite.lede", seats.Count],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Above =
            [
                MeetingSteps.Strip(t, 2, m),
                new(null)
                {
                    Actions =
                    [
                        new(t["meeting.invite.papers"], $"/meetings/{m.Id}/papers"),
                        new(t["meeting.files"], $"/meetings/{m.Id}/files"),
                    ],
                },
            ],
            Fields =
            [
                StepPages.Version(m),
                new("noticeOn", t["meetings.notice"], FieldKind.Date)
                {
                    Required = true,
                    Value = Vn.Day(m.NoticeOn ?? c.Today),
                },
                new("plannedOn", t["meetings.day"], FieldKind.Date) { Required = true, Value = Vn.Day(m.PlannedOn) },
                new("time", t["meetings.time"]) { Value = m.Time },
                new("place", t["meetings.place"]) { Value = m.Place },
                new("papersOn", t["meetings.papers-on"], FieldKind.Date)
                {
                    Value = Vn.Day(m.PapersOn),
                    Hint = t["meetings.papers-on.hint"],
                },
                await Guests(c, m, body),
            ],
            Submit = t["meeting.invite.go"],
            Cancel = "/meetings/" + m.Id,
            Help = t["meeting.invite.help"],
        };
    }

    private static async Task<Field> Guests(Ctx c, Meeting m, BodyRef body)
    {
        var t = c.T;
        var known = await c
            .Db.Set<Guest>()
            .AsNoTracking()
            .Where(g => g.MeetingId == m.Id)
            .OrderBy(g => g.Id)
            .ToListAsync();
        var rows = known.Select(g => Row(g.MemberId ?? g.Id, t["meeting.guest"], null, g.Name, g.Role)).ToList();
        // Proposed once; who was taken off the list is not proposed again.
        if (m.InvitedTimes == 0)
            rows.AddRange(
                (await GuestProposals.For(c, m, body)).Select(p =>
                    Row(p.MemberId, t["meeting.guest.proposed"], p.Why, p.Name, p.Why)
                )
            );
        rows.AddRange(
            Enumerable.Range(1, 3).Select(n => Row(StepPages.Blank(n), t["meeting.guest.new"], null, null, null))
        );
        return new Field("guests", t["meetings.guests"], FieldKind.Grid)
        {
            Inputs = [new("name", t["meeting.guest.name"]), new("role", t["meeting.guest.role"])],
            Rows = rows,
        };
    }

    private static GridRow Row(Guid key, string label, string? sub, string? name, string? role) =>
        new(key.ToString(), label, sub, new Dictionary<string, string?> { ["name"] = name, ["role"] = role });

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        if (await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body))
            return Refusal.NotFound("record.none");
        var members = (await c.Db.Set<Guest>().Where(g => g.MeetingId == m.Id && g.MemberId != null).ToListAsync())
            .Select(g => g.MemberId!.Value)
            .Concat((await GuestProposals.For(c, m, body)).Select(p => p.MemberId))
            .ToHashSet();
        var guests = form.Grid("guests")
            .Where(r => r.Value("name") is not null)
            .Select(r => new GuestAsked(r.Value("name")!, r.Value("role"), members.Contains(r.Key) ? r.Key : null))
            .ToList();
        return await StepPages.Do(
            c,
            form,
            "meetings.invite",
            new InviteToMeeting(
                m.Id,
                form.Date("noticeOn"),
                form.Date("plannedOn"),
                form.Optional("time", 50),
                form.Optional("place", 200),
                guests,
                form.OptionalDate("papersOn"),
                form.Version
            ),
            InviteToMeeting.Handle
        );
    }
}
