using DangVu.App.Demo;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Replay;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Classification.Demo;

/// <summary>What the newest round holds besides: ballots on those proposed for the highest grade, the notices, a complaint that was answered.</summary>
internal static class LastRound
{
    private static readonly Texts Words = new();

    /// <summary>Each cell votes on whom it proposes above or below the others; all but one agree.</summary>
    public static IEnumerable<Fact> Ballot(
        string round,
        string cell,
        int entitled,
        IReadOnlyList<string> excellent,
        IReadOnlyList<string> modest,
        DateOnly on
    )
    {
        if (entitled < 4 || excellent.Count + modest.Count == 0)
            yield break;
        yield return Fact.Of(
            "classification.vote",
            on,
            new
            {
                roundId = round,
                kind = SubjectKinds.Member,
                byBodyId = cell,
                on,
                entitled,
                present = entitled,
                cast = entitled,
                votes = excellent
                    .Select(of => new
                    {
                        of,
                        excellent = entitled - 1,
                        good = 1,
                        completed = 0,
                    })
                    .Concat(
                        modest.Select(of => new
                        {
                            of,
                            excellent = 0,
                            good = 1,
                            completed = entitled - 1,
                        })
                    ),
            }
        );
    }

    public static IEnumerable<Fact> After(Town town, int year, string round, string? complains)
    {
        var told = new DateOnly(year, 12, 28);
        foreach (var kind in new[] { SubjectKinds.Member, SubjectKinds.Cell, SubjectKinds.Partner })
            yield return Fact.Of(
                "classification.notify",
                told,
                new
                {
                    roundId = round,
                    kind,
                    byBodyId = town.Root,
                    on = told,
                }
            );
        if (complains is null)
            yield break;
        var (asked, answered) = (new DateOnly(year + 1, 1, 9), new DateOnly(year + 1, 1, 16));
        yield return Fact.Of(
            "classification.complain",
            asked,
            new
            {
                roundId = round,
                of = complains,
                text = Words["classification.demo.complaint"],
                on = asked,
            }
        );
        yield return Fact.Of(
            "classification.answer",
            answered,
            new
            {
                roundId = round,
                of = complains,
                text = Words["classification.demo.answer"],
                on = answered,
            }
        );
    }
}
