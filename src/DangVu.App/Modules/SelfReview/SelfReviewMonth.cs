using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview;

/// <summary>The month's turns of a cell or of the committee, counted, never named.</summary>
internal sealed class SelfReviewMonth(SelfReviewRules rules) : IMonthItems
{
    public async Task<IReadOnlyList<MonthItem>> For(Ctx c, BodyRef body, DateOnly month)
    {
        if (Collectives.Of(body) is not { } collective || !c.Actor.May(SelfReviewDoor.Read, body.Path))
            return [];
        var first = SelfReviewDoor.MonthOf(month);
        var last = first.AddMonths(1).AddDays(-1);
        var states = await c
            .Db.Set<Turn>()
            .Where(t =>
                t.BodyId == body.Id && t.Collective == collective && t.Month == first && t.State != TurnStates.Replaced
            )
            .Select(t => t.State)
            .ToListAsync();
        var held = states.Count(s => s == TurnStates.Held);
        var text = c.T["selfreview.month", first.Month];
        var key = $"self-review:{first:yyyy-MM}";
        var at = $"/self-review/rota?body={body.Id}";
        var late = last < c.Today ? Tone.Late : Tone.Due;
        if (held >= rules.PerMonth(collective, first).Least && held == states.Count)
            return
            [
                new(text, null, null, Tone.Ok, c.T["selfreview.month.held", held], new Link(c.T["selfreview.open"], at))
                {
                    Key = key,
                    Permission = SelfReviewDoor.Read,
                },
            ];
        return states.Count == 0
            ?
            [
                new(
                    text,
                    null,
                    last,
                    late,
                    c.T["selfreview.month.not-drawn"],
                    new Link(c.T["selfreview.draw"], $"/self-review/rota/draw?body={body.Id}")
                )
                {
                    Key = key,
                    Permission = SelfReviewDoor.Read,
                },
            ]
            :
            [
                new(
                    text,
                    null,
                    last,
                    late,
                    c.T["selfreview.month.state", held, states.Count],
                    new Link(c.T["selfreview.open"], at)
                )
                {
                    Key = key,
                    Permission = SelfReviewDoor.Read,
                },
            ];
    }
}

internal static class Collectives
{
    /// <summary>Which collective of the body holds self-reviews: the cell, or the organisation's committee.</summary>
    public static string? Of(BodyRef body) =>
        body.IsCell ? Collective.Cell
        : body.Kind == BodyKinds.Grassroots ? Collective.Committee
        : null;
}

/// <summary>Puts the month's turns on the agenda of the meeting that will hear them; the agenda is the collective's own paper.</summary>
internal sealed class SelfReviewAgenda : IAgendaItems
{
    public async Task<IReadOnlyList<AgendaOffer>> For(Work work, BodyRef body, string collective, DateOnly month)
    {
        if (Collectives.Of(body) != collective)
            return [];
        var count = await work
            .Db.Set<Turn>()
            .CountAsync(t =>
                t.BodyId == body.Id && t.Collective == collective && t.Month == month && t.State == TurnStates.Planned
            );
        return count == 0 ? [] : [new AgendaOffer("self-review", null, work.Get<Texts>()["selfreview.agenda", count])];
    }
}
