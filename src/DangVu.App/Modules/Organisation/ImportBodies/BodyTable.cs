using DangVu.App.Modules.Organisation.CreateBody;
using DangVu.App.Sheets;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Organisation.ImportBodies;

/// <summary>Reads the rows of a list of bodies: name, kind, parent, day of founding, in any order, in Vietnamese or in code.</summary>
internal static class BodyTable
{
    private const int SearchedRows = 100;

    private static readonly Dictionary<string, string> Headers = new(StringComparer.Ordinal)
    {
        ["name"] = "name",
        ["ten"] = "name",
        ["ten to chuc"] = "name",
        ["ten to chuc dang"] = "name",
        ["to chuc dang"] = "name",
        ["ten chi bo"] = "name",
        ["chi bo"] = "name",
        ["kind"] = "kind",
        ["loai"] = "kind",
        ["loai to chuc"] = "kind",
        ["loai hinh"] = "kind",
        ["loai hinh to chuc"] = "kind",
        ["parent"] = "parent",
        ["truc thuoc"] = "parent",
        ["cap tren"] = "parent",
        ["to chuc cap tren"] = "parent",
        ["to chuc dang cap tren"] = "parent",
        ["foundedon"] = "foundedOn",
        ["founded on"] = "foundedOn",
        ["founded"] = "foundedOn",
        ["ngay lap"] = "foundedOn",
        ["ngay thanh lap"] = "foundedOn",
        ["thanh lap ngay"] = "foundedOn",
        ["ngay thang thanh lap"] = "foundedOn",
    };

    public static Result<IReadOnlyList<BodyRow>> Read(byte[] file, string fileName)
    {
        var read = WorkbookReader.Read(file, fileName);
        if (read.IsRefused)
            return Result<IReadOnlyList<BodyRow>>.Refused(read.Refusals);
        var rows = new List<BodyRow>();
        var found = false;
        foreach (var grid in read.Value.Sheets)
        {
            var text = new SheetText(grid);
            if (Header(grid, text) is not { } header)
                continue;
            found = true;
            rows.AddRange(Rows(grid, text, header, read.Value.Date1904));
        }
        if (!found)
            return Refusal.Invalid("file", "import.columns.unknown", Seen(read.Value));
        return rows.Count == 0 ? Refusal.Invalid("file", "import.rows.none", fileName) : rows;
    }

    private sealed record HeaderAt(int Row, IReadOnlyDictionary<string, int> Columns);

    private static HeaderAt? Header(SheetGrid grid, SheetText text)
    {
        for (var at = 0; at < Math.Min(grid.Rows.Count, SearchedRows); at++)
        {
            var columns = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var column in grid.Rows[at].Filled())
                if (Headers.TryGetValue(Fold.Words(text.Read(grid.Rows[at][column].Text, column).Text), out var field))
                    columns.TryAdd(field, column);
            if (columns.ContainsKey("name") && columns.Count > 1)
                return new HeaderAt(at, columns);
        }
        return null;
    }

    private static IEnumerable<BodyRow> Rows(SheetGrid grid, SheetText text, HeaderAt header, bool date1904)
    {
        foreach (var line in grid.Rows.Skip(header.Row + 1))
        {
            var row = new BodyRow(grid.Name, line.Number);
            row.Name = Said(row, line, text, header, "name");
            row.KindSaid = Said(row, line, text, header, "kind");
            row.ParentSaid = Said(row, line, text, header, "parent");
            if (row.Name is null && row.KindSaid is null && row.ParentSaid is null)
                continue;
            if (row.Name is null)
                row.Refuse("name", "import.body.name-missing");
            else if (row.Name.Length > 200)
                row.Refuse("name", "field.too-long", 200);
            Founded(row, line, text, header, date1904);
            Kind(row);
            yield return row;
        }
    }

    private static string? Said(BodyRow row, SheetRow line, SheetText text, HeaderAt header, string field)
    {
        if (!header.Columns.TryGetValue(field, out var column) || line[column].IsEmpty)
            return null;
        var written = line[column].Text;
        var (read, undone) = text.Read(written, column);
        var tidy = Fold.Spaces(read).Trim();
        if (undone != TextEncoding.Unicode)
            row.Corrections.Add(
                new BodyCorrection(field, written, tidy, undone == TextEncoding.Tcvn3 ? "tcvn3" : "vni")
            );
        else if (tidy != written)
            row.Corrections.Add(
                new BodyCorrection(field, written, tidy, tidy.Length == written.Trim().Length ? "trimmed" : "nfc")
            );
        return tidy.Length == 0 ? null : tidy;
    }

    /// <summary>A kind left out is no doubt where the name begins with it.</summary>
    private static void Kind(BodyRow row)
    {
        if (row.Name is null)
            return;
        var said =
            row.KindSaid
            ?? FirstWords.FirstOrDefault(words => Fold.Of(row.Name).StartsWith(words + " ", StringComparison.Ordinal));
        if (said is null)
            row.Refuse("kind", "import.body.kind-missing");
        else if (BodyKindWords.Read(said, row.Name) is { } kind)
            row.Kind = kind;
        else
            row.Refuse("kind", "body.kind-unknown", said);
    }

    private static readonly string[] FirstWords = ["chi bo", "dang bo bo phan", "to dang"];

    /// <summary>The register keeps a day: of a month or a year it takes the first one, and says so.</summary>
    private static void Founded(BodyRow row, SheetRow line, SheetText text, HeaderAt header, bool date1904)
    {
        if (!header.Columns.TryGetValue("foundedOn", out var column) || line[column].IsEmpty)
            return;
        var cell = line[column];
        var read = cell.Kind switch
        {
            CellKind.Date => (Result<PartialDate>)
                PartialDate.Of(DateOnly.FromDateTime(DateTime.FromOADate(cell.Number))),
            CellKind.Number when cell.Number is >= 1900 and <= 2100 && cell.Number == Math.Floor(cell.Number) =>
                PartialDate.Of((int)cell.Number)!.Value,
            CellKind.Number => VietnameseDates.FromSerial(cell.Number, date1904),
            _ => VietnameseDates.Read(text.Read(cell.Text, column).Text.Trim(), date1904),
        };
        if (read.IsRefused)
        {
            row.Refuse("foundedOn", "import." + read.Refusals[0].Code, read.Refusals[0].Args);
            return;
        }
        row.FoundedOn = read.Value.Earliest;
        if (cell.Kind == CellKind.Number && read.Value.IsWhole)
            row.Corrections.Add(new BodyCorrection("foundedOn", cell.Text, read.Value.ToString(), "serial-date"));
        if (!read.Value.IsWhole)
            row.Problems.Add(
                new BodyProblem(
                    "foundedOn",
                    "import.body.founded-first-day",
                    VietnameseDates.Screen(read.Value),
                    VietnameseDates.Screen(read.Value.Earliest)
                )
            );
    }

    private static string Seen(Workbook workbook) =>
        string.Join(
            ", ",
            workbook
                .Sheets.SelectMany(s => s.Rows.Take(1))
                .SelectMany(r => r.Filled().Take(40).Select(c => Fold.Spaces(r[c].Text)))
        );
}
