using DangVu.App.Acts;
using DangVu.App.Files;
using DangVu.App.Modules.Recognition;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Recognition.Dossiers;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.App.Tests.House;
using DangVu.Kernel.Rules;

namespace DangVu.App.Tests.Modules.Recognition;

public sealed class TheDossiersWay
{
    private static readonly byte[] Pdf = "%PDF-1.4\n%%EOF"u8.ToArray();

    [Fact]
    public async Task Evidence_withdrawn_after_the_appraisal_puts_the_dossier_back_before_the_appraiser()
    {
        await using var office = await TestOffice.New();
        var dossier = await office.Do("recognition.register", new Register(office.Ap5B, Awards.FourGood));
        var evidence = await office.Do(
            "recognition.evidence",
            new AddEvidence(dossier, [new EvidenceItem("dissemination", "Biên bản quán triệt", true)])
        );
        await Appraised(office, dossier);
        await office.Do("recognition.vote", new VoteDossier(dossier, TestOffice.Today, "standing-committee", 5, 5, 5));
        (await office.Refused("recognition.withdraw-evidence", new WithdrawEvidence(evidence, " "))).ShouldBe([
            "field.required",
        ]);
        await office.Do("recognition.withdraw-evidence", new WithdrawEvidence(evidence, "Biên bản ghi nhầm năm"));
        var row = office.Work().Db.Set<Dossier>().Single(d => d.Id == dossier);
        row.Stage.ShouldBe(DossierStages.Submitted);
        row.ReopenedFor.ShouldBe("Biên bản ghi nhầm năm");
        var judged = await Judging.Judge(office.Work(), row, TestOffice.Today);
        judged.Criteria.Single(s => s.Code == "dissemination").Outcome.ShouldBe(Outcome.NotKnown);
        (await office.Refused("recognition.decide", new Recognise(dossier, "12-QĐ/HU"))).ShouldBe([
            "recognition.stage",
        ]);
        (await office.Refused("recognition.withdraw-evidence", new WithdrawEvidence(evidence, "Lần nữa"))).ShouldBe([
            "recognition.evidence-withdrawn",
        ]);
        await office.Do("recognition.appraise", new Appraise(dossier, true));
        // The vote was taken on what has since been reopened: it counts no more.
        (await office.Refused("recognition.decide", new Recognise(dossier))).ShouldBe(["recognition.vote-first"]);
        var work = office.Work();
        work.Db.Set<Evidence>().Single(e => e.Id == evidence).WithdrawnOn.ShouldBe(TestOffice.Today);
    }

    [Fact]
    public async Task The_offices_own_decision_needs_a_vote_that_carried_and_takes_the_next_number()
    {
        await using var office = await TestOffice.New();
        var dossier = await office.Do("recognition.register", new Register(office.Ap5B, Awards.FourGood));
        (
            await office.Refused(
                "recognition.vote",
                new VoteDossier(dossier, TestOffice.Today, "standing-committee", 5, 5, 5)
            )
        ).ShouldBe(["field.choice"]);
        await Appraised(office, dossier);
        (await office.Refused("recognition.decide", new Recognise(dossier))).ShouldBe(["recognition.vote-first"]);
        (await office.Refused("recognition.vote", Vote(dossier, present: 6, inFavour: 6))).ShouldBe([
            "recognition.vote-present",
        ]);
        (await office.Refused("recognition.vote", Vote(dossier, present: 4, inFavour: 5))).ShouldBe([
            "recognition.vote-cast",
        ]);
        await office.Do("recognition.vote", Vote(dossier, present: 4, inFavour: 2));
        (await office.Refused("recognition.decide", new Recognise(dossier))).ShouldBe(["recognition.vote-lost"]);
        await office.Do("recognition.vote", Vote(dossier, present: 5, inFavour: 3));
        await office.Do("recognition.decide", new Recognise(dossier, Note: "Hội nghị thống nhất"));
        var row = office.Work().Db.Set<Dossier>().Single(d => d.Id == dossier);
        row.Decision!.ShouldStartWith("01-QĐ/");
        row.DecisionId.ShouldNotBeNull();
        // As long as the rules say, where nothing else was written.
        row.ValidTo.ShouldBe(TestOffice.Today.AddMonths(12).AddDays(-1));
    }

