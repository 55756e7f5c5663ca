using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Meetings.Ballots.Domain;

/// <summary>What the tellers counted for one choice.</summary>
internal sealed record LineCount(int InFavour = 0, int Against = 0, int Other = 0)
{
    /// <summary>Left out by scripts and presets, which give the lines in the order of the choices.</summary>
    public Guid ChoiceId { get; init; }
}

/// <summary>The tellers' count of papers or hands, as typed: it must add up.</summary>
internal sealed record PaperCount(int Collected, int Invalid, IReadOnlyList<LineCount> Lines)
{
    public int Valid => Collected - Invalid;

    public IEnumerable<Refusal> Check(Ballot ballot, IReadOnlyList<BallotChoice> choices)
    {
        if (Collected < 0 || Invalid < 0 || Lines.Any(l => l.InFavour < 0 || l.Against < 0 || l.Other < 0))
        {
            yield return Refusal.Invalid("lines", "ballot.negative");
            yield break;
        }
        var known = choices.ToDictionary(c => c.Id, c => c.Text);
        if (
            Lines.Count != choices.Count
            || Lines.DistinctBy(l => l.ChoiceId).Count(l => known.ContainsKey(l.ChoiceId)) != choices.Count
        )
        {
            yield return Refusal.Invalid("lines", "ballot.lines");
            yield break;
        }
        if (ballot.Way == BallotWays.Hands)
        {
            foreach (var line in Lines)
                if (line.InFavour + line.Against + line.Other is var hands && hands > ballot.EntitledPresent)
                    yield return Refusal.Invalid(
                        "lines",
                        "ballot.more-hands",
                        known[line.ChoiceId],
                        hands,
                        ballot.EntitledPresent
                    );
            yield break;
        }
        if (Collected > ballot.PapersIssued)
            yield return Refusal.Invalid("collected", "ballot.more-than-issued", Collected, ballot.PapersIssued);
        if (Invalid > Collected)
            yield return Refusal.Invalid("invalid", "ballot.more-invalid", Invalid, Collected);
        foreach (var line in Lines)
        {
            if (ballot.IsElection)
            {
                if (line.InFavour > Valid)
                    yield return Refusal.Invalid(
                        "lines",
                        "ballot.more-than-valid",
                        known[line.ChoiceId],
                        line.InFavour,
                        Valid
                    );
            }
            else if (line.InFavour + line.Against + line.Other is var sum && sum != Valid)
                yield return Refusal.Invalid("lines", "ballot.sum", known[line.ChoiceId], sum, Valid);
        }
        if (ballot.IsElection && Lines.Sum(l => l.InFavour) is var all && all > Valid * ballot.Seats)
            yield return Refusal.Invalid("lines", "ballot.over-seats", all, Valid, ballot.Seats);
    }
}
