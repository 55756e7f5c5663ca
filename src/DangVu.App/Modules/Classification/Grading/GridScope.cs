using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>What a grid of a round is about: one kind of subject, and of members one cell, as far as the actor's permission reaches.</summary>
internal sealed record GridScope(
    Round Round,
    string Kind,
    Guid? Cell,
    IReadOnlyList<Guid> Cells,
    IReadOnlyDictionary<Guid, BodyRef> Bodies,
    RuleVersion? Rule
)
{
    public GradesBody? Grades => Rule?.As<GradesBody>();

    public static async Task<GridScope?> Read(Ctx c, string permission)
    {
        var round = await c.Db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == c.Id());
        if (round is null)
            return null;
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May(permission, b.Path))
            .ToDictionary(b => b.Id);
        if (bodies.Count == 0)
            return null;
        var kind =
            c.Query("kind") is { } asked && SubjectKinds.All.Contains(asked) ? asked
            : c.Body.IsCell ? SubjectKinds.Member
            : SubjectKinds.Cell;
        var cells = kind == SubjectKinds.Member ? await CellsOf(c, round, bodies) : [];
        var cell =
            kind != SubjectKinds.Member ? (Guid?)null
            : c.QueryId("cell") is { } wanted && cells.Contains(wanted) ? wanted
            : cells.Count > 0 ? cells[0]
            : null;
        return new GridScope(round, kind, cell, cells, bodies, await RoundRules.Of(c.Work, round, kind));
    }

    private static async Task<List<Guid>> CellsOf(Ctx c, Round round, Dictionary<Guid, BodyRef> bodies)
    {
        var there = await c
            .Db.Set<Subject>()
            .Where(s => s.RoundId == round.Id && s.Kind == SubjectKinds.Member)
            .Select(s => s.BodyId)
            .Distinct()
            .ToListAsync();
        return [.. there.Where(bodies.ContainsKey).OrderBy(id => bodies[id].Path, StringComparer.Ordinal)];
    }

    /// <summary>Those of the grid who are graded and still wait for a decision, in the order of the list.</summary>
    public Task<List<Subject>> Waiting(Ctx c) => Graded(c).Where(s => s.DecidedGrade == null).ToListAsync();

    public IQueryable<Subject> Graded(Ctx c)
    {
        var ids = Cell is { } one ? [one] : Bodies.Keys.ToList();
        return c
            .Db.Set<Subject>()
            .AsNoTracking()
            .Where(s => s.RoundId == Round.Id && s.Kind == Kind && s.IsGraded && ids.Contains(s.BodyId))
            .OrderBy(s => s.Position);
    }

    /// <summary>Links to the other kinds and cells, quiet ones.</summary>
    public List<PageAction> Switches(Ctx c, Func<string, bool>? only = null) =>
        [
            .. SubjectKinds
                .All.Where(k => k != Kind && (only is null || only(k)))
                .Where(k => k is SubjectKinds.Member or SubjectKinds.Cell || c.Body.Kind == BodyKinds.Grassroots)
                .Select(k => new PageAction(c.T["classification.kind." + k], c.Here([("kind", k), ("cell", null)]))),
            .. Cells
                .Where(id => id != Cell)
                .Select(id => new PageAction(Bodies[id].Name, c.Here([("kind", Kind), ("cell", id.ToString())]))),
        ];

    public string Where(Texts t) =>
        Cell is { } id ? $"{t["classification.kind." + Kind]} · {Bodies[id].Name}" : t["classification.kind." + Kind];

    public IReadOnlyList<Link> Crumbs(Texts t) => [RoundWords.Home(t), RoundWords.Crumb(t, Round)];

    public IReadOnlyList<RuleNote> Notes(Texts t) => Rule is null ? [] : [Rule.Note(t)];

    public IEnumerable<Field> Hidden() =>
        [
            new("kind", "", FieldKind.Hidden) { Value = Kind },
            new("cell", "", FieldKind.Hidden) { Value = Cell?.ToString() },
        ];

    public string Back(Ctx c) => $"/classification/rounds/{Round.Id}?body={c.Body.Id}";
}
