using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Modules.Admissions.Recording;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Admissions.Pages;

internal static partial class ScreeningPages
{
    public static async Task<FormModel?> ShowOutcome(Ctx c)
    {
        if (await Round(c, c.Id()) is not { } round)
            return null;
        var t = c.T;
        var bodies = (await c.Bodies.All())
            .Where(b => c.Actor.May("admissions.decide", b.Path))
            .Select(b => b.Id)
            .ToList();
        var open = await c
            .Db.Set<ScreeningEntry>()
            .Where(e => e.RoundId == round.Id && e.Outcome == null && bodies.Contains(e.BodyId))
            .Select(e => e.MemberId)
            .ToListAsync();
        var names = await c.Work.Get<IMembers>().Names(open);
        return Form(
            c,
            round,
            "screening.outcome",
            [
                new("memberId", t["admissions.member"], FieldKind.Select)
                {
                    Required = true,
                    Options = [.. open.Select(m => (m.ToString(), names.GetValueOrDefault(m) ?? ""))],
                },
                new("outcome", t["screening.result"], FieldKind.Radio)
                {
                    Required = true,
                    Hint = t["screening.outcome.hint"],
                    Options = [.. ScreeningWords.Outcomes.Select(o => (o, t["screening.outcome." + o]))],
                },
                new("note", t["admissions.note"], FieldKind.LongText),
                Day(c),
            ]
        );
    }

    public static async Task<Result<string>> PostOutcome(Ctx c, FormReader form)
    {
        var command = new ConcludeScreening(
            c.Id(),
            form.Id("memberId"),
            form.Choice("outcome", ScreeningWords.Outcomes),
            form.Date("on"),
            form.Optional("note", 2000)
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(await c.Work.Run("admissions.screening-outcome", command, ConcludeScreening.Handle));
    }

    /// <summary>A round is the whole organisation's; every cell sees it, with its own members only.</summary>
    private static async Task<ScreeningRound?> Round(Ctx c, Guid id) =>
        await c.Db.Set<ScreeningRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id);

    private static async Task<List<Guid>> Seen(Ctx c) =>
        [
            .. (await c.Bodies.All())
                .Where(b => c.Range.Covers(b.Path) && c.Actor.May("admissions.read", b.Path))
                .Select(b => b.Id),
        ];

    private static Field Day(Ctx c) =>
        new("on", c.T["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) };

    private static Result<string> Sent(Result<Guid> done) =>
        done.Match<Result<string>>(id => "/screening/" + id, Result<string>.Refused);

    private static FormModel Form(Ctx c, ScreeningRound round, string title, IReadOnlyList<Field> fields)
    {
        var name = c.T["screening.round", round.Year.ToString(CultureInfo.InvariantCulture)];
        return new FormModel
        {
            Title = c.T[title],
            Lede = name,
            Crumbs = [new(c.T["screening.title"], "/screening"), new(name, "/screening/" + round.Id)],
            Fields = fields,
            Submit = c.T["save"],
            Cancel = "/screening/" + round.Id,
        };
    }
}
