using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Notices.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notices.Mail;

/// <param name="Password">Null keeps the one that is kept.</param>
internal sealed record SetServer(
    string Host,
    int Port,
    string Tls,
    string? UserName,
    string? Password,
    string Sender,
    string SenderName,
    string Site,
    TimeOnly QuietFrom,
    TimeOnly QuietTo,
    TimeOnly DigestAt,
    int? Version = null
)
{
    /// <summary>Sets the office's way to send; this installation becomes the one that sends.</summary>
    public static async Task<Result<Guid>> Handle(Work work, SetServer command)
    {
        var server = await work.Db.Set<MailServer>().SingleOrDefaultAsync();
        var problems = Check(command, server).ToList();
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        if (server is null)
            work.Db.Add(server = new MailServer { Id = work.Db.OfficeId });
        else
            work.Expect(server, command.Version);
        server.Host = command.Host;
        server.Port = command.Port;
        server.Tls = command.Tls;
        server.UserName = command.UserName;
        if (command.UserName is null)
            server.SecretCipher = null;
        else if (command.Password is { Length: > 0 } password)
            server.SecretCipher = Outbox.Close(work, password);
        server.Sender = command.Sender;
        server.SenderName = Addresses.Line(command.SenderName, 80);
        server.Site = command.Site.TrimEnd('/');
        server.QuietFrom = command.QuietFrom;
        server.QuietTo = command.QuietTo;
        server.DigestAt = command.DigestAt;
        if (!await work.Get<SendingPlace>().Is(work.Db, server.SendsFrom))
            await SettleHere(work, server);
        return server.Id;
    }

    /// <summary>
    /// Makes this installation the one that sends. Whatever still waits was put aside elsewhere or at another time, and may have been
    /// sent from there: it is let go of.
    /// </summary>
    public static async Task SettleHere(Work work, MailServer server)
    {
        foreach (
            var job in await work
                .Db.Set<MailJob>()
                .Where(j => j.State == JobStates.Waiting || j.State == JobStates.Sending)
                .ToListAsync()
        )
        {
            job.State = JobStates.Dropped;
            job.DoneAt = work.Now;
            job.PayloadCipher = null;
        }
        server.SendsFrom = await work.Get<SendingPlace>().Settle(work.Db);
    }

    private static IEnumerable<Refusal> Check(SetServer c, MailServer? kept)
    {
        if (!Addresses.IsHost(c.Host))
            yield return Refusal.Invalid("host", "mail.host");
        if (c.Port is < 1 or > 65535)
            yield return Refusal.Invalid("port", "field.range", 1, 65535);
        if (!MailTls.All.Contains(c.Tls))
            yield return Refusal.Invalid("tls", "field.choice");
        else if (c.Tls == MailTls.None && c.UserName is not null && !Addresses.IsHere(c.Host))
            yield return Refusal.Invalid("tls", "mail.password-in-clear");
        if (!Addresses.IsAddress(c.Sender))
            yield return Refusal.Invalid("sender", "mail.address");
        if (
            !Uri.TryCreate(c.Site, UriKind.Absolute, out var site)
            || site.Scheme is not ("http" or "https")
            || site.UserInfo.Length > 0
            || site.Query.Length + site.Fragment.Length > 0
        )
            yield return Refusal.Invalid("site", "mail.site");
        if (c.UserName is not null && string.IsNullOrEmpty(c.Password) && kept?.SecretCipher is null)
            yield return Refusal.Invalid("password", "field.required");
        // A kept password must not be sent to a server it was never meant for.
        else if (
            c.UserName is not null
            && string.IsNullOrEmpty(c.Password)
            && kept is not null
            && (kept.Host != c.Host || kept.UserName != c.UserName)
        )
            yield return Refusal.Invalid("password", "mail.password-again");
    }

    public static bool TryTime(string? text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
