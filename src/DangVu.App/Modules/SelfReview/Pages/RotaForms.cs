using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Pages;

/// <summary>Drawing the rota, and recording a month after its meeting.</summary>
internal static class RotaForms
{
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
