using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Modules.SelfReview.Sheets;
using DangVu.App.Modules.SelfReview.Turns;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Pages;

/// <summary>What is done with a turn: held, missed, swapped, put off.</summary>
internal static class TurnForms
{
    internal static Task<Result<string>> Do<T>(
        Ctx c,
        FormReader form,
        string act,
        T command,
        Func<Work, T, Task<Result<Guid>>> handler,
        string then
    ) => c.Do(form, act, command, handler, then);

    internal static string At(Ctx c) => "/self-review/turns/" + c.Id();

    private static async Task<FormModel?> Form(
        Ctx c,
        string key,
        Func<Turn, BodyRef, Task<IReadOnlyList<Field>>> fields
    )
    {
        if (
            await TurnPage.Find(c, SelfReviewDoor.Write) is not var (turn, body)
            || turn.State is TurnStates.Held or TurnStates.Replaced
        )
            return null;
        return new FormModel
        {
            Title = c.T[key],
            Lede = c.T["turn.of", TurnWords.Month(turn.Month), body.Name],
            Crumbs = TurnPage.Crumbs(c.T, body),
            Fields = await fields(turn, body),
            Submit = c.T[key + ".go"],
            Cancel = At(c),
        };
    }

    private static Field Reason(Ctx c) => new("reason", c.T["reason"]) { Required = true };

    public static Task<FormModel?> ShowHold(Ctx c) =>
        Form(
            c,
            "turn.hold",
            (_, _) =>
                Task.FromResult<IReadOnlyList<Field>>([
                    new("heldOn", c.T["selfreview.held-on"], FieldKind.Date)
                    {
                        Required = true,
                        Value = Vn.Day(c.Today),
                    },
                ])
        );

    public static Task<Result<string>> PostHold(Ctx c, FormReader form) =>
        Do(c, form, "selfreview.hold", new HoldTurn(c.Id(), form.Date("heldOn")), HoldTurn.Handle, At(c));

    public static Task<FormModel?> ShowMiss(Ctx c) =>
        Form(c, "turn.miss", (_, _) => Task.FromResult<IReadOnlyList<Field>>([Reason(c)]));

    public static Task<Result<string>> PostMiss(Ctx c, FormReader form) =>
        Do(c, form, "selfreview.miss", new MissTurn(c.Id(), form.Text("reason")), MissTurn.Handle, At(c));

    public static Task<FormModel?> ShowPostpone(Ctx c) =>
        Form(
            c,
            "turn.postpone",
            (turn, _) =>
                Task.FromResult<IReadOnlyList<Field>>([
                    new("toMonth", c.T["turn.to-month"], FieldKind.Date)
                    {
                        Required = true,
                        Value = Vn.Day(turn.Month.AddMonths(1)),
                        Hint = c.T["selfreview.any-day"],
                    },
                    Reason(c),
                    Word(c, "ownWordOn", "move.own-word"),
                ])
        );

    public static async Task<Result<string>> PostPostpone(Ctx c, FormReader form)
    {
        if (await TurnPage.Find(c, SelfReviewDoor.Write) is not var (_, body))
            return Refusal.NotFound("record.none");
        return await Do(
            c,
            form,
            "selfreview.postpone",
            new PostponeTurn(c.Id(), form.Date("toMonth"), form.Text("reason"), form.OptionalDate("ownWordOn")),
            PostponeTurn.Handle,
            "/self-review/rota?body=" + body.Id
        );
    }

    /// <summary>The day on which somebody said yes by mouth or on paper; empty, they answer for themselves.</summary>
    private static Field Word(Ctx c, string name, string label) =>
        new(name, c.T[label], FieldKind.Date) { Hint = c.T["move.word.hint"] };

    public static Task<FormModel?> ShowSwap(Ctx c) =>
        Form(
            c,
            "turn.swap",
            async (turn, body) =>
                [
                    new("withMemberId", c.T["turn.swap.with"], FieldKind.Select)
                    {
                        Required = true,
                        Options =
                        [
                            // The whole list: leaving the turn's own member out would name them to readers from above.
                            .. (await RotaReader.Seats(c.Work, body, turn.Collective, c.Today)).Select(s =>
                                (s.MemberId.ToString(), s.Name)
                            ),
                        ],
                    },
                    Reason(c),
                    Word(c, "ownWordOn", "move.own-word"),
                    Word(c, "otherWordOn", "move.other-word"),
                ]
        );

    public static async Task<Result<string>> PostSwap(Ctx c, FormReader form)
    {
        if (await TurnPage.Find(c, SelfReviewDoor.Write) is not var (_, body))
            return Refusal.NotFound("record.none");
        return await Do(
            c,
            form,
            "selfreview.swap",
            new SwapTurn(
                c.Id(),
                form.Id("withMemberId"),
                form.Text("reason"),
                form.OptionalDate("ownWordOn"),
                form.OptionalDate("otherWordOn")
            ),
            SwapTurn.Handle,
            "/self-review/rota?body=" + body.Id
        );
    }
}
