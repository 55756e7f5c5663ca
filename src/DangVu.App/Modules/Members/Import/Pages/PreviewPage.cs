using System.Globalization;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Import.Committing;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.App.Modules.Members.Import.Told;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Members.Import.Pages;

/// <summary>Every row of the file with what will happen to it and why; one button brings them in.</summary>
internal static class PreviewPage
{
    private static readonly RowOutcome[] Order =
    [
        RowOutcome.Refused,
        RowOutcome.Update,
        RowOutcome.New,
        RowOutcome.Same,
    ];

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (!await UploadPage.MayImport(c))
            return null;
        if (await ProgressPage.Busy(c) is { } busy)
            return busy;
        if (await c.Work.Get<Uploads>().Find(c.Id()) is not { } upload)
            return null;
        if (await ProgressPage.Planned(c, upload) is not { } plan)
            return await ProgressPage.Busy(c);
        var t = c.T;
        var chosen = c.Query("outcome");
        var rows = plan
            .Rows.Where(row => chosen is null || ImportWords.Code(row.Outcome) == chosen)
            .OrderBy(row => Array.IndexOf(Order, row.Outcome));
        var page = int.TryParse(c.Query("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? Math.Max(asked, 1)
            : 1;
        var shown = rows.Skip((page - 1) * Keyset.Page).Take(Keyset.Page + 1).ToList();
        return new ListModel
        {
            Title = t["import.preview.title", upload.FileName],
            Lede = Lede(c, plan, upload),
            Crumbs = [new(t["members.title"], "/members"), new(t["import.title"], "/members/import")],
            Actions = Actions(t, plan, upload),
            Above = [Totals(t, plan), .. PreviewParts.Of(t, plan, upload.Id)],
            Filters =
            [
                new("outcome", t["import.outcome"], FieldKind.Select)
                {
                    Value = chosen,
                    Options = [.. Order.Select(o => (ImportWords.Code(o), ImportWords.Outcome(t, o)))],
                },
            ],
            Table = new Table(
                [
                    new(t["import.row"]),
                    new(t["import.outcome"]),
                    new(t["members.name"]),
                    new(t["members.birth"]),
                    new(t["members.cell"]),
                    new(t["import.why"]),
                ],
                [.. shown.Take(Keyset.Page).Select(row => Line(t, row, upload.Id))]
            ),
            First = page > 1 ? c.Here([("page", null)]) : null,
            Next =
                shown.Count > Keyset.Page
                    ? c.Here([("page", (page + 1).ToString(CultureInfo.InvariantCulture))])
                    : null,
            Help = t["import.preview.help"],
        };
    }

    public static async Task<Result<string>> Commit(Ctx c, FormReader form)
    {
        if (!await UploadPage.MayImport(c) || await c.Work.Get<Uploads>().Find(c.Id()) is not { } upload)
            return Refusal.NotFound("page.none");
        var (jobs, seen) = (c.Work.Get<ImportJobs>(), form.Text("seen"));
        var job = jobs.Start(
            upload.Id,
            c.Work,
            upload.FileName,
            writes: true,
            (u, watch) => u.Commit(upload, seen, watch)
        );
        if (!await ImportJobs.Ended(job))
            return "/members/import/" + upload.Id;
        jobs.Remove(upload.Id);
        var done = await ImportJobs.Outcome(job);
        if (done.IsDone)
            return "/members/imports/" + done.Value;
        return done.Refusals[0].Code == "import.changed-since-preview"
            ? $"/members/import/{upload.Id}?changed=1"
            : Result<string>.Refused(done.Refusals);
    }

    public static async Task<Result<string>> Cancel(Ctx c, FormReader form)
    {
        if (!await UploadPage.MayImport(c))
            return Refusal.NotFound("page.none");
        await c.Work.Get<Uploads>().Cancel(c.Id());
        return "/members/import";
    }

    private static string Lede(Ctx c, ImportPlan plan, ImportUpload upload)
    {
        var people = plan.Totals.New + plan.Totals.Update;
        var answer =
            people > 0 ? c.T["import.preview.lede", Vn.Number(people), Vn.Day(upload.AsOf)]
            : plan.Totals.Same > 0 ? c.T["refusal.import.all-same"]
            : c.T["refusal.import.all-refused"];
        return c.Query("changed") is null ? answer : c.T["refusal.import.changed-since-preview"] + " " + answer;
    }

    private static IReadOnlyList<PageAction> Actions(Texts t, ImportPlan plan, ImportUpload upload)
    {
        var people = plan.Totals.New + plan.Totals.Update;
        var cancel = new PageAction(t["import.cancel"], $"/members/import/{upload.Id}/cancel", Post: true);
        return people == 0
            ? [cancel]
            :
            [
                new(t["import.go", Vn.Number(people)], $"/members/import/{upload.Id}/commit", Primary: true, Post: true)
                {
                    Values = new Dictionary<string, string> { ["seen"] = ImportMembers.Fingerprint(plan) },
                },
                cancel,
            ];
    }

    internal static Section Totals(Texts t, ImportPlan plan) => Totals(t, plan.Totals);

    internal static Section Totals(Texts t, PlanTotals totals) =>
        new(t["import.totals"])
        {
            Facts =
            [
                (t["import.read"], Cell.Of(totals.Read)),
                (t["import.outcome.new"], Cell.Of(totals.New)),
                (t["import.outcome.update"], Cell.Of(totals.Update)),
                (t["import.outcome.same"], Cell.Of(totals.Same)),
                (t["import.outcome.refused"], Cell.Of(totals.Refused)),
            ],
        };

    private static IReadOnlyList<Cell> Line(Texts t, PlannedRow row, Guid upload) =>
        [
            row.Resembles.Count == 0
                ? t["import.place", row.Sheet, row.Row]
                : new Cell(t["import.place", row.Sheet, row.Row], LikenessPage.Address(upload, row)),
            new Cell(ImportWords.Outcome(t, row.Outcome), Tone: ToneOf(row.Outcome)),
            new Cell(row.Member.FullName ?? "–", row.MemberId is { } id ? "/members/" + id : null),
            Vn.Partial(row.Member.BirthDate?.ToString()),
            row.Member.Cell,
            string.Join(' ', ImportWords.All(t, row)),
        ];

    internal static Tone ToneOf(RowOutcome outcome) =>
        outcome switch
        {
            RowOutcome.Refused => Tone.Late,
            RowOutcome.Update => Tone.Due,
            RowOutcome.New => Tone.Ok,
            _ => Tone.Mute,
        };
}
