using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace DangVu.Documents;

/// <summary>
/// Writes a paper as HTML: classes only, no style attributes and no scripts, every text encoded. The link resolver turns the name of
/// an evidence into an address, or into nothing; addresses other than web ones are not linked.
/// </summary>
public static class HtmlWriter
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>
    /// One article element for a page that serves <see cref="PaperCss"/> itself. A page that has its own h1 begins the paper's
    /// headings at 2.
    /// </summary>
    public static string Fragment(Paper paper, Func<string, string?>? link = null, int topHeading = 1)
    {
        var html = new StringBuilder();
        new HtmlBody(html, paper, link, topHeading).Write();
        return html.ToString();
    }

    /// <summary>A whole document that needs nothing beside it.</summary>
    public static string SelfContained(Paper paper, Func<string, string?>? link = null, PaperStyle? style = null)
    {
        var look = style ?? PaperStyle.For(paper.Sheet);
        var sheet = paper.Sheet switch
        {
            PaperSheet.A4Landscape => "A4 landscape",
            PaperSheet.A5 => "A5",
            _ => "A4",
        };
        var page = string.Create(
            CultureInfo.InvariantCulture,
            $"@page {{ size: {sheet}; margin: {look.MarginTop}mm {look.MarginRight}mm {look.MarginBottom}mm {look.MarginLeft}mm; }}"
        );
        return $"""
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
            <title>{Encode(paper.FullTitle)}</title>
            <style>
            {page}
            body {"{"} margin: 0; {"}"}
            @media screen {"{"} body {"{"} padding: 12mm 6mm; background: #fff; {"}"} {"}"}
            {PaperCss.Text}</style>
            </head>
            <body>
            <main>
            {Fragment(paper, link)}</main>
            </body>
            </html>

            """;
    }

    internal static string Encode(string text) => s_encoder.Encode(PaperText.Clean(text));

    /// <summary>The address if it stays on the web or on this site; null for scripts, data and other hosts in disguise.</summary>
    internal static string? SafeAddress(string? address)
    {
        var clean = PaperText.Clean(address).Trim();
        if (
            clean.Length == 0
            || clean.StartsWith("//", StringComparison.Ordinal)
            || clean.Contains('\\', StringComparison.Ordinal)
        )
        {
            return null;
        }

        var colon = clean.IndexOf(':', StringComparison.Ordinal);
        var end = clean.IndexOfAny(['/', '?', '#']);
        var relative = colon < 0 || (end >= 0 && end < colon);
        var web =
            clean.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || clean.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        return relative || web ? clean : null;
    }
}
