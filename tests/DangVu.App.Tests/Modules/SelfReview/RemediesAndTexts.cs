using System.Net;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Shortcomings;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Modules.SelfReview.Sheets;
using DangVu.App.Modules.SelfReview.Turns;
using DangVu.App.Rules;
using DangVu.App.Tests.Cli;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.SelfReview;

/// <summary>Remedies reach the one register; an office has its own text of the catalogue; the command line draws and checks.</summary>
public sealed class RemediesAndTexts
{
    private static readonly DateOnly May = new(2023, 5, 1);
    private static readonly DateOnly Held = new(2023, 5, 4);

    private static async Task<Turn> HeldTurn(TestOffice office)
    {
        await office.Do("selfreview.draw", new DrawRota(office.Ap5B, May, 1, Seed: 3, PerMonth: 1), May);
        await office.Do("selfreview.hold-month", new HoldMonth(office.Ap5B, May, Held), Held);
        return await office.Work().Db.Set<Turn>().SingleAsync();
    }

    [Fact]
    public async Task A_remedy_agreed_stands_in_the_register_and_carries_nothing_else()
    {
        await using var office = await TestOffice.New();
        var turn = await HeldTurn(office);
        var owner = office.People.Ap5BMembers.First(m => m != turn.MemberId);
        await office.Do(
            "selfreview.comments",
            new EnterComments(
                turn.Id,
                [
                    new CommentEntry("Cần đến đủ các hộ", null, new RemedyAgreed("Đến đủ các hộ", Held.AddDays(30))),
                    new CommentEntry(
                        "Cần có người giúp",
                        null,
                        new RemedyAgreed("Kèm đồng chí", Held.AddDays(30), owner)
                    ),
                ]
            )
        );
        var rows = await office.Work().Db.Set<Shortcoming>().OrderBy(s => s.Id).ToListAsync();
        rows.Count.ShouldBe(2);
        rows.ShouldAllBe(s =>
            s.Source == "self-review"
            && s.Text == null
            && s.Cause == null
            && s.Kind == null
            && s.MemberId == null
            && s.BodyId == office.Ap5B
            && s.Deadline == Held.AddDays(30)
        );
        rows.Select(s => s.OwnerMemberId).ShouldBe([turn.MemberId, owner]);
        rows.ShouldAllBe(s => s.SourceId != turn.Id);
    }

