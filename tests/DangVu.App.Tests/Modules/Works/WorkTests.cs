using System.Net;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Works.Domain;
using DangVu.App.Modules.Works.Recording;
using DangVu.App.Tests.House;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DangVu.App.Tests.Modules.Works;

public sealed class WorkTests
{
    private static readonly DateOnly Needed = new(2022, 3, 1);

    [Fact]
    public async Task A_work_goes_from_need_to_handover_and_shows_what_was_given_and_paid()
    {
        await using var office = await TestOffice.New();
        var id = await Bridge(office);
        await office.Do("works.spend", new Spend(id, new(2022, 6, 1), "Vật tư", 30_000_000));
        await office.Do("works.progress", new NoteProgress(id, new(2022, 6, 2), 50, "Xong móng"));
        await office.Do("works.hand-over", new HandOver(id, new(2022, 8, 1), "Ban nhân dân ấp"));
        var client = await office.SignIn("vanphong");
        var (status, body, _) = await client.Get("/works/" + id);
        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldContain("Đã bàn giao");
        body.ShouldContain("50.000.000 đồng");
        body.ShouldContain("Xong móng");
        (await client.Get($"/works/{id}/notice")).Body.ShouldContain("20.000.000 đồng");
    }

    [Fact]
    public async Task Only_what_society_gave_and_what_began_is_counted_and_an_annulled_work_is_not()
    {
        await using var office = await TestOffice.New();
        var bridge = await Bridge(office);
        var house = await Need(office, "gratitude-house");
        await office.Do("works.advance", new AdvanceWork(house, WorkStates.Building, new(2022, 4, 1)));
        await Need(office, "road");
        var annulled = await Bridge(office);
        await office.Do("works.annul", new AnnulWork(annulled, new(2022, 9, 1), "Đổi quy hoạch"));
        var figures = await Figures(office, new(2023, 6, 7));
        figures["works.count"].Value.ShouldBe(2);
        figures["works.count"].Evidence.ShouldBe(["works/" + house, "works/" + bridge], ignoreOrder: true);
        figures["works.houses"].Value.ShouldBe(1);
        // 40 from the household in money, 10 from the business in goods; 25 of the budget are no gift, 20 are only promised.
        figures["works.mobilised"].Value.ShouldBe(50_000_000L);
        figures["works.mobilised"].Evidence.Count.ShouldBe(2);
        (await Figures(office, new(2022, 3, 20)))["works.count"].Value.ShouldBe(0);
        var client = await office.SignIn("vanphong");
        foreach (var evidence in figures.Values.SelectMany(f => f.Evidence))
            (await client.Status("/api/v1/" + evidence)).ShouldBe(HttpStatusCode.OK, evidence);
    }

    [Fact]
    public async Task Contributions_wait_for_the_mobilisation_and_a_work_does_not_go_backwards()
    {
        await using var office = await TestOffice.New();
        var id = await Need(office, "road");
        (
            await office.Refused(
                "works.contribute",
                new Contribute(id, new(2022, 3, 5), [new Gift("Hộ A", "household", "money", 1)])
            )
        ).ShouldBe(["work.not-mobilising"]);
        (await office.Refused("works.hand-over", new HandOver(id, new(2022, 3, 5), "Ấp"))).ShouldBe(["work.state"]);
        (await office.Refused("works.advance", new AdvanceWork(id, WorkStates.Building, new(2024, 1, 1)))).ShouldBe([
            "field.future",
        ]);
        (await office.Refused("works.advance", new AdvanceWork(id, WorkStates.Building, new(2021, 1, 1)))).ShouldBe([
            "work.before",
        ]);
    }

    [Fact]
    public async Task A_neighbour_cells_secretary_neither_sees_nor_changes_a_cells_work()
    {
        await using var office = await TestOffice.New();
        var id = await Bridge(office);
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Status("/works/" + id)).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Status($"/works/{id}/spending")).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Get("/works")).Body.ShouldNotContain("Cầu thử");
        (await (await office.SignIn("dangvien")).Status("/works/" + id)).ShouldBe(HttpStatusCode.Forbidden);
        (
            await office.Refused(
                "works.spend",
                new Spend(id, Needed, "Chi", 1),
                office.As("cell-secretary", office.Kp1)
            )
        ).ShouldBe(["scope.outside"]);
        (await (await office.SignIn("bithu.ap5b")).Get("/works")).Body.ShouldContain("Cầu thử");
    }

    [Fact]
    public async Task A_form_keeps_what_was_typed_and_a_work_is_found_without_accents()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var (status, body, _) = await clerk.Post(
            "/works/new",
            ("bodyId", office.Ap5B.ToString()),
            ("name", "Đường liên tổ"),
            ("kind", "road"),
            ("place", "Ấp 5B"),
            ("need", "Lầy lội"),
            ("estimate", "nhiều"),
            ("on", "01/02/2023")
        );
        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        body.ShouldContain("Đường liên tổ");
        var done = await clerk.Post(
            "/works/new",
            ("bodyId", office.Ap5B.ToString()),
            ("name", "Đường liên tổ"),
            ("kind", "road"),
            ("place", "Ấp 5B"),
            ("need", "Lầy lội"),
            ("estimate", "120.000.000"),
            ("on", "01/02/2023")
        );
        done.Status.ShouldBe(HttpStatusCode.SeeOther);
        (await clerk.Get("/search?q=duong+lien")).Body.ShouldContain("Đường liên tổ");
    }

    internal static async Task<Guid> Need(TestOffice office, string kind) =>
        await office.Do(
            "works.need",
            new RecordNeed(office.Ap5B, "Cầu thử", kind, "Ấp 5B", "Cần", Needed, 100_000_000)
        );

    /// <summary>Under way, with gifts in money, goods and public money, one of them only promised.</summary>
    private static async Task<Guid> Bridge(TestOffice office)
    {
        var id = await Need(office, "bridge");
        await office.Do("works.advance", new AdvanceWork(id, WorkStates.Mobilising, new(2022, 3, 10)));
        await office.Do(
            "works.contribute",
            new Contribute(
                id,
                new(2022, 3, 15),
                [
                    new Gift("Hộ ông A", "household", "money", 60_000_000, 40_000_000),
                    new Gift("Cửa hàng B", "business", "goods", 10_000_000, 10_000_000, "Xi măng"),
                    new Gift("Ngân sách", Sources.Budget, "money", 25_000_000, 0),
                ]
            )
        );
        await office.Do("works.advance", new AdvanceWork(id, WorkStates.Building, new(2022, 4, 1)));
        return id;
    }

    private static async Task<Dictionary<string, Figure>> Figures(TestOffice office, DateOnly asOf)
    {
        var work = office.Work();
        var term = new TermRef(Guid.Empty, "2020-2025", new(2020, 7, 1), new(2025, 6, 30));
        var all = new List<Figure>();
        foreach (var source in work.Get<IEnumerable<IFigures>>())
            if (source.GetType().Namespace!.EndsWith("Works", StringComparison.Ordinal))
                all.AddRange(await source.Read(work, new FigureSpan(term, term.From, asOf)));
        return all.ToDictionary(f => f.Name);
    }
}
