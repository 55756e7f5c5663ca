using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.Notices.Domain;

namespace DangVu.App.Modules.Notices.Mail;

/// <summary>A letter whose words were settled when it was asked for.</summary>
internal sealed record Letter(string To, string Subject, string Text, string? Link = null);

/// <summary>Puts letters aside within the transaction of what they tell about; <see cref="MailRound"/> sends them later.</summary>
internal static class Outbox
{
    private const string Use = "mail";

    public static MailJob Add(
        Work work,
        string kind,
        string key,
        Guid? account,
        object? payload = null,
        Guid? about = null
    )
    {
        var job = new MailJob
        {
            Id = work.NewId(),
            Kind = kind,
            Key = key,
            AccountId = account,
            AboutId = about,
            MadeAt = work.Now,
            NotBefore = work.Now,
            PayloadCipher = payload is null ? null : Close(work, JsonSerializer.Serialize(payload)),
        };
        work.Db.Add(job);
        return job;
    }

    public static T Open<T>(Work work, MailJob job) =>
        JsonSerializer.Deserialize<T>(work.Get<OfficeKeys>().Decrypt(work.Db.OfficeId, Use, job.PayloadCipher!))!;

    public static byte[] Close(Work work, string text) => work.Get<OfficeKeys>().Encrypt(work.Db.OfficeId, Use, text);

    public static string? Secret(Work work, MailServer server) =>
        server.SecretCipher is { } cipher ? work.Get<OfficeKeys>().Decrypt(work.Db.OfficeId, Use, cipher) : null;
}
