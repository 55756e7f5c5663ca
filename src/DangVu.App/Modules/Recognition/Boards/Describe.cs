using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>Writes what the office knows of a place: its wording, who is in charge, what is needed, what will be done and by when.</summary>
/// <param name="Owner">Who is in charge where it is neither a body nor a member.</param>
internal sealed record Describe(
    Guid BoardId,
    string Code,
    string? Wording = null,
    string? Owner = null,
    string? Needed = null,
    DateOnly? PlanOn = null,
    int? Version = null,
    Guid? OwnerBodyId = null,
    Guid? OwnerMemberId = null,
    string? Plan = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, Describe command)
    {
        var found = await Places.Find(work, command.BoardId, [command.Code], work.Today);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var place = found.Value.Rows[command.Code];
        if (
            command.OwnerBodyId is { } body
            && body != place.OwnerBodyId
            && (await work.Get<IBodies>().Find(body) is not { } owner || !owner.ExistsOn(work.Today))
        )
            return Refusal.Invalid("ownerBodyId", "body.unknown");
        if (
            command.OwnerMemberId is { } member
            && member != place.OwnerMemberId
            && (await work.Get<IMembers>().Find(member) is not { } person || !MemberStatus.IsActive(person.Status))
        )
            return Refusal.Invalid("ownerMemberId", "boards.owner-unknown");
        work.Expect(place, command.Version);
        place.Wording = Typed.CleanOrNull(command.Wording);
        place.Owner = Typed.CleanOrNull(command.Owner);
        place.OwnerBodyId = command.OwnerBodyId;
        place.OwnerMemberId = command.OwnerMemberId;
        place.Needed = Typed.CleanOrNull(command.Needed);
        place.Plan = Typed.CleanOrNull(command.Plan);
        place.PlanOn = command.PlanOn;
        return place.Id;
    }
}
