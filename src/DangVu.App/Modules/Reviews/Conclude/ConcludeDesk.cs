using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Conclude;

/// <summary>The sheets of one body in one round, with who heads it, concluded in order.</summary>
internal sealed class ConcludeDesk
{
    public required ReviewRound Round { get; init; }
    public required DateOnly Today { get; init; }
    public required IReadOnlyList<ReviewSheet> Sheets { get; init; }
    public required IReadOnlySet<Guid> Heads { get; init; }
    public required IReadOnlyDictionary<Guid, string> Names { get; init; }
    public required string BodyName { get; init; }

    /// <summary>A body below whose collective was not reviewed yet; null when all were.</summary>
    public string? LowerOpen { get; init; }

    public static async Task<ConcludeDesk> Of(Work work, Guid roundId, Guid bodyId)
    {
        var sheets = await work
            .Db.Set<ReviewSheet>()
            .Where(s => s.RoundId == roundId && s.BodyId == bodyId)
            .ToListAsync();
        var bodies = await work.Get<IBodies>().All();
        var body = bodies.Single(b => b.Id == bodyId);
        var offices = await work.Get<IHeldOffices>().On(work.Today, bodyId);
        return new ConcludeDesk
        {
            Round = await work.Db.Set<ReviewRound>().AsNoTracking().SingleAsync(r => r.Id == roundId),
            Today = work.Today,
            Sheets = sheets,
            Heads = offices.Where(o => o.Title == "secretary").Select(o => o.MemberId).ToHashSet(),
            Names = await work.Get<IMembers>()
                .Names(sheets.Where(s => s.MemberId != null).Select(s => s.MemberId!.Value)),
            BodyName = body.Name,
            LowerOpen = body.IsCell ? null : await FirstOpenBelow(work, roundId, body, bodies),
        };
    }

    private static async Task<string?> FirstOpenBelow(
        Work work,
        Guid roundId,
        BodyRef top,
        IReadOnlyList<BodyRef> bodies
    )
    {
        var open = (
            await work
                .Db.Set<ReviewSheet>()
                .Where(s => s.RoundId == roundId && s.MemberId == null && s.State == SheetStates.Open)
                .Select(s => s.BodyId)
                .ToListAsync()
        ).ToHashSet();
        return bodies
            .FirstOrDefault(b =>
                b.Id != top.Id && b.Path.StartsWith(top.Path, StringComparison.Ordinal) && open.Contains(b.Id)
            )
            ?.Name;
    }

    public Refusal? Problem(DateOnly on) =>
        Round.ClosedOn is { } closed ? Refusal.Rule("reviews.round-closed", closed)
        : on > Today ? Refusal.Invalid("on", "field.future", on)
        : on < Round.From ? Refusal.Invalid("on", "reviews.before-round", Round.From)
        : null;

    public ReviewSheet? Find(Concluded row) =>
        Sheets.FirstOrDefault(s =>
            row.MemberId is { } member ? s.MemberId == member : s.MemberId is null && s.Subject == row.Subject
        );

    public int Place(ReviewSheet sheet) => ReviewOrder.Place(sheet, Heads);

    public Refusal? Conclude(Guid sheetId, DateOnly on, string? ownGrade, string? comments, string? conclusion)
    {
        var sheet = Sheets.Single(s => s.Id == sheetId);
        var name = Name(sheet);
        if (sheet.State != SheetStates.Open)
            return Refusal.Rule("reviews.concluded-already", name);
        if (ownGrade is not null && !OwnGrades.All.Contains(ownGrade))
            return Refusal.Invalid("ownGrade", "field.choice");
        if (Typed.CleanOrNull(conclusion) is not { } said)
            return Refusal.Invalid("conclusion", "reviews.conclusion-missing", name);
        if (ReviewOrder.Against(sheet, Sheets, Heads, LowerOpen is not null) is { } code)
            return Refusal.Rule(
                code,
                name,
                code switch
                {
                    ReviewOrder.HeadFirst => HeadsOpen(),
                    ReviewOrder.LowerFirst => LowerOpen!,
                    _ => BodyName,
                }
            );
        if (on <= sheet.AbsentOn)
            return Refusal.Invalid("on", "reviews.heard-later", sheet.AbsentOn);
        sheet.State = SheetStates.Concluded;
        sheet.ConcludedOn = on;
        sheet.OwnGrade = ownGrade ?? sheet.OwnGrade;
        sheet.Comments = Typed.CleanOrNull(comments) ?? sheet.Comments;
        sheet.Conclusion = said;
        return null;
    }

    public string Name(ReviewSheet sheet) =>
        sheet.MemberId is { } member ? Names.GetValueOrDefault(member) ?? "" : BodyName;

    private string HeadsOpen() =>
        string.Join(", ", Sheets.Where(s => ReviewOrder.IsHeadStillDue(s, Heads)).Select(Name));
}
