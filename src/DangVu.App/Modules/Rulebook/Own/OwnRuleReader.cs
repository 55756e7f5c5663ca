using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Persistence;
using DangVu.App.Rules;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Reading;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Rulebook.Own;

/// <summary>Reads the office's own versions; once for each family in a request. Drafts are not among them.</summary>
internal sealed class OwnRuleReader(AppDb db, RuleBook book) : IOwnRules
{
    private readonly Dictionary<string, IReadOnlyList<(RuleVersion Version, bool Retired)>> known = new(
        StringComparer.Ordinal
    );

    public static FactCatalogue Facts => RuleFiles.Shipped.Facts;

    public async Task<IReadOnlyList<RuleVersion>> Versions(string family) =>
        [.. (await Load(family)).Select(own => own.Version)];

    public async Task<IReadOnlyList<string>> Families(string prefix)
    {
        var own = await db.Set<OwnRule>()
            .AsNoTracking()
            .Where(r => r.State == OwnStates.Published && r.Family.StartsWith(prefix))
            .Select(r => r.Family)
            .Distinct()
            .ToListAsync();
        return
        [
            .. book
                .Families.Where(f => f.StartsWith(prefix, StringComparison.Ordinal))
                .Union(own)
                .Order(StringComparer.Ordinal),
        ];
    }

    public async Task<Result<RuleVersion>> For(string family, DateOnly day) =>
        await InForce(family, day) is { } own ? own
        : book.Families.Contains(family) ? book.For(family, day)
        : Refusal.Rule("rules.none-in-force", family, day);

    public async Task<Ruled<T>> Need<T>(string family, DateOnly day)
        where T : RuleBody =>
        await InForce(family, day) is { } own ? new Ruled<T>(own, own.As<T>()) : book.Need<T>(family, day);

    public async Task<RuleVersion?> Find(string id)
    {
        var family = id.Split('/')[0];
        return (await Versions(family)).FirstOrDefault(v => v.Id == id)
            ?? (book.Families.Contains(family) ? book.Find(id) : null);
    }

    public void Forget() => known.Clear();

    private async Task<RuleVersion?> InForce(string family, DateOnly day) =>
        (await Load(family)).FirstOrDefault(own => !own.Retired && own.Version.InForceOn(day)).Version;

    private async Task<IReadOnlyList<(RuleVersion Version, bool Retired)>> Load(string family)
    {
        if (known.TryGetValue(family, out var versions))
            return versions;
        var rows = await db.Set<OwnRule>()
            .AsNoTracking()
            .Where(r => r.Family == family && r.State != OwnStates.Draft)
            .OrderByDescending(r => r.EffectiveFrom)
            .ThenByDescending(r => r.Number)
            .ToListAsync();
        return known[family] = [
            .. rows.Select(r => (Version: Read(r)!, r.State == OwnStates.Retired))
                .Where(own => own.Version is not null),
        ];
    }

    /// <summary>The row as a version, ending on the day that its follower left it.</summary>
    public static RuleVersion? Read(OwnRule row) =>
        Read(row.Text, row.Slug).Version is { } version
            ? version with
            {
                EffectiveTo = row.LastDay ?? version.EffectiveTo,
            }
            : null;

    /// <summary>The text as a version, or what is wrong with it and in which line.</summary>
    public static (RuleVersion? Version, IReadOnlyList<RuleProblem> Problems) Read(string text, string name)
    {
        var reading = new RuleReading(name, Facts);
        var node = YamlRuleReader.Read(text, reading);
        return Read(node, reading);
    }

    /// <summary>A tree that came from elsewhere, a workbook: its lines are whatever that place counts.</summary>
    public static (RuleVersion? Version, IReadOnlyList<RuleProblem> Problems) Read(RuleNode? node, RuleReading reading)
    {
        var version = node is null ? null : VersionReader.Read(node, reading);
        return (
            reading.Problems.Count == 0 && version is not null ? version with { Office = "own", Local = true } : null,
            reading.Problems
        );
    }
}
