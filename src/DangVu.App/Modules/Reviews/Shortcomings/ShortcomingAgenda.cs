using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Shortcomings;

/// <summary>Puts what is still to be put right on the agenda of the body's own meetings.</summary>
internal sealed class ShortcomingAgenda : IAgendaItems
{
    public async Task<IReadOnlyList<AgendaOffer>> For(Work work, BodyRef body, string collective, DateOnly month)
    {
        if (collective == Collective.Congress)
            return [];
        var end = month.AddMonths(1).AddDays(-1);
        var open = work
            .Db.Set<Shortcoming>()
            .Where(s => s.BodyId == body.Id && s.FoundOn <= end && ShortcomingStates.Living.Contains(s.State));
        // What members owe after self-review belongs to the cell that heard it.
        if (collective != Collective.Cell && collective != Collective.CellCommittee)
            open = open.Where(s => s.Source != ShortcomingSources.SelfReview);
        var all = await open.CountAsync();
        if (all == 0)
            return [];
        var due = await open.CountAsync(s => s.Deadline <= end && s.State != ShortcomingStates.Remedied);
        return [new AgendaOffer("shortcomings", null, work.Get<Texts>()["shortcomings.agenda", all, due])];
    }
}
