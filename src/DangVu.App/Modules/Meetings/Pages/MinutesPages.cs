using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>Step 3: the minutes. The page saves by itself while they are typed; without script the button does.</summary>
internal static class MinutesPages
{
    private const string Grid = "items";

    public static async Task<FormModel?> Show(Ctx c)
    {
        if (
            await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body)
            || m.Stage is not (Stages.Held or Stages.Concluded)
        )
            return null;
        var t = c.T;
        var lines = await MinutesBox.Read(c.Work, m.Id);
        var before = (await PriorOpinions.Of(c.Work, m.Id)).ToLookup(o => o.ItemId, o => o.Said);
        var tasks = await LastTasks.Of(c.Work, m);
        return new FormModel
        {
            Title = t["meeting.do.minutes"],
            Lede = t["meeting.minutes.lede"],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Above =
            [
                MeetingSteps.Strip(t, 3, m),
                new(null) { Actions = [new(t["meeting.comings"], $"/meetings/{m.Id}/comings")] },
            ],
            Draft = Drafts.Name(c, $"minutes-{m.Id:N}"),
            Save = $"/meetings/{m.Id}/minutes/keep",
            Fields =
            [
                new(Grid, t["meeting.minutes"], FieldKind.Grid)
                {
                    Inputs =
                    [
                        new("text", t["meeting.minutes"], FieldKind.LongText),
                        new("opinions", t["meeting.opinions"], FieldKind.LongText),
                        new("carried", t["meeting.carry"], FieldKind.Check),
                        new("mark", "", FieldKind.Hidden),
                    ],
                    Rows = [.. lines.Select(l => Row(l, before[l.Item.Id]))],
                },
                .. tasks.Count == 0 ? [] : new[] { await Tasks(c, m, tasks) },
                new("length", t["meetings.length"], FieldKind.Number)
                {
                    Value = m.Length?.ToString(CultureInfo.InvariantCulture),
                    Hint = t["meetings.length.hint"],
                },
                new("speakers", t["meeting.speakers"], FieldKind.Number)
                {
                    Value = (m.Speakers ?? Counted(lines))?.ToString(CultureInfo.InvariantCulture),
                    Hint = t["meeting.speakers.hint"],
                },
            ],
            Submit = t["meeting.minutes.go"],
            Cancel = "/meetings/" + m.Id,
            Help = t["meeting.minutes.help"],
        };
    }

    /// <summary>How many different people the minutes name as speakers: a number to start from, nothing else is made of it.</summary>
    private static int? Counted(IReadOnlyList<MinutesNow> lines) =>
        lines
            .SelectMany(l => OpinionBox.Read(l.Now.Opinions))
            .Select(o => DangVu.Kernel.Text.Fold.Of(o.Speaker))
            .Where(s => s.Length > 0)
            .Distinct()
            .Count()
            is var count
                and > 0
            ? count
            : null;

    /// <summary>What members gave in before stands in the box until the minutes are written; there it is read out, changed or taken out.</summary>
    private static GridRow Row(MinutesNow line, IEnumerable<SaidBefore> before)
    {
        var opinions = line.Now.Opinions;
        if (opinions is null && line.Now.Text is null && !line.Typed)
            opinions = OpinionBox.Show(before.Select(s => new Opinion(s.Name, s.Text.ReplaceLineEndings(" "))));
        return new GridRow(
            line.Item.Id.ToString(),
            line.Item.Title,
            line.Item.Detail,
            new Dictionary<string, string?>
            {
                ["text"] = line.Now.Text,
                ["opinions"] = opinions,
                ["carried"] = line.Now.CarriedOver ? "on" : null,
                ["mark"] = line.Now.Mark,
            }
        );
    }

    private static async Task<Field> Tasks(Ctx c, Meeting m, IReadOnlyList<TaskRef> tasks)
    {
        var said = await LastTasks.Said(c.Work, m.Id);
        return new Field("tasks", c.T["meeting.last-tasks"], FieldKind.Grid)
        {
            Inputs = [new("text", c.T["meeting.task-said"], FieldKind.LongText)],
            Rows =
            [
                .. tasks.Select(x => new GridRow(
                    x.Id.ToString(),
                    x.Title,
                    FollowPages.State(c.T, x).Text + (x.Deadline is { } due ? " · " + Vn.Day(due) : ""),
                    new Dictionary<string, string?> { ["text"] = said.GetValueOrDefault(x.Id)?.Text }
                )),
            ],
        };
    }

    private static List<MinutesOf> Read(FormReader form) =>
        [
            .. form.Grid(Grid)
                .Select(r => new MinutesOf(
                    r.Key,
                    r.Value("text"),
                    r.Value("carried") is not null,
                    OpinionBox.Read(r.Value("opinions")),
                    r.Value("mark")
                )),
        ];

    public static Task<Result<string>> Post(Ctx c, FormReader form) =>
        StepPages.Do(
            c,
            form,
            "meetings.minutes",
            new WriteMinutes(
                c.Id(),
                Read(form),
                null,
                (int?)form.OptionalNumber("length", 1, 1440),
                (int?)form.OptionalNumber("speakers", 0, 100_000),
                [.. form.Grid("tasks").Select(r => new TaskSaid(r.Key, r.Value("text")))]
            ),
            WriteMinutes.Handle
        );

    /// <summary>What the page sends by itself: what nobody else changed is kept, the rest is told.</summary>
    public static async Task<Result<string>> Keep(Ctx c, FormReader form)
    {
        if (await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, _))
            return Refusal.NotFound("record.none");
        var typed = Read(form);
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var now = (await MinutesBox.Read(c.Work, m.Id)).ToDictionary(l => l.Item.Id);
        var (fit, stale) = (new List<MinutesOf>(), new List<Guid>());
        foreach (var line in typed)
            if (now.TryGetValue(line.ItemId, out var there))
            {
                var merged = MinutesBox.Merge(there.Item.Title, line.Mark, line.Typed(there.Now), there.Now);
                if (merged.IsRefused)
                    stale.Add(line.ItemId);
                else if (merged.Value is not null)
                    fit.Add(line);
            }
        if (fit.Count > 0)
        {
            var kept = await c.Work.Run("meetings.keep-minutes", new KeepMinutes(m.Id, fit), KeepMinutes.Handle);
            if (kept.IsRefused)
                return Result<string>.Refused(kept.Refusals);
        }
        return $"/meetings/{m.Id}/minutes/kept?stale={string.Join(',', stale)}";
    }

    /// <summary>How every item stands now, for the page that saves by itself.</summary>
    public static async Task<IResult?> Kept(Ctx c)
    {
        if (await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, _))
            return null;
        var lines = await MinutesBox.Read(c.Work, m.Id);
        c.Http.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new
            {
                rows = lines.Select(l => new
                {
                    key = $"{Grid}.{l.Item.Id}",
                    mark = l.Now.Mark,
                    values = new Dictionary<string, string?>
                    {
                        ["text"] = l.Now.Text,
                        ["opinions"] = l.Now.Opinions,
                        ["carried"] = l.Now.CarriedOver ? "on" : null,
                    },
                }),
                stale = (c.Query("stale") ?? "")
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Select(id => $"{Grid}.{id}"),
            }
        );
    }
}
