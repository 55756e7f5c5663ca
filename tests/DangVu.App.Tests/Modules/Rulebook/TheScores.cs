using DangVu.App.Acts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.App.Tests.House;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Tests.Modules.Rulebook;

public sealed class TheScores
{
    private const string Meeting = "meeting-quality/guidance-42";
    private static readonly Guid Case = Guid.Parse("0190a000-0000-7000-8000-000000000001");

    [Fact]
    public async Task Self_appraised_and_decided_scores_stand_beside_each_other_with_their_reasons()
    {
        await using var office = await TestOffice.New();
        await Recorded(office, ScoreStages.Self, new ScoreOf("order", "5"), new ScoreOf("contents", "2,50"));
        (await Refused(office, ScoreStages.Appraised, new ScoreOf("order", "3"))).ShouldBe(["rules.score-differs"]);
        await Recorded(office, ScoreStages.Appraised, new ScoreOf("order", "3", "Còn nói chuyện riêng"));
        await Recorded(office, ScoreStages.Appraised, new ScoreOf("contents", "2.5"));
        (await Refused(office, ScoreStages.Decided, new ScoreOf("order", "5"))).ShouldBe(["rules.score-differs"]);
        await Recorded(office, ScoreStages.Decided, new ScoreOf("order", "4", "Hội nghị thống nhất"));
        var sheet = await office.Work().Get<IScores>().Of(Case);
        ScoreStages.All.Select(s => sheet.Find("order", s)!.Value).ShouldBe(["5", "3", "4"]);
        sheet.Find("order", ScoreStages.Appraised)!.Reason.ShouldBe("Còn nói chuyện riêng");
        sheet.Effective("contents", ScoreStages.Decided)!.Stage.ShouldBe(ScoreStages.Appraised);
    }

    [Fact]
    public async Task A_score_that_the_set_does_not_know_is_refused()
    {
        await using var office = await TestOffice.New();
        (
            await Refused(
                office,
                ScoreStages.Self,
                new ScoreOf("order", "5,5"),
                new ScoreOf("conduct", "10"),
                new ScoreOf("contents", "ba"),
                new ScoreOf("order", null, "Không có", NotApplicable: true),
                new ScoreOf("thematic-part", null, NotApplicable: true)
            )
        ).ShouldBe([
            "rules.score-most",
            "rules.score-item",
            "rules.score-kind",
            "rules.score-applies",
            "rules.score-na-reason",
        ]);
        (await office.Work().Get<IScores>().Of(Case)).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task A_self_score_speaks_only_where_the_records_are_silent_and_an_appraiser_may_overrule_them_with_a_reason()
    {
        await using var office = await TestOffice.New();
        var set = (await office.Work().Get<IOwnRules>().Find(Meeting))!.As<CriteriaBody>();
        await Recorded(office, ScoreStages.Self, new ScoreOf("attendance-rate", "4"));
        (await Refused(office, ScoreStages.Decided, new ScoreOf("length", "4"))).ShouldBe(["rules.score-over-records"]);
        var sheet = await office.Work().Get<IScores>().Of(Case);
        var absent = FactSet.None.WithPercent("meetings.attendance-rate", 50);
        Points(sheet.Evaluate(set, FactSet.None, ScoreStages.Self), "attendance-rate").ShouldBe(4);
        var records = Points(set.Evaluate(absent), "attendance-rate");
        records.ShouldBeLessThan(4);
        Points(sheet.Evaluate(set, absent, ScoreStages.Decided), "attendance-rate").ShouldBe(records);
        await Recorded(office, ScoreStages.Appraised, new ScoreOf("attendance-rate", "2", "Bốn đồng chí có phép"));
        sheet = await office.Work().Get<IScores>().Of(Case);
        Points(sheet.Evaluate(set, absent, ScoreStages.Decided), "attendance-rate").ShouldBe(2);
        Points(sheet.Evaluate(set, absent, ScoreStages.Self), "attendance-rate").ShouldBe(records);
    }

    [Fact]
    public async Task A_second_writer_is_told_and_an_emptied_score_is_taken_away()
    {
        await using var office = await TestOffice.New();
        await Recorded(office, ScoreStages.Self, new ScoreOf("order", "5"));
        var seen = (await office.Work().Get<IScores>().Of(Case)).Mark(ScoreStages.Self);
        await Recorded(office, ScoreStages.Self, new ScoreOf("order", "4"));
        var late = await Record(office, ScoreStages.Self, seen, new ScoreOf("order", "3"));
        late.Refusals.Select(r => r.Code).ShouldBe(["conflict.changed"]);
        await Recorded(office, ScoreStages.Self, new ScoreOf("order", null));
        (await office.Work().Get<IScores>().Of(Case)).IsEmpty.ShouldBeTrue();
    }

    private static decimal Points(CriteriaEvaluation evaluation, string item) =>
        ScoreTable.Traces(evaluation)[item].Points!.Value.Low;

    private static async Task Recorded(TestOffice office, string stage, params ScoreOf[] items)
    {
        var done = await Record(office, stage, null, items);
        done.IsDone.ShouldBeTrue(string.Join(", ", done.Refusals.Select(r => r.Code)));
    }

    private static async Task<IReadOnlyList<string>> Refused(TestOffice office, string stage, params ScoreOf[] items) =>
        [.. (await Record(office, stage, null, items)).Refusals.Select(r => r.Code)];

    private static Task<Result<int>> Record(TestOffice office, string stage, string? seen, params ScoreOf[] items)
    {
        var work = office.Work();
        var order = new ScoreOrder(Case, office.Ap5B, Meeting, stage, items, TestOffice.Today, seen);
        return work.Do("test.score", () => work.Get<IScores>().Record(work, order));
    }
}
