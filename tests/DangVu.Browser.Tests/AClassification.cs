using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DangVu.Browser.Tests;

/// <summary>The classification of a year from its opening to the answer to a complaint, by those who each do their part of it.</summary>
[Collection(nameof(Town))]
public sealed class AClassification(Town town)
{
    private const string Year = "2023";
    private const string Grades = "select[name$='.grade']";
    private const string Lines = "[data-live-lines]";

    [Fact]
    public async Task A_round_goes_from_its_opening_to_the_answer_to_a_complaint()
    {
        var office = await town.SignIn("vanphong");
        var cell = await town.SignIn("bithu.ap5b", javaScript: false);
        var member = await town.SignIn("dangvien", javaScript: false);

        var round = await Open(office);
        await Grade(cell, round);
        await Ballot(cell, round);

        await member.GotoAsync("/own/rating");
        await member.GetByRole(AriaRole.Link, new() { Name = Year, Exact = true }).ClickAsync();
        var own = new Uri(member.Url).AbsolutePath;
        var subject = "/classification/subjects/" + own.Split('/')[^1];
        await Expect(member.Locator("main")).ToContainTextAsync("chờ quyết định");
        await Expect(member.Locator("main a[href$='/complaint']")).ToHaveCountAsync(0);
        // The neighbour across the table is not for a member's eyes.
        (await member.GotoAsync(subject))!.Status.ShouldBe(403);

        var cellOf = await Decide(office, round);
        await office.GotoAsync(subject);
        var number = (await office.Locator("main").InnerTextAsync())
            .Split([' ', '\n', '\t'])
            .First(w => w.EndsWith("-QĐ/ĐU", StringComparison.Ordinal));
        await office.GotoAsync($"{round}/papers/decision?kind=member&body={cellOf}");
        await Expect(office.Locator(".paper")).ToContainTextAsync(number);

        await cell.GotoAsync(round + "/notify");
        await cell.Locator("main a[href*='/papers/notice']").ClickAsync();
        await Expect(cell.Locator(".paper").First).ToContainTextAsync("THÔNG BÁO");
        await cell.GotoAsync(round + "/notify");
        await Send(cell);

        await member.GotoAsync(own);
        await Expect(member.Locator("main a[href$='/notice.pdf']")).ToBeVisibleAsync();
        await Expect(member.Locator("main")).ToContainTextAsync("124-QĐ/TW");
        await member.Locator("main a[href$='/complaint']").ClickAsync();
        await member.FillAsync("#f-text", "Chưa tính kết quả vận động bà con hiến đất làm đường.");
        await Send(member);
        await Expect(member.Locator("main")).ToContainTextAsync("hiến đất làm đường");

        await Answer(office, round, subject, cellOf);
        await member.GotoAsync(own);
        await Expect(member.Locator("main")).ToContainTextAsync("Đã xem xét, bổ sung kết quả dân vận.");
        await Expect(member.Locator(".lede")).ToContainTextAsync("Hoàn thành nhiệm vụ");
    }

    private static async Task<string> Open(IPage office)
    {
        await office.GotoAsync("/classification/rounds/new");
        await office.FillAsync("#f-year", Year);
        await office.FillAsync("#f-decideBy", "31/12/2023");
        await Send(office);
        await Expect(office.Locator("main h1")).ToContainTextAsync(Year);
        return new Uri(office.Url).AbsolutePath;
    }

    /// <summary>Own grades of the whole cell, then what the cell proposes: the grid comes filled with them.</summary>
    private static async Task Grade(IPage cell, string round)
    {
        await cell.GotoAsync(round + "/self");
        var count = await cell.Locator(Grades).CountAsync();
        count.ShouldBeGreaterThan(10);
        for (var i = 0; i < count; i++)
            await cell.Locator(Grades).Nth(i).SelectOptionAsync(i == 0 ? "excellent" : "good");
        await Send(cell);
        await cell.GotoAsync(round + "/propose");
        (await cell.Locator(Grades).First.InputValueAsync()).ShouldBe("excellent");
        await Send(cell);
        await cell.GotoAsync(round + "/members");
        await Expect(cell.Locator("main")).ToContainTextAsync("chờ quyết định");
    }

