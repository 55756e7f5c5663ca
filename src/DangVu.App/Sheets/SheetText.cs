using System.Text;
using DangVu.Kernel.Text;

namespace DangVu.App.Sheets;

/// <summary>Knows in which encoding each column of a sheet is written, and reads its cells as Unicode.</summary>
internal sealed class SheetText
{
    private const int SamplesPerColumn = 400;
    private const int EnoughEvidence = 3;

    private readonly TextEncoding[] columns;
    private readonly TextEncoding sheet;

    internal SheetText(SheetGrid grid)
    {
        var width = grid.Rows.Select(row => row.Cells.Length).DefaultIfEmpty(0).Max();
        var samples = new HashSet<string>[width];
        foreach (var row in grid.Rows)
        {
            for (var column = 0; column < row.Cells.Length; column++)
            {
                var cell = row.Cells[column];
                if (cell.Kind == CellKind.Text && !Ascii.IsValid(cell.Text))
                {
                    var set = samples[column] ??= new(StringComparer.Ordinal);
                    if (set.Count < SamplesPerColumn)
                    {
                        set.Add(cell.Text);
                    }
                }
            }
        }

        sheet = LegacyEncodings.Detect(samples.Where(set => set is not null).SelectMany(set => set.Take(100))).Encoding;
        columns = samples.Select(set => OfColumn(set ?? [])).ToArray();
    }

    /// <summary>A column follows its sheet unless its own words read strictly better in another way.</summary>
    private TextEncoding OfColumn(HashSet<string> samples)
    {
        var verdict = LegacyEncodings.Detect(samples);
        if (verdict.Encoding == sheet || verdict.Evidence < EnoughEvidence)
        {
            return sheet;
        }

        var asSheet = samples.Sum(sample => LegacyEncodings.Weigh(sample, sheet).Vietnamese);
        return asSheet < verdict.Confidence * verdict.Evidence ? verdict.Encoding : sheet;
    }

    /// <summary>The text of a cell in Unicode, and the encoding that was undone for it.</summary>
    internal (string Text, TextEncoding Undone) Read(string text, int column)
    {
        if (Ascii.IsValid(text))
        {
            return (text, TextEncoding.Unicode);
        }

        var encoding = column < columns.Length ? columns[column] : sheet;
        if (encoding != TextEncoding.Unicode)
        {
            var read = LegacyEncodings.Read(text, encoding);
            return (read, read == Fold.Nfc(text) ? TextEncoding.Unicode : encoding);
        }

        return Stray(text) is { } stray ? (LegacyEncodings.Decode(text, stray), stray) : (Fold.Nfc(text), encoding);
    }

    /// <summary>A single value in an old font within a Unicode column: no word of it reads as it stands, every word reads decoded.</summary>
    private static TextEncoding? Stray(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') >= 0)
        {
            return null;
        }

        var (telling, asWritten) = LegacyEncodings.Weigh(text, TextEncoding.Unicode);
        if (telling == 0 || asWritten > 0)
        {
            return null;
        }

        foreach (var encoding in new[] { TextEncoding.Tcvn3, TextEncoding.Vni })
        {
            if (LegacyEncodings.Weigh(text, encoding) is var weighed && weighed.Vietnamese == weighed.Telling)
            {
                return encoding;
            }
        }

        return null;
    }
}
