using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace DangVu.Browser.Tests;

/// <summary>A cell secretary holds a whole meeting: from the agenda, over a browser that closes in the midst of the minutes, to the closed file.</summary>
[Collection(nameof(Town))]
public sealed partial class AMeeting(Town town)
{
    private const string Theme = "Chuyển đổi số ở ấp";
    private const string Said = "Thống nhất mỗi tổ có một nhóm giúp bà con dùng dịch vụ công.";
    private const string Task = "Mở hai buổi hướng dẫn dịch vụ công tại nhà văn hóa ấp";

    [Fact]
    public async Task From_the_agenda_to_the_closed_file()
    {
        var page = await town.SignIn("bithu.ap5b");
        var at = await Prepare(page);
        await Invite(page, at);
        await Call(page, at);
        await Write(page, at);
        await Conclude(page, at);
        await Follow(page, at);
        await PrintTheResolution(page, at);
    }

    private static async Task<string> Prepare(IPage page)
    {
        await page.GotoAsync("/meetings");
        await page.Locator("main .primary").First.ClickAsync();
        await page.CheckAsync("input[name=kind][value=thematic]");
        await page.FillAsync("#f-theme", Theme);
        await page.FillAsync("#f-plannedOn", "07/06/2023");
        await page.FillAsync("#f-time", "19 giờ");
        await Send(page);
        var at = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync(at + "/agenda");
        await page.FillAsync("#f-resolutionDraft", "Dự thảo: giúp bà con dùng dịch vụ công.");
        await page.Locator("select[name$='.presenterId']").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Send(page);
        (await Sheet(page)).ShouldContain("chuẩn bị, trình bày");
        return at;
    }

    private static async Task Invite(IPage page, string at)
    {
        await Press(page, at);
        await page.FillAsync("#f-noticeOn", "05/06/2023");
        await Send(page);
        (await Sheet(page)).ShouldContain("đã mời");
    }

    private static async Task Call(IPage page, string at)
    {
        await Press(page, at);
        var last = page.Locator("select[name^='roll.']").Last;
        await last.SelectOptionAsync("absent-with-reason");
        await page.Locator("input[name^='roll.'][name$='.reason']").Last.FillAsync("Đi công tác");
        await Send(page);
        page.Url.ShouldEndWith("/minutes");
    }

    /// <summary>The browser is closed while the minutes are typed and nothing was sent: what was typed is there again.</summary>
    private static async Task Write(IPage page, string at)
    {
        await page.Locator("textarea[name$='.text']").First.FillAsync(Said);
        await page.Locator("textarea[name$='.opinions']").First.FillAsync("Đồng chí Ba: Nên làm buổi tối");
        await page.Locator("[data-save-note] [data-when=saved]").WaitForAsync();
        var context = page.Context;
        var again = await context.NewPageAsync();
        // A clean device: only what the server has comes back.
        await page.EvaluateAsync("localStorage.clear()");
        await again.GotoAsync(at + "/minutes");
        (await again.Locator("textarea[name$='.text']").First.InputValueAsync()).ShouldBe(Said);
        await again.CloseAsync();
        await page.FillAsync("#f-length", "95");
        await page.FillAsync("#f-speakers", "4");
        await Send(page);
        (await Sheet(page)).ShouldContain(Said);
    }

    private static async Task Conclude(IPage page, string at)
    {
        await Press(page, at);
        (await page.InputValueAsync("#f-resolution")).ShouldStartWith("Dự thảo");
        var entitled = Entitled().Match(await Sheet(page)).Groups[1].Value;
        await page.FillAsync("#f-conclusion", "Chi bộ thống nhất.");
        await page.FillAsync("#f-inFavour", entitled);
        await page.Locator("input[name^='points.'][name$='.text']").First.FillAsync(Task);
        await page.Locator("input[name^='points.'][name$='.dueOn']").First.FillAsync("30/06/2023");
        await Send(page);
        page.Url.ShouldEndWith("/score");
        (await Sheet(page)).ShouldContain("Máy tính sẵn từ sổ sách");
        await page.CheckAsync("input[name=grade][value=good]");
        await Send(page);
        (await Sheet(page)).ShouldContain("Thông qua");
    }

    private static async Task Follow(IPage page, string at)
    {
        await Press(page, at);
        (await Sheet(page)).ShouldContain(Task);
        await page.Locator("main .steps .primary").First.ClickAsync();
        await Send(page);
        await page.GotoAsync(at + "/report");
        await page.FillAsync("#f-how", "nộp giấy tại văn phòng");
        await Send(page);
        await page.Locator("main .actions .primary").First.ClickAsync();
        (await Sheet(page)).ShouldContain("đã xong");
        await page.GotoAsync("/programme");
        (await Sheet(page)).ShouldContain(Task);
    }

    /// <summary>It gets its number once, and what is saved is the paper that the page shows.</summary>
    private static async Task PrintTheResolution(IPage page, string at)
    {
        await page.GotoAsync(at + "/papers/resolution");
        await page.Locator("main .actions .primary").ClickAsync();
        await Send(page);
        var shown = await Sheet(page);
        shown.ShouldContain("NGHỊ QUYẾT");
        shown.ShouldContain(Task);
        Number().IsMatch(shown).ShouldBeTrue(shown);
        (await page.Locator("main .actions .primary").CountAsync()).ShouldBe(0);
        foreach (var (format, begins) in new[] { ("docx", "PK"), ("pdf", "%PDF-") })
        {
            var saved = await page.Context.APIRequest.GetAsync(
                new Uri(new Uri(page.Url), $"{at}/papers/resolution.{format}").ToString()
            );
            saved.Status.ShouldBe(200);
            System.Text.Encoding.Latin1.GetString(await saved.BodyAsync()).ShouldStartWith(begins);
        }
    }

    /// <summary>The one red button among the five steps.</summary>
    private static async Task Press(IPage page, string at)
    {
        await page.GotoAsync(at);
        (await page.Locator("main .steps .primary").CountAsync()).ShouldBe(1);
        await page.Locator("main .steps .primary").ClickAsync();
    }

    private static Task Send(IPage page) => page.ClickAsync("main form.form button.primary");

    private static Task<string> Sheet(IPage page) => page.Locator("main").InnerTextAsync();

    [GeneratedRegex(@"được biểu quyết (\d+)")]
    private static partial Regex Entitled();

    [GeneratedRegex(@"Số \d\d-NQ/CB")]
    private static partial Regex Number();
}
