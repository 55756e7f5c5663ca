using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Persistence;
using DangVu.App.Rules;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Reading;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Rulebook.Own;

/// <summary>Reads the office's own versions; once for each family in a request.</summary>
internal sealed class OwnRuleReader(AppDb db, RuleBook book) : IOwnRules
{
    private readonly Dictionary<string, IReadOnlyList<RuleVersion>> known = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<RuleVersion>> Versions(string family)
    {
        if (known.TryGetValue(family, out var versions))
            return versions;
        var rows = await db.Set<OwnRule>()
            .AsNoTracking()
            .Where(r => r.Family == family)
            .OrderByDescending(r => r.EffectiveFrom)
            .ToListAsync();
        return known[family] = [.. rows.Select(r => Read(r.Text, r.Slug).Version).OfType<RuleVersion>()];
    }

    public async Task<IReadOnlyList<string>> Families(string prefix)
    {
        var own = await db.Set<OwnRule>()
            .AsNoTracking()
            .Where(r => r.Family.StartsWith(prefix))
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
        (await Versions(family)).FirstOrDefault(v => v.InForceOn(day)) is { } own ? own
        : book.Families.Contains(family) ? book.For(family, day)
        : Refusal.Rule("rules.none-in-force", family, day);

    public async Task<Ruled<T>> Need<T>(string family, DateOnly day)
        where T : RuleBody =>
        (await Versions(family)).FirstOrDefault(v => v.InForceOn(day)) is { } own
            ? new Ruled<T>(own, own.As<T>())
            : book.Need<T>(family, day);

    public async Task<RuleVersion?> Find(string id)
    {
        var family = id.Split('/')[0];
        return (await Versions(family)).FirstOrDefault(v => v.Id == id)
            ?? (book.Families.Contains(family) ? book.Find(id) : null);
    }

    public void Forget() => known.Clear();

    /// <summary>The text as a version, or what is wrong with it and in which line.</summary>
    public static (RuleVersion? Version, IReadOnlyList<RuleProblem> Problems) Read(string text, string name)
    {
        var reading = new RuleReading(name, RuleFiles.Shipped.Facts);
        var node = YamlRuleReader.Read(text, reading);
        var version = node is null ? null : VersionReader.Read(node, reading);
        return (
            reading.Problems.Count == 0 && version is not null ? version with { Office = "own", Local = true } : null,
            reading.Problems
        );
    }
}
