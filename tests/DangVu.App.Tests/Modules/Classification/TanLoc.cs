using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Replay;
using DangVu.App.Tests.House;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace DangVu.App.Tests.Modules.Classification;

/// <summary>
/// The invented commune of Tân Lộc in 2025: six cells, forty members, their year told as facts and done through the acts, as a preset
/// is replayed. It stands beside the small office of the other tests in the same database.
/// </summary>
internal sealed class TanLoc : IAsyncDisposable
{
    public static readonly string[] Cells = ["ap1", "ap2", "ap3", "ap4", "truong", "yte"];
    public static readonly DateOnly AfterTheYear = new(2026, 1, 5);
    private static readonly string[] Names =
    [
        "Chi bộ Ấp Tân 1",
        "Chi bộ Ấp Tân 2",
        "Chi bộ Ấp Tân 3",
        "Chi bộ Ấp Tân 4",
        "Chi bộ Trường Tiểu học Tân Lộc",
        "Chi bộ Trạm Y tế",
    ];

    private readonly TestStore store;
    private readonly Guid office = Guid.CreateVersion7();
    private readonly List<IAsyncDisposable> open = [];
    private Replayer replay = null!;

    private TanLoc(TestStore store) => this.store = store;

    /// <summary>The year as it stands on a day.</summary>
    public static async Task<TanLoc> Until(DateOnly day)
    {
        var commune = new TanLoc(await TestStore.FromTemplate());
        var work = commune.Work(new DateOnly(2015, 1, 5));
        var founded = await work.Run(
            "organisation.found",
            new FoundOffice(
                "Đảng bộ xã Tân Lộc",
                "Tân Lộc",
                "Đảng bộ tỉnh Tân An",
                Term: "2025-2030",
                FoundedOn: new DateOnly(2000, 1, 1)
            ),
            FoundOffice.Handle
        );
        commune.replay = new Replayer(work, work.Get<ActList>());
        await commune.replay.Begin();
        commune.replay.Know("root", founded.Value);
        foreach (var fact in TanLocYear.Tell().Where(f => f.On <= day).OrderBy(f => f.On).ThenBy(f => f.Order))
            await commune.Do(fact);
        return commune;
    }

    public Guid this[string reference] => replay.Find(reference) ?? throw new KeyNotFoundException(reference);

    public static string Member(string cell, int n) => string.Create(CultureInfo.InvariantCulture, $"{cell}-{n}");

    public static string Name(string cell) => Names[Array.IndexOf(Cells, cell)];

    /// <summary>The health station has five members, every other cell seven.</summary>
    public static int Size(string cell) => cell == "yte" ? 5 : 7;

    public async Task Do(Fact fact)
    {
        var done = await replay.Do(fact);
        done.IsDone.ShouldBeTrue(fact.Act + " " + fact.Ref + ": " + Codes(done));
    }

    public async Task<string> Refused(Fact fact)
    {
        var done = await replay.Do(fact);
        done.IsRefused.ShouldBeTrue(fact.Act + " was not refused");
        return Codes(done);
    }

    private static string Codes(Result<Guid> done) =>
        string.Join(", ", done.Refusals.Select(r => r.Code + (r.Field is null ? "" : " " + r.Field)));

    public async Task<FactSet> OfCell(string cell) => await Ask(new CaseRef(this[cell], this[cell], false));

    public async Task<FactSet> OfMember(string cell, int n) =>
        await Ask(new CaseRef(this[Member(cell, n)], this[cell], true));

    private async Task<FactSet> Ask(CaseRef one)
    {
        var work = Work(AfterTheYear);
        var year = new FactQuestion([one], new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));
        return (await work.Get<IFactBook>().Ask(work, year)).Of(one.Id);
    }

    public Work Work(DateOnly on)
    {
        var services = DangVu.App.Hosting.House.Offline(store.Store);
        var scope = services.CreateAsyncScope();
        open.Add(scope);
        open.Add(services);
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.Db.OfficeId = office;
        work.Clock.StandsOn = on;
        work.Clock.ReplaysAt = on.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc);
        work.Actor = Actor.System("test");
        return work;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var thing in open)
            await thing.DisposeAsync();
        await store.DisposeAsync();
    }
}
