using DangVu.App.Acts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Requests;

/// <summary>A member asks for one fact of the own file to be changed.</summary>
internal sealed record AskChange(
    Guid MemberId,
    string Field,
    string Way,
    string After,
    string? Since = null,
    string? Why = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, AskChange command)
    {
        var member = await work.Db.Set<Member>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == command.MemberId);
        if (member is null || !work.Actor.IsSystem && work.Actor.MemberId != member.Id)
            return Refusal.NotFound("record.none");
        if (!RequestFields.Known(command.Field))
            return Refusal.Invalid("field", "field.choice");
        if (!RequestWays.All.Contains(command.Way))
            return Refusal.Invalid("way", "field.choice");
        if (Typed.CleanOrNull(command.After) is not { } after)
            return Refusal.Invalid("after", "field.required");
        var before = RequestFields.Read(member, command.Field);
        if (after == before)
            return Refusal.Invalid("after", "request.same");
        if (command.Way == RequestWays.Changed)
        {
            if (Kind(work, command.Field) is null)
                return Refusal.Invalid("way", "request.only-wrong");
            if (command.Since is null)
                return Refusal.Invalid("since", "field.required");
            if (!PartialDay.Is(command.Since))
                return Refusal.Invalid("since", "field.date", command.Since);
            if (PartialDay.Earliest(command.Since) > work.Today)
                return Refusal.Invalid("since", "field.future", Ui.Vn.Partial(command.Since));
        }
        if (
            await work
                .Db.Set<ChangeRequest>()
                .AnyAsync(r => r.MemberId == member.Id && r.Field == command.Field && r.State == RequestStates.Waiting)
        )
            return Refusal.Invalid("field", "request.waiting");
        var row = new ChangeRequest
        {
            Id = work.NewId(),
            BodyId = member.CellId,
            MemberId = member.Id,
            Field = command.Field,
            Way = command.Way,
            Before = before,
            After = after,
            Since = command.Way == RequestWays.Changed ? command.Since : null,
            Why = Typed.CleanOrNull(command.Why),
            AskedOn = work.Today,
        };
        work.Db.Add(row);
        return row.Id;
    }

    /// <summary>The kind of dated line that keeps this fact, where one does.</summary>
    internal static CatalogueItem? Kind(Work work, string field) =>
        FileParts.On(work.Get<RuleBook>(), work.Today).Items.FirstOrDefault(k => FileParts.Mirror(k) == field);
}

/// <summary>The member does not ask any more.</summary>
internal sealed record WithdrawChange(Guid RequestId)
{
    public static async Task<Result<Guid>> Handle(Work work, WithdrawChange command)
    {
        var row = await work.Db.Set<ChangeRequest>().SingleOrDefaultAsync(r => r.Id == command.RequestId);
        if (row is null || !work.Actor.IsSystem && work.Actor.MemberId != row.MemberId)
            return Refusal.NotFound("record.none");
        if (row.State != RequestStates.Waiting)
            return Refusal.Rule("request.decided");
        row.State = RequestStates.Withdrawn;
        row.DecidedOn = work.Today;
        return row.Id;
    }
}

/// <summary>Whoever keeps the files decides. What is accepted is written by the act that the screens use.</summary>
/// <param name="Anyway">Writes it although the file says something else by now.</param>
internal sealed record DecideChange(Guid RequestId, bool Accept, string? Answer = null, bool Anyway = false)
{
    public static async Task<Result<Guid>> Handle(Work work, DecideChange command)
    {
        var row = await work.Db.Set<ChangeRequest>().SingleOrDefaultAsync(r => r.Id == command.RequestId);
        if (row is null)
            return Refusal.NotFound("record.none");
        var found = await HistoryRules.Member(work, row.MemberId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (row.State != RequestStates.Waiting)
            return Refusal.Rule("request.decided");
        var answer = Typed.CleanOrNull(command.Answer);
        if (!command.Accept && answer is null)
            return Refusal.Invalid("answer", "request.say-why");
        if (command.Accept)
        {
            var now = RequestFields.Read(found.Value, row.Field);
            if (now != row.Before && !command.Anyway)
                return Refusal.Invalid("anyway", "request.stale", row.Before ?? "–", now ?? "–");
            var written = await Write(work, row, found.Value);
            if (written.IsRefused)
                // The act's own refusals concern what was asked, which this form does not show.
                return Result<Guid>.Refused([.. written.Refusals.Select(r => r with { Field = "decision" })]);
        }
        row.State = command.Accept ? RequestStates.Accepted : RequestStates.Refused;
        row.DecidedOn = work.Today;
        row.DecidedBy = work.Actor.Name;
        row.Answer = answer;
        return row.Id;
    }

    private static async Task<Result<Guid>> Write(Work work, ChangeRequest row, Member member) =>
        row.Way == RequestWays.Changed
            ? await AddHistory.Handle(
                work,
                new AddHistory(member.Id, AskChange.Kind(work, row.Field)!.Code, row.After, row.Since, Detail: row.Why)
            )
            : await ChangeMember.ChangeMember.Handle(
                work,
                new ChangeMember.ChangeMember(
                    member.Id,
                    RequestFields.With(member, work.Get<Numbers>(), row.Field, row.After),
                    Reason: row.Why
                )
            );
}
