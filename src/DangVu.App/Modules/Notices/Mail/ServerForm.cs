using System.Globalization;
using DangVu.App.Modules.Notices.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notices.Mail;

/// <summary>Where the office's mail goes out: typed by the administrator; the password is never shown again.</summary>
internal static class ServerForm
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        var t = c.T;
        var kept = await c.Db.Set<MailServer>().AsNoTracking().SingleOrDefaultAsync();
        var office = await c.Work.Get<IOffices>().Current();
        return new FormModel
        {
            Title = t["mail.set"],
            Lede = t["mail.set.lede"],
            Crumbs = [new(t["mail.title"], "/mail")],
            Fields =
            [
                new("host", t["mail.host"])
                {
                    Required = true,
                    Value = kept?.Host,
                    Hint = t["mail.host.hint"],
                },
                new("port", t["mail.port"], FieldKind.Number)
                {
                    Required = true,
                    Value = (kept?.Port ?? 587).ToString(CultureInfo.InvariantCulture),
                },
                new("tls", t["mail.tls"], FieldKind.Radio)
                {
                    Required = true,
                    Value = kept?.Tls ?? MailTls.StartTls,
                    Options = [.. MailTls.All.Select(code => (code, t["mail.tls." + code]))],
                },
                new("user", t["mail.user"]) { Value = kept?.UserName, Autocomplete = "off" },
                new("password", t["mail.password"], FieldKind.Password)
                {
                    Hint = kept?.SecretCipher is null ? null : t["mail.password.kept"],
                    Autocomplete = "new-password",
                },
                new("sender", t["mail.sender"])
                {
                    Required = true,
                    Value = kept?.Sender,
                    Hint = t["mail.sender.hint"],
                },
                new("senderName", t["mail.sender-name"])
                {
                    Required = true,
                    Value = kept?.SenderName ?? office.CommitteeName,
                },
                new("site", t["mail.site"])
                {
                    Required = true,
                    Value = kept?.Site ?? $"{c.Http.Request.Scheme}://{c.Http.Request.Host}",
                    Hint = t["mail.site.hint"],
                },
                new("quietFrom", t["mail.quiet-from"])
                {
                    Required = true,
                    Value = MailPages.Time(kept?.QuietFrom ?? new TimeOnly(20, 0)),
                    Hint = t["mail.time.hint"],
                },
                new("quietTo", t["mail.quiet-to"])
                {
                    Required = true,
                    Value = MailPages.Time(kept?.QuietTo ?? new TimeOnly(6, 30)),
                },
                new("digestAt", t["mail.digest-at"])
                {
                    Required = true,
                    Value = MailPages.Time(kept?.DigestAt ?? new TimeOnly(7, 0)),
                },
                new("version", "", FieldKind.Hidden) { Value = kept?.Version.ToString(CultureInfo.InvariantCulture) },
            ],
            Submit = t["mail.set.go"],
            Cancel = "/mail",
        };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var command = new SetServer(
            form.Text("host", 253),
            (int)form.Number("port", 1, 65535),
            form.Choice("tls", MailTls.All),
            form.Optional("user", 200),
            form.Raw["password"].ToString(),
            form.Text("sender", Addresses.Longest),
            form.Text("senderName", 80),
            form.Text("site", 300),
            TimeOf(form, "quietFrom"),
            TimeOf(form, "quietTo"),
            TimeOf(form, "digestAt"),
            form.Version
        );
        return await c.Do(form, "notices.server", command, SetServer.Handle, "/mail");
    }

    private static TimeOnly TimeOf(FormReader form, string field)
    {
        var text = form.Text(field, 5);
        if (text.Length > 0 && !SetServer.TryTime(text, out _))
            form.Add(Refusal.Invalid(field, "mail.time"));
        return SetServer.TryTime(text, out var time) ? time : default;
    }
}
