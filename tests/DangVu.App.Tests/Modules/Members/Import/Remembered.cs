using System.Net;
using System.Text;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Import;
using DangVu.App.Modules.Members.Import.Committing;
using DangVu.App.Modules.Members.Import.Pages;
using DangVu.App.Modules.Members.Import.Remembering;
using DangVu.App.Tests.Cli;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Members.Import;

/// <summary>What an office says once of its lists it need not say again, and can take back.</summary>
public sealed class Remembered
{
    private const string Odd = "Họ và tên,Ngày sinh,Chi bộ,Chốn ở,Mảnh vườn\nLê Văn Ẩn,03/02/1960,Ấp 5B,Xã Một,2 sào\n";

    [Fact]
    public async Task A_column_pointed_out_on_the_page_is_taken_now_and_known_in_the_next_list()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var at = await Upload(clerk, Odd);
        var preview = (await clerk.Get(at)).Body;
        preview.ShouldContain("Cột chưa hiểu");
        preview.ShouldContain("2 sào");
        (await clerk.Get(at + "/columns")).Body.ShouldContain("Chốn ở");
        var posted = await clerk.PostFrom(at + "/columns", at + "/columns", ("c0", "residence"), ("c1", "ignore"));
        posted.Location.ShouldBe(at, posted.Body);
        var again = (await clerk.Get(at)).Body;
        again.ShouldNotContain("Cột chưa hiểu");

        var next = await Upload(clerk, Odd.Replace("Ẩn", "Bé", StringComparison.Ordinal));
        (await clerk.Get(next)).Body.ShouldNotContain("Cột chưa hiểu");
        await clerk.PostFrom(next, next + "/commit");
        (await office.Work().Db.Set<Member>().SingleAsync(m => m.FullName == "Lê Văn Bé")).Residence.ShouldBe("Xã Một");

