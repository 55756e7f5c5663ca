using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Pages;
using DangVu.App.Modules.Directives.Studies;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using Tone = DangVu.App.Ui.Tone;

namespace DangVu.App.Modules.Directives.Thread;

/// <summary>A stage of the thread on its page.</summary>
/// <param name="Anchor">Where the count at the top leads.</param>
public sealed record ThreadStage(
    string Anchor,
    string Title,
    string Said,
    Tone Tone,
    Table Table,
    PageAction? Next,
    string? More
);

/// <summary>The whole page below its head.</summary>
public sealed record ThreadContent(IReadOnlyList<(string Label, Cell Value)> Facts, IReadOnlyList<ThreadStage> Stages);

/// <summary>
/// Chuỗi thực hiện của một văn bản, read like a story: the directive, our documents, study, tasks, months, meetings, results, reports.
/// </summary>
internal static class ThreadPages
{
    /// <summary>Sessions of study on this page; all of them stand on the document's own.</summary>
    private const int StudiesShown = 10;

    public static async Task<PageModel?> Read(Ctx c)
    {
        if (await Content(c) is not var (d, content))
            return null;
        var name = Words.Name(c.T, c.Work.Get<DocumentKinds>(), d);
        return new CustomModel(typeof(ThreadView), content)
        {
            Title = c.T["thread.title", name],
            Lede = d.Summary ?? c.T["directives.number-only"],
            Crumbs = [new(c.T["directives.title"], "/directives"), new(name, "/directives/" + d.Id)],
            Help = c.T["thread.help"],
            Actions =
            [
                new("DOCX", $"/directives/{d.Id}/thread.docx?body={c.Body.Id}"),
                new("PDF", $"/directives/{d.Id}/thread.pdf?body={c.Body.Id}"),
            ],
        };
    }

    /// <summary>The story as a paper: Vietnamese, whoever prints it, like the pages of a Vietnamese reader.</summary>
    public static async Task<IResult?> File(Ctx c)
    {
        if (!PaperFile.Knows(c.Route("format")) || await Content(c) is not var (d, content))
            return null;
        var t = c.T;
        var paper = (await PaperHead.Begin(c.Work, c.Body, c.Today, null))
            .On(PaperSheet.A4Landscape)
            .Title(
                t["thread.paper.title"],
                t["thread.paper.of", Words.Name(t, c.Work.Get<DocumentKinds>(), d), Vn.Day(c.Today)]
            );
        foreach (var (label, value) in content.Facts.Where(f => f.Value.Text.Length > 0))
            paper.Paragraph($"{label}: {value.Text}.");
        foreach (var (stage, i) in content.Stages.Select((s, i) => (s, i)))
        {
            paper.Heading(2, $"{i + 1}. {stage.Title}: {stage.Said}");
            if (stage.Table.Rows.Count == 0)
                continue;
            var width = 100.0 / stage.Table.Columns.Count;
            paper.Table(
                [
                    .. stage.Table.Columns.Select(x => new TableColumn(
                        width,
                        x.Number ? PaperAlign.Right : PaperAlign.Left
                    )),
                ],
                [TableRow.Of([.. stage.Table.Columns.Select(x => x.Text)])],
                stage.Table.Rows.Select(r => TableRow.Of([.. r.Select(cell => cell.Text)]))
            );
        }
        await c.Work.Note("print", "directives", d.Id);
        return PaperFile.Of(
            paper.Signed(await PaperHead.Head(c.Work, c.Body, c.Today)).Build(),
            c.Route("format"),
            "chuoi-thuc-hien"
        );
    }

    private static async Task<(Directive Directive, ThreadContent Content)?> Content(Ctx c)
    {
        if (await DirectivePage.Load(c) is not { } loaded)
            return null;
        var (d, body) = loaded;
        var t = c.T;
        var under = await DirectiveThread.Under(c.Work, d.Id);
        var story = await ThreadStory.Of(c, d, under);
        var issues = c.May(Issue.IssueDirective.Permission) && d.InForceOn(c.Today);
        var study = await StudySections.OfDirective(c, d);
        var stages = new List<ThreadStage>
        {
            new(
                "stage-documents",
                t["thread.documents"],
                t["thread.documents.said", Vn.Number(story.Seen)],
                story.Seen > 0 ? Tone.Ok : Tone.Due,
                story.Documents,
                issues ? new(t["directives.concretise"], $"/directives/issue?body={c.Body.Id}&source={d.Id}") : null,
                story.More ? t["thread.documents.more", under.Depths.Count]
                    : story.Seen > story.Documents.Rows.Count
                        ? t["thread.nearest", story.Documents.Rows.Count, Vn.Number(story.Seen)]
                    : null
            ),
            new(
                "stage-study",
                study.Title!,
                study.Text ?? t["studies.none-of-document"],
                study.Table!.Rows.Count > 0 ? Tone.Ok : Tone.Due,
                study.Table with
                {
                    Rows = [.. study.Table.Rows.Take(StudiesShown)],
                },
                study.Actions.Count > 0 ? study.Actions[0]
                    : c.May(PlanStudy.Permission) && d.Secrecy is null
                        ? new(t["studies.plan"], $"/studies/new?body={c.Body.Id}&document={d.Id}")
                    : null,
                study.Table.Rows.Count > StudiesShown
                    ? t["thread.newest", StudiesShown, Vn.Number(study.Table.Rows.Count)]
                    : null
            ),
        };
        stages.AddRange(
            story.Parts.Select(p => new ThreadStage(
                "stage-" + p.Order,
                t[p.TitleKey],
                p.Said
                    ?? (
                        p.Table.Rows.Count == 0
                            ? t["thread.nothing-yet"]
                            : t["thread.count", Vn.Number(p.Count ?? p.Table.Rows.Count)]
                    ),
                p.Late ? Tone.Late
                    : p.Table.Rows.Count > 0 ? Tone.Ok
                    : Tone.Due,
                p.Table,
                p.Next,
                p.Count > p.Table.Rows.Count ? t["thread.newest", p.Table.Rows.Count, Vn.Number(p.Count.Value)] : null
            ))
        );
        return (
            d,
            new ThreadContent(
                [
                    (t["directives.issuer"], d.Issuer),
                    (t["directives.signed"], Vn.Day(d.SignedOn)),
                    (t["directives.received-on"], d.ReceivedOn is { } received ? Vn.Day(received) : ""),
                    (t["state"], Words.State(t, d, c.Today)),
                ],
                stages
            )
        );
    }
}
