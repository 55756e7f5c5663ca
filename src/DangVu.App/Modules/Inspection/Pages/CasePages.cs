using DangVu.App.Modules.Inspection.Domain;
using DangVu.App.Modules.Inspection.Recording;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Inspection.Pages;

/// <summary>The cases that the reader belongs to, and no others: neither their number nor their titles show elsewhere.</summary>
internal static class CasePages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May(CaseCircle.Permission, b.Path))
            .Select(b => b.Id)
            .ToList();
        var found = CaseCircle.Seen(c.Work, bodies).AsNoTracking();
        if (Keyset.ReadDay(c.Query("after")) is var (day, id))
            found = found.Where(x => x.OpenedOn < day || (x.OpenedOn == day && x.Id < id));
        var rows = await found
            .OrderByDescending(x => x.OpenedOn)
            .ThenByDescending(x => x.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var shown = rows.Take(Keyset.Page).ToList();
        var words = await Subjects.Read(c, shown.Select(x => x.SubjectMemberId));
        return new ListModel
        {
            Title = t["cases.title"],
            Lede = t["cases.lede"],
            Help = t["cases.help"],
            Actions = c.May(CaseCircle.Permission)
                ? [new(t["cases.new"], $"/inspection/cases/new?body={c.Body.Id}", Primary: true)]
                : [],
            Table = new Table(
                [
                    new(t["cases.name"]),
                    new(t["cases.kind"]),
                    new(t["inspection.subject"]),
                    new(t["cases.opened"]),
                    new(t["state"]),
                ],
                [
                    .. shown.Select(x =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(x.Title, "/inspection/cases/" + x.Id),
                                Kind(c, x),
                                words.Subject(x.SubjectBodyId, x.SubjectMemberId),
                                Vn.Day(x.OpenedOn),
                                State(t, x),
                            ]
                    ),
                ]
            ),
            Next =
                rows.Count > Keyset.Page ? c.Here([("after", Keyset.Write(shown[^1].OpenedOn, shown[^1].Id))]) : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    /// <summary>Each opening of a case is logged.</summary>
    public static async Task<PageModel?> Show(Ctx c)
    {
        var x = await CaseCircle.Find(c.Work, c.Id());
        if (x is null)
            return null;
        var t = c.T;
        var readers = await c
            .Db.Set<CaseReader>()
            .AsNoTracking()
            .Where(r => r.CaseId == x.Id && r.MemberId != null)
            .OrderBy(r => r.From)
            .ToListAsync();
        var papers = await c
            .Db.Set<CasePaper>()
            .AsNoTracking()
            .Where(p => p.CaseId == x.Id)
            .OrderBy(p => p.On)
            .ThenBy(p => p.Id)
            .ToListAsync();
        var words = await Subjects.Read(c, readers.Select(r => r.MemberId).Append(x.SubjectMemberId));
        var catalogue = InspectionRules.Cases(c.Work, x.OpenedOn);
        var kept = papers.Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        await c.Work.Note("view", "inspection-cases", x.Id);
        var circle = readers
            .Select(r => words.Member(r.MemberId))
            .Concat(x.SecretaryReads ? [t["role.committee-secretary"]] : [])
            .Concat(x.InspectorsRead ? [t["role.inspection"]] : []);
        return new DetailModel
        {
            Title = x.Title,
            Lede = t["cases.page.lede", Kind(c, x)],
            Crumbs = [new(t["cases.title"], "/inspection/cases")],
            Help = t["cases.page.help"],
            Actions =
                x.State == CaseStates.Open
                    ?
                    [
                        new(t["cases.conclude"], $"/inspection/cases/{x.Id}/conclude", Primary: true),
                        new(t["cases.add-paper"], $"/inspection/cases/{x.Id}/paper"),
                        new(t["cases.add-reader"], $"/inspection/cases/{x.Id}/reader"),
                    ]
                    : [new(t["cases.add-reader"], $"/inspection/cases/{x.Id}/reader")],
            Facts =
            [
                (t["cases.kind"], Kind(c, x)),
                (t["inspection.subject"], words.Subject(x.SubjectBodyId, x.SubjectMemberId)),
                (t["cases.opened"], Vn.Day(x.OpenedOn)),
                (t["state"], State(t, x)),
                (t["cases.summary"], x.Summary),
                (t["cases.circle"], string.Join(", ", circle)),
                (t["cases.concluded"], Vn.Day(x.ConcludedOn)),
                (t["inspection.conclusion-number"], x.Number),
                (t["inspection.conclusion"], x.Conclusion),
            ],
            Sections =
            [
                new(t["cases.papers"])
                {
                    Table = new Table(
                        [new(t["cases.paper"]), new(t["on"]), new(t["cases.paper-number"]), new(t["cases.note"])],
                        [
                            .. papers.Select(p =>
                                (IReadOnlyList<Cell>)
                                    [
                                        catalogue.Find(p.Code)?.Text.In(t.Language) ?? p.Code,
                                        Vn.Day(p.On),
                                        p.Number,
                                        p.Note,
                                    ]
                            ),
                        ]
                    ),
                },
                new(t["cases.not-yet"])
                {
                    Text = string.Join(
                        "; ",
                        catalogue.In(x.Kind).Where(i => !kept.Contains(i.Code)).Select(i => i.Text.In(t.Language))
                    ),
                },
            ],
        };
    }

    private static string Kind(Ctx c, InspectionCase x) =>
        InspectionRules.Cases(c.Work, x.OpenedOn).Groups.FirstOrDefault(g => g.Code == x.Kind)?.Title.In(c.T.Language)
        ?? x.Kind;

    private static Cell State(Texts t, InspectionCase x) =>
        new(t["cases.state." + x.State], Tone: x.State == CaseStates.Open ? Tone.Due : Tone.Ok);
}
