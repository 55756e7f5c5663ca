using System.Globalization;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Rulebook.Sets.Pages;

/// <summary>The office's own criteria sets: which there are and in what state.</summary>
internal static class SetPages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var desk = c.Work.Get<SetDesk>();
        var rows = (
            await c
                .Db.Set<OwnRule>()
                .AsNoTracking()
                .OrderBy(r => r.Family)
                .ThenByDescending(r => r.EffectiveFrom)
                .ThenByDescending(r => r.Number)
                .ToListAsync()
        )
            .Where(r => SetFamilies.Allows(desk.Book, r.Family))
            .ToList();
        var writes = await Writes(c);
        return new ListModel
        {
            Title = t["sets.title"],
            Lede =
                rows.Count == 0
                    ? t["sets.none"]
                    : t[
                        "sets.lede",
                        rows.Count(r => r.State == OwnStates.Published),
                        rows.Count(r => r.State == OwnStates.Draft)
                    ],
            Crumbs = [new(t["rules.title"], "/rules")],
            Help = t["sets.help"],
            Actions = writes
                ? [new(t["sets.new"], "/rules/sets/new", Primary: true), new(t["rules.own"], "/rules/own")]
                : [new(t["rules.own"], "/rules/own")],
            Table = new Table(
                [
                    new(t["sets.set"]),
                    new(t["sets.state"]),
                    new(t["rules.days"]),
                    new(t["sets.number"], Number: true),
                    new(t["sets.last-change"]),
                ],
                [
                    .. rows.Select(r =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(Title(r), "/rules/sets/" + r.Id, Sub: $"{r.Family}/{r.Slug}"),
                                State(t, r),
                                Days(r),
                                Cell.Of(r.Number),
                                new Cell(Vn.Day(LastOn(r)), Sub: LastBy(r)),
                            ]
                    ),
                ]
            )
            {
                Empty = t["sets.none"],
            },
        };
    }

    public static async Task<bool> Writes(Ctx c) => c.Actor.May(LoadRule.Permission, (await c.Bodies.Root()).Path);

    public static IReadOnlyList<Link> Crumbs(Texts t, params IEnumerable<Link> more) =>
        [new(t["rules.title"], "/rules"), new(t["sets.title"], "/rules/sets"), .. more];

    /// <summary>The title as the text says it, whether or not the whole can be read.</summary>
    public static string Title(OwnRule row) => Tree.NodeTree.Text(SetDesk.Tree(row), "title/vi") ?? row.Slug;

    public static Cell State(Texts t, OwnRule row) =>
        new(
            t["sets.state." + row.State],
            Tone: row.State switch
            {
                OwnStates.Draft => Tone.Due,
                OwnStates.Published => Tone.Ok,
                _ => Tone.Mute,
            }
        );

    /// <summary>The version that the page was read at, carried back by its form.</summary>
    public static Field Version(OwnRule row) =>
        new("version", "", FieldKind.Hidden) { Value = row.Version.ToString(CultureInfo.InvariantCulture) };

    public static string Days(OwnRule row)
    {
        var last = row.LastDay ?? OwnRuleReader.Read(row)?.EffectiveTo;
        return $"{Vn.Day(row.EffectiveFrom)} – {(last is { } day ? Vn.Day(day) : "")}".TrimEnd();
    }

    private static DateOnly LastOn(OwnRule row) => row.RetiredOn ?? row.PublishedOn ?? row.LoadedOn;

    private static string LastBy(OwnRule row) => row.RetiredBy ?? row.PublishedBy ?? row.LoadedBy;
}
