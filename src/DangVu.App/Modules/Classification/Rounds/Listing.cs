using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;

namespace DangVu.App.Modules.Classification.Rounds;

/// <summary>
/// Everybody who belongs on a round's list by its rule, in the order of the lists: bodies in tree order, members in the order of Vietnamese
/// lists within the office. Those who are not graded stand on it with the reason.
/// </summary>
internal static class Listing
{
    public static async Task<IReadOnlyList<Subject>> Of(Work work, Round round, IReadOnlyList<string> kinds)
    {
        var subjects = new List<Subject>();
        var day = LastDay(work, round);
        foreach (var (body, _) in await work.Get<IBodies>().On(day))
            if (KindOf(body) is { } kind && kinds.Contains(kind))
                subjects.Add(OfBody(work, round, body, kind));
        if (kinds.Contains(SubjectKinds.Member))
            subjects.AddRange(await Members(work, round, day));
        return subjects;
    }

    /// <summary>A period that is still running is looked at up to today.</summary>
    public static DateOnly LastDay(Work work, Round round) => work.Today < round.To ? work.Today : round.To;

    internal static string? KindOf(BodyRef body) =>
        body.Kind switch
        {
            BodyKinds.Grassroots => SubjectKinds.Organisation,
            BodyKinds.Cell or BodyKinds.Section => SubjectKinds.Cell,
            BodyKinds.Partner => SubjectKinds.Partner,
            _ => null,
        };

    internal static Subject OfBody(Work work, Round round, BodyRef body, string kind) =>
        New(work, round, kind, body.Id, body.Id, body.CellType ?? body.Kind);

    private static async Task<IEnumerable<Subject>> Members(Work work, Round round, DateOnly day)
    {
        var rules = await RoundRules.SubjectsOf(work, round);
        var stays = (await work.Get<IListStays>().Between(round.From, day)).ToLookup(s => s.MemberId);
        var away = (await work.Get<IListStays>().Away(round.From, day)).ToLookup(a => a.MemberId);
        var left = (await work.Get<IListStays>().Left(round.From, work.Today))
            .GroupBy(l => l.MemberId)
            .ToDictionary(g => g.Key, g => g.Last());
        var leaders = await Leaders(work, day);
        var bodies = (await work.Get<IBodies>().All()).ToDictionary(b => b.Id, b => b.Name);
        var found = new List<Subject>();
        var here = await work.Get<IMembers>().On(day);
        foreach (var member in here)
        {
            // Still on the list on the period's last day, and gone before the round was opened.
            var gone = left.GetValueOrDefault(member.Id);
            var person = new PersonYear(
                member.Id,
                gone is null ? member.CellId : null,
                member.Status == MemberStatus.Exempt,
                Earliest(member.AdmittedOn),
                [.. stays[member.Id].Select(s => new Stay(s.CellId, s.From, s.To))],
                [.. away[member.Id].Select(a => (a.From, a.To))],
                gone is null ? null : ReasonOf(gone.Status, gone.Reason)
            );
            if (WhoIsGraded.Of(person, round.From, day, rules) is { } listed)
                found.Add(Listed(work, round, member.Id, listed, leaders, bodies));
        }
        var known = here.Select(m => m.Id).ToHashSet();
        foreach (var gone in left.Values.Where(l => !known.Contains(l.MemberId)))
        {
            var person = new PersonYear(
                gone.MemberId,
                null,
                false,
                null,
                [.. stays[gone.MemberId].Select(s => new Stay(s.CellId, s.From, s.To))],
                [],
                ReasonOf(gone.Status, gone.Reason)
            );
            if (WhoIsGraded.Of(person, round.From, day, rules) is { } listed)
                found.Add(Listed(work, round, gone.MemberId, listed, leaders, bodies));
        }
        return found;
    }

    private static Subject Listed(
        Work work,
        Round round,
        Guid member,
        Listed listed,
        IReadOnlySet<Guid> leaders,
        Dictionary<Guid, string> bodies
    )
    {
        var subject = New(
            work,
            round,
            SubjectKinds.Member,
            listed.Cell,
            member,
            leaders.Contains(member) ? "leader" : "no-office"
        );
        subject.IsGraded = listed.Reason is null;
        subject.NotGradedReason = listed.Reason;
        subject.Note = listed.Other is { } other ? bodies.GetValueOrDefault(other) : null;
        return subject;
    }

    /// <summary>Who holds any office in a Party body: the group of leaders.</summary>
    private static async Task<IReadOnlySet<Guid>> Leaders(Work work, DateOnly day) =>
        (await work.Get<IHeldOffices>().On(day)).Select(o => o.MemberId).ToHashSet();

    internal static string ReasonOf(string status, string? reason) =>
        reason is not null && NotGraded.IsGone(reason) ? reason
        : status == MemberStatus.Dead ? NotGraded.Death
        : status == MemberStatus.Transferred ? NotGraded.TransferOut
        : NotGraded.Left;

    private static DateOnly? Earliest(string? stored) =>
        stored?.Length switch
        {
            4 => Day(stored + "-01-01"),
            7 => Day(stored + "-01"),
            10 => Day(stored),
            _ => null,
        };

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null;

    private static Subject New(Work work, Round round, string kind, Guid bodyId, Guid of, string? group) =>
        new()
        {
            Id = work.NewId(),
            RoundId = round.Id,
            Year = round.Year,
            Span = round.Span,
            Kind = kind,
            BodyId = bodyId,
            Of = of,
            Group = group,
        };
}
