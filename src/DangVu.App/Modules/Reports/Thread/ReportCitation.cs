using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reports.Domain;
using DangVu.App.Modules.Reports.HalfTerm;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Reports.Thread;

/// <summary>A paragraph of a signed report that speaks of a document: names its number, or counts it in a figure.</summary>
[Table("rep_citations")]
internal sealed class ReportCitation : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid ReportId { get; set; }
    public Guid DirectiveId { get; set; }

    /// <summary>The paragraph's place in the outline.</summary>
    public string Block { get; set; } = "";

    /// <summary>The paragraph as it was signed.</summary>
    public string Text { get; set; } = "";

    /// <summary>It names the document; otherwise a figure of it counts the document.</summary>
    public bool Named { get; set; }
}

internal sealed class CitationsMap : IEntityTypeConfiguration<ReportCitation>
{
    public void Configure(EntityTypeBuilder<ReportCitation> row)
    {
        row.HasIndex(c => new
        {
            c.OfficeId,
            c.DirectiveId,
            c.Id,
        });
        row.HasIndex(c => new { c.OfficeId, c.ReportId });
    }
}

/// <summary>Kept when a report is signed, so that the thread of a document finds its paragraphs without reading reports.</summary>
internal static class Citations
{
    private const string Kind = "directives/";

    public static async Task Keep(Work work, Report report, ReportData data)
    {
        if (await work.Get<IBodies>().Find(report.BodyId) is not { } body)
            return;
        foreach (var paragraph in data.Sections.SelectMany(s => s.Paragraphs))
        {
            var named = (await work.Get<IDirectives>().Named(body, paragraph.Plain)).Select(d => d.Id).ToHashSet();
            var counted = paragraph
                .Pieces.Select(p => p.Figure)
                .OfType<string>()
                .Distinct()
                .Where(data.Figures.ContainsKey)
                .SelectMany(f => data.Figures[f].Evidence)
                .Where(e => e.StartsWith(Kind, StringComparison.Ordinal))
                .Select(e => Guid.Parse(e.AsSpan(Kind.Length)));
            foreach (var id in named.Union(counted))
                work.Db.Add(
                    new ReportCitation
                    {
                        Id = work.NewId(),
                        BodyId = report.BodyId,
                        ReportId = report.Id,
                        DirectiveId = id,
                        Block = paragraph.Block,
                        Text = paragraph.Plain,
                        Named = named.Contains(id),
                    }
                );
        }
    }
}
