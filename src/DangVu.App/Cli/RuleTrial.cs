using DangVu.App.Rules;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Cases;
using DangVu.Kernel.Rules.Evaluation;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Cli;

/// <summary>
/// dangvu rules explain FAMILY --facts FILE: what a set says of one case whose facts somebody has written down, and why. The file is
/// JSON or YAML with facts, items, papers and notApplicable, as in the golden cases.
/// </summary>
internal static class RuleTrial
{
    public static int Run(VerbRun run, RuleVersion version, string file, DateOnly day)
    {
        var language = run.Texts.Language;
        if (version.Body is not (CriteriaBody or GradesBody))
            return run.Refuse([Refusal.Rule("rules.no-trial", version.Id)]);
        var reading = new RuleReading(file == "-" ? "stdin" : file, RuleFiles.Shipped.Facts);
        // A tab between JSON's values is no indentation of YAML's; spaces are the same to both.
        var text = (file == "-" ? Terminal.In.ReadToEnd() : File.ReadAllText(file)).Replace('\t', ' ');
        if (YamlRuleReader.Read(text, reading) is { } node)
        {
            var at = new NodeReader(node, reading);
            var facts = CaseFacts.Read(at, version.Body);
            at.Done();
            if (reading.Problems.Count == 0)
                return version.Body is CriteriaBody set
                    ? Criteria(run, version, set.Evaluate(facts), day)
                    : Grades(run, version, ((GradesBody)version.Body).Evaluate(facts), day);
        }
        return run.Refuse([
            .. reading.Problems.Select(problem => Refusal.Invalid("--facts", "rules.facts", problem.In(language))),
        ]);
    }

    private static int Criteria(VerbRun run, RuleVersion version, CriteriaEvaluation done, DateOnly day)
    {
        var lines = TraceWriter.Lines(done.Trace, run.Texts.Language, version.Basis);
        return Say(
            run,
            version,
            day,
            done.Grades,
            done.Trace.Missing,
            lines,
            new
            {
                low = done.Points.Low,
                high = done.Points.High,
                most = done.Most,
                met = done.Met,
                notMet = done.NotMet,
                notKnown = done.NotKnown,
            },
            [done.Trace]
        );
    }

    private static int Grades(VerbRun run, RuleVersion version, GradeChoice choice, DateOnly day) =>
        Say(
            run,
            version,
            day,
            choice,
            Trace.MissingOf(choice.Trace),
            [.. choice.Trace.SelectMany(trace => TraceWriter.Lines(trace, run.Texts.Language, version.Basis))],
            null,
            choice.Trace
        );

    private static int Say(
        VerbRun run,
        RuleVersion version,
        DateOnly day,
        GradeChoice choice,
        IReadOnlyList<string> missing,
        IReadOnlyList<TraceLine> lines,
        object? points,
        IReadOnlyList<Trace> trace
    )
    {
        var language = run.Texts.Language;
        return run.Say(
            new
            {
                asOf = day,
                rule = version.Id,
                checksum = version.Checksum,
                basis = version.Basis.Cite(language),
                points,
                grade = choice.Grade,
                possible = choice.Possible,
                open = choice.Open,
                missing,
                sentences = lines.Select(line => new
                {
                    depth = line.Depth,
                    outcome = Kebab.Of(line.Outcome),
                    line.Text,
                }),
                trace,
            },
            [
                $"{version.Id}  {version.Title.In(language)}  [{version.Basis.Cite(language)}]",
                .. lines.Select(line => new string(' ', 2 * (line.Depth + 1)) + Mark(line.Outcome) + " " + line.Text),
                .. Verdict(run, version.Body, choice),
                .. missing.Count == 0
                    ? Array.Empty<string>()
                    :
                    [
                        run.Texts[
                            "cli.rules.missing",
                            string.Join("; ", missing.Select(name => Name(version, name, language)))
                        ],
                    ],
            ]
        );
    }

    private static IEnumerable<string> Verdict(VerbRun run, RuleBody body, GradeChoice choice)
    {
        if (choice.Grade is { } grade)
            yield return run.Texts["cli.rules.grade", Title(grade)];
        else if (choice.Possible.Count > 0)
            yield return run.Texts["cli.rules.possible", string.Join("; ", choice.Possible.Select(Title))];

        string Title(string code)
        {
            var grades = body is CriteriaBody set ? set.Grades : ((GradesBody)body).Grades;
            return grades.First(rule => rule.Code == code).Title.In(run.Texts.Language);
        }
    }

    private static string Name(RuleVersion version, string name, string language) =>
        RuleFiles.Shipped.Facts.Find(name) is { } fact ? $"{fact.Title.In(language)} ({name})"
        : version.Body is CriteriaBody set
        && set.AllNodes().FirstOrDefault(node => FactSet.ItemName(node.Code) == name) is { } item
            ? $"{item.Title.In(language)} ({name})"
        : name;

    private static string Mark(Outcome outcome) =>
        outcome switch
        {
            Outcome.Met => "✓",
            Outcome.NotMet => "✗",
            _ => "?",
        };
}
