namespace DangVu.Documents;

/// <summary>How the lines of a paragraph or a cell stand.</summary>
public enum PaperAlign
{
    Justify,
    Left,
    Center,
    Right,
}

/// <summary>One piece of a paper's body, in reading order.</summary>
public abstract record PaperBlock;

/// <summary>A paragraph. Level shifts it right by so many first-line indents.</summary>
public sealed record ParagraphBlock(IReadOnlyList<PaperRun> Runs) : PaperBlock
{
    public PaperAlign Align { get; init; } = PaperAlign.Justify;

    public bool FirstLineIndent { get; init; } = true;

    public int Level
    {
        get;
        init => field = Math.Clamp(value, 0, 4);
    }

    /// <summary>Letters and lines so many times as large as the body's.</summary>
    public double Scale
    {
        get;
        init => field = Math.Clamp(value, 0.5, 5);
    } = 1;

    /// <summary>Stays on the page of what follows.</summary>
    public bool KeepWithNext { get; init; }
}

/// <summary>A heading: 0 is a centred "PHẦN" or "CHƯƠNG", 1 to 3 go down from there.</summary>
public sealed record HeadingBlock(int Level, string Text) : PaperBlock
{
    public int Level { get; } = Math.Clamp(Level, 0, 3);

    public string Text { get; } = PaperText.CleanLine(Text);
}

/// <summary>What follows begins a new page.</summary>
public sealed record PageBreakBlock : PaperBlock;

/// <summary>Who signs: "T/M ĐẢNG ỦY", "BÍ THƯ", full name without titles. Empty parts are left out.</summary>
public sealed record Signer
{
    public Signer(string office, string name, string? authority = null)
    {
        Office = PaperText.CleanLine(office);
        Name = PaperText.CleanLine(name);
        Authority = string.IsNullOrEmpty(authority) ? null : PaperText.CleanLine(authority);
    }

    public string? Authority { get; }

    public string Office { get; }

    public string Name { get; }
}

/// <summary>Recipients at the left, the signer at the right.</summary>
public sealed record SignatureBlock : PaperBlock
{
    public SignatureBlock(Signer signer, IEnumerable<string>? recipients = null, string? label = null)
    {
        Signer = signer;
        Recipients =
        [
            .. (recipients ?? [])
                .Select(r => PaperText.CleanLine(r).Trim(' ', ',', ';', '.', '-', '\n'))
                .Where(r => r.Length > 0),
        ];
        Label = PaperText.CleanLine(label ?? PaperWords.Default.Recipients);
    }

    public Signer Signer { get; }

    public IReadOnlyList<string> Recipients { get; }

    public string Label { get; }

    /// <summary>The recipients as printed: a dash before each, a comma after, a full stop after the last.</summary>
    public IEnumerable<string> RecipientLines =>
        Recipients.Select((r, i) => "- " + r + (i == Recipients.Count - 1 ? "." : ","));
}

/// <summary>Two who sign side by side, as under minutes.</summary>
public sealed record DoubleSignatureBlock(Signer Left, Signer Right) : PaperBlock;
