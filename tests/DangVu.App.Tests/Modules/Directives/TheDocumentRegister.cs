using System.Net;
using System.Net.Http.Headers;
using DangVu.App.Acts;
using DangVu.App.Files;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Files;
using DangVu.App.Modules.Directives.Issue;
using DangVu.App.Modules.Directives.Register;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DangVu.App.Tests.Modules.Directives;

public sealed class TheDocumentRegister
{
    private static readonly DateOnly Day = new(2023, 3, 1);

    internal static Task<Guid> Received(
        TestOffice office,
        string symbol = "04-NQ/TW",
        string? secrecy = null,
        bool shared = true
    ) =>
        office.Do(
            "directives.receive",
            new ReceiveDirective(
                office.Root,
                "resolution",
                "Ban Chấp hành Trung ương",
                Day,
                symbol,
                secrecy is null ? "Xây dựng, chỉnh đốn Đảng" : null,
                Day,
                secrecy,
                Shared: shared
            )
        );

    private static IssueDirective Plan(TestOffice office, DateOnly? on = null, params Guid[] sources) =>
        new(office.Root, "plan", on ?? TestOffice.Today, "Thực hiện nghị quyết", sources);

    private static async Task<string> Symbol(TestOffice office, Guid id) =>
        await office.Work().Db.Set<Directive>().Where(d => d.Id == id).Select(d => d.Symbol).SingleAsync();

    [Fact]
    public async Task Numbers_run_from_01_for_each_kind_and_each_body()
    {
        await using var office = await TestOffice.New();
        (await Symbol(office, await office.Do("directives.issue", Plan(office)))).ShouldBe("01-KH/ĐU");
        (await Symbol(office, await office.Do("directives.issue", Plan(office)))).ShouldBe("02-KH/ĐU");
        (await Symbol(office, await office.Do("directives.issue", Plan(office) with { Kind = "resolution" }))).ShouldBe(
            "01-NQ/ĐU"
        );
        (
            await Symbol(office, await office.Do("directives.issue", Plan(office) with { BodyId = office.Ap5B }))
        ).ShouldBe("01-KH/CB");
        (await Symbol(office, await office.Do("directives.issue", Plan(office) with { BodyId = office.Kp1 }))).ShouldBe(
            "01-KH/CB"
        );
    }

    [Fact]
    public async Task A_decision_and_a_regulation_share_a_symbol_and_so_a_run()
    {
        await using var office = await TestOffice.New();
        (await Symbol(office, await office.Do("directives.issue", Plan(office) with { Kind = "decision" }))).ShouldBe(
            "01-QĐ/ĐU"
        );
        (await Symbol(office, await office.Do("directives.issue", Plan(office) with { Kind = "regulation" }))).ShouldBe(
            "02-QĐ/ĐU"
        );
    }

    [Fact]
    public async Task A_number_is_never_given_twice_not_even_that_of_an_annulled_document()
    {
        await using var office = await TestOffice.New();
        var first = await office.Do("directives.issue", Plan(office));
        await office.Do("directives.annul", new AnnulDirective(first, TestOffice.Today, "Ghi sai"));
        (await Symbol(office, await office.Do("directives.issue", Plan(office)))).ShouldBe("02-KH/ĐU");
        (await office.Refused("directives.issue", Plan(office) with { Number = 1 })).ShouldContain(
            "directive.number-taken"
        );
        (
            await office.Refused("directives.annul", new AnnulDirective(first, TestOffice.Today, "Lần nữa"))
        ).ShouldContain("directive.annulled-already");
    }

    [Fact]
    public async Task A_number_from_paper_is_kept_and_the_run_goes_on_after_it()
    {
        await using var office = await TestOffice.New();
        (await Symbol(office, await office.Do("directives.issue", Plan(office, Day) with { Number = 57 }))).ShouldBe(
            "57-KH/ĐU"
        );
        (await Symbol(office, await office.Do("directives.issue", Plan(office)))).ShouldBe("58-KH/ĐU");
        (await Symbol(office, await office.Do("directives.issue", Plan(office, Day) with { Number = 12 }))).ShouldBe(
            "12-KH/ĐU"
        );
        (await Symbol(office, await office.Do("directives.issue", Plan(office)))).ShouldBe("59-KH/ĐU");
    }

