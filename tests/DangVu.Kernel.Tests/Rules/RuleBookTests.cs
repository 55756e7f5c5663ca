using DangVu.Kernel.Rules;

namespace DangVu.Kernel.Tests.Rules;

public sealed class RuleBookTests
{
    private static readonly DateOnly Day = new(2020, 1, 1);

    [Fact]
    public void A_case_is_judged_by_the_version_of_its_own_day()
    {
        var book = RuleBook.Of(
            [Version("old", "2020-01-01", "2022-12-31"), Version("new", "2023-01-01", null)],
            out var problems
        );

        problems.ShouldBeEmpty();
        book.For("trial", new DateOnly(2022, 12, 31)).Value.Slug.ShouldBe("old");
        book.For("trial", new DateOnly(2023, 1, 1)).Value.Slug.ShouldBe("new");
    }

    [Fact]
    public void Before_the_first_version_there_is_a_refusal_with_its_reason()
    {
        var book = RuleBook.Of([Version("new", "2023-01-01", null)], out _);
        book.For("trial", Day).Refusals[0].Code.ShouldBe("rules.none-in-force");
        book.For("unheard-of", Day).IsRefused.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2022-12-31", "2023-01-02", "version-gap")]
    [InlineData("2023-01-01", "2023-01-01", "version-overlap")]
    [InlineData(null, "2023-01-01", "version-overlap")]
    public void A_day_without_a_version_or_with_two_is_refused(string? end, string start, string code)
    {
        RuleBook.Of([Version("old", "2020-01-01", end), Version("new", start, null)], out var problems);
        problems.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void Versions_that_supersede_each_other_in_a_circle_are_refused()
    {
        RuleBook.Of(
            [
                Version("a", "2020-01-01", "2020-12-31") with
                {
                    Supersedes = "b",
                },
                Version("b", "2021-01-01", null) with
                {
                    Supersedes = "a",
                },
            ],
            out var problems
        );
        problems.ShouldContain(problem => problem.Code == "supersedes-cycle");
    }

    [Fact]
    public void A_circle_is_named_by_the_version_that_it_comes_back_to()
    {
        RuleVersion[] circle =
        [
            Version("a", "2020-01-01", "2020-12-31") with
            {
                Supersedes = "b",
            },
            Version("b", "2021-01-01", null) with
            {
                Supersedes = "a",
            },
        ];
        FamilyCheck.Problems(circle).Select(problem => problem.Args[0]).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_gap_is_named_by_its_first_and_its_last_day()
    {
        RuleVersion[] gap = [Version("old", "2020-01-01", "2022-11-30"), Version("new", "2023-01-01", null)];
        FamilyCheck.Problems(gap).ShouldHaveSingleItem().Args.ShouldBe(["2022-12-01", "2022-12-31"]);
    }

    [Fact]
    public void Versions_are_told_oldest_first_and_an_unknown_one_is_not_found()
    {
        var book = RuleBook.Of([Version("new", "2023-01-01", null), Version("old", "2020-01-01", "2022-12-31")], out _);
        book.Versions("trial").Select(version => version.Slug).ShouldBe(["old", "new"]);
        book.Find("trial/old")!.Slug.ShouldBe("old");
        book.Find("trial/none").ShouldBeNull();
        Should
            .Throw<InvalidOperationException>(() => book.Need<TableBody>("trial", new DateOnly(2019, 12, 31)))
            .Message.ShouldContain("trial is in force on 2019-12-31");
    }

    [Fact]
    public void A_book_against_which_there_is_a_reason_has_no_versions() =>
        RuleBook
            .Of([Version("old", "2020-01-01", null), Version("new", "2023-01-01", null)], out _)
            .Families.ShouldBeEmpty();

    [Fact]
    public void An_id_that_stands_twice_is_told_at_its_later_file()
    {
        RuleVersion[] twice =
        [
            Version("a", "2020-01-01", "2020-12-31") with
            {
                File = "one.yaml",
            },
            Version("a", "2021-01-01", null) with
            {
                File = "two.yaml",
            },
        ];
        FamilyCheck.Problems(twice).ShouldHaveSingleItem().File.ShouldBe("two.yaml");
    }

    [Fact]
    public void A_version_that_stands_twice_is_refused()
    {
        RuleBook.Of([Version("a", "2020-01-01", "2020-12-31"), Version("a", "2021-01-01", null)], out var problems);
        problems.ShouldContain(problem => problem.Code == "duplicate-id");
    }

    [Fact]
    public void A_family_that_cannot_be_used_says_file_line_and_reason_and_leaves_the_others_alone()
    {
        var book = new RuleBook(new HalfBroken(Version("whole", "2020-01-01", null)));

        var thrown = Should.Throw<RuleBookException>(() => book.For("broken", Day));
        thrown.Problems.ShouldHaveSingleItem().In("vi").ShouldStartWith("broken/2020-01-01-one.yaml:7: ");
        book.Problems("broken").Count.ShouldBe(1);
        book.For("trial", Day).Value.Slug.ShouldBe("whole");
        book.Problems("trial").ShouldBeEmpty();
    }

    [Fact]
    public void What_was_read_once_holds_as_long_as_the_book_is_open()
    {
        var source = new HalfBroken(Version("whole", "2020-01-01", null));
        var book = new RuleBook(source);

        book.Need<TableBody>("trial", Day).Version.Slug.ShouldBe("whole");
        source.Asked = 0;
        book.Versions("trial");
        book.Find("trial/whole").ShouldNotBeNull();
        source.Asked.ShouldBe(0);
    }

    [Fact]
    public void Comments_and_the_order_of_keys_do_not_change_the_checksum()
    {
        var one = Yaml.Node("a: 1 # why\nb: [x, y]");
        var two = Yaml.Node("b:\n  - x\n  - y\na: '1'");
        var other = Yaml.Node("b: [y, x]\na: 1");
        Kernel.Rules.Reading.CanonicalText.Checksum(one).ShouldBe(Kernel.Rules.Reading.CanonicalText.Checksum(two));
        Kernel
            .Rules.Reading.CanonicalText.Checksum(one)
            .ShouldNotBe(Kernel.Rules.Reading.CanonicalText.Checksum(other));
    }

    private static RuleVersion Version(string slug, string from, string? to) =>
        new(
            "trial",
            slug,
            1,
            DateOnly.ParseExact(from, "yyyy-MM-dd"),
            to is null ? null : DateOnly.ParseExact(to, "yyyy-MM-dd"),
            new RuleText("Thử", "Trial"),
            new Basis("1-QĐ/TW", null, null, null),
            new TableBody([]),
            "0"
        );

    private sealed class HalfBroken(RuleVersion version) : IRuleSource
    {
        public int Asked { get; set; }

        public IReadOnlyCollection<string> Families => ["trial", "broken"];

        public IReadOnlyList<RuleVersion> Versions(string family)
        {
            Asked++;
            return family == "trial"
                ? [version]
                : throw new RuleBookException([
                    new Kernel.Rules.Reading.RuleProblem("broken/2020-01-01-one.yaml", 7, "unknown-key", ["colour"]),
                ]);
        }
    }
}
