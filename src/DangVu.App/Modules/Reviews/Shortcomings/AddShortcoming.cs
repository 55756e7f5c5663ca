using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Reviews.Shortcomings;

/// <summary>Puts a shortcoming of a body or a member on the register, with its remedy, owner and deadline.</summary>
internal sealed record AddShortcoming(
    Guid BodyId,
    string Source,
    DateOnly FoundOn,
    string Remedy,
    string? Text = null,
    Guid? MemberId = null,
    string? Cause = null,
    string? Kind = null,
    DateOnly? Deadline = null,
    Guid? OwnerMemberId = null,
    Guid? SourceId = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, AddShortcoming command)
    {
        var body = await work.Body(command.BodyId, "shortcomings.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var members = work.Get<IMembers>();
        if (command.MemberId is { } member)
        {
            var found = await members.Find(member);
            if (found is null || found.CellId != command.BodyId)
                return Refusal.Invalid("memberId", "shortcomings.not-in-body", body.Value.Name);
            if (!MemberStatus.IsActive(found.Status))
                return Refusal.Invalid("memberId", "shortcomings.not-on-list");
        }
        if (command.OwnerMemberId is { } owner)
        {
            var found = await members.Find(owner);
            if (found is null)
                return Refusal.Invalid("ownerMemberId", "field.choice");
            if (!MemberStatus.IsActive(found.Status))
                return Refusal.Invalid("ownerMemberId", "shortcomings.not-on-list");
        }
        return await work.Get<ShortcomingBook>()
            .Add(
                work,
                new ShortcomingFound(
                    command.BodyId,
                    command.MemberId,
                    command.Source,
                    command.SourceId,
                    command.FoundOn,
                    command.Text,
                    command.Remedy,
                    command.Deadline,
                    command.OwnerMemberId,
                    command.Cause,
                    command.Kind
                )
            );
    }
}
