using System.IO.Compression;
using System.Text;
using DangVu.App.Files;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Recognition.Dossiers;
using DangVu.App.Ui;
using DangVu.Documents;

namespace DangVu.App.Modules.Recognition.Papers;

/// <summary>Papers of a dossier: to read, to print, to save as DOCX or PDF; the whole dossier with its files as one ZIP. Each is logged.</summary>
internal static class DossierPaperPages
{
    /// <summary>More than this is not packed at once; the files left out are named inside.</summary>
    private const long MostBytes = 100L * 1024 * 1024;

    public static bool Ready(DossierView v, string paper) =>
        paper switch
        {
            DossierPaperForms.Registration or DossierPaperForms.Dossier => true,
            DossierPaperForms.Appraisal => Has(v, DossierStages.Appraised) || Has(v, DossierStages.Returned),
            DossierPaperForms.Tally => v.Votes.Count > 0,
            DossierPaperForms.Submission => Has(v, DossierStages.Appraised),
            // The decision of a superior is the superior's own paper; ours is drafted once the vote carried.
            DossierPaperForms.Decision => v.Dossier.DecisionId is not null
                || v.Dossier.Stage == DossierStages.Appraised,
            DossierPaperForms.Certificate => v.Dossier is { DecisionId: not null, Stage: DossierStages.Recognised },
            _ => false,
        };

    private static bool Has(DossierView v, string stage) => v.Steps.Any(s => s.Stage == stage);

    public static Section Links(Ctx c, DossierView v) =>
        new(c.T["recognition.papers"])
        {
            Table = new Table(
                [new(c.T["recognition.paper"]), new(""), new(""), new("")],
                [
                    .. DossierPaperForms
                        .All.Where(p => Ready(v, p))
                        .Select(p =>
                        {
                            var at = $"{v.At}/papers/{p}";
                            return (IReadOnlyList<Cell>)
                                [
                                    new Cell(c.T["recognitionpaper.name." + p], at),
                                    new Cell("DOCX", at + ".docx"),
                                    new Cell("PDF", at + ".pdf"),
                                    p == DossierPaperForms.Dossier
                                        ? new Cell(c.T["recognition.zip"], v.At + "/dossier.zip")
                                    : p == DossierPaperForms.Decision && v.Dossier.DecisionId is null
                                        ? new Cell(c.T["recognition.draft"], Tone: Tone.Mute)
                                    : new Cell(""),
                                ];
                        }),
                ]
            ),
        };

    public static async Task<PageModel?> Page(Ctx c)
    {
        if (await Make(c) is not var (v, paper))
            return null;
        var kind = c.Route("paper");
        await c.Work.Note("print", "recognitions", v.Dossier.Id, kind);
        return PaperFile.Page(
            paper,
            c.T["recognitionpaper.name." + kind],
            lede: null,
            v.Crumbs(c.T),
            PaperHead.Saves($"{v.At}/papers/{kind}")
        );
    }

    public static async Task<IResult?> File(Ctx c)
    {
        if (!PaperFile.Knows(c.Route("format")) || await Make(c) is not var (v, paper))
            return null;
        var kind = c.Route("paper");
        await c.Work.Note("print", "recognitions", v.Dossier.Id, kind);
        return PaperFile.Of(paper, c.Route("format"), $"cong-nhan-{kind}", DossierPapers.StyleOf(kind));
    }

    /// <summary>The self-appraisal as PDF with every file of its evidence, each under the mark by which the paper names it.</summary>
    public static async Task<IResult?> Zip(Ctx c)
    {
        if (await DossierView.Of(c, "recognition.read") is not { } v)
            return null;
        var matter = await PaperMatter.Of(c, v, DossierPaperForms.Dossier);
        var paper = DossierPapers.Of(
            DossierPaperForms.Dossier,
            matter,
            await Wording(c, DossierPaperForms.Dossier, matter)
        );
        var store = c.Work.Get<FileStore>();
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "ho-so-tu-tham-dinh.pdf", new PdfWriter(PdfWriter.BundledFonts).Write(paper));
            var leftOut = new List<string>();
            foreach (var e in SelfAppraisal.Held(matter))
            {
                var number = 0;
                foreach (var file in v.Files[e.Id])
                {
                    var name = $"minh-chung/{SelfAppraisal.Mark(v, e)}-{++number}-{file.Name}";
                    if (memory.Length + file.Size > MostBytes)
                        leftOut.Add(name);
                    else
                        Put(zip, name, await store.Bytes(file));
                }
            }
            if (leftOut.Count > 0)
                Put(zip, "chua-dong-goi.txt", Encoding.UTF8.GetBytes(string.Join("\n", leftOut)));
        }
        await c.Work.Note("download", "recognitions", v.Dossier.Id, "dossier.zip");
        return Results.File(memory.ToArray(), "application/zip", "ho-so-tu-tham-dinh.zip");
    }

    private static void Put(ZipArchive zip, string name, byte[] bytes)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(bytes);
    }

    private static async Task<(DossierView View, Paper Paper)?> Make(Ctx c)
    {
        var kind = c.Route("paper");
        if (
            !DossierPaperForms.All.Contains(kind)
            || await DossierView.Of(c, "recognition.read") is not { } v
            || !Ready(v, kind)
        )
            return null;
        var matter = await PaperMatter.Of(c, v, kind);
        return (v, DossierPapers.Of(kind, matter, await Wording(c, kind, matter)));
    }

    private static Task<PaperWording> Wording(Ctx c, string kind, PaperMatter m) =>
        c.Work.Get<IPaperWordings>().Of(DossierPaperForms.Code(kind), m.Day);
}
