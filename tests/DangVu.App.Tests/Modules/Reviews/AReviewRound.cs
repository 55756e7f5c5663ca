using System.Net;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Modules.Reviews.Conclude;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Rounds;
using DangVu.App.Modules.Reviews.Sheets;
using DangVu.App.Tests.House;
using DangVu.App.Tests.Modules.Notebooks;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Reviews;

public sealed class AReviewRound
{
    private static readonly DateOnly Opened = new(2022, 11, 25);
    private static readonly DateOnly Held = new(2022, 12, 8);

    [Fact]
    public async Task Gives_each_collective_and_member_a_sheet_so_that_who_has_not_yet_is_seen()
    {
        await using var office = await TestOffice.New();
        var round = await Open(office);
        var sheets = await office.Work().Db.Set<ReviewSheet>().Where(s => s.RoundId == round).ToListAsync();
        sheets.Count(s => s.Subject == "member").ShouldBe(16);
        sheets.Count(s => s.Subject == "cell-committee").ShouldBe(2);
        sheets.Count(s => s.Subject == "committee").ShouldBe(1);
        (await office.Refused("reviews.open-round", Round(office))).ShouldBe(["reviews.round-there"]);
    }

    [Fact]
    public async Task Concludes_the_collective_before_individuals_and_the_head_before_the_others()
    {
        await using var office = await TestOffice.New();
        var round = await Open(office);
        var (head, other) = (office.People.Ap5BMembers[0], office.People.Ap5BMembers[3]);
        (await office.Refused("reviews.conclude", await Sheet(office, round, head))).ShouldBe([
            "reviews.collective-first",
        ]);
        await office.Do(
            "reviews.conclude-body",
            new ConcludeBody(round, office.Ap5B, Held, [new("cell-committee", Conclusion: "Nhất trí")]),
            Held
        );
        (await office.Refused("reviews.conclude", await Sheet(office, round, other))).ShouldBe(["reviews.head-first"]);
        (
            await office.Refused(
                "reviews.conclude-body",
                new ConcludeBody(round, office.Ap5B, Held, [new(MemberId: other, Conclusion: "Nhất trí")])
            )
        ).ShouldBe(["reviews.head-first"]);
        // Together in one act the order of the rows does not matter.
        await office.Do(
            "reviews.conclude-body",
            new ConcludeBody(
                round,
                office.Ap5B,
                Held,
                [new(MemberId: other, Conclusion: "Nhất trí"), new(MemberId: head, Conclusion: "Nhất trí")]
            ),
            Held
        );
    }

    [Fact]
    public async Task Counts_the_concluded_sheets_by_the_day()
    {
        await using var office = await TestOffice.New();
        var round = await Open(office);
        await ConcludeAll(office, round, office.Ap5B, office.People.Ap5BMembers);
        var figures = await Counting.Figures(office, TestOffice.Today);
        figures["reviews.collectives"].Value.ShouldBe(1);
        figures["reviews.members"].Value.ShouldBe(8);
        (await Counting.Figures(office, Held.AddDays(-1)))["reviews.members"].Value.ShouldBe(0);
    }

    [Fact]
    public async Task Keeps_a_concluded_sheet_shut_until_it_is_opened_again_with_a_reason()
    {
        await using var office = await TestOffice.New();
        var round = await Open(office);
        await ConcludeAll(office, round, office.Ap5B, office.People.Ap5BMembers);
        var sheet = (await Sheet(office, round, office.People.Ap5BMembers[2])).SheetId;
        var parts = new Dictionary<string, string> { ["person.duties"] = "Hoàn thành" };
        (await office.Refused("reviews.write-sheet", new WriteSheet(sheet, parts))).ShouldBe(["reviews.sheet-closed"]);
        (await office.Refused("reviews.reopen", new ReopenSheet(sheet, " "))).ShouldBe(["field.required"]);
        await office.Do("reviews.reopen", new ReopenSheet(sheet, "Ghi nhầm kết luận"));
        (
            await office.Refused(
                "reviews.write-sheet",
                new WriteSheet(sheet, new Dictionary<string, string> { ["xyz"] = "?" })
            )
        ).ShouldBe(["reviews.heading-unknown"]);
        await office.Do("reviews.write-sheet", new WriteSheet(sheet, parts, "good"));
        (await Counting.Figures(office, TestOffice.Today))["reviews.members"].Value.ShouldBe(7);
    }

