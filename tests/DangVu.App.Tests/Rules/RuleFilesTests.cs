using DangVu.App.Rules;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Tests.Rules;

public sealed class RuleFilesTests
{
    private static readonly RuleBook Book = RuleFiles.Book(Checkout.Rules);
    private static readonly DateOnly ArticleDay = new(2023, 6, 7);

    /// <summary>Every family is in force on the demonstration town's day, save those that began later.</summary>
    [Fact]
    public void On_the_day_of_the_article_every_family_of_its_time_is_in_force()
    {
        string[] later = ["urban-class-iii", "classification-general-points"];
        Book.Families.Except(later).Where(family => Book.For(family, ArticleDay).IsRefused).ShouldBeEmpty();
    }

    [Fact]
    public void In_2026_every_family_that_has_not_ended_is_in_force() =>
        Book
            .Families.Except(["urban-class-v"])
            .Where(family => Book.For(family, new DateOnly(2026, 11, 23)).IsRefused)
            .ShouldBeEmpty();

    [Fact]
    public void A_rule_that_nobody_has_compared_with_its_text_says_what_is_not_known() =>
        Book
            .Families.SelectMany(Book.Versions)
            .Where(version => !version.Verified && version.Note is null && version.Basis.Note is null)
            .ShouldBeEmpty();

    [Fact]
    public void Every_vote_that_a_step_names_has_its_majority()
    {
        var votes = Book.Need<VotesBody>("votes", ArticleDay).Body;
        Book.Families.SelectMany(Book.Versions)
            .Select(version => version.Body)
            .OfType<StepsBody>()
            .SelectMany(body => body.Steps)
            .Where(step => step.Vote is not null && votes.Find(step.Vote) is null)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_shipped_text_is_there_in_English_too() =>
        Book
            .Families.SelectMany(Book.Versions)
            .Where(version => version.Title.En.Length == 0 || version.Note is { En.Length: 0 })
            .ShouldBeEmpty();

    [Fact]
    public void Anchors_and_broken_YAML_are_refused_with_their_line()
    {
        Refused("a: &x 1\nb: *x\n").ShouldBe(("yaml-syntax", 1));
        Refused("a: 1\nb: [1, 2\n").Code.ShouldBe("yaml-syntax");
        Refused("").Code.ShouldBe("not-a-mapping");
    }

    private static (string Code, int Line) Refused(string text)
    {
        var reading = new RuleReading("trial.yaml", FactCatalogue.Empty);
        YamlRuleReader.Read(text, reading).ShouldBeNull();
        return (reading.Problems[0].Code, reading.Problems[0].Line);
    }
}
