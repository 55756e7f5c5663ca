using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.App.Modules.Members.Import.Told;
using DangVu.App.Modules.Members.Import.Undoing;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Import.Pages;

/// <summary>What was brought in, when and by whom; the report of one; taking it back.</summary>
internal static class ImportPages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        if (!await UploadPage.MayImport(c))
            return null;
        var t = c.T;
        var page = PageOf(c);
        var runs = await c
            .Db.Set<ImportRun>()
            .AsNoTracking()
            .OrderByDescending(r => r.At)
            .ThenByDescending(r => r.Id)
            .Skip((page - 1) * Keyset.Page)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        return new ListModel
        {
            Title = t["imports.title"],
            Lede = t["imports.lede"],
            Crumbs = [new(t["members.title"], "/members")],
            Actions = [new(t["import.title"], "/members/import", Primary: true)],
            Table = new Table(
                [
                    new(t["imports.when"]),
                    new(t["import.file"]),
                    new(t["imports.by"]),
                    new(t["import.outcome.new"], true),
                    new(t["import.outcome.update"], true),
                    new(t["import.outcome.refused"], true),
                    new(t["state"]),
                ],
                [
                    .. runs.Take(Keyset.Page)
                        .Select(r =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(Vn.Instant(r.At), "/members/imports/" + r.Id),
                                    r.FileName,
                                    r.By,
                                    Cell.Of(r.NewRows),
                                    Cell.Of(r.UpdateRows),
                                    Cell.Of(r.RefusedRows),
                                    State(t, r),
                                ]
                        ),
                ]
            ),
            First = page > 1 ? c.Here([("page", null)]) : null,
            Next =
                runs.Count > Keyset.Page ? c.Here([("page", (page + 1).ToString(CultureInfo.InvariantCulture))]) : null,
            Help = t["imports.help"],
        };
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (!await UploadPage.MayImport(c) || await Find(c) is not { } run)
            return null;
        var t = c.T;
        var page = PageOf(c);
        var rows = await c
            .Db.Set<ImportRow>()
            .AsNoTracking()
            .Where(r => r.ImportId == run.Id)
            .OrderBy(r =>
                r.Outcome == "refused" ? 0
                : r.Outcome == "update" ? 1
                : 2
            )
            .ThenBy(r => r.Id)
            .Skip((page - 1) * Keyset.Page)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var names = await c
            .Work.Get<IMembers>()
            .Names(rows.Where(r => r.MemberId is not null).Select(r => r.MemberId!.Value));
        return new ListModel
        {
            Title = t["imports.report", run.FileName],
            Lede = run.UndoneAt is { } undone
                ? t["imports.undone.lede", Vn.Instant(undone), run.UndoneBy]
                : t[
                    "imports.report.lede",
                    Vn.Number(run.NewRows),
                    Vn.Number(run.UpdateRows),
                    Vn.Number(run.RefusedRows),
                    Vn.Day(run.AsOf)
                ],
            Crumbs = [new(t["members.title"], "/members"), new(t["imports.title"], "/members/imports")],
            Actions = run.UndoneAt is null
                ?
                [
                    new(t["imports.open-members"], "/members", Primary: true),
                    new(t["imports.undo"], $"/members/imports/{run.Id}/undo"),
                ]
                : [new(t["import.title"], "/members/import", Primary: true)],
            Above =
            [
                PreviewPage.Totals(
                    t,
                    new PlanTotals(run.ReadRows, run.NewRows, run.UpdateRows, run.SameRows, run.RefusedRows)
                ),
            ],
            Table = new Table(
                [new(t["import.row"]), new(t["import.outcome"]), new(t["members.name"]), new(t["import.why"])],
                [.. rows.Take(Keyset.Page).Select(r => Line(c, r, names))]
            ),
            First = page > 1 ? c.Here([("page", null)]) : null,
            Next =
                rows.Count > Keyset.Page ? c.Here([("page", (page + 1).ToString(CultureInfo.InvariantCulture))]) : null,
        };
    }

    public static async Task<FormModel?> ShowUndo(Ctx c)
    {
        if (!await UploadPage.MayImport(c) || await Find(c) is not { UndoneAt: null } run)
            return null;
        var t = c.T;
        return new FormModel
        {
            Title = t["imports.undo.title"],
            Lede = t["imports.undo.lede", Vn.Number(run.NewRows), Vn.Number(run.UpdateRows)],
            Crumbs = [new(t["imports.title"], "/members/imports"), new(run.FileName, "/members/imports/" + run.Id)],
            Above =
            [
                new Section(null)
                {
                    Facts =
                    [
                        (t["import.file"], run.FileName),
                        (t["imports.when"], Vn.Instant(run.At)),
                        (t["imports.by"], run.By),
                        (t["import.as-of"], Vn.Day(run.AsOf)),
                    ],
                },
            ],
            Fields = [new("reason", t["reason"])],
            Submit = t["imports.undo.go"],
            Cancel = "/members/imports/" + run.Id,
        };
    }

    public static async Task<Result<string>> PostUndo(Ctx c, FormReader form)
    {
        var reason = form.Optional("reason", 300);
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("members.import-undo", new UndoImport(c.Id()), UndoImport.Handle, reason);
        return done.Match<Result<string>>(id => "/members/imports/" + id, Result<string>.Refused);
    }

    private static IReadOnlyList<Cell> Line(Ctx c, ImportRow row, IReadOnlyDictionary<Guid, string> names)
    {
        var t = c.T;
        var outcome = Enum.Parse<RowOutcome>(row.Outcome, ignoreCase: true);
        var place = t["import.place", row.Sheet, row.RowNumber];
        var state = new Cell(ImportWords.Outcome(t, outcome), Tone: PreviewPage.ToneOf(outcome));
        if (outcome == RowOutcome.Refused && row.Kept is { } kept)
        {
            var refused = RefusedRow.Read(c.Work.Get<OfficeKeys>().Decrypt(row.OfficeId, "import", kept));
            return
            [
                place,
                state,
                refused.Name,
                string.Join(' ', refused.Reasons.Select(r => ImportWords.Of(t, r.Code, [.. r.Args]))),
            ];
        }
        var known =
            row.MemberId is { } id && names.TryGetValue(id, out var name)
                ? new Cell(name, "/members/" + id)
                : new Cell(t["imports.gone"], Tone: Tone.Mute);
        return [place, state, known, ""];
    }

    private static Cell State(Texts t, ImportRun run) =>
        run.UndoneAt is null
            ? new Cell(t["imports.stands"], Tone: Tone.Ok)
            : new Cell(t["imports.undone"], Tone: Tone.Mute);

    private static Task<ImportRun?> Find(Ctx c) =>
        c.Db.Set<ImportRun>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == c.Id());

    private static int PageOf(Ctx c) =>
        int.TryParse(c.Query("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? Math.Clamp(asked, 1, 1_000_000)
            : 1;
}
