using DangVu.App.Modules.Meetings.Conclude;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Follow;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>The forms of step 5: the minutes are finished, the report went up, a further task.</summary>
internal static class FollowForms
{
    private static string Back(Ctx c) => $"/meetings/{c.Id()}/follow";

    public static async Task<FormModel?> ShowFinish(Ctx c) =>
        await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body) || m.Stage != Stages.Concluded
            ? null
            : new FormModel
            {
                Title = c.T["meeting.owed.minutes.go"],
                Lede = c.T["meeting.finish.lede"],
                Crumbs = MeetingPage.Crumbs(c.T, m, body),
                Above = [MeetingSteps.Strip(c.T, 5, m)],
                Fields =
                [
                    new("on", c.T["meeting.finish.on"], FieldKind.Date)
                    {
                        Required = true,
                        Value = Vn.Day(m.MinutesDoneOn ?? MeetingDesk.DayAfter(c.Work, m)),
                    },
                ],
                Submit = c.T["meeting.owed.minutes.go"],
                Cancel = Back(c),
            };

    public static Task<Result<string>> PostFinish(Ctx c, FormReader form) =>
        StepPages.Do(
            c,
            form,
            "meetings.finish-minutes",
            new FinishMinutes(c.Id(), form.Date("on")),
            FinishMinutes.Handle,
            Back(c)
        );

    public static async Task<FormModel?> ShowReport(Ctx c) =>
        await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body)
        || m.Stage is not (Stages.Concluded or Stages.Closed)
        || body.ParentId is null
            ? null
            : new FormModel
            {
                Title = c.T["meeting.owed.report"],
                Lede = c.T["meeting.report.lede"],
                Crumbs = MeetingPage.Crumbs(c.T, m, body),
                Above = [MeetingSteps.Strip(c.T, 5, m)],
                Fields =
                [
                    new("on", c.T["meeting.report.on"], FieldKind.Date)
                    {
                        Required = true,
                        Value = Vn.Day(m.SentUpOn ?? MeetingDesk.DayAfter(c.Work, m)),
                    },
                    new("how", c.T["meeting.report.how"])
                    {
                        Required = true,
                        Value = m.SentUpHow,
                        Hint = c.T["meeting.report.how.hint"],
                    },
                ],
                Submit = c.T["meeting.owed.report.go"],
                Cancel = Back(c),
            };

    public static Task<Result<string>> PostReport(Ctx c, FormReader form) =>
        StepPages.Do(
            c,
            form,
            "meetings.report-up",
            new ReportUp(c.Id(), form.Date("on"), form.Text("how", 200)),
            ReportUp.Handle,
            Back(c)
        );

    public static async Task<FormModel?> ShowNewPoint(Ctx c)
    {
        if (
            await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body)
            || m.Stage is not (Stages.Concluded or Stages.Closed)
        )
            return null;
        return new FormModel
        {
            Title = c.T["point.add"],
            Lede = c.T["point.add.lede"],
            Crumbs = MeetingPage.Crumbs(c.T, m, body),
            Above = [MeetingSteps.Strip(c.T, 5, m)],
            Fields =
            [
                new("text", c.T["point.text"]) { Required = true },
                new("ownerId", c.T["point.owner"], FieldKind.Select) { Options = await StepPages.Names(c, body, m) },
                new("dueOn", c.T["point.due"], FieldKind.Date) { Required = true },
                new("measure", c.T["point.measure"]),
            ],
            Submit = c.T["save"],
            Cancel = Back(c),
        };
    }

    public static Task<Result<string>> PostNewPoint(Ctx c, FormReader form) =>
        StepPages.Do(
            c,
            form,
            "meetings.add-point",
            new AddPoint(
                c.Id(),
                new PointSet(
                    form.Text("text", 500),
                    form.OptionalId("ownerId"),
                    form.Date("dueOn"),
                    form.Optional("measure", 500)
                )
            ),
            AddPoint.Handle,
            Back(c)
        );
}
