using System.Net;
using DangVu.App.Files;
using DangVu.App.Modules.Notebooks.Comments;
using DangVu.App.Modules.Notebooks.Deeds;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Notebooks.Register;
using DangVu.App.Tests.Files;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Notebooks;

public sealed class APaperPage
{
    private static readonly DateOnly January = new(2023, 1, 10);

    [Fact]
    public void Bears_a_code_that_tells_every_mistyped_digit_and_every_swap()
    {
        var code = PageCode.Of(Guid.Parse("0198a3b0-1111-7222-8333-444455556666"), 2023, 2);
        var digits = code.ToString().Replace(" ", "", StringComparison.Ordinal);
        digits.Length.ShouldBe(9);
        PageCode.Read(code.ToString()).ShouldBe(code);
        PageCode.Read(digits.Insert(4, "-")).ShouldBe(code);
        for (var i = 0; i < 9; i++)
        {
            foreach (var other in "0123456789".Where(ch => ch != digits[i]))
                PageCode.Read(digits[..i] + other + digits[(i + 1)..]).ShouldBeNull();
            if (i < 8 && digits[i] != digits[i + 1])
                PageCode.Read(digits[..i] + digits[i + 1] + digits[i] + digits[(i + 2)..]).ShouldBeNull();
        }
        PageCode.Read("12 34").ShouldBeNull();
        PageCode.Read(null).ShouldBeNull();
    }

    [Theory]
    [InlineData("12/3", "2023-03-12")]
    [InlineData("5-2", "2023-02-05")]
    [InlineData("7/2/2023", "2023-02-07")]
    [InlineData("29/2", null)]
    [InlineData("hôm qua", null)]
    public void Has_days_without_their_year(string typed, string? day)
    {
        TypedDay
            .Read(typed, 2023)
            ?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe(day);
        if (day is null)
            TypedDay.Read(typed, 2023).ShouldBeNull();
    }

    [Fact]
    public async Task Is_found_by_its_code_typed_and_leads_to_the_members_own_quarter()
    {
        await using var office = await TestOffice.New();
        var member = office.People.Ap5BMembers[4];
        var notebook = await office.Do(
            "notebooks.register",
            new RegisterNotebook(member, 2023, [new("Giúp hộ nghèo")], On: January)
        );
        var deputy = await office.SignIn("chiuy.ap5b");
        var code = PageCode.Of(member, 2023, 1).ToString();
        var (status, _, location) = await deputy.Post("/notebooks/code", ("code", code));
        (status, location).ShouldBe((HttpStatusCode.SeeOther, $"/notebooks/{notebook}/page?quarter=1"));
        var line = "rows.00000001-0000-0000-0000-000000000000.";
        var typed = await deputy.Post(
            location!,
            (line + "on", "12/3"),
            (line + "text", "Tặng 30 cây dừa giống"),
            ("grade", "well"),
            ("comment", "Thiết thực")
        );
        typed.Status.ShouldBe(HttpStatusCode.SeeOther, typed.Body);
        var page = (await deputy.Get("/notebooks/" + notebook)).Body;
        page.ShouldContain("12/03/2023");
        page.ShouldContain("Tặng 30 cây dừa giống");
        page.ShouldContain("Thiết thực");
        // Not registered yet: first the cover is typed.
        var other = office.People.Ap5BMembers[6];
        (await deputy.Post("/notebooks/code", ("code", PageCode.Of(other, 2023, 3).ToString()))).Location.ShouldBe(
            $"/notebooks/members/{other}/register?year=2023"
        );
        // The neighbour's page is nobody's here.
        var foreign = PageCode.Of(office.People.Kp1Members[2], 2023, 1).ToString();
        (await deputy.Post("/notebooks/code", ("code", foreign))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await deputy.Post("/notebooks/code", ("code", "123456789"))).Body.ShouldContain("gõ sai một chữ số");
    }

