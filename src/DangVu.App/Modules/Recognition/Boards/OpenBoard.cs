using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>Opens a board over a family of criteria, with a place for each of them.</summary>
internal sealed record OpenBoard(string Family, Guid? BodyId = null, string? Note = null, int? TellDays = null)
{
    public static async Task<Result<Guid>> Handle(Work work, OpenBoard command)
    {
        var body = await work.Body(command.BodyId ?? (await work.Get<IBodies>().Root()).Id, "boards.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        // Among those that may be chosen: a set taken out of use serves the boards that are open over it, and no new one.
        var sets = await BoardRules.Sets(work, work.Today);
        if (sets.FirstOrDefault(v => v.Family == command.Family) is not { Body: CriteriaBody set })
            return Refusal.Invalid("family", "boards.family", command.Family);
        if (
            await work
                .Db.Set<Board>()
                .AnyAsync(b => b.BodyId == body.Value.Id && b.Family == command.Family && b.ClosedOn == null)
        )
            return Refusal.Rule("boards.exists", body.Value.Name);
        if (command.TellDays is < 0 or > SetBoard.MostTellDays)
            return Refusal.Invalid("tellDays", "field.range", 0, SetBoard.MostTellDays);
        var board = new Board
        {
            Id = work.NewId(),
            BodyId = body.Value.Id,
            Family = command.Family,
            OpenedOn = work.Today,
            Note = Typed.CleanOrNull(command.Note),
            TellDays = command.TellDays ?? Board.UsualTellDays,
        };
        work.Db.Add(board);
        foreach (var node in BoardRules.Places(set))
            work.Db.Add(Places.New(work, board, node.Code));
        return board.Id;
    }
}

/// <summary>Changes what the office set for a board: its note, and how early evidence that runs out is told.</summary>
internal sealed record SetBoard(Guid BoardId, int TellDays, string? Note = null, int? Version = null)
{
    public const int MostTellDays = 366;

    public static async Task<Result<Guid>> Handle(Work work, SetBoard command)
    {
        var found = await Places.Open(work, command.BoardId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (command.TellDays is < 0 or > MostTellDays)
            return Refusal.Invalid("tellDays", "field.range", 0, MostTellDays);
        work.Expect(found.Value, command.Version);
        found.Value.TellDays = command.TellDays;
        found.Value.Note = Typed.CleanOrNull(command.Note);
        return found.Value.Id;
    }
}

/// <summary>Closes a board that is no longer watched; it stays to be read, and another may be opened over the same set.</summary>
internal sealed record CloseBoard(Guid BoardId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, CloseBoard command)
    {
        var found = await Places.Open(work, command.BoardId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        found.Value.ClosedOn = work.Today;
        found.Value.CloseReason = reason;
        return found.Value.Id;
    }
}

/// <summary>Makes the places that a later version of the set brought; what it kept stays as it is.</summary>
internal sealed record TakeUp(Guid BoardId)
{
    public static async Task<Result<Guid>> Handle(Work work, TakeUp command)
    {
        var found = await Places.Open(work, command.BoardId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var board = found.Value;
        var there = (
            await work.Db.Set<BoardCriterion>().Where(c => c.BoardId == board.Id).Select(c => c.Code).ToListAsync()
        ).ToHashSet();
        var rule = await BoardRules.Nearest(work, board.Family, work.Today);
        var fresh = rule is null
            ? []
            : BoardRules.Places(rule.As<CriteriaBody>()).Where(n => !there.Contains(n.Code)).ToList();
        if (fresh.Count == 0)
            return Refusal.Rule("boards.nothing-new");
        foreach (var node in fresh)
            work.Db.Add(Places.New(work, board, node.Code));
        return board.Id;
    }
}

internal static class Places
{
    public static BoardCriterion New(Work work, Board board, string code) =>
        new()
        {
            Id = work.NewId(),
            BoardId = board.Id,
            BodyId = board.BodyId,
            Code = code,
        };

    /// <summary>The board, for somebody who may write on it and while it is open.</summary>
    public static async Task<Result<Board>> Open(Work work, Guid boardId)
    {
        var board = await work.Db.Set<Board>().SingleOrDefaultAsync(b => b.Id == boardId);
        if (board is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(board.BodyId, "boards.write");
        return body.IsRefused ? Result<Board>.Refused(body.Refusals)
            : board.ClosedOn is { } closed ? Refusal.Rule("boards.closed", closed)
            : board;
    }

    /// <summary>
    /// The places with these codes by the version that holds on the day; one that a later version brought is made when first written to.
    /// </summary>
    public static async Task<Result<FoundPlaces>> Find(
        Work work,
        Guid boardId,
        IReadOnlyCollection<string> codes,
        DateOnly day
    )
    {
        var open = await Open(work, boardId);
        if (open.IsRefused)
            return Result<FoundPlaces>.Refused(open.Refusals);
        var board = open.Value;
        if (await BoardRules.Nearest(work, board.Family, day) is not { Body: CriteriaBody set } rule)
            return Refusal.Invalid("family", "boards.family", board.Family);
        var nodes = BoardRules.Places(set).ToDictionary(n => n.Code);
        var rows = await work
            .Db.Set<BoardCriterion>()
            .Where(c => c.BoardId == boardId && codes.Contains(c.Code))
            .ToDictionaryAsync(c => c.Code);
        foreach (var code in codes)
        {
            if (!nodes.ContainsKey(code))
                return Refusal.Invalid("code", "boards.place-unknown", code);
            if (!rows.ContainsKey(code))
                work.Db.Add(rows[code] = New(work, board, code));
        }
        return new FoundPlaces(board, rule, nodes, rows);
    }
}

/// <param name="Nodes">The set's places by code.</param>
/// <param name="Rows">The board's own rows of the codes asked for.</param>
internal sealed record FoundPlaces(
    Board Board,
    RuleVersion Rule,
    IReadOnlyDictionary<string, CriteriaNode> Nodes,
    IReadOnlyDictionary<string, BoardCriterion> Rows
);
