using System.Net;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Access;

public sealed class SigningIn
{
    [Fact]
    public async Task Without_a_session_every_page_leads_to_the_sign_in_page()
    {
        await using var office = await TestOffice.New();
        var nobody = await office.SignIn(null);
        var (status, _, response) = await nobody.Get("/members");
        status.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldStartWith("/signin?to=");
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_five_of_them_lock_the_account()
    {
        await using var office = await TestOffice.New();
        var client = await office.SignIn(null);
        for (var i = 0; i < 5; i++)
        {
            var (status, body, _) = await client.Post("/signin", ("name", "vanphong"), ("password", "sai-mat-khau"));
            ((int)status).ShouldBe(422);
            body.ShouldContain("không đúng");
        }
        var locked = await client.Post("/signin", ("name", "vanphong"), ("password", TestOffice.Password));
        locked.Body.ShouldContain("tạm khóa");
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_is_kept_through_the_sign_in()
    {
        await using var office = await TestOffice.New();
        var client = await office.SignIn("vanphong");
        client.ForgetSession();
        var form = new Dictionary<string, string>
        {
            ["name"] = "Chi bộ Trường học mới",
            ["kind"] = "school-cell",
            ["parentId"] = office.Root.ToString(),
        };
        var challenge = await client.Raw("/bodies/new", form);
        challenge.Status.ShouldBe(HttpStatusCode.Unauthorized);
        challenge.Body.ShouldContain("vẫn được giữ");
        var fields = System
            .Text.RegularExpressions.Regex.Matches(
                challenge.Body,
                "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\""
            )
            .Select(m => (m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)))
            .Append(("name", "vanphong"))
            .Append(("password", TestOffice.Password));
        var resumed = await client.Raw(
            "/signin",
            fields.Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2))
        );
        resumed.Status.ShouldBe(HttpStatusCode.OK);
        resumed.Body.ShouldContain("Chi bộ Trường học mới");
        var again = System
            .Text.RegularExpressions.Regex.Matches(
                resumed.Body,
                "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\""
            )
            .Select(m => new KeyValuePair<string, string>(m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)));
        var saved = await client.Raw("/bodies/new", again);
        saved.Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_post_without_its_token_changes_nothing()
    {
        await using var office = await TestOffice.New();
        var client = await office.SignIn("vanphong");
        var sent = await client.Raw(
            "/bodies/new",
            new Dictionary<string, string>
            {
                ["name"] = "Chi bộ lạ",
                ["kind"] = "cell",
                ["parentId"] = office.Root.ToString(),
            }
        );
        ((int)sent.Status).ShouldBe(400);
        (await client.Get("/bodies")).Body.ShouldNotContain("Chi bộ lạ");
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        await using var office = await TestOffice.New();
        var client = await office.SignIn(null);
        foreach (var path in new[] { "/signin", "/members", "/khong-co-trang-nay", "/app.css" })
        {
            var (_, _, response) = await client.Get(path);
            response.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe-inline");
            response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        }
    }
}
