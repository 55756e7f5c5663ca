using System.Net;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Organisation.CreateBody;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Recognition.Dossiers;
using DangVu.App.Tests.House;
using DangVu.App.Tests.Modules.Classification;

namespace DangVu.App.Tests.Modules.Recognition;

public sealed class TheDossier
{
    [Fact]
    public async Task A_cell_goes_from_registration_to_recognition_and_the_figures_follow()
    {
        await using var office = await TestOffice.New();
        (await Named(office, "preparing")).ShouldBeEmpty();
        var dossier = await office.Do(
            "recognition.register",
            new Register(office.Ap5B, Meeting: "Sinh hoạt tháng 5/2023")
        );
        (await office.Figures())["recognition.cells.total"].Value.ShouldBe(2);
        (await office.Figures())["recognition.cells.registered"].Value.ShouldBe(1);
        (await office.Refused("recognition.decide", new Recognise(dossier, "12-QĐ/HU"))).ShouldBe([
            "recognition.stage",
        ]);
        await office.Do("recognition.prepare", new Prepare(dossier));
        (await Named(office, "preparing")).ShouldBe(["Chi bộ Ấp 5B"]);
        await office.Do("recognition.submit", new Submit(dossier));
        (await Named(office, "preparing")).ShouldBeEmpty();
        (await office.Refused("recognition.appraise", new Appraise(dossier, false))).ShouldBe([
            "recognition.remarks-needed",
        ]);
        await office.Do("recognition.appraise", new Appraise(dossier, true));
        (await Named(office, "recognised")).ShouldBeEmpty();
        await office.Do("recognition.decide", new Recognise(dossier, "12-QĐ/HU"));
        (await Named(office, "recognised")).ShouldBe(["Chi bộ Ấp 5B"]);
        (await office.Figures())["recognition.cells.recognised"].Evidence.ShouldBe(["recognitions/" + dossier]);
        (await office.Refused("recognition.register", new Register(office.Ap5B))).ShouldBe(["recognition.already"]);
        (await office.Refused("recognition.withdraw", new Withdraw(dossier, "Vi phạm"))).ShouldBe([
            "recognition.withdraw-decision",
        ]);
        await office.Do("recognition.withdraw", new Withdraw(dossier, "Vi phạm", Decision: "15-QĐ/HU"));
        (await Named(office, "recognised")).ShouldBeEmpty();
        (await office.Figures())["recognition.cells.registered"].Value.ShouldBe(0);
    }

    [Fact]
    public async Task A_dossier_given_back_is_prepared_again()
    {
        await using var office = await TestOffice.New();
        var dossier = await office.Do("recognition.register", new Register(office.Kp1));
        await office.Do("recognition.prepare", new Prepare(dossier));
        await office.Do("recognition.submit", new Submit(dossier));
        await office.Do("recognition.appraise", new Appraise(dossier, false, "Bổ sung minh chứng"));
        (await office.Refused("recognition.submit", new Submit(dossier))).ShouldBe(["recognition.stage"]);
        await office.Do("recognition.prepare", new Prepare(dossier));
        (await office.Refused("recognition.submit", new Submit(dossier, new DateOnly(2023, 6, 1)))).ShouldBe([
            "recognition.before",
        ]);
        await office.Do("recognition.submit", new Submit(dossier));
    }

    [Fact]
    public async Task Only_hamlet_and_quarter_cells_register_for_clean_and_strong()
    {
        await using var office = await TestOffice.New();
        var school = await office.Do(
            "organisation.body",
            new CreateBody("Chi bộ Trường Mẫu", "school-cell", office.Root, new DateOnly(2010, 1, 1))
        );
        (await office.Refused("recognition.register", new Register(school))).ShouldBe(["recognition.hamlet-only"]);
        (await office.Refused("recognition.register", new Register(office.Root))).ShouldBe(["recognition.cells-only"]);
        (
            await office.Refused("recognition.register", new Register(office.Ap5B, On: new DateOnly(2023, 6, 8)))
        ).ShouldBe(["field.future"]);
        await office.Do("recognition.register", new Register(school, Awards.FourGood));
        (await office.Figures())["recognition.cells.registered"].Value.ShouldBe(0);
        (await office.Figures())["recognition.cells.total"].Value.ShouldBe(2);
    }

