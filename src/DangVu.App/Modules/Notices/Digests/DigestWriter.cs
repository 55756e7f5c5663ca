using DangVu.App.Acts;
using DangVu.App.Modules.Access.Contracts;
using DangVu.App.Modules.Notices.Calendar;
using DangVu.App.Modules.Notices.Domain;
using DangVu.App.Modules.Notices.Mail;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Notices.Digests;

/// <summary>
/// The reminders of one account: what is late and due in its bodies, what it is invited to and is to do. Read with the account's rights
/// of today; of what names a person only the number is told.
/// </summary>
internal sealed class DigestWriter(
    Work work,
    Texts t,
    IAccountHolders holders,
    EntryReader reader,
    IServiceProvider services
)
{
    private const int AheadDays = 7;
    private const int LateDays = 365;
    private const int MostLines = 15;

    /// <summary>Null when the account holds no right any more, or there is nothing to remind of.</summary>
    public async Task<LetterText?> Write(Guid office, Guid account, string site)
    {
        work.Db.OfficeId = office;
        if (await holders.Enter(account, office) is not { } actor)
            return null;
        // Sources of the month ask the page's context for the reader and the day; there is no request here.
        var c = new Ctx(
            work,
            t,
            new HttpContextAccessor { HttpContext = new DefaultHttpContext { RequestServices = services } }
        );
        var (today, to) = (work.Today, work.Today.AddDays(AheadDays));
        var parts = new List<LetterPart>();
        var (late, due) = (0, 0);
        var seen = new HashSet<string>();
        if (actor.MemberId is { } me)
            Add(t["digest.own"], await reader.OfMember(c, me, today.AddDays(-LateDays), to));
        foreach (var right in actor.Rights.Where(r => r.Permissions.Contains("desk.read")).DistinctBy(r => r.BodyId))
        {
            if (await c.Bodies.Find(right.BodyId) is not { } body || !body.ExistsOn(today))
                continue;
            c.Body = body;
            Add(body.Name, await reader.OfBody(c, body, today, to, below: false, since: today.AddDays(-LateDays)));
        }
        if (late + due == 0)
            return null;
        return new LetterText(
            t["digest.subject", late, due, Vn.Day(today)],
            [new LetterPart(null, [(t["digest.hello", actor.Name], null)]), .. parts],
            t["digest.foot", site + "/account/mail"]
        );

        void Add(string heading, IReadOnlyList<Entry> entries)
        {
            var open = entries
                .Where(e => !e.Draft && !e.CalledOff && e.Tone != Tone.Ok && e.Day <= to && seen.Add(e.Key))
                .ToList();
            if (open.Count == 0)
                return;
            late += open.Count(e => e.Day < today);
            due += open.Count(e => e.Day >= today);
            var told = open.Where(e => OutsideWords.SortOf(e) is null).ToList();
            var lines = told.Take(MostLines)
                .Select(e => (Line(e, today), e.Href is { } href ? site + href : null))
                .ToList();
            if (told.Count > MostLines)
                lines.Add((t["digest.more", told.Count - MostLines], null));
            foreach (var sort in open.Where(e => OutsideWords.SortOf(e) is not null).GroupBy(OutsideWords.SortOf))
            {
                var over = sort.Count(e => e.Day < today);
                lines.Add((t[over > 0 ? "digest.sort-late" : "digest.sort", t[sort.Key!], sort.Count(), over], null));
            }
            parts.Add(new LetterPart(heading, lines));
        }
    }

    private string Line(Entry e, DateOnly today)
    {
        var when =
            e.Day < today ? t["digest.was-due", Vn.Day(e.Day)]
            : e.At is { } at
                ? t["digest.at", Vn.Day(e.Day), at.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)]
            : Vn.Day(e.Day);
        return string.Join(" – ", new[] { when, e.Text, e.Place }.Where(p => !string.IsNullOrEmpty(p)));
    }
}
