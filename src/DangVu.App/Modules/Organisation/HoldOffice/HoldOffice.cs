using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation.HoldOffice;

internal static class OfficeTitles
{
    public const string Secretary = "secretary";
    public static readonly IReadOnlyList<string> All =
    [
        Secretary,
        "deputy-secretary",
        "standing-member",
        "committee-member",
        "cell-committee-member",
        "inspection-chair",
        "inspection-member",
        "group-leader",
    ];
}

/// <summary>Records that a member holds an office (post) in a body from a day.</summary>
internal sealed record HoldOffice(
    Guid MemberId,
    Guid BodyId,
    string Title,
    DateOnly From,
    DateOnly? To = null,
    string? Decision = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, HoldOffice command)
    {
        var body = await work.Body(command.BodyId, "organisation.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (!OfficeTitles.All.Contains(command.Title))
            return Refusal.Invalid("title", "field.choice");
        if (command.To <= command.From)
            return Refusal.Invalid("to", "field.before", command.From);
        if (
            command.Title == OfficeTitles.Secretary
            && await work
                .Db.Set<OfficeHeld>()
                .AnyAsync(h =>
                    h.BodyId == command.BodyId
                    && h.Title == command.Title
                    && (h.To == null || h.To > command.From)
                    && (command.To == null || h.From < command.To)
                )
        )
            return Refusal.Rule("office.secretary-taken", body.Value.Name);
        var held = new OfficeHeld
        {
            Id = work.NewId(),
            MemberId = command.MemberId,
            BodyId = command.BodyId,
            Title = command.Title,
            From = command.From,
            To = command.To,
            Decision = command.Decision,
        };
        work.Db.Add(held);
        await work.Raise(new OfficeChanged(held.Id, held.MemberId, held.BodyId, held.Title, held.From, Held: true));
        return held.Id;
    }
}

/// <summary>Ends an office held.</summary>
internal sealed record EndOffice(Guid HeldId, DateOnly On, string? Decision = null)
{
    public static async Task<Result<Guid>> Handle(Work work, EndOffice command)
    {
        var held = await work.Db.Set<OfficeHeld>().SingleOrDefaultAsync(h => h.Id == command.HeldId);
        if (held is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(held.BodyId, "organisation.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (command.On <= held.From)
            return Refusal.Invalid("on", "field.before", held.From);
        held.To = command.On;
        held.Decision = command.Decision ?? held.Decision;
        await work.Raise(new OfficeChanged(held.Id, held.MemberId, held.BodyId, held.Title, command.On, Held: false));
        return held.Id;
    }
}
