using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.TestHost;

namespace DangVu.App.Tests.House;

/// <summary>A browser without script: keeps cookies, reads forms, posts them with their token, does not follow redirects by itself.</summary>
internal sealed partial class TestClient(TestServer server)
{
    private readonly CookieContainer cookies = new();
    private static readonly Uri Base = new("http://localhost/");

    public async Task<(HttpStatusCode Status, string Body, HttpResponseMessage Response)> Get(string path)
    {
        var response = await Send(new HttpRequestMessage(HttpMethod.Get, new Uri(Base, path)));
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response);
    }

    public async Task<HttpStatusCode> Status(string path) => (await Get(path)).Status;

    /// <summary>Opens the form's page for its token and hidden fields, then posts the given fields over them.</summary>
    public async Task<(HttpStatusCode Status, string Body, string? Location)> Post(
        string path,
        params (string Name, string Value)[] fields
    ) => await PostFrom(path, path, fields);

    public async Task<(HttpStatusCode Status, string Body, string? Location)> PostFrom(
        string page,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        var body = (await Get(page)).Body;
        var values = new List<KeyValuePair<string, string>>();
        foreach (Match hidden in Hidden().Matches(body))
            if (fields.All(f => f.Name != hidden.Groups[1].Value) && values.All(v => v.Key != hidden.Groups[1].Value))
                values.Add(new(hidden.Groups[1].Value, WebUtility.HtmlDecode(hidden.Groups[2].Value)));
        values.AddRange(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
        return await Raw(path, values);
    }

    /// <summary>Posts exactly these fields.</summary>
    public async Task<(HttpStatusCode Status, string Body, string? Location)> Raw(
        string path,
        IEnumerable<KeyValuePair<string, string>> values
    )
    {
        var response = await Send(
            new HttpRequestMessage(HttpMethod.Post, new Uri(Base, path)) { Content = new FormUrlEncodedContent(values) }
        );
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location?.ToString());
    }

    public async Task SignIn(string account, string password)
    {
        var (status, body, _) = await Post("/signin", ("name", account), ("password", password));
        status.ShouldBe(HttpStatusCode.Redirect, body);
    }

    public void ForgetSession()
    {
        foreach (Cookie cookie in cookies.GetCookies(Base))
            if (cookie.Name == "dangvu.session")
                cookie.Expired = true;
    }

    public async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        var header = cookies.GetCookieHeader(request.RequestUri!);
        if (header.Length > 0)
            request.Headers.Add("Cookie", header);
        var response = await server.CreateClient().SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set)
                cookies.SetCookies(Base, cookie);
        return response;
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?")]
    private static partial Regex Hidden();
}
