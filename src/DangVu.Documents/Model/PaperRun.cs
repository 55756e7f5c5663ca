namespace DangVu.Documents;

/// <summary>A stretch of text in one look. Evidence names the record behind a figure; only the HTML makes a link of it.</summary>
public sealed record PaperRun
{
    /// <summary>Text in NFC, line breaks as "\n".</summary>
    public PaperRun(
        string text,
        bool bold = false,
        bool italic = false,
        bool underline = false,
        string? evidence = null
    )
    {
        Text = PaperText.CleanLine(text);
        Bold = bold;
        Italic = italic;
        Underline = underline;
        Evidence = evidence;
    }

    public string Text { get; }

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Underline { get; init; }

    public string? Evidence { get; init; }

    public static implicit operator PaperRun(string text) => new(text);

    public static PaperRun Strong(string text) => new(text, bold: true);

    public static PaperRun Slanted(string text) => new(text, italic: true);

    /// <summary>A figure with its evidence.</summary>
    public static PaperRun Figure(string text, string evidence) => new(text, evidence: evidence);
}