    [Fact]
    public async Task A_refused_issue_takes_no_number()
    {
        await using var office = await TestOffice.New();
        (await office.Refused("directives.issue", Plan(office) with { Summary = null })).ShouldContain(
            "field.required"
        );
        (await office.Refused("directives.issue", Plan(office, TestOffice.Today, Guid.CreateVersion7()))).ShouldContain(
            "record.none"
        );
        (await Symbol(office, await office.Do("directives.issue", Plan(office)))).ShouldBe("01-KH/ĐU");
    }

    [Fact]
    public async Task Who_may_issue_what_is_the_rule_of_the_day()
    {
        await using var office = await TestOffice.New();
        (await office.Refused("directives.issue", Plan(office) with { Kind = "directive" })).ShouldContain(
            "directive.may-not-issue"
        );
        (
            await office.Refused("directives.issue", Plan(office) with { BodyId = office.Ap5B, Kind = "notice" })
        ).ShouldContain("directive.may-not-issue");
        (await office.Refused("directives.issue", Plan(office) with { BodyId = office.People.Partner })).ShouldContain(
            "directive.body-issues-none"
        );
        (await office.Refused("directives.issue", Plan(office, new DateOnly(2019, 1, 1)))).ShouldContain(
            "directive.no-term"
        );
        (await office.Refused("directives.issue", Plan(office, TestOffice.Today.AddDays(1)))).ShouldContain(
            "field.future"
        );
    }

    [Fact]
    public async Task A_later_number_cannot_have_an_earlier_day()
    {
        await using var office = await TestOffice.New();
        await office.Do("directives.issue", Plan(office));
        (await office.Refused("directives.issue", Plan(office, Day))).ShouldContain("directive.earlier-than-last");
    }

