using System.Net;
using System.Text.RegularExpressions;

namespace DangVu.Bench;

/// <summary>A signed-in client over loopback.</summary>
internal static partial class Client
{
    public static async Task<HttpClient> SignIn(string address, string account, string password)
    {
        var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };
        var client = new HttpClient(handler) { BaseAddress = new Uri(address) };
        var token = Token().Match(await client.GetStringAsync("/signin")).Groups[1].Value;
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = WebUtility.HtmlDecode(token),
                ["name"] = account,
                ["password"] = password,
                ["to"] = "/",
            }
        );
        using var answer = await client.PostAsync("/signin", form);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException("sign-in: " + answer.StatusCode);
        return client;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
