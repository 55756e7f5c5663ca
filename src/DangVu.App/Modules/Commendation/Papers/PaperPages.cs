using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Modules.Commendation.Pages;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.App.Ui.Pages;
using DangVu.Documents;
using DangVu.Kernel.Rules;
using Microsoft.AspNetCore.Components;
using Paper = DangVu.Documents.Paper;

namespace DangVu.App.Modules.Commendation.Papers;

/// <summary>Papers of a commendation: to save as DOCX or PDF, or to read and print from the browser. Each is logged.</summary>
internal static class PaperPages
{
    private const string Alone = "one";

    /// <summary>The papers that belong to the kind, by the rules' own list.</summary>
    public static IReadOnlyList<string> Of(Ctx c, Award award) =>
        c.Work.Get<AwardKinds>().Find(award.Kind, award.ProposedOn) is { } kind
            ? [.. AwardPapers.All.Where(p => kind.Has("papers", p))]
            : [];

    public static Section? Links(Ctx c, Award award)
    {
        var t = c.T;
        var papers = award.State is AwardStates.Proposed or AwardStates.Decided ? Of(c, award) : [];
        return papers.Count == 0
            ? null
            : new Section(t["commendation.papers"])
            {
                Table = new Table(
                    [new(t["commendation.paper"]), new(""), new(""), new("")],
                    [
                        .. papers
                            .SelectMany(p =>
                                p == AwardPapers.Certificate ? new[] { (p, true), (p, false) } : [(p, false)]
                            )
                            .Select(p =>
                            {
                                var name = t["commendation.paper.name." + p.Item1 + (p.Item2 ? ".one" : "")];
                                var address = $"/commendations/{award.Id}/papers/{p.Item1}";
                                var query = p.Item2 ? "?who=" + Alone : "";
                                return (IReadOnlyList<Cell>)
                                    [
                                        new Cell(name, address + query),
                                        new Cell("DOCX", $"{address}.docx{query}"),
                                        new Cell("PDF", $"{address}.pdf{query}"),
                                        p.Item1 == AwardPapers.Decision && award.DecidedOn is null
                                            ? new Cell(t["commendation.paper.draft"], Tone: Tone.Mute)
                                            : "",
                                    ];
                            }),
                    ]
                ),
            };
    }

    public static async Task<IResult?> File(Ctx c)
    {
        if (!PaperFile.Knows(c.Route("format")) || await Make(c) is not var (award, paper))
            return null;
        var kind = c.Route("paper");
        await c.Work.Note("print", "commendations", award.Id, kind);
        return PaperFile.Of(paper, c.Route("format"), $"khen-thuong-{kind}", AwardPapers.StyleOf(kind));
    }

    public static async Task<PageModel?> Page(Ctx c)
    {
        if (await Make(c) is not var (award, paper))
            return null;
        await c.Work.Note("print", "commendations", award.Id, c.Route("paper"));
        return PaperFile.Page(
            paper,
            c.T["commendation.paper.name." + c.Route("paper")],
            lede: null,
            [
                new(c.T["commendation.title"], "/commendations"),
                new(c.T["commendation.paper.back"], "/commendations/" + award.Id),
            ]
        );
    }

    private static async Task<(Award Award, Paper Paper)?> Make(Ctx c)
    {
        var kind = c.Route("paper");
        if (await AwardPages.Find(c, "commendation.read") is not { } found || !Of(c, found.Award).Contains(kind))
            return null;
        var award = found.Award;
        if (award.State is AwardStates.Declined or AwardStates.Annulled)
            return null;
        var group = await AwardGroup.Of(c, award, c.Query("who") == Alone);
        var office = await c.Work.Get<IOffices>().Current();
        // Papers are written in Vietnamese, whoever prints them.
        var t = new Texts();
        var issuer = await IssuerOf(c, t, kind, group, office, found.Body);
        var to = award.Level is AwardLevels.Cell or AwardLevels.Committee
            ? office.CommitteeName
            : office.Superior ?? t["commendation.level.superior"];
        var rule = c.Work.Get<RuleBook>().Need<CatalogueBody>("commendation-kinds", award.ProposedOn).Version;
        var matter = new PaperMatter(
            group,
            office,
            issuer,
            to,
            c.Work.Get<AwardKinds>().Find(award.Kind, award.ProposedOn)!,
            // A paper cites nothing that was written after it.
            rule.Basis.Date <= (award.DecidedOn ?? award.ProposedOn)
                ? rule.Basis.Cite(t.Language)
                : t["commendation.paper.basis"],
            t,
            c.Today
        );
        return (award, AwardPapers.Of(kind, matter));
    }

    /// <summary>
    /// A submission to the committee is the cell's own where one cell asks, and the office's where it gathers several; all else is the
    /// committee's.
    /// </summary>
    private static async Task<Issuer> IssuerOf(
        Ctx c,
        Texts t,
        string kind,
        AwardGroup group,
        OfficeRef office,
        BodyRef body
    )
    {
        var award = group.First;
        var ofCell =
            body.IsCell
            && (
                award.Level == AwardLevels.Cell
                || award.Level == AwardLevels.Committee
                    && kind == AwardPapers.Submission
                    && group.All.All(r => r.Award.BodyId == body.Id)
            );
        if (!ofCell && award.Level == AwardLevels.Committee && kind == AwardPapers.Submission)
            return new Issuer(
                office.CommitteeName,
                t["commendation.paper.office"],
                t["commendation.paper.sign.office"],
                null,
                t["commendation.paper.office-head"],
                null
            );
        var from = ofCell ? body : await c.Bodies.Root();
        var held = (await c.Work.Get<IHeldOffices>().On(award.DecidedOn ?? c.Today, from.Id)).FirstOrDefault(h =>
            h.Title == "secretary"
        );
        var secretary = held is null ? null : (await c.Work.Get<IMembers>().Find(held.MemberId))?.FullName;
        return ofCell
            ? new Issuer(
                office.CommitteeName,
                body.Name,
                t["commendation.paper.sign.cell"],
                t["commendation.paper.voice.cell"],
                t["commendation.paper.secretary"],
                secretary
            )
            : new Issuer(
                office.Superior,
                office.CommitteeName,
                t["commendation.paper.sign.committee"],
                t["commendation.paper.voice.committee"],
                t["commendation.paper.secretary"],
                secretary
            );
    }
}
