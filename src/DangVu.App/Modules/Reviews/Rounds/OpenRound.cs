using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Rounds;

/// <summary>
/// Opens a review round for a body and everything below it: a sheet for each collective and each member on the list that day, so that
/// who has not been reviewed yet is seen from the first day. Exempted members are left out; they can be added. A round suggested from
/// above may be for named collectives and persons only; they are added one by one.
/// </summary>
internal sealed record OpenRound(
    Guid BodyId,
    string Kind,
    int Year,
    DateOnly From,
    DateOnly To,
    string? Title = null,
    string? Document = null,
    string Scope = RoundScopes.All,
    string? Topic = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, OpenRound command)
    {
        var body = await work.Body(command.BodyId, "reviews.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (!RoundKinds.All.Contains(command.Kind))
            return Refusal.Invalid("kind", "field.choice");
        if (!RoundScopes.Known.Contains(command.Scope))
            return Refusal.Invalid("scope", "field.choice");
        var topic = Typed.CleanOrNull(command.Topic);
        if (topic is null && RoundKinds.HasTopic(command.Kind))
            return Refusal.Invalid("topic", "field.required");
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
            Scope = command.Scope,
            Topic = topic,
        };
        work.Db.Add(round);
        if (command.Scope != RoundScopes.Named)
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
        if (round.Scope == RoundScopes.Collectives)
            return;
        // Leaders are reviewed in two places: in their cell, and in the collective that they lead with.
        foreach (var body in bodies.Where(b => HasLeaders(b)))
        foreach (var leader in await Leaders(work, body))
            work.Db.Add(NewSheet(work, round, body.Id, Subjects.Leader, leader));
        var cells = bodies.Select(b => b.Id).ToHashSet();
        foreach (var member in await work.Get<IMembers>().On(work.Today))
            if (cells.Contains(member.CellId) && member.Status != MemberStatus.Exempt)
                work.Db.Add(NewSheet(work, round, member.CellId, Subjects.Member, member.Id));
    }

    /// <summary>Committee and standing committee of the organisation; of a cell its committee, or the cell where it has none.</summary>
    internal static IEnumerable<string> CollectivesOf(BodyRef body, IEnumerable<HeldOffice> offices)
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

    private static bool HasLeaders(BodyRef body) => !body.IsCell && body.Kind != BodyKinds.Group;

    /// <summary>Who sits in the body's committee today; nobody where it is a cell or has none.</summary>
    internal static async Task<IReadOnlyList<Guid>> Leaders(Work work, BodyRef body) =>
        HasLeaders(body)
            ? [.. (await work.Get<ICollectives>().On(body, Collective.Committee, work.Today)).Select(s => s.MemberId)]
            : [];

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
