using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using DangVu.App.Hosting;
using DangVu.App.Modules.Members;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Persistence;
using DangVu.App.Tests.House;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Cli;

public sealed class BackingUp
{
    [Fact]
    public async Task A_backup_taken_while_the_site_runs_comes_back_on_another_machine_whole()
    {
        await using var office = await TestOffice.New();
        await using var place = new EmptyPlace();
        var running = await office.SignIn("vanphong");
        (await running.Status("/members")).ShouldBe(HttpStatusCode.OK);
        await File.WriteAllTextAsync(place.File("pass"), "mật khẩu bọc khóa thật dài\n");
        var backup = place.File("sao-luu.zip");
        var taken = await Dangvu.On(
            office.Store,
            "backup",
            "-o",
            backup,
            "--passphrase-file",
            place.File("pass"),
            "--json"
        );
        taken.Code.ShouldBe(0, taken.Error);
        taken.Json.GetProperty("keys").GetString().ShouldBe("wrapped");

        var other = await place.NewStore("may-khac");
        (await Dangvu.On(other, "restore", backup)).Error.ShouldContain("--passphrase-file");
        await File.WriteAllTextAsync(place.File("wrong"), "một mật khẩu khác hẳn");
        (await Dangvu.On(other, "restore", backup, "--passphrase-file", place.File("wrong"))).Code.ShouldBe(1);
        var restored = await Dangvu.On(other, "restore", backup, "--passphrase-file", place.File("pass"));
        restored.Code.ShouldBe(0, restored.Error);
        var check = await Dangvu.On(other, "check");
        check.Code.ShouldBe(0, check.Error);
        await SignsInAndReadsNumbers(other, office);

        // A second restore would overwrite what stands there now.
        (await Dangvu.On(other, "restore", backup, "--passphrase-file", place.File("pass"))).Code.ShouldBe(1);
    }

    private static async Task SignsInAndReadsNumbers(Store other, TestOffice office)
    {
        await using var site = Site.Build(other, [], b => b.WebHost.UseTestServer());
        await site.StartAsync();
        var client = new TestClient(site.GetTestServer());
        await client.SignIn("vanphong", TestOffice.Password);
        (await client.Get("/members")).Body.ShouldContain("Nguyễn Văn AA");
        await using var db = other.Open(office.People.Office);
        var member = await db.Set<Member>().SingleAsync(m => m.Id == office.People.Ap5BMembers[0]);
        new Numbers(other.Keys).Read(member.OfficeId, member.IdentityCipher).ShouldBe("000070000100");
    }

    [Fact]
    public async Task Without_a_passphrase_the_keys_stay_behind_and_both_commands_say_so()
    {
        await using var office = await TestOffice.New();
        await using var place = new EmptyPlace();
        var backup = place.File("sao-luu.zip");
        var taken = await Dangvu.On(office.Store, "backup", "-o", backup);
        taken.Code.ShouldBe(0);
        taken.Error.ShouldContain("KHÔNG có khóa");
        var other = await place.NewStore("may-khac");
        var restored = await Dangvu.On(other, "restore", backup);
        restored.Code.ShouldBe(0, restored.Error);
        restored.Error.ShouldContain("không có khóa");
        File.Exists(Path.Combine(other.Folder, "keys", "office.key")).ShouldBeFalse();
        // The keys folder, carried over by hand, makes it whole.
        Directory.CreateDirectory(Path.Combine(other.Folder, "keys"));
        File.Copy(
            Path.Combine(office.Store.Folder, "keys", "office.key"),
            Path.Combine(other.Folder, "keys", "office.key")
        );
        (await Dangvu.On(other, "check")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task A_torn_or_altered_backup_and_a_foreign_provider_are_refused()
    {
        await using var office = await TestOffice.New();
        await using var place = new EmptyPlace();
        var backup = place.File("sao-luu.zip");
        (await Dangvu.On(office.Store, "backup", "-o", backup)).Code.ShouldBe(0);
        var other = await place.NewStore("may-khac");
        var whole = await File.ReadAllBytesAsync(backup);

        await File.WriteAllBytesAsync(place.File("torn.zip"), whole[..(whole.Length * 2 / 3)]);
        await Refused(place.File("torn.zip"), "backup.torn");
        await File.WriteAllTextAsync(place.File("text.zip"), "no zip");
        await Refused(place.File("text.zip"), "backup.torn");

        File.Copy(backup, place.File("altered.zip"));
        using (var zip = ZipFile.Open(place.File("altered.zip"), ZipArchiveMode.Update))
        {
            var part = zip.Entries.First(e => e.Name is "dangvu.db" or "mem_members.copy");
            using var stream = part.Open();
            stream.Position = stream.Length / 2;
            stream.WriteByte(0x5A);
            stream.WriteByte(0xA5);
        }
        await Refused(place.File("altered.zip"), "backup.torn");

        File.Copy(backup, place.File("foreign.zip"));
        using (var zip = ZipFile.Open(place.File("foreign.zip"), ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry("manifest.json")!;
            JsonNode manifest;
            using (var read = entry.Open())
                manifest = JsonNode.Parse(read)!;
            entry.Delete();
            manifest["provider"] = "another";
            using var write = new StreamWriter(zip.CreateEntry("manifest.json").Open());
            write.Write(manifest.ToJsonString());
        }
        await Refused(place.File("foreign.zip"), "restore.provider");
        Directory.Exists(other.Folder).ShouldBeFalse();

        async Task Refused(string file, string code)
        {
            var said = await Dangvu.On(other, "restore", file, "--json");
            said.Code.ShouldBe(1, file);
            said.Json.GetProperty("refused")[0].GetProperty("code").GetString().ShouldBe(code, file);
        }
    }
}
