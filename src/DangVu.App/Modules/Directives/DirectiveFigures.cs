using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Studies;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives;

/// <summary>The committee's documents and the studies held, for the report.</summary>
internal sealed class DirectiveFigures : IFigures
{
    public async Task<IReadOnlyList<Figure>> Read(Work work, FigureSpan span)
    {
        var (from, asOf) = (span.Term.From, span.AsOf);
        var root = (await work.Get<IBodies>().Root()).Id;
        var documents = Documents(work, root, asOf);
        var received = await Received(documents, from, asOf).OrderBy(d => d.SignedOn).Select(d => d.Id).ToListAsync();
        var issued = await Issued(documents, from, asOf).OrderBy(d => d.SignedOn).Select(d => d.Id).ToListAsync();
        var held = StudyReader.Held(work.Db.Set<StudySession>(), asOf).Where(s => s.HeldOn >= from);
        var sessions = await held.OrderBy(s => s.HeldOn).Select(s => s.Id).ToListAsync();
        var members = await (
            from study in held
            join attendance in work.Db.Set<StudyAttendance>() on study.Id equals attendance.StudyId
            where attendance.State == AttendanceStates.Present
            select attendance.MemberId
        )
            .Distinct()
            .ToListAsync();
        return
        [
            Count("directives.received", "directives", received),
            Count("directives.issued", "directives", issued),
            Count("studies.sessions", "studies", sessions),
            Count("studies.members", "members", members),
        ];
    }

    public static IQueryable<Directive> Documents(Work work, Guid root, DateOnly asOf) =>
        work.Db.Set<Directive>().Where(d => d.BodyId == root && (d.AnnulledOn == null || d.AnnulledOn > asOf));

    /// <summary>A directive received before the term is still carried out in it, as long as it holds.</summary>
    public static IQueryable<Directive> Received(IQueryable<Directive> documents, DateOnly from, DateOnly asOf) =>
        documents.Where(d =>
            d.Way == Ways.Received && d.ReceivedOn <= asOf && (d.HoldsUntil == null || d.HoldsUntil >= from)
        );

    public static IQueryable<Directive> Issued(IQueryable<Directive> documents, DateOnly from, DateOnly asOf) =>
        documents.Where(d => d.Way == Ways.Issued && d.SignedOn >= from && d.SignedOn <= asOf);

    private static Figure Count(string name, string kind, List<Guid> ids) =>
        new(name, ids.Count, [.. ids.Select(id => $"{kind}/{id}")], "figure." + name);
}
