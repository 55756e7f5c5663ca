using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Tests.Rules;

/// <summary>The head of a rule file, and how a rule is cited.</summary>
public sealed class BookTests
{
    private const string Head = """
        family: trial
        slug: one
        version: 3
        effectiveFrom: 2020-01-01
        effectiveTo: 2020-12-31
        title: { vi: "Thử", en: "Trial" }
        basis:
          document: "1-QĐ/TW"
          issuer: "Bộ Chính trị"
          article: "Điều 1"
          date: 2019-12-30
          note: { vi: "thử", en: "trial" }
        supersedes: zero
        verified: false
        local: true
        note: { vi: "chưa rõ", en: "unclear" }
        kind: table
        body: { entries: [{ code: a, title: { vi: "Một", en: "One" }, value: 1 }] }
        """;

    [Fact]
    public void Everything_that_the_head_says_is_kept()
    {
        var (version, problems) = Read(Head);
        problems.ShouldBeEmpty();
        version!.Id.ShouldBe("trial/one");
        version.Version.ShouldBe(3);
        version.EffectiveTo.ShouldBe(new DateOnly(2020, 12, 31));
        version.Supersedes.ShouldBe("zero");
        version.Local.ShouldBeTrue();
        version.Verified.ShouldBeFalse();
        version.Note!.En.ShouldBe("unclear");
        version.Basis.Issuer.ShouldBe("Bộ Chính trị");
        version.Basis.Note!.Vi.ShouldBe("thử");
        version.File.ShouldBe("trial.yaml");
        version.Checksum.Length.ShouldBe(64);
        version.Basis.Cite("vi").ShouldBe("1-QĐ/TW, Điều 1 ngày 30/12/2019");
        version.Basis.Cite("en").ShouldBe("1-QĐ/TW, Điều 1 of 30/12/2019");
        new Basis("2-QĐ/TW", null, null, null).Cite("vi").ShouldBe("2-QĐ/TW");
    }

    [Theory]
    [InlineData("2019-12-31", false)]
    [InlineData("2020-01-01", true)]
    [InlineData("2020-12-31", true)]
    [InlineData("2021-01-01", false)]
    public void A_version_holds_on_both_of_its_ends(string day, bool holds) =>
        Read(Head).Version!.InForceOn(DateOnly.ParseExact(day, "yyyy-MM-dd")).ShouldBe(holds);

    [Fact]
    public void A_rule_may_hold_for_a_single_day_and_is_unverified_and_general_unless_it_says_otherwise()
    {
        var (version, problems) = Read(
            Head.Replace("effectiveTo: 2020-12-31", "effectiveTo: 2020-01-01")
                .Replace("verified: false\nlocal: true\n", "")
        );
        problems.ShouldBeEmpty();
        version!.InForceOn(new DateOnly(2020, 1, 1)).ShouldBeTrue();
        (version.Verified, version.Local).ShouldBe((false, false));
    }

    [Fact]
    public void A_body_is_asked_for_by_its_kind()
    {
        var version = Read(Head).Version!;
        version.As<TableBody>().Entries.Count.ShouldBe(1);
        Should.Throw<InvalidOperationException>(() => version.As<GradesBody>());
    }

    [Theory]
    [InlineData("effectiveTo: 2020-12-31", "effectiveTo: 2019-12-31", "end-before-start", 5)]
    [InlineData("effectiveTo: 2020-12-31", "effectiveTo: 31/12/2020", "not-a-date", 5)]
    [InlineData("version: 3", "version: 3.5", "not-whole", 3)]
    [InlineData("version: 3", "colour: red", "missing-key", 1)]
    [InlineData("version: 3", "version: 3\ncolour: red", "unknown-key", 4)]
    [InlineData("verified: false", "verified: maybe", "not-a-boolean", 14)]
    [InlineData("  issuer:", "  giver:", "unknown-key", 9)]
    [InlineData("kind: table", "kind: sonnet", "unknown-choice", 17)]
    [InlineData("note: { vi: \"chưa rõ\", en: \"unclear\" }", "note: { en: \"unclear\" }", "missing-key", 16)]
    [InlineData("value: 1 }", "value: 1, values: [2] }", "value-or-values", 18)]
    [InlineData("title: { vi: \"Thử\", en: \"Trial\" }", "title: Thử", "not-a-mapping", 6)]
    [InlineData("entries: [", "entries: x #[", "not-a-list", 18)]
    [InlineData("slug: one", "slug: []", "not-a-value", 2)]
    public void A_head_written_wrong_is_refused_at_its_line(string was, string is_, string code, int line)
    {
        var changed = Head.Replace(was, is_);
        if (is_.Contains('#', StringComparison.Ordinal))
            changed = changed.TrimEnd() + "\n  }";
        var (version, problems) = Read(changed);
        version.ShouldBeNull();
        problems.ShouldContain(
            problem => problem.Code == code && problem.Line == line,
            string.Join("; ", problems.Select(problem => $"{problem.Line} {problem.Code}"))
        );
    }

