using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Pages;
using DangVu.App.Ui;
using DangVu.Documents;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.Papers;

/// <summary>The papers of work programmes and month plans, and the sentences in them that an office may word itself.</summary>
internal sealed class ProgrammeForms : IPaperForms
{
    public const string Programme = "programme";
    public const string Report = "report";
    public const string Plan = "month-plan";
    public const string PlanReport = "month-report";

    /// <summary>The kind of document under which each takes its number, and the letters of that kind.</summary>
    public static readonly IReadOnlyDictionary<string, (string Kind, string Letters)> Kinds = new Dictionary<
        string,
        (string, string)
    >
    {
        [Programme] = ("programme", "CTr"),
        [Report] = ("report", "BC"),
        [Plan] = ("plan", "KH"),
        [PlanReport] = ("report", "BC"),
    };

    public IReadOnlyList<PaperForm> Forms { get; } =
    [
        Form(Programme, Line(Programme, "opening", "đơn vị", "kỳ"), Closing(Programme), Recipients(Programme)),
        Form(
            Report,
            Line(Report, "opening", "đơn vị", "kỳ", "tổng số", "đã xong", "đúng hạn", "trễ hạn"),
            Closing(Report),
            Recipients(Report)
        ),
        Form(Plan, Line(Plan, "opening", "đơn vị", "kỳ", "tổng số"), Closing(Plan), Recipients(Plan)),
        Form(
            PlanReport,
            Line(PlanReport, "opening", "đơn vị", "kỳ", "tổng số", "đã xong"),
            Closing(PlanReport),
            Recipients(PlanReport)
        ),
    ];

    public static string Code(string paper) => "programme-" + paper;

    public async Task<Paper?> Sample(Ctx c, string code, PaperWording wording)
    {
        if (!c.Actor.May(TaskWords.Read, c.Body.Path))
            return null;
        var paper = code["programme-".Length..];
        if (paper is Plan or PlanReport)
        {
            var plan = await c
                .Db.Set<MonthPlan>()
                .AsNoTracking()
                .Where(p => p.BodyId == c.Body.Id && p.ConfirmedOn != null)
                .OrderByDescending(p => p.Month)
                .FirstOrDefaultAsync();
            return plan is null ? null : await PlanPaper.Of(c, c.Body, plan, paper, null, wording);
        }
        var newest = await c
            .Db.Set<WorkProgramme>()
            .AsNoTracking()
            .Where(p => p.BodyId == c.Body.Id)
            .OrderByDescending(p => p.From)
            .ThenByDescending(p => p.Period)
            .FirstOrDefaultAsync();
        return newest is null ? null : await ProgrammePaper.Of(c, c.Body, newest, paper, null, wording);
    }

    private static PaperForm Form(string paper, params PaperLine[] lines) =>
        new(Code(paper), "programmepaper.name." + paper, lines);

    private static PaperLine Line(string paper, string line, params string[] blanks) =>
        new(line, $"programmepaper.{paper}.{line}", blanks);

    private static PaperLine Closing(string paper) => Line(paper, "closing", "đơn vị", "kỳ");

    private static PaperLine Recipients(string paper) => Line(paper, "recipients", "đơn vị");
}
