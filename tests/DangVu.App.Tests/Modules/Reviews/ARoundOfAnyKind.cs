using System.Net;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.HoldOffice;
using DangVu.App.Modules.Reviews.Conclude;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Rounds;
using DangVu.App.Modules.Reviews.Sheets;
using DangVu.App.Tests.House;
using DangVu.App.Tests.Modules.Notebooks;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Reviews;

public sealed class ARoundOfAnyKind
{
    private static readonly DateOnly Opened = new(2022, 11, 25);
    private static readonly DateOnly Held = new(2022, 12, 8);

    [Fact]
    public async Task Reviews_the_bodies_below_before_the_one_above()
    {
        await using var office = await TestOffice.New();
        var round = await Open(office);
        var top = new ConcludeBody(round, office.Root, Held, [new("committee", Conclusion: "Nhất trí")]);
        (await office.Refused("reviews.conclude-body", top)).ShouldBe(["reviews.lower-first"]);
        await Conclude(office, round, office.Ap5B, new Concluded("cell-committee", Conclusion: "Nhất trí"));
        (await office.Refused("reviews.conclude-body", top)).ShouldBe(["reviews.lower-first"]);
        await Conclude(office, round, office.Kp1, new Concluded("cell-committee", Conclusion: "Nhất trí"));
        await office.Do("reviews.conclude-body", top, Held);
    }

