namespace DangVu.Documents;

/// <summary>Whether the type of the paper is printed as its title, or the paper is a letter (công văn), which has none.</summary>
public enum PaperKind
{
    Titled,
    Letter,
}

/// <summary>The sheet.</summary>
public enum PaperSheet
{
    A4,
    A4Landscape,
    A5,
}

/// <summary>
/// A paper as its author means it: parts in reading order, no layout numbers. The writers turn the same paper into DOCX, PDF and
/// HTML, so the three agree.
/// </summary>
public sealed record Paper
{
    public PaperKind Kind { get; init; }

    public PaperSheet Sheet { get; init; }

    public required PaperHeader Header { get; init; }

    /// <summary>The type in capitals ("BÁO CÁO"); a letter does not print it but keeps it as the file's title.</summary>
    public string Title
    {
        get;
        init => field = PaperText.CleanLine(value);
    } = string.Empty;

    /// <summary>What it is about (trích yếu).</summary>
    public string Summary
    {
        get;
        init => field = PaperText.CleanLine(value);
    } = string.Empty;

    /// <summary>Without head, title lines and page numbers: a certificate, the pages of a booklet. The head still names the file.</summary>
    public bool Bare { get; init; }

    /// <summary>A double rule around each page: a certificate on plain paper.</summary>
    public bool Framed { get; init; }

    /// <summary>The hyphens between the summary and the body.</summary>
    public string Separator
    {
        get;
        init => field = PaperText.CleanLine(value);
    } = PaperWords.Default.Separator;

    public IReadOnlyList<PaperBlock> Blocks { get; init; } = [];

    /// <summary>Title and summary on one line: the name of the file's contents.</summary>
    public string FullTitle => string.Join(' ', new[] { Title, Summary }.Where(t => t.Length > 0)).Replace('\n', ' ');
}

/// <summary>The head of a paper: who issues it at the left, the Party's name, place and date at the right.</summary>
public sealed record PaperHeader
{
    /// <summary>The body above, where there is one.</summary>
    public string? UpperBody
    {
        get;
        init => field = string.IsNullOrWhiteSpace(value) ? null : PaperText.CleanLine(value);
    }

    /// <summary>The body that issues the paper.</summary>
    public required string IssuingBody
    {
        get;
        init => field = PaperText.CleanLine(value);
    }

    /// <summary>Number and symbol as printed, "Số 05-BC/ĐU"; "Số      -BC/ĐU" before a number is given.</summary>
    public required string Number
    {
        get;
        init => field = PaperText.CleanLine(value);
    }

    /// <summary>"Giồng Trôm, ngày 07 tháng 6 năm 2023"; always one line.</summary>
    public required string PlaceAndDate
    {
        get;
        init => field = PaperText.CleanLine(value).Replace('\n', ' ');
    }

    /// <summary>The place, where one is known, before the day in words.</summary>
    public static string At(string? place, string day) => place is null ? day : $"{place}, {day}";

    /// <summary>"MẬT" and the like, boxed under the number.</summary>
    public string? Secrecy
    {
        get;
        init => field = string.IsNullOrWhiteSpace(value) ? null : PaperText.CleanLine(value);
    }

    /// <summary>"KHẨN" and the like, boxed under the number.</summary>
    public string? Urgency
    {
        get;
        init => field = string.IsNullOrWhiteSpace(value) ? null : PaperText.CleanLine(value);
    }

    /// <summary>The Party's name, ruled under.</summary>
    public string PartyName
    {
        get;
        init => field = PaperText.CleanLine(value);
    } = PaperWords.Default.PartyName;

    /// <summary>The star between the issuing body and the number.</summary>
    public string Star
    {
        get;
        init => field = PaperText.CleanLine(value);
    } = PaperWords.Default.Star;

    internal IEnumerable<string> Marks => new[] { Secrecy, Urgency }.OfType<string>();
}
