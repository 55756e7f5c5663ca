using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Access;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation;
using DangVu.App.Modules.Organisation.CreateBody;
using DangVu.App.Modules.Organisation.HoldOffice;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace DangVu.App.Tests.House;

/// <summary>
/// A small office of its own for one test, over a real database: SQLite in a folder, or PostgreSQL where DANGVU_TEST_PG names a server.
/// Two cells (Ấp 5B, Khu phố 1) of eight members each, one account per role, standing on 07-06-2023.
/// </summary>
internal sealed class TestOffice : IAsyncDisposable
{
    public const string Password = "mat-khau-thu-nghiem";
    public static readonly DateOnly Today = new(2023, 6, 7);

    private readonly TestStore store;
    private readonly List<IAsyncDisposable> open = [];
    private WebApplication? site;

    private TestOffice(TestStore store, TestPeople people)
    {
        this.store = store;
        People = people;
    }

    public TestPeople People { get; }
    public Store Store => store.Store;
    public Guid Root => People.Root;
    public Guid Ap5B => People.Cells[0];
    public Guid Kp1 => People.Cells[1];

    public static async Task<TestOffice> New()
    {
        var store = await TestStore.FromTemplate();
        return new TestOffice(store, TestStore.People);
    }

    /// <summary>A unit of work as the system (all rights), on the office's day.</summary>
    public Work Work(DateOnly? on = null) => Open(Actor.System("test"), on);

    /// <summary>A unit of work as somebody holding the role in the body.</summary>
    public Work As(string role, Guid body, Guid? memberId = null)
    {
        var work = Open(Actor.System("test"), null);
        var path = work.Get<DangVu.App.Modules.Organisation.Contracts.IBodies>()
            .Find(body)
            .GetAwaiter()
            .GetResult()!
            .Path;
        work.Actor = new Actor(
            Guid.Empty,
            role,
            memberId,
            [new Right(role, body, path, work.Get<RoleBook>().Permissions(role))]
        );
        return work;
    }

    /// <summary>Does an act and returns its id; fails the test when it is refused.</summary>
    public async Task<Guid> Do<TCommand>(string act, TCommand command, DateOnly? on = null)
        where TCommand : notnull
    {
        var work = Work(on);
        work.Get<ActList>().Find(act, out var known).ShouldBeTrue(act);
        var done = await work.Do(act, () => known!.Handler(work, command));
        done.IsDone.ShouldBeTrue(string.Join(", ", done.Refusals.Select(r => r.Code + " " + string.Join(' ', r.Args))));
        return done.Value;
    }

    /// <summary>Does an act that must be refused, and returns the codes.</summary>
    public async Task<IReadOnlyList<string>> Refused<TCommand>(string act, TCommand command, Work? work = null)
        where TCommand : notnull
    {
        work ??= Work();
        work.Get<ActList>().Find(act, out var known).ShouldBeTrue(act);
        var done = await work.Do(act, () => known!.Handler(work, command));
        done.IsRefused.ShouldBeTrue(act + " was not refused");
        return [.. done.Refusals.Select(r => r.Code)];
    }

    /// <summary>A browser-like client signed in under the account: vanphong, bithu, bithu.ap5b, bithu.kp1, chiuy.ap5b, kiemtra, dangvien, captren, mttq, quantri.</summary>
    public async Task<TestClient> SignIn(string? account)
    {
        if (site is null)
        {
            site = Site.Build(Store, [], b => b.WebHost.UseTestServer());
            await site.StartAsync();
        }
        var client = new TestClient(site.GetTestServer());
        if (account is not null)
            await client.SignIn(account, Password);
        return client;
    }

    /// <summary>A service of the site itself, once somebody has signed in.</summary>
    public T OfSite<T>()
        where T : notnull => site!.Services.GetRequiredService<T>();

    private Work Open(Actor actor, DateOnly? on)
    {
        var services = DangVu.App.Hosting.House.Offline(Store);
        var scope = services.CreateAsyncScope();
        open.Add(scope);
        open.Add(services);
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.Db.OfficeId = People.Office;
        work.Clock.StandsOn = on ?? Today;
        work.Clock.ReplaysAt = (on ?? Today).ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc);
        work.Actor = actor;
        return work;
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
            await site.DisposeAsync();
        foreach (var thing in open)
            await thing.DisposeAsync();
        await store.DisposeAsync();
    }
}