    private static async Task Ballot(IPage cell, string round)
    {
        await cell.GotoAsync(round + "/vote");
        var entitled = int.Parse(
            await cell.InputValueAsync("#f-entitled"),
            System.Globalization.CultureInfo.InvariantCulture
        );
        await cell.FillAsync("#f-present", $"{entitled}");
        await cell.FillAsync("#f-cast", $"{entitled}");
        var (excellent, good) = (
            cell.Locator("input[name$='.excellent']").First,
            cell.Locator("input[name$='.good']").First
        );
        await excellent.FillAsync($"{entitled}");
        await good.FillAsync("1");
        // One vote more than there are papers: told, and what was typed is still there.
        await Send(cell);
        await Expect(cell.Locator(".summary")).ToBeVisibleAsync();
        (await good.InputValueAsync()).ShouldBe("1");
        await excellent.FillAsync($"{entitled - 1}");
        await Send(cell);
        await cell.GotoAsync(round + "/propose");
        await Expect(cell.Locator("main form.form")).ToContainTextAsync("phiếu: xuất sắc");
    }

    /// <summary>The quota is counted while the grades are chosen, with the button the same without script; too many are not decided.</summary>
    private async Task<string> Decide(IPage office, string round)
    {
        var cell = await CellOf(office, round);
        var address = $"{round}/decide?kind=member&cell={cell}";
        await office.GotoAsync(address);
        var lines = office.Locator(Lines);
        var before = await lines.InnerTextAsync();
        await office.Locator(Grades).Nth(1).SelectOptionAsync("excellent");
        await Expect(lines).Not.ToHaveTextAsync(before);
        var two = await lines.InnerTextAsync();

        var plain = await town.SignIn("vanphong", javaScript: false);
        await plain.GotoAsync(address);
        await plain.Locator(Grades).Nth(1).SelectOptionAsync("excellent");
        await plain.GetByRole(AriaRole.Button, new() { Name = "Tính lại" }).ClickAsync();
        await Expect(plain.Locator(Lines)).ToHaveTextAsync(two);
        (await plain.Locator(Grades).Nth(1).InputValueAsync()).ShouldBe("excellent");

        var count = await office.Locator(Grades).CountAsync();
        for (var i = 0; i < count; i++)
            await office.Locator(Grades).Nth(i).SelectOptionAsync("excellent");
        await Expect(lines).ToContainTextAsync("vượt");
        for (var i = 0; i < count; i++)
            await office.Locator("input[name$='.reason']").Nth(i).FillAsync("Tập thể thống nhất");
        await Send(office);
        await Expect(office.Locator(".summary")).ToContainTextAsync("Vượt tỷ lệ");

        for (var i = 1; i < count; i++)
            await office.Locator(Grades).Nth(i).SelectOptionAsync("good");
        await Expect(lines).ToContainTextAsync("còn được");
        await Send(office);
        await Expect(office.Locator("main h1")).ToContainTextAsync(Year);
        await office.GotoAsync("/classification/statistics?year=" + Year);
        await Expect(
                office.GetByRole(AriaRole.Row).Filter(new() { Has = office.Locator($"a[href*='members?cell={cell}']") })
            )
            .ToContainTextAsync($"{count - 1}");
        return cell;
    }

    private static async Task<string> CellOf(IPage office, string round)
    {
        await office.GotoAsync(round);
        var link = await office
            .Locator("main a[href*='/members?cell=']")
            .Filter(new() { HasText = "Ấp 5B" })
            .First.GetAttributeAsync("href");
        return link!.Split("cell=")[1].Split('&')[0];
    }

    /// <summary>The committee answers, takes its decision back and decides anew, with the reason.</summary>
    private static async Task Answer(IPage office, string round, string subject, string cell)
    {
        await office.GotoAsync(subject);
        await office.Locator("main a[href$='/answer']").ClickAsync();
        await office.FillAsync("#f-text", "Đã xem xét, bổ sung kết quả dân vận.");
        await Send(office);
        await office.Locator("main a[href$='/annul']").ClickAsync();
        await office.FillAsync("#f-reason", "Bổ sung kết quả dân vận");
        await Send(office);
        await Expect(office.Locator(".lede")).ToContainTextAsync("chờ quyết định");
        await office.GotoAsync($"{round}/decide?kind=member&cell={cell}");
        await Expect(office.Locator(Grades)).ToHaveCountAsync(1);
        await office.Locator(Grades).SelectOptionAsync("completed");
        await office.Locator("input[name$='.reason']").FillAsync("Đã xem xét lại toàn bộ kết quả năm");
        await Send(office);
        await office.GotoAsync(subject);
        await Expect(office.Locator("main")).ToContainTextAsync("Đã xem xét lại toàn bộ");
    }

    private static Task Send(IPage page) => page.ClickAsync("main form.form button.primary");
}
