using DangVu.App.Acts;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Bulk;

/// <summary>One thing done for several members: moved to a cell by one decision, or one field of the file set.</summary>
/// <param name="Field">One of <see cref="ManyMembers.Fields"/>; null: they move.</param>
internal sealed record ForMany(
    IReadOnlyList<Guid> Members,
    Guid? ToCell = null,
    DateOnly? On = null,
    string? Decision = null,
    string? Field = null,
    string? Value = null
);

/// <summary>
/// Runs the acts that the single member's forms run, one after the other in one transaction: each keeps its own checks, events and audit
/// entry. A trial is the same run taken back, so its preview is what would happen.
/// </summary>
internal static class ManyMembers
{
    public static readonly IReadOnlyList<string> Fields =
    [
        "ethnicity",
        "religion",
        "education",
        "professional",
        "theory",
        "occupation",
        "hometown",
        "residence",
    ];

    /// <summary>What would come of it for each; nothing is kept.</summary>
    public static Task<IReadOnlyList<(Guid Member, Result<Guid> Result)>> Try(Work work, ForMany many) =>
        Run(work, many, keep: false);

    /// <summary>For all or for none.</summary>
    public static Task<IReadOnlyList<(Guid Member, Result<Guid> Result)>> Do(Work work, ForMany many) =>
        Run(work, many, keep: true);

    private static async Task<IReadOnlyList<(Guid, Result<Guid>)>> Run(Work work, ForMany many, bool keep)
    {
        await using var transaction = await work.Db.Database.BeginTransactionAsync();
        var results = new List<(Guid, Result<Guid>)>();
        foreach (var member in many.Members.Distinct())
            results.Add((member, many.Field is null ? await Move(work, many, member) : await Set(work, many, member)));
        if (keep && results.All(r => r.Item2.IsDone))
            await transaction.CommitAsync();
        else
            await transaction.RollbackAsync();
        return results;
    }

    private static Task<Result<Guid>> Move(Work work, ForMany many, Guid member) =>
        work.Run(
            "members.move",
            new MoveMember(member, many.ToCell ?? Guid.Empty, many.On ?? work.Today, many.Decision),
            MoveMember.Handle
        );

    private static async Task<Result<Guid>> Set(Work work, ForMany many, Guid id)
    {
        var member = await work.Db.Set<Member>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id);
        if (member is null)
            return Refusal.NotFound("record.none");
        var facts = With(MemberFacts.Of(member, work.Get<Numbers>()), many.Field!, many.Value);
        return await work.Run(
            "members.change",
            new ChangeMember.ChangeMember(id, facts, member.Version),
            ChangeMember.ChangeMember.Handle
        );
    }

    private static MemberFacts With(MemberFacts facts, string field, string? value) =>
        field switch
        {
            "ethnicity" => facts with { Ethnicity = value },
            "religion" => facts with { Religion = value },
            "education" => facts with { Education = value },
            "professional" => facts with { ProfessionalLevel = value },
            "theory" => facts with { PoliticalTheory = value },
            "occupation" => facts with { Occupation = value },
            "hometown" => facts with { Hometown = value },
            "residence" => facts with { Residence = value },
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
        };
}
