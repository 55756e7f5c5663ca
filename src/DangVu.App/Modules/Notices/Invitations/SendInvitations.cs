using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Access.Contracts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Notices.Domain;
using DangVu.App.Modules.Notices.Mail;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notices.Invitations;

/// <summary>What an invitation says, as it stood when it was sent out.</summary>
internal sealed record Invited(
    Guid MeetingId,
    string Body,
    string Collective,
    string Kind,
    string? Theme,
    DateOnly Day,
    string? Time,
    string? Place,
    int Sequence,
    bool CalledOff,
    DateTime SaidAt
);

/// <summary>
/// Puts an invitation aside for each invited member with a confirmed address; the others stand on the printed list as ever. It happens
/// in the transaction that invites: what is only prepared never comes here.
/// </summary>
internal sealed class SendInvitations(IAccountHolders holders, IBodies bodies, IOffices offices, TimeProvider time)
    : IHandle<MeetingInvited>
{
    private static readonly string[] MayHaveArrived = [JobStates.Sent, JobStates.Sending, JobStates.Failed];

    public async Task Handle(Work work, MeetingInvited happened)
    {
        if ((await offices.Current()).DemoDay is not null || !await work.Db.Set<MailServer>().AnyAsync())
            return;
        var today = DateOnly.FromDateTime(OfficeClock.Local(time.GetUtcNow().UtcDateTime));
        // Typed in afterwards from the minutes book: there is nobody left to invite.
        if (happened.Day < today || await bodies.Find(happened.BodyId) is not { } body)
            return;
        var before = await work
            .Db.Set<MailJob>()
            .Where(j => j.AboutId == happened.MeetingId && j.Kind == JobKinds.Invitation)
            .ToListAsync();
        foreach (var waiting in before.Where(j => j.State == JobStates.Waiting))
        {
            waiting.State = JobStates.Dropped;
            waiting.DoneAt = work.Now;
            waiting.PayloadCipher = null;
        }
        var reached = before.Where(j => MayHaveArrived.Contains(j.State)).Select(j => j.AccountId!.Value).ToHashSet();
        var accounts = (await holders.Of([.. happened.Members])).SelectMany(a => a).Distinct().ToList();
        var confirmed = await work
            .Db.Set<MailAddress>()
            .Where(a => a.ConfirmedAt != null && accounts.Contains(a.Id))
            .Select(a => a.Id)
            .ToListAsync();
        var invited = new Invited(
            happened.MeetingId,
            body.Name,
            happened.Collective,
            happened.Kind,
            happened.Theme,
            happened.Day,
            happened.Time,
            happened.Place,
            happened.Sequence,
            happened.CalledOff,
            work.Now
        );
        var keys = before.Select(j => j.Key).ToHashSet();
        // Called off is told only to whom the invitation may have come.
        foreach (var account in confirmed.Where(a => !happened.CalledOff || reached.Contains(a)).Order())
            if (Key(happened, account) is var key && keys.Add(key))
                Outbox.Add(work, JobKinds.Invitation, key, account, invited, happened.MeetingId);
    }

    private static string Key(MeetingInvited happened, Guid account) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(happened.CalledOff ? "off" : "invite")}:{happened.MeetingId:N}:{account:N}:{happened.Sequence}"
        );
}

internal static class InvitationLetter
{
    public static (LetterText Text, LetterCalendar Calendar) Of(Texts t, MailServer server, Invited i, string to)
    {
        var what = string.Join(": ", new[] { t["invitation.what." + i.Collective], i.Theme }.OfType<string>());
        var lines = new List<(string, string?)>
        {
            (t[i.CalledOff ? "invitation.off" : "invitation.asked", i.Body], null),
            (t["invitation.matter", what], null),
            (t["invitation.when", Vn.Day(i.Day), i.Time ?? t["invitation.time-unknown"]], null),
        };
        if (i.Place is { } place)
            lines.Add((t["invitation.where", place], null));
        var told = new ToldEvent(
            new FeedEvent(
                $"meetings-{i.MeetingId}@dangvu",
                $"{what} – {i.Body}",
                i.Day,
                ClockTime.Read(i.Time),
                null,
                i.Place,
                null,
                i.CalledOff
            ),
            i.Sequence,
            i.SaidAt
        );
        var method = i.CalledOff ? "CANCEL" : "REQUEST";
        return (
            new LetterText(
                t[i.CalledOff ? "invitation.subject.off" : "invitation.subject", what, i.Body, Vn.Day(i.Day)],
                [new LetterPart(null, lines)],
                t["invitation.foot", server.Site + "/account/mail"]
            ),
            new LetterCalendar(
                method,
                Feeds.IcsWriter.Write(null, [told], method, (server.Sender, server.SenderName, to))
            )
        );
    }
}
