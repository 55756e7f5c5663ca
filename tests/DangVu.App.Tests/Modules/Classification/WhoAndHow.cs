using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Grading;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Classification;

/// <summary>Who is graded by the rule, and in which order; what is refused.</summary>
public sealed class WhoAndHow
{
    private static readonly DateOnly Later = new(2026, 1, 10);

    [Fact]
    public async Task Who_left_died_or_came_too_late_stands_on_the_list_with_the_reason_and_is_not_graded()
    {
        await using var office = await TestOffice.New();
        var (gone, dead) = (office.People.Ap5BMembers[3], office.People.Ap5BMembers[5]);
        await office.Do("members.status", new SetStatus(gone, "transferred", new DateOnly(2022, 5, 1), "transfer-out"));
        var fresh = await Added(office, "2022-09-01");
        var round = await office.Round();
        await office.Do("members.status", new SetStatus(dead, "dead", new DateOnly(2023, 6, 1), "death"));
        var work = office.Work();
        work.Subject(round, gone).NotGradedReason.ShouldBe(NotGraded.TransferOut);
        work.Subject(round, dead).NotGradedReason.ShouldBe(NotGraded.Death);
        work.Subject(round, fresh).NotGradedReason.ShouldBe(NotGraded.New);
        foreach (var of in new[] { gone, dead })
        {
            (
                await office.Refused(
                    "classification.self",
                    new RecordSelf(round, SubjectKinds.Member, [new GradeOf(of, "good")])
                )
            ).ShouldBe(["classification.gone"]);
            (await office.Refused("classification.set-graded", new SetGraded(round, of, true, "Vẫn xếp"))).ShouldBe([
                "classification.gone",
            ]);
        }
        // The rule's word is not the last: who came late may be graded with a reason.
        await office.Do("classification.set-graded", new SetGraded(round, fresh, true, "Chi bộ thống nhất xếp loại"));
        office.Work().Subject(round, fresh).IsGraded.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_came_after_the_opening_is_added_by_one_act()
    {
        await using var office = await TestOffice.New();
        var round = await office.Round(2023);
        (await office.Refused("classification.add-missing", new AddMissing(round))).ShouldBe([
            "classification.nobody-missing",
        ]);
        var came = await Added(office, "2010-02-03", new DateOnly(2023, 5, 1));
        await office.Do("classification.add-missing", new AddMissing(round));
        office.Work().Subject(round, came).IsGraded.ShouldBeTrue();
    }

    [Fact]
    public void Who_changed_cells_is_graded_where_the_rule_says()
    {
        var (old, now) = (Guid.NewGuid(), Guid.NewGuid());
        var (from, to) = (new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31));
        var person = new PersonYear(
            Guid.NewGuid(),
            now,
            false,
            new DateOnly(2000, 1, 1),
            [
                new Stay(old, new DateOnly(2012, 1, 1), new DateOnly(2022, 10, 1)),
                new Stay(now, new DateOnly(2022, 10, 1), null),
            ],
            [],
            null
        );
        var rules = new SubjectRules(true, 6, 12, Most: false, ListGone: true);
        WhoIsGraded.Of(person, from, to, rules).ShouldBe(new Listed(now, null, old));
        WhoIsGraded.Of(person, from, to, rules with { Most = true }).ShouldBe(new Listed(old, null, now));
        WhoIsGraded.Of(person with { Away = [(from, null)] }, from, to, rules)!.Reason.ShouldBe(NotGraded.Away);
        WhoIsGraded
            .Of(person with { Away = [(from, new DateOnly(2022, 11, 1))] }, from, to, rules)!
            .Reason.ShouldBeNull();
    }

    [Fact]
    public async Task A_term_is_classified_beside_its_years_and_counts_in_no_yearly_figure()
    {
        await using var office = await TestOffice.New();
        var day = new DateOnly(2025, 5, 5);
        (await office.Refused("classification.open-round", new OpenRound(2031, Span: Spans.Term))).ShouldBe([
            "classification.term-none",
        ]);
        var term = office.Work().Get<DangVu.App.Modules.Organisation.Contracts.IOffices>();
        var end = (await term.Terms())[0].To.Year;
        (await office.Refused("classification.open-round", new OpenRound(end, Span: Spans.Term))).ShouldBe([
            "classification.term-running",
        ]);
        var round = await office.Do(
            "classification.open-round",
            new OpenRound(end, Span: Spans.Term, Kinds: [SubjectKinds.Cell]),
            day
        );
        var work = office.Work(day);
        work.Db.Set<Subject>()
            .Where(s => s.RoundId == round)
            .Select(s => s.Kind)
            .Distinct()
            .ToList()
            .ShouldBe(["cell"]);
        await office.Do("classification.self", new RecordSelf(round, SubjectKinds.Cell, Rest: "good"), day);
        await office.Do(
            "classification.propose",
            new Propose(round, SubjectKinds.Cell, office.Root, AsBefore: true),
            day
        );
        await office.Do(
            "classification.decide",
            new Decide(round, SubjectKinds.Cell, "01-QĐ/ĐU", AsProposed: true),
            day
        );
        (await office.Figures(day))["classification.cells"].Count("good").ShouldBe(0);
    }

