using System.Text.Json;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Tests.Cli;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Members.Import;

/// <summary>
/// A file of every shape and every fault in which lists come, each with what must become of every row. Read by the command line over a real
/// office, first without writing, then written, then read once more: the second time nothing may change.
/// </summary>
public sealed class GoldenFiles
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Modules", "Members", "Import", "Golden");

    public static TheoryData<string> Names =>
        [
            .. Directory
                .EnumerateFiles(Folder)
                .Select(file => Path.GetFileName(file)!)
                .Where(name => !name.EndsWith(".json", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_row_meets_the_fate_that_its_file_is_kept_for(string name)
    {
        await using var office = await TestOffice.New();
        using var said = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".json")));
        var expected = said.RootElement;
        string[] options = expected.TryGetProperty("options", out var more)
            ? [.. more.EnumerateArray().Select(option => option.GetString()!)]
            : [];
        string[] command = ["import", "members", Path.Combine(Folder, name), "--json", .. options];
        var dry = await Dangvu.On(office.Store, [.. command, "--dry-run"]);
        var none = expected.GetProperty("totals") is var t && t.GetProperty("read").Equals(t.GetProperty("refused"));
        dry.Code.ShouldBe(none ? 1 : 0, dry.Error);
        Compare(dry.Json, expected, name);
        dry.Json.GetProperty("importId").ValueKind.ShouldBe(JsonValueKind.Null);
        var before = await office.Work().Db.Set<Member>().CountAsync();

        var done = await Dangvu.On(office.Store, command);
        done.Code.ShouldBe(0, done.Error);
        Compare(done.Json, expected, name);
        var totals = expected.GetProperty("totals");
        (await office.Work().Db.Set<Member>().CountAsync()).ShouldBe(before + totals.GetProperty("new").GetInt32());

        var again = await Dangvu.On(office.Store, "import", "members", Path.Combine(Folder, name), "--json");
        again.Json.GetProperty("totals").GetProperty("new").GetInt32().ShouldBe(0, again.Out);
        again.Json.GetProperty("totals").GetProperty("update").GetInt32().ShouldBe(0, again.Out);

        var id = done.Json.GetProperty("importId").GetString()!;
        (await Dangvu.On(office.Store, "import", "undo", id)).Code.ShouldBe(0);
        (await office.Work().Db.Set<Member>().CountAsync()).ShouldBe(before);
        var check = await Dangvu.On(office.Store, "check");
        check.Code.ShouldBe(0, check.Error);
    }

    private static void Compare(JsonElement got, JsonElement expected, string name)
    {
        var (rows, wanted) = (
            got.GetProperty("rows").EnumerateArray().ToList(),
            expected.GetProperty("rows").EnumerateArray().ToList()
        );
        rows.Select(Brief).ShouldBe(wanted.Select(Brief), name);
        foreach (var (row, want) in rows.Zip(wanted))
        {
            var at = name + ", " + Brief(row);
            if (want.TryGetProperty("sheet", out var sheet))
                row.GetProperty("sheet").GetString().ShouldBe(sheet.GetString(), at);
            if (want.TryGetProperty("member", out var member))
                foreach (var field in member.EnumerateObject())
                    row.GetProperty("member")
                        .GetProperty(field.Name)
                        .GetString()
                        .ShouldBe(field.Value.GetString(), at + " " + field.Name);
            foreach (var list in (string[])["problems", "corrections"])
                if (want.TryGetProperty(list, out var codes))
                {
                    var told = row.GetProperty(list)
                        .EnumerateArray()
                        .Select(p => p.GetProperty("field").GetString() + ":" + p.GetProperty("code").GetString())
                        .ToList();
                    foreach (var code in codes.EnumerateArray())
                        told.ShouldContain(code.GetString(), at);
                }
        }
        JsonSerializer
            .Serialize(got.GetProperty("totals"))
            .ShouldBe(
                JsonSerializer.Serialize(
                    new
                    {
                        read = Total("read"),
                        @new = Total("new"),
                        update = Total("update"),
                        same = Total("same"),
                        refused = Total("refused"),
                    }
                ),
                name
            );

        int Total(string kind) => expected.GetProperty("totals").GetProperty(kind).GetInt32();
    }

    private static string Brief(JsonElement row) =>
        row.GetProperty("row").GetInt32() + " " + row.GetProperty("outcome").GetString();
}
