using System.IO.Compression;
using System.Net;
using DangVu.App.Files;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Recognition.Dossiers;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Recognition;

public sealed class TheDossiersPages
{
    private static readonly byte[] Pdf = "%PDF-1.4\n%%EOF"u8.ToArray();

    [Fact]
    public async Task The_cell_secretary_sees_in_the_month_what_is_missing_and_who_sees_to_it()
    {
        await using var office = await TestOffice.New();
        var dossier = await office.Do("recognition.register", new Register(office.Ap5B, Year: 2023));
        var own = await office.SignIn("bithu.ap5b");
        (await own.Get("/month")).Body.ShouldContain("còn thiếu");
        var page = "/recognition/" + dossier;
        (
            await own.Post(
                page + "/care",
                ("member.economy", office.People.Ap5BMembers[2].ToString()),
                ("due.economy", "30/09/2023"),
                ("todo.economy", "Xin số liệu hộ nghèo của ấp")
            )
        ).Status.ShouldBe(HttpStatusCode.SeeOther);
        var body = (await own.Get(page)).Body;
        body.ShouldContain("Xin số liệu hộ nghèo của ấp");
        body.ShouldContain("trước ngày 30/09/2023");
        body.ShouldContain("trước ngày 31/12/2023");
        (
            await office.Refused(
                "recognition.care",
                new AssignCare(dossier, [new CareItem("economy", office.People.Kp1Members[0])])
            )
        ).ShouldBe(["recognition.care-member"]);
    }

    [Fact]
    public async Task What_was_remarked_of_a_criterion_is_shown_to_the_cell_until_it_hands_in_again()
    {
        await using var office = await TestOffice.New();
        var dossier = await office.Do("recognition.register", new Register(office.Ap5B));
        await office.Do("recognition.prepare", new Prepare(dossier));
        await office.Do("recognition.submit", new Submit(dossier));
        var committee = await office.SignIn("bithu");
        (await committee.Get("/month")).Body.ShouldContain("chờ thẩm định");
        var page = "/recognition/" + dossier;
        (
            await committee.Post(
                page + "/appraise",
                ("on", "07/06/2023"),
                ("accepted", "no"),
                ("remark.economy", "Chưa có số liệu cuối năm")
            )
        ).Status.ShouldBe(HttpStatusCode.SeeOther);
        var own = await office.SignIn("bithu.ap5b");
        (await own.Get(page)).Body.ShouldContain("Chưa có số liệu cuối năm");
        (await own.Get(page + "/papers/appraisal")).Body.ShouldContain("trả lại hồ sơ");
        await office.Do("recognition.prepare", new Prepare(dossier));
        await office.Do("recognition.submit", new Submit(dossier));
        (await own.Get(page)).Body.ShouldNotContain("Chưa có số liệu cuối năm");
    }

    [Fact]
    public async Task The_dossier_is_one_paper_and_a_parcel_with_its_files_and_every_paper_can_be_printed()
    {
        await using var office = await TestOffice.New();
        var dossier = await Recognised(office);
        var clerk = await office.SignIn("vanphong");
        var page = "/recognition/" + dossier;
        foreach (
            var (paper, says) in new[]
            {
                ("registration", "thống nhất đăng ký"),
                ("dossier", "MC1"),
                ("appraisal", "đủ điều kiện"),
                ("tally", "đủ số phiếu"),
                ("submission", "Kính trình"),
                ("decision", "Công nhận Chi bộ Ấp 5B"),
                ("certificate", "01-QĐ/"),
            }
        )
        {
            (await clerk.Get($"{page}/papers/{paper}")).Body.ShouldContain(says, customMessage: paper);
            (await clerk.Status($"{page}/papers/{paper}.docx")).ShouldBe(HttpStatusCode.OK);
            (await clerk.Status($"{page}/papers/{paper}.pdf")).ShouldBe(HttpStatusCode.OK);
        }
        (await clerk.Status($"{page}/papers/nothing")).ShouldBe(HttpStatusCode.NotFound);
        var parcel = (await clerk.Get(page + "/dossier.zip")).Response;
        using var zip = new ZipArchive(await parcel.Content.ReadAsStreamAsync());
        zip.Entries.Select(e => e.FullName).ShouldBe(["ho-so-tu-tham-dinh.pdf", "minh-chung/MC1-1-bien-ban.pdf"]);
    }

