using System.Net;
using System.Text.RegularExpressions;
using DangVu.Documents;

namespace DangVu.Kernel.Tests.Documents;

public class HtmlTests
{
    [Theory]
    [MemberData(nameof(DocxTests.Names), MemberType = typeof(DocxTests))]
    public void It_has_classes_only_and_all_the_text(string name)
    {
        var paper = DocxTests.Named(name);
        var html = HtmlWriter.Fragment(paper);
        Regex.IsMatch(html, @"<[^>]*\sstyle\s*=|<script|<style|\son\w+\s*=").ShouldBeFalse();
        var text = ReadBack.Loose(WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]*>", " ")));
        foreach (var line in Samples.Texts(paper))
        {
            text.Replace(" ", "", StringComparison.Ordinal)
                .ShouldContain(line.Replace(" ", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_figure_links_to_its_evidence_where_the_resolver_knows_it()
    {
        var html = HtmlWriter.Fragment(Samples.Report(), e => e == "urban" ? "/boards/urban?at=2023-06-07&x=1" : null);
        html.ShouldContain("<a href=\"/boards/urban?at=2023-06-07&amp;x=1\">55/59 tiêu chí</a>");
        html.ShouldContain("22 chi bộ");
        Regex.Count(html, "<a ").ShouldBe(1);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" java\nscript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//example.org/x")]
    [InlineData("/\\example.org")]
    public void An_address_that_is_no_web_address_is_not_linked(string address) =>
        HtmlWriter.Fragment(Samples.Report(), _ => address).ShouldNotContain("<a ");

    [Fact]
    public void The_whole_document_needs_nothing_beside_it()
    {
        var html = HtmlWriter.SelfContained(Samples.Report(), e => "#" + e);
        html.ShouldStartWith("<!DOCTYPE html>");
        html.ShouldContain("<html lang=\"vi\">");
        Regex.IsMatch(html, @"<link|<img|\ssrc=|@import|url\(|https?://").ShouldBeFalse();
        html.ShouldContain("margin: 20mm 15mm 20mm 30mm");
        ReadBack.IsComposed(html).ShouldBeTrue();
    }

    [Fact]
    public void Headings_go_down_one_step_at_a_time()
    {
        var paper = new PaperBuilder(Samples.Header).Title("BÁO CÁO", "x").Heading(1, "I").Heading(2, "1").Build();
        Regex
            .Matches(HtmlWriter.Fragment(paper, topHeading: 2), "<h([1-6])")
            .Select(m => m.Groups[1].Value)
            .ShouldBe(["2", "3", "4"]);
    }

    [Fact]
    public void Every_class_it_writes_has_a_rule_or_is_a_mere_name()
    {
        var written = DocxTests
            .Names.SelectMany(n => Regex.Matches(HtmlWriter.Fragment(DocxTests.Named(n.Data)), "class=\"([^\"]+)\""))
            .SelectMany(m => m.Groups[1].Value.Split(' '))
            .Distinct();
        written.Where(c => !Regex.IsMatch(PaperCss.Text, "[.]" + c + "(?![a-z0-9-])")).ShouldBe(["paper-a4"]);
    }
}
