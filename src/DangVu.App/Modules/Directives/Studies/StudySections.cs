using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Pages;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Studies;

/// <summary>Dissemination and study of a document: its sessions, who has been through it and who has not (P16).</summary>
internal static class StudySections
{
    public static async Task<Section> OfDirective(Ctx c, Directive directive)
    {
        var t = c.T;
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id);
        var studies = await (
            from document in c.Db.Set<StudyDocument>()
            where document.DirectiveId == directive.Id
            join study in c.Db.Set<StudySession>() on document.StudyId equals study.Id
            orderby study.HeldOn, study.Id
            select study
        )
            .AsNoTracking()
            .ToListAsync();
        var seen = studies.Where(s => StudyPages.Sees(c.Actor, bodies[s.BodyId])).ToList();
        var listed = await OnList(c, c.Body);
        var through = await StudyReader.Through(c.Work, directive.Id, c.Today);
        var been = listed.Count(m => through.Contains(m.Id));
        return new Section(t["studies.of-document"])
        {
            Text = studies.Count == 0 ? null : t["studies.through", Vn.Ratio(been, listed.Count), c.Body.Name],
            Actions =
                studies.Count == 0
                    ? []
                    : [new(t["studies.not-yet"], $"/directives/{directive.Id}/not-yet?body={c.Body.Id}")],
            Table = new Table(
                [new(t["on"]), new(t["studies.theme"]), new(t["studies.kind"]), new(t["body"]), new(t["state"])],
                [
                    .. seen.Select(s =>
                        (IReadOnlyList<Cell>)
                            [
                                Vn.Day(s.HeldOn),
                                new Cell(s.Theme, "/studies/" + s.Id),
                                t["study-kind." + s.Kind],
                                bodies[s.BodyId].Name,
                                StudyPages.State(t, s, c.Today),
                            ]
                    ),
                ]
            )
            {
                Empty = t["studies.none-of-document"],
            },
        };
    }

    /// <summary>Who has not been through the document: by cell, and the names of one cell.</summary>
    public static async Task<PageModel?> NotYet(Ctx c)
    {
        if (await DirectivePage.Load(c) is not { } loaded)
            return null;
        var t = c.T;
        var d = loaded.Directive;
        var name = Words.Name(t, c.Work.Get<DocumentKinds>(), d);
        var listed = await OnList(c, c.Body);
        var through = await StudyReader.Through(c.Work, d.Id, c.Today);
        var missing = listed.Where(m => !through.Contains(m.Id)).ToList();
        var crumbs = new Link[] { new(t["directives.title"], "/directives"), new(name, "/directives/" + d.Id) };
        if (c.Body.IsCell)
            return new ListModel
            {
                Title = t["studies.not-yet"],
                Lede = t["studies.not-yet.cell", missing.Count, listed.Count, c.Body.Name],
                Crumbs = crumbs,
                Table = new Table(
                    [new(t["members.name"]), new(t["members.status"])],
                    [
                        .. missing.Select(m =>
                            (IReadOnlyList<Cell>)[new Cell(m.FullName, "/members/" + m.Id), t["status." + m.Status]]
                        ),
                    ]
                )
                {
                    Empty = t["studies.not-yet.none"],
                },
            };
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id);
        return new ListModel
        {
            Title = t["studies.not-yet"],
            Lede = t["studies.not-yet.cell", missing.Count, listed.Count, c.Body.Name],
            Crumbs = crumbs,
            Help = t["studies.not-yet.help"],
            Table = new Table(
                [new(t["body"]), new(t["studies.been"], true), new(t["studies.missing"], true)],
                [
                    .. listed
                        .GroupBy(m => m.CellId)
                        .OrderBy(g => bodies[g.Key].Path, StringComparer.Ordinal)
                        .Select(g =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(bodies[g.Key].Name, $"/directives/{d.Id}/not-yet?body={g.Key}"),
                                    new Cell(Vn.Ratio(g.Count(m => through.Contains(m.Id)), g.Count()))
                                    {
                                        Number = true,
                                    },
                                    Cell.Of(g.Count(m => !through.Contains(m.Id))),
                                ]
                        ),
                ]
            ),
        };
    }

    /// <summary>Those who must study: on the lists today, not exempt, in cells whose members this actor may read.</summary>
    private static async Task<List<MemberRef>> OnList(Ctx c, BodyRef body)
    {
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id);
        return
        [
            .. (await StudyReader.Listed(c.Work, body, c.Today)).Where(m =>
                m.Status != MemberStatus.Exempt && c.Actor.May(Sight.Read, bodies[m.CellId].Path)
            ),
        ];
    }
}
