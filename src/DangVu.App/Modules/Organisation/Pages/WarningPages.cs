using DangVu.App.Modules.Organisation.Kinds;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Organisation.Pages;

/// <summary>Bodies whose size or make-up is not what the rules of the day ask for, with the rule's basis.</summary>
internal static class WarningPages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var day = c.AsAt ?? c.Today;
        var warnings = await c
            .Work.Get<BodySizes>()
            .On(day, b => c.Range.Covers(b.Path) && c.Actor.May("organisation.read", b.Path));
        return new ListModel
        {
            Title = t["body-sizes.title"],
            Lede = t["body-sizes.lede", warnings.Select(w => w.Body.Id).Distinct().Count(), day],
            Help = t["body-sizes.help"],
            Crumbs = [new(t["bodies.title"], "/bodies")],
            Table = new Table(
                [new(t["bodies.name"]), new(t["body-sizes.warning"]), new(t["body-sizes.basis"])],
                [
                    .. warnings.Select(w =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(w.Body.Name, BodyListPage.Link(w.Body, c.AsAt)),
                                new Cell(w.Say(t), Tone: Tone.Due),
                                Basis(t, w),
                            ]
                    ),
                ]
            )
            {
                Empty = t["body-sizes.none"],
            },
        };
    }

    /// <summary>On a body's own page, and on the preview of what is to become of one.</summary>
    public static Section Section(Texts t, IReadOnlyList<SizeWarning> warnings, bool named = false) =>
        new(t["body-sizes.section"])
        {
            Table = new Table(
                [
                    .. named ? new[] { new Column(t["bodies.name"]) } : [],
                    new(t["body-sizes.warning"]),
                    new(t["body-sizes.basis"]),
                ],
                [
                    .. warnings.Select(w =>
                        (IReadOnlyList<Cell>)
                            [
                                .. named ? new Cell[] { w.Body.Name } : [],
                                new Cell(w.Say(t), Tone: Tone.Due),
                                Basis(t, w),
                            ]
                    ),
                ]
            ),
        };

    private static Cell Basis(Texts t, SizeWarning w) =>
        new(w.Basis(t), $"/rules/{w.Rule.Family}/{w.Rule.Slug}", Sub: w.Verified ? null : t["rule.unverified"]);
}
