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
    /// <summary>Sessions of one document that a page shows; every cell below may have held its own.</summary>
    private const int Most = 100;

    public static async Task<Section> OfDirective(Ctx c, Directive directive)
    {
        var t = c.T;
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id);
        var studies = await (
            from document in c.Db.Set<StudyDocument>()
            where document.DirectiveId == directive.Id
            join study in c.Db.Set<StudySession>() on document.StudyId equals study.Id
            orderby study.HeldOn descending, study.Id descending
            select study
        )
            .AsNoTracking()
            .Take(Most)
            .ToListAsync();
        var seen = studies.Where(s => StudyPages.Sees(c.Actor, bodies[s.BodyId])).ToList();
        var cells = await StudyCoverage.Cells(c.Work, c.Body);
        var plans = await c
            .Db.Set<StudyPlan>()
            .AsNoTracking()
            .Where(p => p.DirectiveId == directive.Id && p.DroppedOn == null)
            .OrderBy(p => p.DueOn)
            .Take(Most)
            .ToListAsync();
        var line = Sight.Above([.. bodies.Values], c.Body).Append(c.Body).Select(b => b.Id).ToHashSet();
        var due = plans.Where(p => line.Contains(p.BodyId)).Select(p => (DateOnly?)p.DueOn).FirstOrDefault();
        var done =
            studies.Count == 0 && due is null
                ? Coverage.None
                : (
                    await StudyCoverage.ByDirective(
                        c.Work,
                        [directive.Id],
                        c.Today,
                        StudyCoverage.Narrow(c.Work, c.Body, cells)
                    )
                )[directive.Id];
        var asked = studies.Count > 0 || due is not null;
        return new Section(t["studies.of-document"])
        {
            Text = !asked
                ? null
                : t["studies.through", Vn.Ratio(done.Through, done.Expected), c.Body.Name]
                    + (due is { } day ? " " + t["studies.due-by", Vn.Day(day)] : ""),
            Actions = !asked ? [] : [new(t["studies.not-yet"], $"/directives/{directive.Id}/not-yet?body={c.Body.Id}")],
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
}
