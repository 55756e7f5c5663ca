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

    internal static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
