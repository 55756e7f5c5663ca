using System.Globalization;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets.Tree;
using DangVu.App.Persistence;
using DangVu.App.Rules;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Evaluation;
using DangVu.Kernel.Rules.Reading;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Rulebook.Sets;

/// <summary>What is found when a set is read: the version, or what is in its way and in which line.</summary>
/// <param name="Earlier">The own version that would end the day before this one begins.</param>
internal sealed record SetFindings(
    RuleVersion? Version,
    IReadOnlyList<RuleProblem> Problems,
    RuleVersion? Earlier,
    Refusal? Unfit
)
{
    public bool MayBePublished => Version is not null && Problems.Count == 0 && Unfit is null;

    /// <summary>A problem without its place: the page says the place in its own way.</summary>
    public static string Say(RuleProblem problem, string language) =>
        RuleSentences.Say(language, $"problem.{problem.Code}", [.. problem.Args.Select(a => Day(a))]);

    private static string Day(string text) =>
        Scalars.Date(text, out var day) ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : text;
}

/// <summary>The office's own criteria sets with their lives; pages and acts read them here.</summary>
internal sealed class SetDesk(AppDb db, RuleBook book, IEnumerable<IOwnFamily> families)
{
    public RuleBook Book => book;

    /// <summary>A row of a family that is written on screen; files of other families have their own page.</summary>
    public async Task<OwnRule?> Find(Guid id, bool tracked = false)
    {
        var rows = tracked ? db.Set<OwnRule>() : db.Set<OwnRule>().AsNoTracking();
        return await rows.SingleOrDefaultAsync(r => r.Id == id) is { } row && SetFamilies.Allows(book, row.Family)
            ? row
            : null;
    }

    public Task<List<OwnRule>> Family(string family) =>
        db.Set<OwnRule>().AsNoTracking().Where(r => r.Family == family).OrderBy(r => r.EffectiveFrom).ToListAsync();

    /// <summary>The row's tree, with the lines of its text.</summary>
    public static RuleNode Tree(OwnRule row) => Tree(row.Text, row.Slug).Node ?? Make.Map();

    public static (RuleNode? Node, IReadOnlyList<RuleProblem> Problems) Tree(string text, string name)
    {
        var reading = new RuleReading(name, OwnRuleReader.Facts);
        var node = YamlRuleReader.Read(text, reading);
        if (node is not null and not MappingNode)
            reading.Refuse(node.Line, "not-a-mapping");
        return (node as MappingNode, reading.Problems);
    }

    /// <summary>Reads a set and holds it against the others of its family.</summary>
    public async Task<SetFindings> Check(OwnRule row)
    {
        var read = OwnRuleReader.Read(row.Text, row.Slug);
        if (read.Version is not { } version)
            return new SetFindings(null, read.Problems, null, null);
        var rows = await Family(row.Family);
        var own = Published(rows.Where(r => r.Id != row.Id && r.State == OwnStates.Published));
        var shipped = book.Families.Contains(row.Family);
        var plan = Publication.Of(version, own, shipped);
        var tree = Tree(row);
        var problems = plan
            .Problems.Select(p => new RuleProblem(row.Slug, LineOf(tree, p.Key), p.Code, p.Args))
            .ToList();
        var others = shipped ? own.Concat(book.Versions(row.Family)) : own;
        problems.AddRange(
            FamilyCheck
                .Problems([.. others, version])
                .Where(p => p.File == row.Slug && p.Code is "supersedes-unknown" or "supersedes-cycle" or "mixed-kinds")
                .Select(p => p with { Line = LineOf(tree, p.Code == "mixed-kinds" ? "kind" : "supersedes") })
        );
        if (version.Body.Kind != BodyKind.Criteria && problems.All(p => p.Code != "mixed-kinds"))
            problems.Add(
                new RuleProblem(
                    row.Slug,
                    LineOf(tree, "kind"),
                    "mixed-kinds",
                    [Kebab.Of(version.Body.Kind), Kebab.Of(BodyKind.Criteria)]
                )
            );
        var unfit = families.FirstOrDefault(f => f.Family == row.Family)?.Check(version);
        return new SetFindings(version, problems, plan.Earlier, unfit);
    }

    public static IReadOnlyList<RuleVersion> Published(IEnumerable<OwnRule> rows) =>
        [.. rows.Select(OwnRuleReader.Read).OfType<RuleVersion>()];

    private static int LineOf(RuleNode root, string key) =>
        root is MappingNode map ? map.Entries.FirstOrDefault(e => e.Key == key)?.Line ?? 1 : 1;
}
