using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Access.Contracts;
using DangVu.App.Modules.Notices.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notices.Mail;

/// <summary>The administrator's page: whether mail goes out, what waits and what failed. Never what a letter says.</summary>
internal static class MailPages
{
    public const string Manage = "access.manage";
    private const int Shown = 50;

    public static async Task<PageModel?> Show(Ctx c)
    {
        var t = c.T;
        var server = await c.Db.Set<MailServer>().AsNoTracking().SingleOrDefaultAsync();
        var demo = (await c.Work.Get<IOffices>().Current()).DemoDay is not null;
        var here = server is not null && await c.Work.Get<SendingPlace>().Is(c.Db, server.SendsFrom);
        return new DetailModel
        {
            Title = t["mail.title"],
            Lede = t[
                server is null ? "mail.lede.none"
                : demo ? "mail.lede.demo"
                : here ? "mail.lede.on"
                : "mail.lede.elsewhere"
            ],
            Help = t["mail.help"],
            Actions =
            [
                new(t[server is null ? "mail.set" : "mail.change"], "/mail/server", Primary: server is null),
                .. server is not null && here && !demo
                    ? [new PageAction(t["mail.test"], "/mail/test", Primary: true)]
                    : Array.Empty<PageAction>(),
                .. server is not null && !here && !demo
                    ? [new PageAction(t["mail.here"], "/mail/here", Primary: true, Post: true)]
                    : Array.Empty<PageAction>(),
                .. server is not null
                    ? [new PageAction(t["mail.off"], "/mail/off", Post: true)]
                    : Array.Empty<PageAction>(),
            ],
            Facts = server is null
                ? []
                :
                [
                    (t["mail.host"], $"{server.Host}:{server.Port.ToString(CultureInfo.InvariantCulture)}"),
                    (t["mail.tls"], t["mail.tls." + server.Tls]),
                    (t["mail.sender"], $"{server.SenderName} <{server.Sender}>"),
                    (t["mail.site"], server.Site),
                    (t["mail.quiet"], t["mail.quiet.span", Time(server.QuietFrom), Time(server.QuietTo)]),
                    (t["mail.digest-at"], Time(server.DigestAt)),
                ],
            Sections = [await Jobs(c)],
        };
    }

    private static async Task<Section> Jobs(Ctx c)
    {
        var t = c.T;
        var jobs = await c
            .Db.Set<MailJob>()
            .AsNoTracking()
            .OrderByDescending(j => j.MadeAt)
            .ThenByDescending(j => j.Id)
            .Take(Shown)
            .Select(j => new
            {
                j.Id,
                j.Kind,
                j.AccountId,
                j.State,
                j.MadeAt,
                j.NotBefore,
                j.Attempts,
                j.Problem,
                j.DoneAt,
            })
            .ToListAsync();
        var names = await c
            .Work.Get<IAccountHolders>()
            .Names([.. jobs.Select(j => j.AccountId).OfType<Guid>().Distinct()]);
        return new Section(t["mail.jobs"])
        {
            Table = new Table(
                [
                    new(t["mail.job.kind"]),
                    new(t["mail.job.whose"]),
                    new(t["mail.job.made"]),
                    new(t["mail.job.state"]),
                    new(t["mail.job.attempts"], true),
                    new(""),
                ],
                [
                    .. jobs.Select(j =>
                        (IReadOnlyList<Cell>)
                            [
                                t["mail.kind." + j.Kind],
                                j.AccountId is { } account ? names.GetValueOrDefault(account) : c.T["mail.kind.test"],
                                Vn.Instant(j.MadeAt),
                                new Cell(
                                    t["mail.state." + j.State],
                                    Tone: j.State switch
                                    {
                                        JobStates.Sent => Tone.Ok,
                                        JobStates.Failed => Tone.Late,
                                        JobStates.Dropped => Tone.Mute,
                                        _ => Tone.Due,
                                    },
                                    Sub: j.Problem is null ? null
                                        : j.State == JobStates.Waiting
                                            ? t[
                                                "mail.again-at",
                                                t["mail.problem." + j.Problem],
                                                Vn.Instant(j.NotBefore)
                                            ]
                                        : t["mail.problem." + j.Problem]
                                ),
                                Cell.Of(j.Attempts),
                                j.State == JobStates.Failed || j.State == JobStates.Waiting && j.Attempts > 0
                                    ? new Cell(t["mail.again"], $"/mail/jobs/{j.Id}/again")
                                    : "",
                            ]
                    ),
                ]
            )
            {
                Empty = t["mail.jobs.none"],
            },
        };
    }

