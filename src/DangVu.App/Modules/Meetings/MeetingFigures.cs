using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Meetings;

/// <summary>Meetings in the reports: how many were held, and which months of which cells went without.</summary>
internal sealed class MeetingFigures(IMeetings meetings, IBodies bodies) : IFigures
{
    public async Task<IReadOnlyList<Figure>> Read(Work work, FigureSpan span)
    {
        var held = await meetings.Held(span.Term.From, span.AsOf);
        var cells = held.Where(m => m.Collective == Collective.Cell).ToList();
        var regular = cells.Where(m => m.Kind == MeetingKinds.Regular).ToList();
        var missed = Missed(await bodies.All(), regular, span.Term.From, span.AsOf).ToList();
        return
        [
            Of("meetings.cells.held", regular),
            Missing(missed),
            Of("meetings.thematic", cells.Where(m => m.Kind == MeetingKinds.Thematic)),
            Of("meetings.committee.held", held.Where(m => m.Collective == Collective.Committee)),
        ];
    }

    /// <summary>Cell and month without a regular meeting, over the months that had wholly passed by the day.</summary>
    internal static IEnumerable<(Guid Cell, DateOnly Month)> Missed(
        IReadOnlyList<BodyRef> bodies,
        IEnumerable<HeldMeeting> regular,
        DateOnly from,
        DateOnly asOf
    )
    {
        var met = regular.Select(m => (m.BodyId, m.Month)).ToHashSet();
        foreach (var month in WholeMonths(from, asOf))
        foreach (
            var cell in bodies.Where(b => b.IsCell && b.ExistsOn(month) && b.ExistsOn(month.AddMonths(1).AddDays(-1)))
        )
            if (!met.Contains((cell.Id, month)))
                yield return (cell.Id, month);
    }

    /// <summary>First days of the months that had wholly passed by the second day.</summary>
    internal static IEnumerable<DateOnly> WholeMonths(DateOnly from, DateOnly asOf)
    {
        var first = from.Day == 1 ? from : new DateOnly(from.Year, from.Month, 1).AddMonths(1);
        for (var month = first; month.AddMonths(1) <= asOf; month = month.AddMonths(1))
            yield return month;
    }

    private static Figure Of(string name, IEnumerable<HeldMeeting> held)
    {
        var evidence = held.Select(m => "meetings/" + m.Id).ToList();
        return new Figure(name, evidence.Count, evidence, "figure." + name);
    }

    private static Figure Missing(IReadOnlyList<(Guid Cell, DateOnly Month)> missed) =>
        new(
            "meetings.cells.missed-months",
            missed.Count,
            [.. missed.Select(m => "bodies/" + m.Cell).Distinct()],
            "figure.meetings.cells.missed-months"
        );
}
