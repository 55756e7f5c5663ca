using System.Net;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Grading;
using DangVu.App.Modules.Recognition.Boards;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Recognition.Dossiers;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets.Acts;
using DangVu.App.Tests.House;
using DangVu.Kernel.Rules;

namespace DangVu.App.Tests.Modules.Classification;

/// <summary>
/// A set that the office wrote and published is chosen by what begins on its days; taken out of use, it is chosen no more, and what began
/// under it ends under it: a round, a dossier, a board.
/// </summary>
public sealed class SetsInUse
{
    private const string Points = "classification-general-points";
    private static readonly DateOnly From2023 = new(2023, 1, 1);
    private static readonly DateOnly From2025 = new(2025, 8, 30);
    private static readonly DateOnly Later = new(2026, 1, 10);

    [Fact]
    public async Task A_round_ends_by_the_points_of_the_office_though_they_are_retired_while_it_is_open()
    {
        await using var office = await TestOffice.New();
        var set = await Published(
            office,
            Points,
            From2025,
            "pass: { stated: true, points: 60 }",
            "pass: { stated: true, points: 40 }"
        );
        var round = await office.Round(2025, Later);
        var work = office.Work(Later);
        work.Db.Set<Round>().Single(r => r.Id == round).PointsRule.ShouldBe(Points + "/own-2025");
        var member = office.People.Ap5BMembers[3];
        await office.Do("classification.self", new RecordSelf(round, SubjectKinds.Member, Rest: "good"), Later);
        await office.Do(
            "classification.propose",
            new Propose(round, SubjectKinds.Member, office.Root, AsBefore: true),
            Later
        );
        await office.Do(
            "classification.vote",
            new RecordVote(round, SubjectKinds.Member, office.Ap5B, 7, 7, 7, [new VotesOf(member, Good: 7)]),
            Later
        );

        await IsTold(office, set, Points, "/classification/rounds/" + round);
        await office.Do("rules.retire", new RetireSet(set));

        // Sixty of a hundred points do not make "good"; a hundred do, and what no book holds is answered for by the reason.
        await office.Do("classification.score", Score(round, member, "yes", "no"), Later);
        var decide = new Decide(
            round,
            SubjectKinds.Member,
            "01-QĐ/ĐU",
            [new GradeOf(member, "good", "Chi bộ đã xét đủ nhiệm vụ")]
        );
        (await office.Refused("classification.decide", decide, office.Work(Later))).ShouldBe([
            "classification.grade-closed",
        ]);
        await office.Do("classification.score", Score(round, member, "yes", "yes"), Later);
        await office.Do("classification.decide", decide, Later);
        office.Work(Later).Subject(round, member).DecidedGrade.ShouldBe("good");
        var next = await office.Round(2026, Later);
        office
            .Work(Later)
            .Db.Set<Round>()
            .Single(r => r.Id == next)
            .PointsRule.ShouldBe("classification-general-points/regulation-366");
    }

