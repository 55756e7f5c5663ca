using DangVu.App.Acts;
using DangVu.App.Modules.Inspection.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Inspection.Recording;

internal sealed record ItemIn(
    string Kind,
    int Quarter,
    string Content,
    Guid? SubjectBodyId = null,
    Guid? SubjectMemberId = null,
    Guid? LeadMemberId = null
);

/// <summary>Signs the programme of a year, or adds items to the one that is signed.</summary>
internal sealed record PlanInspections(
    Guid BodyId,
    int Year,
    DateOnly On,
    IReadOnlyList<ItemIn> Items,
    string? Number = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, PlanInspections command)
    {
        var body = await work.Body(command.BodyId, "inspection.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (command.Items.Count == 0)
            return Refusal.Invalid("content", "field.required");
        var problems = new List<Refusal>();
        foreach (var item in command.Items)
            problems.AddRange(await Problems(work, item));
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        var programme = await work
            .Db.Set<InspectionProgramme>()
            .SingleOrDefaultAsync(p => p.BodyId == command.BodyId && p.Year == command.Year);
        if (programme is null)
        {
            programme = new InspectionProgramme
            {
                Id = work.NewId(),
                BodyId = command.BodyId,
                Year = command.Year,
                Number = Typed.CleanOrNull(command.Number),
                SignedOn = command.On,
            };
            work.Db.Add(programme);
        }
        Guid? first = null;
        foreach (var item in command.Items)
        {
            var row = new InspectionItem
            {
                Id = work.NewId(),
                BodyId = command.BodyId,
                ProgrammeId = programme.Id,
                Year = command.Year,
                Quarter = item.Quarter,
                Kind = item.Kind,
                Content = item.Content.Trim(),
                SubjectBodyId = item.SubjectBodyId,
                SubjectMemberId = item.SubjectMemberId,
                LeadMemberId = item.LeadMemberId,
            };
            first ??= row.Id;
            work.Db.Add(row);
        }
        // With one item the answer is that item, so that later facts can name it.
        return command.Items.Count == 1 ? first!.Value : programme.Id;
    }

    private static async Task<IReadOnlyList<Refusal>> Problems(Work work, ItemIn item)
    {
        var problems = new List<Refusal>();
        if (!ItemKinds.All.Contains(item.Kind))
            problems.Add(Refusal.Invalid("kind", "field.choice"));
        if (item.Quarter is < 1 or > 4)
            problems.Add(Refusal.Invalid("quarter", "field.range", 1, 4));
        if (Typed.Clean(item.Content).Length == 0)
            problems.Add(Refusal.Invalid("content", "field.required"));
        if (item.SubjectBodyId is null == item.SubjectMemberId is null)
            problems.Add(Refusal.Invalid("subjectBodyId", "inspection.one-subject"));
        if (item.SubjectBodyId is { } bodyId && await work.Get<IBodies>().Find(bodyId) is null)
            problems.Add(Refusal.Invalid("subjectBodyId", "field.choice"));
        foreach (
            var (field, id) in new[] { ("subjectMemberId", item.SubjectMemberId), ("leadMemberId", item.LeadMemberId) }
        )
            if (id is { } memberId && await work.Get<IMembers>().Find(memberId) is null)
                problems.Add(Refusal.Invalid(field, "field.choice"));
        return problems;
    }
}

/// <param name="BodyId">Who has to put it right; without it, the one that was looked at.</param>
internal sealed record ShortcomingIn(
    string Text,
    string Remedy,
    DateOnly? DueOn = null,
    Guid? BodyId = null,
    Guid? MemberId = null
);

/// <summary>Concludes an item of the programme; what was found wanting goes to the register of shortcomings.</summary>
internal sealed record FinishItem(
    Guid ItemId,
    DateOnly On,
    string Conclusion,
    string? Number = null,
    IReadOnlyList<ShortcomingIn>? Shortcomings = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, FinishItem command)
    {
        var found = await ItemRows.Planned(work, command.ItemId, command.On);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (Typed.CleanOrNull(command.Conclusion) is not { } conclusion)
            return Refusal.Invalid("conclusion", "field.required");
        var item = found.Value;
        item.State = ItemStates.Done;
        item.DoneOn = command.On;
        item.Conclusion = conclusion;
        item.Number = Typed.CleanOrNull(command.Number);
        foreach (var shortcoming in command.Shortcomings ?? [])
            if (
                await Findings.Tell(work, item.Id, shortcoming, item.SubjectBodyId, item.SubjectMemberId, command.On) is
                { } no
            )
                return no;
        return item.Id;
    }
}

/// <summary>An item that will not be done; it stays in the programme with the reason.</summary>
internal sealed record CancelItem(Guid ItemId, DateOnly On, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, CancelItem command)
    {
        var found = await ItemRows.Planned(work, command.ItemId, command.On);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        found.Value.State = ItemStates.Cancelled;
        found.Value.CancelledOn = command.On;
        found.Value.CancelReason = reason;
        return found.Value.Id;
    }
}

internal static class ItemRows
{
    public static async Task<Result<InspectionItem>> Planned(Work work, Guid id, DateOnly on)
    {
        var item = await work.Db.Set<InspectionItem>().SingleOrDefaultAsync(i => i.Id == id);
        if (item is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(item.BodyId, "inspection.write");
        if (body.IsRefused)
            return Result<InspectionItem>.Refused(body.Refusals);
        if (item.State != ItemStates.Planned)
            return Refusal.Rule("inspection.item-closed", "key:inspection.item." + item.State);
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        return item;
    }
}

internal static class Findings
{
    /// <summary>Tells the register of shortcomings; without a body or member of its own the finding is the subject's.</summary>
    public static async Task<Refusal?> Tell(
        Work work,
        Guid sourceId,
        ShortcomingIn found,
        Guid? subjectBody,
        Guid? subjectMember,
        DateOnly on
    )
    {
        var memberId = found.MemberId ?? (found.BodyId is null ? subjectMember : null);
        var bodyId =
            found.BodyId
            ?? (memberId is { } m && await work.Get<IMembers>().Find(m) is { } member ? member.CellId : subjectBody)
            ?? (await work.Get<IBodies>().Root()).Id;
        if (Typed.CleanOrNull(found.Text) is not { } text)
            return Refusal.Invalid("shortcomings", "field.required");
        var told = new ShortcomingFound(bodyId, memberId, "inspection", sourceId, on, text, found.Remedy, found.DueOn);
        if (told.Problem() is { } problem)
            return problem.Field == "deadline" ? problem with { Field = "dueOn" } : problem;
        await work.Raise(told);
        return null;
    }
}
