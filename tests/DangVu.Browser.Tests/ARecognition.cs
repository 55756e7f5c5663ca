using Microsoft.Playwright;

namespace DangVu.Browser.Tests;

/// <summary>A cell's way from its registration to the decision that recognises it, without script.</summary>
[Collection(nameof(Town))]
public sealed class ARecognition(Town town)
{
    [Fact]
    public async Task A_cell_registers_gathers_evidence_is_appraised_and_recognised()
    {
        var cell = await town.SignIn("bithu.ap5b", javaScript: false);
        await cell.GotoAsync("/recognition?award=four-good");
        await cell.GetByRole(AriaRole.Link, new() { Name = "Đăng ký", Exact = true }).ClickAsync();
        await cell.FillAsync("#f-on", "01/06/2023");
        await cell.FillAsync("#f-meeting", "Sinh hoạt thường kỳ tháng 6/2023");
        await cell.ClickAsync("main form.form button.primary");
        var dossier = new Uri(cell.Url).AbsolutePath;
        (await cell.Locator("main").InnerTextAsync()).ShouldContain("Nếu xét hôm nay");
        await cell.GotoAsync(dossier + "/evidence?item=dissemination");
        await cell.FillAsync("#f-text", "Biên bản sinh hoạt quán triệt nghị quyết năm 2023");
        await cell.CheckAsync("input[name=isMet][value=yes]");
        await cell.SetInputFilesAsync(
            "#f-file",
            new FilePayload
            {
                Name = "bien-ban.pdf",
                MimeType = "application/pdf",
                Buffer = "%PDF-1.4\n%%EOF"u8.ToArray(),
            }
        );
        await cell.ClickAsync("main form.form button.primary");
        (await cell.Locator("main").InnerTextAsync()).ShouldContain("bien-ban.pdf");
        await Step(cell, dossier, "prepare");
        await cell.GotoAsync(dossier + "/papers/dossier");
        (await cell.Locator(".paper").InnerTextAsync()).ShouldContain("MC1");
        await Step(cell, dossier, "submit");

        var committee = await town.SignIn("vanphong", javaScript: false);
        await committee.GotoAsync(dossier + "/appraise");
        await committee.CheckAsync("input[name=accepted][value=yes]");
        await committee.ClickAsync("main form.form button.primary");
        await committee.GotoAsync(dossier + "/vote");
        var official = await committee.InputValueAsync("#f-official");
        await committee.FillAsync("#f-present", official);
        await committee.FillAsync("#f-inFavour", official);
        await committee.ClickAsync("main form.form button.primary");
        (await committee.Locator("main").InnerTextAsync()).ShouldContain("Đủ số phiếu");
        await committee.GotoAsync(dossier + "/decide");
        await committee.FillAsync("#f-note", "Hội nghị Ban Thường vụ thống nhất.");
        await committee.ClickAsync("main form.form button.primary");
        (await committee.Locator("main").InnerTextAsync()).ShouldContain("đã công nhận");
        await committee.GotoAsync(dossier + "/papers/certificate");
        (await committee.Locator(".paper").InnerTextAsync()).ShouldContain("CHI BỘ ẤP 5B");
    }

    private static async Task Step(IPage page, string dossier, string step)
    {
        await page.GotoAsync($"{dossier}/{step}");
        await page.ClickAsync("main form.form button.primary");
    }
}
