using System.CommandLine;
using System.Globalization;
using DangVu.App.Modules.Rulebook;
using DangVu.App.Rules;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Cli;

/// <summary>dangvu rules list|show|explain|check: the regulations as data; explain also tries a case, check also reads a file outside. Needs no office.</summary>
internal static class RulesVerb
{
    public static Command Make()
    {
        var rules = new Command("rules", "Quy định trong chương trình · the rules as data");
        rules.Add(List());
        rules.Add(Show());
        rules.Add(Explain());
        rules.Add(Check());
        return rules;
    }

    private static Verb List()
    {
        var asOf = new Option<string?>("--as-of");
        var all = new Option<bool>("--all") { Description = "Mọi phiên bản · every version" };
        var verb = new Verb("list", "Phiên bản đang có hiệu lực · versions in force") { asOf, all };
        return verb.Does(run =>
            Answer(
                run,
                asOf,
                day =>
                {
                    var desk = Desk();
                    var lines = desk.List(run.Parsed.GetValue(all) ? null : day, run.Texts.Language);
                    foreach (var problem in desk.Broken())
                        run.Progress(problem.In(run.Texts.Language));
                    return run.Say(new { asOf = day, rules = lines }, lines.Select(Line(run)));
                }
            )
        );
    }

    private static Verb Show()
    {
        var name = new Argument<string>("FAMILY/SLUG");
        var verb = new Verb("show", "Nội dung một phiên bản · one version") { name };
        return verb.Does(run =>
        {
            var parts = run.Parsed.GetValue(name)!.Split('/');
            var desk = Desk();
            var found =
                parts.Length == 2
                    ? desk.Find(parts[0], parts[1])
                    : Refusal.NotFound("rules.unknown", run.Parsed.GetValue(name)!);
            if (found.IsRefused)
                return Task.FromResult(run.Refuse(found.Refusals));
            var content = desk.Show(found.Value, run.Texts.Language);
            return Task.FromResult(
                run.Say(
                    new
                    {
                        id = found.Value.Id,
                        title = found.Value.Title.In(run.Texts.Language),
                        basis = found.Value.Basis.Cite(run.Texts.Language),
                        effectiveFrom = found.Value.EffectiveFrom,
                        effectiveTo = found.Value.EffectiveTo,
                        verified = found.Value.Verified,
                        checksum = found.Value.Checksum,
                        content,
                    },
                    [
                        $"{found.Value.Id}  {found.Value.Title.In(run.Texts.Language)}",
                        found.Value.Basis.Cite(run.Texts.Language)
                            + (found.Value.Verified ? "" : " · " + run.Texts["rule.unverified"]),
                        .. content.Select(l =>
                            new string(' ', 2 * (l.Depth + 1)) + l.Text + (l.Detail is null ? "" : ": " + l.Detail)
                        ),
                    ]
                )
            );
        });
    }

    private static Verb Explain()
    {
        var family = new Argument<string>("FAMILY");
        var asOf = new Option<string?>("--as-of");
        var facts = new Option<string?>("--facts")
        {
            Description =
                "Thử một trường hợp: tệp JSON hay YAML, - là đầu vào chuẩn · try a case, - for standard input",
        };
        var verb = new Verb("explain", "Vì sao phiên bản này áp dụng · which version holds on a day, and why")
        {
            family,
            asOf,
            facts,
        };
        return verb.Does(run =>
            Answer(
                run,
                asOf,
                day =>
                {
                    var desk = Desk();
                    var explained = desk.Explain(run.Parsed.GetValue(family)!, day, run.Texts.Language);
                    return explained.IsRefused ? run.Refuse(explained.Refusals)
                        : run.Parsed.GetValue(facts) is { } file
                            ? RuleTrial.Run(run, desk.Book.For(run.Parsed.GetValue(family)!, day).Value, file, day)
                        : run.Say(new { asOf = day, versions = explained.Value }, explained.Value.Select(Line(run)));
                }
            )
        );
    }

    private static Verb Check()
    {
        var path = new Argument<string?>("PATH")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "Tệp hay thư mục quy định riêng · an own file or folder instead of the shipped rules",
        };
        var verb = new Verb(
            "check",
            "Đọc lại mọi tệp và chạy các trường hợp mẫu · read every file, run the golden cases"
        )
        {
            path,
        };
        return verb.Does(run =>
        {
            var own = run.Parsed.GetValue(path);
            if (own is not null && !File.Exists(own) && !Directory.Exists(own))
                return Task.FromResult(run.Refuse([Refusal.Invalid("PATH", "rules.no-file", own)]));
            var report = own is null ? RuleDesk.Check() : RuleCheck.Outside(own);
            var problems = report.Problems.Select(p => p.In(run.Texts.Language)).ToList();
            run.Say(
                new
                {
                    files = report.Files,
                    versions = report.Versions.Count,
                    cases = report.Cases,
                    problems,
                },
                [.. problems, run.Texts["cli.rules.checked", report.Versions.Count, report.Cases, problems.Count]]
            );
            return Task.FromResult(problems.Count == 0 ? 0 : 1);
        });
    }

    private static Task<int> Answer(VerbRun run, Option<string?> asOf, Func<DateOnly, int> answer)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(7).DateTime);
        if (
            run.Parsed.GetValue(asOf) is { } text
            && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        )
            return Task.FromResult(run.Refuse([Refusal.Invalid("--as-of", "field.date", text)]));
        return Task.FromResult(answer(day));
    }

    private static RuleDesk Desk() => new(RuleFiles.Book());

    private static Func<RuleLine, string> Line(VerbRun run) =>
        r =>
            $"{(r.InForce ? "✓" : " ")} {r.Family}/{r.Slug}  {Vn.Day(r.EffectiveFrom)}–{Vn.Day(r.EffectiveTo)}  {r.Title}  [{r.Basis}]{(r.Verified ? "" : " · " + run.Texts["rule.unverified"])}";
}
