using System.Net;
using System.Text;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Modules.SelfReview.Sheets;
using DangVu.App.Modules.SelfReview.Turns;
using DangVu.App.Tests.House;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DangVu.App.Tests.Modules.SelfReview;

/// <summary>Self-review belongs to the member: who can open what, each way round.</summary>
public sealed class ClosedSheets
{
    private const string Secret = "Có lúc tôi còn ngại việc khó ở tổ hai";
    private const string Said = "Nên đến đủ các hộ được giao";
    private static readonly DateOnly May = new(2023, 5, 1);

    /// <summary>A held turn in May of the member who has the account "dangvien", or of another one.</summary>
    private static async Task<Guid> Turn(TestOffice office, Guid member, DateOnly? month = null)
    {
        var from = month ?? May;
        await office.Do("selfreview.draw", new DrawRota(office.Ap5B, from, 1, Seed: 3, PerMonth: 1), from);
        var turn = await office
            .Work()
            .Db.Set<Turn>()
            .SingleAsync(t => t.Month == from && t.State == TurnStates.Planned);
        if (turn.MemberId != member)
            await office.Do("selfreview.swap", new SwapTurn(turn.Id, member, "Đổi lượt", from, from), from);
        await office.Do(
            "selfreview.hold-month",
            new HoldMonth(
                office.Ap5B,
                from,
                from.AddDays(3),
                Papers:
                [
                    new TurnPaper(
                        1,
                        new SheetText(new Dictionary<string, string> { ["conduct"] = Secret }),
                        [new CommentEntry(Said, null, new RemedyAgreed("Đến đủ các hộ", from.AddDays(60)))]
                    ),
                ]
            ),
            from.AddDays(3)
        );
        return (await office.Work().Db.Set<Turn>().SingleAsync(t => t.Month == from && t.State == TurnStates.Held)).Id;
    }

