using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Reports.HalfTerm;

/// <summary>Everything a report says: its figures with their proof, the same at the start of the term, and its words.</summary>
internal sealed record ReportData(
    string Kind,
    OfficeRef Office,
    TermRef Term,
    DateOnly From,
    DateOnly AsOf,
    IReadOnlyDictionary<string, Figure> Figures,
    DateOnly ComparedOn,
    IReadOnlyDictionary<string, Figure> Compared,
    IReadOnlyList<ReportSection> Sections,
    Signatory? Signatory,
    string? Number = null
)
{
    /// <summary>The map of product.md: stable names to value, evidence and definition.</summary>
    public object ToJson(Texts t) =>
        new
        {
            report = Kind,
            office = Office.Name,
            place = Office.Place,
            term = Term.Label,
            from = From,
            asOf = AsOf,
            number = Number,
            figures = Figures.ToDictionary(
                f => f.Key,
                f => new
                {
                    value = f.Value.Value,
                    evidence = f.Value.Evidence,
                    definition = t["figure." + f.Key, f.Value.DefinitionArgs],
                }
            ),
            comparison = new { on = ComparedOn, figures = Compared.ToDictionary(f => f.Key, f => f.Value.Value) },
            sections = Sections.Select(s => new
            {
                title = s.Title,
                paragraphs = s.Paragraphs.Select(p => new { block = p.Block, text = p.Plain }),
            }),
        };
}

internal sealed record Signatory(string Name, string Title);

internal sealed record ReportSection(string Title, IReadOnlyList<ReportParagraph> Paragraphs);

/// <summary>A paragraph as its pieces: plain words and figures.</summary>
internal sealed record ReportParagraph(
    string Block,
    string Template,
    IReadOnlyList<(string Text, string? Figure)> Pieces
)
{
    public string Plain => string.Concat(Pieces.Select(p => p.Text));
}
