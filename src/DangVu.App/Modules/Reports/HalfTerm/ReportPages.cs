using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reports.Domain;
using DangVu.App.Modules.Reports.Papers;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Results;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reports.HalfTerm;

/// <summary>What the report's page shows: the paper at the left, the chosen figure's proof at the right.</summary>
public sealed record ReportContent(
    MarkupString Paper,
    string? FigureName,
    string? Value,
    string? Definition,
    IReadOnlyList<Link> Proof,
    int Hidden,
    string? Before,
    string BeforeOn
);

internal static class ReportPages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var signed = await c
            .Db.Set<Report>()
            .AsNoTracking()
            .OrderByDescending(r => r.SignedOn)
            .ThenByDescending(r => r.Id)
            .Take(100)
            .ToListAsync();
        return new ListModel
        {
            Title = t["reports.title"],
            Lede = t["reports.lede"],
            Help = t["reports.help"],
            Actions =
            [
                new(t["reports.open-half-term"], "/reports/half-term", Primary: true),
                .. ReportPeriod.Kinds.Skip(1).Select(k => new PageAction(t["report.kind." + k], "/reports/" + k)),
            ],
            Table = new Table(
                [
                    new(t["reports.number"]),
                    new(t["reports.what"]),
                    new(t["reports.as-of"]),
                    new(t["reports.signed"]),
                    new(t["reports.checksum"]),
                ],
                [
                    .. signed.Select(r =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(r.Number, "/reports/signed/" + r.Id),
                                r.Title,
                                Vn.Day(r.AsOf),
                                Vn.Day(r.SignedOn),
                                r.Checksum[..12],
                            ]
                    ),
                ]
            )
            {
                Caption = t["reports.signed-list"],
                Empty = t["reports.none-signed"],
            },
        };
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        var built = await Build(c);
        if (built.IsRefused)
            return PageRoutes.Message(c.T, built.Refusals);
        var report = built.Value;
        var t = c.T;
        var root = await c.Bodies.Root();
        var kind = report.Kind;
        var query = "?asOf=" + ReportPeriod.Iso(report.AsOf);
        var paper = HtmlWriter.Fragment(
            ReportPaper.Of(report, new Texts()),
            name => $"/reports/{kind}{query}&figure={Uri.EscapeDataString(name)}#proof",
            topHeading: 2
        );
        var (proof, hidden) =
            c.Query("figure") is { } asked && report.Figures.TryGetValue(asked, out var figure)
                ? await EvidenceLinks.Of(c, figure)
                : ([], 0);
        var chosen = c.Query("figure") is { } name2 ? report.Figures.GetValueOrDefault(name2) : null;
        return new CustomModel(
            typeof(ReportPage),
            new ReportContent(
                new MarkupString(paper),
                chosen?.Name,
                chosen is null ? null : FigureText.Of(t, chosen.Value),
                chosen is null ? null : t["figure." + chosen.Name, chosen.DefinitionArgs],
                proof,
                hidden,
                chosen is not null && report.Compared.TryGetValue(chosen.Name, out var before)
                    ? FigureText.Of(t, before.Value)
                    : null,
                Vn.Day(report.ComparedOn)
            )
        )
        {
            Title = t["report.title." + kind],
            Lede = t["report.lede", Vn.Day(report.AsOf)],
            Crumbs = [new(t["reports.title"], "/reports")],
            Help = t["report.help"],
            Actions =
            [
                .. c.Actor.May("reports.write", root.Path)
                    ? new PageAction[] { new(t["report.sign"], $"/reports/{kind}/sign{query}", Primary: true) }
                    : [],
                new("DOCX", $"/reports/{kind}.docx{query}"),
                new("PDF", $"/reports/{kind}.pdf{query}"),
                .. c.Actor.May("reports.write", root.Path)
                    ? new PageAction[] { new(t["report.words"], $"/reports/{kind}/words") }
                    : [],
            ],
        };
    }

    public static async Task<IResult?> File(Ctx c)
    {
        if (!PaperFile.Knows(c.Route("format")))
            return null;
        var built = await Build(c);
        if (built.IsRefused)
            return PageRoutes.View(PageRoutes.Message(c.T, built.Refusals));
        var report = built.Value;
        await c.Work.Note("print", "reports", reason: report.Kind);
        var paper = ReportPaper.Of(report, new Texts());
        var name = $"{report.Kind}-{ReportPeriod.Iso(report.AsOf)}";
        return PaperFile.Of(paper, c.Route("format"), name);
    }

    public static async Task<PageModel?> ShowSigned(Ctx c)
    {
        var report = await c.Db.Set<Report>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == c.Id());
        if (report is null || !c.Actor.May("reports.read", (await c.Bodies.Root()).Path))
            return null;
        var t = c.T;
        using var json = System.Text.Json.JsonDocument.Parse(report.Frozen);
        return new DetailModel
        {
            Title = report.Number,
            Lede = report.Title,
            Crumbs = [new(t["reports.title"], "/reports")],
            Facts =
            [
                (t["reports.as-of"], Vn.Day(report.AsOf)),
                (t["reports.signed"], Vn.Day(report.SignedOn)),
                (t["reports.checksum"], report.Checksum),
            ],
            Sections =
            [
                .. json
                    .RootElement.GetProperty("sections")
                    .EnumerateArray()
                    .Select(s => new Section(s.GetProperty("title").GetString()!)
                    {
                        Text = string.Join(
                            "\n\n",
                            s.GetProperty("paragraphs").EnumerateArray().Select(p => p.GetProperty("text").GetString())
                        ),
                    }),
            ],
        };
    }

    public static async Task<FormModel?> ShowSign(Ctx c)
    {
        var kind = c.Route("kind");
        if (!ReportPeriod.Kinds.Contains(kind) || !c.Actor.May("reports.write", (await c.Bodies.Root()).Path))
            return null;
        return new FormModel
        {
            Title = c.T["report.sign"],
            Lede = c.T["report.sign.lede"],
            Crumbs = [new(c.T["reports.title"], "/reports"), new(c.T["report.title." + kind], "/reports/" + kind)],
            Fields =
            [
                new("asOf", c.T["reports.as-of"], FieldKind.Date) { Required = true, Value = Vn.Day(AsOf(c)) },
                new("number", c.T["reports.number"]) { Required = true, Hint = c.T["report.number.hint"] },
                new("signedOn", c.T["reports.signed"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
            ],
            Submit = c.T["report.sign"],
            Cancel = "/reports/" + kind,
        };
    }

    public static async Task<Result<string>> PostSign(Ctx c, FormReader form)
    {
        var command = new SignReport(
            c.Route("kind"),
            form.Date("asOf"),
            form.Text("number", 30),
            form.Date("signedOn")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("reports.sign", command, SignReport.Handle);
        return done.Match<Result<string>>(id => "/reports/signed/" + id, Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowWords(Ctx c)
    {
        var built = await Build(c);
        if (built.IsRefused || !c.Actor.May("reports.write", (await c.Bodies.Root()).Path))
            return null;
        var block = c.Query("block");
        var paragraphs = built.Value.Sections.SelectMany(s => s.Paragraphs).ToList();
        var chosen = paragraphs.FirstOrDefault(p => p.Block == block) ?? paragraphs[0];
        return new FormModel
        {
            Title = c.T["report.words"],
            Lede = c.T["report.words.lede"],
            Crumbs =
            [
                new(c.T["reports.title"], "/reports"),
                new(c.T["report.title." + built.Value.Kind], "/reports/" + built.Value.Kind),
            ],
            Above =
            [
                new(c.T["report.words.choose"])
                {
                    Table = new Table(
                        [new(c.T["report.words.paragraph"])],
                        [
                            .. paragraphs.Select(p =>
                                (IReadOnlyList<Cell>)[new Cell(p.Plain, c.Here([("block", p.Block)]))]
                            ),
                        ]
                    ),
                },
            ],
            Fields =
            [
                new("block", "", FieldKind.Hidden) { Value = chosen.Block },
                new("text", c.T["report.words.text"], FieldKind.LongText)
                {
                    Value = chosen.Template,
                    Hint = c.T["report.words.hint"],
                },
            ],
            Submit = c.T["save"],
            Cancel = "/reports/" + built.Value.Kind,
        };
    }

    public static async Task<Result<string>> PostWords(Ctx c, FormReader form)
    {
        var command = new WordReport(c.Route("kind"), form.Text("block"), form.Optional("text", 4000));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("reports.word", command, WordReport.Handle);
        return done.Match<Result<string>>(_ => "/reports/" + c.Route("kind"), Result<string>.Refused);
    }

    private static DateOnly AsOf(Ctx c) =>
        c.Query("asOf") is { } text && FormReader.TryDate(text, out var day) ? day : c.Today;

    private static async Task<Result<ReportData>> Build(Ctx c) =>
        // The paper speaks Vietnamese whatever the reader's screens speak.
        await c.Work.Get<ReportBuilder>().Build(c.Route("kind"), AsOf(c), c.Query("term"), new Texts());
}