    [Fact]
    public async Task A_remedy_due_before_it_was_found_or_owned_by_a_stranger_is_refused()
    {
        await using var office = await TestOffice.New();
        var turn = await HeldTurn(office);
        Task<IReadOnlyList<string>> Try(RemedyAgreed remedy) =>
            office.Refused(
                "selfreview.comments",
                new EnterComments(turn.Id, [new CommentEntry("Góp ý", null, remedy)])
            );
        (await Try(new RemedyAgreed("Sửa ngay", Held.AddDays(-1)))).ShouldContain("shortcomings.due-before-found");
        (await Try(new RemedyAgreed(" ", Held.AddDays(9)))).ShouldContain("field.required");
        (await Try(new RemedyAgreed("Sửa", Held.AddDays(9), office.People.Kp1Members[4]))).ShouldContain(
            "turn.not-on-list"
        );
        (
            await office.Refused("selfreview.comments", new EnterComments(Guid.NewGuid(), [new CommentEntry("x")]))
        ).ShouldContain("record.none", "somebody who is not on the rota");
        (await office.Work().Db.Set<Shortcoming>().AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task One_remedy_has_one_state_wherever_it_is_settled()
    {
        await using var office = await TestOffice.New();
        var turn = await HeldTurn(office);
        await office.Do(
            "selfreview.comments",
            new EnterComments(
                turn.Id,
                [
                    new CommentEntry("Một", null, new RemedyAgreed("Việc một", Held.AddDays(30))),
                    new CommentEntry("Hai", null, new RemedyAgreed("Việc hai", Held.AddDays(30))),
                ]
            )
        );
        var remedies = await office.Work().Db.Set<Remedy>().OrderBy(r => r.What).ToListAsync();
        var (first, second) = (remedies[1], remedies[0]);
        await office.Do("selfreview.remedy", new SettleRemedy(first.Id, "done"));
        var row = await office.Work().Db.Set<Shortcoming>().SingleAsync(s => s.SourceId == first.Id);
        row.State.ShouldBe("remedied");
        await office.Do("selfreview.remedy", new SettleRemedy(first.Id, "open"));
        (await office.Work().Db.Set<Shortcoming>().SingleAsync(s => s.SourceId == first.Id)).State.ShouldBe("open");
        var other = (await office.Work().Db.Set<Shortcoming>().SingleAsync(s => s.SourceId == second.Id)).Id;
        await office.Do("shortcomings.progress", new FollowShortcoming("remedied", TestOffice.Today, other));
        (await office.Work().Db.Set<Remedy>().SingleAsync(r => r.Id == second.Id)).State.ShouldBe("done");
    }

    [Fact]
    public async Task An_office_loads_its_own_checked_text_and_the_screen_no_longer_warns()
    {
        await using var office = await TestOffice.New();
        var mine = office.People.Ap5BMembers[5];
        await office.Do(
            "selfreview.draw",
            new DrawRota(office.Ap5B, new DateOnly(2023, 6, 1), 1, Seed: 3, PerMonth: 1)
        );
        var turn = await office.Work().Db.Set<Turn>().SingleAsync();
        if (turn.MemberId != mine)
            await office.Do("selfreview.swap", new SwapTurn(turn.Id, mine, "Đổi", TestOffice.Today, TestOffice.Today));
        turn = await office.Work().Db.Set<Turn>().SingleAsync(t => t.State == TurnStates.Planned);
        var member = await office.SignIn("dangvien");
        var write = $"/own/self-review/{turn.Id}/write";
        (await member.Get(write)).Body.ShouldContain("chưa đối chiếu văn bản gốc");
        var shipped = Directory.GetFiles(Path.Combine(RuleFiles.DefaultRoot, "manifestations"), "*04.yaml").Single();
        var text = (await File.ReadAllTextAsync(shipped))
            .Replace("slug: resolution-04", "slug: ban-da-doi-chieu", StringComparison.Ordinal)
            .Replace("verified: false", "verified: true", StringComparison.Ordinal)
            .Replace("Duy ý chí, áp đặt", "Duy ý chí (đã đối chiếu), áp đặt", StringComparison.Ordinal);
        await office.Do("rules.load", new LoadRule(text));
        var now = (await member.Get(write)).Body;
        now.ShouldContain("Duy ý chí (đã đối chiếu)");
        now.ShouldNotContain("chưa đối chiếu văn bản gốc");
        await office.Do("selfreview.write-sheet", new WriteSheet(turn.Id, new SheetText(Nothing: true)));
        (await office.Work().Db.Set<Sheet>().SingleAsync()).CatalogueId.ShouldBe("manifestations/ban-da-doi-chieu");

        (await office.Refused("rules.load", new LoadRule("kind: catalogue"))).ShouldContain("rules.own-problems");
        (
            await office.Refused(
                "rules.load",
                new LoadRule(text.Replace("group: conduct", "group: ideology", StringComparison.Ordinal))
            )
        ).ShouldContain("catalogue.groups");
        (
            await office.Refused(
                "rules.load",
                new LoadRule(text.Replace("family: manifestations", "family: votes", StringComparison.Ordinal))
            )
        ).ShouldContain("rules.own-family");
        var secretary = office.As("cell-secretary", office.Ap5B, office.People.Ap5BMembers[0]);
        (await office.Refused("rules.load", new LoadRule(text), secretary)).ShouldContain("scope.outside");
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get("/rules/own")).Body.ShouldContain("manifestations");
        (await clerk.Status("/rules/manifestations/resolution-04/file")).ShouldBe(HttpStatusCode.OK);
        var own = (await office.Work().Db.Set<OwnRule>().SingleAsync()).Id;
        (await clerk.Post($"/rules/own/{own}/withdraw")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await office.Work().Db.Set<OwnRule>().AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task The_command_line_draws_a_year_for_every_cell_and_checks_it()
    {
        await using var office = await TestOffice.New();
        await office.Do("selfreview.draw", new DrawRota(office.Kp1, new DateOnly(2023, 6, 1), 3, Seed: 3, PerMonth: 1));
        var said = await Dangvu.On(office.Store, "rota", "draw", "--year", "2023", "--json");
        said.Code.ShouldBe(0, said.Error);
        (said.Json.GetProperty("drawn").GetInt32(), said.Json.GetProperty("kept").GetInt32()).ShouldBe((1, 1));
        said.Json.GetProperty("turns").GetInt32().ShouldBe(7);
        var again = await Dangvu.On(office.Store, "rota", "draw", "--year", "2023", "--json");
        again.Json.GetProperty("drawn").GetInt32().ShouldBe(0);
        (await Dangvu.On(office.Store, "check")).Code.ShouldBe(0);

        var check = await Dangvu.On(office.Store, "rota", "check", "--year", "2023", "--json");
        check.Code.ShouldBe(0, check.Error);
        check.Json.GetProperty("same").GetInt32().ShouldBe(2);
        check.Out.ShouldNotContain("Nguyễn Văn");
        await Dangvu.Sql(office.Store, "UPDATE self_draws SET seed = seed + 1");
        var wrong = await Dangvu.On(office.Store, "rota", "check", "--year", "2023", "--json");
        wrong.Code.ShouldBe(1);
        wrong.Json.GetProperty("different").GetInt32().ShouldBeGreaterThan(0);
        (await Dangvu.On(office.Store, "rota", "check", "--cell", "Không có", "--year", "2023")).Code.ShouldBe(1);
        var draw = await office.Work().Db.Set<RotaDraw>().FirstAsync(d => d.BodyId == office.Ap5B);
        (await (await office.SignIn("bithu")).Get("/self-review/draws/" + draw.Id)).Body.ShouldNotContain("Nguyễn Văn");
        (await (await office.SignIn("bithu.kp1")).Status("/self-review/draws/" + draw.Id)).ShouldBe(
            HttpStatusCode.NotFound
        );
    }
}
