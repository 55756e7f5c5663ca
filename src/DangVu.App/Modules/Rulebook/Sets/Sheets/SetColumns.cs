using DangVu.App.Modules.Rulebook.Sets.Tree;
using DangVu.App.Ui;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Sheets;

/// <summary>Which place of a part stands in which column, by the part's kind; the workbook is written and read by this one table.</summary>
internal static class SetColumns
{
    public const string Level = "level";
    public const string Code = "code";
    public const string Words = "words";
    public const string Kind = "kind";
    public const string Most = "max";
    public const string By = "by";
    public const string Steps = "bands";
    public const string Papers = "papers";
    public const string Unverified = "unverified";
    public const string MayNotApply = "may-not-apply";
    public const string MetAll = "met-all";
    public const string Rest = "rest";

    public static IReadOnlyList<(string Column, double Width)> Criteria { get; } =
    [
        (Level, 6),
        (Code, 16),
        (Words, 60),
        (Kind, 18),
        (Most, 9),
        ("minimum", 9),
        ("met-at-least", 9),
        ("weight", 9),
        (By, 44),
        ("each", 9),
        (Steps, 30),
        ("unit", 10),
        (Papers, 30),
        (MayNotApply, 10),
        (Unverified, 10),
        ("note", 30),
        ("words-en", 40),
        (Rest, 30),
    ];

    public static IReadOnlyList<(string Column, double Width)> Grades { get; } =
    [
        (Code, 16),
        (Words, 60),
        ("points-from", 10),
        ("met-at-least", 10),
        (MetAll, 10),
        (Unverified, 10),
        ("note", 30),
        ("words-en", 40),
        (Rest, 40),
    ];

    /// <summary>The head of the file, one row each.</summary>
    public static IReadOnlyList<string> Head { get; } =
    [
        "title/vi",
        "title/en",
        "family",
        "slug",
        "version",
        "effectiveFrom",
        "effectiveTo",
        "basis/document",
        "basis/article",
        "basis/date",
        "basis/issuer",
        "basis/note/vi",
        "basis/note/en",
        "supersedes",
        "verified",
        "local",
        "note/vi",
        "note/en",
        "kind",
        "body/total",
        "body/notApplicable",
    ];

    public static bool IsDay(string path) => path is "effectiveFrom" or "effectiveTo" or "basis/date";

    /// <summary>Columns that hold one plain value of the part.</summary>
    public static IEnumerable<(string Column, string Path, bool Number)> Plain(string kind)
    {
        yield return (Code, "code", false);
        yield return (Words, "title/vi", false);
        yield return ("words-en", "title/en", false);
        if (kind is PartKinds.Precondition or PartKinds.Veto)
            yield break;
        yield return ("note", "note/vi", false);
        if (PartKinds.IsLeaf(kind))
            yield return ("unit", "unit", false);
        if (kind == PartKinds.Grade)
            yield return ("points-from", "pointsFrom", true);
        if (kind is PartKinds.Grade or PartKinds.Group)
            yield return ("met-at-least", "metAtLeast", true);
        if (kind == PartKinds.Group)
        {
            yield return (Most, "max", true);
            yield return ("minimum", "minimum", true);
            yield return ("weight", "weight", true);
        }
        if (kind is PartKinds.Judged or PartKinds.Choice or PartKinds.Measured)
            yield return (Most, "points/max", true);
        if (kind is PartKinds.Stated or PartKinds.When)
            yield return (Most, "pass/points", true);
        if (kind is PartKinds.Bonus or PartKinds.Penalty)
        {
            yield return (Most, kind + "/cap", true);
            yield return ("each", kind + "/each", true);
        }
    }

    /// <summary>Crosses: the word that the place holds where there is one.</summary>
    public static IEnumerable<(string Column, string Path, string Word)> Crosses(string kind)
    {
        if (kind is not (PartKinds.Precondition or PartKinds.Veto))
            yield return (Unverified, "verified", "false");
        if (PartKinds.IsLeaf(kind))
            yield return (MayNotApply, "mayNotApply", "true");
        if (kind == PartKinds.Grade)
            yield return (MetAll, "metAll", "true");
    }

    /// <summary>What the kind itself says and no column needs to.</summary>
    public static (string Path, string Word)? Implied(string kind) =>
        kind switch
        {
            PartKinds.Judged => ("points/judged", "true"),
            PartKinds.Stated => ("pass/stated", "true"),
            _ => null,
        };

    /// <summary>Columns with a notation of their own.</summary>
    public static IEnumerable<(
        string Column,
        string Path,
        Func<RuleNode, Texts, string?> Say,
        Func<string, RuleNode?> Read
    )> Noted(string kind)
    {
        if (PartKinds.IsLeaf(kind))
            yield return (
                Papers,
                "papers",
                (n, _) => List(n, "code", "title/vi", "title/en"),
                Reads("code", "title/vi", "title/en")
            );
        if (kind is PartKinds.Precondition or PartKinds.Veto)
            yield return (By, "when", SheetNotes.Condition, SheetNotes.ReadCondition);
        if (kind == PartKinds.When)
            yield return (By, "pass/when", SheetNotes.Condition, SheetNotes.ReadCondition);
        if (kind is PartKinds.Bonus or PartKinds.Penalty)
            yield return (By, kind + "/by", SheetNotes.Measure, SheetNotes.ReadMeasure);
        if (kind == PartKinds.Measured)
        {
            yield return (By, "points/by", SheetNotes.Measure, SheetNotes.ReadMeasure);
            yield return (
                Steps,
                "points/bands",
                (n, _) => List(n, "from", "below", "points"),
                Reads("from", "below", "points")
            );
        }
        if (kind == PartKinds.Choice)
            yield return (
                Steps,
                "points/choices",
                (n, _) => List(n, "code", "title/vi", "points", "title/en"),
                Reads("code", "title/vi", "points", "title/en")
            );
    }

    private static string? List(RuleNode node, params string[] paths) =>
        node is SequenceNode list ? SheetNotes.Rows(list.Items, paths) : null;

    private static Func<string, RuleNode?> Reads(params string[] paths) => text => SheetNotes.ReadRows(text, paths);
}
