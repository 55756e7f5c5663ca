using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Papers;

/// <summary>The papers of classification, and the sentences in them that an office may word itself.</summary>
internal sealed class ClassificationForms : IPaperForms
{
    public const string Ballot = "ballot";
    public const string Tally = "tally";
    public const string List = "list";
    public const string Decision = "decision";
    public const string Notice = "notice";
    public const string Statistics = "statistics";

    public static readonly IReadOnlyList<string> All = [Ballot, Tally, List, Decision, Notice, Statistics];

    private static readonly string[] Usual = ["đơn vị", "kỳ", "đối tượng"];

    public IReadOnlyList<PaperForm> Forms { get; } =
    [
        Form(Ballot, Line(Ballot, "opening", Usual), Line(Ballot, "closing", Usual)),
        Form(
            Tally,
            Line(Tally, "opening", [.. Usual, "ngày"]),
            Line(Tally, "counts", "triệu tập", "có mặt", "phát ra", "thu về", "hợp lệ", "phiếu hỏng", "cần"),
            Line(Tally, "closing", "ngày")
        ),
        Form(List, Line(List, "opening", Usual)),
        Form(
            Decision,
            Line(Decision, "grounds", [.. Usual, "quy định"]),
            Line(Decision, "article", [.. Usual, "tổng số"]),
            Line(Decision, "carries", Usual),
            Line(Decision, "recipients", "đơn vị")
        ),
        Form(
            Notice,
            Line(Notice, "opening", [.. Usual, "người nhận", "mức", "quyết định", "ngày"]),
            Line(Notice, "right", "hạn"),
            Line(Notice, "recipients", "đơn vị")
        ),
        Form(Statistics, Line(Statistics, "opening", Usual), Line(Statistics, "closing", "đơn vị")),
    ];

    public static string Code(string paper) => "classification-" + paper;

    public async Task<Paper?> Sample(Ctx c, string code, PaperWording wording)
    {
        if (!c.Actor.May("classification.read", c.Body.Path))
            return null;
        var paper = code["classification-".Length..];
        var round = await c.Db.Set<Round>().AsNoTracking().OrderByDescending(r => r.Year).FirstOrDefaultAsync();
        return round is null ? null : await RoundPapers.Make(c, round, paper, RoundPapers.KindFor(c), wording);
    }

    private static PaperForm Form(string paper, params PaperLine[] lines) =>
        new(Code(paper), "classification.paper.name." + paper, lines);

    private static PaperLine Line(string paper, string line, params string[] blanks) =>
        new(line, $"classification.paper.{paper}.{line}", blanks);
}
