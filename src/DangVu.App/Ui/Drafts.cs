namespace DangVu.App.Ui;

/// <summary>
/// Drafts that a browser keeps on its own device (wwwroot/draft.js) until the server says that it has what was typed. They never come
/// here; the form only carries the draft's name.
/// </summary>
internal static class Drafts
{
    public const string FieldName = "draft";
    private const string Cookie = "kept";

    /// <summary>The name of a draft of this account's own: another account at the same machine does not get it.</summary>
    public static string Name(Ctx c, string what) => $"{c.Actor.AccountId:N}-{what}";

    /// <summary>What was sent is written: the browser may let the draft go.</summary>
    public static void Confirm(Ctx c, FormReader form)
    {
        var name = form.Raw[FieldName].ToString();
        if (name.Length is 0 or > 120 || !name.All(ch => char.IsAsciiLetterOrDigit(ch) || ch == '-'))
            return;
        c.Http.Response.Cookies.Append(
            Cookie,
            name,
            new CookieOptions { SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(1) }
        );
    }
}
