using System.Net;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Modules.Organisation.WorkingRules;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Organisation;

public sealed class TheWorkingRules
{
    private static readonly DateOnly From = new(2022, 1, 1);

    private static SetWorkingRule Economy(TestOffice office) =>
        new(
            office.Root,
            "Kinh tế, xây dựng, tiêu chí đô thị loại V",
            From,
            office.People.Ap5BMembers[1],
            WithBodyId: office.Kp1,
            Mechanism: "Báo trước ngày 20 hằng tháng",
            Document: "01-QC/ĐU"
        );

    [Theory]
    [InlineData("Kinh tế, xây dựng, tiêu chí đô thị loại V", "Phát triển kinh tế hộ gia đình", true)]
    [InlineData("Kinh tế, xây dựng, tiêu chí đô thị loại V", "nang chat tieu chi do thi loai v", true)]
    [InlineData("Kinh tế, xây dựng, tiêu chí đô thị loại V", "Thăm hỏi gia đình chính sách", false)]
    [InlineData("Phụ trách chung; công tác cán bộ", "Công tác dân vận", false)]
    [InlineData("Kiểm tra, giám sát, kỷ luật đảng", "Kế hoạch KIỂM TRA chi bộ quý 2", true)]
    [InlineData("Quốc phòng, an ninh", "Sơ kết quốc phòng", true)]
    [InlineData("Quốc phòng, an ninh", "Họp quốc. Phòng họp số 2", false)]
    public void An_area_fits_words_that_name_it_with_or_without_accents(string area, string words, bool fits) =>
        (AreaWords.Fit(area, words) is not null).ShouldBe(fits);

