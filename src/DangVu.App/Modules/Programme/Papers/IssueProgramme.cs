using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.Papers;

/// <summary>Gives a programme, a month's plan or the report on one the next number of its kind, once.</summary>
/// <param name="Id">Of the programme or of the month's plan.</param>
/// <param name="Paper">A code of <see cref="ProgrammeForms"/>.</param>
internal sealed record IssueProgramme(Guid Id, string Paper, DateOnly On)
{
    public static async Task<Result<Guid>> Handle(Work work, IssueProgramme command)
    {
        if (!ProgrammeForms.Kinds.TryGetValue(command.Paper, out var kind))
            return Refusal.Invalid("paper", "field.choice");
        var report = command.Paper is ProgrammeForms.Report or ProgrammeForms.PlanReport;
        if (command.Paper is ProgrammeForms.Plan or ProgrammeForms.PlanReport)
        {
            var plan = await work.Db.Set<MonthPlan>().SingleOrDefaultAsync(p => p.Id == command.Id);
            if (plan is null)
                return Refusal.NotFound("record.none");
            if (plan.ConfirmedOn is not { } confirmed)
                return Refusal.Rule("programmepaper.not-confirmed");
            var first = report ? plan.Month : confirmed;
            var taken = await Take(
                work,
                plan.BodyId,
                kind.Kind,
                command,
                report ? plan.ReportId : plan.DirectiveId,
                first,
                WorkPeriod.OfMonth(plan.Month)
            );
            if (taken.IsRefused)
                return Result<Guid>.Refused(taken.Refusals);
            if (report)
                plan.ReportId = taken.Value;
            else
                plan.DirectiveId = taken.Value;
            return plan.Id;
        }
        var programme = await work.Db.Set<WorkProgramme>().SingleOrDefaultAsync(p => p.Id == command.Id);
        if (programme is null)
            return Refusal.NotFound("record.none");
        if (programme.ApprovedOn is not { } approved)
            return Refusal.Rule("programmepaper.not-approved");
        var issued = await Take(
            work,
            programme.BodyId,
            kind.Kind,
            command,
            report ? programme.ReportId : programme.DirectiveId,
            report ? programme.From : approved,
            new WorkPeriod(programme.Year, programme.Quarter, programme.Month)
        );
        if (issued.IsRefused)
            return Result<Guid>.Refused(issued.Refusals);
        if (report)
            programme.ReportId = issued.Value;
        else
            programme.DirectiveId = issued.Value;
        return programme.Id;
    }

    private static async Task<Result<Guid>> Take(
        Work work,
        Guid bodyId,
        string kind,
        IssueProgramme command,
        Guid? before,
        DateOnly first,
        WorkPeriod period
    )
    {
        var body = await work.Body(bodyId, MakeProgramme.Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (before is { } id)
            return Refusal.Rule("programmepaper.numbered", (await work.Get<IDirectives>().Find(id))?.Symbol ?? "");
        if (command.On < first)
            return Refusal.Invalid("on", "field.before", first);
        var words = PaperHead.Words;
        var issued = await work.Get<IDirectives>()
            .Issue(
                new IssueOrder(
                    bodyId,
                    kind,
                    command.On,
                    words["programmepaper.name." + command.Paper] + " " + PaperParts.Period(period),
                    Shared: command.Paper == ProgrammeForms.Programme
                )
            );
        return issued.Match<Result<Guid>>(d => d.Id, Result<Guid>.Refused);
    }
}
