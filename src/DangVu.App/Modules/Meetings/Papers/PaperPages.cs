using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Pages;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Papers;

/// <summary>The papers of one meeting: which there are, each to read, print and save, and its number when it is issued.</summary>
internal static class PaperPages
{
    private static readonly IReadOnlyList<string> All =
    [
        MeetingForms.Notice,
        MeetingForms.Invitation,
        MeetingForms.Agenda,
        MeetingForms.Roll,
        MeetingForms.Minutes,
        MeetingForms.Resolution,
        MeetingForms.Conclusion,
        MeetingForms.Excerpt,
    ];

    /// <summary>A paper that says what was held, concluded or resolved waits until that is so.</summary>
    public static bool Ready(Meeting m, string paper) =>
        m.Stage != Stages.Annulled
        && paper switch
        {
            MeetingForms.Minutes => m.HeldOn is not null,
            MeetingForms.Resolution => m.Resolution is not null,
            MeetingForms.Conclusion or MeetingForms.Excerpt => m.Conclusion is not null,
            _ => All.Contains(paper),
        };

    /// <summary>"Nghị quyết sinh hoạt chi bộ thường kỳ tháng 6 năm 2023", for the register of documents.</summary>
    public static string Name(Meeting m, string paper) =>
        PaperHead.Words["meetingpaper.name." + paper] + " " + PaperMatter.WhatOf(m);

    public static async Task<PageModel?> List(Ctx c)
    {
        if (await MeetingPage.Find(c, "meetings.read") is not var (m, body))
            return null;
        var t = c.T;
        var issued = await Issued(c, m);
        var writes = c.Actor.May(MeetingDesk.Write, body.Path);
        var ready = All.Where(p => Ready(m, p)).ToList();
        return new DetailModel
        {
            Title = t["meetingpaper.papers"],
            Lede = m.Stage == Stages.Annulled ? t["meetingpaper.annulled"] : t["meetingpaper.lede", ready.Count],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Help = t["meetingpaper.help"],
            Sections =
            [
                new(null)
                {
                    Table = new Table(
                        [new(t["meetingpaper.paper"]), new(t["meetingpaper.number-column"]), new(""), new("")],
                        [.. ready.Select(p => Row(c, m, p, issued.GetValueOrDefault(p), writes))]
                    )
                    {
                        Empty = t["meetingpaper.annulled"],
                    },
                },
                .. ready.Contains(MeetingForms.Excerpt) ? new[] { await Excerpts(c, m) } : [],
            ],
        };
    }

    private static IReadOnlyList<Cell> Row(Ctx c, Meeting m, string paper, IssuedPaper? issued, bool writes)
    {
        var at = $"/meetings/{m.Id}/papers/{paper}";
        return
        [
            new Cell(c.T["meetingpaper.name." + paper], at),
            issued is not null
                ? new Cell(issued.Symbol, "/directives/" + issued.DirectiveId, Tone.Ok, Vn.Day(issued.IssuedOn))
            : writes && IssuePaper.Kinds.ContainsKey(paper) ? new Cell(c.T["meetingpaper.give-number"], at + "/issue")
            : "",
            new Cell("DOCX", at + ".docx"),
            new Cell("PDF", at + ".pdf"),
        ];
    }

