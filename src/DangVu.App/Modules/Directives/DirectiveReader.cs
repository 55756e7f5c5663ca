using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Issue;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives;

internal sealed class DirectiveReader(Work work) : IDirectives
{
    /// <summary>How many documents a select offers: the newest in force.</summary>
    private const int Offered = 200;

    public async Task<DirectiveRef?> Find(Guid id) => (await Many([id])).GetValueOrDefault(id);

    public async Task<IReadOnlyDictionary<Guid, DirectiveRef>> Many(IEnumerable<Guid> ids)
    {
        var wanted = ids.Distinct().ToList();
        if (wanted.Count == 0)
            return new Dictionary<Guid, DirectiveRef>();
        var bodies = (await work.Get<IBodies>().All()).ToDictionary(b => b.Id);
        var rows = await work.Db.Set<Directive>().AsNoTracking().Where(d => wanted.Contains(d.Id)).ToListAsync();
        // What was entered earlier in this very act is not in the database yet.
        rows.AddRange(work.Db.Set<Directive>().Local.Where(d => wanted.Contains(d.Id) && rows.All(r => r.Id != d.Id)));
        return rows.Where(d => Sight.Sees(work.Actor, d, bodies[d.BodyId])).ToDictionary(d => d.Id, Ref);
    }

    public async Task<IReadOnlyList<(string Key, string Text)>> Choices(BodyRef body)
    {
        var today = work.Today;
        var seen = await Sight.Seen(work, body, work.Db.Set<Directive>().AsNoTracking());
        var rows = await seen.Where(d => d.AnnulledOn == null && (d.HoldsUntil == null || d.HoldsUntil >= today))
            .OrderByDescending(d => d.SignedOn)
            .ThenByDescending(d => d.Id)
            .Take(Offered)
            .ToListAsync();
        return [.. rows.Select(d => (d.Id.ToString(), Ref(d).Text))];
    }

    public async Task<IReadOnlyList<DirectiveRef>> Named(BodyRef body, string words)
    {
        var symbols = Symbols.In(words);
        if (symbols.Count == 0)
            return [];
        var above = Sight.Above(await work.Get<IBodies>().All(), body).Select(b => b.Id).ToList();
        var rows = await work
            .Db.Set<Directive>()
            .AsNoTracking()
            .Where(d =>
                symbols.Contains(d.Symbol)
                && (d.BodyId == body.Id || above.Contains(d.BodyId) && d.Shared && d.Secrecy == null)
            )
            .OrderByDescending(d => d.SignedOn)
            .ThenByDescending(d => d.Id)
            .ToListAsync();
        // A number comes again in the next term: the newest is meant, and the body's own before one from above.
        return
        [
            .. rows.GroupBy(d => d.Symbol)
                .Select(g => g.OrderByDescending(d => d.BodyId == body.Id).First())
                .Select(Ref),
        ];
    }

    public async Task<IReadOnlyList<string>> CountedIn(IReadOnlyCollection<Guid> ids)
    {
        if (await work.Get<IOffices>().Term(work.Today) is not { } term)
            return [];
        var root = (await work.Get<IBodies>().Root()).Id;
        var documents = DirectiveFigures.Documents(work, root, work.Today).Where(d => ids.Contains(d.Id));
        var names = new List<string>();
        if (await DirectiveFigures.Received(documents, term.From, work.Today).AnyAsync())
            names.Add("directives.received");
        if (await DirectiveFigures.Issued(documents, term.From, work.Today).AnyAsync())
            names.Add("directives.issued");
        return names;
    }

    public async Task<Result<DirectiveRef>> Issue(IssueOrder order)
    {
        if (await work.Get<IBodies>().Find(order.BodyId) is not { } body)
            return Refusal.NotFound("body.unknown");
        var issued = await IssueDirective.Enter(
            work,
            body,
            new IssueDirective(
                order.BodyId,
                order.Kind,
                order.On,
                order.Summary,
                order.Concretises,
                order.As,
                Shared: order.Shared
            )
        );
        return issued.Match<Result<DirectiveRef>>(d => Ref(d), Result<DirectiveRef>.Refused);
    }

    public DirectiveRef Ref(Directive d) =>
        new(d.Id, d.BodyId, d.Way, d.Kind, d.Symbol, d.Issuer, d.SignedOn, d.Summary, d.InForceOn(work.Today));
}