    [Fact]
    public async Task A_dossier_ends_by_the_set_under_which_it_was_registered()
    {
        const string family = "recognition-kieu-mau";
        await using var office = await TestOffice.New();
        var set = await Published(office, family, From2023, "pass: { stated: true }", "pass: { stated: true }");
        var dossier = await office.Do("recognition.register", new Register(office.Ap5B, "kieu-mau"));
        office.Work().Db.Set<Dossier>().Single(d => d.Id == dossier).Rule.ShouldBe(family + "/own-2023");

        await IsTold(office, set, family, "/recognition/" + dossier);
        await office.Do("rules.retire", new RetireSet(set));

        (await office.Refused("recognition.register", new Register(office.Kp1, "kieu-mau"))).ShouldBe(["field.choice"]);
        await office.Do(
            "recognition.evidence",
            new AddEvidence(
                dossier,
                [new EvidenceItem("muc-1", "Biên bản", true), new EvidenceItem("muc-2", "Sổ", true)]
            )
        );
        await office.Do("recognition.prepare", new Prepare(dossier));
        await office.Do("recognition.submit", new Submit(dossier));
        await office.Do("recognition.appraise", new Appraise(dossier, true));
        await office.Do("recognition.decide", new Recognise(dossier, "12-QĐ/ĐU"));
        var work = office.Work();
        var row = work.Db.Set<Dossier>().Single(d => d.Id == dossier);
        var judged = await Judging.Judge(work, row, TestOffice.Today);
        (judged.Rule.Id, judged.Met).ShouldBe((family + "/own-2023", 2));
        var cell = await office.SignIn("bithu.ap5b");
        (await cell.Get("/recognition/" + dossier)).Body.ShouldContain("Bộ của đơn vị");
        (await cell.Status("/recognition")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_board_is_watched_on_by_its_set_and_no_other_board_begins_under_it()
    {
        const string family = "board-xa-xanh";
        await using var office = await TestOffice.New();
        var set = await Published(office, family, From2023, "pass: { stated: true }", "pass: { stated: true }");
        var board = await office.Do("boards.open", new OpenBoard(family));
        await office.Do("boards.assess", new Assess(board, [new AssessedItem("muc-1", true, Evidence: "Biên bản")]));

        await IsTold(office, set, family, "/boards/" + board);
        await office.Do("rules.retire", new RetireSet(set));

        await office.Do("boards.assess", new Assess(board, [new AssessedItem("muc-2", true, Evidence: "Ảnh chụp")]));
        var work = office.Work();
        var day = await (await BoardState.Read(work, work.Db.Set<Board>().Single())).On(TestOffice.Today);
        (day.Rule.Id, day.Met, day.Total).ShouldBe((family + "/own-2023", 2, 2));
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get("/boards/" + board)).Body.ShouldContain("Bộ của đơn vị");
        (await clerk.Get("/boards/new")).Body.ShouldNotContain(family);
        (await office.Refused("boards.open", new OpenBoard(family, office.Ap5B))).ShouldBe(["boards.family"]);
    }

    /// <summary>Whoever publishes the next version or takes this one out of use sees the case and the version that it keeps.</summary>
    private static async Task IsTold(TestOffice office, Guid set, string family, string link)
    {
        var own = office.Work().Db.Set<OwnRule>().Single(r => r.Id == set);
        var next = await office.Do(
            "rules.set",
            new StartSet($"{family}/{own.Slug}", family, "Bộ sau", new DateOnly(2027, 1, 1), "09-HD/ĐU")
        );
        var clerk = await office.SignIn("vanphong");
        foreach (var page in new[] { $"/rules/sets/{next}/publish", $"/rules/sets/{set}/retire" })
        {
            var body = (await clerk.Get(page)).Body;
            body.ShouldContain(link, customMessage: page);
            body.ShouldContain(family + "/own-", customMessage: page);
        }
    }

    private static async Task<Guid> Published(TestOffice office, string family, DateOnly from, params string[] items)
    {
        var set = await office.Do("rules.set", new StartSet(null, family, "Bộ của đơn vị", from, "05-HD/ĐU"));
        foreach (var (n, item) in items.Index())
            await office.Do(
                "rules.part",
                new PutPart(set, "body/items/-", $"{{ code: muc-{n + 1}, title: {{ vi: \"Mục {n + 1}\" }}, {item} }}")
            );
        await office.Do("rules.publish", new PublishSet(set));
        (await office.Work().Get<IOwnRules>().For(family, from))
            .Value.As<CriteriaBody>()
            .AllNodes()
            .Count()
            .ShouldBe(2);
        return set;
    }

    private static ScorePoints Score(Guid round, Guid member, params string[] values) =>
        new(
            round,
            member,
            ScoreStages.Decided,
            [.. values.Index().Select(v => new ScoreOf($"muc-{v.Index + 1}", v.Item, "Hội nghị chi bộ"))]
        );
}