    [Fact]
    public async Task Typed_later_keeps_the_day_on_the_paper()
    {
        await using var office = await TestOffice.New();
        var member = office.People.Ap5BMembers[4];
        (
            await office.Refused(
                "notebooks.register",
                new RegisterNotebook(member, 2023, [new("Giúp hộ nghèo")], On: new DateOnly(2021, 5, 1))
            )
        ).ShouldBe(["notebooks.other-year"]);
        await office.Do(
            "notebooks.register",
            new RegisterNotebook(member, 2023, [new("Giúp hộ nghèo")], On: new DateOnly(2022, 12, 28))
        );
        (await office.Work().Db.Set<Notebook>().SingleAsync()).RegisteredOn.ShouldBe(new DateOnly(2022, 12, 28));
    }

    [Fact]
    public async Task Photographed_is_kept_as_the_entry()
    {
        await using var office = await TestOffice.New();
        var notebook = await office.Do(
            "notebooks.register",
            new RegisterNotebook(office.People.Ap5BMembers[4], 2023, [new("Giúp hộ nghèo")]),
            January
        );
        (await office.Refused("notebooks.type-page", new TypePage(notebook, 1, []))).ShouldBe(["notebooks.page-empty"]);
        (
            await office.Refused(
                "notebooks.type-page",
                new TypePage(notebook, 1, [new(new DateOnly(2023, 4, 2), "Quý hai"), new(January, " ")])
            )
        ).ShouldBe(["notebooks.page-other-quarter", "notebooks.page-line"]);
        await office.Do(
            "notebooks.type-page",
            new TypePage(notebook, 1, [], new Upload("trang.jpg", Pictures.Phone()))
        );
        var deed = await office.Work().Db.Set<Deed>().SingleAsync();
        (deed.IsPage, deed.ByDeputy, deed.On).ShouldBe((true, true, new DateOnly(2023, 3, 31)));
        (await (await office.SignIn("bithu.ap5b")).Get("/notebooks/" + notebook)).Body.ShouldContain(
            "Ảnh trang sổ viết tay"
        );
        // The page is the entry: it does not stay without its photograph.
        var photo = (await office.Work().Db.Set<StoredFile>().SingleAsync()).Id;
        (
            await office.Refused("notebooks.deed-correct", new CorrectDeed(deed.Id, deed.On, "", Drop: [photo]))
        ).ShouldBe(["notebooks.page-without-photo"]);
    }

    [Theory]
    [InlineData("pdf", "%PDF")]
    [InlineData("docx", "PK")]
    public async Task Is_printed_for_the_whole_cell_by_whoever_reads_it(string format, string begins)
    {
        await using var office = await TestOffice.New();
        var secretary = await office.SignIn("bithu.ap5b");
        var (status, body, _) = await secretary.Get($"/notebooks/booklets.{format}?body={office.Ap5B}&year=2023");
        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldStartWith(begins);
        (await (await office.SignIn("bithu.kp1")).Status($"/notebooks/booklets.{format}?body={office.Ap5B}")).ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Of_the_duties_proposes_deeds_that_are_taken_over_by_a_tick()
    {
        await using var office = await TestOffice.New();
        await office.Do(
            "programme.task",
            new DangVu.App.Modules.Programme.Tasks.AddTask(
                office.Ap5B,
                new("Vận động làm cầu Kênh Mới", new DateOnly(2023, 9, 30), office.Ap5B, office.People.Ap5BMembers[5])
            )
        );
        var member = await office.SignIn("dangvien");
        var page = (await member.Get("/own/notebook/register?year=2023")).Body;
        page.ShouldContain("Vận động làm cầu Kênh Mới");
        var key = page.Split("value=\"task:")[1].Split('"')[0];
        var (status, body, _) = await member.Post(
            "/own/notebook/register?year=2023",
            ("take", "task:" + key),
            ("deed1", "Mỗi quý thăm một hộ khó khăn"),
            ("duty", "Đảng viên")
        );
        status.ShouldBe(HttpStatusCode.SeeOther, body);
        var planned = await office.Work().Db.Set<PlannedDeed>().OrderBy(p => p.Position).ToListAsync();
        planned.Count.ShouldBe(2);
        planned[0].TaskId.ShouldBe(Guid.Parse(key));
        planned[1].Text.ShouldBe("Mỗi quý thăm một hộ khó khăn");
    }
}
