using DangVu.App.Acts;
using DangVu.App.Modules.Members.Badges;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members;

/// <summary>
/// What the register says of a member on the last day of the span. Age needs a birth known to the month. Who holds an office that leads
/// a body is a leader. Of others the register says "no leader" where it has no post of theirs and the offices of their cell are written
/// down; a post outside the Party that it names leaves open which it is.
/// </summary>
internal sealed class MembersFacts(IHeldOffices offices, RuleBook rules) : IRuleFacts
{
    private const string PartyYears = "member.party-age";
    private const string AgeMonths = "member.age-months";
    private const string Exempt = "review.exempt";
    private const string Role = "review.role";
    private static readonly IReadOnlyList<string> Leading = ["secretary", "deputy-secretary", "standing-member"];

    public IReadOnlyList<string> Facts { get; } = [PartyYears, AgeMonths, Exempt, Role];

    public async Task Answer(Work work, FactQuestion question, FactAnswers answers)
    {
        var cases = question.Cases.Where(c => c.IsMember).DistinctBy(c => c.Id).ToList();
        if (cases.Count == 0)
            return;
        var (db, day, few) = (work.Db, question.AsOf(work), question.FewMembers());
        var members = db.Set<Member>().AsNoTracking();
        if (few is not null)
            members = members.Where(m => few.Contains(m.Id));
        var ids = members.Select(m => m.Id);
        var people = await (
            from member in members
            from record in db.Set<MemberRecord>().Where(r => r.MemberId == member.Id).DefaultIfEmpty()
            select new
            {
                member.Id,
                member.BirthDate,
                member.AdmittedOn,
                DecidedOn = record == null ? null : record.AdmissionDecidedOn,
                HasPost = member.Position != null && member.Position != "",
            }
        ).ToDictionaryAsync(m => m.Id);
        var status = await OnList
            .At(db, day)
            .Where(p => ids.Contains(p.MemberId))
            .Select(p => new { p.MemberId, p.Status })
            .ToDictionaryAsync(p => p.MemberId, p => p.Status);
        var away = await TimesAway.Read(db, day, ids);
        var leaders = (await offices.Between(day, day, members: few))
            .Where(h => Leading.Contains(h.Title))
            .Select(h => h.MemberId)
            .ToHashSet();
        var cells = FactQuestion.Few([.. cases.Select(c => c.BodyId).Distinct()]);
        var staffed = (await offices.Between(day, day, cells)).Select(h => h.BodyId).ToHashSet();
        var rule = BadgeRules.Age(rules, day);
        foreach (var one in cases)
        {
            if (!people.TryGetValue(one.Id, out var person))
                continue;
            var page = "/members/" + one.Id;
            if (PartyAge.Of(person.DecidedOn, person.AdmittedOn, rule, away[one.Id], day) is { } age)
                answers.Set(one.Id, PartyYears, FactValue.OfNumber(age.On(day).Years), page);
            if (person.BirthDate is { Length: > 4 } born)
                answers.Set(one.Id, AgeMonths, FactValue.OfNumber(Months(PartialDay.Latest(born), day)), page);
            if (status.TryGetValue(one.Id, out var now))
                answers.Set(one.Id, Exempt, FactValue.OfBoolean(now == MemberStatus.Exempt), page);
            if (leaders.Contains(one.Id))
                answers.Set(one.Id, Role, FactValue.OfText("leader"), page);
            else if (!person.HasPost && staffed.Contains(one.BodyId))
                answers.Set(one.Id, Role, FactValue.OfText("member"), page);
        }
    }

    /// <summary>Full months; a birth known to its month counts from the month's last day.</summary>
    private static int Months(DateOnly born, DateOnly day)
    {
        var months = (day.Year - born.Year) * 12 + day.Month - born.Month;
        return born.AddMonths(months) > day ? months - 1 : months;
    }
}
