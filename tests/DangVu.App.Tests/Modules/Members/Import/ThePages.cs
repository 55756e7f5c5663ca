using System.Net;
using System.Text.RegularExpressions;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Members.Import;

public sealed class ThePages
{
    [Fact]
    public async Task A_list_goes_from_upload_over_preview_and_commit_to_the_members_and_back()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var (status, _, location) = await Upload(clerk, PartyList.Export(), "ds.xlsx");
        status.ShouldBe(HttpStatusCode.SeeOther);
        var preview = (await clerk.Get(location!)).Body;
        preview.ShouldContain("Nhập 3 người");
        preview.ShouldContain("Không có ngày «31/02/1970».");
        preview
            .IndexOf("Phạm Văn Cường", StringComparison.Ordinal)
            .ShouldBeLessThan(preview.IndexOf("Lê Văn An", StringComparison.Ordinal));
        preview.ShouldNotContain("083060000001");
        (await clerk.Get(location + "?outcome=new")).Body.ShouldNotContain("Phạm Văn Cường");
        (await clerk.Get("/members?q=le+van+an")).Body.ShouldNotContain("Lê Văn An");
        var committed = await clerk.PostFrom(location!, location + "/commit");
        committed.Status.ShouldBe(HttpStatusCode.SeeOther, committed.Body);
        (await clerk.Get(committed.Location!)).Body.ShouldContain("Đã thêm 3 người");
        (await clerk.Get("/members?q=le+van+an")).Body.ShouldContain("Lê Văn An");
        (await clerk.Status(location!)).ShouldBe(HttpStatusCode.NotFound);
        (await office.Work().Db.Set<ImportUpload>().CountAsync()).ShouldBe(0);
        (await clerk.Get("/members/imports")).Body.ShouldContain("ds.xlsx");

        var again = await Upload(clerk, PartyList.Export(), "ds.xlsx");
        (await clerk.Get(again.Location!)).Body.ShouldContain("không có gì để ghi");

        (await clerk.Get(committed.Location + "/undo")).Body.ShouldContain("Sẽ bỏ 3 người");
        (await clerk.Post(committed.Location + "/undo")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await clerk.Get(committed.Location!)).Body.ShouldContain("Đã hoàn tác");
        (await clerk.Get("/members?q=le+van+an")).Body.ShouldNotContain("Lê Văn An");
        (await clerk.Status(committed.Location + "/undo")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_register_changed_since_the_preview_is_shown_again_before_anything_is_written()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var at = (await Upload(clerk, PartyList.Export(), "ds.xlsx")).Location!;
        var page = (await clerk.Get(at)).Body;
        await office.Do(
            "members.add",
            new AddMember(
                office.Ap5B,
                TestOffice.Today,
                new MemberFacts("Lê Văn An", "male", "1960-02-03", IdentityNumber: "083060000001")
            )
        );
        var (status, _, location) = await clerk.Raw(at + "/commit", Hidden(page));
        (status, location).ShouldBe((HttpStatusCode.SeeOther, at + "?changed=1"));
        var again = (await clerk.Get(location!)).Body;
        again.ShouldContain("Sổ đã đổi sau khi xem trước");
        (await office.Work().Db.Set<ImportRun>().CountAsync()).ShouldBe(0);
        (await clerk.Raw(at + "/commit", Hidden(again))).Location!.ShouldStartWith("/members/imports/");
    }

    [Fact]
    public async Task A_cancelled_upload_is_gone()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var at = (await Upload(clerk, PartyList.Export(), "ds.xlsx")).Location!;
        (await clerk.PostFrom(at, at + "/cancel")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await clerk.Status(at)).ShouldBe(HttpStatusCode.NotFound);
        (await office.Work().Db.Set<ImportUpload>().CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_is_too_large_or_no_list_keeps_the_page_and_says_why()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var large = await Upload(clerk, new byte[60 << 20], "ds.xlsx");
        ((int)large.Status).ShouldBe(422);
        large.Body.ShouldContain("lớn quá 50 MB");
        var larger = await Upload(clerk, new byte[70 << 20], "ds.xlsx");
        ((int)larger.Status).ShouldBe(413);
        larger.Body.ShouldContain("lớn quá 64 MB");
        larger.Body.ShouldContain("type=\"file\"");
        var none = await Upload(clerk, "Tên hàng,Giá\nGạo,5\n"u8.ToArray(), "gia.csv");
        ((int)none.Status).ShouldBe(422);
        none.Body.ShouldContain("Tên hàng, Giá");
        (await Upload(clerk, PartyList.Export(), "ds.xlsx", "01/01/2030")).Body.ShouldContain("chưa tới");
        (await office.Work().Db.Set<ImportUpload>().CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Who_may_not_write_members_cannot_import()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var at = (await Upload(clerk, PartyList.Export(), "ds.xlsx")).Location!;
        foreach (var account in (string[])["bithu.ap5b", "dangvien", "kiemtra", "quantri", "captren"])
        {
            var other = await office.SignIn(account);
            foreach (var page in (string[])["/members/import", at, "/members/imports"])
                (await other.Status(page)).ShouldBe(HttpStatusCode.Forbidden, account + " " + page);
        }
        var (status, _, response) = await (await office.SignIn(null)).Get("/members/import");
        status.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldContain("/signin");
    }

    /// <summary>Uploads a list that can be read; answers where its preview is.</summary>
    internal static async Task<string> UploadFile(TestClient client, byte[] file, string name)
    {
        var (status, body, location) = await Upload(client, file, name);
        status.ShouldBe(HttpStatusCode.SeeOther, body);
        return location!;
    }

    private static async Task<(HttpStatusCode Status, string Body, string? Location)> Upload(
        TestClient client,
        byte[] file,
        string name,
        string asOf = "07/06/2023"
    )
    {
        var page = (await client.Get("/members/import")).Body;
        using var form = new MultipartFormDataContent();
        foreach (var (key, value) in Hidden(page))
            form.Add(new StringContent(value), key);
        form.Add(new StringContent(asOf), "asOf");
        form.Add(new ByteArrayContent(file), "file", name);
        var response = await client.Send(
            new HttpRequestMessage(HttpMethod.Post, new Uri("http://localhost/members/import")) { Content = form }
        );
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location?.ToString());
    }

    private static List<KeyValuePair<string, string>> Hidden(string page) =>
        [
            .. Regex
                .Matches(page, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .Select(m => new KeyValuePair<string, string>(
                    m.Groups[1].Value,
                    WebUtility.HtmlDecode(m.Groups[2].Value)
                ))
                .DistinctBy(p => p.Key),
        ];
}
