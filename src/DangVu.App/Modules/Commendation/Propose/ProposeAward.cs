using DangVu.App.Acts;
using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Commendation.Propose;

/// <summary>Proposes a member or a collective (a Party body or a mass organisation) for a commendation.</summary>
/// <param name="BodyId">The collective; for a member their cell, which may be left out.</param>
/// <param name="DeedIds">Deeds in the member's notebook that it rests on.</param>
internal sealed record ProposeAward(
    string Kind,
    string Merit,
    Guid? BodyId = null,
    Guid? MemberId = null,
    string Theme = "ho-chi-minh",
    IReadOnlyList<Guid>? DeedIds = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, ProposeAward command)
    {
        var bodyId = command.BodyId;
        if (command.MemberId is { } memberId)
        {
            var member = await work.Get<IMembers>().Find(memberId);
            if (member is null)
                return Refusal.NotFound("record.none") with { Field = "memberId" };
            if (!MemberStatus.IsActive(member.Status))
                return Refusal.Invalid("memberId", "commendation.not-on-list", member.FullName);
            if (bodyId is not null && bodyId != member.CellId)
                return Refusal.Invalid("bodyId", "commendation.one-recipient");
            bodyId = member.CellId;
        }
        if (bodyId is not { } recipient)
            return Refusal.Invalid("memberId", "commendation.no-recipient");
        var body = await work.Body(recipient, "commendation.propose");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (work.Get<AwardKinds>().Find(command.Kind, work.Today) is not { } kind)
            return Refusal.Invalid("kind", "field.choice");
        if (!kind.Has("for", command.MemberId is null ? "collective" : "individual"))
            return Refusal.Invalid(
                "kind",
                command.MemberId is null ? "commendation.not-for-collective" : "commendation.not-for-person",
                kind.Text.Vi
            );
        if (!AwardThemes.All.Contains(command.Theme))
            return Refusal.Invalid("theme", "field.choice");
        var merit = Typed.Clean(command.Merit);
        if (merit.Length == 0)
            return Refusal.Invalid("merit", "field.required");
        var award = new Award
        {
            Id = work.NewId(),
            BodyId = recipient,
            MemberId = command.MemberId,
            Level = kind.One("level")!,
            Kind = kind.Code,
            Theme = command.Theme,
            Merit = merit,
            ProposedOn = work.Today,
            ProposedBy = work.Actor.IsSystem ? body.Value.Name : work.Actor.Name,
        };
        work.Db.Add(award);
        return await LinkDeeds.Link(work, award, command.DeedIds ?? []) is { } refusal ? refusal : award.Id;
    }
}

/// <summary>Ties a proposal to deeds in the member's notebook.</summary>
internal sealed record LinkDeeds(Guid AwardId, IReadOnlyList<Guid> DeedIds)
{
    public static async Task<Result<Guid>> Handle(Work work, LinkDeeds command)
    {
        var found = await Find(work, command.AwardId, "commendation.propose");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (found.Value.State != AwardStates.Proposed)
            return Refusal.Rule("commendation.not-proposed");
        return await Link(work, found.Value, command.DeedIds) is { } refusal ? refusal : found.Value.Id;
    }

    internal static async Task<Refusal?> Link(Work work, Award award, IReadOnlyList<Guid> ids)
    {
        var deeds = await work.Get<INotebooks>().Deeds(ids);
        if (deeds.Count != ids.Distinct().Count() || deeds.Any(d => d.MemberId != award.MemberId))
            return Refusal.Invalid("deedIds", "commendation.foreign-deed");
        var before = await work
            .Db.Set<AwardDeed>()
            .Where(d => d.AwardId == award.Id)
            .Select(d => d.DeedId)
            .ToListAsync();
        foreach (var deed in deeds.Where(d => !before.Contains(d.Id)))
            work.Db.Add(
                new AwardDeed
                {
                    Id = work.NewId(),
                    BodyId = award.BodyId,
                    AwardId = award.Id,
                    DeedId = deed.Id,
                }
            );
        return null;
    }

    /// <summary>The commendation, where the actor holds the permission in the recipient's body.</summary>
    internal static async Task<Result<Award>> Find(Work work, Guid id, string permission)
    {
        var award = await work.Db.Set<Award>().SingleOrDefaultAsync(a => a.Id == id);
        if (award is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(award.BodyId, permission);
        return body.IsRefused ? Result<Award>.Refused(body.Refusals) : award;
    }
}

/// <summary>Records what a body that was asked thinks of a proposal.</summary>
internal sealed record AddOpinion(Guid AwardId, DateOnly On, string From, bool Agrees, string? Text = null)
{
    public static async Task<Result<Guid>> Handle(Work work, AddOpinion command)
    {
        var found = await LinkDeeds.Find(work, command.AwardId, "commendation.propose");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (found.Value.State != AwardStates.Proposed)
            return Refusal.Rule("commendation.not-proposed");
        if (Typed.CleanOrNull(command.From) is not { } from)
            return Refusal.Invalid("from", "field.required");
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (command.On < found.Value.ProposedOn)
            return Refusal.Invalid("on", "commendation.before-proposal", found.Value.ProposedOn);
        var opinion = new AwardOpinion
        {
            Id = work.NewId(),
            BodyId = found.Value.BodyId,
            AwardId = found.Value.Id,
            On = command.On,
            From = from,
            Agrees = command.Agrees,
            Text = Typed.CleanOrNull(command.Text),
        };
        work.Db.Add(opinion);
        return opinion.Id;
    }
}
