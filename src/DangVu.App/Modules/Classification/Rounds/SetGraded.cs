using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Rounds;

/// <summary>Puts somebody on the round's list who came later, takes somebody out with the reason, or puts them back.</summary>
internal sealed record SetGraded(Guid RoundId, Guid Of, bool Graded, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, SetGraded command)
    {
        var found = await Rounding.Find(work, command.RoundId, "classification.write");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var round = found.Value;
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        var subject = await work
            .Db.Set<Subject>()
            .SingleOrDefaultAsync(s => s.RoundId == round.Id && s.Of == command.Of);
        if (subject is null)
        {
            subject = (await Listing.Of(work, round, SubjectKinds.All)).FirstOrDefault(s => s.Of == command.Of);
            if (subject is null && (command.Graded || await Gone(work, command.Of)))
                return Refusal.Rule("classification.not-there", await NameOf(work, command.Of));
            if (subject is null)
                return Refusal.NotFound("record.none");
            subject.Position = await Rounding.LastPosition(work, round) + 1;
            work.Db.Add(subject);
        }
        if (subject.DecidedGrade is not null)
            return Refusal.Rule("classification.decided", await Names.One(work, subject));
        if (command.Graded && NotGraded.IsGone(subject.NotGradedReason))
            return Refusal.Rule("classification.gone", await Names.One(work, subject));
        subject.IsGraded = command.Graded;
        subject.NotGradedReason = command.Graded ? null : reason;
        // Graded against what the rule says by itself: why stands beside the name.
        if (command.Graded)
            subject.Note = reason;
        return subject.Id;
    }

    private static async Task<bool> Gone(Work work, Guid member) => await work.Get<IMembers>().Find(member) is not null;

    private static async Task<string> NameOf(Work work, Guid of) =>
        (await work.Get<IMembers>().Find(of))?.FullName ?? (await work.Get<IBodies>().Find(of))?.Name ?? "";
}

/// <summary>Puts everybody onto the round's list who belongs there by now and is not on it: those who came after it was opened.</summary>
internal sealed record AddMissing(Guid RoundId)
{
    public static async Task<Result<Guid>> Handle(Work work, AddMissing command)
    {
        var found = await Rounding.Find(work, command.RoundId, "classification.write");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var missing = await Of(work, found.Value);
        if (missing.Count == 0)
            return Refusal.Rule("classification.nobody-missing");
        var position = await Rounding.LastPosition(work, found.Value);
        foreach (var subject in missing)
        {
            subject.Position = ++position;
            work.Db.Add(subject);
        }
        return found.Value.Id;
    }

    /// <summary>Of the kinds that the round has, in the order of the lists.</summary>
    public static async Task<IReadOnlyList<Subject>> Of(Work work, Round round)
    {
        var there = await work
            .Db.Set<Subject>()
            .Where(s => s.RoundId == round.Id)
            .Select(s => new { s.Of, s.Kind })
            .ToListAsync();
        var known = there.Select(s => s.Of).ToHashSet();
        var kinds = there.Select(s => s.Kind).Distinct().ToList();
        // Who left before being listed is nobody's grade any more; those who are there and not graded are listed with the reason.
        return
        [
            .. (await Listing.Of(work, round, kinds)).Where(s =>
                !known.Contains(s.Of) && !NotGraded.IsGone(s.NotGradedReason)
            ),
        ];
    }
}

internal static class Rounding
{
    public static async Task<Result<Round>> Find(Work work, Guid id, string permission)
    {
        var round = await work.Db.Set<Round>().SingleOrDefaultAsync(r => r.Id == id);
        if (round is null)
            return Refusal.NotFound("record.none");
        var scope = await work.Body(round.BodyId, permission);
        return scope.IsRefused ? Result<Round>.Refused(scope.Refusals) : round;
    }

    public static async Task<int> LastPosition(Work work, Round round) =>
        await work.Db.Set<Subject>().Where(s => s.RoundId == round.Id).MaxAsync(s => (int?)s.Position) ?? 0;
}
