using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>Narrows a board to a group, an owner, a state, or to what runs out within some days.</summary>
internal sealed class BoardFilter
{
    private readonly string? group;
    private readonly string? owner;
    private readonly string? state;
    private readonly int? within;
    private readonly DateOnly day;
    private readonly Owners owners;

    private BoardFilter(Ctx c, BoardDay board, Owners owners)
    {
        (group, owner, state) = (c.Query("group"), c.Query("owner"), c.Query("state"));
        within =
            int.TryParse(c.Query("within"), out var days) && days is >= 0 and <= SetBoard.MostTellDays * 10
                ? days
                : null;
        (day, this.owners) = (board.Day, owners);
    }

    public IReadOnlyList<Field> Fields { get; private init; } = [];

    public static BoardFilter Of(Ctx c, Board board, BoardDay day, Owners owners)
    {
        var t = c.T;
        var states = day.Places.Select(p => p.State(day.Day)).Distinct().Order(StringComparer.Ordinal);
        var people = day.Places.Select(p => owners.Of(p.Own)).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        return new BoardFilter(c, day, owners)
        {
            Fields =
            [
                new("group", t["boards.group"], FieldKind.Select)
                {
                    Value = c.Query("group"),
                    Options = [.. day.Groups.Select(g => (g.Group.Code, g.Group.Title.In(t.Language)))],
                },
                new("owner", t["boards.owner"], FieldKind.Select)
                {
                    Value = c.Query("owner"),
                    Options = [.. people.Select(p => (p, p))],
                },
                new("state", t["state"], FieldKind.Select)
                {
                    Value = c.Query("state"),
                    Options = [.. states.Select(s => (s, t["boards.state." + s]))],
                },
                new("within", t["boards.within"], FieldKind.Number) { Value = c.Query("within") },
            ],
        };
    }

    public IReadOnlyList<Place> Keep(IReadOnlyList<Place> places) =>
        [
            .. places.Where(p =>
                (group is null || p.Group?.Code == group)
                && (owner is null || owners.Of(p.Own) == owner)
                && (state is null || p.State(day) == state)
                && (within is not { } days || p.RunsOut(day, days))
            ),
        ];
}
