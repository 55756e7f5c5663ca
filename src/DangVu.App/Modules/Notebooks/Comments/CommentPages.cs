using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Notebooks.Register;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Comments;

/// <summary>A quarter's comments for the whole cell in one grid.</summary>
internal static class CommentPages
{
    public static async Task<FormModel?> ShowQuarter(Ctx c)
    {
        if (!c.Body.IsCell || !c.May("notebooks.comment"))
            return null;
        var t = c.T;
        var quarter = Asked(c);
        var mine = (await Rows(c, quarter)).ToDictionary(r => r.MemberId);
        var members = (await c.Work.Get<IMembers>().On(c.Today, c.Body.Id)).Where(m => mine.ContainsKey(m.Id)).ToList();
        var without = members.Count(m => mine[m.Id].Comment is null);
        var phrases = await PhrasePages.Options(c);
        IReadOnlyList<(string, string)> grades = [.. CommentGrades.All.Select(g => (g, t["notebooks.grade." + g]))];
        return new FormModel
        {
            Title = t["notebooks.quarter.title", quarter.ToString()],
            Lede =
                without == 0
                    ? t["notebooks.quarter.whole", members.Count]
                    : t["notebooks.quarter.lede", c.Body.Name, without, members.Count],
            Help = t["notebooks.quarter.help"],
            Draft = Drafts.Name(
                c,
                $"quarter-{c.Body.Id:N}-{RegisterPages.Text(quarter.Year)}-{RegisterPages.Text(quarter.Number)}"
            ),
            Crumbs = [new(t["notebooks.title"], "/notebooks?body=" + c.Body.Id)],
            Rules = [c.Work.Get<NotebookClocks>().CommentNote(t, quarter)],
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
                        new("grade", t["notebooks.grade"], FieldKind.Select) { Options = grades },
                        new("phrase", t["notebooks.phrase"], FieldKind.Select) { Options = phrases },
                        new("text", t["notebooks.comment"]),
                    ],
                    Rows =
                    [
                        .. members.Select(m => new GridRow(
                            m.Id.ToString(),
                            m.FullName,
                            Beside(t, mine[m.Id]),
                            new Dictionary<string, string?>
                            {
                                ["grade"] = mine[m.Id].Comment?.Grade,
                                ["text"] = mine[m.Id].Comment?.Text,
                            }
                        )),
                    ],
                },
                .. without < 2
                    ? Array.Empty<Field>()
                    :
                    [
                        new("restGrade", t["notebooks.quarter.rest"], FieldKind.Select)
                        {
                            Options = grades,
                            Hint = t["notebooks.quarter.rest.hint"],
                        },
                        new("restPhrase", t["notebooks.quarter.rest-phrase"], FieldKind.Select) { Options = phrases },
                    ],
                new("version", "", FieldKind.Hidden)
                {
                    Value = SeenComments.Write(members.Select(m => (m.Id, mine[m.Id].Comment))),
                },
            ],
            Submit = t["save"],
            Cancel = "/notebooks?body=" + c.Body.Id,
        };
    }

    public static async Task<Result<string>> PostQuarter(Ctx c, FormReader form)
    {
        var quarter = Asked(c);
        var seen = SeenComments.Read(form.Raw["version"].ToString());
        var (restGrade, restPhrase) = (form.Optional("restGrade"), form.Optional("restPhrase"));
        var typed = form.Grid("rows")
            .Select(r => (r.Key, Grade: r.Value("grade") ?? "", Text: r.Value("text"), Phrase: r.Value("phrase")))
            .ToList();
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var rows = new List<CommentRow>();
        foreach (var (member, grade, text, phrase) in typed)
        {
            var before = seen.GetValueOrDefault(member, new SeenComment(0, ""));
            // What the writer left as it was is not theirs to say again: somebody else may have changed it since.
            if (phrase is null && before.Version > 0 && before.IsSame(grade, text))
                continue;
            if (grade.Length > 0 || text is not null || phrase is not null)
                rows.Add(new CommentRow(member, grade, text ?? phrase, before.Version));
            else if (restGrade is not null && before.Version == 0)
                rows.Add(new CommentRow(member, restGrade, restPhrase, 0));
        }
        var command = new CommentQuarter(c.Body.Id, quarter.Year, quarter.Number, rows);
        try
        {
            var done = await c.Work.Run("notebooks.comment-quarter", command, CommentQuarter.Handle);
            return done.Match<Result<string>>(
                _ => $"/notebooks?body={c.Body.Id}&year={RegisterPages.Text(quarter.Year)}",
                Result<string>.Refused
            );
        }
        catch (DbUpdateException)
        {
            // Two first comments on one notebook in the same moment, which a database with many writers finds only at the end.
            return Refusal.Conflict("conflict.changed");
        }
    }

    internal static string Address(Guid body, Quarter quarter) =>
        $"/notebooks/quarter?body={body}&year={RegisterPages.Text(quarter.Year)}&quarter={RegisterPages.Text(quarter.Number)}";

    /// <summary>The quarter in the address, else the last one that ended.</summary>
    internal static Quarter Asked(Ctx c)
    {
        var asked = new Quarter(
            RegisterPages.Year(c),
            int.TryParse(c.Query("quarter"), NumberStyles.None, CultureInfo.InvariantCulture, out var q) ? q : 0
        );
        return asked.IsSound ? asked : Quarter.Of(c.Today).Previous;
    }

    private sealed record Line(Guid MemberId, int Deeds, string? LastDeed, QuarterComment? Comment);

    private static async Task<IReadOnlyList<Line>> Rows(Ctx c, Quarter quarter)
    {
        var end = quarter.End;
        var notebooks = await c
            .Db.Set<Notebook>()
            .AsNoTracking()
            .Where(n => n.BodyId == c.Body.Id && n.Year == quarter.Year && n.RegisteredOn <= end)
            .Select(n => new { n.Id, n.MemberId })
            .ToListAsync();
        var ids = notebooks.Select(n => n.Id).ToList();
        var comments = await c
            .Db.Set<QuarterComment>()
            .AsNoTracking()
            .Where(x => ids.Contains(x.NotebookId) && x.Quarter == quarter.Number)
            .ToDictionaryAsync(x => x.NotebookId);
        var deeds = (
            await c
                .Db.Set<Deed>()
                .AsNoTracking()
                .Where(d => ids.Contains(d.NotebookId) && d.On >= quarter.Start && d.On <= end)
                .OrderBy(d => d.On)
                .Select(d => new { d.NotebookId, d.Text })
                .ToListAsync()
        ).ToLookup(d => d.NotebookId, d => d.Text);
        return
        [
            .. notebooks.Select(n => new Line(
                n.MemberId,
                deeds[n.Id].Count(),
                deeds[n.Id].LastOrDefault(text => text.Length > 0),
                comments.GetValueOrDefault(n.Id)
            )),
        ];
    }

    private static string By(Texts t, QuarterComment comment) =>
        comment.EnteredBy.Length > 0 ? comment.EnteredBy : t["notebooks.quarter.somebody"];

    /// <summary>What one needs before the eyes to comment: how much was done, and who commented already.</summary>
    private static string Beside(Texts t, Line line)
    {
        var done = t["notebooks.quarter.deeds", line.Deeds];
        if (line.LastDeed is { } last)
            done += ": " + (last.Length > 90 ? last[..90] + "…" : last);
        return line.Comment is { } comment
            ? done + " · " + t["notebooks.quarter.by", By(t, comment), Vn.Day(comment.ChangedOn ?? comment.CommentedOn)]
            : done;
    }
}
