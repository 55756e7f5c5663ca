using System.Globalization;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Pages;

/// <summary>The rota of one collective over a year.</summary>
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
        var draws = await DrawPage.Of(c, collective, from, to);
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
                    .. hears
                        ? new PageAction[] { new(t["selfreview.absences"], $"/self-review/absences?body={c.Body.Id}") }
                        : [],
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
            [
                await RoundBoard.Of(c, collective, hears),
                .. hears
                    ? await MovePages.Waiting(c, m => m.BodyId == c.Body.Id && m.Collective == collective, own: false)
                    : [],
                .. draws,
            ],
        };
    }
}