    [Fact]
    public async Task Excuses_whoever_leaves_and_takes_along_whoever_moves()
    {
        await using var office = await TestOffice.New();
        var round = await Open(office);
        var (left, moved) = (office.People.Ap5BMembers[5], office.People.Ap5BMembers[6]);
        await office.Do("members.status", new SetStatus(left, "dead", Held, "death"), Held);
        await office.Do("members.move", new MoveMember(moved, office.Kp1, Held), Held);
        var sheets = await office.Work().Db.Set<ReviewSheet>().Where(s => s.RoundId == round).ToListAsync();
        sheets.Single(s => s.MemberId == left).State.ShouldBe("excused");
        sheets.Single(s => s.MemberId == moved).BodyId.ShouldBe(office.Kp1);
    }

    [Fact]
    public async Task Is_recorded_for_a_whole_cell_from_one_page()
    {
        await using var office = await TestOffice.New();
        var round = await Open(office);
        var secretary = await office.SignIn("bithu.ap5b");
        var address = $"/reviews/{round}/conclude?body={office.Ap5B}";
        var sheets = await office
            .Work()
            .Db.Set<ReviewSheet>()
            .Where(s => s.RoundId == round && s.BodyId == office.Ap5B)
            .ToListAsync();
        var member = sheets.First(s => s.MemberId == office.People.Ap5BMembers[4]);
        var early = await secretary.Post(address, ("on", "08/12/2022"), ($"rows.{member.Id}.conclusion", "Nhất trí"));
        early.Status.ShouldBe(HttpStatusCode.Conflict);
        early.Body.ShouldContain("tập thể");
        var whole = sheets
            .Select(s => ($"rows.{s.Id}.conclusion", "Nhất trí với tự kiểm điểm"))
            .Prepend(("on", "08/12/2022"))
            .ToArray();
        (await secretary.Post(address, whole)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await secretary.Get($"/reviews/{round}?body={office.Ap5B}")).Body.ShouldContain("9/9");
        (await secretary.Status("/reviews/sheets/" + member.Id)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Is_closed_to_the_neighbour_the_plain_member_and_nobody()
    {
        await using var office = await TestOffice.New();
        var round = await Open(office);
        var sheet = (await Sheet(office, round, office.People.Ap5BMembers[4])).SheetId;
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Status("/reviews/sheets/" + sheet)).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Status($"/reviews/sheets/{sheet}/conclude")).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Get("/reviews/" + round)).Body.ShouldNotContain("Nguyễn Văn AA");
        (
            await office.Refused("reviews.excuse", new ExcuseSheet(sheet, "?"), office.As("cell-secretary", office.Kp1))
        ).ShouldBe(["scope.outside"]);
        (await (await office.SignIn("dangvien")).Status("/reviews")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn(null)).Status("/reviews")).ShouldBe(HttpStatusCode.Redirect);
        (await (await office.SignIn("vanphong")).Status("/reviews/" + round)).ShouldBe(HttpStatusCode.OK);
    }

    private static OpenRound Round(TestOffice office) =>
        new(office.Root, "year-end", 2022, Opened, new DateOnly(2022, 12, 25));

    private static Task<Guid> Open(TestOffice office) => office.Do("reviews.open-round", Round(office), Opened);

    private static async Task<ConcludeSheet> Sheet(TestOffice office, Guid round, Guid member) =>
        new(
            (
                await office
                    .Work()
                    .Db.Set<ReviewSheet>()
                    .SingleAsync(s => s.RoundId == round && s.MemberId == member && s.Subject == "member")
            ).Id,
            Held,
            Conclusion: "Nhất trí"
        );

    private static Task<Guid> ConcludeAll(TestOffice office, Guid round, Guid cell, IEnumerable<Guid> members) =>
        office.Do(
            "reviews.conclude-body",
            new ConcludeBody(
                round,
                cell,
                Held,
                [
                    new("cell-committee", Conclusion: "Nhất trí"),
                    .. members.Select(m => new Concluded(MemberId: m, OwnGrade: "good", Conclusion: "Nhất trí")),
                ]
            ),
            Held
        );
}
