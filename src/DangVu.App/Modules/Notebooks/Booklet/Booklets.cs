using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Notebooks.Register;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Booklet;

/// <summary>
/// The booklets of a cell for a year, to be printed on A5, both sides: three sheets for each member, so that nobody's page stands on the
/// back of another's. Cover, four quarters, the year; each with its code at the foot.
/// </summary>
internal static class Booklets
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");
    private const int CoverLines = 6;
    private const int QuarterLines = 9;

    public static async Task<IResult?> File(Ctx c)
    {
        if (!PaperFile.Knows(c.Route("format")) || !c.Body.IsCell || !c.May("notebooks.read"))
            return null;
        var year = RegisterPages.Year(c);
        var members = await c.Work.Get<IMembers>().On(c.Today, c.Body.Id);
        if (c.QueryId("member") is { } only)
            members = [.. members.Where(m => m.Id == only)];
        if (members.Count == 0)
            return null;
        var paper = await Of(c.Work, c.Body, year, members);
        await c.Work.Note("print", "notebooks", c.Body.Id);
        return PaperFile.Of(paper, c.Route("format"), $"so-tay-{RegisterPages.Text(year)}");
    }

    internal static async Task<Paper> Of(Work work, BodyRef cell, int year, IReadOnlyList<MemberRef> members)
    {
        var t = new Texts();
        var office = await work.Get<IOffices>().Current();
        var ids = members.Select(m => m.Id).ToList();
        var notebooks = await work
            .Db.Set<Notebook>()
            .AsNoTracking()
            .Where(n => n.Year == year && ids.Contains(n.MemberId))
            .ToDictionaryAsync(n => n.MemberId, n => n.Id);
        var kept = notebooks.Values.ToList();
        var planned = (
            await work
                .Db.Set<PlannedDeed>()
                .AsNoTracking()
                .Where(p => kept.Contains(p.NotebookId))
                .OrderBy(p => p.Position)
                .ToListAsync()
        ).ToLookup(p => p.NotebookId);
        var assigned = await work.Get<Proposals>().For(t, ids, year, work.Today);
        var paper = new PaperBuilder(
            new PaperHeader
            {
                IssuingBody = cell.Name,
                Number = "",
                PlaceAndDate = "",
            }
        ).Title(t["notebooks.booklet.title"], t["notebooks.booklet.of", cell.Name, year]).On(PaperSheet.A5).Bare();
        for (var i = 0; i < members.Count; i++)
        {
            var member = members[i];
            if (i > 0)
                paper.PageBreak();
            Cover(
                paper,
                t,
                office,
                cell,
                member,
                year,
                assigned(member.Id).Duty,
                [.. planned[notebooks.GetValueOrDefault(member.Id)]]
            );
            for (var q = 1; q <= 4; q++)
                QuarterPage(paper.PageBreak(), t, member, new Quarter(year, q));
            YearPage(paper.PageBreak(), t, member, year);
        }
        return paper.Build();
    }

    private static void Cover(
        PaperBuilder paper,
        Texts t,
        OfficeRef office,
        BodyRef cell,
        MemberRef member,
        int year,
        string? duty,
        IReadOnlyList<PlannedDeed> planned
    )
    {
        Line(paper, 0.9, PaperRun.Strong(office.CommitteeName.ToUpper(Vi)));
        Line(paper, 0.9, PaperRun.Strong(cell.Name.ToUpper(Vi)));
        Line(paper, 1.5, PaperRun.Strong(t["notebooks.booklet.title"]));
        Line(paper, 1.2, PaperRun.Strong(t["notebooks.booklet.subtitle", year]));
        Plain(paper, t["notebooks.booklet.name", member.FullName]);
        Plain(paper, t["notebooks.booklet.duty", duty ?? t["notebooks.booklet.dots"]]);
        Line(paper, 1, PaperRun.Strong(t["notebooks.booklet.registers"]));
        var rows = planned
            .Select((p, i) => TableRow.Of(RegisterPages.Text(i + 1), p.Text, p.Duty))
            .Concat(
                Enumerable
                    .Range(planned.Count + 1, Math.Max(0, CoverLines - planned.Count))
                    .Select(n => TableRow.Of(RegisterPages.Text(n) + "\n", "", ""))
            );
        paper.Table(
            [new(8, PaperAlign.Center), new(62), new(30)],
            [TableRow.Of(t["notebooks.booklet.no"], t["notebooks.deed-planned"], t["notebooks.duty"])],
            rows
        );
        paper.Signed(
            new Signer(t["notebooks.booklet.cell-committee"], ""),
            new Signer(t["notebooks.booklet.self"], "")
        );
        Code(paper, t, member, year, BookletPages.Cover);
    }

    private static void QuarterPage(PaperBuilder paper, Texts t, MemberRef member, Quarter quarter)
    {
        Line(paper, 1.2, PaperRun.Strong(t["notebooks.booklet.quarter", quarter.ToString()]));
        Line(paper, 0.9, PaperRun.Slanted(member.FullName));
        paper.Table(
            [new(15), new(57), new(28)],
            [TableRow.Of(t["on"], t["notebooks.booklet.done"], t["notebooks.evidence"])],
            Enumerable.Range(0, QuarterLines).Select(_ => TableRow.Of("\n", "", ""))
        );
        Plain(paper, PaperRun.Strong(t["notebooks.booklet.comment"]));
        Plain(paper, string.Join("   ", CommentGrades.All.Select(g => "[  ] " + t["notebooks.grade." + g])), 0.9);
        for (var i = 0; i < 3; i++)
            Plain(paper, t["notebooks.booklet.rule"]);
        Plain(paper, t["notebooks.booklet.signed"], 0.9);
        Code(paper, t, member, quarter.Year, quarter.Number);
    }

    private static void YearPage(PaperBuilder paper, Texts t, MemberRef member, int year)
    {
        Line(paper, 1.2, PaperRun.Strong(t["notebooks.booklet.year", year]));
        Line(paper, 0.9, PaperRun.Slanted(member.FullName));
        foreach (var part in new[] { "well", "not-yet", "next" })
        {
            Plain(paper, PaperRun.Strong(t["notebooks.booklet.year." + part]));
            for (var i = 0; i < 5; i++)
                Plain(paper, t["notebooks.booklet.rule"]);
        }
        paper.Signed(
            new Signer(t["notebooks.booklet.cell-committee"], ""),
            new Signer(t["notebooks.booklet.self"], "")
        );
        Code(paper, t, member, year, BookletPages.Year);
    }

    private static void Code(PaperBuilder paper, Texts t, MemberRef member, int year, int page) =>
        paper.Add(
            new ParagraphBlock([
                t["notebooks.booklet.code"] + " ",
                PaperRun.Strong(PageCode.Of(member.Id, year, page).ToString()),
            ])
            {
                Align = PaperAlign.Right,
                FirstLineIndent = false,
            }
        );

    private static void Line(PaperBuilder paper, double scale, PaperRun run) =>
        paper.Add(
            new ParagraphBlock([run])
            {
                Align = PaperAlign.Center,
                FirstLineIndent = false,
                Scale = scale,
            }
        );

    private static void Plain(PaperBuilder paper, PaperRun run, double scale = 1) =>
        paper.Add(
            new ParagraphBlock([run])
            {
                Align = PaperAlign.Left,
                FirstLineIndent = false,
                Scale = scale,
            }
        );
}
