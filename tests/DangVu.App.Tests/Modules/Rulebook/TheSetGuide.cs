using System.Net;
using System.Text.RegularExpressions;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Tests.House;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Rulebook;

/// <summary>Does what docs/guide/criteria-sets.md says, with the guide's own tables, through the forms of the screens.</summary>
public sealed partial class TheSetGuide
{
    [Fact]
    public async Task Whoever_follows_the_guide_has_a_set_that_cases_can_choose()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var guide = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "guide", "criteria-sets.md"));

        // 1. The draft.
        (await clerk.Get("/rules")).Body.ShouldContain("/rules/sets");
        (await clerk.Get("/rules/sets")).Body.ShouldContain("/rules/sets/new");
        var begun = await clerk.Post(
            "/rules/sets/new",
            [.. TableRows(Part(guide, 1)).Skip(1).Select(row => GuideWords.Head(row[0], row[1]))]
        );
        begun.Status.ShouldBe(HttpStatusCode.SeeOther, begun.Body);
        var set = begun.Location!;

        // 2. Groups, criteria, grades: choose sort and place, go on, write, save.
        foreach (var row in TableRows(Part(guide, 2)).Skip(1))
        {
            var kind = GuideWords.Kind(row[0]);
            var chosen = await clerk.Post(set + "/add", ("kind", kind), ("in", await PlaceOf(clerk, set, row[1])));
            chosen.Status.ShouldBe(HttpStatusCode.SeeOther, chosen.Body);
            var saved = await clerk.Post(chosen.Location!, GuideWords.Fields(kind, row[2]));
            saved.Status.ShouldBe(HttpStatusCode.SeeOther, row[2] + saved.Body);
        }

        // 3–5. Nothing is wrong; it is tried and published.
        var page = (await clerk.Get(set)).Body;
        page.ShouldContain(set + "/publish");
        page.ShouldContain("100 điểm");
        page.ShouldNotContain("Chỗ cần sửa");
        var preview = (await clerk.Get(set + "/preview")).Body;
        preview.ShouldContain("Chi bộ Ấp 5B");
        preview.ShouldContain("do người chấm hoặc xác nhận");
        (await clerk.Get(set + "/publish")).Body.ShouldContain("01/01/2023");
        (await clerk.Post(set + "/publish")).Status.ShouldBe(HttpStatusCode.SeeOther);

        // New cases choose it, on its days only.
        var rules = office.Work().Get<IOwnRules>();
        (await rules.Families("recognition-")).ShouldContain("recognition-chi-bo-kieu-mau");
        var found = (await rules.For("recognition-chi-bo-kieu-mau", TestOffice.Today)).Value;
        found.Title.Vi.ShouldBe("Chi bộ kiểu mẫu");
        var body = found.As<CriteriaBody>();
        body.Leaves().Select(l => l.Code).ShouldBe(["hop-du", "chi-tieu", "giup-dan", "dan-tin"]);
        body.Grades[0].PointsFrom.ShouldBe(80);
        body.Leaves().Single(l => l.Code == "giup-dan").Papers.Single().Code.ShouldBe("so-theo-doi");
        (await rules.For("recognition-chi-bo-kieu-mau", new DateOnly(2022, 12, 31))).IsRefused.ShouldBeTrue();
        (await clerk.Get("/rules")).Body.ShouldContain("Chi bộ kiểu mẫu");
        var explained = (await clerk.Get($"/rules/explain?family=recognition-chi-bo-kieu-mau&body={office.Ap5B}")).Body;
        explained.ShouldContain("theo 05-HD/ĐU");
        explained.ShouldContain("Nhân dân đồng tình: chưa biết");

        // 6. Published, it does not change; a new version may be made of it.
        (await clerk.Status(set + "/head")).ShouldBe(HttpStatusCode.NotFound);
        (await office.Work().Db.Set<OwnRule>().SingleAsync()).State.ShouldBe(OwnStates.Published);
        (await clerk.Get(set)).Body.ShouldContain("/rules/sets/new?from=");
    }

    /// <summary>The place of a group by its code, as the page of the first step offers it.</summary>
    private static async Task<string> PlaceOf(TestClient client, string set, string group)
    {
        if (group == "cả bộ")
            return "body";
        var page = WebUtility.HtmlDecode((await client.Get(set + "/add")).Body);
        return Regex.Match(page, $"<option value=\"([^\"]+)\"[^>]*>(?:– )*{Regex.Escape(group)} ").Groups[1].Value;
    }

    private static string Part(string guide, int number) =>
        guide.Split("\n## ").Single(p => p.StartsWith(number + ". ", StringComparison.Ordinal));

    private static IEnumerable<string[]> TableRows(string part) =>
        part.Split('\n')
            .Where(line => line.StartsWith('|') && !line.StartsWith("|--", StringComparison.Ordinal))
            .Select(line => Bars().Split(line.Trim('|', ' ')));

    [GeneratedRegex(@"\s+\|\s+")]
    private static partial Regex Bars();
}
