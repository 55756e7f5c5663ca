using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Studies;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives;

/// <summary>The month's study sessions of a body and of those above it, which its members attend.</summary>
internal sealed class DirectiveMonth : IMonthItems
{
    public async Task<IReadOnlyList<MonthItem>> For(Ctx c, BodyRef body, DateOnly month)
    {
        if (!c.Actor.May(Sight.Read, body.Path))
            return [];
        var (first, last) = (
            new DateOnly(month.Year, month.Month, 1),
            new DateOnly(month.Year, month.Month, 1).AddMonths(1).AddDays(-1)
        );
        var bodies = await c.Bodies.All();
        var ids = Sight.Above(bodies, body).Append(body).Select(b => b.Id).ToList();
        var studies = await c
            .Db.Set<StudySession>()
            .AsNoTracking()
            .Where(s => ids.Contains(s.BodyId) && s.CancelledOn == null && s.HeldOn >= first && s.HeldOn <= last)
            .OrderBy(s => s.HeldOn)
            .ToListAsync();
        var studyIds = studies.Select(s => s.Id).ToList();
        var marked = await c
            .Db.Set<StudyAttendance>()
            .Where(a => studyIds.Contains(a.StudyId) && a.BodyId == body.Id)
            .Select(a => a.StudyId)
            .Distinct()
            .ToListAsync();
        return
        [
            .. await Plans(c, body, ids, first, last),
            .. studies.Select(s =>
            {
                var done = s.BodyId == body.Id ? s.RecordedOn is not null : marked.Contains(s.Id);
                var tone =
                    done ? Tone.Ok
                    : s.HeldOn < c.Today ? Tone.Late
                    : Tone.Due;
                var state =
                    done ? "studies.state.held"
                    : s.HeldOn < c.Today ? "studies.state.roll-missing"
                    : "studies.state.planned";
                return new MonthItem(
                    s.Theme,
                    c.T["study-kind." + s.Kind],
                    s.HeldOn,
                    tone,
                    c.T[state],
                    new Link(c.T["studies.open"], $"/studies/{s.Id}?body={body.Id}")
                )
                {
                    Key = "studies/" + s.Id,
                    Permission = Sight.Read,
                };
            }),
        ];
    }

    /// <summary>
    /// Documents that the body's members are to study by a day of the month; in the current month also those of earlier months that are
    /// not done.
    /// </summary>
    private static async Task<IReadOnlyList<MonthItem>> Plans(
        Ctx c,
        BodyRef body,
        List<Guid> line,
        DateOnly first,
        DateOnly last
    )
    {
        var current = first <= c.Today && c.Today <= last;
        var plans = await c
            .Db.Set<StudyPlan>()
            .AsNoTracking()
            .Where(p => line.Contains(p.BodyId) && p.DroppedOn == null && p.DueOn <= last)
            .Where(p => current ? p.DueOn >= first.AddYears(-1) : p.DueOn >= first)
            .OrderBy(p => p.DueOn)
            .ToListAsync();
        var documents = await c.Work.Get<Contracts.IDirectives>().Many(plans.Select(p => p.DirectiveId));
        if (documents.Count == 0)
            return [];
        var cells = await StudyCoverage.Cells(c.Work, body);
        var done = await StudyCoverage.ByDirective(
            c.Work,
            [.. documents.Keys],
            c.Today,
            StudyCoverage.Narrow(c.Work, body, cells)
        );
        return
        [
            .. plans
                .Where(p => documents.ContainsKey(p.DirectiveId))
                .Where(p => p.DueOn >= first || done[p.DirectiveId].Missing > 0)
                .Select(p =>
                {
                    var coverage = done[p.DirectiveId];
                    var state = CoveragePages.State(c.T, p.DueOn, coverage, c.Today);
                    return new MonthItem(
                        c.T["studies.month", documents[p.DirectiveId].Text],
                        c.T["studies.through", Vn.Ratio(coverage.Through, coverage.Expected), body.Name],
                        p.DueOn,
                        state.Tone,
                        state.Text,
                        new Link(c.T["studies.not-yet"], $"/directives/{p.DirectiveId}/not-yet?body={body.Id}")
                    )
                    {
                        Key = "studies:plan:" + p.Id,
                        Permission = Sight.Read,
                    };
                }),
        ];
    }
}
