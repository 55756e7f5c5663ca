using System.Globalization;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Shortcomings;

/// <summary>Which lines of the register the reader may see in a list, and which of them the address asks for.</summary>
internal static class RegisterQuery
{
    /// <summary>
    /// Everything in the chosen body and below that may stand in a list. Remedies from self-review stand in the lists of their own
    /// cell only; above it they are opened one by one (<see cref="RemedyPage"/>).
    /// </summary>
    public static async Task<(IQueryable<Shortcoming> Rows, IReadOnlyDictionary<Guid, string> Bodies)> Visible(Ctx c)
    {
        var (rows, bodies) = await Below(c);
        var own = RemedyEyes.OwnBodies(c.Actor);
        return (rows.Where(s => s.Source != ShortcomingSources.SelfReview || own.Contains(s.BodyId)), bodies);
    }

    /// <summary>The remedies from self-review below the chosen body that the reader may open one by one.</summary>
    public static async Task<IQueryable<Shortcoming>> Remedies(Ctx c)
    {
        var own = RemedyEyes.OwnBodies(c.Actor);
        return (await Below(c)).Rows.Where(s =>
            s.Source == ShortcomingSources.SelfReview
            && !own.Contains(s.BodyId)
            && ShortcomingStates.Living.Contains(s.State)
        );
    }

    public static IQueryable<Shortcoming> Asked(Ctx c, IQueryable<Shortcoming> rows)
    {
        var today = c.Today;
        var state = c.Query("state") ?? "living";
        rows = state switch
        {
            "living" => rows.Where(s => ShortcomingStates.Living.Contains(s.State)),
            "overdue" => Overdue(rows, today),
            "all" => rows,
            _ => rows.Where(s => s.State == state),
        };
        if (c.Query("source") is { } source)
            rows = rows.Where(s => s.Source == source);
        if (c.Query("kind") is { } kind)
            rows = rows.Where(s => s.Kind == kind);
        if (c.QueryId("member") is { } member)
            rows = rows.Where(s => s.MemberId == member);
        if (Year(c) is { } year)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            rows = rows.Where(s => s.FoundOn >= from && s.FoundOn <= to);
        }
        return rows;
    }

    public static IQueryable<Shortcoming> Overdue(IQueryable<Shortcoming> rows, DateOnly today) =>
        rows.Where(s =>
            s.Deadline < today && (s.State == ShortcomingStates.Open || s.State == ShortcomingStates.Carried)
        );

    public static int? Year(Ctx c) =>
        int.TryParse(c.Query("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is > 1930 and < 2200
            ? year
            : null;

    private static async Task<(IQueryable<Shortcoming> Rows, IReadOnlyDictionary<Guid, string> Bodies)> Below(Ctx c)
    {
        var all = await c.Bodies.All();
        var bodies = all.Where(b => c.Range.Covers(b.Path) && c.Actor.May("shortcomings.read", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var rows = c.Db.Set<Shortcoming>().AsNoTracking();
        if (bodies.Count == all.Count)
            return (rows, bodies);
        var ids = bodies.Keys.ToList();
        return (rows.Where(s => ids.Contains(s.BodyId)), bodies);
    }
}
