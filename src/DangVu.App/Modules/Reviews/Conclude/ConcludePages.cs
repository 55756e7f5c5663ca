using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Rounds;
using DangVu.App.Modules.Reviews.Sheets;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Conclude;

/// <summary>A body's whole review in one grid: the collective, the head, then everybody else.</summary>
internal static class ConcludePages
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        var round = await ListRounds.Find(c);
        if (round is null || round.ClosedOn is not null || !c.May("reviews.write"))
            return null;
        var t = c.T;
        var sheets = await c
            .Db.Set<ReviewSheet>()
            .AsNoTracking()
            .Where(s => s.RoundId == round.Id && s.BodyId == c.Body.Id && s.State == SheetStates.Open)
            .ToListAsync();
        var names = await c.Work.Get<IMembers>().Names(sheets.Select(s => s.MemberId).OfType<Guid>());
        var heads = (await c.Work.Get<IHeldOffices>().On(c.Today, c.Body.Id))
            .Where(o => o.Title == "secretary")
            .Select(o => o.MemberId)
            .ToHashSet();
        return new FormModel
        {
            Title = t["reviews.conclude-body"],
            Lede = t["reviews.conclude-body.lede", c.Body.Name, sheets.Count],
            Help = t["reviews.conclude-body.help"],
            Crumbs =
            [
                new(t["reviews.title"], "/reviews?body=" + c.Body.Id),
                new(ListRounds.TitleOf(t, round), $"/reviews/{round.Id}?body={c.Body.Id}"),
            ],
            Fields =
            [
                new("on", t["reviews.concluded-on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("rows", t["reviews.grid"], FieldKind.Grid)
                {
                    Inputs =
                    [
                        SheetPages.GradeField(t, null),
                        new("comments", t["reviews.comments"]),
                        new("conclusion", t["reviews.conclusion"]),
                    ],
                    Rows =
                    [
                        .. sheets
                            .OrderBy(s => ReviewOrder.Place(s, heads))
                            .ThenBy(
                                s =>
                                    s.MemberId is { } m
                                        ? Kernel.Text.Fold.Of(names.GetValueOrDefault(m) ?? "")
                                        : s.Subject,
                                StringComparer.Ordinal
                            )
                            .Select(s => new GridRow(
                                s.Id.ToString(),
                                s.MemberId is { } m ? names.GetValueOrDefault(m) ?? "" : c.Body.Name,
                                s.AbsentOn is { } day
                                    ? $"{t["reviews.subject." + s.Subject]} · {t["reviews.absent"]} {Vn.Day(day)}"
                                    : t["reviews.subject." + s.Subject],
                                new Dictionary<string, string?> { ["ownGrade"] = s.OwnGrade, ["comments"] = s.Comments }
                            )),
                    ],
                },
            ],
            Submit = t["save"],
            Cancel = $"/reviews/{round.Id}?body={c.Body.Id}",
        };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var on = form.Date("on");
        var typed = form.Grid("rows")
            .Select(r =>
                (r.Key, Grade: r.Value("ownGrade"), Comments: r.Value("comments"), Conclusion: r.Value("conclusion"))
            )
            .Where(r => r.Conclusion is not null)
            .ToDictionary(r => r.Key);
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var ids = typed.Keys.ToList();
        var sheets = await c
            .Db.Set<ReviewSheet>()
            .AsNoTracking()
            .Where(s => ids.Contains(s.Id) && s.BodyId == c.Body.Id)
            .ToListAsync();
        var rows = sheets
            .Select(s => new Concluded(
                s.MemberId is null ? s.Subject : null,
                s.MemberId,
                typed[s.Id].Grade,
                typed[s.Id].Comments,
                typed[s.Id].Conclusion
            ))
            .ToList();
        var done = await c.Work.Run(
            "reviews.conclude-body",
            new ConcludeBody(c.Id(), c.Body.Id, on, rows),
            ConcludeBody.Handle
        );
        return done.Match<Result<string>>(_ => $"/reviews/{c.Id()}?body={c.Body.Id}", Result<string>.Refused);
    }
}