    private static async Task<Section> Excerpts(Ctx c, Meeting m)
    {
        var at = $"/meetings/{m.Id}/papers/{MeetingForms.Excerpt}";
        return new(c.T["meetingpaper.excerpts"])
        {
            Table = new Table(
                [new(c.T["meetingpaper.item"]), new(""), new("")],
                [
                    .. (await MeetingDesk.Agenda(c.Db, m.Id))
                        .Where(i => i.Minutes is not null)
                        .Select(i =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(i.Title, $"{at}?item={i.Id}"),
                                    new Cell("DOCX", $"{at}.docx?item={i.Id}"),
                                    new Cell("PDF", $"{at}.pdf?item={i.Id}"),
                                ]
                        ),
                ]
            )
            {
                Empty = c.T["meetingpaper.no-items"],
            },
        };
    }

    public static async Task<PageModel?> Page(Ctx c)
    {
        if (await MeetingPage.Find(c, "meetings.read") is not var (m, body))
            return null;
        var paper = c.Route("paper");
        if (!All.Contains(paper))
            return null;
        if (!Ready(m, paper))
            return new MessageModel
            {
                Title = c.T["meetingpaper.name." + paper],
                Lede = m.Stage == Stages.Annulled ? c.T["meetingpaper.annulled"] : c.T["meetingpaper.wait." + paper],
                Crumbs = MeetingPage.Crumbs(c.T, m, body),
            };
        var issued = (await Issued(c, m)).GetValueOrDefault(paper);
        var query = c.QueryId("item") is { } item ? "?item=" + item : "";
        var saves = PaperHead.Saves($"/meetings/{m.Id}/papers/{paper}", query);
        return PaperFile.Page(
            await Make(c, m, body, paper, issued),
            c.T["meetingpaper.name." + paper],
            issued is not null ? c.T["meetingpaper.issued", issued.Symbol, Vn.Day(issued.IssuedOn)]
                : IssuePaper.Kinds.ContainsKey(paper) ? c.T["meetingpaper.not-issued"]
                : null,
            [.. MeetingPage.Crumbs(c.T, m, body), new(c.T["meetingpaper.papers"], $"/meetings/{m.Id}/papers")],
            issued is null && IssuePaper.Kinds.ContainsKey(paper) && c.Actor.May(MeetingDesk.Write, body.Path)
                ?
                [
                    new(c.T["meetingpaper.give-number"], $"/meetings/{m.Id}/papers/{paper}/issue", Primary: true),
                    .. saves,
                ]
                : saves
        );
    }

    public static async Task<IResult?> File(Ctx c)
    {
        if (await MeetingPage.Find(c, "meetings.read") is not var (m, body))
            return null;
        var paper = c.Route("paper");
        if (!PaperFile.Knows(c.Route("format")) || !All.Contains(paper) || !Ready(m, paper))
            return null;
        var issued = (await Issued(c, m)).GetValueOrDefault(paper);
        var made = await Make(c, m, body, paper, issued);
        await c.Work.Note("print", "meetings", m.Id, paper);
        return PaperFile.Of(made, c.Route("format"), $"{paper}-{m.HeldOn ?? m.PlannedOn:yyyy-MM-dd}");
    }

    private static async Task<Paper> Make(Ctx c, Meeting m, BodyRef body, string paper, IssuedPaper? issued)
    {
        var number =
            issued is not null ? PaperHead.Words["meetingpaper.number", issued.Symbol]
            : Letters.TryGetValue(paper, out var letters) ? PaperHead.Number(letters, body)
            : null;
        var day =
            issued?.IssuedOn
            ?? (paper is MeetingForms.Notice or MeetingForms.Invitation ? m.NoticeOn ?? c.Today : null);
        var matter = await PaperMatter.Of(c, m, body, number, day);
        var wording = await c.Work.Get<IPaperWordings>().Of(MeetingForms.Code(paper), day ?? matter.Day);
        return MeetingPapers.Of(paper, matter, wording, c.QueryId("item"));
    }

    /// <summary>The letters of a number not yet given.</summary>
    private static readonly IReadOnlyDictionary<string, string> Letters = new Dictionary<string, string>
    {
        [MeetingForms.Notice] = "TB",
        [MeetingForms.Invitation] = "GM",
        [MeetingForms.Minutes] = "BB",
        [MeetingForms.Resolution] = "NQ",
        [MeetingForms.Conclusion] = "TB",
    };

    private static Task<Dictionary<string, IssuedPaper>> Issued(Ctx c, Meeting m) =>
        c.Db.Set<IssuedPaper>().AsNoTracking().Where(p => p.MeetingId == m.Id).ToDictionaryAsync(p => p.Paper);

    public static async Task<FormModel?> ShowIssue(Ctx c) =>
        await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body)
        || !IssuePaper.Kinds.ContainsKey(c.Route("paper"))
        || !Ready(m, c.Route("paper"))
            ? null
            : new FormModel
            {
                Title = c.T["meetingpaper.give-number"],
                Lede = c.T["meetingpaper.issue-lede", Name(m, c.Route("paper"))],
                Crumbs = MeetingPage.Crumbs(c.T, m, body),
                Help = c.T["meetingpaper.issue-help"],
                Fields =
                [
                    new("on", c.T["meetingpaper.issue-day"], FieldKind.Date)
                    {
                        Value = Vn.Day(c.Today),
                        Required = true,
                    },
                ],
                Submit = c.T["meetingpaper.give-number"],
                Cancel = $"/meetings/{m.Id}/papers/{c.Route("paper")}",
            };

    public static Task<Result<string>> PostIssue(Ctx c, FormReader form) =>
        c.Do(
            form,
            "meetings.issue-paper",
            new IssuePaper(c.Id(), c.Route("paper"), form.Date("on")),
            IssuePaper.Handle,
            $"/meetings/{c.Id()}/papers/{c.Route("paper")}"
        );
}
