using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules.Cases;

/// <summary>Runs the golden cases that stand beside a rule; what differs is a problem at the case's line.</summary>
public static class CaseRunner
{
    /// <returns>How many cases were run.</returns>
    public static int Run(RuleVersion version, RuleNode root, RuleReading reading)
    {
        var at = new NodeReader(root, reading);
        var cases = at.SomeMaps("cases");
        foreach (var item in cases)
        {
            var name = item.Text("name");
            if (item.Map("expect") is { } expected)
            {
                Run(version.Body, item, new Expectation(name, expected));
                expected.Done();
            }
            else
                item.Missing("expect");
            item.Done();
        }
        at.Done();
        return cases.Count;
    }

    private static void Run(RuleBody body, NodeReader at, Expectation expect)
    {
        switch (body)
        {
            case VotesBody votes:
                ListCases.Votes(votes, at, expect);
                break;
            case CriteriaBody criteria:
                JudgedCases.Criteria(criteria, at, expect);
                break;
            case GradesBody grades:
                JudgedCases.Grades(grades, at, expect);
                break;
            case CatalogueBody catalogue:
                ListCases.Catalogue(catalogue, expect);
                break;
            case TableBody table:
                ListCases.Table(table, at, expect);
                break;
            case StepsBody steps:
                PathCases.Steps(steps, at, expect);
                break;
            case NumberingBody numbering:
                PathCases.Numbering(numbering, at, expect);
                break;
            case CalendarBody calendar:
                PathCases.Calendar(calendar, expect);
                break;
            case AgendaBody agenda:
                ListCases.Agenda(agenda, at, expect);
                break;
        }
    }
}