    [Fact]
    public async Task What_nobody_knows_is_not_met_and_evidence_or_the_register_decides_it()
    {
        await using var office = await TestOffice.New();
        var dossier = await office.Do("recognition.register", new Register(office.Ap5B));
        var work = office.Work();
        var row = work.Db.Set<Dossier>().Single(d => d.Id == dossier);
        row.Rule.ShouldBe("recognition-tsvmtd/guidance-02");
        var first = await Judging.Judge(work, row, TestOffice.Today);
        var economy = first.Criteria.Single(s => s.Code == "economy");
        economy.Outcome.ShouldBe(DangVu.Kernel.Rules.Outcome.NotKnown);
        await office.Do(
            "recognition.evidence",
            new AddEvidence(
                dossier,
                [
                    new EvidenceItem("economy", "Thống kê hộ nghèo", true),
                    new EvidenceItem("people", "Còn ý kiến", false),
                ]
            )
        );
        var second = await Judging.Judge(office.Work(), row, TestOffice.Today);
        second.Criteria.Single(s => s.Code == "economy").Outcome.ShouldBe(DangVu.Kernel.Rules.Outcome.Met);
        second.NotMet.Select(s => s.Code).ShouldContain("people");
        (
            await office.Refused("recognition.evidence", new AddEvidence(dossier, [new EvidenceItem("nothing", "…")]))
        ).ShouldBe(["recognition.criterion-unknown"]);
        // Classification knows the years in the highest grade; what it says goes before anybody's word.
        var round = await office.Round();
        await office.Decided(round, SubjectKinds.Cell);
        var third = await Judging.Judge(office.Work(), row, TestOffice.Today);
        third.Conditions.Single(s => s.Code == "strong-two-years").Outcome.ShouldBe(DangVu.Kernel.Rules.Outcome.NotMet);
        await office.Do("recognition.prepare", new Prepare(dossier));
        await office.Do("recognition.submit", new Submit(dossier));
        await office.Do("recognition.appraise", new Appraise(dossier, true));
        (await office.Refused("recognition.decide", new Recognise(dossier, "12-QĐ/HU"))).ShouldBe([
            "recognition.not-met",
        ]);
        await office.Do("recognition.decide", new Recognise(dossier, "12-QĐ/HU", Note: "Hội đồng xét riêng"));
    }

    [Fact]
    public async Task On_screen_the_own_secretary_works_and_the_neighbour_sees_nothing()
    {
        await using var office = await TestOffice.New();
        var own = await office.SignIn("bithu.ap5b");
        (await own.Status("/recognition")).ShouldBe(HttpStatusCode.OK);
        var registered = await own.Post(
            "/recognition/new",
            ("bodyId", office.Ap5B.ToString()),
            ("on", "01/06/2023"),
            ("meeting", "Sinh hoạt tháng 6/2023")
        );
        registered.Status.ShouldBe(HttpStatusCode.SeeOther, registered.Body);
        var page = registered.Location!;
        (await own.Get(page)).Body.ShouldContain("Nếu xét hôm nay");
        (
            await own.Post(
                page + "/evidence",
                ("on", "02/06/2023"),
                ("item", "people"),
                ("text", "Biên bản họp dân"),
                ("isMet", "yes")
            )
        ).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await own.Get(page)).Body.ShouldContain("Biên bản họp dân");
        (await own.Post(page + "/prepare", ("on", "03/06/2023"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await own.Post(page + "/submit", ("on", "04/06/2023"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await own.Status(page + "/appraise")).ShouldBe(HttpStatusCode.Forbidden);
        (await own.Status(page + "/decide")).ShouldBe(HttpStatusCode.Forbidden);
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Status(page)).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Get("/recognition")).Body.ShouldNotContain("Sinh hoạt tháng 6/2023");
        (await neighbour.Status(page + "/evidence")).ShouldBe(HttpStatusCode.NotFound);
        (
            await neighbour.Status("/api/v1" + page.Replace("recognition", "recognitions", StringComparison.Ordinal))
        ).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("dangvien")).Status(page)).ShouldBe(HttpStatusCode.Forbidden);
        var secretary = await office.SignIn("bithu");
        (await secretary.Post(page + "/appraise", ("on", "05/06/2023"), ("accepted", "yes"))).Status.ShouldBe(
            HttpStatusCode.SeeOther
        );
        (await secretary.Post(page + "/decide", ("on", "06/06/2023"), ("decision", "12-QĐ/HU"))).Status.ShouldBe(
            HttpStatusCode.SeeOther
        );
        (await secretary.Get("/recognition")).Body.ShouldContain("12-QĐ/HU");
        (await secretary.Status("/recognition?award=four-good")).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string[]> Named(TestOffice office, string figure) =>
        (string[])(await office.Figures())["recognition.cells." + figure].Value!;
}
