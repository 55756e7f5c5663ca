using System.Net;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Follow;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Modules.Meetings.Record;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Tests.House;
using DangVu.App.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace DangVu.App.Tests.Modules.Meetings;

public sealed class CountingMeetings
{
    private static readonly DateOnly Day = new(2023, 6, 3);

    private static RecordMeeting Past(
        TestOffice office,
        DateOnly on,
        string kind = "regular",
        Guid? body = null,
        params RollMark[] roll
    ) =>
        new(
            body ?? office.Ap5B,
            Collective.Cell,
            kind,
            on,
            "Thống nhất.",
            roll,
            RestPresent: true,
            Theme: kind == "regular" ? null : "Nêu gương"
        );

    private static async Task<IReadOnlyDictionary<string, Figure>> Figures(TestOffice office, DateOnly asOf)
    {
        var work = office.Work();
        var term = await work.Get<IOffices>().Term(asOf);
        var all = new List<Figure>();
        foreach (var source in work.Get<IEnumerable<IFigures>>())
            all.AddRange(await source.Read(work, new FigureSpan(term!, term!.From, asOf)));
        return all.Where(f => f.Name.StartsWith("meetings.", StringComparison.Ordinal)).ToDictionary(f => f.Name);
    }

    [Fact]
    public async Task Figures_count_held_meetings_and_neither_planned_nor_annulled_ones()
    {
        await using var office = await TestOffice.New();
        var may = await office.Do("meetings.record", Past(office, new DateOnly(2023, 5, 3)));
        await office.Do("meetings.record", Past(office, new DateOnly(2023, 4, 3)));
        await office.Do("meetings.record", Past(office, new DateOnly(2023, 4, 20), "thematic"));
        await office.Do("meetings.prepare", new PrepareMeeting(office.Kp1, "cell", "regular", Day));
        var asOf = TestOffice.Today;
        var before = await Figures(office, asOf);
        before["meetings.cells.held"].Value.ShouldBe(2);
        before["meetings.thematic"].Value.ShouldBe(1);
        // Two cells, 35 whole months from July 2020 to May 2023, two of them met.
        before["meetings.cells.missed-months"].Value.ShouldBe(68);
        await office.Do("meetings.annul", new AnnulMeeting(may, "Nhập nhầm"));
        var after = await Figures(office, asOf);
        after["meetings.cells.held"].Value.ShouldBe(1);
        after["meetings.cells.missed-months"].Value.ShouldBe(69);
        (await Figures(office, new DateOnly(2023, 4, 2)))["meetings.cells.held"].Value.ShouldBe(0);
        var clerk = await office.SignIn("vanphong");
        foreach (var evidence in after.Values.SelectMany(f => f.Evidence))
            (await clerk.Status("/api/v1/" + evidence)).ShouldBe(HttpStatusCode.OK, evidence);
    }
}
