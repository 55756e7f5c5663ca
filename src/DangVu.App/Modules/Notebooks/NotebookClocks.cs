using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Notebooks;

/// <summary>The days by which notebooks are registered and commented on, from the rules in force on the case's own day.</summary>
internal sealed class NotebookClocks(RuleBook rules)
{
    private const string Family = "follow-up-clocks";

    public DateOnly CommentDue(Quarter quarter) =>
        quarter.End.AddDays(Table(quarter.End).Body.Whole("notebook-comment.days-after-quarter"));

    public DateOnly RegistrationDue(int year)
    {
        var first = new DateOnly(year, 1, 1);
        return first.AddDays(Table(first).Body.Whole("notebook-registration.days-after-year-start") - 1);
    }

    /// <summary>The rule beside the page that it rules.</summary>
    public RuleNote CommentNote(Texts t, Quarter quarter)
    {
        var rule = Table(quarter.End).Version;
        return new RuleNote(
            t["notebooks.rule.comment", quarter.ToString(), Vn.Day(CommentDue(quarter))],
            rule.Basis.Cite(t.Language),
            rule.Verified
        );
    }

    private Ruled<TableBody> Table(DateOnly on) => rules.Need<TableBody>(Family, on);
}
