using System.Globalization;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Pages;

/// <summary>How far the round has come: a count for everyone; who, only for those who hear the collective.</summary>
internal static class RoundBoard
{
    public static async Task<Section> Of(Ctx c, string collective, bool hears)
    {
        var t = c.T;
        var seats = await RotaReader.Seats(c.Work, c.Body, collective, c.Today);
        var ids = seats.Select(s => s.MemberId).ToList();
        var rule = c.Work.Get<SelfReviewRules>().Absences(c.Today);
        var away = (
            await c
                .Db.Set<Absence>()
                .AsNoTracking()
                .Where(a => ids.Contains(a.MemberId) && a.From <= c.Today && (a.To == null || a.To >= c.Today))
                .ToListAsync()
        )
            .Where(a => AwayMonths.IsLong(a, rule, c.Today))
            .Select(a => a.MemberId)
            .ToHashSet();
        var turns = await c
            .Db.Set<Turn>()
            .AsNoTracking()
            .Where(x =>
                x.BodyId == c.Body.Id
                && x.Collective == collective
                && (
                    x.State == TurnStates.Held
                    || (x.State == TurnStates.Planned && x.Month >= SelfReviewDoor.MonthOf(c.Today))
                )
            )
            .Select(x => new TurnFact(x.MemberId, x.Month, x.State))
            .ToListAsync();
        var held = turns.Where(x => x.State == TurnStates.Held).ToLookup(x => x.MemberId);
        var ahead = turns.Where(x => x.State == TurnStates.Planned).ToLookup(x => x.MemberId, x => x.Month);
        var counted = seats.Where(s => !away.Contains(s.MemberId)).ToList();
        var (round, had) = RotaHistory.Round([.. counted.Select(s => held[s.MemberId].Count())]);
        var bar = new ProgressChart(
            t["selfreview.round.label", round, had, counted.Count, away.Count],
            had,
            counted.Count
        );
        if (!hears)
            return new Section(t["selfreview.round"]) { Chart = bar };
        return new Section(t["selfreview.round"])
        {
            Text = bar.Label,
            Chart = new BoardChart(
                t["selfreview.round"],
                [
                    .. seats.Select(
                        (s, i) =>
                        {
                            var (tone, state) =
                                away.Contains(s.MemberId) ? (Tone.Mute, t["selfreview.round.away"])
                                : held[s.MemberId].Count() >= round ? (Tone.Ok, t["selfreview.round.had"])
                                : ahead[s.MemberId].Any()
                                    ? (Tone.Due, t["selfreview.round.ahead", TurnWords.Month(ahead[s.MemberId].Min())])
                                : (Tone.None, t["selfreview.round.not-yet"]);
                            return (
                                (i + 1).ToString(CultureInfo.InvariantCulture),
                                tone,
                                (string?)null,
                                $"{s.Name}: {state}"
                            );
                        }
                    ),
                ]
            ),
        };
    }
}
