using System.Text.RegularExpressions;
using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Sheets;
using DangVu.Kernel.Text;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Members.Import.Planning;

/// <summary>Reads one row of a member list into a draft, field by field; numbers wait until their column is known.</summary>
internal sealed partial class RowReader(MemberTable table, CellReading cells, Catalogues catalogues)
{
    private static readonly ImportField[] FreeFields =
    [
        ImportField.OtherName,
        ImportField.CardPlace,
        ImportField.OldCardNumber,
        ImportField.Note,
        ImportField.PartyRecordId,
        ImportField.Occupation,
        ImportField.Education,
        ImportField.ProfessionalLevel,
        ImportField.PoliticalTheory,
        ImportField.Position,
        ImportField.BirthPlace,
        ImportField.Hometown,
        ImportField.Residence,
    ];

    private readonly (ImportField Field, int[] Columns)[] free = FreeFields
        .Select(field => (field, Columns: InOrder(table, field)))
        .Where(entry => entry.Columns.Length > 0)
        .ToArray();

    private readonly SexAndBirth sexAndBirth = new(table, cells);
    private readonly int? identity =
        table.ColumnOf(ImportField.IdentityNumber)
        ?? table.ColumnOf(ImportField.IdentityNumber, FieldPart.EitherNumber);
    private readonly bool mayBeOldId = table.ColumnOf(ImportField.IdentityNumber) is null;
    private readonly int? card = table.ColumnOf(ImportField.CardNumber);
    private readonly int? oldId = table.ColumnOf(ImportField.OldIdNumber);
    private readonly int? phone = table.ColumnOf(ImportField.Phone);

    internal Draft Read(SheetRow row)
    {
        var draft = new Draft(table.Grid.Name, row);
        Name(draft);
        sexAndBirth.Read(draft);
        draft.RawIdentity = At(row, identity);
        draft.RawCard = At(row, card);
        draft.MayBeOldId = mayBeOldId;
        draft.Member.CardDate = DateOf(draft, ImportField.CardDate);
        draft.Member.AdmittedOn = DateOf(draft, ImportField.AdmittedOn);
        draft.Member.RecognisedOn = DateOf(draft, ImportField.RecognisedOn);
        draft.Member.LeftOn = DateOf(draft, ImportField.LeftOn);
        draft.Member.Ethnicity = Listed(draft, ImportField.Ethnicity, catalogues.Ethnicities);
        draft.Member.Religion = Listed(draft, ImportField.Religion, catalogues.Religions);
        Status(draft);
        foreach (var (field, columns) in free)
        {
            var parts = columns.Select(column => cells.WholeText(draft, field, column)).OfType<string>();
            var joined = string.Join(", ", parts);
            draft.Member.Set(field, joined.Length == 0 ? null : joined);
        }

        draft.Member.Phone = Digits(draft, ImportField.Phone, phone, 10);
        draft.Member.OldIdNumber = Digits(draft, ImportField.OldIdNumber, oldId, 9);
        return draft;
    }

    private void Name(Draft draft)
    {
        const ImportField Field = ImportField.FullName;
        var parts = table
            .NameColumns.OrderBy(column => table.Roles[column].Part)
            .Select(column => cells.Text(draft, Field, column))
            .OfType<string>();
        var name = string.Join(' ', parts);
        if (name.Length == 0)
        {
            draft.Refuse(Field, "import.name.missing");
            return;
        }

        if (LostLetters.AreIn(name))
        {
            draft.Refuse(Field, "import.text.lost", name);
            return;
        }

        var bare = Fold.Spaces(Decoration().Replace(name, ""));
        var title = VietnameseName.TitleCase(bare);
        if (bare != name)
        {
            draft.Correct(Field, name, bare, "trimmed");
        }

        if (title != bare)
        {
            draft.Correct(Field, bare, title, "title-case");
        }

        draft.Member.FullName = title;
        if (!VietnameseName.IsPlausible(title))
        {
            draft.Refuse(Field, "import.name.implausible", title);
        }
    }

    private string? Listed(Draft draft, ImportField field, NameIndex<CatalogueItem> catalogue)
    {
        if (table.ColumnOf(field) is not { } column || cells.Text(draft, field, column) is not { } said)
        {
            return null;
        }

        var match = catalogue.Find(said);
        if (match.Found is { } item)
        {
            if (item.Name != said)
            {
                draft.Correct(field, said, item.Name, "catalogue-spelling");
            }

            return item.Name;
        }

        draft.Warn(field, $"import.{field.JsonName()}.unknown", said, match.Nearest ?? "");
        return LostLetters.AreIn(said) ? null : said;
    }

    private void Status(Draft draft)
    {
        const ImportField Field = ImportField.Status;
        if (table.ColumnOf(Field) is not { } column || cells.Text(draft, Field, column) is not { } said)
        {
            return;
        }

        draft.Member.Status = MemberStatusWords.Code(said);
        if (draft.Member.Status is null)
        {
            draft.Refuse(Field, "import.status.unknown", said);
        }
    }

    private PartialDate? DateOf(Draft draft, ImportField field) =>
        table.ColumnOf(field) is { } column ? cells.Date(draft, field, column) : null;

    /// <summary>A number of known length kept as text; a zero lost by the spreadsheet comes back, anything odd is kept out with a warning.</summary>
    private string? Digits(Draft draft, ImportField field, int? column, int length)
    {
        if (column is not { } at || cells.Text(draft, field, at) is not { } said)
        {
            return null;
        }

        var digits = new string(said.Where(char.IsAsciiDigit).ToArray());
        if (digits.Length == length - 1)
        {
            draft.Correct(field, said, "0" + digits, "lost-zero");
            return "0" + digits;
        }

        if (digits.Length < length - 1)
        {
            draft.Warn(field, $"import.{field.JsonName()}.length", said);
            return null;
        }

        return digits.Length == length ? digits : said;
    }

    private static CellValue At(SheetRow row, int? column) => column is { } at ? row[at] : default;

    /// <summary>The columns of a field, the nearest part first: detail, commune, district, province, country.</summary>
    private static int[] InOrder(MemberTable table, ImportField field) =>
        [.. table.ColumnsOf(field).OrderBy(column => table.Roles[column].Part)];

    [GeneratedRegex(@"^\s*(đ/c|đc\.|đồng chí)\s*:?\s*|\s*\(\*+\)\s*\z|\s*\*+\s*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Decoration();
}