    [Fact]
    public async Task A_ballot_carries_by_the_rules_majority_and_a_decision_against_it_needs_its_reason()
    {
        await using var office = await TestOffice.New();
        var round = await office.Round();
        await office.Proposed(round, SubjectKinds.Member);
        var member = office.People.Ap5BMembers[3];
        var vote = new RecordVote(
            round,
            SubjectKinds.Member,
            office.Ap5B,
            7,
            7,
            7,
            [new VotesOf(member, Good: 3, Completed: 4)]
        );
        (await office.Refused("classification.vote", vote with { Cast = 8 })).ShouldBe(["classification.vote-cast"]);
        (await office.Refused("classification.vote", vote with { Present = 8 })).ShouldBe([
            "classification.vote-present",
        ]);
        (await office.Refused("classification.vote", vote with { Votes = [new VotesOf(member, Good: 8)] })).ShouldBe([
            "classification.votes-too-many",
        ]);
        (
            await office.Refused(
                "classification.vote",
                vote with
                {
                    Votes = [new VotesOf(office.People.Kp1Members[0], Good: 7)],
                }
            )
        ).ShouldBe(["scope.outside"]);
        await office.Do("classification.vote", vote);
        office.Work().Subject(round, member).VotedGrade.ShouldBe("completed");
        var decide = new Decide(round, SubjectKinds.Member, "01-QĐ/ĐU", [new GradeOf(member, "good")]);
        (await office.Refused("classification.decide", decide)).ShouldBe(["classification.vote-differs"]);
        await office.Do("classification.decide", decide with { Reason = "Có thêm kết quả cuối năm" });
        office.Work().Db.Set<BallotLine>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task No_grade_carries_where_none_has_more_than_half_of_all_who_are_entitled()
    {
        await using var office = await TestOffice.New();
        var round = await office.Round();
        await office.Proposed(round, SubjectKinds.Member);
        var member = office.People.Ap5BMembers[3];
        await office.Do(
            "classification.vote",
            new RecordVote(
                round,
                SubjectKinds.Member,
                office.Ap5B,
                8,
                6,
                6,
                [new VotesOf(member, Good: 4, Completed: 2)]
            )
        );
        office.Work().Subject(round, member).VotedGrade.ShouldBeNull();
        office.Work().Subject(round, member).VotedOn.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_invented_commune_of_2025_decides_no_member_without_the_ballot_nor_on_what_is_not_known()
    {
        await using var office = await TestOffice.New();
        var round = await office.Round(2025, Later);
        var member = office.People.Ap5BMembers[3];
        office
            .Work(Later)
            .Db.Set<Round>()
            .Single(r => r.Id == round)
            .MembersRule.ShouldBe("classification-members/regulation-366");
        await office.Do("classification.self", new RecordSelf(round, SubjectKinds.Member, Rest: "good"), Later);
        await office.Do(
            "classification.propose",
            new Propose(round, SubjectKinds.Member, office.Root, AsBefore: true),
            Later
        );
        var decide = new Decide(round, SubjectKinds.Member, "01-QĐ/ĐU", [new GradeOf(member, "good")]);
        (await office.Refused("classification.decide", decide, office.Work(Later))).ShouldBe([
            "classification.vote-first",
        ]);
        await office.Do(
            "classification.vote",
            new RecordVote(round, SubjectKinds.Member, office.Ap5B, 7, 7, 7, [new VotesOf(member, Good: 7)]),
            Later
        );
        (await office.Refused("classification.decide", decide, office.Work(Later))).ShouldBe([
            "classification.not-known",
        ]);
        // What no record knows is typed with its source, and marked; below the points of the grade the rule closes it.
        (
            await office.Refused(
                "classification.fact",
                new TypeFact(round, member, "review.points", "60"),
                office.Work(Later)
            )
        ).ShouldBe(["field.required"]);
        await office.Do(
            "classification.fact",
            new TypeFact(round, member, "review.points", "60", "Biên bản chi bộ"),
            Later
        );
        (await office.Refused("classification.decide", decide, office.Work(Later))).ShouldBe([
            "classification.grade-closed",
        ]);
        await office.Do(
            "classification.fact",
            new TypeFact(round, member, "review.points", "75", "Biên bản chi bộ"),
            Later
        );
        await office.Do("classification.decide", decide with { Reason = "Chi bộ đã xét đủ nhiệm vụ" }, Later);
        office.Work(Later).Db.Set<Verdict>().Single(v => v.Stage == Stages.Decision).Trace.ShouldNotBeNull();
    }

    private static Task<Guid> Added(TestOffice office, string admitted, DateOnly? on = null) =>
        office.Do(
            "members.add",
            new AddMember(
                office.Ap5B,
                on ?? new DateOnly(2022, 9, 1),
                new MemberFacts(
                    "Lê Thị Mới",
                    "female",
                    "1990-01-01",
                    IdentityNumber: "000070000999",
                    AdmittedOn: admitted
                ),
                "probationary"
            )
        );
}
