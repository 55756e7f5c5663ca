using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Rulebook.Own;

/// <summary>
/// Loads a rule file as the office's own version of a family that allows it: the office's own checked text of the catalogue of
/// manifestations. A file of the same slug takes the place of the one before; sheets already written keep what they were written by.
/// </summary>
internal sealed record LoadRule(string Text)
{
    public const string Permission = "organisation.write";
    public const int Longest = 400_000;

    public static async Task<Result<Guid>> Handle(Work work, LoadRule command)
    {
        var root = await work.Body((await work.Get<IBodies>().Root()).Id, Permission);
        if (root.IsRefused)
            return Result<Guid>.Refused(root.Refusals);
        if (string.IsNullOrWhiteSpace(command.Text) || command.Text.Length > Longest)
            return Refusal.Invalid("file", "rules.own-size", Longest / 1000);
        var (version, problems) = OwnRuleReader.Read(command.Text, "");
        if (version is null)
            return Refusal.Invalid(
                "file",
                "rules.own-problems",
                string.Join("; ", problems.Take(5).Select(p => p.In("vi").TrimStart(':')))
            );
        var family = work.Get<IEnumerable<IOwnFamily>>().FirstOrDefault(f => f.Family == version.Family);
        if (family is null)
            return Refusal.Invalid("file", "rules.own-family", version.Family);
        if (version.Body.Kind != work.Get<RuleBook>().Versions(version.Family)[0].Body.Kind)
            return Refusal.Invalid("file", "rules.own-kind", version.Family);
        if (family.Check(version) is { } refused)
            return refused;
        var row = await work
            .Db.Set<OwnRule>()
            .SingleOrDefaultAsync(r => r.Family == version.Family && r.Slug == version.Slug);
        if (row is null)
            work.Db.Add(
                row = new OwnRule
                {
                    Id = work.NewId(),
                    Family = version.Family,
                    Slug = version.Slug,
                }
            );
        (row.EffectiveFrom, row.Text) = (version.EffectiveFrom, command.Text);
        (row.LoadedOn, row.LoadedBy) = (work.Today, work.Actor.Name);
        (row.PublishedOn, row.PublishedBy) = (row.LoadedOn, row.LoadedBy);
        (row.State, row.Number, row.Checksum) = (OwnStates.Published, version.Version, version.Checksum);
        work.Get<OwnRuleReader>().Forget();
        return row.Id;
    }
}

/// <summary>Takes an own version out again: the shipped one holds.</summary>
internal sealed record WithdrawRule(Guid RuleId)
{
    public static async Task<Result<Guid>> Handle(Work work, WithdrawRule command)
    {
        var root = await work.Body((await work.Get<IBodies>().Root()).Id, LoadRule.Permission);
        if (root.IsRefused)
            return Result<Guid>.Refused(root.Refusals);
        if (await work.Db.Set<OwnRule>().SingleOrDefaultAsync(r => r.Id == command.RuleId) is not { } row)
            return Refusal.NotFound("record.none");
        // A criteria set that was published is retired, not taken out: cases keep it.
        if (!work.Get<IEnumerable<IOwnFamily>>().Any(f => f.Family == row.Family))
            return Refusal.Rule("rules.own-family", row.Family);
        work.Db.Remove(row);
        work.Get<OwnRuleReader>().Forget();
        return command.RuleId;
    }
}
