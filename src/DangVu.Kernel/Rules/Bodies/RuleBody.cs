namespace DangVu.Kernel.Rules;

/// <summary>The closed list of what a rule can be.</summary>
public enum BodyKind
{
    Votes,
    Criteria,
    Grades,
    Catalogue,
    Table,
    Steps,
    Numbering,
    Calendar,
    Agenda,
}

/// <summary>What a rule version says.</summary>
public abstract record RuleBody
{
    public abstract BodyKind Kind { get; }
}
