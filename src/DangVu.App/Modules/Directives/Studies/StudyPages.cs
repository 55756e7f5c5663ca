using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Tone = DangVu.App.Ui.Tone;

namespace DangVu.App.Modules.Directives.Studies;

/// <summary>Sessions of dissemination and study: list, one session with its roll by cell, planning, cancelling.</summary>
internal static class StudyPages
{
    /// <summary>A body's session is seen by those who may read there, and by those below, who are called to it.</summary>
    public static bool Sees(Actor actor, BodyRef body) =>
        actor.May(Sight.Read, body.Path) || Sight.SeesFromBelow(actor, body.Path);

    public static Cell State(Texts t, StudySession s, DateOnly today) =>
        s.CancelledOn is { } day ? new Cell(t["studies.state.cancelled", Vn.Day(day)], Tone: Tone.Mute)
        : s.RecordedOn is not null ? new Cell(t["studies.state.held"], Tone: Tone.Ok)
        : s.HeldOn < today ? new Cell(t["studies.state.roll-missing"], Tone: Tone.Late)
        : new Cell(t["studies.state.planned"], Tone: Tone.Due);

    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var bodies = await c.Bodies.All();
        var ids = bodies
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May(Sight.Read, b.Path))
            .Concat(Sight.Above(bodies, c.Body))
            .Select(b => b.Id)
            .ToList();
        var found = c.Db.Set<StudySession>().AsNoTracking().Where(s => ids.Contains(s.BodyId));
        if (c.Query("kind") is { } kind)
            found = found.Where(s => s.Kind == kind);
        if (c.Query("q") is { } q)
        {
            var folded = Fold.Of(q);
            found = found.Where(s => s.Folded.Contains(folded));
        }
        if (
            int.TryParse(c.Query("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is > 1900 and < 2200
        )
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            found = found.Where(s => s.HeldOn >= first && s.HeldOn <= last);
        }
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            found = found.Where(s => s.HeldOn < after.Day || s.HeldOn == after.Day && s.Id < after.Id);
        var rows = await found
            .OrderByDescending(s => s.HeldOn)
            .ThenByDescending(s => s.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var shown = rows.Take(Keyset.Page).ToList();
        var cells = bodies
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May(Sight.Read, b.Path))
            .Select(b => b.Id)
            .ToList();
        var studyIds = shown.Select(s => s.Id).ToList();
        var tally = await c
            .Db.Set<StudyAttendance>()
            .Where(a => studyIds.Contains(a.StudyId) && cells.Contains(a.BodyId))
            .GroupBy(a => new { a.StudyId, a.State })
            .Select(g => new
            {
                g.Key.StudyId,
                g.Key.State,
                Count = g.Count(),
            })
            .ToListAsync();
        var names = bodies.ToDictionary(b => b.Id, b => b.Name);
        return new ListModel
        {
            Title = t["studies.title"],
            Lede = t["studies.lede", c.Body.Name],
            Help = t["studies.help"],
            Actions =
            [
                .. c.May(PlanStudy.Permission)
                    ? new PageAction[] { new(t["studies.plan"], "/studies/new?body=" + c.Body.Id, Primary: true) }
                    : [],
                new(t["studies.coverage"], "/studies/coverage?body=" + c.Body.Id),
            ],
            Filters =
            [
                new("q", t["studies.theme"]) { Value = c.Query("q") },
                new("kind", t["studies.kind"], FieldKind.Select)
                {
                    Value = c.Query("kind"),
                    Options = [.. StudyKinds.All.Select(k => (k, t["study-kind." + k]))],
                },
                new("year", t["year"], FieldKind.Number) { Value = c.Query("year") },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = new Table(
                [
                    new(t["on"]),
                    new(t["studies.theme"]),
                    new(t["studies.kind"]),
                    new(t["body"]),
                    new(t["studies.been"], true),
                    new(t["state"]),
                ],
                [
                    .. shown.Select(s =>
                        (IReadOnlyList<Cell>)
                            [
                                Vn.Day(s.HeldOn),
                                new Cell(s.Theme, $"/studies/{s.Id}?body={c.Body.Id}"),
                                t["study-kind." + s.Kind],
                                names[s.BodyId],
                                s.RecordedOn is null
                                    ? ""
                                    : new Cell(
                                        Vn.Ratio(
                                            tally
                                                .Where(x => x.StudyId == s.Id && x.State == AttendanceStates.Present)
                                                .Sum(x => x.Count),
                                            tally.Where(x => x.StudyId == s.Id).Sum(x => x.Count)
                                        )
                                    ),
                                State(t, s, c.Today),
                            ]
                    ),
                ]
            ),
            Next = rows.Count > Keyset.Page ? c.Here(("after", Keyset.Write(shown[^1].HeldOn, shown[^1].Id))) : null,
            First = c.Query("after") is null ? null : c.Here(("after", null)),
        };
    }

    /// <summary>The session and its body, if this actor may see it.</summary>
    public static async Task<(StudySession Study, BodyRef Body)?> Load(Ctx c)
    {
        var id = c.Id();
        var study = await c.Db.Set<StudySession>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id);
        return study is not null && await c.Bodies.Find(study.BodyId) is { } body && Sees(c.Actor, body)
            ? (study, body)
            : null;
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await Load(c) is not { } loaded)
            return null;
        var (s, body) = loaded;
        var t = c.T;
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id);
        var marks = await c.Db.Set<StudyAttendance>().AsNoTracking().Where(a => a.StudyId == s.Id).ToListAsync();
        var listed = (await StudyReader.Listed(c.Work, s, body))
            .Where(m => c.Actor.May(Sight.Read, bodies[m.CellId].Path))
            .ToList();
        var byMember = marks.ToDictionary(a => a.MemberId);
        var open = s.CancelledOn is null && s.HeldOn <= c.Today;
        var documentIds = await c
            .Db.Set<StudyDocument>()
            .Where(d => d.StudyId == s.Id)
            .Select(d => d.DirectiveId)
            .ToListAsync();
        var documents = await c.Work.Get<IDirectives>().Many(documentIds);
        var absent = listed
            .Where(m => byMember.TryGetValue(m.Id, out var a) && a.State != AttendanceStates.Present)
            .ToList();
        var marksAll = c.Actor.May(PlanStudy.Permission, body.Path);
        return new DetailModel
        {
            Title = s.Theme,
            Lede = t["studies.show.lede", t["study-kind." + s.Kind], Vn.Day(s.HeldOn), body.Name],
            Crumbs = [new(t["studies.title"], "/studies")],
            Actions =
            [
                .. open && (marksAll || c.May(PlanStudy.Permission))
                    ? new PageAction[]
                    {
                        new(
                            t["studies.mark"],
                            $"/studies/{s.Id}/attendance?body={(c.Body.IsCell ? c.Body.Id : s.BodyId)}",
                            Primary: true
                        ),
                    }
                    : [],
                .. s is { CancelledOn: null, RecordedOn: not null } && absent.Count > 0 && c.May(PlanStudy.Permission)
                    ? new PageAction[] { new(t["studies.make-up"], $"/studies/new?body={c.Body.Id}&makesUp={s.Id}") }
                    : [],
                new(t["studies.paper"], $"/studies/{s.Id}/roll.pdf?body={c.Body.Id}"),
                new("DOCX", $"/studies/{s.Id}/roll.docx?body={c.Body.Id}"),
                .. s.CancelledOn is null && marksAll
                    ? new PageAction[] { new(t["studies.cancel"], $"/studies/{s.Id}/cancel") }
                    : [],
            ],
            Facts =
            [
                (t["state"], State(t, s, c.Today)),
                (
                    t["studies.been"],
                    Vn.Ratio(
                        listed.Count(m => byMember.TryGetValue(m.Id, out var a) && a.State == AttendanceStates.Present),
                        listed.Count
                    )
                ),
                .. s.MakesUpForId is { } first
                    ? new (string, Cell)[]
                    {
                        (t["studies.make-up-for"], new Cell(t["studies.open"], "/studies/" + first)),
                    }
                    : [],
                .. s.Place is { } place ? new (string, Cell)[] { (t["studies.place"], place) } : [],
                .. s.Speaker is { } speaker ? new (string, Cell)[] { (t["studies.speaker"], speaker) } : [],
                .. s.CancelReason is { } why ? new (string, Cell)[] { (t["reason"], why) } : [],
            ],
            Sections =
            [
                new(t["studies.documents"])
                {
                    Table = new Table(
                        [new(t["directives.symbol"]), new(t["directives.summary"])],
                        [
                            .. documents
                                .Values.OrderBy(d => d.SignedOn)
                                .Select(d =>
                                    (IReadOnlyList<Cell>)
                                        [new Cell(d.Symbol.Length > 0 ? d.Symbol : d.Issuer, d.Href), d.Summary]
                                ),
                        ]
                    ),
                },
                StudyByCell.Section(c, s, listed, byMember, bodies, open),
                new(t["studies.absent"])
                {
                    Table = new Table(
                        [new(t["members.name"]), new(t["members.cell"]), new(t["state"]), new(t["reason"])],
                        [
                            .. absent.Select(m =>
                                (IReadOnlyList<Cell>)
                                    [
                                        new Cell(m.FullName, "/members/" + m.Id),
                                        bodies[m.CellId].Name,
                                        t["study-attendance." + byMember[m.Id].State],
                                        byMember[m.Id].Reason,
                                    ]
                            ),
                        ]
                    )
                    {
                        Empty = t["studies.absent.none"],
                    },
                },
            ],
        };
    }
}
