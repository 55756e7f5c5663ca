namespace DangVu.Documents;

/// <summary>A typed cell of a list: one of its kinds below.</summary>
public abstract record SheetCell
{
    private SheetCell() { }

    public static SheetCell Blank { get; } = new BlankCell();

    public static SheetCell Of(string? text) => string.IsNullOrEmpty(text) ? Blank : new TextCell(text);

    public static SheetCell Of(long? number) => number is { } n ? new IntegerCell(n) : Blank;

    public static SheetCell Of(decimal? number) => number is { } n ? new DecimalCell(n) : Blank;

    public static SheetCell Of(DateOnly? day) => day is { } d ? new DateCell(d) : Blank;

    public sealed record BlankCell : SheetCell;

    /// <summary>Text, whatever it looks like: identity numbers stay text, and nothing in it is ever a formula.</summary>
    public sealed record TextCell : SheetCell
    {
        public TextCell(string text) => Text = PaperText.Clean(text);

        public string Text { get; }
    }

    public sealed record IntegerCell(long Number) : SheetCell;

    public sealed record DecimalCell(decimal Number) : SheetCell;

    public sealed record DateCell(DateOnly Day) : SheetCell;
}

/// <summary>A column of a list: its heading and its width in letters.</summary>
public sealed record SheetColumn(string Heading, double Width = 16);

/// <summary>One list: lines of title, a heading row, rows.</summary>
public sealed record Sheet(string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<IReadOnlyList<SheetCell>> Rows)
{
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>A bold last row, where there is one.</summary>
    public IReadOnlyList<SheetCell>? Total { get; init; }
}
