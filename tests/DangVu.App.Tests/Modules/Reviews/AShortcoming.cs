using System.Net;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Shortcomings;
using DangVu.App.Tests.House;
using DangVu.App.Tests.Modules.Notebooks;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Reviews;

public sealed class AShortcoming
{
    private static readonly DateOnly Found = new(2022, 12, 8);

    [Fact]
    public async Task Is_refused_when_its_remedy_is_due_before_it_was_found()
    {
        await using var office = await TestOffice.New();
        (await office.Refused("shortcomings.add", New(office) with { Deadline = Found.AddDays(-1) })).ShouldBe([
            "shortcomings.due-before-found",
        ]);
        (
            await office.Refused("shortcomings.add", New(office) with { FoundOn = TestOffice.Today.AddDays(1) })
        ).ShouldBe(["field.future"]);
        (await office.Refused("shortcomings.add", New(office) with { Text = null })).ShouldBe(["field.required"]);
        (
            await office.Refused("shortcomings.add", New(office) with { MemberId = office.People.Kp1Members[2] })
        ).ShouldBe(["shortcomings.not-in-body"]);
    }

    [Fact]
    public async Task Is_closed_only_when_somebody_else_verified_it_and_counts_so()
    {
        await using var office = await TestOffice.New();
        var id = await office.Do("shortcomings.add", New(office), Found);
        (
            await office.Refused("shortcomings.progress", new FollowShortcoming("verified", TestOffice.Today, id))
        ).ShouldBe(["shortcomings.step"]);
        (
            await office.Refused("shortcomings.progress", new FollowShortcoming("remedied", TestOffice.Today, id))
        ).ShouldBe(["shortcomings.evidence-needed"]);
        await office.Do(
            "shortcomings.progress",
            new FollowShortcoming("remedied", new DateOnly(2023, 3, 1), id, Evidence: "Biên bản")
        );
        (await Counting.Figures(office, TestOffice.Today))["shortcomings.open"].Value.ShouldBe(1);
        var owner = office.As("cell-secretary", office.Ap5B, office.People.Ap5BMembers[4]);
        (
            await office.Refused(
                "shortcomings.progress",
                new FollowShortcoming("verified", TestOffice.Today, id),
                owner
            )
        ).ShouldBe(["shortcomings.verify-own"]);
        await office.Do("shortcomings.progress", new FollowShortcoming("verified", new DateOnly(2023, 4, 1), id));
        var figures = await Counting.Figures(office, TestOffice.Today);
        figures["shortcomings.open"].Value.ShouldBe(0);
        figures["shortcomings.closed"].Evidence.ShouldBe(["shortcomings/" + id]);
        // As at the day before it was verified it was still open.
        (await Counting.Figures(office, new DateOnly(2023, 3, 31)))["shortcomings.open"]
            .Value.ShouldBe(1);
    }

    [Fact]
    public async Task Is_carried_into_the_next_year_with_a_reason_and_a_later_deadline()
    {
        await using var office = await TestOffice.New();
        var id = await office.Do("shortcomings.add", New(office), Found);
        (
            await office.Refused(
                "shortcomings.progress",
                new FollowShortcoming("carried", TestOffice.Today, id, "Cần thêm thời gian")
            )
        ).ShouldBe(["shortcomings.later-deadline"]);
        (
            await office.Refused(
                "shortcomings.progress",
                new FollowShortcoming("carried", TestOffice.Today, id, Deadline: new DateOnly(2024, 3, 1))
            )
        ).ShouldBe(["shortcomings.reason-needed"]);
        await office.Do(
            "shortcomings.progress",
            new FollowShortcoming(
                "carried",
                TestOffice.Today,
                id,
                "Cần thêm thời gian",
                Deadline: new DateOnly(2024, 3, 1)
            )
        );
        (await Counting.Figures(office, TestOffice.Today))["shortcomings.open"].Value.ShouldBe(1);
    }

    [Fact]
    public async Task Dropped_counts_neither_as_open_nor_as_closed()
    {
        await using var office = await TestOffice.New();
        var id = await office.Do("shortcomings.add", New(office), Found);
        await office.Do(
            "shortcomings.progress",
            new FollowShortcoming("dropped", TestOffice.Today, id, "Không còn phù hợp")
        );
        var figures = await Counting.Figures(office, TestOffice.Today);
        figures["shortcomings.open"].Value.ShouldBe(0);
        figures["shortcomings.closed"].Value.ShouldBe(0);
    }

    [Fact]
    public async Task Raised_by_another_module_is_written_in_its_transaction()
    {
        await using var office = await TestOffice.New();
        var work = office.Work();
        var raised = new ShortcomingFound(office.Ap5B, null, "inspection", null, Found, "Thiếu hồ sơ", "Bổ sung hồ sơ");
        await work.Do<bool>(
            "inspection.conclude",
            async () =>
            {
                await work.Raise(raised);
                return true;
            }
        );
        var row = await office.Work().Db.Set<Shortcoming>().SingleAsync();
        row.Source.ShouldBe("inspection");
        // Where no deadline is named the rule's own one stands.
        row.Deadline.ShouldBeGreaterThan(Found);
        (raised with { Deadline = Found.AddDays(-1) }).Problem()!.Code.ShouldBe("shortcomings.due-before-found");
    }

    [Fact]
    public async Task Is_followed_on_its_pages_by_the_cell_and_hidden_from_the_neighbour()
    {
        await using var office = await TestOffice.New();
        var id = await office.Do("shortcomings.add", New(office), Found);
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Get("/shortcomings")).Body.ShouldContain("Đi họp trễ");
        var done = await secretary.Post(
            $"/shortcomings/{id}/progress",
            ("what", "remedied"),
            ("on", "01/06/2023"),
            ("note", "Đã đúng giờ")
        );
        done.Status.ShouldBe(HttpStatusCode.SeeOther, done.Body);
        (await secretary.Get("/shortcomings/" + id)).Body.ShouldContain("Đã đúng giờ");
        var added = await secretary.Post(
            "/shortcomings/new",
            ("bodyId", office.Ap5B.ToString()),
            ("source", "meeting"),
            ("foundOn", "01/06/2023"),
            ("text", "Ghi biên bản thiếu"),
            ("remedy", "Ghi đủ")
        );
        added.Status.ShouldBe(HttpStatusCode.SeeOther, added.Body);
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Status("/shortcomings/" + id)).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Status("/api/v1/shortcomings/" + id)).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Get("/shortcomings")).Body.ShouldNotContain("Đi họp trễ");
        (await (await office.SignIn("dangvien")).Status("/shortcomings")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn(null)).Status("/shortcomings")).ShouldBe(HttpStatusCode.Redirect);
    }

    private static AddShortcoming New(TestOffice office) =>
        new(
            office.Ap5B,
            "review",
            Found,
            "Đến đúng giờ",
            "Đi họp trễ",
            office.People.Ap5BMembers[4],
            "Bận việc nhà",
            "discipline",
            new DateOnly(2023, 4, 30)
        );
}
