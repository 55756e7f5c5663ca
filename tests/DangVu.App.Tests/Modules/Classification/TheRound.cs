using CsCheck;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Grading;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Classification.Subjects;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Tests.House;
using DangVu.App.Tests.Rules;
using DangVu.Kernel.Rules;

namespace DangVu.App.Tests.Modules.Classification;

public sealed class TheRound
{
    [Fact]
    public async Task It_lists_the_organisation_its_bodies_and_members_and_leaves_the_exempted_unrated()
    {
        await using var office = await TestOffice.New();
        await office.Do(
            "members.status",
            new SetStatus(office.People.Ap5BMembers[4], "exempt", new DateOnly(2022, 1, 1))
        );
        var round = await office.Round();
        var work = office.Work();
        var subjects = work.Db.Set<Subject>().Where(s => s.RoundId == round).ToList();
        subjects.Count(s => s.Kind == SubjectKinds.Organisation).ShouldBe(1);
        subjects.Count(s => s.Kind == SubjectKinds.Cell).ShouldBe(2);
        subjects.Count(s => s.Kind == SubjectKinds.Partner).ShouldBe(1);
        subjects.Count(s => s.Kind == SubjectKinds.Member).ShouldBe(16);
        subjects.Where(s => !s.IsGraded).Select(s => s.Of).ShouldBe([office.People.Ap5BMembers[4]]);
        (await office.Refused("classification.open-round", new OpenRound(2022))).ShouldBe([
            "classification.round-exists",
        ]);
        (await office.Refused("classification.open-round", new OpenRound(2024))).ShouldBe(["classification.year"]);
        (
            await office.Refused(
                "classification.self",
                new RecordSelf(round, SubjectKinds.Member, [new GradeOf(office.People.Ap5BMembers[4], "good")])
            )
        ).ShouldBe(["classification.not-graded"]);
    }

    [Fact]
    public async Task Nothing_is_decided_before_it_is_proposed()
    {
        await using var office = await TestOffice.New();
        var round = await office.Round();
        var cell = new Decide(round, SubjectKinds.Cell, "01-QĐ/ĐU", [new GradeOf(office.Ap5B, "good")]);
        (await office.Refused("classification.decide", cell)).ShouldBe(["classification.proposal-first"]);
        await office.Do("classification.self", new RecordSelf(round, SubjectKinds.Cell, Rest: "good"));
        (await office.Refused("classification.decide", cell)).ShouldBe(["classification.proposal-first"]);
        await office.Do("classification.propose", new Propose(round, SubjectKinds.Cell, office.Root, AsBefore: true));
        await office.Do("classification.decide", cell);
        (await office.Refused("classification.decide", cell)).ShouldBe(["classification.decided"]);
        var organisation = new Decide(round, SubjectKinds.Organisation, "09-QĐ/HU", [new GradeOf(office.Root, "good")]);
        (await office.Refused("classification.decide", organisation)).ShouldBe(["classification.self-first"]);
    }

    [Fact]
    public async Task A_change_of_grade_needs_its_reason_and_every_voice_is_kept()
    {
        await using var office = await TestOffice.New();
        var round = await office.Round();
        await office.Do("classification.self", new RecordSelf(round, SubjectKinds.Cell, Rest: "excellent"));
        var lower = new GradeOf(office.Ap5B, "good");
        (
            await office.Refused("classification.propose", new Propose(round, SubjectKinds.Cell, office.Root, [lower]))
        ).ShouldBe(["classification.reason-needed"]);
        await office.Do(
            "classification.propose",
            new Propose(round, SubjectKinds.Cell, office.Root, [lower with { Reason = "Còn một kỳ họp trễ" }])
        );
        (
            await office.Refused(
                "classification.decide",
                new Decide(round, SubjectKinds.Cell, "01-QĐ/ĐU", [new GradeOf(office.Ap5B, "completed")])
            )
        ).ShouldBe(["classification.reason-needed"]);
        await office.Do("classification.decide", new Decide(round, SubjectKinds.Cell, "01-QĐ/ĐU", [lower]));
        var work = office.Work();
        var subject = work.Subject(round, office.Ap5B);
        work.Db.Set<Verdict>()
            .Where(v => v.SubjectId == subject.Id)
            .OrderBy(v => v.Id)
            .Select(v => v.Stage + " " + v.Grade)
            .ToList()
            .ShouldBe(["self excellent", "proposal good", "decision good"]);
    }

    [Fact]
    public async Task More_excellents_than_the_rule_allows_are_refused_with_what_is_allowed()
    {
        await using var office = await TestOffice.New();
        var round = await office.Round();
        var people = office.People.Ap5BMembers;
        await office.Proposed(round, SubjectKinds.Member, "good", [.. people.Take(3).Select(Grades.Excellent)]);
        // Thirteen good allow two; three are too many.
        (
            await office.Refused(
                "classification.decide",
                new Decide(round, SubjectKinds.Member, "01-QĐ/ĐU", AsProposed: true)
            )
        ).ShouldBe(["classification.quota"]);
        office.Work().Subject(round, people[0]).DecidedGrade.ShouldBeNull();
        await office.Do(
            "classification.decide",
            new Decide(
                round,
                SubjectKinds.Member,
                "01-QĐ/ĐU",
                [new GradeOf(people[2], "good", "Theo tỷ lệ")],
                AsProposed: true
            )
        );
        (await office.Figures())["classification.members"].Count("excellent").ShouldBe(2);
    }

