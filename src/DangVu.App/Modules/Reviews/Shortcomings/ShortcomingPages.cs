using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Shortcomings;

internal static class ShortcomingPages
{
    public static async Task<PageModel?> Show(Ctx c)
    {
        var row = await Find(c, "shortcomings.read");
        if (row is null)
            return null;
        var t = c.T;
        var body = (await c.Bodies.Find(row.BodyId))!;
        var names = await c.Work.Get<IMembers>().Names(new[] { row.MemberId, row.OwnerMemberId }.OfType<Guid>());
        var steps = await c
            .Db.Set<ShortcomingStep>()
            .AsNoTracking()
            .Where(s => s.ShortcomingId == row.Id)
            .OrderBy(s => s.On)
            .ThenBy(s => s.Id)
            .ToListAsync();
        var source = await Source(c, row);
        if (!RemedyEyes.MayList(c.Actor, row.Source, row.BodyId))
            await c.Work.Note("read", "shortcomings", row.Id);
        return new DetailModel
        {
            Title = row.Text ?? row.Remedy,
            Lede = t[
                "shortcomings.of",
                row.MemberId is { } m ? $"{names.GetValueOrDefault(m)}, {body.Name}" : body.Name,
                t["shortcomings.state." + row.State]
            ],
            Crumbs = [new(t["shortcomings.title"], "/shortcomings?body=" + body.Id)],
            Help = t["shortcomings.one.help"],
            Actions =
                c.Actor.May("shortcomings.write", body.Path) && row.ClosedOn is null
                    ? [new(t["shortcomings.follow"], $"/shortcomings/{row.Id}/progress", Primary: true)]
                    : [],
            Facts =
            [
                (t["state"], ListShortcomings.State(t, row)),
                (t["shortcomings.source"], new Cell(t["shortcomings.source." + row.Source], source)),
                (t["shortcomings.found"], Vn.Day(row.FoundOn)),
                (t["shortcomings.kind"], row.Kind is null ? "" : t["shortcomings.kind." + row.Kind]),
                (t["shortcomings.cause"], row.Cause),
                (t["shortcomings.remedy"], row.Remedy),
                (t["shortcomings.owner"], row.OwnerMemberId is { } o ? names.GetValueOrDefault(o) : body.Name),
                (
                    t["shortcomings.deadline"],
                    new Cell(Vn.Day(row.Deadline), Tone: ListShortcomings.DeadlineTone(row, c.Today))
                ),
                (t["shortcomings.evidence"], row.Evidence),
                (t["shortcomings.verified-by"], row.VerifiedBy),
            ],
            Sections =
            [
                new(t["shortcomings.steps"])
                {
                    Table = new Table(
                        [
                            new(t["on"]),
                            new(t["shortcomings.step"]),
                            new(t["reason"]),
                            new(t["shortcomings.evidence"]),
                            new(t["shortcomings.by"]),
                        ],
                        [
                            .. steps.Select(x =>
                                (IReadOnlyList<Cell>)
                                    [
                                        Vn.Day(x.On),
                                        new Cell(
                                            t["shortcomings.step." + x.What],
                                            Sub: x.NewDeadline is null
                                                ? null
                                                : t["shortcomings.moved", Vn.Day(x.OldDeadline), Vn.Day(x.NewDeadline)]
                                        ),
                                        x.Note,
                                        x.Evidence,
                                        x.By,
                                    ]
                            ),
                        ]
                    )
                    {
                        Empty = t["shortcomings.steps.none"],
                    },
                },
            ],
        };
    }

    /// <summary>Where it was found: the review sheet or the meeting.</summary>
    private static async Task<string?> Source(Ctx c, Shortcoming row) =>
        row.SourceId is not { } id ? null
        : row.Source == ShortcomingSources.Review && await c.Db.Set<ReviewSheet>().AnyAsync(s => s.Id == id)
            ? "/reviews/sheets/" + id
        : row.Source == ShortcomingSources.Meeting && await c.Work.Get<IMeetings>().Find(id) is not null
            ? "/meetings/" + id
        : null;

    internal static async Task<Shortcoming?> Find(Ctx c, string permission)
    {
        var row = await c.Db.Set<Shortcoming>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == c.Id());
        return row is not null && await c.Bodies.Find(row.BodyId) is { } body && c.Actor.May(permission, body.Path)
            ? row
            : null;
    }
}