    [Fact]
    public async Task A_neighbour_a_plain_member_and_nobody_see_nothing_of_a_dossier()
    {
        await using var office = await TestOffice.New();
        var dossier = await Recognised(office);
        var file = office.Work().Db.Set<StoredFile>().Single(f => f.OfKind == AttachEvidence.Kind).Id;
        var evidence = office.Work().Db.Set<Evidence>().Single().Id;
        string[] pages =
        [
            $"/recognition/{dossier}",
            $"/recognition/{dossier}/files/{file}",
            $"/recognition/{dossier}/dossier.zip",
            $"/recognition/{dossier}/papers/dossier",
            $"/recognition/{dossier}/papers/dossier.pdf",
            $"/recognition/{dossier}/care",
            $"/recognition/{dossier}/scores",
            $"/recognition/{dossier}/vote",
            $"/recognition/evidence/{evidence}/withdraw",
        ];
        var own = await office.SignIn("bithu.ap5b");
        var neighbour = await office.SignIn("bithu.kp1");
        var member = await office.SignIn("dangvien");
        var nobody = await office.SignIn(null);
        (await own.Status(pages[1])).ShouldBe(HttpStatusCode.OK);
        foreach (var page in pages)
        {
            (await neighbour.Status(page)).ShouldBe(HttpStatusCode.NotFound, page);
            (await member.Status(page)).ShouldBe(HttpStatusCode.Forbidden, page);
            (await nobody.Status(page)).ShouldNotBe(HttpStatusCode.OK, page);
        }
        (await neighbour.Get("/recognition?award=four-good")).Body.ShouldNotContain("01-QĐ/");
        (await own.Status($"/recognition/{dossier}/check")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_board_counts_each_stage_and_opens_its_list()
    {
        await using var office = await TestOffice.New();
        await office.Do("recognition.register", new Register(office.Ap5B, Year: 2023));
        var clerk = await office.SignIn("vanphong");
        var all = (await clerk.Get("/recognition")).Body;
        all.ShouldContain("stage=registered");
        all.ShouldContain("stage=none");
        var registered = (await clerk.Get("/recognition?award=tsvmtd&stage=registered")).Body;
        registered.ShouldContain("/recognition/" + office.Work().Db.Set<Dossier>().Single().Id);
        (await clerk.Get("/recognition?award=tsvmtd&year=2022")).Body.ShouldNotContain(
            "/recognition/" + office.Work().Db.Set<Dossier>().Single().Id
        );
    }

    /// <summary>A dossier with a file, voted on and decided by the office itself.</summary>
    private static async Task<Guid> Recognised(TestOffice office)
    {
        var dossier = await office.Do(
            "recognition.register",
            new Register(office.Ap5B, Awards.FourGood, Meeting: "Sinh hoạt tháng 6/2023")
        );
        await office.Do(
            "recognition.evidence",
            new AddEvidence(
                dossier,
                [new EvidenceItem("dissemination", "Biên bản quán triệt", true)],
                File: new Upload("bien-ban.pdf", Pdf)
            )
        );
        await office.Do("recognition.prepare", new Prepare(dossier));
        await office.Do("recognition.submit", new Submit(dossier));
        await office.Do("recognition.appraise", new Appraise(dossier, true));
        await office.Do("recognition.vote", new VoteDossier(dossier, TestOffice.Today, "standing-committee", 5, 5, 5));
        await office.Do("recognition.decide", new Recognise(dossier, Note: "Hội nghị thống nhất"));
        return dossier;
    }
}
