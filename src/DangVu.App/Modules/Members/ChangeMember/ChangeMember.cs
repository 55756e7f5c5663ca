using DangVu.App.Acts;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.ChangeMember;

/// <summary>Corrects or completes a member's facts.</summary>
/// <param name="Version">As it was read; a change made since then is a conflict, never overwritten.</param>
/// <param name="Reason">Why, for the log.</param>
internal sealed record ChangeMember(Guid MemberId, MemberFacts Facts, int? Version = null, string? Reason = null)
{
    public static async Task<Result<Guid>> Handle(Work work, ChangeMember command)
    {
        var member = await work.Db.Set<Member>().SingleOrDefaultAsync(m => m.Id == command.MemberId);
        if (member is null)
            return Refusal.NotFound("record.none");
        var cell = await work.Body(member.CellId, "members.write");
        if (cell.IsRefused)
            return Result<Guid>.Refused(cell.Refusals);
        work.Expect(member, command.Version);
        var problems = MemberRules.Check(command.Facts, member.Status, work.Today);
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        var before = member.Folded;
        var kinds = FileParts.On(work.Get<RuleBook>(), work.Today).Items.Where(k => FileParts.Mirror(k) is not null);
        var stood = kinds.ToDictionary(k => k.Code, k => FileParts.Read(member, FileParts.Mirror(k)!));
        if (await AddMember.AddMember.Fill(work, member, command.Facts) is { } taken)
            return taken;
        await Follow(work, member, stood);
        if (Typed.CleanOrNull(command.Reason) is { } reason)
            HistoryRules.Because(work, reason);
        if (member.Folded != before)
        {
            work.Db.RemoveRange(await work.Db.Set<MemberWord>().Where(w => w.MemberId == member.Id).ToListAsync());
            MemberWords.Write(work, member);
        }
        return member.Id;
    }

    /// <summary>A current fact put right is put right in the dated line that stands for it too.</summary>
    private static async Task Follow(Work work, Member member, Dictionary<string, string?> stood)
    {
        var book = FileParts.On(work.Get<RuleBook>(), work.Today);
        var changed = stood
            .Where(s => FileParts.Read(member, FileParts.Mirror(book.Find(s.Key)!)!) != s.Value)
            .ToList();
        if (changed.Count == 0)
            return;
        var codes = changed.Select(s => s.Key).ToList();
        var lines = await work
            .Db.Set<HistoryRow>()
            .Where(r => r.MemberId == member.Id && r.Until == null && codes.Contains(r.Kind))
            .ToListAsync();
        foreach (var (code, value) in changed)
        foreach (var line in lines.Where(r => r.Kind == code && r.What == value))
            if (FileParts.Read(member, FileParts.Mirror(book.Find(code)!)!) is { } right)
                line.What = right;
    }
}
