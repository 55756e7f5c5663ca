using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Directives.Studies;

/// <summary>The roll of one session cell by cell, each leading to its own roll call.</summary>
internal static class StudyByCell
{
    public static Section Section(
        Ctx c,
        StudySession s,
        List<MemberRef> listed,
        Dictionary<Guid, StudyAttendance> marks,
        Dictionary<Guid, BodyRef> bodies,
        bool open
    )
    {
        var t = c.T;
        return new Section(t["studies.by-cell"])
        {
            Table = new Table(
                [new(t["body"]), new(t["studies.been"], true), new(t["studies.unmarked"], true)],
                [
                    .. listed
                        .GroupBy(m => m.CellId)
                        .OrderBy(g => bodies[g.Key].Path, StringComparer.Ordinal)
                        .Select(g =>
                            (IReadOnlyList<Cell>)
                                [
                                    open && c.Actor.May(PlanStudy.Permission, bodies[g.Key].Path)
                                        ? new Cell(bodies[g.Key].Name, $"/studies/{s.Id}/attendance?body={g.Key}")
                                        : bodies[g.Key].Name,
                                    new Cell(
                                        Vn.Ratio(
                                            g.Count(m =>
                                                marks.TryGetValue(m.Id, out var a)
                                                && a.State == AttendanceStates.Present
                                            ),
                                            g.Count()
                                        )
                                    )
                                    {
                                        Number = true,
                                    },
                                    Cell.Of(g.Count(m => !marks.ContainsKey(m.Id) && m.Status != MemberStatus.Exempt)),
                                ]
                        ),
                ]
            ),
        };
    }
}
