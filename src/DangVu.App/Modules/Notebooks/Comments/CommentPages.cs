using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Notebooks.Register;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Comments;

/// <summary>A quarter's comments for the whole cell in one grid, and the cell's quick phrases.</summary>
internal static class CommentPages
{
    private static readonly string[] ShippedPhrases = ["phrase.1", "phrase.2", "phrase.3", "phrase.4", "phrase.5"];

    public static async Task<FormModel?> ShowQuarter(Ctx c)
    {
        if (!c.Body.IsCell || !c.May("notebooks.comment"))
            return null;
        var t = c.T;
        var quarter = Asked(c);
        var end = quarter.End;
        var rows = await c
            .Db.Set<Notebook>()
            .AsNoTracking()
            .Where(n => n.BodyId == c.Body.Id && n.Year == quarter.Year && n.RegisteredOn <= end)
            .Select(n => new
            {
                n.Id,
                n.MemberId,
                Deeds = c.Db.Set<Deed>().Count(d => d.NotebookId == n.Id && d.On >= quarter.Start && d.On <= end),
                Comment = c
                    .Db.Set<QuarterComment>()
                    .FirstOrDefault(x => x.NotebookId == n.Id && x.Quarter == quarter.Number),
            })
            .ToListAsync();
        var mine = rows.ToDictionary(r => r.MemberId);
        var members = (await c.Work.Get<IMembers>().On(c.Today, c.Body.Id)).Where(m => mine.ContainsKey(m.Id)).ToList();
        var without = members.Count(m => mine[m.Id].Comment is null);
        var clocks = c.Work.Get<NotebookClocks>();
        return new FormModel
        {
            Title = t["notebooks.quarter.title", quarter.ToString()],
            Lede =
                without == 0
                    ? t["notebooks.quarter.whole", members.Count]
                    : t["notebooks.quarter.lede", c.Body.Name, without, members.Count],
            Help = t["notebooks.quarter.help"],
            Crumbs = [new(t["notebooks.title"], "/notebooks?body=" + c.Body.Id)],
            Rules = [clocks.CommentNote(t, quarter)],
            Actions =
            [
                new(t["notebooks.quarter.go", quarter.Previous.ToString()], Address(c.Body.Id, quarter.Previous)),
                .. quarter.Next.Start <= c.Today
                    ? new PageAction[]
                    {
                        new(t["notebooks.quarter.go", quarter.Next.ToString()], Address(c.Body.Id, quarter.Next)),
                    }
                    : [],
                new(t["notebooks.phrases"], "/notebooks/phrases?body=" + c.Body.Id),
            ],
            Fields =
            [
                new("rows", t["notebooks.quarter.grid"], FieldKind.Grid)
                {
                    Inputs =
                    [
                        new("grade", t["notebooks.grade"], FieldKind.Select)
                        {
                            Options = [.. CommentGrades.All.Select(g => (g, t["notebooks.grade." + g]))],
                        },
                        new("phrase", t["notebooks.phrase"], FieldKind.Select) { Options = await Phrases(c) },
                        new("text", t["notebooks.comment"]),
                    ],
                    Rows =
                    [
                        .. members.Select(m => new GridRow(
                            m.Id.ToString(),
                            m.FullName,
                            t["notebooks.quarter.deeds", mine[m.Id].Deeds],
                            new Dictionary<string, string?>
                            {
                                ["grade"] = mine[m.Id].Comment?.Grade,
                                ["text"] = mine[m.Id].Comment?.Text,
                            }
                        )),
                    ],
                },
                new("version", "", FieldKind.Hidden)
                {
                    Value = string.Join(
                        ' ',
                        members.Select(m => $"{m.Id}:{RegisterPages.Text(mine[m.Id].Comment?.Version ?? 0)}")
                    ),
                },
            ],
            Submit = t["save"],
            Cancel = "/notebooks?body=" + c.Body.Id,
        };
    }

    public static async Task<Result<string>> PostQuarter(Ctx c, FormReader form)
    {
        var quarter = Asked(c);
        var seen = Seen(form.Raw["version"].ToString());
        var rows = form.Grid("rows")
            .Select(r => new CommentRow(
                r.Key,
                r.Value("grade") ?? "",
                r.Value("text") ?? r.Value("phrase"),
                seen.TryGetValue(r.Key, out var version) ? version : 0
            ))
            .Where(r => r.Grade.Length > 0 || r.Text is not null)
            .ToList();
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var command = new CommentQuarter(c.Body.Id, quarter.Year, quarter.Number, rows);
        var done = await c.Work.Run("notebooks.comment-quarter", command, CommentQuarter.Handle);
        return done.Match<Result<string>>(
            _ => $"/notebooks?body={c.Body.Id}&year={RegisterPages.Text(quarter.Year)}",
            Result<string>.Refused
        );
    }

    public static async Task<FormModel?> ShowPhrases(Ctx c)
    {
        if (!c.Body.IsCell || !c.May("notebooks.comment"))
            return null;
        return new FormModel
        {
            Title = c.T["notebooks.phrases"],
            Lede = c.T["notebooks.phrases.lede", c.Body.Name],
            Crumbs = [new(c.T["notebooks.title"], "/notebooks?body=" + c.Body.Id)],
            Above =
            [
                new(null)
                {
                    Table = new Table(
                        [new(c.T["notebooks.phrase"])],
                        [.. (await Phrases(c)).Select(p => (IReadOnlyList<Cell>)[p.Text])]
                    ),
                },
            ],
            Fields = [new("text", c.T["notebooks.phrase.new"]) { Required = true }],
            Submit = c.T["save"],
            Cancel = "/notebooks/quarter?body=" + c.Body.Id,
        };
    }

    public static async Task<Result<string>> PostPhrase(Ctx c, FormReader form)
    {
        var command = new AddPhrase(c.Body.Id, form.Text("text", 300));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("notebooks.phrase", command, AddPhrase.Handle);
        return done.Match<Result<string>>(_ => "/notebooks/phrases?body=" + c.Body.Id, Result<string>.Refused);
    }

    internal static string Address(Guid body, Quarter quarter) =>
        $"/notebooks/quarter?body={body}&year={RegisterPages.Text(quarter.Year)}&quarter={RegisterPages.Text(quarter.Number)}";

    private static async Task<IReadOnlyList<(string Key, string Text)>> Phrases(Ctx c)
    {
        var own = await c
            .Db.Set<QuickPhrase>()
            .AsNoTracking()
            .Where(p => p.BodyId == c.Body.Id)
            .OrderBy(p => p.Text)
            .Select(p => p.Text)
            .ToListAsync();
        return [.. own.Concat(ShippedPhrases.Select(p => c.T["notebooks." + p])).Distinct().Select(p => (p, p))];
    }

    /// <summary>The quarter in the address, else the last one that ended.</summary>
    private static Quarter Asked(Ctx c)
    {
        var asked = new Quarter(
            RegisterPages.Year(c),
            int.TryParse(c.Query("quarter"), NumberStyles.None, CultureInfo.InvariantCulture, out var q) ? q : 0
        );
        return asked.IsSound ? asked : Quarter.Of(c.Today).Previous;
    }

    private static Dictionary<Guid, int> Seen(string text)
    {
        var seen = new Dictionary<Guid, int>();
        foreach (var pair in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (
                pair.Split(':') is [var id, var version]
                && Guid.TryParse(id, out var member)
                && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            )
                seen[member] = number;
        return seen;
    }
}
