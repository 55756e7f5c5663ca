using System.Net;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Grading;
using DangVu.App.Modules.Classification.Subjects;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Classification;

public sealed class Screens
{
    [Fact]
    public async Task The_quota_is_counted_while_grades_are_chosen_with_and_without_script()
    {
        await using var office = await TestOffice.New();
        var round = await office.Round();
        await office.Proposed(round, SubjectKinds.Cell);
        var clerk = await office.SignIn("vanphong");
        var at = "/classification/rounds/" + round;
        (string, string)[] chosen =
        [
            ("kind", "cell"),
            ($"grades.{office.Ap5B}.grade", "excellent"),
            ($"grades.{office.Kp1}.grade", "good"),
        ];
        var asked = await clerk.PostFrom(at + "/decide?kind=cell", at + "/quota", chosen);
        asked.Status.ShouldBe(HttpStatusCode.SeeOther);
        var answer = (await clerk.Get(asked.Location!)).Body;
        answer.ShouldContain("late");
        // Without script the button shows the form again with what was chosen, and decides nothing.
        var shown = await clerk.Post(at + "/decide?kind=cell", [.. chosen, ("on", "07/06/2023"), ("recount", "on")]);
        shown.Status.ShouldBe(HttpStatusCode.OK);
        shown.Body.ShouldContain("vượt 1");
        office.Work().Subject(round, office.Ap5B).DecidedGrade.ShouldBeNull();
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Status(at + "/quota.json?kind=cell")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_ballot_an_opinion_and_notices_are_written_on_screen_by_the_cell_for_its_own_members_only()
    {
        await using var office = await TestOffice.New();
        var round = await office.Round();
        await office.Proposed(round, SubjectKinds.Member);
        var member = office.People.Ap5BMembers[3];
        var own = await office.SignIn("bithu.ap5b");
        var at = "/classification/rounds/" + round;
        (await own.Status(at + "/vote?kind=member")).ShouldBe(HttpStatusCode.OK);
        var voted = await own.Post(
            at + "/vote?kind=member",
            ("kind", "member"),
            ("cell", office.Ap5B.ToString()),
            ("collective", "cell"),
            ("on", "07/06/2023"),
            ("entitled", "7"),
            ("present", "7"),
            ("cast", "7"),
            ("invalid", "0"),
            ($"votes.{member}.good", "6"),
            ($"votes.{member}.completed", "1")
        );
        voted.Status.ShouldBe(HttpStatusCode.SeeOther, voted.Body);
        office.Work().Subject(round, member).VotedGrade.ShouldBe("good");
        var heard = await own.Post(
            at + "/opinion?kind=member",
            ("kind", "member"),
            ("on", "07/06/2023"),
            ("fromBody", office.People.Partner.ToString()),
            ($"grades.{member}.grade", "good"),
            ($"grades.{member}.reason", "Tích cực vận động hội viên")
        );
        heard.Status.ShouldBe(HttpStatusCode.SeeOther, heard.Body);
        var subject = office.Work().Subject(round, member).Id;
        (await own.Get("/classification/subjects/" + subject)).Body.ShouldContain("Tích cực vận động hội viên");
        var neighbour = await office.SignIn("bithu.kp1");
        var foreign = await neighbour.Post(
            at + "/opinion?kind=member",
            ("kind", "member"),
            ("on", "07/06/2023"),
            ("from", "Khu phố"),
            ($"grades.{member}.grade", "completed")
        );
        foreign.Status.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var paper in new[] { "ballot", "tally", "list", "statistics" })
        {
            (await own.Status($"{at}/papers/{paper}?kind=member&body={office.Ap5B}")).ShouldBe(
                HttpStatusCode.OK,
                paper
            );
            (await neighbour.Status($"{at}/papers/{paper}?kind=member&body={office.Ap5B}")).ShouldBe(
                HttpStatusCode.NotFound,
                paper
            );
        }
        (await own.Get($"{at}/papers/tally?kind=member&body={office.Ap5B}")).Body.ShouldContain("BIÊN BẢN KIỂM PHIẾU");
    }

