using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Rounds;

/// <summary>Opens the year's classification and lists everybody to be classified: the organisation, its bodies, partner bodies, members.</summary>
internal sealed record OpenRound(int Year, DateOnly? SelfBy = null, DateOnly? DecideBy = null)
{
    public static async Task<Result<Guid>> Handle(Work work, OpenRound command)
    {
        var bodies = work.Get<IBodies>();
        var root = await bodies.Root();
        var scope = await work.Body(root.Id, "classification.write");
        if (scope.IsRefused)
            return Result<Guid>.Refused(scope.Refusals);
        if (command.Year < 2000 || command.Year > work.Today.Year)
            return Refusal.Invalid("year", "classification.year", work.Today.Year);
        if (command.SelfBy > command.DecideBy)
            return Refusal.Invalid("decideBy", "field.before", command.SelfBy.Value);
        if (await work.Db.Set<Round>().AnyAsync(r => r.Year == command.Year))
            return Refusal.Rule("classification.round-exists", command.Year);
        var rules = Rules(work.Get<RuleBook>(), command.Year);
        if (rules.FirstOrDefault(r => r.IsRefused) is { IsRefused: true } none)
            return Result<Guid>.Refused(none.Refusals);
        var round = new Round
        {
            Id = work.NewId(),
            BodyId = root.Id,
            Year = command.Year,
            OpenedOn = work.Today,
            SelfBy = command.SelfBy,
            DecideBy = command.DecideBy,
            BodiesRule = rules[0].Value.Id,
            MembersRule = rules[1].Value.Id,
            PartnersRule = rules[2].Value.Id,
        };
        work.Db.Add(round);
        var position = 0;
        foreach (var body in (await bodies.All()).Where(b => b.ExistsOn(work.Today)))
            if (KindOf(body) is { } kind)
                work.Db.Add(New(work, round, kind, body.Id, body.Id, ++position));
        foreach (var member in await work.Get<IMembers>().On(work.Today))
            work.Db.Add(Of(work, round, member, ++position));
        return round.Id;
    }

    /// <summary>The versions in force at the year's end; a round keeps them whatever comes later.</summary>
    private static List<Result<RuleVersion>> Rules(RuleBook book, int year)
    {
        var end = new DateOnly(year, 12, 31);
        return
        [
            book.For("classification-bodies", end),
            book.For("classification-members", end),
            book.For("classification-partners", end),
        ];
    }

    internal static string? KindOf(BodyRef body) =>
        body.Kind switch
        {
            BodyKinds.Grassroots => SubjectKinds.Organisation,
            BodyKinds.Cell or BodyKinds.Section => SubjectKinds.Cell,
            BodyKinds.Partner => SubjectKinds.Partner,
            _ => null,
        };

    internal static Subject New(Work work, Round round, string kind, Guid bodyId, Guid of, int position) =>
        new()
        {
            Id = work.NewId(),
            RoundId = round.Id,
            Year = round.Year,
            Kind = kind,
            BodyId = bodyId,
            Of = of,
            Position = position,
        };

    /// <summary>A member exempted from Party work and life is on the list, and not rated.</summary>
    internal static Subject Of(Work work, Round round, MemberRef member, int position)
    {
        var subject = New(work, round, SubjectKinds.Member, member.CellId, member.Id, position);
        if (member.Status == MemberStatus.Exempt)
        {
            subject.IsGraded = false;
            subject.NotGradedReason = MemberStatus.Exempt;
        }
        return subject;
    }
}

/// <summary>Puts somebody on the round's list who came later, takes somebody out with the reason, or puts them back.</summary>
internal sealed record SetGraded(Guid RoundId, Guid Of, bool Graded, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, SetGraded command)
    {
        var round = await work.Db.Set<Round>().SingleOrDefaultAsync(r => r.Id == command.RoundId);
        if (round is null)
            return Refusal.NotFound("record.none");
        var scope = await work.Body(round.BodyId, "classification.write");
        if (scope.IsRefused)
            return Result<Guid>.Refused(scope.Refusals);
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        var subject = await work
            .Db.Set<Subject>()
            .SingleOrDefaultAsync(s => s.RoundId == round.Id && s.Of == command.Of);
        if (subject is null)
        {
            var last =
                await work.Db.Set<Subject>().Where(s => s.RoundId == round.Id).MaxAsync(s => (int?)s.Position) ?? 0;
            if (await work.Get<IBodies>().Find(command.Of) is { } body && OpenRound.KindOf(body) is { } kind)
                subject = OpenRound.New(work, round, kind, body.Id, body.Id, last + 1);
            else if (await work.Get<IMembers>().Find(command.Of) is { } member)
                subject = OpenRound.Of(work, round, member, last + 1);
            else
                return Refusal.NotFound("record.none");
            work.Db.Add(subject);
        }
        if (subject.DecidedGrade is not null)
            return Refusal.Rule("classification.decided", await Names.One(work, subject));
        subject.IsGraded = command.Graded;
        subject.NotGradedReason = command.Graded ? null : reason;
        return subject.Id;
    }
}
