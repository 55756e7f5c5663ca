using System.Net;

namespace DangVu.App.Modules.Notices.Domain;

/// <summary>Which e-mail addresses and server names are taken, before any library sees them.</summary>
internal static class Addresses
{
    public const int Longest = 254;

    /// <summary>One plain address: no name beside it, no list, no quotes, nothing a header could be broken with.</summary>
    public static bool IsAddress(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (text.Length > Longest || at is < 1 or > 64 || at != text.LastIndexOf('@') || !text.All(Plain))
            return false;
        var (local, domain) = (text[..at], text[(at + 1)..]);
        return !local.StartsWith('.') && !local.EndsWith('.') && !Twice(local) && IsHost(domain);
    }

    public static bool IsHost(string text) =>
        text.Length is > 0 and <= 253
        && (
            IPAddress.TryParse(text, out _)
            || text.Split('.')
                .All(p =>
                    p.Length is > 0 and <= 63
                    && p.All(ch => char.IsAsciiLetterOrDigit(ch) || ch == '-')
                    && !p.StartsWith('-')
                    && !p.EndsWith('-')
                )
        );

    /// <summary>This very machine: the only way on which a password may go unencrypted.</summary>
    public static bool IsHere(string host) =>
        host == "localhost" || IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip);

    /// <summary>What the administrator sees of an address.</summary>
    public static string Masked(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at < 1 ? "…" : address[..1] + "…" + address[at..];
    }

    /// <summary>A name for a header: one line, no control characters, not without end.</summary>
    public static string Line(string text, int longest = 200)
    {
        var line = string.Concat(
                text.Normalize().Select(ch => char.IsControl(ch) || ch is '\u2028' or '\u2029' ? ' ' : ch)
            )
            .Trim();
        return line.Length <= longest ? line : line[..(longest - 1)] + "…";
    }

    private static bool Plain(char ch) =>
        char.IsAsciiLetterOrDigit(ch) || ch is '@' or '.' or '-' or '_' or '+' or '=' or '%' or '~' or '!' or '&';

    private static bool Twice(string text) => text.Contains("..", StringComparison.Ordinal);
}
