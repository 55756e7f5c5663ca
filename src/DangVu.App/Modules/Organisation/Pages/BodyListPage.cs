using System.Globalization;
using DangVu.App.Hosting;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Kinds;
using DangVu.App.Modules.Organisation.Reorganise;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Organisation.Pages;

/// <summary>The tree as a list: today's, or as at a past day.</summary>
internal static class BodyListPage
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var day = c.AsAt ?? c.Today;
        var withEnded = c.Query("ended") is not null;
        var tree = await c.Bodies.On(day);
        var names = tree.ToDictionary(b => b.Body.Id, b => b.Body.Name);
        bool Sees(BodyRef b) => c.Range.Covers(b.Path) && c.Actor.May("organisation.read", b.Path);
        var seen = tree.Where(b => Sees(b.Body)).ToList();
        var ended = (await c.Bodies.All()).Where(b => b.DissolvedOn <= day && Sees(b)).ToList();
        var numbers = await c.Work.Get<IBodyCounts>().Members(day);
        var kinds = c.Work.Get<BodyKindBook>();
        var warned = (await c.Work.Get<BodySizes>().On(day, Sees)).Select(w => w.Body.Id).ToHashSet();
        int Members(BodyRef body) => BodyThen.Below(tree, body.Id).Sum(b => numbers.GetValueOrDefault(b.Id));
        return new ListModel
        {
            Title = t["bodies.title"],
            Lede = c.AsAt is { } past
                ? t["bodies.lede-then", seen.Count(b => b.Body.IsCell), past]
                : t["bodies.lede", seen.Count(b => b.Body.IsCell)],
            Help = t["bodies.help"],
            Actions = Actions(c, warned.Count),
            Filters =
            [
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
                new("day", t["bodies.as-at"], FieldKind.Date) { Value = Vn.Day(day), Hint = t["bodies.as-at-hint"] },
                new("ended", t["bodies.with-ended", ended.Count], FieldKind.Check) { Value = withEnded ? "on" : null },
            ],
            Table = new Table(
                [
                    new(t["bodies.name"]),
                    new(t["bodies.kind"]),
                    new(t["bodies.parent"]),
                    new(t["bodies.members"], Number: true),
                    new(t["bodies.founded"]),
                    new(t["bodies.state"]),
                ],
                [
                    .. seen.Select(b =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(b.Body.Name, Link(b.Body, c.AsAt)),
                                kinds.Name(t, b.Body, day),
                                b.Body.ParentId is { } p ? names.GetValueOrDefault(p) : null,
                                b.Body.Kind == BodyKinds.Partner ? "" : Cell.Of(Members(b.Body)),
                                Vn.Day(b.Body.FoundedOn),
                                b.Body.DissolvedOn is { } gone
                                    ? new Cell(t["bodies.dissolved", Vn.Day(gone)], Tone: Tone.Mute)
                                : warned.Contains(b.Body.Id) ? new Cell(t["bodies.size-warned"], Tone: Tone.Due)
                                : new Cell(t["bodies.working"], Tone: Tone.Ok),
                            ]
                    ),
                    .. (withEnded ? ended : []).Select(b =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(b.Name, Link(b, c.AsAt)),
                                kinds.Name(t, b, b.DissolvedOn!.Value),
                                "",
                                "",
                                Vn.Day(b.FoundedOn),
                                new Cell(t["bodies.dissolved", Vn.Day(b.DissolvedOn)], Tone: Tone.Mute),
                            ]
                    ),
                ]
            ),
            Rules = [kinds.Note(t, day)],
        };
    }

    /// <summary>A body's page, on the same day as this one.</summary>
    public static string Link(BodyRef body, DateOnly? asAt) => "/bodies/" + body.Id + Day(asAt, '?');

    /// <summary>The past day as a value of an address.</summary>
    public static string Day(DateOnly? asAt, char before) =>
        asAt is { } day ? before + "day=" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    private static List<PageAction> Actions(Ctx c, int warned)
    {
        var t = c.T;
        var actions = new List<PageAction>();
        if (c.May("organisation.write") && c.AsAt is null)
            actions.Add(new(t["bodies.new"], "/bodies/new", Primary: true));
        if (warned > 0)
            actions.Add(new(t["bodies.warnings", warned], $"/bodies/warnings?body={c.Body.Id}{Day(c.AsAt, '&')}"));
        actions.Add(new(t["reorganise.list"], "/reorganisations"));
        actions.Add(new(t["working-rules.title"], "/working-rules"));
        return actions;
    }
}