    [Fact]
    public async Task A_member_reads_the_own_grade_and_answers_it_and_the_neighbours_never_see_the_words()
    {
        await using var office = await TestOffice.New();
        var round = await office.Round();
        await office.Decided(round, SubjectKinds.Member);
        await office.Do("classification.notify", new NotifyGrades(round, SubjectKinds.Member, office.Root));
        var member = await office.SignIn("dangvien");
        var list = await member.Get("/own/rating");
        list.Body.ShouldContain("Hoàn thành tốt nhiệm vụ");
        var mine = office
            .Work()
            .Db.Set<Subject>()
            .Where(s => s.RoundId == round && s.Kind == SubjectKinds.Member)
            .AsEnumerable()
            .Single(s => list.Body.Contains(s.Id.ToString(), StringComparison.Ordinal));
        var page = "/own/rating/" + mine.Id;
        (await member.Get(page)).Body.ShouldContain("Có ý kiến");
        (await member.Status(page + "/notice.pdf")).ShouldBe(HttpStatusCode.OK);
        var sent = await member.Post(page + "/complaint", ("text", "Chưa tính kết quả vận động hiến đất"));
        sent.Status.ShouldBe(HttpStatusCode.SeeOther, sent.Body);
        (await member.Get(page)).Body.ShouldContain("hiến đất");
        var other = office
            .Work()
            .Db.Set<Subject>()
            .First(s => s.RoundId == round && s.Kind == "member" && s.Id != mine.Id);
        (await member.Status("/own/rating/" + other.Id)).ShouldBe(HttpStatusCode.NotFound);
        (await member.Status($"/own/rating/{other.Id}/complaint")).ShouldBe(HttpStatusCode.NotFound);
        // The level above may read grades, not what somebody complained of.
        (await (await office.SignIn("captren")).Get("/classification/subjects/" + mine.Id)).Body.ShouldNotContain(
            "hiến đất"
        );
        var cell = await office.SignIn(mine.BodyId == office.Ap5B ? "bithu.ap5b" : "bithu.kp1");
        (await cell.Get("/classification/subjects/" + mine.Id)).Body.ShouldContain("hiến đất");
        var neighbour = await office.SignIn(mine.BodyId == office.Ap5B ? "bithu.kp1" : "bithu.ap5b");
        (await neighbour.Status("/classification/subjects/" + mine.Id)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Decision_statistics_comparison_and_history_open_for_the_office()
    {
        await using var office = await TestOffice.New();
        await office.Decided(await office.Round(2021), SubjectKinds.Cell);
        var round = await office.Round();
        await office.Decided(round, SubjectKinds.Cell, "completed");
        var clerk = await office.SignIn("vanphong");
        var decision = await clerk.Get($"/classification/rounds/{round}/papers/decision?kind=cell&body={office.Root}");
        decision.Body.ShouldContain("01-QĐ/ĐU");
        (
            await clerk.Status($"/classification/rounds/{round}/papers/notice.docx?kind=cell&body={office.Root}")
        ).ShouldBe(HttpStatusCode.OK);
        (await clerk.Get("/classification/compare")).Body.ShouldContain("xuống mức");
        (await clerk.Get("/classification/statistics")).Body.ShouldContain("2022");
        (await clerk.Get("/classification/history?of=" + office.Ap5B)).Body.ShouldContain("2021");
        (await clerk.Status($"/classification/rounds/{round}/missing")).ShouldBe(HttpStatusCode.OK);
        (await clerk.Status($"/classification/rounds/{round}/notify?kind=cell")).ShouldBe(HttpStatusCode.OK);
        (await clerk.Status("/classification/rounds/new")).ShouldBe(HttpStatusCode.OK);
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Status("/classification/history?of=" + office.Ap5B)).ShouldBe(HttpStatusCode.NotFound);
        // No list of persons can be put into an order of merit.
        (await clerk.Get($"/classification/rounds/{round}/members")).Body.ShouldNotContain("sort=");
    }
}
