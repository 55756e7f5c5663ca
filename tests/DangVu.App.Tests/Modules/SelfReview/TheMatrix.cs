using System.IO.Compression;
using System.Net;
using System.Text;
using DangVu.App.Audit;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Modules.SelfReview.Sheets;
using DangVu.App.Modules.SelfReview.Turns;
using DangVu.App.Tests.Cli;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.SelfReview;

/// <summary>Promise 7, each reader by each way: content is read only by the member and by the cell that heard it.</summary>
public sealed class TheMatrix
{
    private const string Secret = "ngại-việc-khó-ở-tổ-hai";
    private const string Said = "nên-đến-đủ-các-hộ";
    private const string Answered = "xin-nhận-và-sẽ-sửa";
    private const string Remedy = "Đến đủ các hộ";
    private static readonly DateOnly May = new(2023, 5, 1);

    private static readonly string[] Readers = ["bithu.ap5b", "chiuy.ap5b"];
    private static readonly string?[] Others =
    [
        "bithu",
        "thuongvu",
        "vanphong",
        "bithu.kp1",
        "quantri",
        "kiemtra",
        "captren",
        "mttq",
        null,
    ];

    /// <summary>The turn of the member with the account "dangvien", heard in May, with one comment still open.</summary>
    private static async Task<Guid> Heard(TestOffice office)
    {
        var mine = office.People.Ap5BMembers[5];
        await office.Do("selfreview.draw", new DrawRota(office.Ap5B, May, 1, Seed: 3, PerMonth: 1), May);
        var turn = await office.Work().Db.Set<Turn>().SingleAsync();
        if (turn.MemberId != mine)
            await office.Do("selfreview.swap", new SwapTurn(turn.Id, mine, "Đổi lượt", May, May), May);
        var day = May.AddDays(3);
        await office.Do(
            "selfreview.hold-month",
            new HoldMonth(
                office.Ap5B,
                May,
                day,
                Papers:
                [
                    new TurnPaper(
                        1,
                        new SheetText(new Dictionary<string, string> { ["conduct"] = Secret }),
                        [
                            new CommentEntry(Said, Answered, new RemedyAgreed(Remedy, day.AddDays(60))),
                            new CommentEntry(Said + "-2"),
                        ]
                    ),
                ]
            ),
            day
        );
        return (await office.Work().Db.Set<Turn>().SingleAsync(t => t.State == TurnStates.Held)).Id;
    }

    private static void NothingIn(string text, string where)
    {
        foreach (var secret in new[] { Secret, Said, Answered })
            text.ShouldNotContain(secret, customMessage: where);
    }

    [Fact]
    public async Task Every_way_to_a_sheet_is_closed_to_everybody_else()
    {
        await using var office = await TestOffice.New();
        var turn = await Heard(office);
        var comment = (await office.Work().Db.Set<Comment>().SingleAsync(c => c.Outcome == "open")).Id;
        var (heard, own) = ("/self-review/turns/" + turn, "/own/self-review/" + turn);
        string[] content =
        [
            heard + "/paper",
            heard + "/comments",
            heard + "/signed",
            heard + "/print.docx",
            heard + "/print.pdf",
            "/self-review/comments/" + comment,
            own,
            own + "/write",
            own + "/print.docx",
            "/own/self-review/comments/" + comment,
        ];
        string[] around =
        [
            heard,
            "/self-review",
            "/self-review?format=csv",
            "/self-review/rota?body=" + office.Ap5B,
            "/self-review/remedies",
            "/search?q=ngai+viec+kho",
            "/search?q=tu+soi",
            "/api/v1/self-review-turns",
            "/api/v1/self-review-turns/" + turn,
            "/api/v1/self-review-remedies",
            "/shortcomings",
            "/members/statistics",
            "/dashboard",
            "/audit",
        ];
        foreach (var account in Others)
        {
            var client = await office.SignIn(account);
            foreach (var path in content)
            {
                var (status, body, _) = await client.Get(path);
                ((int)status).ShouldNotBe(200, $"{account} {path}");
                NothingIn(body, $"{account} {path}");
            }
            foreach (var path in around)
                NothingIn((await client.Get(path)).Body, $"{account} {path}");
        }
        foreach (var account in Readers)
        {
            var client = await office.SignIn(account);
            (await client.Get(heard)).Body.ShouldContain(Secret, customMessage: account);
            (await client.Status(heard + "/print.docx")).ShouldBe(HttpStatusCode.OK, account);
            // The member's own pages are the member's, also for those who heard it.
            (await client.Status(own)).ShouldBe(HttpStatusCode.NotFound, account);
        }
        var member = await office.SignIn("dangvien");
        (await member.Get(own)).Body.ShouldContain(Secret);
        (await member.Status(heard)).ShouldBe(HttpStatusCode.Forbidden);
        foreach (var path in around.Where(p => p != heard))
            NothingIn((await member.Get(path)).Body, path);
    }

