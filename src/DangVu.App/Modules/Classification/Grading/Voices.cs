using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>Step one, in bulk: the grade that each takes for itself.</summary>
internal sealed record RecordSelf(
    Guid RoundId,
    string Kind,
    IReadOnlyList<GradeOf>? Grades = null,
    string? Rest = null,
    Guid? BodyId = null,
    DateOnly? On = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, RecordSelf command)
    {
        var on = command.On ?? work.Today;
        var pick = await Picking.Read(
            work,
            new Choosing(command.RoundId, command.Kind, command.BodyId, command.Grades ?? [], command.Rest, null, on),
            (subject, body) => MayFor(work.Actor, subject, body),
            subject => subject.SelfGrade is null
        );
        if (pick.IsRefused)
            return Result<Guid>.Refused(pick.Refusals);
        var names = await Names.Of(work, [.. pick.Value.All.Select(p => p.Subject)]);
        // A grid comes back whole: those whose grade stays the same say nothing new.
        foreach (var one in pick.Value.All.Where(p => p.Subject.SelfGrade != p.Grade))
        {
            one.Subject.SelfGrade = one.Grade;
            work.Db.Add(Picking.Say(work, one, Stages.Self, names.GetValueOrDefault(one.Subject.Of) ?? "", on));
        }
        return pick.Value.Round.Id;
    }

    /// <summary>A partner body writes its own; the cell and the office write for the rest.</summary>
    internal static bool MayFor(Actor actor, Subject subject, BodyRef body) =>
        actor.May("classification.propose", body.Path)
        || subject.Kind == SubjectKinds.Partner && actor.May("classification.own", body.Path);
}

/// <summary>Step two, in bulk: what a body proposes. Each body's word is kept; another grade than the voice before it needs a reason.</summary>
/// <param name="ByBodyId">Who proposes: the cell for its members, the organisation for everybody.</param>
/// <param name="AsBefore">All who are still without a proposal: as they stand before it.</param>
internal sealed record Propose(
    Guid RoundId,
    string Kind,
    Guid ByBodyId,
    IReadOnlyList<GradeOf>? Grades = null,
    bool AsBefore = false,
    string? Reason = null,
    DateOnly? On = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, Propose command)
    {
        var by = await work.Body(command.ByBodyId, "classification.propose", "byBodyId");
        if (by.IsRefused)
            return Result<Guid>.Refused(by.Refusals);
        var on = command.On ?? work.Today;
        var pick = await Picking.Read(
            work,
            new Choosing(command.RoundId, command.Kind, by.Value.Id, command.Grades ?? [], null, command.Reason, on),
            (_, body) => body.Path.StartsWith(by.Value.Path, StringComparison.Ordinal),
            subject => subject.ProposedGrade is null,
            command.AsBefore ? subject => subject.SelfGrade : null
        );
        if (pick.IsRefused)
            return Result<Guid>.Refused(pick.Refusals);
        var said = await Said(work, pick.Value.Round.Id, by.Value.Name);
        foreach (
            var one in pick.Value.All.Where(p => p.Subject.ProposedGrade != p.Grade || !said.Contains(p.Subject.Id))
        )
        {
            var before = one.Subject.ProposedGrade ?? one.Subject.SelfGrade;
            if (before is not null && before != one.Grade && one.Reason is null)
                return Refusal.Rule(
                    "classification.reason-needed",
                    await Names.One(work, one.Subject),
                    "key:rating." + before
                );
            one.Subject.ProposedGrade = one.Grade;
            work.Db.Add(Picking.Say(work, one, Stages.Proposal, by.Value.Name, on));
        }
        return pick.Value.Round.Id;
    }

    /// <summary>Those on whom this body has spoken already.</summary>
    private static async Task<HashSet<Guid>> Said(Work work, Guid round, string by) =>
        [
            .. await work
                .Db.Set<Verdict>()
                .Where(v => v.RoundId == round && v.Stage == Stages.Proposal && v.By == by)
                .Select(v => v.SubjectId)
                .ToListAsync(),
        ];
}
