using DangVu.App.Acts;
using DangVu.App.Modules.Notices.Domain;
using DangVu.App.Modules.Notices.Mail;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notices.Own;

/// <summary>Where one's own letters go, and which: an address is used once the link sent there was followed.</summary>
internal static class AddressPages
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        var t = c.T;
        if (c.Actor.AccountId is not { } me)
            return null;
        var kept = await Of(c, me).AsNoTracking().SingleOrDefaultAsync();
        var office = await c.Work.Get<IOffices>().Current();
        var server = await c.Db.Set<MailServer>().AsNoTracking().SingleOrDefaultAsync();
        return new FormModel
        {
            Title = t["address.title"],
            Lede = t[
                office.DemoDay is not null ? "address.lede.demo"
                : server is null ? "address.lede.off"
                : kept is null ? "address.lede.none"
                : kept.ConfirmedAt is null ? "address.lede.unconfirmed"
                : "address.lede.confirmed"
            ],
            Help = t["address.help"],
            Crumbs = [new(t["account.title"], "/account")],
            Fields =
            [
                new("address", t["address.address"])
                {
                    Value = kept?.Address,
                    Hint = t["address.hint"],
                    Autocomplete = "email",
                },
                new("digest", t["address.digest"], FieldKind.Radio)
                {
                    Required = true,
                    Value = kept?.Digest ?? DigestKinds.Off,
                    Options = [.. DigestKinds.All.Select(code => (code, t["address.digest." + code]))],
                },
                new("weekday", t["address.weekday"], FieldKind.Select)
                {
                    Value = (kept?.Weekday ?? DayOfWeek.Monday).ToString(),
                    Options =
                    [
                        .. Enumerable
                            .Range(1, 7)
                            .Select(n => (DayOfWeek)(n % 7))
                            .Select(d =>
                                (
                                    d.ToString(),
                                    t[
                                        "calendar.day."
                                            + ((int)d).ToString(System.Globalization.CultureInfo.InvariantCulture)
                                    ]
                                )
                            ),
                    ],
                },
            ],
            Submit = t["save"],
            Cancel = "/account",
        };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var address = form.Optional("address", Addresses.Longest);
        var digest = form.Choice("digest", DigestKinds.All);
        var weekday = Enum.TryParse<DayOfWeek>(form.Optional("weekday"), out var day) ? day : DayOfWeek.Monday;
        if (address is not null && !form.HasErrors && !Addresses.IsAddress(address))
            form.Add(Refusal.Invalid("address", "mail.address"));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Do<string>(
            "notices.address",
            async () =>
            {
                var me = c.Actor.AccountId!.Value;
                var kept = await Of(c, me).SingleOrDefaultAsync();
                if (address is null)
                {
                    if (kept is not null)
                        c.Db.Remove(kept);
                    return "/account";
                }
                if (kept is null)
                    c.Db.Add(kept = new MailAddress { Id = me });
                kept.Digest = digest;
                kept.Weekday = weekday;
                if (kept.Address != address || kept.ConfirmedAt is null)
                {
                    kept.Address = address;
                    await AskToConfirm(c, kept);
                }
                return "/account/mail";
            }
        );
        if (done.IsDone)
            c.Work.Get<MailBell>().Ring();
        return done;
    }

    private static async Task AskToConfirm(Ctx c, MailAddress kept)
    {
        var token = Confirmation.NewToken();
        kept.ConfirmedAt = null;
        kept.ConfirmHash = Confirmation.HashOf(token);
        kept.ConfirmBy = c.Work.Now + Confirmation.Lives;
        var server = await c.Db.Set<MailServer>().AsNoTracking().SingleOrDefaultAsync();
        if (server is null || (await c.Work.Get<IOffices>().Current()).DemoDay is not null)
            return;
        // Whoever asks again and again would otherwise make this program write to a stranger as often.
        var day = c.Work.Now.AddDays(-1);
        var asked = await c
            .Db.Set<MailJob>()
            .CountAsync(j => j.Kind == JobKinds.Confirm && j.AccountId == kept.Id && j.MadeAt > day);
        if (asked >= Confirmation.MostADay)
            return;
        Outbox.Add(
            c.Work,
            JobKinds.Confirm,
            "confirm:" + c.Work.NewId().ToString("N"),
            kept.Id,
            new Letter(
                kept.Address,
                c.T["address.confirm.subject"],
                c.T["address.confirm.text"],
                server.Site + "/account/mail/confirm/" + token
            )
        );
    }

    public static Task<FormModel?> ShowConfirm(Ctx c) =>
        Task.FromResult<FormModel?>(
            new FormModel
            {
                Title = c.T["address.confirm.title"],
                Lede = c.T["address.confirm.lede"],
                Crumbs = [new(c.T["account.title"], "/account")],
                Fields = [],
                Submit = c.T["address.confirm.go"],
                Cancel = "/account",
            }
        );

    public static async Task<Result<string>> PostConfirm(Ctx c, FormReader _)
    {
        var hash = Confirmation.HashOf(c.Route("token"));
        return await c.Work.Do<string>(
            "notices.confirm",
            async () =>
            {
                var kept = c.Actor.AccountId is { } me ? await Of(c, me).SingleOrDefaultAsync() : null;
                if (
                    kept?.ConfirmHash is not { } expected
                    || kept.ConfirmBy < c.Work.Now
                    || !System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(expected, hash)
                )
                    return Refusal.Rule("mail.link-gone");
                kept.ConfirmedAt = c.Work.Now;
                kept.ConfirmHash = null;
                kept.ConfirmBy = null;
                return "/account/mail";
            }
        );
    }

    private static IQueryable<MailAddress> Of(Ctx c, Guid account) =>
        c.Db.Set<MailAddress>().Where(a => a.Id == account);
}

internal static class Confirmation
{
    public static readonly TimeSpan Lives = TimeSpan.FromDays(2);
    public const int MostADay = 5;

    public static string NewToken() =>
        Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(24));

    public static byte[] HashOf(string token) =>
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token));
}

/// <summary>The way from one's account to one's letters.</summary>
internal sealed class MailLink : IAccountLinks
{
    public IEnumerable<PageAction> For(Ctx c) => [new PageAction(c.T["address.title"], "/account/mail")];
}