    [Fact]
    public async Task A_marked_document_is_kept_by_number_only()
    {
        await using var office = await TestOffice.New();
        var command = new ReceiveDirective(
            office.Root,
            "letter",
            "Huyện ủy",
            Day,
            "12-CV/HU",
            "Nội dung",
            Day,
            "secret"
        );
        (await office.Refused("directives.receive", command)).ShouldContain("directive.marked-summary");
        var marked = await Received(office, "12-CV/HU", "secret");
        (
            await office.Refused("directives.file", new AttachFile(marked, "a.pdf", "%PDF-1.4"u8.ToArray()))
        ).ShouldContain("directive.marked-file");
        (await (await office.SignIn("vanphong")).Status("/directives/" + marked)).ShouldBe(HttpStatusCode.OK);
        (await (await office.SignIn("vanphong")).Status($"/directives/{marked}/files/new")).ShouldBe(
            HttpStatusCode.NotFound
        );
        (await (await office.SignIn("bithu.ap5b")).Status("/directives/" + marked)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_paper_is_registered_once()
    {
        await using var office = await TestOffice.New();
        await Received(office);
        var again = new ReceiveDirective(
            office.Root,
            "resolution",
            "Ban Chấp hành Trung ương",
            Day,
            "04-NQ/TW",
            "Khác",
            Day
        );
        (await office.Refused("directives.receive", again)).ShouldContain("directive.already-registered");
    }

    [Fact]
    public async Task Links_go_from_what_carries_out_to_what_is_older_and_never_round()
    {
        await using var office = await TestOffice.New();
        var source = await Received(office);
        (await office.Refused("directives.issue", Plan(office, Day.AddDays(-1), source))).ShouldContain(
            "directive.source-later"
        );
        var plan = await office.Do("directives.issue", Plan(office, null, source));
        var cell = await office.Do("directives.issue", Plan(office, null, plan) with { BodyId = office.Ap5B });
        (await office.Refused("directives.link", new LinkDirective(plan, [cell]))).ShouldContain("directive.circle");
        (await office.Refused("directives.link", new LinkDirective(plan, [plan]))).ShouldContain("directive.itself");
    }

    [Fact]
    public async Task The_thread_shows_each_reader_only_the_documents_of_bodies_they_may_see()
    {
        await using var office = await TestOffice.New();
        var source = await Received(office);
        var plan = await office.Do("directives.issue", Plan(office, null, source));
        await office.Do(
            "directives.issue",
            Plan(office, null, plan) with
            {
                BodyId = office.Ap5B,
                Summary = "Kế hoạch của Ấp 5B",
            }
        );
        var page = "/directives/" + source;
        (await (await office.SignIn("vanphong")).Get(page)).Body.ShouldContain("Kế hoạch của Ấp 5B");
        (await (await office.SignIn("bithu.ap5b")).Get(page)).Body.ShouldContain("Kế hoạch của Ấp 5B");
        var (status, body, _) = await (await office.SignIn("bithu.kp1")).Get(page);
        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldContain("01-KH/ĐU");
        body.ShouldNotContain("Kế hoạch của Ấp 5B");
        (await (await office.SignIn("dangvien")).Status(page)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("mttq")).Status(page)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn(null)).Status(page)).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_document_that_is_not_shared_stays_with_the_committee()
    {
        await using var office = await TestOffice.New();
        var kept = await Received(office, shared: false);
        (await (await office.SignIn("bithu.ap5b")).Status("/directives/" + kept)).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("bithu.ap5b")).Get("/directives")).Body.ShouldNotContain("04-NQ/TW");
        (await (await office.SignIn("thuongvu")).Get("/directives")).Body.ShouldContain("04-NQ/TW");
    }

    [Fact]
    public async Task A_cell_secretary_issues_for_the_own_cell_only()
    {
        await using var office = await TestOffice.New();
        var work = office.As("cell-secretary", office.Ap5B);
        (await office.Refused("directives.issue", Plan(office) with { BodyId = office.Kp1 }, work)).ShouldContain(
            "scope.outside"
        );
        (
            await office.Refused(
                "directives.receive",
                new ReceiveDirective(office.Ap5B, "plan", "X", Day, "1", "y"),
                office.As("cell-secretary", office.Ap5B)
            )
        ).ShouldContain("scope.outside");
        var secretary = await office.SignIn("bithu.ap5b");
        var (status, _, location) = await secretary.Post(
            "/directives/issue",
            ("bodyId", office.Ap5B.ToString()),
            ("as", "cell"),
            ("kind", "plan"),
            ("on", "07/06/2023"),
            ("summary", "Kế hoạch chi bộ"),
            ("shared", "on")
        );
        status.ShouldBe(HttpStatusCode.SeeOther);
        (await secretary.Get(location!)).Body.ShouldContain("01-KH/CB");
        (await (await office.SignIn("bithu.kp1")).Status(location!)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Files_are_taken_by_what_is_in_them_and_leave_as_downloads()
    {
        await using var office = await TestOffice.New();
        var id = await Received(office);
        (
            await office.Refused(
                "directives.file",
                new AttachFile(id, "anh.pdf", "<script>alert(1)</script>"u8.ToArray())
            )
        ).ShouldContain("file.web-page");
        (await office.Refused("directives.file", new AttachFile(id, "rong.pdf", []))).ShouldContain("file.empty");
        (
            await office.Refused(
                "directives.file",
                new AttachFile(id, "to.pdf", [.. "%PDF-"u8, .. new byte[FileLimits.Shipped.Document.MostBytes]])
            )
        ).ShouldContain("file.too-large");
        var file = await office.Do(
            "directives.file",
            new AttachFile(id, "../../Nghị quyết.exe", "%PDF-1.7 thử"u8.ToArray())
        );
        (
            await office.Refused("directives.file", new AttachFile(id, "khac.pdf", "%PDF-1.7 thử"u8.ToArray()))
        ).ShouldContain("file.there-already");
        var clerk = await office.SignIn("vanphong");
        var (status, _, response) = await clerk.Get($"/directives/{id}/files/{file}");
        status.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Nghị quyết.pdf");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await (await office.SignIn("dangvien")).Status($"/directives/{id}/files/{file}")).ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task Higher_modules_issue_in_their_own_act_and_hear_of_it()
    {
        await using var office = await TestOffice.New();
        var work = office.Work();
        var done = await work.Do(
            "test.issue",
            () =>
                work.Get<IDirectives>()
                    .Issue(new IssueOrder(office.Ap5B, "resolution", TestOffice.Today, "Nghị quyết tháng 6"))
        );
        done.Value.Symbol.ShouldBe("01-NQ/CB");
        (await office.Work().Get<IDirectives>().Find(done.Value.Id))!.Summary.ShouldBe("Nghị quyết tháng 6");
    }
}
