using DangVu.App.Acts;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets.Tree;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules.Reading;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Rulebook.Sets.Acts;

/// <summary>
/// Loads a file into a draft. A file with problems does not take the place of a draft without any: the last good one stays.
/// </summary>
internal sealed record LoadSet(Guid RuleId, string Text, int? Version = null)
{
    public static async Task<Result<Guid>> Handle(Work work, LoadSet command)
    {
        var open = await SetWork.Open(work, command.RuleId, command.Version);
        if (open.IsRefused)
            return Result<Guid>.Refused(open.Refusals);
        var row = open.Value;
        if (string.IsNullOrWhiteSpace(command.Text) || command.Text.Length > LoadRule.Longest)
            return Refusal.Invalid("file", "rules.own-size", LoadRule.Longest / 1000);
        var (tree, problems) = SetDesk.Tree(command.Text, "");
        if (tree is null)
            return Bad(problems);
        if (NodeTree.Text(tree, "family") != row.Family)
            return Refusal.Invalid("file", "rules.set-other-family", row.Family);
        var read = OwnRuleReader.Read(command.Text, "");
        if (read.Version is null && OwnRuleReader.Read(row.Text, row.Slug).Version is not null)
            return Bad(read.Problems);
        return await SetWork.Keep(work, row, tree, command.Text);
    }

    internal static Refusal Bad(IReadOnlyList<RuleProblem> problems) =>
        Refusal.Invalid(
            "file",
            "rules.own-problems",
            string.Join("; ", problems.Take(10).Select(p => p.In("vi").TrimStart(':')))
        );
}

/// <summary>
/// Publishes a draft: from its first day new cases go by it, the version before it ends the day before, and it does not change any more.
/// </summary>
internal sealed record PublishSet(Guid RuleId, int? Version = null)
{
    public static async Task<Result<Guid>> Handle(Work work, PublishSet command)
    {
        var open = await SetWork.Open(work, command.RuleId, command.Version);
        if (open.IsRefused)
            return Result<Guid>.Refused(open.Refusals);
        var row = open.Value;
        var found = await work.Get<SetDesk>().Check(row);
        if (found.Unfit is { } unfit)
            return unfit;
        if (!found.MayBePublished)
            return Refusal.Rule(
                "rules.set-problems",
                string.Join("; ", found.Problems.Take(10).Select(p => SetFindings.Say(p, "vi")))
            );
        if (found.Earlier is { } earlier)
        {
            var before = await work
                .Db.Set<OwnRule>()
                .SingleAsync(r => r.Family == row.Family && r.Slug == earlier.Slug);
            before.LastDay = found.Version!.EffectiveFrom.AddDays(-1);
        }
        (row.State, row.Checksum) = (OwnStates.Published, found.Version!.Checksum);
        (row.PublishedOn, row.PublishedBy) = (work.Today, work.Actor.Name);
        return row.Id;
    }
}

/// <summary>Takes a published set out of use: no new case chooses it; the cases that keep it still find it.</summary>
internal sealed record RetireSet(Guid RuleId, int? Version = null)
{
    public static async Task<Result<Guid>> Handle(Work work, RetireSet command)
    {
        var open = await SetWork.Open(work, command.RuleId, command.Version, OwnStates.Published);
        if (open.IsRefused)
            return Result<Guid>.Refused(open.Refusals);
        open.Value.State = OwnStates.Retired;
        (open.Value.RetiredOn, open.Value.RetiredBy) = (work.Today, work.Actor.Name);
        return open.Value.Id;
    }
}

/// <summary>Throws a draft away; nothing was decided by it.</summary>
internal sealed record DiscardSet(Guid RuleId, int? Version = null)
{
    public static async Task<Result<Guid>> Handle(Work work, DiscardSet command)
    {
        var open = await SetWork.Open(work, command.RuleId, command.Version);
        if (open.IsRefused)
            return Result<Guid>.Refused(open.Refusals);
        work.Db.Remove(open.Value);
        return open.Value.Id;
    }
}
