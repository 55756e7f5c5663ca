using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.Months;

/// <summary>
/// Makes a body's programme for a year, a quarter or a month, with its tasks; the quarter and the year above are opened with it where
/// they are not there yet, and stay open to be filled. It is proposed until it is approved.
/// </summary>
/// <param name="Period">"2021", "2021-Q1" or "2021-03".</param>
internal sealed record MakeProgramme(
    Guid BodyId,
    string Period,
    string? Focus = null,
    Guid? DirectiveId = null,
    IReadOnlyList<TaskLine>? Tasks = null,
    bool Approve = false
)
{
    public const string Permission = "programme.write";

    public static async Task<Result<Guid>> Handle(Work work, MakeProgramme command)
    {
        var body = await work.Body(command.BodyId, Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (WorkPeriod.Read(command.Period) is not { } period)
            return Refusal.Invalid("period", "programme.period", command.Period);
        if (
            await Programmes.Find(work, command.BodyId, period) is { } there
            && (there.Focus is not null || there.ApprovedOn is not null)
        )
            return Refusal.Invalid("period", "programme.there-already", body.Value.Name, period.Code);
        if (command.DirectiveId is { } directive && await work.Get<IDirectives>().Find(directive) is null)
            return Refusal.Invalid("directiveId", "record.none");
        var programme = await Programmes.Open(work, command.BodyId, period);
        programme.Focus = Typed.CleanOrNull(command.Focus);
        programme.DirectiveId = command.DirectiveId ?? programme.DirectiveId;
        if (command.Approve)
            programme.ApprovedOn = work.Today;
        var number = await AddTask.NextNumber(work, programme.Id);
        foreach (var line in command.Tasks ?? [])
        {
            var task = await AddTask.Enter(
                work,
                line with
                {
                    BodyId = line.BodyId ?? command.BodyId,
                },
                programme,
                number
            );
            if (task.IsRefused)
                return Result<Guid>.Refused([
                    .. task.Refusals.Select(r => r with { Field = $"tasks.{number}.{r.Field}" }),
                ]);
            number++;
        }
        return programme.Id;
    }
}

/// <summary>The programme is approved: from now its tasks are given.</summary>
internal sealed record ApproveProgramme(Guid ProgrammeId, Guid? DirectiveId = null)
{
    public static async Task<Result<Guid>> Handle(Work work, ApproveProgramme command)
    {
        var programme = await work.Db.Set<WorkProgramme>().SingleOrDefaultAsync(p => p.Id == command.ProgrammeId);
        if (programme is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(programme.BodyId, MakeProgramme.Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (programme.ApprovedOn is { } before)
            return Refusal.Rule("programme.approved-already", before);
        if (command.DirectiveId is { } directive && await work.Get<IDirectives>().Find(directive) is null)
            return Refusal.Invalid("directiveId", "record.none");
        programme.ApprovedOn = work.Today;
        programme.DirectiveId = command.DirectiveId ?? programme.DirectiveId;
        return programme.Id;
    }
}

internal static class Programmes
{
    public static async Task<WorkProgramme?> Find(Work work, Guid bodyId, WorkPeriod period)
    {
        var code = period.Code;
        return work.Db.Set<WorkProgramme>().Local.FirstOrDefault(p => p.BodyId == bodyId && p.Period == code)
            ?? await work.Db.Set<WorkProgramme>().SingleOrDefaultAsync(p => p.BodyId == bodyId && p.Period == code);
    }

    /// <summary>The body's programme for the period, opened where it is not there, with those it is a part of.</summary>
    public static async Task<WorkProgramme> Open(Work work, Guid bodyId, WorkPeriod period)
    {
        if (await Find(work, bodyId, period) is { } there)
            return there;
        var programme = new WorkProgramme
        {
            Id = work.NewId(),
            BodyId = bodyId,
            Year = period.Year,
            Quarter = period.Quarter,
            Month = period.Month,
            Period = period.Code,
            From = period.From,
            To = period.To,
            ParentId = period.Above is { } above ? (await Open(work, bodyId, above)).Id : null,
        };
        work.Db.Add(programme);
        return programme;
    }
}
