using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Issue;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Directives.Pages;

/// <summary>Số bỏ trống: each number that stands on no document in force, and why.</summary>
internal static class GapPages
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        if (!c.May(Sight.Read))
            return null;
        var t = c.T;
        var gaps = await NumberGaps.Of(c.Work, c.Body.Id);
        var writes = c.May(IssueDirective.Permission);
        var open = gaps.Count(g => g.Why is null);
        return new ListModel
        {
            Title = t["directives.gaps"],
            Lede =
                open == 0 ? t["directives.gaps.all-said", c.Body.Name] : t["directives.gaps.open", open, c.Body.Name],
            Help = t["directives.gaps.help"],
            Crumbs = [new(t["directives.title"], "/directives?body=" + c.Body.Id)],
            Table = new Table(
                [new(t["directives.symbol"]), new(t["directives.gaps.why"]), new("")],
                [
                    .. gaps.Select(g =>
                        (IReadOnlyList<Cell>)
                            [
                                g.Annulled is { } d ? new Cell(d.Symbol, "/directives/" + d.Id) : Symbol(g),
                                g.Annulled is { } gone
                                    ? new Cell(
                                        t["directives.gaps.annulled", Vn.Day(gone.AnnulledOn), gone.AnnulReason],
                                        Tone: Tone.Mute
                                    )
                                : g.Why is { } why ? new Cell(why, Tone: Tone.Ok)
                                : new Cell(t["directives.gaps.unsaid"], Tone: Tone.Late),
                                writes && g.Annulled is null
                                    ? new Cell(
                                        t[g.Why is null ? "directives.gaps.explain" : "directives.gaps.correct"],
                                        string.Create(
                                            CultureInfo.InvariantCulture,
                                            $"/directives/gaps/explain?body={c.Body.Id}&term={g.TermId}&run={Uri.EscapeDataString(g.Run)}&number={g.Number}"
                                        )
                                    )
                                    : "",
                            ]
                    ),
                ]
            )
            {
                Empty = t["directives.gaps.none"],
            },
        };
    }

    public static Task<FormModel?> ShowExplain(Ctx c) =>
        Task.FromResult(
            c.QueryId("term") is { } term
            && c.Query("run") is { } run
            && int.TryParse(c.Query("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new FormModel
                {
                    Title = c.T["directives.gaps.explain"],
                    Lede = Symbol(new OpenNumber(term, run, number, null, null)),
                    Help = c.T["directives.gaps.explain.help"],
                    Crumbs = [new(c.T["directives.gaps"], "/directives/gaps?body=" + c.Body.Id)],
                    Fields =
                    [
                        new("reason", c.T["directives.gaps.why"], FieldKind.LongText) { Required = true },
                        new("bodyId", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
                        new("term", "", FieldKind.Hidden) { Value = term.ToString() },
                        new("run", "", FieldKind.Hidden) { Value = run },
                        new("number", "", FieldKind.Hidden) { Value = number.ToString(CultureInfo.InvariantCulture) },
                    ],
                    Submit = c.T["save"],
                    Cancel = "/directives/gaps?body=" + c.Body.Id,
                }
                : null
        );

    public static Task<Result<string>> PostExplain(Ctx c, FormReader form)
    {
        var command = new ExplainGap(
            form.Id("bodyId"),
            form.Id("term"),
            form.Text("run", 60),
            (int)form.Number("number", 1, 9999),
            form.Text("reason", 500)
        );
        return c.Do(
            form,
            "directives.explain-gap",
            command,
            ExplainGap.Handle,
            "/directives/gaps?body=" + command.BodyId
        );
    }

    /// <summary>"07-KH/ĐU", from the run's own name.</summary>
    private static string Symbol(OpenNumber gap) =>
        string.Create(CultureInfo.InvariantCulture, $"{gap.Number:00}{(gap.Run.StartsWith('/') ? "" : "-")}{gap.Run}");
}
