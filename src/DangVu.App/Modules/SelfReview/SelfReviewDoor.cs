using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview;

/// <summary>
/// Who may open what. Content belongs to the member and to the collective that hears it: rights that reach down from above do not
/// open it, and neither does the command line.
/// </summary>
internal static class SelfReviewDoor
{
    public const string Read = "selfreview.read";
    public const string Write = "selfreview.write";
    public const string Content = "selfreview.content";

    /// <summary>Hears this collective's self-reviews: sees its names and sheets.</summary>
    public static async Task<bool> Hears(Work work, Guid bodyId, string collective)
    {
        var actor = work.Actor;
        if (actor.IsSystem)
            return false;
        if (collective != Collective.Committee)
            return actor.Rights.Any(r => r.BodyId == bodyId && r.Permissions.Contains(Content));
        return actor.MemberId is { } me
            && await work.Get<IBodies>().Find(bodyId) is { } body
            && (await work.Get<ICollectives>().On(body, Collective.Committee, work.Today)).Any(s => s.MemberId == me);
    }

    public static async Task<bool> MayOpen(Work work, Turn turn) =>
        IsOwn(work.Actor, turn) || await Hears(work, turn.BodyId, turn.Collective);

    public static bool IsOwn(Actor actor, Turn turn) => !actor.IsSystem && actor.MemberId == turn.MemberId;

    /// <summary>May enter what was said and agreed: who hears it, or the replay of recorded facts.</summary>
    public static async Task<bool> MayEnter(Work work, Turn turn) =>
        work.Actor.IsSystem || await Hears(work, turn.BodyId, turn.Collective);

    /// <summary>The turn, for an act upon its place in the rota.</summary>
    public static async Task<Result<Turn>> Find(Work work, Guid id, string permission)
    {
        var turn = await work.Db.Set<Turn>().SingleOrDefaultAsync(t => t.Id == id);
        if (turn is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(turn.BodyId, permission);
        return body.IsRefused ? Result<Turn>.Refused(body.Refusals) : turn;
    }

    /// <summary>The turn, for its own member or for whoever keeps the rota; Keeps says which.</summary>
    public static async Task<Result<(Turn Turn, bool Keeps)>> FindOwnOrKept(Work work, Guid id)
    {
        var turn = await work.Db.Set<Turn>().SingleOrDefaultAsync(t => t.Id == id);
        if (turn is null || await work.Get<IBodies>().Find(turn.BodyId) is not { } body)
            return Refusal.NotFound("record.none");
        var keeps = work.Actor.May(Write, body.Path);
        if (keeps || IsOwn(work.Actor, turn))
            return (turn, keeps);
        return work.Actor.May(Read, body.Path)
            ? Refusal.Forbidden("scope.outside", body.Name)
            : Refusal.NotFound("record.none");
    }

    /// <summary>The turn, for an act upon its content; for whom it is closed it does not exist.</summary>
    public static async Task<Result<Turn>> FindContent(Work work, Guid id, bool own)
    {
        var turn = await work.Db.Set<Turn>().SingleOrDefaultAsync(t => t.Id == id);
        return turn is not null && (own && IsOwn(work.Actor, turn) || await MayEnter(work, turn))
            ? turn
            : Refusal.NotFound("record.none");
    }

    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
