using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Register;

/// <summary>Which document concretises which (cụ thể hóa).</summary>
internal static class Links
{
    /// <summary>The sources, if all may be seen and none is younger than what carries it out.</summary>
    public static async Task<Result<List<Directive>>> Check(
        Work work,
        IReadOnlyList<Guid> sources,
        DateOnly on,
        Guid? self
    )
    {
        var found = new List<Directive>();
        var bodies = await work.Get<IBodies>().All();
        foreach (var id in sources.Distinct())
        {
            var source =
                work.Db.Set<Directive>().Local.FirstOrDefault(d => d.Id == id)
                ?? await work.Db.Set<Directive>().SingleOrDefaultAsync(d => d.Id == id);
            if (
                source is null
                || bodies.FirstOrDefault(b => b.Id == source.BodyId) is not { } body
                || !Sight.Sees(work.Actor, source, body)
            )
                return Refusal.Invalid("concretises", "record.none");
            if (source.Id == self)
                return Refusal.Invalid("concretises", "directive.itself");
            if (source.SignedOn > on)
                return Refusal.Invalid("concretises", "directive.source-later", source.Symbol, source.SignedOn);
            found.Add(source);
        }
        return found;
    }

    public static void Add(Work work, Directive directive, IEnumerable<Directive> sources)
    {
        foreach (var source in sources)
            work.Db.Add(
                new DirectiveLink
                {
                    Id = work.NewId(),
                    BodyId = directive.BodyId,
                    DirectiveId = directive.Id,
                    SourceId = source.Id,
                }
            );
    }
}

/// <summary>Says afterwards what a document concretises.</summary>
internal sealed record LinkDirective(Guid DirectiveId, IReadOnlyList<Guid> Concretises)
{
    public static async Task<Result<Guid>> Handle(Work work, LinkDirective command)
    {
        var directive = await work.Db.Set<Directive>().SingleOrDefaultAsync(d => d.Id == command.DirectiveId);
        if (directive is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(directive.BodyId, Issue.IssueDirective.Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (command.Concretises.Count == 0)
            return Refusal.Invalid("concretises", "field.required");
        var sources = await Check(work, command, directive);
        if (sources.IsRefused)
            return Result<Guid>.Refused(sources.Refusals);
        var linked = await work
            .Db.Set<DirectiveLink>()
            .Where(l => l.DirectiveId == directive.Id)
            .Select(l => l.SourceId)
            .ToListAsync();
        Links.Add(work, directive, sources.Value.Where(s => !linked.Contains(s.Id)));
        return directive.Id;
    }

    /// <summary>A chain may not close into a circle.</summary>
    private static async Task<Result<List<Directive>>> Check(Work work, LinkDirective command, Directive directive)
    {
        var sources = await Links.Check(work, command.Concretises, directive.SignedOn, directive.Id);
        if (sources.IsRefused)
            return sources;
        foreach (var source in sources.Value)
            if ((await Thread.DirectiveThread.Above(work, source.Id)).Contains(directive.Id))
                return Refusal.Invalid("concretises", "directive.circle", source.Symbol);
        return sources;
    }
}