    [Fact]
    public async Task A_task_is_proposed_to_whoever_is_in_charge_of_its_area_together_with_the_partner()
    {
        await using var office = await TestOffice.New();
        var rule = await office.Do("organisation.working-rule", Economy(office));
        await office.Do(
            "organisation.working-rule",
            new SetWorkingRule(office.Kp1, "Kinh tế", From, InChargeBodyId: office.Kp1)
        );
        var rules = office.Work().Get<IWorkingRules>();
        // The committee's rules hold in the cells below; a neighbour cell's do not.
        var proposal = await rules.Suggest(office.Ap5B, "Hỗ trợ phát triển kinh tế vườn", TestOffice.Today);
        proposal.Areas.Select(a => a.RuleId).ShouldBe([rule]);
        proposal.PersonId.ShouldBe(office.People.Ap5BMembers[1]);
        proposal.Together.Select(b => b.Id).ShouldBe([office.Kp1]);
        (await rules.Suggest(office.Ap5B, "Thăm hỏi", TestOffice.Today)).Areas.ShouldBeEmpty();
        (await rules.Suggest(office.Ap5B, "kinh te", From.AddDays(-1))).Areas.ShouldBeEmpty();
        (await rules.Suggest(office.Kp1, "kinh tế", TestOffice.Today)).Leads!.Id.ShouldBe(office.Kp1);
        (await rules.Of(office.People.Ap5BMembers[1], TestOffice.Today)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Handing_an_area_over_keeps_the_past_and_names_the_new_person_from_the_day()
    {
        await using var office = await TestOffice.New();
        var first = await office.Do("organisation.working-rule", Economy(office));
        await office.Do("organisation.working-rule", Economy(office) with { WithBodyId = office.Ap5B });
        var day = new DateOnly(2023, 3, 1);
        var next = await office.Do(
            "organisation.hand-over-area",
            new HandOverArea(first, day, office.People.Kp1Members[0], null)
        );
        var rules = office.Work().Get<IWorkingRules>();
        (await rules.On(office.Root, day.AddDays(-1)))
            .Select(a => a.PersonId)
            .Distinct()
            .ShouldBe([office.People.Ap5BMembers[1]]);
        var now = await rules.On(office.Root, day);
        now.Select(a => a.PersonId).Distinct().ShouldBe([office.People.Kp1Members[0]]);
        now.Select(a => a.With!.Id).ShouldBe([office.Kp1, office.Ap5B], ignoreOrder: true);
        (
            await office.Refused(
                "organisation.hand-over-area",
                new HandOverArea(first, TestOffice.Today, null, office.Kp1)
            )
        ).ShouldContain("working-rule.ended");
        await office.Do("organisation.end-working-rule", new EndWorkingRule(next, TestOffice.Today));
        (await rules.On(office.Root, TestOffice.Today)).Count.ShouldBe(1);

        var clerk = await office.SignIn("vanphong");
        (await clerk.Get("/working-rules?day=2022-06-01")).Body.ShouldContain(">Nguyễn Văn AB<");
        (await clerk.Get("/working-rules")).Body.ShouldNotContain(">Nguyễn Văn AB<");
        (await clerk.Get("/working-rules/paper")).Body.ShouldContain("BẢNG PHÂN CÔNG NHIỆM VỤ");
        (await clerk.Status("/working-rules/paper.docx")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        await using var office = await TestOffice.New();
        var rule = Economy(office);
        var id = await office.Do("organisation.working-rule", rule);
        async Task Refused(SetWorkingRule command, string code) =>
            (await office.Refused("organisation.working-rule", command)).ShouldContain(code);
        await Refused(rule with { Area = "KINH TE, xay dung, tieu chi do thi loai V" }, "working-rule.there-already");
        await Refused(rule with { Area = "Dân vận", InChargeMemberId = null }, "working-rule.nobody");
        await Refused(rule with { Area = "Dân vận", InChargeMemberId = Guid.NewGuid() }, "record.none");
        await Refused(rule with { Area = "Dân vận", InChargeBodyId = office.Kp1 }, "working-rule.with-itself");
        (await office.Refused("organisation.end-working-rule", new EndWorkingRule(id, From))).ShouldContain(
            "field.before"
        );
        (
            await office.Refused(
                "organisation.hand-over-area",
                new HandOverArea(id, TestOffice.Today, rule.InChargeMemberId, null)
            )
        ).ShouldContain("working-rule.same-charge");
        (
            await office.Refused("organisation.end-working-rule", new EndWorkingRule(id, TestOffice.Today, Version: 99))
        ).ShouldContain("conflict.changed");
    }

    [Fact]
    public async Task A_cell_reads_the_committees_duties_and_its_own_not_its_neighbours()
    {
        await using var office = await TestOffice.New();
        var above = await office.Do("organisation.working-rule", Economy(office));
        var own = await office.Do(
            "organisation.working-rule",
            new SetWorkingRule(office.Ap5B, "Tổ hòa giải ấp", From, InChargeBodyId: office.Ap5B)
        );
        async Task Sees(string account, Guid rule, HttpStatusCode expected) =>
            (await (await office.SignIn(account)).Status("/working-rules/" + rule)).ShouldBe(expected, account);
        await Sees("bithu.ap5b", above, HttpStatusCode.OK);
        await Sees("bithu.ap5b", own, HttpStatusCode.OK);
        await Sees("bithu.kp1", own, HttpStatusCode.NotFound);
        await Sees("dangvien", own, HttpStatusCode.Forbidden);
        var neighbour = await office.SignIn("bithu.kp1");
        foreach (var page in new[] { "", "?below=on", $"?body={office.Ap5B}", "/paper" })
            (await neighbour.Get("/working-rules" + page)).Body.ShouldNotContain("Tổ hòa giải ấp", customMessage: page);
        (await neighbour.Get("/working-rules")).Body.ShouldContain("tiêu chí đô thị");
        (await neighbour.Status($"/working-rules/{above}/hand-over")).ShouldNotBe(HttpStatusCode.OK);
        (await (await office.SignIn("vanphong")).Get("/working-rules?below=on")).Body.ShouldContain("Tổ hòa giải ấp");
    }
}