    public static async Task<FormModel?> ShowServer(Ctx c)
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
                    Value = Time(kept?.QuietFrom ?? new TimeOnly(20, 0)),
                    Hint = t["mail.time.hint"],
                },
                new("quietTo", t["mail.quiet-to"])
                {
                    Required = true,
                    Value = Time(kept?.QuietTo ?? new TimeOnly(6, 30)),
                },
                new("digestAt", t["mail.digest-at"])
                {
                    Required = true,
                    Value = Time(kept?.DigestAt ?? new TimeOnly(7, 0)),
                },
                new("version", "", FieldKind.Hidden) { Value = kept?.Version.ToString(CultureInfo.InvariantCulture) },
            ],
            Submit = t["mail.set.go"],
            Cancel = "/mail",
        };
    }

    public static async Task<Result<string>> PostServer(Ctx c, FormReader form)
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

    public static async Task<FormModel?> ShowTest(Ctx c) =>
        await c.Db.Set<MailServer>().AnyAsync()
            ? new FormModel
            {
                Title = c.T["mail.test"],
                Lede = c.T["mail.test.lede"],
                Crumbs = [new(c.T["mail.title"], "/mail")],
                Fields = [new("to", c.T["mail.to"]) { Required = true, Autocomplete = "email" }],
                Submit = c.T["mail.test.go"],
                Cancel = "/mail",
            }
            : null;

    /// <summary>Goes through the same box as every letter, and at once: the page that follows tells what became of it.</summary>
    public static async Task<Result<string>> PostTest(Ctx c, FormReader form)
    {
        var to = form.Text("to", Addresses.Longest);
        if (!form.HasErrors && !Addresses.IsAddress(to))
            form.Add(Refusal.Invalid("to", "mail.address"));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var put = await c.Work.Do<string>(
            "notices.test",
            () =>
            {
                var letter = new Letter(to, c.T["mail.test.subject"], c.T["mail.test.text", c.Actor.Name]);
                Outbox.Add(c.Work, JobKinds.Test, "test:" + c.Work.NewId().ToString("N"), c.Actor.AccountId, letter);
                return Task.FromResult<Result<string>>("/mail");
            }
        );
        if (put.IsDone)
            await c.Work.Get<MailRound>().Run(c.Http.RequestAborted);
        return put;
    }

    public static async Task<FormModel?> ShowAgain(Ctx c)
    {
        var id = c.Id();
        return await c.Db.Set<MailJob>().AnyAsync(j => j.Id == id)
            ? new FormModel
            {
                Title = c.T["mail.again"],
                Lede = c.T["mail.again.lede"],
                Crumbs = [new(c.T["mail.title"], "/mail")],
                Fields = [],
                Submit = c.T["mail.again"],
                Cancel = "/mail",
            }
            : null;
    }

    public static async Task<Result<string>> PostAgain(Ctx c, FormReader _)
    {
        var id = c.Id();
        var done = await c.Work.Do<string>(
            "notices.again",
            async () =>
            {
                if (await c.Db.Set<MailJob>().SingleOrDefaultAsync(j => j.Id == id) is not { } job)
                    return Refusal.NotFound("record.none");
                if (job.State is not (JobStates.Failed or JobStates.Waiting))
                    return Refusal.Rule("mail.job-done");
                job.State = JobStates.Waiting;
                job.NotBefore = c.Work.Now;
                job.Attempts = 0;
                job.DoneAt = null;
                return "/mail";
            }
        );
        if (done.IsDone)
            c.Work.Get<MailBell>().Ring();
        return done;
    }

    public static async Task<Result<string>> PostHere(Ctx c, FormReader _) =>
        await c.Work.Do<string>(
            "notices.here",
            async () =>
            {
                if (await c.Db.Set<MailServer>().SingleOrDefaultAsync() is not { } server)
                    return Refusal.NotFound("record.none");
                await SetServer.SettleHere(c.Work, server);
                return "/mail";
            }
        );

    /// <summary>Forgets the server and its password; what waits is let go of.</summary>
    public static async Task<Result<string>> PostOff(Ctx c, FormReader _) =>
        await c.Work.Do<string>(
            "notices.off",
            async () =>
            {
                if (await c.Db.Set<MailServer>().SingleOrDefaultAsync() is not { } server)
                    return Refusal.NotFound("record.none");
                await SetServer.SettleHere(c.Work, server);
                c.Db.Remove(server);
                return "/mail";
            }
        );

    private static TimeOnly TimeOf(FormReader form, string field)
    {
        var text = form.Text(field, 5);
        if (text.Length > 0 && !SetServer.TryTime(text, out _))
            form.Add(Refusal.Invalid(field, "mail.time"));
        return SetServer.TryTime(text, out var time) ? time : default;
    }

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
