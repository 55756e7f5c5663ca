using System.Globalization;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>
/// The quotas of a kind with what is decided and what is being chosen in the form: counted anew at every choice, by the page itself or by
/// its button.
/// </summary>
internal static class LiveQuota
{
    public static string Address(Round round) => $"/classification/rounds/{round.Id}/quota";

    /// <summary>What stands in the form: as it was posted, or as the page would show it first.</summary>
    public static IReadOnlyList<GradeCount> Chosen(Ctx c, IReadOnlyList<Subject> open)
    {
        var typed = c.Http.Request.HasFormContentType ? c.Http.Request.Form : null;
        return Count(
            open,
            s => typed is null ? s.VotedGrade ?? s.ProposedGrade : typed[$"grades.{s.Of}.grade"].ToString()
        );
    }

    private static List<GradeCount> Count(IEnumerable<Subject> subjects, Func<Subject, string?> grade) =>
        [
            .. subjects
                .Select(s => (s.BodyId, s.Group, Grade: grade(s)))
                .Where(s => s.Grade is not null && ClassificationFigures.Grades.Contains(s.Grade))
                .GroupBy(s => s)
                .Select(g => new GradeCount(g.Key.BodyId, g.Key.Group, g.Key.Grade!, g.Count())),
        ];

    public static async Task<IReadOnlyList<(string Text, Tone Tone)>> Lines(
        Ctx c,
        GridScope scope,
        IReadOnlyList<GradeCount> chosen
    )
    {
        if (scope.Rule is not { } rule)
            return [];
        var decided = await Quotas.Decided(c.Work, scope.Round.Id, scope.Kind);
        return
        [
            .. Quotas
                .Of(scope.Kind, rule.As<GradesBody>(), decided.Concat(chosen))
                .Where(q => q.Body is null || scope.Bodies.ContainsKey(q.Body.Value))
                .Select(q => QuotaWords.Line(c.T, q, rule, q.Body is { } id ? scope.Bodies[id].Name : null)),
        ];
    }

    /// <summary>The choices come as the form holds them; only their counts go on to the address that answers.</summary>
    public static async Task<Result<string>> Ask(Ctx c, FormReader form)
    {
        var kind = form.Choice("kind", SubjectKinds.All);
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var picked = GradingPages.Read(form).DistinctBy(g => g.Of).ToDictionary(g => g.Of, g => g.Grade);
        var (id, ids) = (c.Id(), picked.Keys.ToList());
        var subjects = await c
            .Db.Set<Subject>()
            .AsNoTracking()
            .Where(s => s.RoundId == id && s.Kind == kind && s.DecidedGrade == null && ids.Contains(s.Of))
            .ToListAsync();
        var counts = Count(subjects, s => picked[s.Of])
            .GroupBy(x => (Body: kind == SubjectKinds.Member ? x.BodyId : Guid.Empty, x.Group, x.Grade))
            .Select(g => $"{g.Key.Body:N}~{g.Key.Group}~{g.Key.Grade}~{g.Sum(x => x.Count)}");
        return $"/classification/rounds/{id}/quota.json?body={c.Body.Id}&kind={kind}&counts={Uri.EscapeDataString(string.Join('|', counts))}";
    }

    public static async Task<IResult?> Answer(Ctx c)
    {
        if (await GridScope.Read(c, "classification.decide") is not { } scope)
            return null;
        var lines = await Lines(c, scope, Parse(c.Query("counts") ?? ""));
        c.Http.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new { lines = lines.Select(l => new { text = l.Text, tone = l.Tone.ToString().ToLowerInvariant() }) }
        );
    }

    private static List<GradeCount> Parse(string counts)
    {
        var parsed = new List<GradeCount>();
        foreach (var part in counts.Split('|', StringSplitOptions.RemoveEmptyEntries))
            if (
                part.Split('~') is [var body, var group, var grade, var number]
                && Guid.TryParse(body, out var id)
                && ClassificationFigures.Grades.Contains(grade)
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            )
                parsed.Add(new GradeCount(id, group.Length == 0 ? null : group, grade, count));
        return parsed;
    }
}
