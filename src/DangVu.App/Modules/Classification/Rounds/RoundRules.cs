using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Classification.Rounds;

/// <summary>The rule versions of a round: chosen once for its last day, the office's own before the shipped ones, then kept by id.</summary>
internal static class RoundRules
{
    public const string Bodies = "classification-bodies";
    public const string Members = "classification-members";
    public const string Partners = "classification-partners";
    public const string Subjects = "classification-subjects";
    public const string Order = "classification-order";
    public const string Points = "classification-general-points";

    /// <summary>Writes the versions in force on the round's last day into it; a refusal where one is missing.</summary>
    public static async Task<Refusal?> Choose(Work work, Round round)
    {
        var book = work.Get<IOwnRules>();
        var chosen = new List<string>();
        foreach (var family in new[] { Bodies, Members, Partners, Subjects, Order })
        {
            var found = await book.For(family, round.To);
            if (found.IsRefused)
                return found.Refusals[0];
            chosen.Add(found.Value.Id);
        }
        (round.BodiesRule, round.MembersRule, round.PartnersRule) = (chosen[0], chosen[1], chosen[2]);
        (round.SubjectsRule, round.OrderRule) = (chosen[3], chosen[4]);
        var points = await book.For(Points, round.To);
        round.PointsRule = points.IsDone ? points.Value.Id : null;
        return null;
    }

    public static Task<RuleVersion?> Of(Work work, Round round, string kind) =>
        work.Get<IOwnRules>().Find(round.RuleOf(kind));

    public static async Task<SubjectRules> SubjectsOf(Work work, Round round) =>
        SubjectRules.Of((await SubjectsTable(work, round)).Body);

    public static async Task<(RuleVersion Version, TableBody Body)> SubjectsTable(Work work, Round round)
    {
        var version = await Kept(work, round, round.SubjectsRule, Subjects);
        return (version, version.As<TableBody>());
    }

    public static async Task<GradingOrder> OrderOf(Work work, Round round) => new((await Steps(work, round)).Body);

    public static async Task<(RuleVersion Version, StepsBody Body)> Steps(Work work, Round round)
    {
        var version = await Kept(work, round, round.OrderRule, Order);
        return (version, version.As<StepsBody>());
    }

    /// <summary>A round that was opened before the family existed takes the version of its last day.</summary>
    private static async Task<RuleVersion> Kept(Work work, Round round, string id, string family) =>
        (id.Length > 0 ? await work.Get<IOwnRules>().Find(id) : null)
        ?? (await work.Get<IOwnRules>().For(family, round.To)).Value;
}
