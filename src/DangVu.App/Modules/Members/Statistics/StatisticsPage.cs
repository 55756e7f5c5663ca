using DangVu.App.Modules.Members.ListMembers;
using DangVu.App.Persistence;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Members.Statistics;

/// <summary>A line of a breakdown: what it counts, the count on each day, and the list behind each count.</summary>
internal sealed record StatLine(string Label, IReadOnlyList<(long Number, string? Href)> Figures);

/// <summary>
/// The members of the chosen body by the usual breakdowns, as at a day, beside another day if one is asked for. Each figure opens the
/// list of its people: the same conditions over the same scope and day.
/// </summary>
internal static class StatisticsPage
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var counts = new List<Counts>();
        var scope = await MemberScope.Of(c);
        var from = MemberScope.DayOf(c, "from") ?? new DateOnly(scope.Day.Year, 1, 1);
        counts.Add(await Counts.Read(c.Work.Get<OfficeMemory>(), c.Db, scope, from));
        if (MemberScope.DayOf(c, "with") is { } with)
        {
            var second = await MemberScope.Of(c, with);
            var start = MemberScope.DayOf(c, "from") is null
                ? new DateOnly(second.Day.Year, 1, 1)
                : second.Day.AddDays(from.DayNumber - scope.Day.DayNumber);
            counts.Add(await Counts.Read(c.Work.Get<OfficeMemory>(), c.Db, second, start));
        }
        var lines = new StatLines(c, counts);
        return new DetailModel
        {
            Title = t["statistics.title"],
            Lede =
                counts.Count == 1
                    ? t["statistics.lede", c.Body.Name, Vn.Number(counts[0].Total), Vn.Day(scope.Day)]
                    : t[
                        "statistics.lede.two",
                        c.Body.Name,
                        Vn.Number(counts[0].Total),
                        Vn.Day(scope.Day),
                        Vn.Number(counts[1].Total),
                        Vn.Day(counts[1].Scope.Day)
                    ],
            Help = t["statistics.help"],
            Crumbs = [new(t["members.title"], "/members" + ListMembers.ListMembers.Scoped(c))],
            Copies = true,
            Filters =
            [
                new("day", t["members.day"], FieldKind.Date) { Value = Vn.Day(scope.Day) },
                new("with", t["statistics.with"], FieldKind.Date)
                {
                    Value = counts.Count == 1 ? null : Vn.Day(counts[1].Scope.Day),
                },
                new("from", t["statistics.from"], FieldKind.Date) { Value = Vn.Day(from) },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Sections =
            [
                Section(c, counts, "status", lines.Statuses()),
                Section(c, counts, "sex", lines.Sexes()),
                Section(c, counts, "age", lines.Ages()) with
                {
                    Chart = Pyramid(t, counts[0]),
                },
                Section(c, counts, "party-age", lines.PartyAges()) with
                {
                    Chart = new BarChart(
                        t["statistics.party-age"],
                        [.. lines.PartyAges().Select(l => (l.Label, (double)l.Figures[0].Number, l.Figures[0].Href))]
                    ),
                },
                .. MemberFields.Chosen.Select(f => Section(c, counts, f.Name, lines.Field(f))),
                Section(c, counts, "joined", lines.Joined(), percent: false),
                Section(c, counts, "left", lines.Left(), percent: false),
                Section(c, counts, "bodies", lines.Bodies(), percent: false),
                Section(c, counts, "sizes", lines.Sizes(), percent: false),
                Section(c, counts, "cells", lines.Cells()),
            ],
        };
    }

    private static Section Section(
        Ctx c,
        IReadOnlyList<Counts> counts,
        string name,
        IReadOnlyList<StatLine> lines,
        bool percent = true
    )
    {
        var t = c.T;
        var columns = new List<Column> { new(t["statistics.item"]) };
        foreach (var one in counts)
            columns.AddRange([
                new(counts.Count == 1 ? t["statistics.number"] : Vn.Day(one.Scope.Day), true),
                new(t["statistics.part"], true),
            ]);
        if (counts.Count == 2)
            columns.Add(new(t["statistics.difference"], true));
        return new Section(t["statistics." + name])
        {
            Text = t[
                "statistics." + name + ".what",
                Vn.Day(counts[0].Scope.Day),
                Vn.Day(counts[0].From),
                counts.Count == 1 ? "" : t["statistics.second", Vn.Day(counts[1].From), Vn.Day(counts[1].Scope.Day)]
            ],
            Table = new Table(columns, [.. lines.Select(Row)]) { Empty = t["statistics.empty"] },
        };

        IReadOnlyList<Cell> Row(StatLine line)
        {
            var cells = new List<Cell> { line.Label };
            for (var i = 0; i < counts.Count; i++)
            {
                var (number, href) = line.Figures[i];
                cells.Add(new Cell(Vn.Number(number), number == 0 ? null : href) { Number = true });
                cells.Add(percent ? Vn.Percent(number, counts[i].Total) : "");
            }
            if (counts.Count == 2)
            {
                var more = line.Figures[0].Number - line.Figures[1].Number;
                cells.Add((more > 0 ? "+" : "") + Vn.Number(more));
            }
            return cells;
        }
    }

    private static PyramidChart Pyramid(Texts t, Counts counts)
    {
        long Of(Band band, string sex) =>
            counts.AgeAndSex.Where(x => x.Band == band.Key && x.Sex == sex).Sum(x => x.Number);
        return new PyramidChart(
            t["statistics.pyramid", Vn.Day(counts.Scope.Day)],
            t["sex.male"],
            t["sex.female"],
            [.. Bands.Age.Select(b => (StatLines.Text(t, b), Of(b, "male"), Of(b, "female")))]
        );
    }
}
