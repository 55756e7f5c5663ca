using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using DangVu.App.Audit;
using DangVu.App.Files;
using DangVu.App.Modules.Inspection.Domain;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Import.Committing;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Persistence;
using DangVu.App.Tests.Files;
using DangVu.App.Tests.House;
using DangVu.App.Tests.Modules.Members.Import;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Cli;

/// <summary>An office leaves with its full export and stands again, whole, where nothing stood before.</summary>
public sealed class ReadingBack
{
    private const string Passphrase = "mật khẩu phần riêng thật dài";

    [Fact]
    public async Task With_its_passphrase_an_export_gives_the_same_office_again_and_the_check_is_clean()
    {
        await using var office = await Filled();
        await using var place = new EmptyPlace();
        var file = await Export(office, place, Passphrase);
        Raw(file).ShouldNotContain("Lời tự soi kín");
        var other = await place.NewStore("may-khac");
        var said = await Dangvu.On(other, "import", "all", file, "--passphrase-file", place.File("pass"), "--json");
        said.Code.ShouldBe(0, said.Error);
        said.Json.GetProperty("private").GetBoolean().ShouldBeTrue();
        var check = await Dangvu.On(other, "check");
        check.Code.ShouldBe(0, check.Error);

        // Written out again it is the same, but for the keyed values and the two links that the export and the reading added.
        await using var again = new EmptyPlace();
        await File.WriteAllTextAsync(again.File("pass"), Passphrase);
        var second = again.File("lan-hai.zip");
        (await Dangvu.On(other, "export", "all", "-o", second, "--passphrase-file", again.File("pass"))).Code.ShouldBe(
            0
        );
        using var first = ZipFile.OpenRead(file);
        using var then = ZipFile.OpenRead(second);
        foreach (var entry in first.Entries.Where(e => e.Name.EndsWith(".jsonl", StringComparison.Ordinal)))
        {
            var (before, after) = (Text(entry), Text(then.GetEntry(entry.Name)!));
            if (entry.Name.StartsWith("audit_", StringComparison.Ordinal))
                after.ShouldStartWith(before, customMessage: entry.Name);
            else
                after.ShouldBe(before, entry.Name);
        }
        await using var mine = office.Store.Open(office.People.Office);
        await using var theirs = other.Open(office.People.Office);
        (await Numbers(theirs, other)).ShouldBe(await Numbers(mine, office.Store));
        (await Sheets(theirs, other)).ShouldBe(["Lời tự soi kín"]);
        (await Photo(theirs, other)).ShouldBe(await Photo(mine, office.Store));
        (await theirs.Set<InspectionCase>().AsNoTracking().SingleAsync()).Title.ShouldBe("Vụ việc kín");
        (await theirs.Users.AsNoTracking().SingleAsync(u => u.UserName == "vanphong")).PasswordHash.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_read_back_can_be_worked_on_and_an_import_in_it_undone()
    {
        await using var office = await Filled();
        await using var place = new EmptyPlace();
        var file = await Export(office, place, Passphrase);
        var other = await place.NewStore("may-khac");
        (await Dangvu.On(other, "import", "all", file, "--passphrase-file", place.File("pass"))).Code.ShouldBe(0);
        await using (var db = other.Open(office.People.Office))
        {
            var run = await db.Set<ImportRun>().AsNoTracking().SingleAsync();
            var undone = await Dangvu.On(other, "import", "undo", run.Id.ToString());
            undone.Code.ShouldBe(0, undone.Error);
            (await db.Set<Member>().CountAsync(m => m.ImportId == run.Id)).ShouldBe(0);
            (
                await db.Set<Member>().AsNoTracking().SingleAsync(m => m.Id == office.People.Ap5BMembers[2])
            ).Occupation.ShouldBeNull();
        }
        (await Dangvu.On(other, "check")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Without_a_passphrase_the_closed_part_stays_behind_is_named_and_the_check_is_still_clean()
    {
        await using var office = await Filled();
        await using var place = new EmptyPlace();
        var file = await Export(office, place, null);
        var other = await place.NewStore("may-khac");
        var said = await Dangvu.On(other, "import", "all", file);
        said.Code.ShouldBe(0, said.Error);
        said.Error.ShouldContain("self_sheets");
        var check = await Dangvu.On(other, "check");
        check.Code.ShouldBe(0, check.Error);
        await using var db = other.Open(office.People.Office);
        (await db.Set<Sheet>().CountAsync()).ShouldBe(0);
        (await db.Set<InspectionCase>().AsNoTracking().SingleAsync()).Title.ShouldBe("");
        (await db.Users.AsNoTracking().AllAsync(u => u.PasswordHash == null)).ShouldBeTrue();
        (await Numbers(db, other)).ShouldContain("000070000100");
    }

    [Fact]
    public async Task A_place_in_use_a_wrong_passphrase_another_version_and_a_damaged_file_are_refused_with_their_reason()
    {
        await using var office = await Filled();
        await using var place = new EmptyPlace();
        var file = await Export(office, place, Passphrase);
        await Refused(office.Store, file, "import.whole.not-empty");
        var other = await place.NewStore("may-khac");
        await File.WriteAllTextAsync(place.File("pass"), "một mật khẩu khác hẳn");
        await Refused(other, file, "import.whole.passphrase-wrong");
        var asked = await Dangvu.On(other, "import", "all", file);
        asked.Code.ShouldBe(1);
        asked.Error.ShouldContain("--passphrase-file");
        await File.WriteAllTextAsync(place.File("pass"), Passphrase);

        await Refused(other, Manifest(file, place, m => m["formatVersion"] = 99), "import.whole.version");
        await Refused(other, Manifest(file, place, m => m["format"] = "other"), "import.whole.format");
        await Refused(other, Manifest(file, place, m => m["schemaVersion"] = "29990101_Later"), "import.whole.schema");
        await File.WriteAllTextAsync(place.File("none.zip"), "no zip");
        await Refused(other, place.File("none.zip"), "import.whole.damaged");
        var whole = await File.ReadAllBytesAsync(file);
        await File.WriteAllBytesAsync(place.File("torn.zip"), whole[..(whole.Length / 2)]);
        await Refused(other, place.File("torn.zip"), "import.whole.damaged");
        File.Copy(file, place.File("changed.zip"));
        using (var zip = ZipFile.Open(place.File("changed.zip"), ZipArchiveMode.Update))
        {
            using var stream = zip.GetEntry("mem_members.jsonl")!.Open();
            stream.Position = 20;
            stream.WriteByte((byte)'x');
        }
        await Refused(other, place.File("changed.zip"), "import.whole.damaged");
        File.Exists(other.SqliteFile).ShouldBeFalse();

        // The right one still goes in.
        var right = await Dangvu.On(other, "import", "all", file, "--passphrase-file", place.File("pass"));
        right.Code.ShouldBe(0, right.Error);

        async Task Refused(Store store, string from, string code)
        {
            var said = await Dangvu.On(store, "import", "all", from, "--passphrase-file", place.File("pass"), "--json");
            said.Code.ShouldBe(1, code);
            said.Json.GetProperty("refused")[0].GetProperty("code").GetString().ShouldBe(code, said.Error);
        }
    }

    [Fact]
    public async Task A_line_that_does_not_fit_although_the_sums_do_leaves_the_place_empty()
    {
        await using var office = await Filled();
        await using var place = new EmptyPlace();
        var file = await Export(office, place, null);
        File.Copy(file, place.File("forged.zip"));
        using (var zip = ZipFile.Open(place.File("forged.zip"), ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry("mem_statuses.jsonl")!;
            var text = Text(entry) + "{\"id\":\"no id\"}\n";
            entry.Delete();
            using (var to = zip.CreateEntry("mem_statuses.jsonl").Open())
                to.Write(Encoding.UTF8.GetBytes(text));
            var manifest = JsonNode.Parse(Text(zip.GetEntry("manifest.json")!))!;
            var said = manifest["files"]!.AsArray().Single(f => (string)f!["name"]! == "mem_statuses.jsonl")!;
            said["sha256"] = Convert
                .ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)))
                .ToLowerInvariant();
            zip.GetEntry("manifest.json")!.Delete();
            using var written = zip.CreateEntry("manifest.json").Open();
            written.Write(Encoding.UTF8.GetBytes(manifest.ToJsonString()));
        }
        var other = await place.NewStore("may-khac");
        var refused = await Dangvu.On(other, "import", "all", place.File("forged.zip"), "--json");
        refused.Code.ShouldBe(1);
        refused.Json.GetProperty("refused")[0].GetProperty("code").GetString().ShouldBe("import.whole.damaged");
        await using (var db = other.Open(office.People.Office))
        {
            (await db.Set<Member>().CountAsync()).ShouldBe(0);
            (await db.Users.CountAsync()).ShouldBe(0);
            (await db.Set<AuditEntry>().CountAsync()).ShouldBe(0);
        }
        (await Dangvu.On(other, "import", "all", file)).Code.ShouldBe(0);
    }

    /// <summary>The office of every test, with an import, an update of it, a closed sheet and a closed case.</summary>
    /// <summary>A photograph stands in the readable part, as the file that it is.</summary>
    private static async Task<byte[]> Photo(AppDb db, Store store)
    {
        var cipher = (await db.Set<StoredContent>().AsNoTracking().SingleAsync()).Cipher;
        var bytes = store.Keys.DecryptBytes(db.OfficeId, FileStore.Use, cipher);
        bytes[..3].ShouldBe([0xFF, 0xD8, 0xFF]);
        return bytes;
    }

    private static async Task<TestOffice> Filled()
    {
        var office = await TestOffice.New();
        var list = PartyList.Csv(
            "Họ và tên,Ngày sinh,Số định danh,Chi bộ,Nghề nghiệp\nNguyễn Văn AC,12/05/1970,000070000102,Ấp 5B,Làm vườn\n"
                + "Lê Thị Mới,01/02/1980,083180000007,Khu phố 1,\n"
        );
        await office.Do("members.import", new ImportMembers(list, "ds.csv"));
        var work = office.Work();
        var keys = work.Get<OfficeKeys>();
        (
            await work.Do<bool>(
                "test.closed",
                () =>
                {
                    var photo = new Upload("anh.jpg", Pictures.Phone());
                    work.Get<FileStore>()
                        .KeepPhotograph(office.Ap5B, "notebook-deeds", work.NewId(), photo, "photo")
                        .IsDone.ShouldBeTrue();
                    work.Db.Add(
                        new Sheet
                        {
                            Id = work.NewId(),
                            TurnId = work.NewId(),
                            Cipher = keys.Encrypt(work.Db.OfficeId, "self-review", "Lời tự soi kín"),
                            CatalogueId = "c",
                            WrittenOn = TestOffice.Today,
                        }
                    );
                    work.Db.Add(
                        new InspectionCase
                        {
                            Id = work.NewId(),
                            BodyId = office.Ap5B,
                            Kind = "signs",
                            Title = "Vụ việc kín",
                            OpenedOn = TestOffice.Today,
                        }
                    );
                    return Task.FromResult<DangVu.Kernel.Results.Result<bool>>(true);
                }
            )
        ).IsDone.ShouldBeTrue();
        return office;
    }

    private static async Task<string> Export(TestOffice office, EmptyPlace place, string? passphrase)
    {
        var file = place.File("tat-ca.zip");
        string[] locked = [];
        if (passphrase is not null)
        {
            await File.WriteAllTextAsync(place.File("pass"), passphrase);
            locked = ["--passphrase-file", place.File("pass")];
        }
        var said = await Dangvu.On(office.Store, ["export", "all", "-o", file, .. locked]);
        said.Code.ShouldBe(0, said.Error);
        return file;
    }

    private static string Manifest(string file, EmptyPlace place, Action<JsonNode> change)
    {
        var copy = place.File(Path.GetRandomFileName());
        File.Copy(file, copy);
        using var zip = ZipFile.Open(copy, ZipArchiveMode.Update);
        var manifest = JsonNode.Parse(Text(zip.GetEntry("manifest.json")!))!;
        change(manifest);
        zip.GetEntry("manifest.json")!.Delete();
        using var to = zip.CreateEntry("manifest.json").Open();
        to.Write(Encoding.UTF8.GetBytes(manifest.ToJsonString()));
        return copy;
    }

    private static async Task<List<string>> Numbers(AppDb db, Store store)
    {
        var numbers = new DangVu.App.Modules.Members.Numbers(store.Keys);
        return
        [
            .. (await db.Set<Member>().AsNoTracking().OrderBy(m => m.Id).ToListAsync()).Select(m =>
                numbers.Read(m.OfficeId, m.IdentityCipher) ?? "–"
            ),
        ];
    }

    private static async Task<List<string>> Sheets(AppDb db, Store store) =>
        [
            .. (await db.Set<Sheet>().AsNoTracking().ToListAsync()).Select(s =>
                store.Keys.Decrypt(s.OfficeId, "self-review", s.Cipher)
            ),
        ];

    private static string Raw(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        return string.Concat(zip.Entries.Select(Text));
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
