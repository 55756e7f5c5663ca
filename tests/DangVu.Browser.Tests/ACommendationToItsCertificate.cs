using Microsoft.Playwright;

namespace DangVu.Browser.Tests;

/// <summary>From a deed in a notebook to the certificate in the hand, without script.</summary>
[Collection(nameof(Town))]
public sealed class ACommendationToItsCertificate(Town town)
{
    [Fact]
    public async Task A_deed_is_proposed_voted_on_decided_and_certified()
    {
        var cell = await town.SignIn("bithu.ap5b", javaScript: false);
        await cell.GotoAsync("/notebooks");
        await cell.Locator("main table tbody a").First.ClickAsync();
        await cell.GetByRole(AriaRole.Link, new() { Name = "Ghi việc đã làm" }).ClickAsync();
        await cell.FillAsync("#f-on", "05/06/2023");
        await cell.FillAsync("#f-text", "Cứu hai em nhỏ rơi xuống kênh Giồng Trôm.");
        await cell.ClickAsync("main form.form button.primary");
        await cell.GetByRole(AriaRole.Link, new() { Name = "Cứu hai em nhỏ" }).ClickAsync();
        await cell.GetByRole(AriaRole.Link, new() { Name = "Đề nghị khen" }).ClickAsync();
        (await cell.InputValueAsync("#f-merit")).ShouldContain("Cứu hai em nhỏ");
        await cell.SelectOptionAsync("#f-kind", "committee.merit");
        await cell.ClickAsync("main form.form button.primary");
        var award = new Uri(cell.Url).AbsolutePath;
        (await cell.Locator("main").InnerTextAsync()).ShouldContain("Cứu hai em nhỏ");
        await cell.GotoAsync(award + "/vote");
        var official = int.Parse(
            await cell.InputValueAsync("#f-official"),
            System.Globalization.CultureInfo.InvariantCulture
        );
        official.ShouldBeGreaterThan(5);
        await cell.SelectOptionAsync("#f-collective", "cell");
        await cell.FillAsync("#f-present", $"{official}");
        await cell.FillAsync("#f-inFavour", $"{official - 1}");
        await cell.FillAsync("#f-abstained", "1");
        await cell.ClickAsync("main form.form button.primary");
        (await cell.Locator("main").InnerTextAsync()).ShouldContain("Đủ số phiếu");

        var committee = await town.SignIn("bithu", javaScript: false);
        await committee.GotoAsync(award + "/decide");
        await committee.FillAsync("#f-number", "101-QĐ/ĐU");
        await committee.FillAsync("#f-on", "07/06/2023");
        await committee.ClickAsync("main form.form button.primary");
        await committee.GotoAsync(award + "/papers/certificate?who=one");
        var certificate = await committee.Locator(".paper").InnerTextAsync();
        certificate.ShouldContain("GIẤY KHEN");
        certificate.ShouldContain("Cứu hai em nhỏ");
        certificate.ShouldContain("101-QĐ/ĐU");
        await committee.GotoAsync(award + "/papers/decision");
        (await committee.Locator(".paper").InnerTextAsync()).ShouldContain("Điều 1.");
        await committee.GotoAsync(award + "/present");
        await committee.FillAsync("#f-on", "07/06/2023");
        await committee.ClickAsync("main form.form button.primary");
        (await committee.Locator("main").InnerTextAsync()).ShouldContain("Ngày trao");
    }
}
