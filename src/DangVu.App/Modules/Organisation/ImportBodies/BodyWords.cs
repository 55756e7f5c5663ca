using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Organisation.ImportBodies;

/// <summary>Says what happens to each row of a list of bodies: as JSON and in words.</summary>
internal static class BodyWords
{
    public static object Json(Texts t, BodyPlan plan) =>
        new
        {
            rows = plan.Rows.Select(row => new
            {
                sheet = row.Sheet,
                row = row.Row,
                outcome = Code(row.Outcome),
                body = new
                {
                    name = row.Name,
                    kind = row.Kind?.Kind,
                    parent = row.Parent,
                    foundedOn = row.FoundedOn,
                },
                corrections = row.Corrections.Select(c => new
                {
                    field = c.Field,
                    from = c.From,
                    to = c.To,
                    code = c.Code,
                }),
                problems = row.Problems.Select(p => new
                {
                    field = p.Field,
                    code = p.Code,
                    text = Of(t, p),
                }),
            }),
            totals = new
            {
                read = plan.Rows.Count,
                @new = plan.Count(BodyOutcome.New),
                update = plan.Count(BodyOutcome.Update),
                same = plan.Count(BodyOutcome.Same),
                refused = plan.Count(BodyOutcome.Refused),
            },
            importId = (Guid?)null,
        };

    public static IEnumerable<string> Lines(Texts t, BodyPlan plan)
    {
        foreach (var row in plan.Rows)
        {
            yield return $"{t["import.place", row.Sheet, row.Row]}  {t["import.outcome." + Code(row.Outcome)]}  {row.Name ?? "–"}  {row.Parent}";
            foreach (var problem in row.Problems)
                yield return "    " + Of(t, problem);
        }
        yield return t[
            "import.said",
            plan.Rows.Count,
            plan.Count(BodyOutcome.New),
            plan.Count(BodyOutcome.Update),
            plan.Count(BodyOutcome.Same),
            plan.Count(BodyOutcome.Refused)
        ];
    }

    private static string Of(Texts t, BodyProblem problem) => t.Of(Refusal.Rule(problem.Code, [.. problem.Args]));

    private static string Code(BodyOutcome outcome) =>
        outcome switch
        {
            BodyOutcome.New => "new",
            BodyOutcome.Update => "update",
            BodyOutcome.Same => "same",
            BodyOutcome.Refused => "refused",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
        };
}
