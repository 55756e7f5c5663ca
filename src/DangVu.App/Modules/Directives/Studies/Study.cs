using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Studies;

/// <summary>Plans a session of dissemination, thematic study or a political class for a body and all below it.</summary>
internal sealed record PlanStudy(
    Guid BodyId,
    string Kind,
    string Theme,
    DateOnly On,
    IReadOnlyList<Guid>? Documents = null,
    string? Place = null,
    string? Speaker = null,
    Guid? MakesUpFor = null
)
{
    public const string Permission = "directives.study";

    public static async Task<Result<Guid>> Handle(Work work, PlanStudy command)
    {
        var body = await work.Body(command.BodyId, Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (body.Value.Kind == BodyKinds.Partner)
            return Refusal.Invalid("bodyId", "study.no-party-body", body.Value.Name);
        if (!StudyKinds.All.Contains(command.Kind))
            return Refusal.Invalid("kind", "field.choice");
        if (Typed.CleanOrNull(command.Theme) is not { } theme)
            return Refusal.Invalid("theme", "field.required");
        var documents = (command.Documents ?? []).Distinct().ToList();
        var known = await work.Get<Contracts.IDirectives>().Many(documents);
        if (known.Count < documents.Count)
            return Refusal.Invalid("documents", "record.none");
        if (command.MakesUpFor is { } missed)
        {
            var first = await work.Db.Set<StudySession>().SingleOrDefaultAsync(s => s.Id == missed);
            if (
                first is null
                || await work.Get<IBodies>().Find(first.BodyId) is not { } of
                || !StudyPages.Sees(work.Actor, of)
            )
                return Refusal.Invalid("makesUpFor", "record.none");
            if (first.RecordedOn is null || first.CancelledOn is not null)
                return Refusal.Invalid("makesUpFor", "study.not-recorded");
            if (command.On <= first.HeldOn)
                return Refusal.Invalid("on", "field.before", first.HeldOn.AddDays(1));
            if (documents.Count == 0)
                documents = await work
                    .Db.Set<StudyDocument>()
                    .Where(d => d.StudyId == missed)
                    .Select(d => d.DirectiveId)
                    .ToListAsync();
        }
        if (!body.Value.ExistsOn(command.On))
            return Refusal.Invalid("on", "directive.no-body-then", body.Value.Name, command.On);
        if (known.Values.FirstOrDefault(d => d.SignedOn > command.On) is { } later)
            return Refusal.Invalid("documents", "study.document-later", later.Symbol, later.SignedOn);
        var study = new StudySession
        {
            Id = work.NewId(),
            BodyId = command.BodyId,
            Kind = command.Kind,
            Theme = theme,
            Folded = Fold.Of(theme),
            HeldOn = command.On,
            Place = Typed.CleanOrNull(command.Place),
            Speaker = Typed.CleanOrNull(command.Speaker),
            MakesUpForId = command.MakesUpFor,
        };
        work.Db.Add(study);
        foreach (var document in documents)
            work.Db.Add(
                new StudyDocument
                {
                    Id = work.NewId(),
                    BodyId = study.BodyId,
                    StudyId = study.Id,
                    DirectiveId = document,
                }
            );
        return study.Id;
    }
}

/// <summary>One member's attendance: present, excused or absent.</summary>
internal sealed record AttendanceMark(Guid MemberId, string State, string? Reason = null);

/// <summary>The roll call of a session in one act; said again it corrects what was said before.</summary>
/// <param name="RestPresent">Everybody on the lists who is not named and has no mark yet was there.</param>
internal sealed record RecordAttendance(Guid StudyId, IReadOnlyList<AttendanceMark> Marks, bool RestPresent = false)
{
    public static async Task<Result<Guid>> Handle(Work work, RecordAttendance command)
    {
        var study = await work.Db.Set<StudySession>().SingleOrDefaultAsync(s => s.Id == command.StudyId);
        if (study is null || await work.Get<IBodies>().Find(study.BodyId) is not { } body)
            return Refusal.NotFound("record.none");
        if (
            !work.Actor.May(PlanStudy.Permission, body.Path)
            && (command.RestPresent || !Sight.SeesFromBelow(work.Actor, body.Path))
        )
            return Refusal.Forbidden("scope.outside", body.Name);
        if (study.CancelledOn is { } cancelled)
            return Refusal.Rule("study.cancelled", cancelled);
        if (study.HeldOn > work.Today)
            return Refusal.Rule("study.not-yet-held", study.HeldOn);
        var listed = (await StudyReader.Listed(work, study, body)).ToDictionary(m => m.Id);
        var bodies = (await work.Get<IBodies>().All()).ToDictionary(b => b.Id);
        var marks = new Dictionary<Guid, AttendanceMark>();
        foreach (var mark in command.Marks)
        {
            if (!AttendanceStates.All.Contains(mark.State))
                return Refusal.Invalid("marks", "field.choice");
            if (!listed.TryGetValue(mark.MemberId, out var member))
                return Refusal.Invalid("marks", "study.not-on-list", study.HeldOn);
            if (!work.Actor.May(PlanStudy.Permission, bodies[member.CellId].Path))
                return Refusal.Forbidden("scope.outside", bodies[member.CellId].Name);
            if (!marks.TryAdd(mark.MemberId, mark))
                return Refusal.Invalid("marks", "study.marked-twice", member.FullName);
        }
        var there = await work
            .Db.Set<StudyAttendance>()
            .Where(a => a.StudyId == study.Id)
            .ToDictionaryAsync(a => a.MemberId);
        if (command.RestPresent)
            foreach (
                var member in listed.Values.Where(m => m.Status != MemberStatus.Exempt && !there.ContainsKey(m.Id))
            )
                marks.TryAdd(member.Id, new AttendanceMark(member.Id, AttendanceStates.Present));
        if (marks.Count == 0)
            return Refusal.Invalid("marks", "study.nobody-marked");
        foreach (var mark in marks.Values)
        {
            if (!there.TryGetValue(mark.MemberId, out var row))
                work.Db.Add(
                    row = new StudyAttendance
                    {
                        Id = work.NewId(),
                        StudyId = study.Id,
                        MemberId = mark.MemberId,
                        BodyId = listed[mark.MemberId].CellId,
                    }
                );
            row.State = mark.State;
            row.Reason = mark.State == AttendanceStates.Present ? null : Typed.CleanOrNull(mark.Reason);
        }
        study.RecordedOn ??= work.Today;
        return study.Id;
    }
}

/// <summary>A session that does not take place, or did not.</summary>
internal sealed record CancelStudy(Guid StudyId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, CancelStudy command)
    {
        var study = await work.Db.Set<StudySession>().SingleOrDefaultAsync(s => s.Id == command.StudyId);
        if (study is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(study.BodyId, PlanStudy.Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (study.CancelledOn is { } cancelled)
            return Refusal.Rule("study.cancelled", cancelled);
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        study.CancelledOn = work.Today;
        study.CancelReason = reason;
        return study.Id;
    }
}
