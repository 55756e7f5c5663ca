using DangVu.App.Acts;
using DangVu.App.Modules.Notices.Digests;
using DangVu.App.Modules.Notices.Domain;
using DangVu.App.Modules.Notices.Invitations;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace DangVu.App.Modules.Notices.Mail;

/// <summary>Writes a letter at the moment it goes out; null when there is nothing to send, or nobody to send it to, any more.</summary>
internal sealed class LetterWriter(DigestWriter digests, Texts t)
{
    /// <param name="work">The worker's own; a digest is read with its reader's rights in this writer's scope.</param>
    public async Task<MimeMessage?> Write(Work work, MailServer server, MailJob job)
    {
        if (job.Kind is JobKinds.Test or JobKinds.Confirm)
        {
            var letter = Outbox.Open<Letter>(work, job);
            return Envelope.Of(server, job, letter.To, Plain(letter));
        }
        var address = await work
            .Db.Set<MailAddress>()
            .AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == job.AccountId && a.ConfirmedAt != null);
        // A full export without its private part brings accounts, but not where they get their letters.
        if (address is null || !Addresses.IsAddress(address.Address))
            return null;
        if (job.Kind == JobKinds.Invitation)
        {
            var (text, calendar) = InvitationLetter.Of(t, server, Outbox.Open<Invited>(work, job), address.Address);
            return Envelope.Of(server, job, address.Address, text, calendar);
        }
        var today = DateOnly.FromDateTime(OfficeClock.Local(work.Now));
        // Yesterday's reminders are nobody's use today; today has its own.
        if (DateOnly.FromDateTime(OfficeClock.Local(job.MadeAt)) != today)
            return null;
        return await digests.Write(work.Db.OfficeId, job.AccountId!.Value, server.Site) is { } digest
            ? Envelope.Of(server, job, address.Address, digest)
            : null;
    }

    private LetterText Plain(Letter letter) =>
        new(
            letter.Subject,
            [
                new LetterPart(
                    null,
                    [
                        .. letter.Text.Split('\n').Select(line => (line, (string?)null)),
                        .. letter.Link is { } link ? [(link, link)] : Array.Empty<(string, string?)>(),
                    ]
                ),
            ],
            t["mail.foot"]
        );
}
