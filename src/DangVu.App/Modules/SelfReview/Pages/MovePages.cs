using System.Linq.Expressions;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Modules.SelfReview.Turns;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Pages;

/// <summary>Swaps and postponements that are asked for, and the answer of those whom they concern.</summary>
internal static class MovePages
{
    /// <summary>What waits for a word, for the reader's own page or for those who hear the collective.</summary>
    public static async Task<IReadOnlyList<Section>> Waiting(Ctx c, Expression<Func<TurnMove, bool>> which, bool own)
    {
        var moves = await c
            .Db.Set<TurnMove>()
            .AsNoTracking()
            .Where(m => m.State == MoveStates.Open)
            .Where(which)
            .OrderBy(m => m.AskedOn)
            .ThenBy(m => m.Id)
            .Take(Keyset.Page)
            .ToListAsync();
        if (moves.Count == 0)
            return [];
        var t = c.T;
        var turns = moves.Select(m => m.TurnId).ToList();
        var months = await c.Db.Set<Turn>().Where(x => turns.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Month);
        var names = await c
            .Work.Get<IMembers>()
            .Names(moves.SelectMany(m => new[] { m.MemberId, m.WithMemberId ?? m.MemberId }));
        var at = own ? "/own/self-review/moves/" : "/self-review/moves/";
        return
        [
            new Section(t["move.waiting"])
            {
                Table = new Table(
                    [new(t["move.what"]), new(t["reason"]), new(t["move.missing"])],
                    [
                        .. moves.Select(m =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(What(t, m, months[m.TurnId], names), at + m.Id),
                                    m.Reason,
                                    new Cell(Missing(t, m, names), Tone: Tone.Due),
                                ]
                        ),
                    ]
                ),
            },
        ];
    }

    private static string What(Texts t, TurnMove m, DateOnly month, IReadOnlyDictionary<Guid, string> names) =>
        m.Kind == MoveKinds.Swap
            ? t[
                "move.swap",
                names.GetValueOrDefault(m.MemberId),
                TurnWords.Month(month),
                names.GetValueOrDefault(m.WithMemberId!.Value)
            ]
            : t[
                "move.postpone",
                names.GetValueOrDefault(m.MemberId),
                TurnWords.Month(month),
                TurnWords.Month(m.ToMonth!.Value)
            ];

    /// <summary>Who has not said yes yet.</summary>
    private static string Missing(Texts t, TurnMove m, IReadOnlyDictionary<Guid, string> names) =>
        string.Join(
            ", ",
            new[]
            {
                m.OwnWordOn is null ? names.GetValueOrDefault(m.MemberId) : null,
                m.OtherWordOn is not null ? null
                : m.Kind == MoveKinds.Swap ? names.GetValueOrDefault(m.WithMemberId!.Value)
                : t["move.keeper"],
            }.OfType<string>()
        );

    /// <summary>The move, for one of the two on their own page, or on the collective's page for who keeps and hears its rota.</summary>
    private static async Task<(TurnMove Move, Turn Turn, bool Deputy)?> Find(Ctx c, bool own)
    {
        var move = await c.Db.Set<TurnMove>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == c.Id());
        if (move is null || move.State != MoveStates.Open || await c.Bodies.Find(move.BodyId) is not { } body)
            return null;
        var turn = await c.Db.Set<Turn>().AsNoTracking().SingleAsync(x => x.Id == move.TurnId);
        var me = c.Actor.MemberId;
        var concerned = me is not null && (me == move.MemberId || me == move.WithMemberId);
        var keeps =
            c.Actor.May(SelfReviewDoor.Write, body.Path)
            && await SelfReviewDoor.Hears(c.Work, move.BodyId, move.Collective);
        return own ? (concerned ? (move, turn, false) : null) : (keeps ? (move, turn, true) : null);
    }

    public static Task<FormModel?> ShowOwn(Ctx c) => Show(c, own: true);

    public static Task<FormModel?> ShowKept(Ctx c) => Show(c, own: false);

    private static async Task<FormModel?> Show(Ctx c, bool own)
    {
        if (await Find(c, own) is not var (move, turn, deputy))
            return null;
        var t = c.T;
        var names = await c.Work.Get<IMembers>().Names([move.MemberId, move.WithMemberId ?? move.MemberId]);
        var mine = Asking.SideOf(c.Actor, move, deputy);
        return new FormModel
        {
            Title = t["move.answer"],
            Lede = What(t, move, turn.Month, names),
            Crumbs = own
                ? [new(t["own.selfreview.title"], "/own/self-review")]
                : [new(t["selfreview.rota"], "/self-review/rota?body=" + move.BodyId)],
            Help = t[deputy ? "move.help.deputy" : "move.help"],
            Above = [new(null) { Facts = [(t["reason"], move.Reason), (t["move.missing"], Missing(t, move, names))] }],
            Fields =
            [
                new("agrees", t["move.agrees"], FieldKind.Radio)
                {
                    Required = true,
                    Options = [("yes", t["move.yes"]), ("no", t["move.no"])],
                },
                .. deputy
                    ? new[]
                    {
                        new Field("side", t["move.side"], FieldKind.Select)
                        {
                            Required = true,
                            Value = mine ?? (move.OwnWordOn is null ? AnswerMove.Own : AnswerMove.Other),
                            Options =
                            [
                                (AnswerMove.Own, names.GetValueOrDefault(move.MemberId) ?? ""),
                                (
                                    AnswerMove.Other,
                                    move.Kind == MoveKinds.Swap
                                        ? names.GetValueOrDefault(move.WithMemberId!.Value) ?? ""
                                        : t["move.keeper"]
                                ),
                            ],
                        },
                        new Field("wordOn", t["move.word-on"], FieldKind.Date)
                        {
                            Value = Vn.Day(c.Today),
                            Hint = t["move.word-on.hint"],
                        },
                    }
                    : [],
            ],
            Submit = t["move.answer.go"],
            Cancel = own ? "/own/self-review" : "/self-review/rota?body=" + move.BodyId,
        };
    }

    public static Task<Result<string>> PostOwn(Ctx c, FormReader form) => Post(c, form, own: true);

    public static Task<Result<string>> PostKept(Ctx c, FormReader form) => Post(c, form, own: false);

    private static async Task<Result<string>> Post(Ctx c, FormReader form, bool own)
    {
        if (await Find(c, own) is not var (move, _, deputy))
            return Refusal.NotFound("record.none");
        var command = new AnswerMove(
            move.Id,
            form.Choice("agrees", "yes", "no") == "yes",
            deputy ? form.Choice("side", AnswerMove.Own, AnswerMove.Other) : null,
            deputy ? form.OptionalDate("wordOn") : null
        );
        return await c.Do(
            form,
            "selfreview.answer-move",
            command,
            AnswerMove.Handle,
            own ? "/own/self-review" : "/self-review/rota?body=" + move.BodyId
        );
    }

    /// <summary>The member's own planned turn, with the collective whose list stands to choose from.</summary>
    private static async Task<(Turn Turn, BodyRef Body)?> OwnPlanned(Ctx c) =>
        await c.Db.Set<Turn>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == c.Id()) is { } turn
        && SelfReviewDoor.IsOwn(c.Actor, turn)
        && turn.State == TurnStates.Planned
        && await c.Bodies.Find(turn.BodyId) is { } body
            ? (turn, body)
            : null;

    public static async Task<FormModel?> ShowAskSwap(Ctx c) =>
        await OwnPlanned(c) is not var (turn, body)
            ? null
            : Asked(
                c,
                "own.swap",
                turn,
                new Field("withMemberId", c.T["turn.swap.with"], FieldKind.Select)
                {
                    Required = true,
                    Options =
                    [
                        .. (await RotaReader.Seats(c.Work, body, turn.Collective, c.Today))
                            .Where(s => s.MemberId != turn.MemberId)
                            .Select(s => (s.MemberId.ToString(), s.Name)),
                    ],
                }
            );

    public static async Task<FormModel?> ShowAskPostpone(Ctx c) =>
        await OwnPlanned(c) is not var (turn, _)
            ? null
            : Asked(
                c,
                "own.postpone",
                turn,
                new Field("toMonth", c.T["turn.to-month"], FieldKind.Date)
                {
                    Required = true,
                    Value = Vn.Day(turn.Month.AddMonths(1)),
                    Hint = c.T["selfreview.any-day"],
                }
            );

    private static FormModel Asked(Ctx c, string key, Turn turn, Field field) =>
        new()
        {
            Title = c.T[key],
            Lede = c.T[key + ".lede", TurnWords.Month(turn.Month)],
            Crumbs = [new(c.T["own.selfreview.title"], "/own/self-review")],
            Fields = [field, new("reason", c.T["reason"]) { Required = true }],
            Submit = c.T[key + ".go"],
            Cancel = "/own/self-review/" + turn.Id,
        };

    public static async Task<Result<string>> PostAskSwap(Ctx c, FormReader form) =>
        await OwnPlanned(c) is null
            ? Refusal.NotFound("record.none")
            : await c.Do(
                form,
                "selfreview.swap",
                new SwapTurn(c.Id(), form.Id("withMemberId"), form.Text("reason")),
                SwapTurn.Handle,
                "/own/self-review"
            );

    public static async Task<Result<string>> PostAskPostpone(Ctx c, FormReader form) =>
        await OwnPlanned(c) is null
            ? Refusal.NotFound("record.none")
            : await c.Do(
                form,
                "selfreview.postpone",
                new PostponeTurn(c.Id(), form.Date("toMonth"), form.Text("reason")),
                PostponeTurn.Handle,
                "/own/self-review"
            );
}
