using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.SelfReview.Domain;

namespace DangVu.App.Modules.SelfReview.Rota;

/// <summary>A turn as the drawing of others needs it.</summary>
/// <param name="Alike">Among turns of other collectives: in one of the same sort, a cell that somebody came from.</param>
internal sealed record TurnFact(Guid MemberId, DateOnly Month, string State, bool Alike = false);

/// <summary>All that is known of a collective when its turns are drawn; read for one body, or for many at once.</summary>
/// <param name="Seats">The list in its printed order, without those whom the rule passes over.</param>
/// <param name="Turns">Planned and held turns of the collective.</param>
/// <param name="Others">Planned and held turns of its people in other collectives.</param>
internal sealed record RotaFacts(
    IReadOnlyList<Seat> Seats,
    IReadOnlySet<Guid> Leads,
    IReadOnlyDictionary<Guid, DateOnly> CanFrom,
    IReadOnlyList<TurnFact> Turns,
    ILookup<Guid, TurnFact> Others,
    ILookup<Guid, Absence> Absences
);

/// <summary>The months to be drawn, and from when on turns are plan and no longer history.</summary>
internal sealed record RotaSpan(DateOnly From, int Months, DateOnly HistoryBefore)
{
    public DateOnly Last => From.AddMonths(Months - 1);

    public bool Has(DateOnly month) => month >= From && month <= Last;
}

/// <summary>The list that is drawn over, and from the people on it to their places.</summary>
internal sealed class RotaTable
{
    private readonly Dictionary<Guid, int> places = [];

    private RotaTable(RotaFacts facts)
    {
        Seats = facts.Seats;
        for (var i = 0; i < Seats.Count; i++)
            places[Seats[i].MemberId] = i + 1;
    }

    public IReadOnlyList<Seat> Seats { get; }

    public IReadOnlyList<RotaPerson> People { get; private set; } = [];

    /// <summary>0 for somebody who is not on the list.</summary>
    public int PlaceOf(Guid memberId) => places.GetValueOrDefault(memberId);

    public Guid At(int place) => Seats[place - 1].MemberId;

    public static RotaTable Of(RotaFacts facts, RotaSpan span, SelfReviewRules rules)
    {
        var table = new RotaTable(facts);
        var (had, planned) = (new int[facts.Seats.Count], new int[facts.Seats.Count]);
        foreach (var turn in facts.Turns)
            if (table.PlaceOf(turn.MemberId) is > 0 and var place)
                if (turn.Month < span.HistoryBefore && !span.Has(turn.Month))
                    had[place - 1]++;
                else if (!span.Has(turn.Month))
                    planned[place - 1]++;
        var counts = span.HistoryBefore.AddMonths(-rules.MovedCount(span.From));
        var level = RotaHistory.Level(
            had,
            [
                .. facts.Seats.Select(s =>
                    facts
                        .Others[s.MemberId]
                        .Any(t =>
                            t.Alike && t.State == TurnStates.Held && t.Month >= counts && t.Month < span.HistoryBefore
                        )
                ),
            ]
        );
        var rule = rules.Absences(span.From);
        table.People =
        [
            .. facts.Seats.Select(
                (s, i) =>
                    new RotaPerson(
                        i + 1,
                        level[i] + planned[i],
                        facts.CanFrom.TryGetValue(s.MemberId, out var from) ? from : null,
                        AwayMonths.Until(facts.Absences[s.MemberId], rule),
                        AwayMonths.Of(facts.Absences[s.MemberId], rule, span.From, span.Months),
                        facts.Leads.Contains(s.MemberId),
                        [.. facts.Others[s.MemberId].Select(t => t.Month).Where(span.Has).Distinct().Order()]
                    )
            ),
        ];
        return table;
    }

    public IReadOnlyList<RotaMonth> Months(IEnumerable<TurnFact> turns) =>
        [
            .. turns
                .GroupBy(t => t.Month)
                .OrderBy(g => g.Key)
                .Select(g => new RotaMonth(g.Key, [.. g.Select(t => PlaceOf(t.MemberId)).Order()])),
        ];
}
