using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Rounds;

/// <summary>
/// Adds to a round a member who came later, was exempted and wants to be reviewed, or was named from above; or the collectives of a body
/// that were named from above.
/// </summary>
internal sealed record AddSheet(Guid RoundId, Guid? MemberId = null, Guid? BodyId = null)
{
    public static async Task<Result<Guid>> Handle(Work work, AddSheet command)
    {
        var round = await work.Db.Set<ReviewRound>().SingleOrDefaultAsync(r => r.Id == command.RoundId);
        if (round is null)
            return Refusal.NotFound("record.none") with { Field = "memberId" };
        if (round.ClosedOn is { } closed)
            return Refusal.Rule("reviews.round-closed", closed);
        var top = (await work.Get<IBodies>().Find(round.BodyId))!;
        return (command.MemberId, command.BodyId) switch
        {
            ({ } member, _) => await OfMember(work, round, top, member),
            (_, { } body) => await OfBody(work, round, top, body),
            _ => Refusal.Invalid("memberId", "field.required"),
        };
    }

    private static async Task<Result<Guid>> OfMember(Work work, ReviewRound round, BodyRef top, Guid memberId)
    {
        if (await work.Get<IMembers>().Find(memberId) is not { } member)
            return Refusal.NotFound("record.none") with { Field = "memberId" };
        var cell = await work.Body(member.CellId, "reviews.write", "memberId");
        if (cell.IsRefused)
            return Result<Guid>.Refused(cell.Refusals);
        if (!IsBelow(cell.Value, top) || !MemberStatus.IsActive(member.Status))
            return Refusal.Invalid("memberId", "reviews.not-in-round", member.FullName);
        var there = await work
            .Db.Set<ReviewSheet>()
            .Where(s => s.RoundId == round.Id && s.MemberId == member.Id)
            .Select(s => s.Subject)
            .ToListAsync();
        if (there.Contains(Subjects.Member))
            return Refusal.Rule("reviews.sheet-there", member.FullName);
        var sheet = OpenRound.NewSheet(work, round, member.CellId, Subjects.Member, member.Id);
        work.Db.Add(sheet);
        if (!there.Contains(Subjects.Leader) && (await OpenRound.Leaders(work, top)).Contains(member.Id))
            work.Db.Add(OpenRound.NewSheet(work, round, top.Id, Subjects.Leader, member.Id));
        return sheet.Id;
    }

    private static async Task<Result<Guid>> OfBody(Work work, ReviewRound round, BodyRef top, Guid bodyId)
    {
        var body = await work.Body(bodyId, "reviews.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (!IsBelow(body.Value, top) || body.Value.Kind == BodyKinds.Partner)
            return Refusal.Invalid("bodyId", "reviews.not-in-round", body.Value.Name);
        if (
            await work
                .Db.Set<ReviewSheet>()
                .AnyAsync(s => s.RoundId == round.Id && s.BodyId == bodyId && s.MemberId == null)
        )
            return Refusal.Rule("reviews.sheet-there", body.Value.Name);
        var offices = await work.Get<IHeldOffices>().On(work.Today, bodyId);
        var sheets = OpenRound
            .CollectivesOf(body.Value, offices)
            .Select(subject => OpenRound.NewSheet(work, round, bodyId, subject, null))
            .ToList();
        work.Db.AddRange(sheets);
        return sheets.Count == 0 ? Refusal.Invalid("bodyId", "reviews.party-body") : sheets[0].Id;
    }

    private static bool IsBelow(BodyRef body, BodyRef top) => body.Path.StartsWith(top.Path, StringComparison.Ordinal);
}
