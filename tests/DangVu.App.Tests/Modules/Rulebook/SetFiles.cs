using System.Net;
using System.Net.Http.Headers;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets;
using DangVu.App.Modules.Rulebook.Sets.Sheets;
using DangVu.App.Rules;
using DangVu.App.Sheets;
using DangVu.App.Tests.House;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Rules.Reading;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Rulebook;

public sealed class SetFiles
{
    private static IReadOnlyList<string> Everything => [.. Shipped("*.yaml")];

    [Fact]
    public void What_is_written_of_a_rule_file_reads_as_the_same_file()
    {
        foreach (var file in Everything)
        {
            var node = Tree(File.ReadAllText(file));
            var again = Tree(YamlRuleWriter.Write(node));
            Same(node, again).ShouldBeTrue(file);
            CanonicalText.Checksum(again).ShouldBe(CanonicalText.Checksum(node), file);
            Same(node, Tree(YamlRuleWriter.Flow(node))).ShouldBeTrue(file);
        }
    }

    [Theory]
    [InlineData("a: b # c")]
    [InlineData("true")]
    [InlineData("- x")]
    [InlineData("“ngoặc” \"kép\" \\ 'đơn'")]
    [InlineData("dòng 1\ndòng 2\t\u0007 \u2028 hết ")]
    [InlineData("{ x: [1] }")]
    [InlineData("-7.5")]
    [InlineData("")]
    [InlineData("😀 & * ! % @ `")]
    public void Any_words_survive_writing_and_reading(string words)
    {
        var node = new MappingNode(
            [
                new("words", new ScalarNode(words, 0), 0),
                new("list", new SequenceNode([new ScalarNode(words, 0), new SequenceNode([], 0)], 0), 0),
                new("map", new MappingNode([], 0), 0),
            ],
            0
        );
        Same(node, Tree(YamlRuleWriter.Write(node))).ShouldBeTrue();
    }

    [Fact]
    public void Every_shipped_criteria_set_comes_back_from_its_workbook_unchanged()
    {
        var sets = 0;
        foreach (var language in (string[])["vi", "en"])
        foreach (var file in Everything)
        {
            var node = Tree(File.ReadAllText(file));
            if (!File.ReadAllText(file).Contains("kind: criteria", StringComparison.Ordinal))
                continue;
            sets++;
            var bytes = SheetWriter.Write(SetWorkbook.Of(node, new Texts { Language = language }));
            var read = SetWorkbookReader.Read(WorkbookReader.Read(bytes, "set.xlsx").Value);
            read.Unreadable.ShouldBeEmpty(file);
            CanonicalText.Checksum(read.Tree).ShouldBe(CanonicalText.Checksum(node), file);
            read.Problems("vi").ShouldBeEmpty(file);
        }
        sets.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task A_set_is_loaded_from_Excel_and_its_problems_name_sheet_and_row()
    {
        await using var office = await TestOffice.New();
        var id = await OwnSets.Draft(office);
        var clerk = await office.SignIn("vanphong");
        var set = "/rules/sets/" + id;
        var (_, _, response) = await clerk.Get(set + "/sheet");
        var bytes = await response.Content.ReadAsByteArrayAsync();
        (await Upload(clerk, set + "/load", "bo.xlsx", bytes)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await office.Work().Db.Set<OwnRule>().SingleAsync()).Text.ShouldContain("dan-tin");

        var row = await office.Work().Db.Set<OwnRule>().SingleAsync();
        var node = Tree(
            row.Text.Replace(
                "pass: { stated: true }",
                "pass: { when: { fact: body.no-such, is: \">=\", to: 1 } }",
                StringComparison.Ordinal
            )
        );
        var bad = SheetWriter.Write(SetWorkbook.Of(node, new Texts()));
        var refused = await Upload(clerk, set + "/load", "bo.xlsx", bad);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        WebUtility.HtmlDecode(refused.Body).ShouldContain("Tiêu chí:2: không có số liệu nào tên “body.no-such”");
        (await office.Work().Db.Set<OwnRule>().SingleAsync()).Text.ShouldBe(row.Text);
        (await Upload(clerk, set + "/load", "bo.xlsx", [1, 2, 3])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_set_is_loaded_from_YAML_as_it_is_and_problems_name_the_line()
    {
        await using var office = await TestOffice.New();
        var id = await OwnSets.Draft(office);
        var clerk = await office.SignIn("vanphong");
        var set = "/rules/sets/" + id;
        var text = "# của đơn vị\n" + (await clerk.Get(set + "/file")).Body;
        (await Upload(clerk, set + "/load", "bo.yaml", System.Text.Encoding.UTF8.GetBytes(text))).Status.ShouldBe(
            HttpStatusCode.SeeOther
        );
        (await office.Work().Db.Set<OwnRule>().SingleAsync()).Text.ShouldBe(text);
        var bad = System.Text.Encoding.UTF8.GetBytes("# một\n" + text + "unheard: 1\n");
        var refused = await Upload(clerk, set + "/load", "bo.yaml", bad);
        WebUtility
            .HtmlDecode(refused.Body)
            .ShouldContain($"{text.Count(ch => ch == '\n') + 2}: không có khóa “unheard” ở chỗ này");
    }

    private static IEnumerable<string> Shipped(string pattern) =>
        Directory
            .GetFiles(RuleFiles.DefaultRoot, pattern, SearchOption.AllDirectories)
            .Where(RuleFiles.IsRule)
            .Where(f => !f.Contains("catalogues", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static RuleNode Tree(string text)
    {
        var (node, problems) = SetDesk.Tree(text, "");
        problems.ShouldBeEmpty();
        return node!;
    }

    /// <summary>The same keys in the same order, the same words; lines do not count.</summary>
    private static bool Same(RuleNode one, RuleNode other) =>
        (one, other) switch
        {
            (ScalarNode a, ScalarNode b) => a.Text == b.Text,
            (SequenceNode a, SequenceNode b) => a.Items.Count == b.Items.Count
                && a.Items.Zip(b.Items).All(p => Same(p.First, p.Second)),
            (MappingNode a, MappingNode b) => a.Entries.Count == b.Entries.Count
                && a.Entries.Zip(b.Entries)
                    .All(p => p.First.Key == p.Second.Key && Same(p.First.Value, p.Second.Value)),
            _ => false,
        };

    private static async Task<(HttpStatusCode Status, string Body)> Upload(
        TestClient client,
        string path,
        string name,
        byte[] bytes
    )
    {
        var page = (await client.Get(path)).Body;
        using var content = new MultipartFormDataContent();
        foreach (var field in (string[])["__RequestVerificationToken", "version"])
        {
            var value = System.Text.RegularExpressions.Regex.Match(page, $"name=\"{field}\" value=\"([^\"]*)\"");
            content.Add(new StringContent(value.Groups[1].Value), field);
        }
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, "file", name);
        var response = await client.Send(
            new HttpRequestMessage(HttpMethod.Post, new Uri("http://localhost" + path)) { Content = content }
        );
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
