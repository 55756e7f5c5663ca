using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Access;
using DangVu.App.Modules.Notices.Domain;
using DangVu.App.Modules.Notices.Mail;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Persistence;
using DangVu.App.Tests.House;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DangVu.App.Tests.Modules.Notices;

/// <summary>A clock that stands until it is set.</summary>
internal sealed class SetClock(DateTimeOffset at) : TimeProvider
{
    public DateTimeOffset At { get; set; } = at;

    public override DateTimeOffset GetUtcNow() => At;
}

/// <summary>The test office as a real one, without a demonstration's day, at a quarter past nine on Thursday 8 June 2023 by a clock that the test sets.</summary>
internal sealed class MailOffice : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly List<AsyncServiceScope> open = [];

    private readonly bool owns;
    private readonly Store store;

    private MailOffice(TestOffice office, Store store, bool owns)
    {
        Office = office;
        this.owns = owns;
        this.store = store;
        var house = new ServiceCollection();
        house.AddLogging();
        house.AddHouse(store);
        house.AddSingleton<TimeProvider>(Clock);
        services = house.BuildServiceProvider();
    }

    public TestOffice Office { get; }
    public SetClock Clock { get; } = new(new DateTimeOffset(2023, 6, 8, 9, 15, 0, TimeSpan.FromHours(7)));

    public static async Task<MailOffice> New(bool demo = false)
    {
        var office = await TestOffice.New();
        var mail = new MailOffice(office, office.Store, owns: true);
        if (!demo)
        {
            var work = mail.Work();
            await work.Do<bool>(
                "organisation.real",
                async () =>
                {
                    (await work.Db.Set<Office>().SingleAsync()).DemoDay = null;
                    return true;
                }
            );
        }
        return mail;
    }

    /// <summary>The same database as another installation would open it, from another folder or after it was put back.</summary>
    public static MailOffice Over(TestOffice office, Store store) => new(office, store, owns: false);

    public Work Work()
    {
        var scope = services.CreateAsyncScope();
        open.Add(scope);
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.Db.OfficeId = Office.People.Office;
        work.Actor = Actor.System("test");
        return work;
    }

    public Task<int> Round() => services.GetRequiredService<MailRound>().Run(TestContext.Current.CancellationToken);

    public async Task SetServer(
        int port,
        string tls = MailTls.None,
        string? user = null,
        string? password = null,
        string quietFrom = "20:00",
        string quietTo = "06:30"
    )
    {
        var work = Work();
        var kept = await work.Db.Set<MailServer>().AsNoTracking().SingleOrDefaultAsync();
        var done = await work.Run(
            "notices.server",
            new SetServer(
                "127.0.0.1",
                port,
                tls,
                user,
                password,
                "vanphong@xa-thu.vn",
                "Đảng ủy xã Thử",
                "http://localhost",
                TimeOnly.Parse(quietFrom, System.Globalization.CultureInfo.InvariantCulture),
                TimeOnly.Parse(quietTo, System.Globalization.CultureInfo.InvariantCulture),
                new TimeOnly(7, 0),
                kept?.Version
            ),
            App.Modules.Notices.Mail.SetServer.Handle
        );
        done.IsDone.ShouldBeTrue(string.Join(", ", done.Refusals.Select(r => r.Code)));
    }

    /// <summary>An address that its owner has confirmed.</summary>
    public async Task<Guid> Confirmed(string account, string digest = DigestKinds.Daily)
    {
        var work = Work();
        var id = await AccountId(account);
        await work.Do<bool>(
            "notices.address",
            () =>
            {
                work.Db.Add(
                    new MailAddress
                    {
                        Id = id,
                        Address = account + "@thu.vn",
                        ConfirmedAt = work.Now,
                        Digest = digest,
                        Weekday = DayOfWeek.Thursday,
                    }
                );
                return Task.FromResult<Kernel.Results.Result<bool>>(true);
            }
        );
        return id;
    }

    public Task<Guid> AccountId(string account) =>
        Work().Db.Users.Where(u => u.UserName == account).Select(u => u.Id).SingleAsync();

    public Task<List<MailJob>> Jobs() =>
        Work().Db.Set<MailJob>().AsNoTracking().OrderBy(j => j.MadeAt).ThenBy(j => j.Id).ToListAsync();

    public async Task Put(string to, string subject, string text)
    {
        var work = Work();
        await work.Do<bool>(
            "notices.test",
            () =>
            {
                Outbox.Add(work, JobKinds.Test, "test:" + work.NewId(), null, new Letter(to, subject, text));
                return Task.FromResult<Kernel.Results.Result<bool>>(true);
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var scope in open)
            await scope.DisposeAsync();
        await services.DisposeAsync();
        if (owns)
            await Office.DisposeAsync();
        else
        {
            await using (var connection = new SqliteConnection(store.SqliteConnection))
                SqliteConnection.ClearPool(connection);
            Directory.Delete(store.Folder, recursive: true);
        }
    }
}