    [Fact]
    public async Task Nobody_else_writes_answers_or_confirms_by_posting_straight_at_it()
    {
        await using var office = await TestOffice.New();
        var turn = await Heard(office);
        var comment = (await office.Work().Db.Set<Comment>().SingleAsync(c => c.Outcome == "open")).Id;
        foreach (
            var (role, body) in new[]
            {
                ("committee-secretary", office.Root),
                ("clerk", office.Root),
                ("cell-secretary", office.Kp1),
                ("inspection", office.Root),
                ("administrator", office.Root),
            }
        )
        {
            var who = office.As(role, body, office.People.Kp1Members[2]);
            (
                await office.Refused("selfreview.write-sheet", new WriteSheet(turn, new SheetText(Nothing: true)), who)
            ).ShouldContain("record.none", role);
            (await office.Refused("selfreview.confirm", new ConfirmSheet(turn, May), who)).ShouldContain(
                "record.none",
                role
            );
            (await office.Refused("selfreview.answer", new AnswerComment(comment, "x"), who)).ShouldContain(
                "record.none",
                role
            );
            (
                await office.Refused("selfreview.comments", new EnterComments(turn, [new CommentEntry("x")]), who)
            ).ShouldContain("record.none", role);
        }
    }

    [Fact]
    public async Task Exports_backups_the_database_and_the_log_hold_no_word_of_it()
    {
        await using var office = await TestOffice.New();
        var turn = await Heard(office);
        await (await office.SignIn("bithu.ap5b")).Get("/self-review/turns/" + turn);
        await using var place = new EmptyPlace();
        var all = place.File("tat-ca.zip");
        (await Dangvu.On(office.Store, "export", "all", "-o", all)).Code.ShouldBe(0);
        using (var zip = ZipFile.OpenRead(all))
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                NothingIn(await reader.ReadToEndAsync(), entry.Name);
                entry.Name.ShouldNotStartWith("self_sheets");
                entry.Name.ShouldNotStartWith("self_turns");
            }
        foreach (var kind in new[] { "self-review-turns", "self-review-remedies" })
        {
            (await Dangvu.On(office.Store, "export", kind, "-o", place.File(kind + ".json"))).Code.ShouldBe(0);
            var text = await File.ReadAllTextAsync(place.File(kind + ".json"));
            NothingIn(text, kind);
            foreach (var member in office.People.Ap5BMembers)
                text.ShouldNotContain(member.ToString(), customMessage: kind);
        }
        var backup = place.File("sao-luu.zip");
        (await Dangvu.On(office.Store, "backup", "-o", backup)).Code.ShouldBe(0);
        using (var zip = ZipFile.OpenRead(backup))
            foreach (var entry in zip.Entries)
            {
                using var bytes = new MemoryStream();
                using (var stream = entry.Open())
                    await stream.CopyToAsync(bytes);
                NothingIn(Encoding.UTF8.GetString(bytes.ToArray()), "backup " + entry.Name);
            }
        foreach (var payload in await office.Work().Db.Set<AuditPayload>().ToListAsync())
            NothingIn(payload.Json ?? "", "audit");
        foreach (var entry in await office.Work().Db.Set<AuditEntry>().ToListAsync())
            NothingIn(entry.Action + entry.Reason, "audit");
    }

    [Fact]
    public async Task Every_reading_and_print_is_kept_and_shown_to_the_member()
    {
        await using var office = await TestOffice.New();
        var turn = await Heard(office);
        var secretary = await office.SignIn("bithu.ap5b");
        await secretary.Get("/self-review/turns/" + turn);
        await secretary.Get($"/self-review/turns/{turn}/paper");
        await secretary.Get($"/self-review/turns/{turn}/print.pdf");
        (await office.Work().Db.Set<Reading>().CountAsync(r => r.Reader == "bithu.ap5b")).ShouldBe(3);
        (await office.Work().Db.Set<AuditEntry>().CountAsync(e => e.Action == "selfreview.read")).ShouldBe(3);
        (await (await office.SignIn("dangvien")).Get("/own/self-review/" + turn)).Body.ShouldContain("bithu.ap5b");
    }

    [Fact]
    public async Task Content_goes_when_its_time_is_over_also_comments_without_a_sheet_and_by_itself()
    {
        await using var office = await TestOffice.New();
        var turn = await Heard(office);
        await office.Do(
            "selfreview.comments",
            new EnterComments(turn, [new CommentEntry("Một góp ý nữa")]),
            May.AddDays(4)
        );
        var later = new DateOnly(2025, 6, 1);
        await office.Do("selfreview.draw", new DrawRota(office.Ap5B, later, 1, Seed: 3, PerMonth: 1), later);
        await office.Do("selfreview.hold-month", new HoldMonth(office.Ap5B, later, later.AddDays(2)), later.AddDays(2));
        var db = office.Work().Db;
        (await db.Set<Sheet>().SingleAsync()).ShouldSatisfyAllConditions(
            s => s.Cipher.ShouldBeEmpty(),
            s => s.ErasedOn.ShouldBe(later.AddDays(2))
        );
        (await db.Set<Comment>().ToListAsync()).ShouldAllBe(c => c.Cipher.Length == 0 && c.Answer == null);
        (await db.Set<Turn>().SingleAsync(t => t.Id == turn)).State.ShouldBe(TurnStates.Held);
        (await db.Set<Remedy>().SingleAsync()).What.ShouldBe(Remedy);
    }
}