    [Fact]
    public async Task Nobody_appraises_their_own_cell()
    {
        await using var office = await TestOffice.New();
        var dossier = await office.Do("recognition.register", new Register(office.Ap5B));
        await office.Do("recognition.prepare", new Prepare(dossier));
        await office.Do("recognition.submit", new Submit(dossier));
        var member = office.As("committee-secretary", office.Root, office.People.Ap5BMembers[3]);
        (await office.Refused("recognition.appraise", new Appraise(dossier, true), member)).ShouldBe([
            "recognition.own-cell",
        ]);
        var inside = office.As("committee-secretary", office.Ap5B);
        (await office.Refused("recognition.appraise", new Appraise(dossier, true), inside)).ShouldBe([
            "recognition.own-cell",
        ]);
        (
            await office.Refused(
                "recognition.score",
                new ScoreDossier(dossier, [new ScoreOf("economy", "yes")]),
                inside
            )
        ).ShouldBe(["recognition.own-cell"]);
        (
            await office.Refused(
                "recognition.appraise",
                new Appraise(dossier, true),
                office.As("cell-secretary", office.Kp1)
            )
        ).ShouldBe(["scope.outside"]);
    }

    [Fact]
    public async Task Self_and_appraised_scores_are_kept_apart_and_a_difference_needs_its_reason()
    {
        await using var office = await TestOffice.New();
        var dossier = await office.Do("recognition.register", new Register(office.Ap5B));
        await office.Do(
            "recognition.score",
            new ScoreDossier(dossier, [new ScoreOf("economy", "yes"), new ScoreOf("people", "yes")])
        );
        await office.Do("recognition.prepare", new Prepare(dossier));
        await office.Do("recognition.submit", new Submit(dossier));
        (
            await office.Refused("recognition.score", new ScoreDossier(dossier, [new ScoreOf("economy", "no")]))
        ).ShouldBe(["rules.score-differs"]);
        await office.Do(
            "recognition.score",
            new ScoreDossier(dossier, [new ScoreOf("economy", "no", "Hộ nghèo tăng so với năm trước")])
        );
        var row = office.Work().Db.Set<Dossier>().Single(d => d.Id == dossier);
        var own = await Judging.Judge(office.Work(), row, TestOffice.Today, ScoreStages.Self);
        own.Criteria.Single(s => s.Code == "economy").Outcome.ShouldBe(Outcome.Met);
        var above = await Judging.Judge(office.Work(), row, TestOffice.Today);
        above.Criteria.Single(s => s.Code == "economy").Outcome.ShouldBe(Outcome.NotMet);
        above.Criteria.Single(s => s.Code == "economy").Source.ShouldBe("score");
        above.Criteria.Single(s => s.Code == "people").Outcome.ShouldBe(Outcome.Met);
    }

