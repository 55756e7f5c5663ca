using System.Text.RegularExpressions;
using DangVu.App.Sheets;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Members.Import.Columns;

/// <summary>What a row under the header is.</summary>
internal enum RowKind
{
    Data,
    Heading,
    Noise,
}

/// <summary>
/// Tells the rows of members from what stands between and below them: the header repeated, the row of column numbers, headings of
/// groups, totals, signatures. Rows must be shown in order: after a total or signature a bare name is a signatory.
/// </summary>
internal sealed partial class RowKinds(MemberTable table, SheetText text, CellNames cells)
{
    private static readonly string[] SignatureStarts =
    [
        "nguoi lap",
        "t m",
        "tm",
        "thay mat",
        "bi thu",
        "pho bi thu",
        "ky ten",
        "ky ghi",
        "ky va ghi",
        "xac nhan",
        "noi nhan",
        "chi uy",
        "dang uy",
        "ban chap hanh",
        "can bo lap",
        "thu truong",
        "k t",
        "danh sach nay",
        "danh sach gom",
        "danh sach co",
        "danh sach tren",
        "luu",
    ];

    private bool ended;

    /// <summary>The heading's text, when the last row was one.</summary>
    internal string Heading { get; private set; } = "";

    internal RowKind Next(SheetRow row)
    {
        var filled = row.Filled().ToList();
        if (filled.Count == 0 || IsRepeatedHeader(row, filled) || IsColumnNumbers(row, filled))
        {
            ended = ended && filled.Count == 0;
            return RowKind.Noise;
        }

        var strong = filled.Count(column => IsStrong(row, column));
        var name = string.Join(' ', table.NameColumns.Select(column => Read(row, column))).Trim();
        if (strong == 0 && IsHeading(row, filled))
        {
            ended = false;
            return RowKind.Heading;
        }

        if (strong == 0 && IsClosing(row, filled, name))
        {
            ended = true;
            return RowKind.Noise;
        }

        return IsMember(row, filled, strong, name) ? RowKind.Data : RowKind.Noise;
    }

    private bool IsMember(SheetRow row, List<int> filled, int strong, string name)
    {
        var ordinal = table.OrdinalColumn is { } column && IsNumber(row[column].Text);
        var evidence = filled.Count(c =>
            table.RoleOf(c).Field is not (ImportField.None or ImportField.Ordinal or ImportField.FullName)
        );
        if (name.Length == 0)
        {
            return (strong > 0 && (evidence > 1 || ordinal)) || (evidence > 2 && !ended);
        }

        if (strong > 0 || ordinal)
        {
            return strong > 0 || evidence > 0 || !ended;
        }

        return !ended && (evidence > 0 || (table.OrdinalColumn is null && VietnameseName.IsPlausible(name)));
    }

    /// <summary>A cell that only a member's row has: a number of identity or card, or something like a date.</summary>
    private bool IsStrong(SheetRow row, int column)
    {
        var cell = row[column];
        return table.RoleOf(column).Field switch
        {
            ImportField.BirthDate or ImportField.AdmittedOn or ImportField.RecognisedOn or ImportField.CardDate =>
                cell.Kind == CellKind.Date
                    || (cell.Kind == CellKind.Number && cell.Number > 1900)
                    || YearInside().IsMatch(cell.Text),
            ImportField.IdentityNumber or ImportField.CardNumber or ImportField.OldIdNumber => cell.Text.Count(
                char.IsDigit
            ) > 6,
            _ => false,
        };
    }

    private bool IsRepeatedHeader(SheetRow row, List<int> filled)
    {
        var same = filled.Count(column => row[column].Kind == CellKind.Text && table.IsHeaderText(row[column].Text));
        return filled.Count > 1 && same > 1 && same * 3 >= filled.Count * 2;
    }

    private static bool IsColumnNumbers(SheetRow row, List<int> filled)
    {
        var last = 0;
        foreach (var column in filled)
        {
            var match = ColumnNumber().Match(row[column].Text.Trim());
            if (!match.Success)
            {
                return false;
            }

            if (int.TryParse(match.Groups[1].ValueSpan, out var number))
            {
                if (number <= last)
                {
                    return false;
                }

                last = number;
            }
        }

        return filled.Count > 2;
    }

    private bool IsHeading(SheetRow row, List<int> filled)
    {
        var words = filled.Where(column => !IsNumbering(row[column].Text)).ToList();
        if (
            words.Count != 1
            || filled.Count > 2
            || table.RoleOf(words[0]).Field == ImportField.Cell && filled.Count > 1
        )
        {
            return false;
        }

        Heading = cells.Heading(Read(row, words[0])) ?? "";
        return Heading.Length > 0;
    }

    private bool IsClosing(SheetRow row, List<int> filled, string name)
    {
        var first = Read(row, filled[0]);
        if (IsTotal(first) || IsTotal(name))
        {
            return true;
        }

        var looked = name.Length == 0 ? filled.Select(column => Read(row, column)) : [name, first];
        return looked.Any(IsSignature);
    }

    private static bool IsSignature(string said)
    {
        var words = Fold.Words(said);
        return DateLine().IsMatch(words)
            || SignatureStarts.Any(start =>
                words.StartsWith(start, StringComparison.Ordinal)
                && (words.Length == start.Length || words[start.Length] == ' ')
            );
    }

    /// <summary>With its marks, since Tống and Công are names; without any marks only when nothing else stands there.</summary>
    private static bool IsTotal(string said) =>
        Total().IsMatch(said) || Fold.Words(said) is "tong cong" or "tong so" or "cong" or "tong";

    private string Read(SheetRow row, int column) => Fold.Spaces(text.Read(row[column].Text, column).Text);

    private static bool IsNumbering(string said) => Numbering().IsMatch(said.Trim());

    private static bool IsNumber(string said) => int.TryParse(said.Trim().TrimEnd('.'), out _);

    [GeneratedRegex(@"(18|19|20)[0-9]{2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2}")]
    private static partial Regex YearInside();

    [GeneratedRegex(@"^[\[(]?(?:([0-9]{1,2})|[A-Ga-g])[\])]?\z")]
    private static partial Regex ColumnNumber();

    [GeneratedRegex(@"^([0-9]{1,3}|[IVXLC]{1,6}|[A-Za-z])\s*[.)/]?\z")]
    private static partial Regex Numbering();

    [GeneratedRegex(
        @"^\s*(tổng cộng|tổng số|cộng|tổng)(\s*[:(\d*].*|\s+chung.*|\s+cộng.*|\s+có.*)?\s*\z",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Total();

    [GeneratedRegex(@"\bngay( [0-9]{1,2})? thang( [0-9]{1,2})? nam\b")]
    private static partial Regex DateLine();
}
