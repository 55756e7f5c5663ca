using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Recognition.Dossiers;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition;

/// <summary>
/// What a cell still lacks for the recognition it registered for, from the month in which it can still be put right; what the level above
/// owes: dossiers handed in, check-ups, what is to be put right; recognitions that run out.
/// </summary>
internal sealed class DossierMonth : IMonthItems, IDayItems
{
    /// <summary>So many missing criteria are named in one line; the page has them all.</summary>
    private const int Named = 3;

    public async Task<IReadOnlyList<MonthItem>> For(Ctx c, BodyRef body, DateOnly month)
    {
        if (!c.Actor.May("recognition.read", body.Path))
            return [];
        var first = new DateOnly(month.Year, month.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        var items = new List<MonthItem>();
        if (body.IsCell)
            items.AddRange(await Missing(c, body, first, last));
        items.AddRange(await Owed(c, body, first, last));
        return items;
    }

    private static async Task<IReadOnlyList<MonthItem>> Missing(Ctx c, BodyRef body, DateOnly first, DateOnly last)
    {
        // What is missing is known of today; months gone by have no such line.
        if (last < c.Today)
            return [];
        var dossiers = await c
            .Db.Set<Dossier>()
            .AsNoTracking()
            .Where(d =>
                d.BodyId == body.Id
                && d.Year == first.Year
                && (
                    d.Stage == DossierStages.Registered
                    || d.Stage == DossierStages.Preparing
                    || d.Stage == DossierStages.Returned
                )
            )
            .ToListAsync();
        var items = new List<MonthItem>();
        foreach (var judged in await Judging.Many(c.Work, dossiers, c.Today))
        {
            var gaps = judged.NotMet.Concat(judged.NotKnown).ToList();
            var due = (await AwardTerms.Of(c.Work, judged.Dossier.Award, judged.Dossier.RegisteredOn)).Deadline(
                first.Year
            );
            if (gaps.Count == 0 || due < first)
                continue;
            items.Add(
                new MonthItem(
                    c.T[
                        "recognition.month.missing",
                        AwardBook.Title(c.T, judged.Dossier.Award, judged.Rule),
                        gaps.Count
                    ],
                    string.Join("; ", gaps.Take(Named).Select(g => g.Title.In(c.T.Language))),
                    due <= last ? due : null,
                    due < c.Today ? Tone.Late : Tone.Due,
                    c.T["recognition.by-day", Vn.Day(due)],
                    new Link(c.T["recognition.month.open"], "/recognition/" + judged.Dossier.Id)
                )
                {
                    Key = "recognitions:missing:" + judged.Dossier.Id,
                    Permission = "recognition.read",
                }
            );
        }
        return items;
    }

    /// <summary>Of the cell, or of all cells below for whoever appraises them.</summary>
    private static async Task<IReadOnlyList<MonthItem>> Owed(Ctx c, BodyRef body, DateOnly first, DateOnly last)
    {
        var current = first <= c.Today && c.Today <= last;
        var items = new List<MonthItem>();
        if (!body.IsCell && current && c.Actor.May("recognition.appraise", body.Path))
            items.AddRange(await Waiting(c, body));
        foreach (var day in await Days(c, [body], first, last, below: !body.IsCell))
            items.Add(
                new MonthItem(
                    day.Text,
                    null,
                    day.Day,
                    day.Tone,
                    null,
                    day.Href is { } href ? new Link(c.T["recognition.month.open"], href) : null
                )
                {
                    Key = day.Key,
                    Permission = "recognition.read",
                }
            );
        return items;
    }

    private static async Task<IReadOnlyList<MonthItem>> Waiting(Ctx c, BodyRef body)
    {
        var range = Acts.PathRange.Of(body.Path);
        var below = (await c.Bodies.All()).Where(b => range.Covers(b.Path)).ToDictionary(b => b.Id, b => b.Name);
        var ids = below.Keys.ToList();
        var waiting = await c
            .Db.Set<Dossier>()
            .AsNoTracking()
            .Where(d => d.Stage == DossierStages.Submitted || d.Stage == DossierStages.Appraised)
            .Where(d => ids.Contains(d.BodyId))
            .ToListAsync();
        return
        [
            .. waiting.Select(d => new MonthItem(
                c.T[
                    d.ReopenedOn is not null ? "recognition.month.again" : "recognition.month." + d.Stage,
                    below[d.BodyId]
                ],
                d.ReopenedFor,
                null,
                d.ReopenedOn is not null ? Tone.Late : Tone.Due,
                c.T["recognition.stage." + d.Stage],
                new Link(c.T["recognition.month.open"], "/recognition/" + d.Id)
            )
            {
                Key = "recognitions:waiting:" + d.Id,
                Permission = "recognition.appraise",
            }),
        ];
    }

    public Task<IReadOnlyList<DayItem>> Between(Ctx c, IReadOnlyList<BodyRef> bodies, DateOnly from, DateOnly to) =>
        Days(c, bodies, from, to, below: false);

    private static async Task<IReadOnlyList<DayItem>> Days(
        Ctx c,
        IReadOnlyList<BodyRef> bodies,
        DateOnly from,
        DateOnly to,
        bool below
    )
    {
        var all = below
            ? [.. (await c.Bodies.All()).Where(b => bodies.Any(x => Acts.PathRange.Of(x.Path).Covers(b.Path)))]
            : bodies;
        var names = all.Where(b => b.IsCell && c.Actor.May("recognition.read", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        if (names.Count == 0)
            return [];
        var ids = names.Keys.ToList();
        var recognised = await c
            .Db.Set<Dossier>()
            .AsNoTracking()
            .Where(d => d.Stage == DossierStages.Recognised && ids.Contains(d.BodyId))
            .ToListAsync();
        if (recognised.Count == 0)
            return [];
        var dossiers = recognised.Select(d => d.Id).ToList();
        var checks = (
            await c.Db.Set<CheckUp>().AsNoTracking().Where(x => dossiers.Contains(x.DossierId)).ToListAsync()
        ).ToLookup(x => x.DossierId);
        var items = new List<DayItem>();
        foreach (var d in recognised)
        {
            var terms = await AwardTerms.Of(c.Work, d.Award, d.RegisteredOn);
            void Add(string what, DateOnly? on, string key)
            {
                if (on is { } day && day >= from && day <= to)
                    items.Add(
                        new DayItem(
                            $"recognitions:{what}:{key}",
                            d.BodyId,
                            c.T["recognition.day." + what, names[d.BodyId]],
                            day,
                            "/recognition/" + d.Id
                        )
                        {
                            Tone = day < c.Today ? Tone.Late : Tone.Due,
                        }
                    );
            }
            var last = checks[d.Id].OrderBy(x => x.On).LastOrDefault()?.On;
            if (d.ValidFrom is { } since)
                Add("check", DossierView.NextCheck(d, last, terms.CheckMonths, since), $"{d.Id}:{last:yyyyMM}");
            foreach (var open in checks[d.Id].Where(x => x.IsOpen))
                Add("remedy", open.RemedyBy, open.Id.ToString());
            Add("expiry", d.ValidTo, d.Id.ToString());
            Add("renew", d.ValidTo?.AddDays(-terms.RemindDays), d.Id.ToString());
        }
        return items;
    }
}
