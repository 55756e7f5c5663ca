using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Recognition.Dossiers;
using DangVu.App.Ui;
using DangVu.Documents;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Papers;

/// <summary>The papers of a dossier, and the sentences in them that an office may word itself.</summary>
internal sealed class DossierPaperForms : IPaperForms
{
    public const string Registration = "registration";
    public const string Dossier = "dossier";
    public const string Appraisal = "appraisal";
    public const string Tally = "tally";
    public const string Submission = "submission";
    public const string Decision = "decision";
    public const string Certificate = "certificate";

    public static readonly IReadOnlyList<string> All =
    [
        Registration,
        Dossier,
        Appraisal,
        Tally,
        Submission,
        Decision,
        Certificate,
    ];

    /// <summary>Blanks that every paper of a dossier can fill.</summary>
    private static readonly string[] Known =
    [
        "đơn vị",
        "danh hiệu",
        "năm",
        "kỳ họp",
        "đăng ký",
        "cấp ủy",
        "cấp trên",
        "quyết định",
        "từ ngày",
        "đến ngày",
        "căn cứ",
    ];

    public IReadOnlyList<PaperForm> Forms { get; } =
    [
        Form(Registration, "opening", "commits", "closing", "recipients"),
        Form(Dossier, "opening", "closing", "recipients"),
        Form(Appraisal, "opening", "closing"),
        Form(Tally, "opening", "closing"),
        Form(Submission, "opening", "asks", "closing", "recipients"),
        Form(Decision, "grounds", "gives", "validity", "carries", "recipients"),
        Form(Certificate, "gives"),
    ];

    public static string Code(string paper) => "recognition-" + paper;

    public async Task<Paper?> Sample(Ctx c, string code, PaperWording wording)
    {
        var range = c.Range;
        var bodies = (await c.Bodies.All())
            .Where(b => range.Covers(b.Path) && c.Actor.May("recognition.read", b.Path))
            .Select(b => b.Id)
            .ToList();
        var paper = code["recognition-".Length..];
        var dossiers = await c
            .Db.Set<Dossier>()
            .AsNoTracking()
            .Where(d => bodies.Contains(d.BodyId))
            .OrderByDescending(d => d.RegisteredOn)
            .ThenByDescending(d => d.Id)
            .Select(d => d.Id)
            .Take(20)
            .ToListAsync();
        foreach (var id in dossiers)
            if (await DossierView.Of(c, "recognition.read", id) is { } view && DossierPaperPages.Ready(view, paper))
                return DossierPapers.Of(paper, await PaperMatter.Of(c, view, paper), wording);
        return null;
    }

    private static PaperForm Form(string paper, params string[] lines) =>
        new(
            Code(paper),
            "recognitionpaper.name." + paper,
            [.. lines.Select(l => new PaperLine(l, $"recognitionpaper.{paper}.{l}", Known))]
        );
}
