namespace DangVu.App.Modules.Notices.Domain;

/// <summary>Why a letter did not go.</summary>
internal static class SendProblems
{
    public const string Connect = "connect";
    public const string Tls = "tls";
    public const string Auth = "auth";

    /// <summary>The server is there and asks to come again later.</summary>
    public const string Later = "later";

    /// <summary>The server will not take this letter, now or later.</summary>
    public const string Refused = "refused";
    public const string Address = "address";

    /// <summary>The program stopped while the server had it: it may have arrived.</summary>
    public const string Unknown = "unknown";
    public const string Other = "other";
}

/// <summary>What becomes of a letter after an attempt; no clock, no database.</summary>
internal static class Delivery
{
    /// <summary>Between attempts: at first for a hiccup, in the end for a server that is down over night.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(4),
        TimeSpan.FromHours(12),
    ];

    /// <summary>The program that had it in hand is given up after so long.</summary>
    public static readonly TimeSpan GivenUp = TimeSpan.FromMinutes(15);

    public static bool IsFinal(string problem, int attempts) =>
        problem is SendProblems.Refused or SendProblems.Address || attempts > Waits.Length;

    public static TimeSpan Wait(int attempts) => Waits[Math.Clamp(attempts - 1, 0, Waits.Length - 1)];

    /// <summary>The office's quiet hours may run over midnight; the same hour twice means there are none.</summary>
    public static bool IsQuiet(TimeOnly now, TimeOnly from, TimeOnly to) =>
        from <= to ? now >= from && now < to : now >= from || now < to;

    /// <summary>A new administrator wants the answer at once, and whoever confirms an address waits for the letter.</summary>
    public static bool MayDisturb(string kind) => kind is JobKinds.Test or JobKinds.Confirm;

    public static bool DigestDue(string kind, DayOfWeek weekday, DateOnly today) =>
        kind == DigestKinds.Daily || kind == DigestKinds.Weekly && today.DayOfWeek == weekday;
}