    [Fact]
    public void A_key_that_stands_twice_is_refused_at_its_second_line()
    {
        var reading = new RuleReading("trial.yaml", FactCatalogue.Empty);
        var entry = new MappingEntry("a", new ScalarNode("1", 1), 1);
        new NodeReader(new MappingNode([entry, entry with { Line = 2 }], 1), reading).Text("a").ShouldBe("1");
        reading
            .Problems.ShouldHaveSingleItem()
            .ShouldBe(new RuleProblem("trial.yaml", 2, "duplicate-key", reading.Problems[0].Args));
    }

    [Fact]
    public void A_rule_that_nobody_has_verified_must_say_what_is_not_known()
    {
        var bare = Head.Replace("note: { vi: \"chưa rõ\", en: \"unclear\" }\n", "")
            .Replace("  note: { vi: \"thử\", en: \"trial\" }\n", "");
        Read(bare).Problems.ShouldHaveSingleItem().Code.ShouldBe("unverified-without-note");
        Read(bare.Replace("verified: false", "verified: true")).Problems.ShouldBeEmpty();
        Read(Head.Replace("note: { vi: \"chưa rõ\", en: \"unclear\" }\n", "")).Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("basis", "bases")]
    [InlineData("body", "bodies")]
    public void A_file_without_its_parts_is_refused(string was, string is_)
    {
        var (version, problems) = Read(Head.Replace(was + ":", is_ + ":"));
        version.ShouldBeNull();
        problems.ShouldContain(problem => problem.Code == "missing-key" && problem.Args[0] == was);
    }

    [Fact]
    public void A_family_keeps_to_one_kind_and_to_what_it_supersedes()
    {
        var one = Read(Head.Replace("supersedes: zero\n", "")).Version!;
        var two = one with
        {
            Slug = "two",
            EffectiveFrom = new DateOnly(2021, 1, 1),
            EffectiveTo = null,
            Body = new GradesBody(null, []),
        };
        FamilyCheck.Problems([one, two]).ShouldHaveSingleItem().Code.ShouldBe("mixed-kinds");
        FamilyCheck.Problems([one, two with { Body = one.Body, Supersedes = "one" }]).ShouldBeEmpty();
        FamilyCheck
            .Problems([one, two with { Body = one.Body, Supersedes = "nine" }])
            .ShouldHaveSingleItem()
            .Code.ShouldBe("supersedes-unknown");
        FamilyCheck.Problems([one, two with { Family = "other" }]).ShouldBeEmpty();
    }

    [Fact]
    public void An_offices_own_versions_may_leave_days_to_the_shipped_ones()
    {
        var one = Read(Head.Replace("supersedes: zero\n", "")).Version! with { Office = "town" };
        var late = one with { Slug = "two", EffectiveFrom = new DateOnly(2022, 1, 1), EffectiveTo = null };
        FamilyCheck.Problems([one, late]).ShouldBeEmpty();
        FamilyCheck
            .Problems([one with { Office = null }, late with { Office = null }])
            .ShouldHaveSingleItem()
            .Code.ShouldBe("version-gap");
        FamilyCheck
            .Problems([one, late with { EffectiveFrom = new DateOnly(2020, 6, 1) }])
            .ShouldHaveSingleItem()
            .Code.ShouldBe("version-overlap");
        FamilyCheck.Problems([one, one with { Office = null }]).ShouldBeEmpty();
    }

    private static (RuleVersion? Version, IReadOnlyList<RuleProblem> Problems) Read(string text)
    {
        var reading = new RuleReading("trial.yaml", Yaml.Facts);
        return (VersionReader.Read(Yaml.Node(text), reading), reading.Problems);
    }
}
