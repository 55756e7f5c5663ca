using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Shortcomings;

/// <summary>The remedies of a body and its members that fall due in a month, and those overdue.</summary>
internal sealed class ShortcomingMonth(AppDb db, ShortcomingBook book, IMembers members) : IMonthItems
{
    private const int Shown = 10;

    public async Task<IReadOnlyList<MonthItem>> For(Ctx c, BodyRef body, DateOnly month)
    {
        if (!c.Actor.May("shortcomings.read", body.Path))
            return [];
        var t = c.T;
        var end = month.AddMonths(1).AddDays(-1);
        var soon = c.Today.AddDays(book.RemindDays(c.Today));
        // A remedy from self-review is a line in the cell's own month, and in nobody else's.
        var inside = RemedyEyes.MayList(c.Actor, ShortcomingSources.SelfReview, body.Id);
        var rows = await db.Set<Shortcoming>()
            .AsNoTracking()
            .Where(s => s.BodyId == body.Id && s.FoundOn <= end && s.Deadline <= end)
            .Where(s => inside || s.Source != ShortcomingSources.SelfReview)
            .Where(s =>
                ShortcomingStates.Living.Contains(s.State)
                || (s.Deadline >= month && s.State == ShortcomingStates.Verified)
            )
            .OrderBy(s => s.Deadline)
            .ThenBy(s => s.Id)
            .Take(Shown + 1)
            .ToListAsync();
        var names = await members.Names(rows.Select(s => s.OwnerMemberId).OfType<Guid>());
        var items = rows.Take(Shown)
            .Select(s =>
            {
                var tone = Of(s, c.Today, soon);
                return new MonthItem(
                    s.State == ShortcomingStates.Remedied
                        ? t["shortcomings.month.verify", s.Remedy]
                        : t["shortcomings.month.remedy", s.Remedy],
                    s.OwnerMemberId is { } o ? names.GetValueOrDefault(o) : body.Name,
                    s.Deadline,
                    tone,
                    tone == Tone.Late ? t["shortcomings.month.late"] : t["shortcomings.state." + s.State],
                    new Link(t["shortcomings.month.open"], "/shortcomings/" + s.Id)
                )
                {
                    Key = "shortcomings/" + s.Id,
                    // What was agreed in self-review is written nowhere else.
                    Permission = s.Source == ShortcomingSources.SelfReview ? null : "shortcomings.read",
                    PersonId = s.Source == ShortcomingSources.SelfReview ? null : s.OwnerMemberId,
                };
            })
            .ToList();
        if (rows.Count > Shown)
            items.Add(
                new MonthItem(
                    t["shortcomings.month.more"],
                    null,
                    null,
                    Tone.Due,
                    null,
                    new Link(t["shortcomings.month.open"], "/shortcomings?body=" + body.Id)
                )
            );
        return items;
    }

    private static Tone Of(Shortcoming s, DateOnly today, DateOnly soon) =>
        s.State == ShortcomingStates.Verified ? Tone.Ok
        : s.State == ShortcomingStates.Remedied ? Tone.Due
        : s.Deadline < today ? Tone.Late
        : s.Deadline <= soon ? Tone.Due
        : Tone.None;
}
