using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Tests.Rules;

/// <summary>The list of facts that rules may name, and what is known of a case.</summary>
public sealed class FactTests
{
    private const string List = """
        facts:
          - { name: held, type: number, title: { vi: "Số kỳ đã họp", en: "Meetings held" } }
          - { name: rate, type: percent, title: { vi: "Tỷ lệ", en: "Rate" } }
        """;

    [Fact]
    public void Every_fact_has_a_name_a_type_and_a_title()
    {
        var (facts, problems) = Read(List);
        problems.ShouldBeEmpty();
        facts.All.Count.ShouldBe(2);
        facts
            .Find("held")
            .ShouldBe(new FactDefinition("held", FactType.Number, new RuleText("Số kỳ đã họp", "Meetings held")));
        facts.Find("nowhere").ShouldBeNull();
    }

    [Theory]
    [InlineData("name: rate", "name: held", "duplicate-code", 3)]
    [InlineData("type: percent", "type: percent, colour: red", "unknown-key", 3)]
    [InlineData("type: percent", "type: colour", "unknown-choice", 3)]
    [InlineData("facts:", "colour: red\nfacts:", "unknown-key", 1)]
    public void A_fact_written_wrong_is_told_at_its_line(string was, string is_, string code, int line)
    {
        var problem = Read(List.Replace(was, is_)).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Line).ShouldBe((code, line));
    }

    [Fact]
    public void Papers_told_in_two_parts_are_one_list()
    {
        var facts = FactSet.None.WithPapers(["plan"]).WithPapers(["book"]);
        facts.HasPaper("plan").ShouldBe(true);
        facts.HasPaper("book").ShouldBe(true);
        facts.HasPaper("list").ShouldBe(false);
        FactSet.None.HasPaper("plan").ShouldBeNull();
    }

    [Fact]
    public void A_number_and_a_percent_cannot_be_compared() =>
        Should.Throw<InvalidOperationException>(() => FactValue.OfNumber(1).Against(FactValue.OfPercent(1)));

    private static (FactCatalogue Facts, IReadOnlyList<RuleProblem> Problems) Read(string text)
    {
        var reading = new RuleReading("facts.yaml", FactCatalogue.Empty);
        return (FactCatalogue.Read(Yaml.Node(text), reading), reading.Problems);
    }
}
