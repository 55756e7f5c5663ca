using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using DangVu.App.Audit;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Cli;

public sealed class Exporting
{
    [Fact]
    public async Task The_full_export_is_json_lines_that_fit_their_manifest_and_is_logged()
    {
        await using var office = await TestOffice.New();
        await using var place = new EmptyPlace();
        var file = place.File("tat-ca.zip");
        var said = await Dangvu.On(office.Store, "export", "all", "-o", file, "--reason", "Bàn giao", "--json");
        said.Code.ShouldBe(0, said.Error);
        using var zip = ZipFile.OpenRead(file);
        using var manifest = JsonDocument.Parse(Text(zip, "manifest.json"));
        var files = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();
        zip.Entries.Select(e => e.Name)
            .Order()
            .ShouldBe(files.Select(f => f.GetProperty("name").GetString()).Append("manifest.json").Order());
        foreach (var part in files)
        {
            using var stream = zip.GetEntry(part.GetProperty("name").GetString()!)!.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            Convert
                .ToHexString(SHA256.HashData(bytes.ToArray()))
                .ToLowerInvariant()
                .ShouldBe(part.GetProperty("sha256").GetString());
        }
        var members = Text(zip, "mem_members.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        members.Length.ShouldBe(16);
        members.ShouldContain(m => m.Contains("\"identityNumber\":\"000070000100\"", StringComparison.Ordinal));
        members[0].ShouldContain("Nguyễn Văn");
        var all = string.Concat(zip.Entries.Select(e => Text(zip, e.Name)));
        all.ShouldNotContain("passwordHash\":");
        all.ShouldNotContain("identityCipher\":");
        var entry = await office.Work().Db.Set<AuditEntry>().OrderBy(e => e.Seq).LastAsync();
        (entry.Action, entry.Kind, entry.Reason).ShouldBe(("export", "all", "Bàn giao"));
    }

    [Fact]
    public async Task One_kind_is_written_as_the_file_name_asks_with_numbers_masked()
    {
        await using var office = await TestOffice.New();
        await using var place = new EmptyPlace();
        (await Dangvu.On(office.Store, "export", "members", "-o", place.File("m.csv"))).Code.ShouldBe(0);
        var lines = await File.ReadAllLinesAsync(place.File("m.csv"));
        lines.Length.ShouldBe(17);
        lines[0].ShouldContain("fullName");
        lines[1].ShouldContain("•••• •••• ");
        (await Dangvu.On(office.Store, "export", "members", "-o", place.File("m.xlsx"))).Code.ShouldBe(0);
        using (var zip = ZipFile.OpenRead(place.File("m.xlsx")))
            zip.GetEntry("xl/workbook.xml").ShouldNotBeNull();
        (await Dangvu.On(office.Store, "export", "bodies", "-o", place.File("b.json"))).Code.ShouldBe(0);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(place.File("b.json")));
        json.RootElement.GetProperty("items").GetArrayLength().ShouldBe(4);
    }

    [Fact]
    public async Task An_unknown_kind_or_ending_is_refused_and_nothing_is_written()
    {
        await using var office = await TestOffice.New();
        await using var place = new EmptyPlace();
        var kind = await Dangvu.On(office.Store, "export", "dragons", "-o", place.File("d.csv"));
        kind.Code.ShouldBe(1);
        kind.Error.ShouldContain("members");
        var type = await Dangvu.On(office.Store, "export", "members", "-o", place.File("d.pdf"), "--json");
        type.Code.ShouldBe(1);
        type.Json.GetProperty("refused")[0].GetProperty("code").GetString().ShouldBe("export.type");
        Directory.EnumerateFileSystemEntries(place.Root).ShouldBeEmpty();
    }

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
