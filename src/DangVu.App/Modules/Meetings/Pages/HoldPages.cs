using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>Step 3: the roll call, and who came late or left.</summary>
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
        var seats = await MeetingDesk.Seats(c.Work, m, body, day);
        return new FormModel
        {
            Title = t["meeting.do.roll"],
            Lede = t["meeting.roll.lede", seats.Count, Vn.Day(day)],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Above = [MeetingSteps.Strip(t, 3, m)],
            Rules = [Quorum(c, m, day, seats.Count(s => s.Status == "official"))],
            Fields =
            [
                StepPages.Version(m),
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

    /// <summary>How many must be there, with the rule that says so.</summary>
    private static RuleNote Quorum(Ctx c, Meeting m, DateOnly day, int official)
    {
        var (version, quorum) = c.Work.Get<MeetingRules>().Quorum(m.Collective, day);
        return new RuleNote(
            c.T["meeting.rule.quorum-before", quorum.Needed(official), official],
            version.Basis.Cite(c.T.Language),
            version.Verified && quorum.Verified
        );
    }

    /// <param name="times">With the time somebody came or left, for a meeting that is typed whole afterwards.</param>
    internal static Field RollGrid(
        Texts t,
        IReadOnlyList<Seat> seats,
        IReadOnlyDictionary<Guid, Attendance> before,
        bool times = false
    ) =>
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
                .. times ? new Field[] { new("came", t["meeting.came"]), new("left", t["meeting.left"]) } : [],
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
        [
            .. form.Grid("roll")
                .Select(r => new RollMark(
                    r.Key,
                    r.Value("state") ?? "",
                    r.Value("reason"),
                    Time(form, "roll", r.Value("came")),
                    Time(form, "roll", r.Value("left"))
                )),
        ];

    internal static TimeOnly? Time(FormReader form, string field, string? typed)
    {
        if (typed is null)
            return null;
        if (ClockTime.Read(typed) is not { } time)
        {
            form.Add(Refusal.Invalid(field, "meeting.clock", typed));
            return null;
        }
        return time;
    }

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
                form.Optional("guests", 2000),
                form.Version
            ),
            CallRoll.Handle,
            $"/meetings/{c.Id()}/minutes"
        );

    public static async Task<FormModel?> ShowComings(Ctx c)
    {
        if (
            await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body)
            || m.Stage is not (Stages.Held or Stages.Concluded)
        )
            return null;
        var t = c.T;
        var lines = await c
            .Db.Set<Attendance>()
            .AsNoTracking()
            .Where(a => a.MeetingId == m.Id && a.State == AttendanceStates.Present)
            .ToDictionaryAsync(a => a.MemberId);
        var seats = await MeetingDesk.Seats(c.Work, m, body, m.HeldOn!.Value);
        return new FormModel
        {
            Title = t["meeting.comings"],
            Lede = t["meeting.comings.lede", m.EntitledPresent],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Above = [MeetingSteps.Strip(t, 3, m)],
            Fields =
            [
                new("people", t["meeting.comings"], FieldKind.Grid)
                {
                    Inputs = [new("came", t["meeting.came"]), new("left", t["meeting.left"])],
                    Rows =
                    [
                        .. seats
                            .Where(s => lines.ContainsKey(s.MemberId))
                            .Select(s => new GridRow(
                                s.MemberId.ToString(),
                                s.Name,
                                null,
                                new Dictionary<string, string?>
                                {
                                    ["came"] = MeetingWords.Clock(lines[s.MemberId].CameAt),
                                    ["left"] = MeetingWords.Clock(lines[s.MemberId].LeftAt),
                                }
                            )),
                    ],
                },
            ],
            Submit = t["save"],
            Cancel = "/meetings/" + m.Id,
            Help = t["meeting.comings.help"],
        };
    }

    public static Task<Result<string>> PostComings(Ctx c, FormReader form)
    {
        var people = form.Grid("people")
            .Select(r => new Coming(
                r.Key,
                Time(form, "people", r.Value("came")),
                Time(form, "people", r.Value("left"))
            ))
            .ToList();
        return StepPages.Do(c, form, "meetings.comings", new MarkComings(c.Id(), people), MarkComings.Handle);
    }
}
