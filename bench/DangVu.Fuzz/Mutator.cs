using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace DangVu.Fuzz;

/// <summary>Spoils a list as files get spoilt: bytes lost, doubled, changed; cells overwritten with what nobody expects.</summary>
internal sealed partial class Mutator(Random random)
{
    private static readonly string[] Nasty =
    [
        "",
        " ",
        "=1+1",
        "=cmd|'/c calc'!A1",
        "<script>alert(1)</script>",
        "\"\"\"",
        "31/02/1960",
        "99999999999999999999",
        "-1",
        "1e308",
        "NaN",
        "#REF!",
        "Nguyễn Văn An",
        "NGUYỄN VĂN AN",
        "Họ và tên",
        "Chi bộ",
        "Tổng cộng",
        "x",
        "Nam",
        "12:30",
        "0000-00-00",
        "000000000000",
        "083060000001",
        "Chi bộ Ấp 5B",
        "\u0000",
        "\uFFFD?",
        "\uD800",
        "\u202Ecba",
        "a\u0301\u0301\u0301\u0301",
        "TrÇn ThÞ B­ëi",
        "Nguyeãn Vaên Ñöùc",
        "{0} {1} {99}",
        "'; DROP TABLE mem_members; --",
        "../../../etc/passwd",
    ];

    public byte[] Spoil(byte[] file, string name)
    {
        var bytes = file.ToArray();
        if (name.EndsWith(".xlsx", StringComparison.Ordinal) && random.Next(4) > 0)
            bytes = InsideZip(bytes);
        else if (name.EndsWith(".csv", StringComparison.Ordinal) && random.Next(2) == 0)
            bytes = Csv(bytes);
        else
            bytes = Bytes(bytes);
        return random.Next(20) == 0 ? Bytes(bytes) : bytes;
    }

    private byte[] Bytes(byte[] bytes)
    {
        var list = bytes.ToList();
        for (var times = random.Next(1, 8); times > 0 && list.Count > 0; times--)
        {
            var at = random.Next(list.Count);
            switch (random.Next(6))
            {
                case 0:
                    list[at] = (byte)random.Next(256);
                    break;
                case 1:
                    list[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    list.RemoveRange(at, Math.Min(list.Count - at, random.Next(1, 64)));
                    break;
                case 3:
                    list.InsertRange(at, list.GetRange(at, Math.Min(list.Count - at, random.Next(1, 256))));
                    break;
                case 4:
                    list.Insert(at, (byte)random.Next(256));
                    break;
                default:
                    if (random.Next(4) == 0)
                        list.RemoveRange(at, list.Count - at);
                    break;
            }
        }
        return [.. list];
    }

    /// <summary>Cells of a text, by its first separators; the encoding is kept by working on Latin letters for bytes.</summary>
    private byte[] Csv(byte[] bytes)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n').ToList();
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(lines.Count);
            var cells = lines[at].Split(',');
            switch (random.Next(5))
            {
                case 0:
                    cells[random.Next(cells.Length)] = Latin(Any());
                    break;
                case 1:
                    (cells[0], cells[^1]) = (cells[^1], cells[0]);
                    break;
                case 2:
                    lines.Insert(at, lines[random.Next(lines.Count)]);
                    continue;
                case 3:
                    cells = [.. cells, .. Enumerable.Repeat("z", random.Next(300))];
                    break;
                default:
                    cells[random.Next(cells.Length)] = '"' + cells[0];
                    break;
            }
            lines[at] = string.Join(',', cells);
        }
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private byte[] InsideZip(byte[] bytes)
    {
        using var made = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(bytes)))
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            var chosen = random.Next(from.Entries.Count);
            for (var at = 0; at < from.Entries.Count; at++)
            {
                using var reader = new StreamReader(from.Entries[at].Open());
                var text = reader.ReadToEnd();
                var isSheet = from.Entries[at].FullName.Contains("sheet", StringComparison.Ordinal);
                if (isSheet && random.Next(2) == 0)
                    text = Cells(text);
                else if (at == chosen)
                    text = Encoding.Latin1.GetString(Bytes(Encoding.Latin1.GetBytes(text)));
                if (random.Next(60) == 0)
                    continue;
                // Half a letter pair comes out as the mark for a lost letter: XML knows no other way.
                using var writer = new StreamWriter(
                    to.CreateEntry(from.Entries[at].FullName, CompressionLevel.Fastest).Open(),
                    new UTF8Encoding(false, throwOnInvalidBytes: false)
                );
                writer.Write(text);
            }
        }
        return made.ToArray();
    }

    private string Cells(string sheet)
    {
        var wanted = random.Next(1, 6);
        sheet = CellText()
            .Replace(sheet, found => random.Next(6) > 0 || wanted-- <= 0 ? found.Value : ">" + Xml(Any()) + "</t>");
        sheet = CellNumber().Replace(sheet, found => random.Next(6) > 0 ? found.Value : "<v>" + Xml(Any()) + "</v>");
        return CellPlace()
            .Replace(
                sheet,
                found =>
                    random.Next(40) > 0
                        ? found.Value
                        : $"r=\"{(char)('A' + random.Next(26))}{random.Next(0, 2_000_000)}\""
            );
    }

    private string Any() =>
        random.Next(8) switch
        {
            0 => new string((char)random.Next(32, 0x2000), random.Next(1, 400)),
            1 => random.NextInt64(-100_000, 4_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture),
            2 => $"{random.Next(0, 40)}/{random.Next(0, 15)}/{random.Next(0, 3000)}",
            _ => Nasty[random.Next(Nasty.Length)],
        };

    private static string Latin(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    private static string Xml(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    [GeneratedRegex(@">[^<]*</t>")]
    private static partial Regex CellText();

    [GeneratedRegex(@"<v>[^<]*</v>")]
    private static partial Regex CellNumber();

    [GeneratedRegex("r=\"[A-Z]+[0-9]+\"")]
    private static partial Regex CellPlace();
}
