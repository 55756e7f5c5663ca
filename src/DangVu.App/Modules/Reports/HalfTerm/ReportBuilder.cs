using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reports.Domain;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reports.HalfTerm;

/// <summary>Draws a report from the records: asks every module for its figures, then words them.</summary>
internal sealed class ReportBuilder(
    Work work,
    IEnumerable<IFigures> sources,
    IOffices offices,
    IHeldOffices held,
    IMembers members,
    OfficeMemory memory
) : IHalfTermFigures
{
    public async Task<Result<ReportData>> Build(string kind, DateOnly asOf, string? termLabel, Texts words)
    {
        if (!ReportPeriod.Kinds.Contains(kind))
            return Refusal.Invalid("kind", "report.kind", kind);
        var term = await offices.Term(asOf, termLabel);
        if (term is null)
            return termLabel is null
                ? Refusal.Rule("report.no-term", asOf)
                : Refusal.Invalid("term", "report.term-unknown", termLabel);
        if (asOf < term.From)
            return Refusal.Invalid("asOf", "report.before-term", term.From);
        var from = ReportPeriod.From(kind, term, asOf);
        var figures = await Figures(term, from, asOf);
        // The start of the term is where its first half-year ends: the first point at which a year's work can be seen.
        var compared = kind is "half-term" or "term" ? new DateOnly(term.From.Year, 12, 31) : from.AddDays(-1);
        if (compared >= asOf || compared < term.From)
            compared = term.From;
        var then = await Figures(term, term.From, compared);
        var own = await work
            .Db.Set<ReportBlock>()
            .AsNoTracking()
            .Where(b => b.ReportKind == kind)
            .ToDictionaryAsync(b => b.Block, b => b.Text);
        return new ReportData(
            kind,
            await offices.On(asOf),
            term,
            from,
            asOf,
            figures,
            compared,
            then,
            Sections(words, new Wording(words, figures, then), figures, own),
            await Signer(asOf, words)
        );
    }

    public async Task<IReadOnlyList<Figure>> HalfTerm(DateOnly asOf) =>
        await offices.Term(asOf) is { } term ? [.. (await Figures(term, term.From, asOf)).Values] : [];

    /// <summary>The same for every reader (what lies behind a figure is narrowed where it is shown), so kept until something is written.</summary>
    private Task<IReadOnlyDictionary<string, Figure>> Figures(TermRef term, DateOnly from, DateOnly asOf) =>
        memory.Keep(
            work.Db,
            $"figures {term.Id} {from:O} {asOf:O}",
            () => Count(term, from, asOf),
            size: OfficeMemory.Large
        );

    private async Task<IReadOnlyDictionary<string, Figure>> Count(TermRef term, DateOnly from, DateOnly asOf)
    {
        var span = new FigureSpan(from == term.From ? term : term with { From = from }, from, asOf);
        var all = new SortedDictionary<string, Figure>(StringComparer.Ordinal);
        foreach (var source in sources)
        foreach (var figure in await source.Read(work, span))
            all.Add(figure.Name, figure);
        return all;
    }

    /// <summary>The outline: section by section, its paragraphs by the keys of their words.</summary>
    internal static readonly IReadOnlyList<(string Section, IReadOnlyList<string> Blocks)> Outline =
    [
        ("following", ["directives", "selfreview", "discipline", "notebooks", "commendation", "shortcomings"]),
        ("quality", ["meetings", "tsvmtd", "admissions", "inspection", "cadres"]),
        ("classification", ["organisation", "cells"]),
        ("works", ["works", "urban"]),
        ("ahead", ["ahead1", "ahead2", "ahead3"]),
    ];

    private static IReadOnlyList<ReportSection> Sections(
        Texts t,
        Wording wording,
        IReadOnlyDictionary<string, Figure> figures,
        IReadOnlyDictionary<string, string> own
    ) =>
        [
            .. Outline.Select(s => new ReportSection(
                t["report.section." + s.Section],
                [.. s.Blocks.Select(b => Paragraph(t, wording, figures, own, b))]
            )),
        ];

    private static ReportParagraph Paragraph(
        Texts t,
        Wording wording,
        IReadOnlyDictionary<string, Figure> figures,
        IReadOnlyDictionary<string, string> own,
        string block
    )
    {
        var key = "report.block." + block;
        // "No member has been disciplined" is said in words, as the town's secretary says it.
        if (
            block == "discipline"
            && figures.TryGetValue("discipline.members", out var disciplined)
            && disciplined.Evidence.Count == 0
        )
            key += ".zero";
        var template = own.GetValueOrDefault(block) ?? t[key];
        return new ReportParagraph(block, template, wording.Say(template));
    }

    private async Task<Signatory?> Signer(DateOnly day, Texts t)
    {
        var root = await work.Get<IBodies>().Root();
        var secretary = (await held.On(day, root.Id)).FirstOrDefault(h => h.Title == "secretary");
        return secretary is null || await members.Find(secretary.MemberId) is not { } person
            ? null
            : new Signatory(person.FullName, t["report.secretary"]);
    }
}
