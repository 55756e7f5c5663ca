using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DangVu.App.Acts;
using DangVu.App.Modules.Notebooks.Domain;

namespace DangVu.App.Modules.Notebooks.Comments;

/// <summary>A comment as the grid showed it: its version (0 for none) and a short digest of its words.</summary>
internal readonly record struct SeenComment(int Version, string Digest)
{
    public bool IsSame(string grade, string? text) => Digest == Of(grade, text);

    public static string Of(string grade, string? text) =>
        Convert.ToHexString(
            SHA256.HashData(Encoding.UTF8.GetBytes(grade + "\n" + (Typed.CleanOrNull(text) ?? "")))[..4]
        );
}

/// <summary>Rides along with the grid, so that what one writer left untouched is told from what they wrote.</summary>
internal static class SeenComments
{
    public static string Write(IEnumerable<(Guid Member, QuarterComment? Comment)> rows) =>
        string.Join(
            ' ',
            rows.Where(r => r.Comment is not null)
                .Select(r =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{r.Member:N}:{r.Comment!.Version}:{SeenComment.Of(r.Comment.Grade, r.Comment.Text)}"
                    )
                )
        );

    public static IReadOnlyDictionary<Guid, SeenComment> Read(string text)
    {
        var seen = new Dictionary<Guid, SeenComment>();
        foreach (var row in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (
                row.Split(':') is [var id, var version, var digest]
                && Guid.TryParse(id, out var member)
                && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            )
                seen[member] = new SeenComment(number, digest);
        return seen;
    }
}
