using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Rounds;

/// <summary>
/// Opens a review round for a body and everything below it: a sheet for each collective and each member on the list that day, so that
/// who has not been reviewed yet is seen from the first day. Exempted members are left out; they can be added.
/// </summary>
internal sealed record OpenRound(
    Guid BodyId,
    string Kind,
    int Year,
    DateOnly From,
    DateOnly To,
    string? Title = null,
    string? Document = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, OpenRound command)
    {
        var body = await work.Body(command.BodyId, "reviews.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (!RoundKinds.All.Contains(command.Kind))
            return Refusal.Invalid("kind", "field.choice");
        if (body.Value.Kind == BodyKinds.Partner)
            return Refusal.Invalid("bodyId", "reviews.party-body");
        if (command.To < command.From)
            return Refusal.Invalid("to", "field.before", command.From);
        if (command.Year < command.From.Year - 1 || command.Year > command.From.Year)
            return Refusal.Invalid("year", "reviews.year", command.From.Year - 1, command.From.Year);
        if (
            command.Kind == RoundKinds.YearEnd
            && await work
                .Db.Set<ReviewRound>()
                .AnyAsync(r => r.BodyId == command.BodyId && r.Kind == command.Kind && r.Year == command.Year)
        )
            return Refusal.Rule("reviews.round-there", command.Year);
        var form = work.Get<RuleBook>().For("review-forms", command.From);
        if (form.IsRefused)
            return Result<Guid>.Refused(form.Refusals);
        var round = new ReviewRound
        {
            Id = work.NewId(),
            BodyId = command.BodyId,
            Kind = command.Kind,
            Year = command.Year,
            Title = Typed.CleanOrNull(command.Title) ?? "",
            From = command.From,
            To = command.To,
            Form = form.Value.Id,
            Document = Typed.CleanOrNull(command.Document),
        };
        work.Db.Add(round);
        await AddSheets(work, round, body.Value);
        return round.Id;
    }

    private static async Task AddSheets(Work work, ReviewRound round, BodyRef top)
    {
        var bodies = (await work.Get<IBodies>().All())
            .Where(b =>
                b.Kind != BodyKinds.Partner
                && b.ExistsOn(work.Today)
                && b.Path.StartsWith(top.Path, StringComparison.Ordinal)
            )
            .ToList();
        var offices = (await work.Get<IHeldOffices>().On(work.Today)).ToLookup(h => h.BodyId);
        foreach (var body in bodies)
        foreach (var subject in CollectivesOf(body, offices[body.Id]))
            work.Db.Add(NewSheet(work, round, body.Id, subject, null));
        var cells = bodies.Select(b => b.Id).ToHashSet();
        foreach (var member in await work.Get<IMembers>().On(work.Today))
            if (cells.Contains(member.CellId) && member.Status != MemberStatus.Exempt)
                work.Db.Add(NewSheet(work, round, member.CellId, Subjects.Member, member.Id));
    }

    /// <summary>Committee and standing committee of the organisation; of a cell its committee, or the cell where it has none.</summary>
    private static IEnumerable<string> CollectivesOf(BodyRef body, IEnumerable<HeldOffice> offices)
    {
        var titles = offices.Select(o => o.Title).ToHashSet();
        if (body.IsCell)
        {
            yield return titles.Overlaps(["deputy-secretary", "cell-committee-member"])
                ? Subjects.CellCommittee
                : Subjects.Cell;
            yield break;
        }
        if (body.Kind == BodyKinds.Group)
            yield break;
        yield return Subjects.Committee;
        if (titles.Contains("standing-member"))
            yield return Subjects.Standing;
    }

    internal static ReviewSheet NewSheet(Work work, ReviewRound round, Guid bodyId, string subject, Guid? memberId) =>
        new()
        {
            Id = work.NewId(),
            BodyId = bodyId,
            RoundId = round.Id,
            Subject = subject,
            MemberId = memberId,
        };
}

/// <summary>Adds a member who came later, or was exempted and wants to be reviewed.</summary>
internal sealed record AddSheet(Guid RoundId, Guid MemberId)
{
    public static async Task<Result<Guid>> Handle(Work work, AddSheet command)
    {
        var round = await work.Db.Set<ReviewRound>().SingleOrDefaultAsync(r => r.Id == command.RoundId);
        var member = await work.Get<IMembers>().Find(command.MemberId);
        if (round is null || member is null)
            return Refusal.NotFound("record.none") with { Field = "memberId" };
        var cell = await work.Body(member.CellId, "reviews.write", "memberId");
        if (cell.IsRefused)
            return Result<Guid>.Refused(cell.Refusals);
        var top = await work.Get<IBodies>().Find(round.BodyId);
        if (!cell.Value.Path.StartsWith(top!.Path, StringComparison.Ordinal) || !MemberStatus.IsActive(member.Status))
            return Refusal.Invalid("memberId", "reviews.not-in-round", member.FullName);
        if (await work.Db.Set<ReviewSheet>().AnyAsync(s => s.RoundId == round.Id && s.MemberId == member.Id))
            return Refusal.Rule("reviews.sheet-there", member.FullName);
        var sheet = OpenRound.NewSheet(work, round, member.CellId, Subjects.Member, member.Id);
        work.Db.Add(sheet);
        return sheet.Id;
    }
}

/// <summary>Open sheets follow the people: along to another cell, or excused when somebody leaves the list.</summary>
internal sealed class SheetsFollowMembers : IHandle<MemberJoined>, IHandle<MemberLeft>
{
    public async Task Handle(Work work, MemberJoined happened)
    {
        foreach (var sheet in await Open(work, happened.MemberId))
            sheet.BodyId = happened.CellId;
    }

    public async Task Handle(Work work, MemberLeft happened)
    {
        // Whoever moves to another cell joins there in the same act; the sheet goes along.
        if (happened.Status == "moved")
            return;
        foreach (var sheet in await Open(work, happened.MemberId))
        {
            sheet.State = SheetStates.Excused;
            sheet.ExcusedOn = happened.On;
        }
    }

    private static Task<List<ReviewSheet>> Open(Work work, Guid memberId) =>
        work.Db.Set<ReviewSheet>().Where(s => s.MemberId == memberId && s.State == SheetStates.Open).ToListAsync();
}
