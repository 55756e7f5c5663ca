using System.Diagnostics;
using System.Globalization;
using System.Text;
using DangVu.App.Rules;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Reading;
using Trace = DangVu.Kernel.Rules.Trace;

namespace DangVu.Bench;

/// <summary>A set with every kind of criterion held against the facts of every cell of the country, each with its whole trace.</summary>
internal static class CriteriaBench
{
    private const int Groups = 6;

    public static int Run(string[] args)
    {
        var cells = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 300_000;
        var leaves = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 60;
        var set = Set(leaves);
        Measure(set, 2_000);
        var before = GC.GetTotalAllocatedBytes();
        var worked = Process.GetCurrentProcess().TotalProcessorTime;
        var (seconds, lines, grades) = Measure(set, cells);
        worked = Process.GetCurrentProcess().TotalProcessorTime - worked;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{cells} cells against {set.Leaves().Count()} leaves on {Environment.ProcessorCount} cores: {seconds:0.0} s ({worked.TotalSeconds:0.0} s of processor time, the making of the cells' facts included); {lines} lines of trace, {(GC.GetTotalAllocatedBytes() - before) / 1e9:0.0} GB passed through"
            )
        );
        Console.WriteLine(
            string.Join(", ", grades.OrderBy(grade => grade.Key).Select(grade => $"{grade.Key}: {grade.Value}"))
        );
        return seconds <= 60 ? 0 : 1;
    }

    private static (double Seconds, long Lines, Dictionary<string, int> Grades) Measure(CriteriaBody set, int cells)
    {
        var clock = Stopwatch.StartNew();
        long lines = 0;
        var grades = new Dictionary<string, int>(StringComparer.Ordinal);
        Parallel.For(
            0,
            cells,
            () => (Lines: 0L, Grades: new Dictionary<string, int>(StringComparer.Ordinal)),
            (cell, _, sum) =>
            {
                var done = set.Evaluate(Facts(set, cell));
                sum.Lines += Lines(done.Trace);
                var grade = done.Grade ?? "not known";
                sum.Grades[grade] = sum.Grades.GetValueOrDefault(grade) + 1;
                return sum;
            },
            sum =>
            {
                lock (grades)
                {
                    lines += sum.Lines;
                    foreach (var (grade, count) in sum.Grades)
                        grades[grade] = grades.GetValueOrDefault(grade) + count;
                }
            }
        );
        return (clock.Elapsed.TotalSeconds, lines, grades);
    }

    private static long Lines(Trace trace)
    {
        long lines = 1;
        foreach (var child in trace.Children)
            lines += Lines(child);
        return lines;
    }

    /// <summary>Facts and typed values that differ from cell to cell; every thirteenth is not known.</summary>
    private static FactSet Facts(CriteriaBody set, int cell)
    {
        var known = new List<KeyValuePair<string, FactValue>>();
        var n = 0;
        foreach (var fact in RuleFiles.Shipped.Facts.All)
        {
            if (!fact.Name.StartsWith("body.", StringComparison.Ordinal) || Unknown(cell, n++))
                continue;
            known.Add(
                new(
                    fact.Name,
                    fact.Type switch
                    {
                        FactType.Boolean => FactValue.OfBoolean((cell + n) % 5 != 0),
                        FactType.Percent => FactValue.OfPercent(40 + ((cell * 7L + n) % 61)),
                        FactType.Text => FactValue.OfText("cell"),
                        _ => FactValue.OfNumber((cell * 31L + n) % 14),
                    }
                )
            );
        }
        foreach (var leaf in set.Leaves())
        {
            if (Unknown(cell, n++))
                continue;
            FactValue? value = leaf switch
            {
                PassLeaf { When: null } => FactValue.OfBoolean((cell + n) % 4 != 0),
                JudgedLeaf => FactValue.OfNumber((cell + n) % 3),
                ChoiceLeaf => FactValue.OfText((cell + n) % 2 == 0 ? "full" : "half"),
                MeasuredLeaf { By: TypedMeasure } => FactValue.OfNumber((cell * 3L + n) % 101),
                _ => null,
            };
            if (value is { } given)
                known.Add(new(FactSet.ItemName(leaf.Code), given));
        }
        return FactSet.Of(known).WithPapers(cell % 3 == 0 ? ["plan"] : ["plan", "minutes"]);
    }

    private static bool Unknown(int cell, int n) => (cell * 17L + n) % 13 == 0;

    private static CriteriaBody Set(int leaves)
    {
        string[] kinds =
        [
            "points: { max: 2, by: { fact: body.resolution-target-rate }, bands: [{ from: 90, points: 2 }, { from: 60, below: 90, points: 1 }, { below: 60, points: 0 }] }",
            "points: { max: 2, by: { value: kept }, line: { from: { value: 50, points: 0.5 }, to: { value: 100, points: 2 } } }",
            "points: { max: 2, by: { typed: number }, steps: { start: 2, from: 100, each: 10, points: -0.25, toward: down } }",
            "points: { max: 2, judged: true }",
            "points: { max: 2, choices: [{ code: full, title: { vi: a }, points: 2 }, { code: half, title: { vi: b }, points: 1 }] }",
            "pass: { stated: true, points: 2 }",
            "pass: { when: { all: [{ fact: body.working-rules, is: \"==\", to: true }, { fact: body.thematic-held, is: \">=\", to: 4 }] }, points: 2 }",
            "pass: { when: { count: [{ fact: body.members-disciplined, is: \"==\", to: 0 }, { fact: body.inspection-plan, is: \"==\", to: true }, { value: kept, is: \">=\", to: 80 }], atLeast: 2 }, points: 2 }\n        papers: [{ code: minutes, title: { vi: m } }]",
            "bonus: { by: { fact: body.thematic-held }, each: 0.25, cap: 1 }",
            "pass: { when: { fact: body.registered-rate, is: \">=\", to: 100 }, points: 2 }\n        notApplicableWhen: { fact: body.members, is: \"<\", to: 3 }",
        ];
        var text = new StringBuilder(
            """
            family: bench
            slug: bench
            version: 1
            effectiveFrom: 2020-01-01
            title: { vi: bench }
            basis: { document: bench, note: { vi: bench } }
            kind: criteria
            body:
              notApplicable: rescale
              values: [{ code: kept, title: { vi: k }, is: { ratio: { of: { fact: body.meetings-held }, to: { fact: body.meetings-due } } } }]
              preconditions: [{ code: ready, title: { vi: r }, when: { fact: body.meetings-due, is: ">", to: 0 } }]
              vetoes: [{ code: out, title: { vi: o }, when: { fact: body.members-not-completed, is: ">", to: 12 } }]
              grades:
                - { code: a, title: { vi: a }, metAtLeast: 50 }
                - { code: b, title: { vi: b }, metAtLeast: 35 }
                - { code: c, title: { vi: c } }
              groups:

            """
        );
        for (var group = 0; group < Groups; group++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"    - code: g{group}\n      title: {{ vi: g }}\n      minimum: 1\n      items:\n"
            );
            for (var leaf = group; leaf < leaves; leaf += Groups)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"      - code: l{leaf}\n        title: {{ vi: l }}\n        {kinds[leaf % kinds.Length]}\n"
                );
        }
        var reading = new RuleReading("bench", RuleFiles.Shipped.Facts);
        var node = YamlRuleReader.Read(text.ToString(), reading);
        return node is not null && VersionReader.Read(node, reading) is { } version
            ? version.As<CriteriaBody>()
            : throw new RuleBookException(reading.Problems);
    }
}
