using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks;

/// <summary>Who registered, and the quarters that ended without a comment, for reports.</summary>
internal sealed class NotebookFigures : IFigures
{
    public async Task<IReadOnlyList<Figure>> Read(Work work, FigureSpan span)
    {
        var members = await work.Get<IMembers>().On(span.AsOf);
        var listed = members.Select(m => m.Id).ToHashSet();
        var year = span.AsOf.Year;
        var registered = (
            await work
                .Db.Set<Notebook>()
                .AsNoTracking()
                .Where(n => n.Year == year && n.RegisteredOn <= span.AsOf)
                .OrderBy(n => n.Id)
                .Select(n => new { n.Id, n.MemberId })
                .ToListAsync()
        ).Where(n => listed.Contains(n.MemberId));
        var clocks = work.Get<NotebookClocks>();
        var quarters = Quarter.EndedIn(span.Term.From, span.AsOf).Where(q => clocks.CommentDue(q) < span.AsOf);
        var missing = await work.Get<NotebookBook>().Missing(quarters, span.AsOf, members);
        List<string> have = [.. registered.Select(n => "notebooks/" + n.Id)];
        return
        [
            new("notebooks.members.registered", have.Count, have, "figure.notebooks.members.registered")
            {
                DefinitionArgs = [year, Vn.Day(span.AsOf)],
            },
            new(
                "notebooks.comments.missing",
                missing.Count,
                [.. missing.Select(o => "notebooks/" + o.NotebookId)],
                "figure.notebooks.comments.missing"
            )
            {
                DefinitionArgs = [Vn.Day(span.AsOf)],
            },
        ];
    }
}

/// <summary>What a cell owes in a month: registrations at the year's start, comments after a quarter.</summary>
internal sealed class NotebookMonth(NotebookBook book, NotebookClocks clocks, IMembers members) : IMonthItems
{
    public async Task<IReadOnlyList<MonthItem>> For(Ctx c, Organisation.Contracts.BodyRef body, DateOnly month)
    {
        if (!body.IsCell)
            return [];
        var t = c.T;
        var items = new List<MonthItem>();
        var last = month.AddMonths(1).AddDays(-1);
        var day = last < c.Today ? last : c.Today;
        var listed = await members.On(day, body.Id);
        var quarters = new List<Quarter>();
        // Comments of the last four quarters at most: what is older is seen on the notebooks' page.
        for (var q = Quarter.Of(last).Previous; quarters.Count < 4; q = q.Previous)
            if (q.End < c.Today)
                quarters.Add(q);
        var missing = (await book.Missing(quarters, c.Today, listed)).ToLookup(o => o.Quarter);
        foreach (var quarter in quarters)
        {
            var due = clocks.CommentDue(quarter);
            var count = missing[quarter].Count();
            var href = Comments.CommentPages.Address(body.Id, quarter);
            if (count > 0)
                items.Add(
                    new MonthItem(
                        t["notebooks.month.comment", quarter.ToString(), count],
                        string.Join(", ", missing[quarter].Take(3).Select(o => o.Name)) + (count > 3 ? "…" : ""),
                        due,
                        due < c.Today ? Tone.Late : Tone.Due,
                        due < c.Today ? t["notebooks.month.late"] : t["notebooks.month.due"],
                        c.Actor.May("notebooks.comment", body.Path)
                            ? new Link(t["notebooks.month.comment.do"], href)
                            : new Link(t["notebooks.month.open"], "/notebooks?body=" + body.Id)
                    )
                    {
                        Key = "notebooks:comment:" + quarter,
                        Permission = "notebooks.read",
                    }
                );
            else if (due >= month && due <= last && listed.Count > 0)
                items.Add(
                    new MonthItem(
                        t["notebooks.month.commented", quarter.ToString()],
                        null,
                        due,
                        Tone.Ok,
                        t["notebooks.month.done"],
                        null
                    )
                    {
                        Key = "notebooks:comment:" + quarter,
                        Permission = "notebooks.read",
                    }
                );
        }
        var registrationDue = clocks.RegistrationDue(day.Year);
        var without = await book.Unregistered(day, listed);
        if (without.Count > 0)
            items.Add(
                new MonthItem(
                    t["notebooks.month.register", day.Year, without.Count],
                    string.Join(", ", without.Take(3).Select(m => m.FullName)) + (without.Count > 3 ? "…" : ""),
                    registrationDue,
                    registrationDue < c.Today ? Tone.Late : Tone.Due,
                    registrationDue < c.Today ? t["notebooks.month.late"] : t["notebooks.month.due"],
                    c.Actor.May("notebooks.write", body.Path)
                        ? new Link(t["notebooks.month.register.do"], "/notebooks/register?body=" + body.Id)
                        : null
                )
                {
                    Key =
                        "notebooks:register:"
                        + new DateOnly(day.Year, 1, 1).ToString(
                            "yyyy",
                            System.Globalization.CultureInfo.InvariantCulture
                        ),
                    Permission = "notebooks.read",
                }
            );
        return items;
    }
}
