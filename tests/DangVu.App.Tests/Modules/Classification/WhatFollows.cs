using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Grading;
using DangVu.App.Modules.Classification.Subjects;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Classification;

/// <summary>What follows a decision: its number, the notice, the answer, a new decision; and who hears of a new version.</summary>
public sealed class WhatFollows
{
    [Fact]
    public async Task A_decision_without_a_number_takes_the_next_of_the_register()
    {
        await using var office = await TestOffice.New();
        var round = await office.Round();
        await office.Proposed(round, SubjectKinds.Cell);
        await office.Do("classification.decide", new Decide(round, SubjectKinds.Cell, AsProposed: true));
        office.Work().Db.Set<Verdict>().First(v => v.Stage == Stages.Decision).Decision.ShouldBe("01-QĐ/ĐU");
        (
            await office.Refused(
                "classification.decide",
                new Decide(round, SubjectKinds.Organisation, Grades: [new GradeOf(office.Root, "good")])
            )
        ).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_grade_is_notified_answered_and_opened_again_and_all_of_it_stays()
    {
        await using var office = await TestOffice.New();
        var round = await office.Round();
        var member = office.People.Ap5BMembers[3];
        await office.Decided(round, SubjectKinds.Member);
        await office.Do("classification.notify", new NotifyGrades(round, SubjectKinds.Member, office.Ap5B));
        office.Work().Subject(round, member).NotifiedOn.ShouldBe(TestOffice.Today);
        office.Work().Subject(round, office.People.Kp1Members[3]).NotifiedOn.ShouldBeNull();
        var own = new ComplainOwn(round, member, "Chưa xét kết quả quý IV");
        (
            await office.Refused(
                "classification.complain-own",
                own,
                office.As("member", office.Ap5B, office.People.Ap5BMembers[4])
            )
        ).ShouldBe(["record.none"]);
        var me = office.As("member", office.Ap5B, member);
        (await me.Do("classification.complain-own", () => ComplainOwn.Handle(me, own))).IsDone.ShouldBeTrue();
        await office.Do("classification.answer", new AnswerComplaint(round, member, "Xem xét lại"));
        await office.Do("classification.annul", new Annul(round, member, "Bổ sung kết quả quý IV"));
        office.Work().Subject(round, member).NotifiedOn.ShouldBeNull();
        await office.Do(
            "classification.decide",
            new Decide(round, SubjectKinds.Member, "02-QĐ/ĐU", [new GradeOf(member, "completed", "Đã xem xét lại")])
        );
        var work = office.Work();
        var subject = work.Subject(round, member);
        work.Db.Set<Verdict>()
            .Where(v => v.SubjectId == subject.Id)
            .OrderBy(v => v.Id)
            .Select(v => v.Stage)
            .ToList()
            .ShouldBe(["self", "proposal", "decision", "notice", "complaint", "answer", "decision"]);
    }

    [Fact]
    public async Task Open_rounds_are_named_to_whoever_publishes_a_new_version()
    {
        await using var office = await TestOffice.New();
        var round = await office.Round();
        var work = office.Work();
        var cases = work.Get<IEnumerable<IRuleCases>>();
        var open = new List<OpenCase>();
        foreach (var source in cases)
            open.AddRange((await source.Open(work, "classification-members")).First);
        open.ShouldHaveSingleItem().Link.ShouldBe("/classification/rounds/" + round);
    }
}
