using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Shortcomings;

/// <summary>
/// Remedies from self-review as the levels above the cell see them: one at a time, only what to do, by whom, until when and how far.
/// Each that was opened is noted in the audit.
/// </summary>
internal static class RemedyPage
{
    public static async Task<PageModel?> Show(Ctx c)
    {
        var t = c.T;
        var crumbs = new List<Link> { new(t["shortcomings.title"], "/shortcomings?body=" + c.Body.Id) };
        var rows = await RegisterQuery.Remedies(c);
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            rows = rows.Where(s => s.Deadline > after.Day || (s.Deadline == after.Day && s.Id > after.Id));
        var two = await rows.OrderBy(s => s.Deadline).ThenBy(s => s.Id).Take(2).ToListAsync();
        if (two.Count == 0)
            return new MessageModel
            {
                Title = t["shortcomings.remedies"],
                Lede = t[c.Query("after") is null ? "shortcomings.remedies.none" : "shortcomings.remedies.last"],
                Crumbs = crumbs,
            };
        var row = two[0];
        var body = (await c.Bodies.Find(row.BodyId))!;
        var owner = row.OwnerMemberId is { } o
            ? (await c.Work.Get<IMembers>().Names([o])).GetValueOrDefault(o)
            : body.Name;
        await c.Work.Note("read", "shortcomings", row.Id);
        var actions = new List<PageAction>();
        if (two.Count > 1)
            actions.Add(
                new(
                    t["shortcomings.remedies.next"],
                    c.Here([("after", Keyset.Write(row.Deadline, row.Id))]),
                    Primary: true
                )
            );
        if (c.Actor.May("shortcomings.write", body.Path))
            actions.Add(new(t["shortcomings.follow"], $"/shortcomings/{row.Id}/progress"));
        return new DetailModel
        {
            Title = row.Remedy,
            Lede = t["shortcomings.of", body.Name, t["shortcomings.state." + row.State]],
            Help = t["shortcomings.remedies.help"],
            Crumbs = crumbs,
            Actions = actions,
            Facts =
            [
                (t["shortcomings.remedy"], row.Remedy),
                (t["shortcomings.owner"], owner),
                (
                    t["shortcomings.deadline"],
                    new Cell(Vn.Day(row.Deadline), Tone: ListShortcomings.DeadlineTone(row, c.Today))
                ),
                (t["state"], ListShortcomings.State(t, row)),
            ],
        };
    }
}
