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
                new Section(t["thread.concretises"])
                {
                    Table = await ThreadStory.Table(c, sources.ToDictionary(s => s, _ => 0), int.MaxValue, null),
                }
            );
        var story = await ThreadStory.Of(c, d, under);
        sections.Add(
            new Section(t["thread.documents"])
            {
                Text = under.More ? t["thread.documents.more", under.Depths.Count] : null,
                Table = story.Documents,
            }
        );
        sections.AddRange(
            story.Parts.Where(p => p.Table.Rows.Count > 0).Select(p => new Section(t[p.TitleKey]) { Table = p.Table })
        );
        sections.Add(await StudySections.OfDirective(c, d));
        if (d.Secrecy is null)
            sections.Add(await Files.FilePages.Section(c, d, writes));
        var ending = d.EndedById is { } by ? await c.Work.Get<IDirectives>().Find(by) : null;
        return new DetailModel
        {
            Title = Words.Name(t, kinds, d),
            Lede = d.Summary ?? t["directives.number-only"],
            Crumbs = [new(t["directives.title"], "/directives")],
            Help = t["directives.thread.help"],
            Actions =
            [
                new(t["thread.open"], $"/directives/{d.Id}/thread", Primary: true),
                .. issues && d.InForceOn(c.Today)
                    ? new PageAction[]
                    {
                        new(t["directives.concretise"], $"/directives/issue?body={c.Body.Id}&source={d.Id}"),
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
                .. writes ? new PageAction[] { new(t["directives.correct"], $"/directives/{d.Id}/correct") } : [],
                .. writes && d.Secrecy is null
                    ? new PageAction[] { new(t["directives.mark"], $"/directives/{d.Id}/mark") }
                    : [],
            ],
            Facts =
            [
                (t["directives.way"], t["directives.way." + d.Way]),
                .. d.ArrivalNumber is { } arrival
                    ? new (string, Cell)[] { (t["directives.arrival"], Vn.Number(arrival)) }
                    : [],
                (t["directives.issuer"], d.Issuer),
                (t["directives.signed"], Vn.Day(d.SignedOn)),
                .. d.ReceivedOn is { } received
                    ? new (string, Cell)[] { (t["directives.received-on"], Vn.Day(received)) }
                    : [],
                (t["directives.register-of"], body.Name),
                (t["state"], Words.State(t, d, c.Today)),
                (t["directives.signer"], d.Signer),
                (t["directives.recipients"], d.Recipients),
                (t["directives.handed-to"], d.HandedTo),
                .. d.HoldsFrom is { } from ? new (string, Cell)[] { (t["directives.holds-from"], Vn.Day(from)) } : [],
                .. ending is not null
                    ? new (string, Cell)[]
                    {
                        (
                            t[d.Replaced ? "directives.replaced-by" : "directives.ended-by"],
                            new Cell(ending.Text, ending.Href)
                        ),
                    }
                    : [],
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
}