    [Fact]
    public async Task Only_the_member_and_those_who_heard_it_read_a_sheet()
    {
        await using var office = await TestOffice.New();
        var turn = await Turn(office, office.People.Ap5BMembers[5]);
        var (at, own) = ("/self-review/turns/" + turn, "/own/self-review/" + turn);
        foreach (var account in new[] { "bithu.ap5b", "chiuy.ap5b" })
        {
            var (status, body, _) = await (await office.SignIn(account)).Get(at);
            status.ShouldBe(HttpStatusCode.OK, account);
            body.ShouldContain(Secret);
            body.ShouldContain(Said);
        }
        var member = await office.SignIn("dangvien");
        (await member.Get(own)).Body.ShouldContain(Secret);
        foreach (var account in new[] { "bithu", "thuongvu", "vanphong" })
        {
            var client = await office.SignIn(account);
            var (status, body, _) = await client.Get(at);
            status.ShouldBe(HttpStatusCode.OK, account);
            body.ShouldNotContain(Secret);
            body.ShouldNotContain(Said);
            body.ShouldNotContain("Nguyễn Văn AF");
            body.ShouldContain("đã thực hiện");
            foreach (var page in new[] { own, at + "/paper", at + "/comments", at + "/signed" })
                (await client.Status(page)).ShouldBe(HttpStatusCode.NotFound, account + page);
            (await client.Get("/self-review")).Body.ShouldNotContain("Nguyễn Văn AF");
            (await client.Get("/self-review/rota?body=" + office.Ap5B)).Body.ShouldNotContain("Nguyễn Văn AF");
            var api = (await client.Get("/api/v1/self-review-turns/" + turn)).Body;
            api.ShouldContain("held");
            api.ShouldNotContain(office.People.Ap5BMembers[5].ToString());
        }
        foreach (var account in new[] { "bithu.kp1", "quantri", "kiemtra", "captren", "mttq" })
        {
            var client = await office.SignIn(account);
            (await client.Status(at)).ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
            (await client.Status(own)).ShouldBe(HttpStatusCode.NotFound, account);
            (await client.Status("/api/v1/self-review-turns/" + turn)).ShouldBeOneOf(
                HttpStatusCode.NotFound,
                HttpStatusCode.Forbidden
            );
        }
        (await (await office.SignIn(null)).Status(at)).ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_committee_members_sheet_is_heard_by_the_committee_and_not_by_the_cell_or_the_clerk()
    {
        await using var office = await TestOffice.New();
        await office.Do("selfreview.draw", new DrawRota(office.Root, May, 1, "committee", Seed: 3), May);
        await office.Do(
            "selfreview.hold-month",
            new HoldMonth(
                office.Root,
                May,
                May.AddDays(3),
                "committee",
                Papers: [new TurnPaper(1, new SheetText(new Dictionary<string, string> { ["conduct"] = Secret }))]
            ),
            May.AddDays(3)
        );
        var at = "/self-review/turns/" + (await office.Work().Db.Set<Turn>().SingleAsync(t => t.Place == 1)).Id;
        (await (await office.SignIn("bithu")).Get(at)).Body.ShouldContain(Secret);
        (await (await office.SignIn("vanphong")).Get(at)).Body.ShouldNotContain(Secret);
        (await (await office.SignIn("chiuy.ap5b")).Status(at)).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("quantri")).Status(at)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Each_opening_is_kept_and_shown_to_the_member()
    {
        await using var office = await TestOffice.New();
        var turn = await Turn(office, office.People.Ap5BMembers[5]);
        await (await office.SignIn("chiuy.ap5b")).Get("/self-review/turns/" + turn);
        await (await office.SignIn("bithu")).Get("/self-review/turns/" + turn);
        var db = office.Work().Db;
        (await db.Set<Reading>().SingleAsync()).Reader.ShouldBe("chiuy.ap5b");
        var entry = await db.Set<AuditEntry>().SingleAsync(e => e.Action == "selfreview.read");
        entry.RecordId.ShouldBeNull();
        (await (await office.SignIn("dangvien")).Get("/own/self-review/" + turn)).Body.ShouldContain("chiuy.ap5b");
    }

    [Fact]
    public async Task Nothing_of_a_sheet_stands_in_clear_in_the_rows_or_the_audit()
    {
        await using var office = await TestOffice.New();
        var turn = await Turn(office, office.People.Ap5BMembers[5]);
        var db = office.Work().Db;
        var sheet = await db.Set<Sheet>().SingleAsync();
        Encoding.UTF8.GetString(sheet.Cipher).ShouldNotContain("ngại việc");
        sheet.TypedBy.ShouldBe("test");
        foreach (var payload in await db.Set<AuditPayload>().ToListAsync())
        {
            (payload.Json ?? "").ShouldNotContain("ngại việc");
            (payload.Json ?? "").ShouldNotContain("các hộ");
            (payload.Json ?? "").ShouldNotContain(turn.ToString());
        }
    }

    [Fact]
    public async Task The_member_writes_confirms_and_then_nothing_changes()
    {
        await using var office = await TestOffice.New();
        var mine = office.People.Ap5BMembers[5];
        await office.Do("selfreview.draw", new DrawRota(office.Ap5B, May, 1, Seed: 3, PerMonth: 1), May);
        var turn = await office.Work().Db.Set<Turn>().SingleAsync();
        if (turn.MemberId != mine)
            await office.Do("selfreview.swap", new SwapTurn(turn.Id, mine, "Đổi lượt", May, May), May);
        turn = await office.Work().Db.Set<Turn>().SingleAsync(t => t.State == TurnStates.Planned);
        var at = "/own/self-review/" + turn.Id;
        var member = await office.SignIn("dangvien");
        (await member.Get("/own/self-review")).Body.ShouldContain("05/2023");
        ((int)(await member.Post(at + "/write")).Status).ShouldBe(422);
        var written = await member.Post(at + "/write", ("nothing", "on"));
        written.Status.ShouldBe(HttpStatusCode.SeeOther, written.Body);
        (await office.Work().Db.Set<Sheet>().SingleAsync()).TypedBy.ShouldBeNull();
        (await member.PostFrom(at, at + "/confirm")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await member.Status(at + "/write")).ShouldBe(HttpStatusCode.NotFound);
        var deputy = office.As("cell-secretary", office.Ap5B, office.People.Ap5BMembers[0]);
        (
            await office.Refused(
                "selfreview.write-sheet",
                new WriteSheet(turn.Id, new SheetText(Nothing: true)),
                deputy
            )
        ).ShouldContain("sheet.closed");
        var above = office.As("committee-secretary", office.Root, office.People.Kp1Members[2]);
        (
            await office.Refused("selfreview.write-sheet", new WriteSheet(turn.Id, new SheetText(Nothing: true)), above)
        ).ShouldContain("record.none");
    }

    [Fact]
    public async Task A_list_of_remedies_names_nobody_and_one_remedy_its_owner()
    {
        await using var office = await TestOffice.New();
        await Turn(office, office.People.Ap5BMembers[5]);
        var remedy = (await office.Work().Db.Set<Remedy>().SingleAsync()).Id;
        var above = await office.SignIn("bithu");
        var list = (await above.Get("/self-review/remedies")).Body;
        list.ShouldContain("Đến đủ các hộ");
        list.ShouldNotContain("Nguyễn Văn AF");
        (await above.Get("/api/v1/self-review-remedies")).Body.ShouldNotContain("ownerId");
        (await above.Get("/self-review/remedies/" + remedy)).Body.ShouldContain("Nguyễn Văn AF");
        (await (await office.SignIn("bithu.kp1")).Status("/self-review/remedies/" + remedy)).ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Old_content_is_erased_and_the_fact_stays()
    {
        await using var office = await TestOffice.New();
        var turn = await Turn(office, office.People.Ap5BMembers[5], new DateOnly(2021, 3, 1));
        await office.Do("selfreview.erase", new EraseOldSheets(office.Root));
        var db = office.Work().Db;
        (await db.Set<Sheet>().SingleAsync()).Cipher.ShouldBeEmpty();
        (await db.Set<Comment>().SingleAsync()).Cipher.ShouldBeEmpty();
        (await db.Set<Turn>().SingleAsync(t => t.Id == turn)).State.ShouldBe(TurnStates.Held);
        (await (await office.SignIn("bithu.ap5b")).Get("/self-review/turns/" + turn)).Body.ShouldContain("đã xóa");
    }

    [Fact]
    public async Task Missed_months_are_counted_only_when_wholly_past()
    {
        await using var office = await TestOffice.New();
        await Turn(office, office.People.Ap5BMembers[5]);
        async Task<Dictionary<string, Figure>> Read(DateOnly asOf)
        {
            var work = office.Work();
            var term = (await work.Get<IOffices>().Term(asOf))!;
            var all = new List<Figure>();
            foreach (var source in work.Get<IEnumerable<IFigures>>())
                all.AddRange(await source.Read(work, new FigureSpan(term, term.From, asOf)));
            return all.Where(f => f.Name.StartsWith("selfreview.", StringComparison.Ordinal)).ToDictionary(f => f.Name);
        }
        var now = await Read(TestOffice.Today);
        now["selfreview.cells.missed-months"].Value.ShouldBe((2 * 35) - 1);
        now["selfreview.committee.missed-months"].Value.ShouldBe(35);
        now["selfreview.turns.held"].Value.ShouldBe(1);
        (await Read(new DateOnly(2020, 7, 31)))["selfreview.cells.missed-months"].Value.ShouldBe(0);
        (await Read(new DateOnly(2020, 7, 31)))["selfreview.cells.missed-months"].Evidence.ShouldBeEmpty();
        (await Read(new DateOnly(2023, 5, 3)))["selfreview.turns.held"].Value.ShouldBe(0);
    }

    [Fact]
    public async Task Every_page_opens_for_those_it_is_for()
    {
        await using var office = await TestOffice.New();
        var turn = "/self-review/turns/" + await Turn(office, office.People.Ap5BMembers[5]);
        await office.Do(
            "selfreview.draw",
            new DrawRota(office.Ap5B, new DateOnly(2023, 6, 1), 1, Seed: 3, PerMonth: 1)
        );
        var planned =
            "/self-review/turns/"
            + (await office.Work().Db.Set<Turn>().SingleAsync(t => t.State == TurnStates.Planned)).Id;
        var secretary = await office.SignIn("bithu.ap5b");
        string[] pages =
        [
            "/self-review",
            "/self-review/rota",
            "/self-review/rota/draw",
            "/self-review/rota/hold",
            turn,
            turn + "/comments",
            turn + "/signed",
            turn + "/paper",
            planned,
            planned + "/hold",
            planned + "/miss",
            planned + "/swap",
            planned + "/postpone",
            planned + "/paper",
            "/self-review/remedies",
            "/self-review/erase",
            "/own/self-review",
        ];
        foreach (var page in pages)
            (await secretary.Status(page)).ShouldBe(HttpStatusCode.OK, page);
    }
}
