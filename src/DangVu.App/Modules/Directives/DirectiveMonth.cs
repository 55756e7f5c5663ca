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
                );
            }),
        ];
    }
}
