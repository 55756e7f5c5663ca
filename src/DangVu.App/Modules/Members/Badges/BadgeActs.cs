using DangVu.App.Acts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Badges;

/// <summary>One who received a badge, and how: due, early, posthumous.</summary>
internal sealed record BadgeReceived(Guid MemberId, int Years, string Way = BadgeWays.Due);

/// <summary>Records badges that were awarded on a day by a decision; refused before the years are full and within a wait after discipline.</summary>
internal sealed record AwardBadges(DateOnly On, IReadOnlyList<BadgeReceived> Persons, string? Decision = null)
{
    public static async Task<Result<Guid>> Handle(Work work, AwardBadges command)
    {
        if (command.Persons.Count == 0)
            return Refusal.Invalid("persons", "field.required");
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        var terms = BadgeRules.Terms(work.Get<RuleBook>(), command.On);
        var problems = new List<Refusal>();
        foreach (var person in command.Persons)
        {
            var found = await HistoryRules.Member(work, person.MemberId);
            if (found.IsRefused)
                return Result<Guid>.Refused(found.Refusals);
            if (!terms.Years.Contains(person.Years) || !BadgeWays.All.Contains(person.Way))
                return Refusal.Invalid("persons", "field.choice");
            if (await Problem(work, found.Value, person, terms, command.On) is { } no)
                problems.Add(no);
            else
                work.Db.Add(
                    new Badge
                    {
                        Id = work.NewId(),
                        BodyId = found.Value.CellId,
                        MemberId = person.MemberId,
                        Years = person.Years,
                        AwardedOn = command.On,
                        Decision = Typed.CleanOrNull(command.Decision),
                        Way = person.Way,
                    }
                );
        }
        return problems.Count > 0 ? Result<Guid>.Refused(problems) : command.Persons[0].MemberId;
    }

    private static async Task<Refusal?> Problem(
        Work work,
        Member member,
        BadgeReceived asked,
        BadgeTerms terms,
        DateOnly on
    )
    {
        if (await work.Db.Set<Badge>().AnyAsync(b => b.MemberId == member.Id && b.Years == asked.Years))
            return Refusal.Invalid("persons", "badge.has-it", member.FullName, asked.Years);
        var read = await BadgeReader.Of(work, [member.CellId], member.Id);
        // Without a day of admission nothing can be counted; the decision stands for it.
        if (read is not [var line])
            return null;
        var reached = line.Person.Age.Reaches(asked.Years);
        var least = asked.Way switch
        {
            BadgeWays.Early => reached.AddMonths(-terms.EarlyMonths(asked.Years)),
            BadgeWays.Posthumous => reached.AddMonths(-terms.Posthumous),
            _ => reached,
        };
        if (on < least && !(asked.Way == BadgeWays.Due && terms.AwardFor(reached) == on))
            return Refusal.Invalid("persons", "badge.too-soon", member.FullName, asked.Years, reached);
        if (BadgePlan.WaitsUntil(line.Person, terms, reached) is { } until && on < until)
            return Refusal.Invalid("persons", "badge.waits", member.FullName, until);
        return null;
    }
}

/// <summary>Takes away a badge typed by mistake; the log keeps it with the reason.</summary>
internal sealed record RemoveBadge(Guid BadgeId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, RemoveBadge command)
    {
        var row = await work.Db.Set<Badge>().SingleOrDefaultAsync(b => b.Id == command.BadgeId);
        if (row is null)
            return Refusal.NotFound("record.none");
        var found = await HistoryRules.Member(work, row.MemberId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        work.Db.Remove(row);
        HistoryRules.Because(work, reason);
        return row.MemberId;
    }
}
