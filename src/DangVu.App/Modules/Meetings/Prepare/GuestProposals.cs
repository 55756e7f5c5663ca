using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Meetings.Prepare;

/// <summary>Somebody whom the working rules propose to invite, and why.</summary>
internal sealed record ProposedGuest(Guid MemberId, string Name, string Why);

/// <summary>
/// Whom to invite by the working rules: who follows this body for the level above, and who is in charge of an area that the theme or an
/// item names. The secretary decides.
/// </summary>
internal static class GuestProposals
{
    private const int Most = 4;

    public static async Task<IReadOnlyList<ProposedGuest>> For(Ctx c, Meeting m, BodyRef body)
    {
        var rules = c.Work.Get<IWorkingRules>();
        var seats = (await MeetingDesk.Seats(c.Work, m, body, m.PlannedOn)).Select(s => s.MemberId).ToHashSet();
        var name = Fold.Of(body.Name);
        var follows = (await rules.On(body.Id, m.PlannedOn)).Where(a =>
            a.Of.Id != body.Id && (a.With?.Id == body.Id || Fold.Of(a.Area).Contains(name, StringComparison.Ordinal))
        );
        var words = m.Theme ?? "";
        foreach (var item in await MeetingDesk.Agenda(c.Db, m.Id))
            if (item.Source is null or AgendaItem.FromLastTime)
                words += ". " + item.Title;
        var fitting = (await rules.Suggest(body.Id, words, m.PlannedOn)).Areas.Where(a => a.Of.Id != body.Id);
        return
        [
            .. follows
                .Concat(fitting)
                .Where(a => a.PersonId is { } person && !seats.Contains(person))
                .DistinctBy(a => a.PersonId)
                .Take(Most)
                .Select(a => new ProposedGuest(
                    a.PersonId!.Value,
                    a.Person ?? "",
                    c.T["meeting.guest.in-charge", a.Area]
                )),
        ];
    }
}