        var memory = (await clerk.Get("/members/import/memory")).Body;
        memory.ShouldContain("«Chốn ở» là Nơi cư trú");
        var word = await office.Work().Db.Set<HeaderWord>().SingleAsync(w => w.Shown == "Chốn ở");
        await clerk.PostFrom("/members/import/memory", "/members/import/memory", ("words", word.Id.ToString()));
        (await office.Work().Db.Set<HeaderWord>().Select(w => w.Shown).ToListAsync()).ShouldBe(["Mảnh vườn"]);
        (await clerk.Get(await Upload(clerk, Odd))).Body.ShouldContain("Cột chưa hiểu");
    }

    [Fact]
    public async Task A_heading_taught_by_hand_opens_a_list_that_was_refused_for_it()
    {
        await using var office = await TestOffice.New();
        const string list = "Danh xưng,Chào đời,Chi bộ\nLê Văn Ẩn,03/02/1960,Ấp 5B\n";
        (await office.Refused("members.import", new ImportMembers(PartyList.Csv(list), "ds.csv"))).ShouldBe([
            "import.columns.unknown",
        ]);
        await office.Do("members.learn-header", new LearnHeader("Danh xưng", "fullName"));
        await office.Do("members.learn-header", new LearnHeader("Chào đời", "note"));
        await office.Do("members.learn-header", new LearnHeader("CHÀO  ĐỜI", "birthDate"));
        await office.Do("members.import", new ImportMembers(PartyList.Csv(list), "ds.csv"));
        var member = await office.Work().Db.Set<Member>().SingleAsync(m => m.FullName == "Lê Văn Ẩn");
        (member.BirthDate, member.Note).ShouldBe(("1960-02-03", null));
        (await office.Refused("members.learn-header", new LearnHeader("X", "dragon"))).ShouldBe(["import.header.role"]);
        (await office.Refused("members.learn-header", new LearnHeader("", "note"))).ShouldBe(["import.header.empty"]);
        (
            await office.Refused(
                "members.learn-header",
                new LearnHeader("X", "note"),
                office.As("cell-secretary", office.Ap5B)
            )
        ).ShouldBe(["scope.outside"]);
    }

    [Fact]
    public async Task Two_who_look_alike_stand_side_by_side_and_the_answer_is_kept()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        const string list =
            "Họ và tên,Ngày sinh,Chi bộ,Ngày vào Đảng,Nghề nghiệp\nNguyễn Văn AC,1970,Ấp 5B,03/02/2000,Làm vườn\n"
            + "Lê Văn Ẩn,03/02/1960,Ấp 5B,,\nLê Văn Ẩn,03/02/1960,Ấp 5B,,\n";
        var at = await Upload(clerk, list);
        (await clerk.Get(at)).Body.ShouldContain("So từng cặp");
        var side = (await clerk.Get(at + "/likeness")).Body;
        side.ShouldContain("Nguyễn Văn AC: giống");
        side.ShouldContain("12/05/1970");
        side.ShouldNotContain("000070000102");
        var member = office.People.Ap5BMembers[2];
        var judged = await clerk.PostFrom(
            at + "/likeness",
            at + "/likeness",
            ("sheet", "ds"),
            ("row", "2"),
            ("member", member.ToString()),
            ("same", "yes")
        );
        judged.Status.ShouldBe(HttpStatusCode.SeeOther, judged.Body);
        (
            await clerk.PostFrom(
                at + "/likeness",
                at + "/likeness",
                ("sheet", "ds"),
                ("row", "4"),
                ("member", ""),
                ("same", "no")
            )
        ).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await clerk.Get(at + "/likeness")).Body.ShouldContain("Không còn cặp nào");
        var done = await clerk.PostFrom(at, at + "/commit");
        done.Status.ShouldBe(HttpStatusCode.SeeOther, done.Body);
        var db = office.Work().Db;
        (await db.Set<Member>().SingleAsync(m => m.Id == member)).Occupation.ShouldBe("Làm vườn");
        (await db.Set<Member>().CountAsync(m => m.FullName == "Nguyễn Văn AC")).ShouldBe(1);
        (await db.Set<Member>().CountAsync(m => m.FullName == "Lê Văn Ẩn")).ShouldBe(2);
        // Neither the one nor the other is asked again.
        (await office.Refused("members.import", new ImportMembers(PartyList.Csv(list), "ds.csv"))).ShouldBe([
            "import.all-same",
        ]);
    }

    [Fact]
    public async Task Somebody_said_to_be_another_becomes_new_and_later_lists_find_each_their_own()
    {
        await using var office = await TestOffice.New();
        const string list = "Họ và tên,Ngày sinh,Chi bộ,Ngày vào Đảng\nNguyễn Văn AC,1970,Ấp 5B,03/02/2000\n";
        var file = Path.Combine(office.Store.Folder, "ds.csv");
        await File.WriteAllTextAsync(file, list);
        var refused = await Dangvu.On(office.Store, "import", "members", file, "--json");
        refused.Code.ShouldBe(1);
        refused.Out.ShouldContain("import.duplicate.likely");
        (await Dangvu.On(office.Store, "import", "members", file, "--two-people", "9")).Error.ShouldContain("Dòng 9");
        var told = await Dangvu.On(office.Store, "import", "members", file, "--two-people", "2", "--json");
        told.Json.GetProperty("totals").GetProperty("new").GetInt32().ShouldBe(1, told.Error);
        (await office.Refused("members.import", new ImportMembers(PartyList.Csv(list), "ds.csv"))).ShouldBe([
            "import.all-same",
        ]);
        var memory = await Dangvu.On(office.Store, "import", "memory", "--json");
        var answer = memory.Json.GetProperty("answers").EnumerateArray().Single();
        answer.GetProperty("same").GetBoolean().ShouldBeFalse();
        var gone = await Dangvu.On(
            office.Store,
            "import",
            "memory",
            "--forget",
            answer.GetProperty("id").GetString()!,
            "--json"
        );
        gone.Json.GetProperty("answers").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Old_fonts_are_shown_with_an_example_before_anything_is_written()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var bytes = await File.ReadAllBytesAsync(Path.Combine(GoldenFiles.Folder, "mixed-columns.xlsx"));
        var preview = (await clerk.Get(await ThePages.UploadFile(clerk, bytes, "cu.xlsx"))).Body;
        preview.ShouldContain("TCVN3 (ABC)");
        preview.ShouldContain("VNI");
        preview.ShouldContain("NguyÔn ThÞ Ph­îng");
        preview.ShouldContain("Nguyễn Thị Phượng");
    }

    [Fact]
    public async Task A_long_list_shows_how_far_it_is_without_script_and_can_be_stopped()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var at = await Upload(clerk, Odd);
        var jobs = office.OfSite<ImportJobs>();
        var id = Guid.Parse(at.Split('/')[^1]);
        using var halfway = new SemaphoreSlim(0);
        var job = jobs.Start(
            id,
            office.Work(),
            "dài.xlsx",
            writes: true,
            async (_, watch) =>
            {
                for (var row = 1000; ; row += 1000)
                {
                    watch.At(ImportStage.Writing, Math.Min(row, 70_000), 100_000);
                    halfway.Release();
                    await Task.Delay(20);
                }
            }
        );
        await halfway.WaitAsync();
        var (status, body, response) = await clerk.Get(at);
        status.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("Refresh").ShouldBe(["2"]);
        body.ShouldContain("Đang nhập: dài.xlsx");
        body.ShouldContain("trên 100.000 dòng");
        (await clerk.PostFrom(at, at + "/stop")).Location.ShouldBe(at);
        job.Done.IsCompleted.ShouldBeTrue();
        (await clerk.Get(at)).Body.ShouldContain("Đã dừng theo yêu cầu");
        (await clerk.Get(at)).Body.ShouldContain("Nhập 1 người");
        (await office.Work().Db.Set<ImportRun>().CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Formulas_and_scripts_of_a_list_stay_dead_letters_on_screen_and_in_every_export()
    {
        await using var office = await TestOffice.New();
        await using var place = new EmptyPlace();
        const string list =
            "Họ và tên,Ngày sinh,Chi bộ,Quê quán,Nơi ở,Tên gọi khác\nLê Văn Ẩn,1960,Ấp 5B,<script>alert(1)</script>,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",@SUM(1)\n";
        await office.Do("members.import", new ImportMembers(PartyList.Csv(list), "ds.csv"));
        var id = (await office.Work().Db.Set<Member>().SingleAsync(m => m.FullName == "Lê Văn Ẩn")).Id;
        var clerk = await office.SignIn("vanphong");
        var page = (await clerk.Get("/members/" + id)).Body;
        page.ShouldContain("alert(1)");
        page.ShouldNotContain("<script>alert");
        (await Dangvu.On(office.Store, "export", "members", "-o", place.File("m.csv"))).Code.ShouldBe(0);
        var csv = await File.ReadAllTextAsync(place.File("m.csv"));
        csv.ShouldContain("'=HYPERLINK");
        csv.ShouldContain("'@SUM(1)");
        (await Dangvu.On(office.Store, "export", "members", "-o", place.File("m.xlsx"))).Code.ShouldBe(0);
        using var zip = System.IO.Compression.ZipFile.OpenRead(place.File("m.xlsx"));
        foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            (await reader.ReadToEndAsync()).ShouldNotContain("<f>", customMessage: entry.FullName);
        }
    }

    private static Task<string> Upload(TestClient clerk, string list) =>
        ThePages.UploadFile(clerk, Encoding.UTF8.GetBytes(list), "ds.csv");
}