    [Fact]
    public void The_quota_is_kept_exactly_when_the_excellents_are_within_the_share_rounded_down()
    {
        var book = DangVu.App.Rules.RuleFiles.Book(Checkout.Rules);
        var rule = book.For<GradesBody>("classification-members", new DateOnly(2022, 12, 31)).Value.Body;
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 900], Gen.Int[0, 50])
            .Sample(
                (excellent, good, completed) =>
                {
                    var decided = Enumerable
                        .Repeat<string?>("excellent", excellent)
                        .Concat(Enumerable.Repeat<string?>("good", good))
                        .Concat(Enumerable.Repeat<string?>("completed", completed))
                        .Append(null);
                    var quota = Quotas.Of(SubjectKinds.Member, rule, decided).Single();
                    var most = Enumerable.Range(0, good + 1).Last(n => n * 100 <= good * 20);
                    return quota.Outcome.Allowed == most
                        && quota.Outcome.IsKept == excellent <= most
                        && quota.Outcome.Among == good;
                }
            );
    }

    [Fact]
    public async Task The_organisations_own_grade_stands_in_no_quota()
    {
        await using var office = await TestOffice.New();
        var round = await office.Round();
        await office.Decided(round, SubjectKinds.Organisation, "excellent");
        (await office.Figures())["classification.organisation"].Value.ShouldBe("excellent");
    }

    [Fact]
    public async Task Only_decisions_in_force_are_counted()
    {
        await using var office = await TestOffice.New();
        var before = await office.Round(2021);
        await office.Decided(before, SubjectKinds.Cell, "completed");
        var round = await office.Round(2022);
        await office.Proposed(round, SubjectKinds.Cell);
        (await office.Figures())["classification.cells"].Count("completed").ShouldBe(2);
        await office.Do("classification.decide", new Decide(round, SubjectKinds.Cell, "02-QĐ/ĐU", AsProposed: true));
        var decided = await office.Figures();
        decided["classification.cells"].Count("good").ShouldBe(2);
        decided["classification.cells"].Count("completed").ShouldBe(0);
        decided["classification.cells"].Evidence.Count.ShouldBe(2);
        await office.Do("classification.annul", new Annul(round, office.Kp1, "Sai đối tượng"));
        var annulled = await office.Figures();
        annulled["classification.cells"].Count("good").ShouldBe(1);
        foreach (var (name, figure) in decided.Where(f => f.Key != "classification.cells"))
            Json(annulled[name].Value).ShouldBe(Json(figure.Value), name);
        // Open again: decided anew, with a reason, it counts anew.
        await office.Do(
            "classification.decide",
            new Decide(round, SubjectKinds.Cell, "03-QĐ/ĐU", [new GradeOf(office.Kp1, "completed", "Xem xét lại")])
        );
        (await office.Figures())["classification.cells"].Count("completed").ShouldBe(1);
        (await office.Figures(new DateOnly(2023, 6, 6)))["classification.cells"].Evidence.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_round_keeps_the_rules_of_its_year()
    {
        await using var office = await TestOffice.New();
        var round = await office.Round(2022, new DateOnly(2024, 2, 1));
        var next = await office.Round(2023, new DateOnly(2024, 2, 1));
        var work = office.Work(new DateOnly(2026, 1, 5));
        var rounds = work.Db.Set<Round>().ToDictionary(r => r.Id);
        rounds[round].MembersRule.ShouldBe("classification-members/guidance-21");
        rounds[next].MembersRule.ShouldBe("classification-members/regulation-124");
        await office.Do(
            "classification.self",
            new RecordSelf(round, SubjectKinds.Cell, Rest: "good"),
            new DateOnly(2026, 1, 5)
        );
        await office.Do(
            "classification.propose",
            new Propose(round, SubjectKinds.Cell, office.Root, AsBefore: true),
            new DateOnly(2026, 1, 5)
        );
        await office.Do(
            "classification.decide",
            new Decide(round, SubjectKinds.Cell, "01-QĐ/ĐU", AsProposed: true),
            new DateOnly(2026, 1, 5)
        );
        var rule = work.Get<RuleBook>().Find("classification-bodies/regulation-132")!;
        work.Db.Set<Verdict>()
            .Where(v => v.Stage == Stages.Decision)
            .Select(v => v.RuleChecksum)
            .Distinct()
            .ToList()
            .ShouldBe([rule.Checksum]);
    }

    [Fact]
    public async Task A_complaint_is_noted_and_answered()
    {
        await using var office = await TestOffice.New();
        var round = await office.Round();
        var member = office.People.Ap5BMembers[3];
        (await office.Refused("classification.complain", new Complain(round, member, "Chưa thỏa đáng"))).ShouldBe([
            "classification.not-decided",
        ]);
        await office.Decided(round, SubjectKinds.Member);
        (await office.Refused("classification.answer", new AnswerComplaint(round, member, "Giữ nguyên"))).ShouldBe([
            "classification.no-complaint",
        ]);
        await office.Do("classification.complain", new Complain(round, member, "Chưa thỏa đáng"));
        office.Work().Subject(round, member).HasOpenComplaint.ShouldBeTrue();
        await office.Do("classification.answer", new AnswerComplaint(round, member, "Giữ nguyên mức đã xếp"));
        office.Work().Subject(round, member).HasOpenComplaint.ShouldBeFalse();
        (await office.Refused("classification.annul", new Annul(round, member, " "))).ShouldBe(["field.required"]);
    }

    private static string Json(object? value) => System.Text.Json.JsonSerializer.Serialize(value);
}
