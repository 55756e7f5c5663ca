namespace DangVu.Kernel.Rules;

/// <summary>
/// One state of a path. Actor: who has it in hand. Flags are codes that screens know (final, refused, vote, ceremony …).
/// Vote: the kind of decision in the family "votes".
/// </summary>
public sealed record Step(
    string Code,
    RuleText Title,
    string Actor,
    IReadOnlyList<string> Flags,
    IReadOnlyList<string> Next
)
{
    public IReadOnlyList<Paper> Papers { get; init; } = [];

    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    public string? Vote { get; init; }

    public Condition? When { get; init; }

    public bool Verified { get; init; } = true;

    public RuleText? Note { get; init; }

    public bool Has(string flag) => Flags.Contains(flag, StringComparer.Ordinal);
}

/// <summary>A path through states: what comes next, which papers it needs, which clocks run from which events.</summary>
public sealed record StepsBody(IReadOnlyList<string> Events, IReadOnlyList<Step> Steps) : RuleBody
{
    public override BodyKind Kind => BodyKind.Steps;

    public Step Start => Steps[0];

    public Step? Find(string code) => Steps.FirstOrDefault(step => step.Code == code);

    public bool MayGo(string from, string to) => Find(from)?.Next.Contains(to, StringComparer.Ordinal) ?? false;

    public Deadline? Deadline(string code) =>
        Steps.SelectMany(step => step.Deadlines).FirstOrDefault(deadline => deadline.Code == code);

    /// <summary>The required papers of a step that are not there.</summary>
    public IReadOnlyList<Paper> Missing(string step, IReadOnlySet<string> papers) =>
        [.. (Find(step)?.Papers ?? []).Where(paper => paper.Required && !papers.Contains(paper.Code))];
}
