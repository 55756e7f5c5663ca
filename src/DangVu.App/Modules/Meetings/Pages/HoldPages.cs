using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>Step 3: the roll call and the minutes.</summary>
internal static class HoldPages
{
    public static async Task<FormModel?> ShowRoll(Ctx c)
    {
        if (
            await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body)
            || m.Stage is not (Stages.Prepared or Stages.Invited or Stages.Held)
        )
            return null;
        var t = c.T;
        var day = m.HeldOn ?? (m.PlannedOn < c.Today ? m.PlannedOn : c.Today);
        var before = await c
            .Db.Set<Attendance>()
            .AsNoTracking()
            .Where(a => a.MeetingId == m.Id)
            .ToDictionaryAsync(a => a.MemberId);
        var seats = await c.Work.Get<ICollectives>().On(body, m.Collective, day);
        return new FormModel
        {
            Title = t["meeting.do.roll"],
            Lede = t["meeting.roll.lede", seats.Count, Vn.Day(day)],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Fields =
            [
                new("heldOn", t["meetings.held-on"], FieldKind.Date) { Required = true, Value = Vn.Day(day) },
                .. await StepPages.People(c, body, m.Collective, day, m),
                new("guests", t["meetings.guests"]) { Value = m.Guests },
                RollGrid(t, seats, before),
            ],
            Submit = t["meeting.roll.go"],
            Cancel = "/meetings/" + m.Id,
            Help = t["meeting.roll.help"],
        };
    }

    internal static Field RollGrid(Texts t, IReadOnlyList<Seat> seats, IReadOnlyDictionary<Guid, Attendance> before) =>
        new("roll", t["meeting.roll"], FieldKind.Grid)
        {
            Inputs =
            [
                new("state", t["meeting.present"], FieldKind.Select)
                {
                    Required = true,
                    Options = MeetingWords.States(t),
                },
                new("reason", t["reason"]),
            ],
            Rows =
            [
                .. seats.Select(s => new GridRow(
                    s.MemberId.ToString(),
                    s.Name,
                    s.Status == "official" ? null : t["status." + s.Status],
                    new Dictionary<string, string?>
                    {
                        ["state"] =
                            before.GetValueOrDefault(s.MemberId)?.State
                            ?? (s.Status == "exempt" ? AttendanceStates.Exempt : AttendanceStates.Present),
                        ["reason"] = before.GetValueOrDefault(s.MemberId)?.Reason,
                    }
                )),
            ],
        };

    internal static List<RollMark> ReadRoll(FormReader form) =>
        [.. form.Grid("roll").Select(r => new RollMark(r.Key, r.Value("state") ?? "", r.Value("reason")))];

    public static Task<Result<string>> PostRoll(Ctx c, FormReader form) =>
        StepPages.Do(
            c,
            form,
            "meetings.attendance",
            new CallRoll(
                c.Id(),
                form.Date("heldOn"),
                ReadRoll(form),
                false,
                form.OptionalId("chairId"),
                form.OptionalId("secretaryId"),
                form.Optional("guests")
            ),
            CallRoll.Handle,
            $"/meetings/{c.Id()}/minutes"
        );

    public static async Task<FormModel?> ShowMinutes(Ctx c)
    {
        if (
            await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body)
            || m.Stage is not (Stages.Held or Stages.Concluded)
        )
            return null;
        var t = c.T;
        var items = await MeetingDesk.Agenda(c.Db, m.Id);
        return new FormModel
        {
            Title = t["meeting.do.minutes"],
            Lede = t["meeting.minutes.lede"],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Fields =
            [
                new("items", t["meeting.minutes"], FieldKind.Grid)
                {
                    Inputs =
                    [
                        new("text", t["meeting.minutes"], FieldKind.LongText),
                        new("opinions", t["meeting.opinions"], FieldKind.LongText),
                        new("carried", t["meeting.carry"], FieldKind.Check),
                    ],
                    Rows =
                    [
                        .. items.Select(i => new GridRow(
                            i.Id.ToString(),
                            i.Title,
                            i.Detail,
                            new Dictionary<string, string?>
                            {
                                ["text"] = i.Minutes,
                                ["opinions"] = OpinionBox.Show(OpinionBox.Open(c.Work, i.Opinions)),
                                ["carried"] = i.CarriedOver ? "on" : null,
                            }
                        )),
                    ],
                },
                new("length", t["meetings.length"], FieldKind.Number)
                {
                    Value = m.Length?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    Hint = t["meetings.length.hint"],
                },
            ],
            Submit = t["meeting.minutes.go"],
            Cancel = "/meetings/" + m.Id,
            Help = t["meeting.minutes.help"],
        };
    }

    public static Task<Result<string>> PostMinutes(Ctx c, FormReader form)
    {
        var items = form.Grid("items")
            .Select(r => new MinutesOf(
                r.Key,
                r.Value("text"),
                r.Value("carried") is not null,
                OpinionBox.Read(r.Value("opinions"))
            ))
            .ToList();
        return StepPages.Do(
            c,
            form,
            "meetings.minutes",
            new WriteMinutes(c.Id(), items, null, (int?)form.OptionalNumber("length", 1, 1440)),
            WriteMinutes.Handle
        );
    }
}
