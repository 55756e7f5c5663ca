using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Studies;
using DangVu.App.Modules.Directives.Thread;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Pages;

/// <summary>One document and its thread: what carries it out, from our own documents down to results.</summary>
internal static class DirectivePage
{
    /// <summary>The document and its body, if this actor may see it.</summary>
    public static async Task<(Directive Directive, BodyRef Body)?> Load(Ctx c)
    {
        var id = c.Id();
        var directive = await c.Db.Set<Directive>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id);
        return
            directive is not null
            && await c.Bodies.Find(directive.BodyId) is { } body
            && Sight.Sees(c.Actor, directive, body)
            ? (directive, body)
            : null;
    }

    public static async Task<PageModel?> Read(Ctx c)
    {
        if (await Load(c) is not { } loaded)
            return null;
        var (d, body) = loaded;
        var t = c.T;
        var kinds = c.Work.Get<DocumentKinds>();
        var under = await DirectiveThread.Under(c.Work, d.Id);
        var sources = await c
            .Db.Set<DirectiveLink>()
            .Where(l => l.DirectiveId == d.Id)
            .Select(l => l.SourceId)
            .ToListAsync();
        var writes = c.Actor.May(Files.AttachFile.Permission(d), body.Path);
        var issues = c.Actor.May(Issue.IssueDirective.Permission);
        var sections = new List<Section>();
        if (sources.Count > 0)
            sections.Add(
                await Documents(c, kinds, t["thread.concretises"], sources.ToDictionary(s => s, _ => 0), null)
            );
        sections.Add(await Documents(c, kinds, t["thread.documents"], under, t["thread.documents.none"]));
        var all = (IReadOnlyCollection<Guid>)[d.Id, .. under.Keys];
        var parts = new List<ThreadPart>();
        foreach (var source in c.Http.RequestServices.GetServices<IThreadParts>())
            parts.AddRange(await source.Of(c, all));
        sections.AddRange(parts.OrderBy(p => p.Order).Select(p => new Section(t[p.TitleKey]) { Table = p.Table }));
        sections.Add(await StudySections.OfDirective(c, d));
        if (d.Secrecy is null)
            sections.Add(await FileSection(c, d, writes));
        return new DetailModel
        {
            Title = Words.Name(t, kinds, d),
            Lede = d.Summary ?? t["directives.number-only"],
            Crumbs = [new(t["directives.title"], "/directives")],
            Help = t["directives.thread.help"],
            Actions =
            [
                .. issues && d.InForceOn(c.Today)
                    ? new PageAction[]
                    {
                        new(
                            t["directives.concretise"],
                            $"/directives/issue?body={c.Body.Id}&source={d.Id}",
                            Primary: true
                        ),
                    }
                    : [],
                .. writes && d.Secrecy is null
                    ? new PageAction[] { new(t["directives.file.add"], $"/directives/{d.Id}/files/new") }
                    : [],
                .. writes && d.Way == Ways.Issued
                    ? new PageAction[] { new(t["directives.link"], $"/directives/{d.Id}/link") }
                    : [],
                .. writes && d.AnnulledOn is null
                    ? new PageAction[] { new(t["directives.annul"], $"/directives/{d.Id}/annul") }
                    : [],
            ],
            Facts =
            [
                (t["directives.way"], t["directives.way." + d.Way]),
                (t["directives.issuer"], d.Issuer),
                (t["directives.signed"], Vn.Day(d.SignedOn)),
                .. d.ReceivedOn is { } received
                    ? new (string, Cell)[] { (t["directives.received-on"], Vn.Day(received)) }
                    : [],
                (t["directives.register-of"], body.Name),
                (t["state"], Words.State(t, d, c.Today)),
                .. d.HoldsUntil is { } until
                    ? new (string, Cell)[] { (t["directives.holds-until"], Vn.Day(until)) }
                    : [],
                .. d.AnnulReason is { } reason ? new (string, Cell)[] { (t["directives.annul-reason"], reason) } : [],
                .. d.Secrecy is { } mark
                    ? new (string, Cell)[] { (t["directives.secrecy"], new Cell(t["secrecy." + mark], Tone: Tone.Due)) }
                    : [],
                (t["directives.shared"], d.Shared ? t["yes"] : t["no"]),
            ],
            Sections = sections,
        };
    }

    private static async Task<Section> Documents(
        Ctx c,
        DocumentKinds kinds,
        string title,
        IReadOnlyDictionary<Guid, int> depths,
        string? empty
    )
    {
        var t = c.T;
        var ids = depths.Keys.ToList();
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id);
        var rows = await c
            .Db.Set<Directive>()
            .AsNoTracking()
            .Where(d => ids.Contains(d.Id))
            .OrderBy(d => d.SignedOn)
            .ThenBy(d => d.Id)
            .ToListAsync();
        return new Section(title)
        {
            Table = new Table(
                [
                    new(t["directives.symbol"]),
                    new(t["directives.summary"]),
                    new(t["body"]),
                    new(t["directives.signed"]),
                    new(t["state"]),
                ],
                [
                    .. rows.Where(d => Sight.Sees(c.Actor, d, bodies[d.BodyId]))
                        .Select(d =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(
                                        Words.Name(t, kinds, d),
                                        "/directives/" + d.Id,
                                        Sub: depths[d.Id] > 1 ? t["thread.depth", depths[d.Id]] : null
                                    ),
                                    d.Summary ?? t["directives.number-only"],
                                    d.Way == Ways.Issued ? bodies[d.BodyId].Name : d.Issuer,
                                    Vn.Day(d.SignedOn),
                                    Words.State(t, d, c.Today),
                                ]
                        ),
                ]
            )
            {
                Empty = empty,
            },
        };
    }

    private static async Task<Section> FileSection(Ctx c, Directive d, bool writes)
    {
        var t = c.T;
        var files = await c
            .Db.Set<DirectiveFile>()
            .AsNoTracking()
            .Where(f => f.DirectiveId == d.Id)
            .OrderBy(f => f.Id)
            .ToListAsync();
        return new Section(t["directives.files"])
        {
            Table = new Table(
                [new(t["directives.file"]), new(t["directives.file.size"], true)],
                [
                    .. files.Select(f =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(f.Name, $"/directives/{d.Id}/files/{f.Id}"),
                                t["directives.file.kb", Vn.Number((f.Size + 1023) / 1024)],
                            ]
                    ),
                ]
            )
            {
                Empty = writes ? t["directives.files.none.write"] : t["directives.files.none"],
            },
        };
    }
}
