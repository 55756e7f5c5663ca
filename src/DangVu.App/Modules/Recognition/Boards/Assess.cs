using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>Opens a board over a family of criteria, with a place for each of them.</summary>
internal sealed record OpenBoard(string Family, Guid? BodyId = null, string? Note = null)
{
    public static async Task<Result<Guid>> Handle(Work work, OpenBoard command)
    {
        var body = await work.Body(command.BodyId ?? (await work.Get<IBodies>().Root()).Id, "boards.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var book = work.Get<RuleBook>();
        if (
            !book.Families.Contains(command.Family)
            || book.Nearest(command.Family, work.Today).Body is not CriteriaBody criteria
        )
            return Refusal.Invalid("family", "boards.family", command.Family);
        if (await work.Db.Set<Board>().AnyAsync(b => b.BodyId == body.Value.Id && b.Family == command.Family))
            return Refusal.Rule("boards.exists", body.Value.Name);
        var board = new Board
        {
            Id = work.NewId(),
            BodyId = body.Value.Id,
            Family = command.Family,
            OpenedOn = work.Today,
            Note = Typed.CleanOrNull(command.Note),
        };
        work.Db.Add(board);
        foreach (var leaf in criteria.Leaves())
            work.Db.Add(Places.New(work, board, leaf.Code));
        return board.Id;
    }
}

/// <summary>Writes what the office knows of a place: its wording, who is in charge, what is needed, by when.</summary>
internal sealed record Describe(
    Guid BoardId,
    string Code,
    string? Wording = null,
    string? Owner = null,
    string? Needed = null,
    DateOnly? PlanOn = null,
    int? Version = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, Describe command)
    {
        var found = await Places.Find(work, command.BoardId, [command.Code]);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var place = found.Value[command.Code];
        work.Expect(place, command.Version);
        place.Wording = Typed.CleanOrNull(command.Wording);
        place.Owner = Typed.CleanOrNull(command.Owner);
        place.Needed = Typed.CleanOrNull(command.Needed);
        place.PlanOn = command.PlanOn;
        return place.Id;
    }
}

internal sealed record AssessedItem(
    string Code,
    bool IsMet,
    string? Value = null,
    string? Evidence = null,
    DateOnly? ExpiresOn = null
);

/// <summary>Records, for one place or many, whether it is met on the day, with value and evidence.</summary>
internal sealed record Assess(Guid BoardId, IReadOnlyList<AssessedItem> Items, DateOnly? On = null)
{
    public static async Task<Result<Guid>> Handle(Work work, Assess command)
    {
        if (command.Items.Count == 0)
            return Refusal.Invalid("items", "boards.nothing");
        var on = command.On ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        var found = await Places.Find(work, command.BoardId, [.. command.Items.Select(i => i.Code)]);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var last = Guid.Empty;
        foreach (var item in command.Items)
        {
            var evidence = Typed.CleanOrNull(item.Evidence);
            if (item.IsMet && evidence is null)
                return Refusal.Invalid("evidence", "boards.evidence-needed", item.Code);
            if (item.ExpiresOn < on)
                return Refusal.Invalid("expiresOn", "field.before", on);
            var place = found.Value[item.Code];
            last = work.NewId();
            work.Db.Add(
                new Assessment
                {
                    Id = last,
                    BoardId = place.BoardId,
                    CriterionId = place.Id,
                    BodyId = place.BodyId,
                    On = on,
                    IsMet = item.IsMet,
                    Value = Typed.CleanOrNull(item.Value),
                    Evidence = evidence,
                    ExpiresOn = item.ExpiresOn,
                }
            );
        }
        return last;
    }
}

/// <summary>Annuls an assessment that was wrong; the one before it speaks again.</summary>
internal sealed record AnnulAssessment(Guid AssessmentId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, AnnulAssessment command)
    {
        var assessment = await work.Db.Set<Assessment>().SingleOrDefaultAsync(a => a.Id == command.AssessmentId);
        if (assessment is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(assessment.BodyId, "boards.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        if (assessment.AnnulledOn is not null)
            return Refusal.Rule("boards.annulled");
        assessment.AnnulledOn = work.Today;
        assessment.AnnulReason = reason;
        return assessment.Id;
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

    /// <summary>The places with these codes; one that a later version of the rule brought is made when first written to.</summary>
    public static async Task<Result<Dictionary<string, BoardCriterion>>> Find(
        Work work,
        Guid boardId,
        IReadOnlyList<string> codes
    )
    {
        var board = await work.Db.Set<Board>().SingleOrDefaultAsync(b => b.Id == boardId);
        if (board is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(board.BodyId, "boards.write");
        if (body.IsRefused)
            return Result<Dictionary<string, BoardCriterion>>.Refused(body.Refusals);
        var rule = work.Get<RuleBook>()
            .Nearest(board.Family, work.Today)
            .As<CriteriaBody>()
            .Leaves()
            .Select(l => l.Code)
            .ToHashSet();
        var places = await work
            .Db.Set<BoardCriterion>()
            .Where(c => c.BoardId == boardId)
            .ToDictionaryAsync(c => c.Code);
        foreach (var code in codes)
        {
            if (!rule.Contains(code))
                return Refusal.Invalid("code", "boards.place-unknown", code);
            if (!places.ContainsKey(code))
                work.Db.Add(places[code] = New(work, board, code));
        }
        return places;
    }
}
