using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Notices.Domain;

internal static class MailTls
{
    public const string None = "none";

    /// <summary>Begins in the clear and must change over to TLS.</summary>
    public const string StartTls = "starttls";

    /// <summary>TLS from the first byte.</summary>
    public const string Direct = "tls";

    public static readonly IReadOnlyList<string> All = [StartTls, Direct, None];
}

/// <summary>The office's way to send mail; one row, and none until an administrator sets it. Without it nothing is sent.</summary>
[Table("notice_mail_servers")]
internal sealed class MailServer : Row
{
    public string Host { get; set; } = "";
    public int Port { get; set; }

    /// <summary>A code of <see cref="MailTls"/>.</summary>
    public string Tls { get; set; } = "";
    public string? UserName { get; set; }

    /// <summary>The password, encrypted with the office's key.</summary>
    [Sensitive]
    public byte[]? SecretCipher { get; set; }
    public string Sender { get; set; } = "";
    public string SenderName { get; set; } = "";

    /// <summary>How readers reach the program, for the links in letters.</summary>
    public string Site { get; set; } = "";

    /// <summary>The office's quiet hours: between them nothing goes out that can wait.</summary>
    public TimeOnly QuietFrom { get; set; }
    public TimeOnly QuietTo { get; set; }

    /// <summary>From when on a day's reminders are made.</summary>
    public TimeOnly DigestAt { get; set; }

    /// <summary>The place that sends (<see cref="Mail.SendingPlace"/>): elsewhere, in a copy, nothing is sent.</summary>
    public string SendsFrom { get; set; } = "";
}

internal static class DigestKinds
{
    public const string Off = "off";
    public const string Daily = "daily";
    public const string Weekly = "weekly";

    public static readonly IReadOnlyList<string> All = [Off, Daily, Weekly];
}

/// <summary>Where an account gets its letters, and which. The id is the account's.</summary>
[Table("notice_addresses")]
internal sealed class MailAddress : Row
{
    [Sensitive]
    public string Address { get; set; } = "";

    /// <summary>Null until the link sent there was followed: until then only that link goes there.</summary>
    public DateTime? ConfirmedAt { get; set; }
    public byte[]? ConfirmHash { get; set; }
    public DateTime? ConfirmBy { get; set; }

    /// <summary>A code of <see cref="DigestKinds"/>.</summary>
    public string Digest { get; set; } = DigestKinds.Off;
    public DayOfWeek Weekday { get; set; } = DayOfWeek.Monday;
}

internal static class JobKinds
{
    public const string Test = "test";
    public const string Confirm = "confirm";
    public const string Digest = "digest";
    public const string Invitation = "invitation";
}

internal static class JobStates
{
    public const string Waiting = "waiting";

    /// <summary>Handed to the server just now; if the program stops here, nobody knows whether it arrived.</summary>
    public const string Sending = "sending";
    public const string Sent = "sent";
    public const string Failed = "failed";

    /// <summary>There was nothing to send after all, or no longer.</summary>
    public const string Dropped = "dropped";
}

/// <summary>
/// A letter to be sent, written in the transaction of what it tells about. A digest holds no text at all: it is written when it goes
/// out. What the others hold is encrypted and goes with the sending.
/// </summary>
[Table("notice_jobs")]
internal sealed class MailJob : Row
{
    /// <summary>A code of <see cref="JobKinds"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Names the letter: there is never a second one of the same name.</summary>
    public string Key { get; set; } = "";

    /// <summary>Whose letter it is; null for a test message.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>The meeting of an invitation.</summary>
    public Guid? AboutId { get; set; }

    /// <summary>A code of <see cref="JobStates"/>.</summary>
    public string State { get; set; } = JobStates.Waiting;
    public DateTime MadeAt { get; set; }
    public DateTime NotBefore { get; set; }
    public int Attempts { get; set; }
    public DateTime? DoneAt { get; set; }

    /// <summary>Why it has not gone: a code of <see cref="SendProblems"/>, never what the server said.</summary>
    public string? Problem { get; set; }

    [Sensitive]
    public byte[]? PayloadCipher { get; set; }
}