    [Fact]
    public async Task A_dossier_keeps_the_criteria_of_the_day_on_which_its_cell_registered()
    {
        await using var office = await TestOffice.New();
        var early = new DateOnly(2020, 8, 1);
        var dossier = await office.Do("recognition.register", new Register(office.Ap5B), early);
        var work = office.Work();
        var row = work.Db.Set<Dossier>().Single(d => d.Id == dossier);
        row.Rule.ShouldBe("recognition-tsvmtd/guidance-10");
        (await work.Get<IOwnRules>().For("recognition-tsvmtd", TestOffice.Today)).Value.Id.ShouldBe(
            "recognition-tsvmtd/guidance-02"
        );
        (await Judging.Judge(work, row, TestOffice.Today)).Rule.Id.ShouldBe("recognition-tsvmtd/guidance-10");
        var open = await new OpenDossiers().Open(work, "recognition-tsvmtd");
        open.Count.ShouldBe(1);
        open.First.ShouldBe([
            new OpenCase("recognition-tsvmtd/guidance-10", "Chi bộ Ấp 5B", "/recognition/" + dossier),
        ]);
        (await new OpenDossiers().Open(work, "recognition-four-good")).Count.ShouldBe(0);
        await office.Do("recognition.withdraw", new Withdraw(dossier, "Chưa đủ điều kiện"));
        (await new OpenDossiers().Open(office.Work(), "recognition-tsvmtd")).Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_recognised_cell_is_checked_and_what_was_found_is_put_right_by_a_day()
    {
        await using var office = await TestOffice.New();
        var dossier = await office.Do(
            "recognition.register",
            new Register(office.Ap5B, Awards.FourGood),
            new DateOnly(2022, 7, 1)
        );
        (await office.Refused("recognition.check", new CheckRecognised(dossier, true, "Còn giữ được"))).ShouldBe([
            "recognition.stage",
        ]);
        await Appraised(office, dossier, new DateOnly(2022, 8, 1));
        await office.Do(
            "recognition.decide",
            new Recognise(dossier, "12-QĐ/HU", Note: "Hội đồng xét riêng"),
            new DateOnly(2022, 8, 2)
        );
        (await office.Refused("recognition.check", new CheckRecognised(dossier, false, "Họp thiếu hai kỳ"))).ShouldBe([
            "recognition.remedy-day",
        ]);
        var check = await office.Do(
            "recognition.check",
            new CheckRecognised(dossier, false, "Họp thiếu hai kỳ", new DateOnly(2023, 9, 30))
        );
        await office.Do("recognition.remedied", new Remedied(check, "Đã họp đủ trong quý III"));
        (await office.Refused("recognition.remedied", new Remedied(check, "Lần nữa"))).ShouldBe([
            "recognition.remedy-none",
        ]);
        office.Work().Db.Set<CheckUp>().Single().RemediedOn.ShouldBe(TestOffice.Today);
    }

    [Fact]
    public async Task Evidence_that_has_run_out_counts_no_more()
    {
        await using var office = await TestOffice.New();
        var dossier = await office.Do(
            "recognition.register",
            new Register(office.Ap5B, Awards.FourGood),
            new DateOnly(2023, 1, 10)
        );
        await office.Do(
            "recognition.evidence",
            new AddEvidence(
                dossier,
                [new EvidenceItem("dissemination", "Giấy xác nhận", true, ExpiresOn: new DateOnly(2023, 5, 31))],
                File: new Upload("xac-nhan.pdf", Pdf)
            ),
            new DateOnly(2023, 2, 1)
        );
        var row = office.Work().Db.Set<Dossier>().Single(d => d.Id == dossier);
        async Task<Outcome> On(DateOnly day) =>
            (await Judging.Judge(office.Work(), row, day)).Criteria.Single(s => s.Code == "dissemination").Outcome;
        (await On(new DateOnly(2023, 5, 31))).ShouldBe(Outcome.Met);
        (await On(new DateOnly(2023, 6, 1))).ShouldBe(Outcome.NotKnown);
        office.Work().Db.Set<StoredFile>().Single(f => f.OfKind == AttachEvidence.Kind).Name.ShouldBe("xac-nhan.pdf");
    }

    private static VoteDossier Vote(Guid dossier, int present, int inFavour) =>
        new(dossier, TestOffice.Today, "standing-committee", 5, present, inFavour);

    private static async Task Appraised(TestOffice office, Guid dossier, DateOnly? on = null)
    {
        await office.Do("recognition.prepare", new Prepare(dossier), on);
        await office.Do("recognition.submit", new Submit(dossier), on);
        await office.Do("recognition.appraise", new Appraise(dossier, true), on);
    }
}
