using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Tree;

/// <summary>What a part of a criteria set can be, as the editor and the workbook name it.</summary>
internal static class PartKinds
{
    public const string Group = "group";

    /// <summary>A person gives 0 to max points.</summary>
    public const string Judged = "judged";

    /// <summary>A person chooses one of the levels.</summary>
    public const string Choice = "choice";

    /// <summary>A person says met or not met, with papers.</summary>
    public const string Stated = "stated";

    /// <summary>Met by a condition over facts.</summary>
    public const string When = "when";

    /// <summary>A measured value, by bands.</summary>
    public const string Measured = "measured";
    public const string Bonus = "bonus";
    public const string Penalty = "penalty";
    public const string Precondition = "precondition";
    public const string Veto = "veto";
    public const string Grade = "grade";

    public static IReadOnlyList<string> All { get; } =
    [Group, Judged, Choice, Stated, When, Measured, Bonus, Penalty, Precondition, Veto, Grade];

    public static bool IsLeaf(string kind) =>
        kind is Judged or Choice or Stated or When or Measured or Bonus or Penalty;

    /// <summary>In which list of its parent a new part stands.</summary>
    public static string ListOf(string kind) =>
        kind switch
        {
            Group => "groups",
            Precondition => "preconditions",
            Veto => "vetoes",
            Grade => "grades",
            _ => "items",
        };

    /// <param name="path">Where it stands, for preconditions, vetoes and grades look alike.</param>
    public static string Of(string path, RuleNode node)
    {
        var list = path.Split('/') is [.., var name, _] ? name : "";
        return list switch
        {
            "preconditions" => Precondition,
            "vetoes" => Veto,
            "grades" => Grade,
            _ => Of(node),
        };
    }

    public static string Of(RuleNode node) =>
        NodeTree.Has(node, "groups") || NodeTree.Has(node, "items") ? Group
        : NodeTree.Has(node, "bonus") ? Bonus
        : NodeTree.Has(node, "penalty") ? Penalty
        : NodeTree.Text(node, "points/judged") == "true" ? Judged
        : NodeTree.Has(NodeTree.At(node, "points"), "choices") ? Choice
        : NodeTree.Has(node, "points") ? Measured
        : NodeTree.Has(NodeTree.At(node, "pass"), "when") ? When
        : Stated;
}
