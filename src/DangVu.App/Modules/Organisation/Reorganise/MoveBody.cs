using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.CreateBody;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Organisation.Reorganise;

/// <summary>Puts a body, with everything below it, under another one from a day.</summary>
/// <param name="Decision">Number of the decision.</param>
internal sealed record MoveBody(
    Guid BodyId,
    Guid ParentId,
    DateOnly On,
    string Decision,
    DateOnly DecidedOn,
    string? Seen = null
) : IReorganise
{
    public static Task<Result<Guid>> Handle(Work work, MoveBody command) => CarryOut.Handle(work, command);

    public async Task<Result<ReorganisationPlan>> Plan(Work work)
    {
        var ask = new Planning(work, On);
        ask.Day();
        var body = await ask.Body(BodyId);
        ask.NotRoot(body);
        var above = await ask.Body(ParentId, "parentId", changes: false);
        if (body is not null && above is not null)
        {
            if (above.Id == body.ParentId)
                ask.Add(Refusal.Invalid("parentId", "reorganisation.same-parent", body.Name, above.Name));
            else if (above.Path.StartsWith(body.Path, StringComparison.Ordinal))
                ask.Add(Refusal.Invalid("parentId", "reorganisation.under-itself"));
            else
                ask.MayStand(new BodyKindWords.KindOfBody(body.Kind, body.CellType), above, "parentId");
        }
        if (ask.Fails)
            return Result<ReorganisationPlan>.Refused(ask.Problems);
        var all = await work.Get<IBodies>().All();
        return new ReorganisationPlan(ask.NewId, ReorganisationKinds.Move, On, Common.Above(all, [body!, above!]))
        {
            Bodies = [(body!, Parts.Moved), (above!, Parts.Above)],
            Moving = [body!],
            Above = above,
        };
    }
}

internal static class Common
{
    /// <summary>The lowest body that stands above all of these.</summary>
    public static BodyRef Above(IReadOnlyList<BodyRef> all, IReadOnlyList<BodyRef> bodies) =>
        all.Where(a =>
                a.DissolvedOn is null
                && bodies.All(b => b.Path.StartsWith(a.Path, StringComparison.Ordinal) && b.Path != a.Path)
            )
            .OrderByDescending(a => a.Path.Length)
            .FirstOrDefault()
        ?? all[0];
}
