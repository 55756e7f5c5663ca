namespace DangVu.Documents;

/// <summary>Puts a paper together part by part, in reading order.</summary>
public sealed class PaperBuilder(PaperHeader header, PaperWords? words = null)
{
    private readonly List<PaperBlock> _blocks = [];
    private readonly PaperWords _words = words ?? PaperWords.Default;
    private PaperKind _kind;
    private PaperSheet _sheet;
    private bool _bare;
    private bool _framed;
    private string _title = string.Empty;
    private string _summary = string.Empty;

    public PaperBuilder Title(string title, string summary)
    {
        (_kind, _title, _summary) = (PaperKind.Titled, title, summary);
        return this;
    }

    /// <summary>Makes it a letter: the summary under the number, no printed type.</summary>
    public PaperBuilder Letter(string summary, string title = "")
    {
        (_kind, _title, _summary) = (PaperKind.Letter, title, summary);
        return this;
    }

    public PaperBuilder On(PaperSheet sheet)
    {
        _sheet = sheet;
        return this;
    }

    /// <summary>Without head, title lines and page numbers.</summary>
    public PaperBuilder Bare(bool framed = false)
    {
        (_bare, _framed) = (true, framed);
        return this;
    }

    public PaperBuilder Add(PaperBlock block)
    {
        _blocks.Add(block);
        return this;
    }

    public PaperBuilder Heading(int level, string text) => Add(new HeadingBlock(level, text));

    public PaperBuilder Paragraph(params PaperRun[] runs) => Add(new ParagraphBlock(runs));

    public PaperBuilder Centered(params PaperRun[] runs) =>
        Add(new ParagraphBlock(runs) { Align = PaperAlign.Center, FirstLineIndent = false });

    /// <summary>One paragraph for each item, "- " before it.</summary>
    public PaperBuilder Dashes(IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            Paragraph("- " + item);
        }

        return this;
    }

    /// <summary>Who the letter goes to: one in line, several under one another with dashes.</summary>
    public PaperBuilder Addressees(params string[] names)
    {
        if (names.Length == 1)
        {
            return Centered(_words.Addressees + " " + names[0]);
        }

        Add(
            new ParagraphBlock([_words.Addressees])
            {
                FirstLineIndent = false,
                Level = 2,
                KeepWithNext = true,
            }
        );
        for (var i = 0; i < names.Length; i++)
        {
            var end = i == names.Length - 1 ? "." : ";";
            var last = i == names.Length - 1;
            Add(
                new ParagraphBlock(["- " + names[i] + end])
                {
                    Align = PaperAlign.Left,
                    FirstLineIndent = false,
                    Level = 4,
                    KeepWithNext = !last,
                }
            );
        }

        return this;
    }

    public PaperBuilder Table(
        IReadOnlyList<TableColumn> columns,
        IEnumerable<TableRow> headers,
        IEnumerable<TableRow> rows,
        TableRow? total = null
    ) => Add(new TableBlock(columns, headers, rows, total));

    public PaperBuilder PageBreak() => Add(new PageBreakBlock());

    public PaperBuilder Signed(Signer signer, params string[] recipients) =>
        Add(new SignatureBlock(signer, recipients, _words.Recipients));

    public PaperBuilder Signed(Signer left, Signer right) => Add(new DoubleSignatureBlock(left, right));

    public Paper Build() =>
        new()
        {
            Kind = _kind,
            Sheet = _sheet,
            Bare = _bare,
            Framed = _framed,
            Header = words is null ? header : header with { PartyName = words.PartyName, Star = words.Star },
            Title = _title,
            Summary = _summary,
            Separator = _words.Separator,
            Blocks = [.. _blocks],
        };
}
