using CsCheck;
using DangVu.App.Rules;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Tests.Rules;

/// <summary>A rule file that is broken or changed: what the running office notices of it.</summary>
public sealed class BrokenFiles
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Fact]
    public void A_file_that_is_edited_under_a_running_office_changes_nothing_there()
    {
        using var place = new CopiedRules();
        var running = RuleFiles.Book(place.Root);

        place.Write("quorum/2016-07-25-charter.yaml", "family: [broken");
        File.Delete(Path.Combine(place.Root, "votes", "2026-07-26-regulation-208.yaml"));
        place.Write("facts.yaml", "facts: none");

        running.For("quorum", Day).IsDone.ShouldBeTrue();
        running.Versions("votes").Count.ShouldBe(3);
        running.Problems("classification-members").ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_is_broken_from_the_start_stops_its_own_family_with_file_line_and_reason()
    {
        using var place = new CopiedRules();
        place.Change(
            "classification-bodies/2025-08-30-regulation-366.yaml",
            text =>
                text.Replace("fact: review.tasks-beyond-rate", "fact: review.tasks-beyond", StringComparison.Ordinal)
        );
        var book = RuleFiles.Book(place.Root);

        var thrown = Should.Throw<RuleBookException>(() => book.For("classification-bodies", Day));
        thrown
            .Problems.ShouldHaveSingleItem()
            .In("vi")
            .ShouldBe(
                "classification-bodies/2025-08-30-regulation-366.yaml:25: không có số liệu nào tên “review.tasks-beyond”"
            );
        foreach (var family in book.Families.Where(family => family != "classification-bodies"))
            book.Problems(family).ShouldBeEmpty();
        book.For("classification-members", Day).IsDone.ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_a_problem_of_its_family()
    {
        using var place = new CopiedRules();
        var file = Path.Combine(place.Root, "quorum", "2016-07-25-charter.yaml");
        File.Delete(file);
        File.CreateSymbolicLink(file, Path.Combine(place.Root, "nowhere"));
        var book = RuleFiles.Book(place.Root);

        book.Problems("quorum").ShouldHaveSingleItem().Code.ShouldBe("file-unreadable");
        book.Problems("votes").ShouldBeEmpty();
    }

    [Fact]
    public void The_check_names_every_broken_file_and_goes_on()
    {
        using var place = new CopiedRules();
        place.Write("quorum/2016-07-25-charter.yaml", "family: [broken");
        place.Change("votes/2026-07-26-regulation-208.yaml", text => text + "\ncolour: red\n");

        var report = RuleCheck.Run(place.Root);

        report.Problems.Select(problem => problem.File).Distinct().ShouldContain("quorum/2016-07-25-charter.yaml");
        report.Problems.ShouldContain(problem => problem.File.StartsWith("votes/") && problem.Code == "unknown-key");
        report.Versions.Count.ShouldBeGreaterThan(80);
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Nesting_without_end_is_refused_before_it_exhausts_the_reader(char open, char close)
    {
        const int deep = 20_000;
        var inside = open == '[' ? new string(open, deep) : string.Concat(Enumerable.Repeat("{a: ", deep));
        var (version, problems) = Read(inside + new string(close, deep));
        version.ShouldBeNull();
        problems.ShouldHaveSingleItem().Code.ShouldBe("too-deep");
    }

    [Fact]
    public void A_mangled_file_is_refused_or_read_but_never_stops_the_program()
    {
        var texts = Directory
            .GetFiles(Checkout.Rules, "*.yaml", SearchOption.AllDirectories)
            .Where(path => RuleFiles.IsRule(path) && !path.Contains("catalogues", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .ToArray();
        var cut = Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 40], Gen.Int[0, Pieces.Length - 1]);
        Gen.Select(Gen.Int[0, texts.Length - 1], cut.Array[1, 6])
            .Sample(
                (which, cuts) =>
                {
                    var text = texts[which];
                    foreach (var (at, length, piece) in cuts)
                    {
                        var start = text.Length == 0 ? 0 : at % text.Length;
                        text = text[..start] + Pieces[piece] + text[Math.Min(text.Length, start + length)..];
                    }
                    var (version, problems) = Read(text);
                    // Either it is a rule, or everything that is wrong has a line and can be said in both languages.
                    (version is null).ShouldBe(problems.Count > 0);
                    foreach (var problem in problems)
                        (problem.In("vi") + problem.In("en")).ShouldNotContain("{0}");
                },
                iter: 300
            );
    }

    private static readonly string[] Pieces =
    [
        "",
        " ",
        "\n",
        "\t",
        "- ",
        ": ",
        "[",
        "]",
        "{",
        "}",
        "\"",
        "'",
        "#",
        "&a ",
        "*a ",
        "!!int ",
        "|",
        ">",
        "? ",
        "---\n",
        "...\n",
        "null",
        "true",
        "-1",
        "0",
        "99999999999999999999999999999999",
        "1e400",
        "0.0000000000000000000000001",
        "9999-12-31",
        "0001-01-01",
        "\u0000",
        "\uFEFF",
        "\uD800",
        "ệ",
        "body:\n",
        "kind: criteria\n",
        "kind: steps\n",
        "kind: calendar\n",
        "max: 79228162514264337593543950335\n",
        "percent: 0\n",
        "months: -5\n",
        "%YAML 9.9\n",
        "<<: ",
    ];

    private static (RuleVersion? Version, IReadOnlyList<RuleProblem> Problems) Read(string text)
    {
        var reading = new RuleReading("trial.yaml", RuleFiles.Shipped.Facts);
        var node = YamlRuleReader.Read(text, reading);
        return (node is null ? null : VersionReader.Read(node, reading), reading.Problems);
    }

    /// <summary>The shipped rules in a folder of the test's own.</summary>
    private sealed class CopiedRules : IDisposable
    {
        public CopiedRules()
        {
            foreach (var file in Directory.GetFiles(Checkout.Rules, "*.yaml", SearchOption.AllDirectories))
            {
                var target = Path.Combine(Root, Path.GetRelativePath(Checkout.Rules, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }

        public string Root { get; } = Directory.CreateTempSubdirectory("dangvu-rules-").FullName;

        public void Write(string name, string text) => File.WriteAllText(Path.Combine(Root, name), text);

        public void Change(string name, Func<string, string> change)
        {
            var path = Path.Combine(Root, name);
            var before = File.ReadAllText(path);
            var after = change(before);
            after.ShouldNotBe(before);
            File.WriteAllText(path, after);
        }

        public void Dispose() => Directory.Delete(Root, recursive: true);
    }
}
