namespace DangVu.App.Acts;

/// <summary>
/// Business dates come from here. A demonstration office stands on its own day; sessions, lockout and audit instants
/// of a served office use the real clock.
/// </summary>
internal sealed class OfficeClock(TimeProvider real)
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone(
        "ict",
        TimeSpan.FromHours(7),
        "ICT",
        "ICT"
    );

    /// <summary>Set while an office stands on a stored day (demonstration) or a fact of the past is replayed.</summary>
    public DateOnly? StandsOn { get; set; }

    /// <summary>Set while facts are replayed, so that their instants lie on their days.</summary>
    public DateTime? ReplaysAt { get; set; }

    /// <summary>Set while somebody replays facts into a live office: business days are the facts', but the audit tells when it was really done.</summary>
    public bool AuditsReal { get; set; }

    public DateTime AuditedAt => AuditsReal ? real.GetUtcNow().UtcDateTime : Now;

    public DateTime Now => ReplaysAt ?? real.GetUtcNow().UtcDateTime;

    public DateOnly Today => StandsOn ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(Now, Zone));

    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);
}
