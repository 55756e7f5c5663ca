using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>
/// What the Front, a mass organisation, the place of residence or the head of a unit thinks of some grades. Heard and kept; the proposal
/// and the decision stay the collectives' own.
/// </summary>
/// <param name="From">Whose opinion, as it is to be read on papers; left out: the name of the body below.</param>
/// <param name="FromBodyId">A body of the office, where it is one.</param>
internal sealed record HearOpinion(
    Guid RoundId,
    string Kind,
    IReadOnlyList<GradeOf> Grades,
    string? From = null,
    Guid? FromBodyId = null,
    DateOnly? On = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, HearOpinion command)
    {
        var body = command.FromBodyId is { } id ? await work.Get<IBodies>().Find(id) : null;
        if (command.FromBodyId is not null && body is null)
            return Refusal.Invalid("fromBodyId", "body.unknown");
        if ((Typed.CleanOrNull(command.From) ?? body?.Name) is not { } from)
            return Refusal.Invalid("from", "field.required");
        var on = command.On ?? work.Today;
        var pick = await Picking.Read(
            work,
            new Choosing(command.RoundId, command.Kind, null, command.Grades, null, null, on),
            (_, of) => work.Actor.May("classification.propose", of.Path),
            _ => false
        );
        if (pick.IsRefused)
            return Result<Guid>.Refused(pick.Refusals);
        if (!pick.Value.Order.Has(Stages.Opinion, command.Kind))
            return Refusal.Rule("classification.no-step", "key:classification.stage.opinion");
        foreach (var one in pick.Value.All)
            work.Db.Add(Picking.Say(work, one, Stages.Opinion, from, on));
        return pick.Value.Round.Id;
    }
}
