using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Admissions.Recording;

/// <summary>A member leaves the list: moved away, struck off, resigned, died. Striking off needs the cell's vote.</summary>
internal sealed record RecordLeaving(
    Guid MemberId,
    string Kind,
    DateOnly On,
    string? Grounds = null,
    string? Place = null,
    string? Decision = null,
    int? Entitled = null,
    int? InFavour = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, RecordLeaving command)
    {
        var member = await work.Get<IMembers>().Find(command.MemberId);
        if (member is null)
            return Refusal.NotFound("record.none");
        var cell = await work.Body(member.CellId, "admissions.decide", "memberId");
        if (cell.IsRefused)
            return Result<Guid>.Refused(cell.Refusals);
        if (!MovementKinds.Leaving.Contains(command.Kind))
            return Refusal.Invalid("kind", "field.choice");
        if (
            command.Kind is MovementKinds.StruckOff or MovementKinds.Resigned
            && Typed.CleanOrNull(command.Grounds) is null
        )
            return Refusal.Invalid("grounds", "field.required");
        if (command.Kind == MovementKinds.StruckOff && Carried(work, command) is { } no)
            return no;
        var left = await work.Get<IMemberActs>()
            .Leave(work, command.MemberId, command.On, command.Kind, command.Decision);
        if (left.IsRefused)
            return left;
        // The register told of the leaving, and the row was written then; here the rest of it is filled in.
        var row = work.Db.Set<Movement>().Local.Single(m => m.MemberId == command.MemberId && m.On == command.On);
        row.Grounds = Typed.CleanOrNull(command.Grounds);
        row.Place = Typed.CleanOrNull(command.Place);
        (row.Entitled, row.InFavour) = (command.Entitled, command.InFavour);
        return row.Id;
    }

    private static Refusal? Carried(Work work, RecordLeaving command)
    {
        if (command.Entitled is not (> 0 and var entitled))
            return Refusal.Invalid("entitled", "field.required");
        if (command.InFavour is not { } votes || votes < 0 || votes > entitled)
            return Refusal.Invalid("inFavour", "field.range", 0, entitled);
        var needed = AdmissionRules.Vote(work, "striking", command.On).Needed(entitled);
        return votes < needed ? Refusal.Invalid("inFavour", "admission.not-carried", needed, entitled) : null;
    }
}

/// <summary>A member comes by transfer from another organisation.</summary>
internal sealed record TransferIn(
    Guid BodyId,
    string FullName,
    string Sex,
    DateOnly BirthDate,
    DateOnly On,
    string Place,
    DateOnly AdmittedOn,
    DateOnly? RecognisedOn = null,
    string? Decision = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, TransferIn command)
    {
        var cell = await work.Body(command.BodyId, "admissions.decide");
        if (cell.IsRefused)
            return Result<Guid>.Refused(cell.Refusals);
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (Typed.CleanOrNull(command.Place) is not { } place)
            return Refusal.Invalid("place", "field.required");
        var member = await work.Get<IMemberActs>()
            .Receive(
                work,
                command.BodyId,
                command.On,
                new NewMember(
                    command.FullName,
                    command.Sex,
                    Text(command.BirthDate),
                    AdmittedOn: Text(command.AdmittedOn),
                    RecognisedOn: command.RecognisedOn is { } day ? Text(day) : null
                ),
                command.RecognisedOn is null ? MemberStatus.Probationary : MemberStatus.Official
            );
        if (member.IsRefused)
            return member;
        var row = MovementRows.Of(
            work,
            command.BodyId,
            member.Value,
            MovementKinds.TransferIn,
            command.On,
            command.Decision
        );
        row.Place = place;
        return row.Id;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A member is exempted from work and meetings, for age, health or another reason.</summary>
internal sealed record ExemptMember(Guid MemberId, DateOnly On, string Grounds, string? Decision = null)
{
    public static async Task<Result<Guid>> Handle(Work work, ExemptMember command)
    {
        var member = await work.Get<IMembers>().Find(command.MemberId);
        if (member is null)
            return Refusal.NotFound("record.none");
        var cell = await work.Body(member.CellId, "admissions.decide", "memberId");
        if (cell.IsRefused)
            return Result<Guid>.Refused(cell.Refusals);
        if (member.Status != MemberStatus.Official)
            return Refusal.Invalid("memberId", "admission.exempt-official");
        if (Typed.CleanOrNull(command.Grounds) is not { } grounds)
            return Refusal.Invalid("grounds", "field.required");
        var done = await work.Get<IMemberActs>().Exempt(work, command.MemberId, command.On, command.Decision);
        if (done.IsRefused)
            return done;
        var row = MovementRows.Of(work, member.CellId, member.Id, MovementKinds.Exempt, command.On, command.Decision);
        row.Grounds = grounds;
        return row.Id;
    }
}

/// <summary>Whoever leaves the list, by whatever screen, gets a line here; a case that was on its way to recognition ends.</summary>
internal sealed class OnMemberLeft : IHandle<MemberLeft>
{
    public async Task Handle(Work work, MemberLeft happened)
    {
        if (MemberStatus.IsActive(happened.Status) || happened.Status == "moved")
            return;
        var kind =
            happened.Reason is { } reason && MovementKinds.All.Contains(reason) ? reason
            : happened.Status == MemberStatus.Transferred ? MovementKinds.TransferOut
            : happened.Status == MemberStatus.Dead ? MovementKinds.Death
            : MovementKinds.Left;
        MovementRows.Of(work, happened.CellId, happened.MemberId, kind, happened.On, happened.Decision);
        var running = await work
            .Db.Set<Candidate>()
            .Where(c => c.MemberId == happened.MemberId && c.State == CandidateStates.Probationary)
            .SingleOrDefaultAsync();
        if (running is not null)
            CandidateRows.GoTo(
                running,
                AdmissionRules.PathOf(work, running).Find(CandidateStates.Struck)!,
                happened.On
            );
    }
}

internal static class MovementRows
{
    public static Movement Of(Work work, Guid cellId, Guid memberId, string kind, DateOnly on, string? decision)
    {
        var row = new Movement
        {
            Id = work.NewId(),
            BodyId = cellId,
            MemberId = memberId,
            Kind = kind,
            On = on,
            Decision = Typed.CleanOrNull(decision),
        };
        work.Db.Add(row);
        return row;
    }
}
