using System.ComponentModel.DataAnnotations.Schema;
using System.Security.Cryptography;
using System.Text;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Access;

/// <summary>A token for scripts ("Authorization: Bearer …") or for a calendar; only its hash is kept.</summary>
[Table("access_tokens")]
internal sealed class ApiToken : Row
{
    public Guid AccountId { get; set; }

    /// <summary>"api" or "calendar".</summary>
    public string Use { get; set; } = "";
    public string Label { get; set; } = "";

    /// <summary>Of a calendar: the one body it shows; null for the account's own calendar.</summary>
    public Guid? BodyId { get; set; }
    public byte[] Hash { get; set; } = [];
    public DateTime MadeAt { get; set; }
    public DateTime? EndedAt { get; set; }
}

/// <summary>
/// When a calendar was last fetched and what it told then, so that the next answer can say what moved and what was called off. Its id
/// is the token's. Lost, the calendar only counts its changes from nought again.
/// </summary>
[Table("access_feed_reads")]
[Derived]
[ShortLived]
internal sealed class FeedRead : Row
{
    public DateTime? ReadAt { get; set; }
    public string Told { get; set; } = "";
}

internal static class ApiTokens
{
    public static string New() => Convert.ToHexString(RandomNumberGenerator.GetBytes(24)).ToLowerInvariant();

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    public static async Task<string?> AccountOf(HttpContext http, AppDb db)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.Ordinal) || !http.Request.Path.StartsWithSegments("/api"))
            return null;
        var hash = HashOf(header["Bearer ".Length..].Trim());
        var account = await db.Set<ApiToken>()
            .IgnoreQueryFilters()
            .Where(t => t.Hash == hash && t.Use == "api" && t.EndedAt == null)
            .Select(t => (Guid?)t.AccountId)
            .FirstOrDefaultAsync();
        return account?.ToString();
    }
}
