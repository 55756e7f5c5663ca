using DangVu.App.Acts;
using DangVu.App.Modules.Members.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.History;

/// <summary>
/// A change in the world, or something that was: a dated line of the file. Of a kind that holds once at a time the new line ends the
/// one before it, and the register's current fact follows.
/// </summary>
/// <param name="Since">yyyy-MM-dd, yyyy-MM or yyyy; needed for what holds once at a time.</param>
internal sealed record AddHistory(
    Guid MemberId,
    string Kind,
    string What,
    string? Since = null,
    string? Until = null,
    string? Detail = null,
    string? Place = null,
    string? Paper = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, AddHistory command)
    {
        var found = await HistoryRules.Member(work, command.MemberId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (FileParts.On(work.Get<RuleBook>(), work.Today).Find(command.Kind) is not { } kind)
            return Refusal.Invalid("kind", "field.choice");
        var row = new HistoryRow
        {
            Id = work.NewId(),
            MemberId = command.MemberId,
            Kind = command.Kind,
        };
        HistoryRules.Fill(
            row,
            command.What,
            command.Since,
            command.Until,
            command.Detail,
            command.Place,
            command.Paper
        );
        var problems = HistoryRules.Problems(row, kind, work.Today);
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        if (FileParts.IsOne(kind) && await MakeRoom(work, found.Value, kind, row) is { } no)
            return no;
        work.Db.Add(row);
        return row.Id;
    }

    /// <summary>Ends the line in force, or refuses a line that would stand over another.</summary>
    private static async Task<Refusal?> MakeRoom(Work work, Member member, CatalogueItem kind, HistoryRow row)
    {
        var others = await work
            .Db.Set<HistoryRow>()
            .Where(r => r.MemberId == member.Id && r.Kind == kind.Code)
            .ToListAsync();
        var open = others.FirstOrDefault(r => r.Until is null);
        if (row.Until is null)
        {
            if (open is { Since: { } began } && !PartialDay.Before(began, row.Since!))
                return Refusal.Invalid("since", "member.history-before", Ui.Vn.Partial(began));
            if (others.Any(r => r.Until is { } ended && PartialDay.Before(row.Since!, ended)))
                return Refusal.Invalid("since", "member.history-overlap");
            if (open is not null)
                open.Until = row.Since;
            if (FileParts.Mirror(kind) is { } column)
            {
                // What stood in the register undated is kept as the line before.
                if (others.Count == 0 && FileParts.Read(member, column) is { } before && before != row.What)
                    work.Db.Add(
                        new HistoryRow
                        {
                            Id = work.NewId(),
                            MemberId = member.Id,
                            Kind = kind.Code,
                            What = before,
                            Until = row.Since,
                        }
                    );
                FileParts.Write(member, column, row.What);
            }
            return null;
        }
        return others.Any(r => HistoryRules.Overlap(r, row))
            ? Refusal.Invalid("since", "member.history-overlap")
            : null;
    }
}

/// <summary>Something of the file ended on a day.</summary>
internal sealed record EndHistory(Guid RowId, string On, string? Paper = null)
{
    public static async Task<Result<Guid>> Handle(Work work, EndHistory command)
    {
        var found = await HistoryRules.Row(work, command.RowId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (row, member, kind) = found.Value;
        if (row.Until is not null)
            return Refusal.Rule("member.history-ended");
        row.Until = command.On;
        if (Typed.CleanOrNull(command.Paper) is { } paper)
            row.Paper = row.Paper is null ? paper : row.Paper + "; " + paper;
        var problems = HistoryRules.Problems(row, kind, work.Today);
        if (problems.Count > 0)
            return Result<Guid>.Refused([.. problems.Select(p => p.Field == "until" ? p with { Field = "on" } : p)]);
        if (FileParts.Mirror(kind) is { } column && FileParts.Read(member, column) == row.What)
            FileParts.Write(member, column, null);
        return row.Id;
    }
}

/// <summary>Puts right a line that was typed wrong; the log keeps what it said, and why it was changed.</summary>
internal sealed record CorrectHistory(
    Guid RowId,
    string What,
    string Reason,
    string? Since = null,
    string? Until = null,
    string? Detail = null,
    string? Place = null,
    string? Paper = null,
    int? Version = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, CorrectHistory command)
    {
        var found = await HistoryRules.Row(work, command.RowId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        var (row, member, kind) = found.Value;
        work.Expect(row, command.Version);
        var before = row.What;
        HistoryRules.Fill(
            row,
            command.What,
            command.Since,
            command.Until,
            command.Detail,
            command.Place,
            command.Paper
        );
        var problems = HistoryRules.Problems(row, kind, work.Today);
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        if (FileParts.IsOne(kind))
        {
            var others = await work
                .Db.Set<HistoryRow>()
                .AsNoTracking()
                .Where(r => r.MemberId == row.MemberId && r.Kind == row.Kind && r.Id != row.Id)
                .ToListAsync();
            if (others.Any(r => HistoryRules.Overlap(r, row)))
                return Refusal.Invalid("since", "member.history-overlap");
        }
        if (row.Until is null && FileParts.Mirror(kind) is { } column && FileParts.Read(member, column) == before)
            FileParts.Write(member, column, row.What);
        HistoryRules.Because(work, reason);
        return row.Id;
    }
}

/// <summary>Takes away a line that never belonged into this file; the log keeps it whole.</summary>
internal sealed record RemoveHistory(Guid RowId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, RemoveHistory command)
    {
        var found = await HistoryRules.Row(work, command.RowId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        var (row, member, kind) = found.Value;
        if (row.Until is null && FileParts.Mirror(kind) is { } column && FileParts.Read(member, column) == row.What)
        {
            // The line before it holds again.
            var last = (
                await work
                    .Db.Set<HistoryRow>()
                    .Where(r => r.MemberId == member.Id && r.Kind == row.Kind && r.Until == row.Since && r.Id != row.Id)
                    .ToListAsync()
            ).FirstOrDefault();
            if (row.Since is not null && last is not null)
                last.Until = null;
            FileParts.Write(member, column, row.Since is null ? null : last?.What);
        }
        work.Db.Remove(row);
        HistoryRules.Because(work, reason);
        return member.Id;
    }
}
