using DangVu.App.Acts;
using DangVu.App.Modules.Members.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.History;

/// <summary>What holds for every line of a file.</summary>
internal static class HistoryRules
{
    /// <summary>The member, if the actor may write where the member is.</summary>
    public static async Task<Result<Member>> Member(Work work, Guid id, string permission = "members.write")
    {
        var member = await work.Db.Set<Member>().SingleOrDefaultAsync(m => m.Id == id);
        if (member is null)
            return Refusal.NotFound("record.none");
        var cell = await work.Body(member.CellId, permission, "memberId");
        return cell.IsRefused ? Result<Member>.Refused(cell.Refusals) : member;
    }

    public static async Task<Result<(HistoryRow Row, Member Member, CatalogueItem Kind)>> Row(Work work, Guid id)
    {
        var row = await work.Db.Set<HistoryRow>().SingleOrDefaultAsync(r => r.Id == id);
        if (row is null)
            return Refusal.NotFound("record.none");
        var member = await Member(work, row.MemberId);
        if (member.IsRefused)
            return Result<(HistoryRow, Member, CatalogueItem)>.Refused(member.Refusals);
        return (row, member.Value, FileParts.On(work.Get<RuleBook>(), work.Today).Find(row.Kind)!);
    }

    public static void Fill(
        HistoryRow row,
        string what,
        string? since,
        string? until,
        string? detail,
        string? place,
        string? paper
    )
    {
        row.What = Typed.Clean(what);
        row.Since = since;
        row.Until = until;
        row.Detail = Typed.CleanOrNull(detail);
        row.Place = Typed.CleanOrNull(place);
        row.Paper = Typed.CleanOrNull(paper);
    }

    public static IReadOnlyList<Refusal> Problems(HistoryRow row, CatalogueItem kind, DateOnly today)
    {
        var problems = new List<Refusal>();
        if (row.What.Length == 0)
            problems.Add(Refusal.Invalid("what", "field.required"));
        foreach (var (field, value) in new[] { ("since", row.Since), ("until", row.Until) })
            if (value is not null && !PartialDay.Is(value))
                problems.Add(Refusal.Invalid(field, "field.date", value));
            else if (value is not null && PartialDay.Earliest(value) > today)
                problems.Add(Refusal.Invalid(field, "field.future", Ui.Vn.Partial(value)));
        if (problems.Count > 0)
            return problems;
        if (row.Since is null && row.Until is null && FileParts.IsOne(kind))
            problems.Add(Refusal.Invalid("since", "field.required"));
        if (row is { Since: { } since, Until: { } until } && PartialDay.Before(until, since))
            problems.Add(Refusal.Invalid("until", "field.before", Ui.Vn.Partial(since)));
        return problems;
    }

    /// <summary>Surely at the same time, as far as the days are known.</summary>
    public static bool Overlap(HistoryRow a, HistoryRow b) =>
        !(a.Until is { } aEnd && b.Since is { } bBegin && !PartialDay.Before(bBegin, aEnd))
        && !(b.Until is { } bEnd && a.Since is { } aBegin && !PartialDay.Before(aBegin, bEnd));

    /// <summary>The reason stands in the log beside what was changed.</summary>
    public static void Because(Work work, string reason) => work.Db.Doing = work.Db.Doing! with { Reason = reason };
}
