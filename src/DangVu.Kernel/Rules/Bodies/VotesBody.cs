namespace DangVu.Kernel.Rules;

/// <summary>Whose number a majority is taken of.</summary>
public enum VoteBase
{
    /// <summary>All official members who are to be convened, present or not.</summary>
    AllOfficial,
    Present,
    Cast,
}

/// <summary>The four numbers of a vote.</summary>
public sealed record VoteCounts(int AllOfficial, int Present, int Cast, int InFavour)
{
    public int Of(VoteBase from) =>
        from switch
        {
            VoteBase.AllOfficial => AllOfficial,
            VoteBase.Present => Present,
            VoteBase.Cast => Cast,
            _ => throw new ArgumentOutOfRangeException(nameof(from)),
        };
}

/// <summary>One kind of decision: strictly more than a fraction of the base, or at least it.</summary>
public sealed record VoteRule(
    string Decision,
    RuleText Title,
    VoteBase Base,
    int Numerator,
    int Denominator,
    bool Strict
)
{
    public bool Verified { get; init; } = true;

    public RuleText? Note { get; init; }

    /// <summary>The least number of votes that carries it.</summary>
    public int Needed(int from)
    {
        var (whole, rest) = Math.DivRem(checked(from * Numerator), Denominator);
        return Strict || rest > 0 ? whole + 1 : whole;
    }

    public Trace Check(VoteCounts counts)
    {
        var from = counts.Of(Base);
        var needed = Needed(from);
        // A base of nobody carries nothing, not even "at least two thirds of none".
        var carried = from > 0 && counts.InFavour >= needed;
        return new Trace($"vote.{Decision}", Title, Kleene.Of(carried), $"votes.{Reading.Kebab.Of(Base)}")
        {
            Input = FactValue.OfNumber(counts.InFavour),
            Threshold = FactValue.OfNumber(needed),
            Args = [FactValue.OfNumber(counts.InFavour), FactValue.OfNumber(from), FactValue.OfNumber(needed)],
        };
    }
}

/// <summary>The majorities of one version, by kind of decision. Excluded: codes of those who are not in the base.</summary>
public sealed record VotesBody(IReadOnlyDictionary<string, VoteRule> Decisions, IReadOnlyList<string> Excluded)
    : RuleBody
{
    public override BodyKind Kind => BodyKind.Votes;

    public VoteRule? Find(string decision) => Decisions.GetValueOrDefault(decision);
}
