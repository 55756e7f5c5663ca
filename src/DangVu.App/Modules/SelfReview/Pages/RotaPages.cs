using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Pages;

/// <summary>The rota of one collective over a year, and its drawing.</summary>
internal static class RotaPages
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        if (Collectives.Of(c.Body) is not { } collective || !c.May(SelfReviewDoor.Read))
            return null;
        var t = c.T;
        var year =
            int.TryParse(c.Query("year"), CultureInfo.InvariantCulture, out var y) && y is > 1930 and < 2200
                ? y
                : c.Today.Year;
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var hears = await SelfReviewDoor.Hears(c.Work, c.Body.Id, collective);
        var turns = await c
            .Db.Set<Turn>()
            .AsNoTracking()
            .Where(x =>
                x.BodyId == c.Body.Id
                && x.Collective == collective
                && x.Month >= from
                && x.Month <= to
                && x.State != TurnStates.Replaced
            )
            .OrderBy(x => x.Month)
            .ThenBy(x => x.Place)
            .ToListAsync();
        var draws = await c
            .Db.Set<RotaDraw>()
            .AsNoTracking()
            .Where(d =>
                d.BodyId == c.Body.Id
                && d.Collective == collective
                && d.FromMonth >= from.AddMonths(-11)
                && d.FromMonth <= to
            )
            .OrderByDescending(d => d.FromMonth)
            .ToListAsync();
        var names = hears
            ? await c.Work.Get<IMembers>().Names(turns.Select(x => x.MemberId))
            : new Dictionary<Guid, string>();
        var held = turns.Count(x => x.State == TurnStates.Held);
        var (least, most) = c.Work.Get<SelfReviewRules>().PerMonth(collective, c.Today);
        var rule = c.Work.Get<SelfReviewRules>().Rota(c.Today).Version;
        return new ListModel
        {
            Title = t["selfreview.rota"],
            Lede = t["selfreview.rota.lede", c.Body.Name, year, held, turns.Count],
            Crumbs = [new(t["selfreview.title"], "/self-review?body=" + c.Body.Id)],
            Help = t["selfreview.rota.help"],
            Rules =
            [
                new RuleNote(
                    least == most ? t["selfreview.rule.exact", most] : t["selfreview.rule", least, most],
                    rule.Basis.Cite(t.Language),
                    rule.Verified
                ),
            ],
            Actions = c.May(SelfReviewDoor.Write)
                ?
                [
                    new(t["selfreview.draw"], $"/self-review/rota/draw?body={c.Body.Id}", Primary: turns.Count == 0),
                    new(
                        t["selfreview.hold-month"],
                        $"/self-review/rota/hold?body={c.Body.Id}",
                        Primary: turns.Count > 0
                    ),
                ]
                : [],
            Table = new Table(
                [
                    new(t["selfreview.month.label"]),
                    new(t["selfreview.who"]),
                    new(t["state"]),
                    new(t["selfreview.held-on"]),
                    new(t["reason"]),
                ],
                [
                    .. turns.Select(x =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(TurnWords.Month(x.Month), "/self-review/turns/" + x.Id),
                                hears ? names.GetValueOrDefault(x.MemberId) : t["selfreview.closed-name"],
                                TurnWords.State(t, x, c.Today),
                                Vn.Day(x.HeldOn),
                                hears ? x.Reason : null,
                            ]
                    ),
                ]
            )
            {
                Empty = t["selfreview.rota.none"],
            },
            Above =
                draws.Count == 0
                    ? []
                    :
                    [
                        new(t["selfreview.draws"])
                        {
                            Text = t["selfreview.draws.text"],
                            Table = new Table(
                                [
                                    new(t["selfreview.from-month"]),
                                    new(t["selfreview.months"], true),
                                    new(t["selfreview.per-month"], true),
                                    new(t["selfreview.places"], true),
                                    new(t["selfreview.seed"], true),
                                    new(t["on"]),
                                ],
                                [
                                    .. draws.Select(d =>
                                        (IReadOnlyList<Cell>)
                                            [
                                                TurnWords.Month(d.FromMonth),
                                                Cell.Of(d.Months),
                                                Cell.Of(d.PerMonth),
                                                Cell.Of(d.Places),
                                                new Cell(d.Seed.ToString(CultureInfo.InvariantCulture))
                                                {
                                                    Number = true,
                                                },
                                                Vn.Day(d.DrawnOn),
                                            ]
                                    ),
                                ]
                            ),
                        },
                    ],
        };
    }

    public static Task<FormModel?> ShowDraw(Ctx c)
    {
        if (Collectives.Of(c.Body) is not { } collective || !c.May(SelfReviewDoor.Write))
            return Task.FromResult<FormModel?>(null);
        var t = c.T;
        var (least, most) = c.Work.Get<SelfReviewRules>().PerMonth(collective, c.Today);
        return Task.FromResult<FormModel?>(
            new FormModel
            {
                Title = t["selfreview.draw"],
                Lede = t["selfreview.draw.lede", c.Body.Name],
                Crumbs =
                [
                    new(t["selfreview.title"], "/self-review?body=" + c.Body.Id),
                    new(t["selfreview.rota"], "/self-review/rota?body=" + c.Body.Id),
                ],
                Fields =
                [
                    new("fromMonth", t["selfreview.from-month"], FieldKind.Date)
                    {
                        Required = true,
                        Value = Vn.Day(SelfReviewDoor.MonthOf(c.Today)),
                        Hint = t["selfreview.any-day"],
                    },
                    new("months", t["selfreview.months"], FieldKind.Number)
                    {
                        Required = true,
                        Value = (13 - c.Today.Month).ToString(CultureInfo.InvariantCulture),
                    },
                    .. least == most
                        ? []
                        : new[]
                        {
                            new Field("perMonth", t["selfreview.per-month"], FieldKind.Number)
                            {
                                Hint = t["selfreview.per-month.hint", least, most],
                            },
                        },
                    new("seed", t["selfreview.seed"], FieldKind.Number) { Hint = t["selfreview.seed.hint"] },
                ],
                Submit = t["selfreview.draw.go"],
                Cancel = "/self-review/rota?body=" + c.Body.Id,
                Help = t["selfreview.draw.help"],
            }
        );
    }

    public static async Task<Result<string>> PostDraw(Ctx c, FormReader form)
    {
        var command = new DrawRota(
            c.Body.Id,
            form.Date("fromMonth"),
            (int)form.Number("months", 1, 12),
            Collectives.Of(c.Body) ?? Collective.Cell,
            (int?)form.OptionalNumber("seed", 0, int.MaxValue),
            (int?)form.OptionalNumber("perMonth", 1, 31)
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("selfreview.draw", command, DrawRota.Handle);
        return done.Match<Result<string>>(_ => "/self-review/rota?body=" + c.Body.Id, Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowHold(Ctx c)
    {
        if (Collectives.Of(c.Body) is not { } collective || !c.May(SelfReviewDoor.Write))
            return null;
        var t = c.T;
        var waiting = await c
            .Db.Set<Turn>()
            .AsNoTracking()
            .Where(x =>
                x.BodyId == c.Body.Id
                && x.Collective == collective
                && x.State == TurnStates.Planned
                && x.Month <= c.Today
            )
            .OrderBy(x => x.Month)
            .Select(x => (DateOnly?)x.Month)
            .FirstOrDefaultAsync();
        var meetings = (
            await c
                .Work.Get<IMeetings>()
                .Held((waiting ?? c.Today).AddDays(1 - (waiting ?? c.Today).Day), c.Today, c.Body.Id, collective)
        ).ToList();
        return new FormModel
        {
            Title = t["selfreview.hold-month"],
            Lede = waiting is null
                ? t["selfreview.hold-month.none"]
                : t["selfreview.hold-month.lede", TurnWords.Month(waiting.Value)],
            Crumbs =
            [
                new(t["selfreview.title"], "/self-review?body=" + c.Body.Id),
                new(t["selfreview.rota"], "/self-review/rota?body=" + c.Body.Id),
            ],
            Fields =
            [
                new("heldOn", t["selfreview.held-on"], FieldKind.Date)
                {
                    Required = true,
                    Value = meetings.Count > 0 ? Vn.Day(meetings[0].HeldOn) : null,
                    Hint = t["selfreview.hold-month.hint"],
                },
            ],
            Submit = t["selfreview.hold.go"],
            Cancel = "/self-review/rota?body=" + c.Body.Id,
            Help = t["selfreview.hold-month.help"],
        };
    }

    public static async Task<Result<string>> PostHold(Ctx c, FormReader form)
    {
        var day = form.Date("heldOn");
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var command = new Turns.HoldMonth(c.Body.Id, day, day, Collectives.Of(c.Body) ?? Collective.Cell);
        var done = await c.Work.Run("selfreview.hold-month", command, Turns.HoldMonth.Handle);
        return done.Match<Result<string>>(_ => "/self-review/rota?body=" + c.Body.Id, Result<string>.Refused);
    }
}