    [Fact]
    public async Task Hears_leaders_in_their_cell_and_in_the_leading_collective_with_one_text()
    {
        await using var office = await TestOffice.New();
        var leader = office.People.Ap5BMembers[2];
        await office.Do(
            "organisation.hold-office",
            new HoldOffice(leader, office.Root, "committee-member", new DateOnly(2022, 1, 1))
        );
        var round = await Open(office);
        var two = await office
            .Work()
            .Db.Set<ReviewSheet>()
            .Where(s => s.RoundId == round && s.MemberId == leader)
            .ToListAsync();
        two.Select(s => s.Subject).Order().ShouldBe(["leader", "member"]);
        var (above, below) = (two.Single(s => s.Subject == "leader"), two.Single(s => s.Subject == "member"));
        above.BodyId.ShouldBe(office.Root);
        var parts = new Dictionary<string, string> { ["person.duties"] = "Phụ trách tổ 3, đã xong" };
        (await office.Refused("reviews.write-sheet", new WriteSheet(above.Id, parts))).ShouldBe([
            "reviews.written-once",
        ]);
        await office.Do("reviews.write-sheet", new WriteSheet(below.Id, parts), Held);
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get("/reviews/sheets/" + above.Id)).Body.ShouldContain("Phụ trách tổ 3");
        // A leader counts once.
        await ConcludeAll(office, round, office.Ap5B, office.People.Ap5BMembers);
        (await Counting.Figures(office, TestOffice.Today))["reviews.members"].Value.ShouldBe(8);
    }

    [Fact]
    public async Task As_suggested_from_above_is_for_the_named_and_says_what_it_is_about()
    {
        await using var office = await TestOffice.New();
        var suggested = Round(office) with { Kind = "suggested", Scope = "named" };
        (await office.Refused("reviews.open-round", suggested)).ShouldBe(["field.required"]);
        var round = await office.Do("reviews.open-round", suggested with { Topic = "Công tác kết nạp" }, Opened);
        (await office.Work().Db.Set<ReviewSheet>().CountAsync(s => s.RoundId == round)).ShouldBe(0);
        var sheet = await office.Do("reviews.add-sheet", new AddSheet(round, BodyId: office.Kp1), Opened);
        await office.Do("reviews.add-sheet", new AddSheet(round, office.People.Kp1Members[3]), Opened);
        (await office.Refused("reviews.add-sheet", new AddSheet(round, BodyId: office.Kp1))).ShouldBe([
            "reviews.sheet-there",
        ]);
        (await office.Refused("reviews.add-sheet", new AddSheet(round))).ShouldBe(["field.required"]);
        var secretary = await office.SignIn("bithu.kp1");
        (await secretary.Get($"/reviews/sheets/{sheet}/edit")).Body.ShouldContain("Công tác kết nạp");
    }

    [Fact]
    public async Task Uses_the_form_that_was_in_force_on_its_first_day()
    {
        await using var office = await TestOffice.New();
        foreach (var (year, form) in new[] { (2021, "guidance-21"), (2023, "guidance-25"), (2025, "guidance-43") })
        {
            var first = new DateOnly(year, 12, 1);
            var round = await office.Do(
                "reviews.open-round",
                new OpenRound(office.Root, "year-end", year, first, first.AddDays(20)),
                first
            );
            (await office.Work().Db.Set<ReviewRound>().SingleAsync(r => r.Id == round)).Form.ShouldContain(form);
        }
    }

    [Fact]
    public async Task Lets_a_member_outside_the_political_system_have_their_own_form()
    {
        await using var office = await TestOffice.New();
        var first = new DateOnly(2025, 12, 1);
        var round = await office.Do(
            "reviews.open-round",
            new OpenRound(office.Root, "year-end", 2025, first, first.AddDays(20)),
            first
        );
        var sheet = await SheetOf(office, round, office.People.Ap5BMembers[4]);
        (await office.Refused("reviews.choose-form", new ChooseForm(sheet, "collective"))).ShouldBe(["field.choice"]);
        await office.Do("reviews.choose-form", new ChooseForm(sheet, "outside"), first);
        (await (await office.SignIn("bithu.ap5b")).Get("/reviews/sheets/" + sheet)).Body.ShouldContain("2C");
    }

    [Fact]
    public async Task Hears_the_absent_later_and_lets_the_others_go_on()
    {
        await using var office = await TestOffice.New();
        var round = await Open(office);
        var (head, other) = (office.People.Ap5BMembers[0], office.People.Ap5BMembers[3]);
        await Conclude(office, round, office.Ap5B, new Concluded("cell-committee", Conclusion: "Nhất trí"));
        var sheet = await SheetOf(office, round, head);
        (
            await office.Refused("reviews.postpone", new PostponeSheet(Held, "Nằm viện", Held.AddDays(-1), sheet))
        ).ShouldBe(["reviews.heard-later"]);
        await office.Do("reviews.postpone", new PostponeSheet(Held, "Nằm viện", Held.AddDays(7), sheet), Held);
        await Conclude(office, round, office.Ap5B, new Concluded(MemberId: other, Conclusion: "Nhất trí"));
        (await office.Refused("reviews.conclude", new ConcludeSheet(sheet, Held, Conclusion: "Nhất trí"))).ShouldBe([
            "reviews.heard-later",
        ]);
        var board = (await (await office.SignIn("bithu.ap5b")).Get($"/reviews/{round}?left=open")).Body;
        board.ShouldContain("15/12/2022");
        board.ShouldContain("Vắng, kiểm điểm sau");
        await office.Do(
            "reviews.conclude",
            new ConcludeSheet(sheet, Held.AddDays(7), Conclusion: "Nhất trí"),
            Held.AddDays(7)
        );
    }

    [Fact]
    public async Task Is_summed_up_when_nobody_is_left_and_then_shut()
    {
        await using var office = await TestOffice.New();
        var round = await Open(office);
        var close = new CloseRound(round, Held.AddDays(20), "Kiểm điểm nghiêm túc");
        (await office.Refused("reviews.close-round", close)).ShouldBe(["reviews.still-open"]);
        await ConcludeAll(office, round, office.Ap5B, office.People.Ap5BMembers);
        await ConcludeAll(office, round, office.Kp1, office.People.Kp1Members);
        foreach (
            var sheet in await office
                .Work()
                .Db.Set<ReviewSheet>()
                .Where(s => s.State == "open")
                .Select(s => s.Id)
                .ToListAsync()
        )
            await office.Do("reviews.excuse", new ExcuseSheet(sheet, "Chưa kiện toàn"), Held);
        (await office.Refused("reviews.close-round", close with { On = Held.AddDays(-1) })).ShouldBe([
            "reviews.before-last",
        ]);
        await office.Do("reviews.close-round", close);
        var done = await SheetOf(office, round, office.People.Ap5BMembers[4]);
        (await office.Refused("reviews.reopen", new ReopenSheet(done, "Ghi nhầm"))).ShouldBe(["reviews.round-closed"]);
        (await office.Refused("reviews.close-round", close, office.As("cell-secretary", office.Ap5B))).ShouldBe([
            "scope.outside",
        ]);
        (await office.Refused("reviews.reopen-round", new ReopenRound(round, ""))).ShouldBe(["field.required"]);
        await office.Do("reviews.reopen-round", new ReopenRound(round, "Bổ sung một đồng chí"));
        await office.Do("reviews.reopen", new ReopenSheet(done, "Ghi nhầm"));
    }

    [Fact]
    public async Task Follows_members_whom_an_import_brought_to_another_cell()
    {
        await using var office = await TestOffice.New();
        var round = await Open(office);
        var moved = office.People.Ap5BMembers[6];
        var work = office.Work();
        await work.Do<bool>(
            "members.import",
            async () =>
            {
                await work.Raise(
                    new MembersImported(
                        Guid.NewGuid(),
                        [
                            new MemberJoined(moved, office.Kp1, Held),
                            new MemberJoined(office.People.Kp1Members[1], office.Kp1, Held),
                        ]
                    )
                );
                return true;
            }
        );
        var sheet = await office
            .Work()
            .Db.Set<ReviewSheet>()
            .SingleAsync(s => s.RoundId == round && s.MemberId == moved);
        sheet.BodyId.ShouldBe(office.Kp1);
    }

    [Fact]
    public async Task Tells_the_second_of_two_who_conclude_the_same_sheet()
    {
        await using var office = await TestOffice.New();
        var round = await Open(office);
        var sheet = (
            await office
                .Work()
                .Db.Set<ReviewSheet>()
                .SingleAsync(s => s.RoundId == round && s.BodyId == office.Ap5B && s.MemberId == null)
        );
        var secretary = await office.SignIn("bithu.ap5b");
        var address = $"/reviews/sheets/{sheet.Id}/conclude";
        (string, string)[] typed =
        [
            ("version", sheet.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("on", "08/12/2022"),
            ("conclusion", "Kết luận của người thứ hai"),
        ];
        await office.Do("reviews.suggest", new SuggestPoint("Nói rõ việc tạo nguồn", sheet.Id), Held);
        await office.Do("reviews.conclude", new ConcludeSheet(sheet.Id, Held, Conclusion: "Người thứ nhất"), Held);
        var second = await secretary.Post(address, typed);
        second.Status.ShouldBe(HttpStatusCode.Conflict);
        second.Body.ShouldContain("Kết luận của người thứ hai");
    }

    private static OpenRound Round(TestOffice office) =>
        new(office.Root, "year-end", 2022, Opened, new DateOnly(2022, 12, 25));

    private static Task<Guid> Open(TestOffice office) => office.Do("reviews.open-round", Round(office), Opened);

    private static Task<Guid> Conclude(TestOffice office, Guid round, Guid cell, params Concluded[] rows) =>
        office.Do("reviews.conclude-body", new ConcludeBody(round, cell, Held, rows), Held);

    private static Task<Guid> ConcludeAll(TestOffice office, Guid round, Guid cell, IEnumerable<Guid> members) =>
        Conclude(
            office,
            round,
            cell,
            [
                new("cell-committee", Conclusion: "Nhất trí"),
                .. members.Select(m => new Concluded(MemberId: m, OwnGrade: "good", Conclusion: "Nhất trí")),
            ]
        );

    private static async Task<Guid> SheetOf(TestOffice office, Guid round, Guid member) =>
        (
            await office
                .Work()
                .Db.Set<ReviewSheet>()
                .SingleAsync(s => s.RoundId == round && s.MemberId == member && s.Subject == "member")
        ).Id;
}
