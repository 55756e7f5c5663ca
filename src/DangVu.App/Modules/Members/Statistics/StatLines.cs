using System.Globalization;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.ListMembers;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.AspNetCore.WebUtilities;

namespace DangVu.App.Modules.Members.Statistics;

/// <summary>Words and addresses for the counted values, one or two days side by side.</summary>
internal sealed class StatLines(Ctx c, IReadOnlyList<Counts> counts)
{
    /// <summary>Beyond so many different values the rest stands in one line.</summary>
    private const int Most = 40;

    private Texts T => c.T;

    public IReadOnlyList<StatLine> Statuses() =>
        [
            .. new[] { MemberStatus.Official, MemberStatus.Probationary, MemberStatus.Exempt }.Select(s =>
                Line(T["status." + s], x => x.Statuses, s, ("status", s))
            ),
        ];

    public IReadOnlyList<StatLine> Sexes() =>
        [
            Line(T["sex.male"], x => x.Sexes, "male", ("sex", "male")),
            Line(T["sex.female"], x => x.Sexes, "female", ("sex", "female")),
            .. Known(Line(T["members.nothing"], x => x.Sexes, "", ("sex", MemberFilter.Nothing))),
        ];

    public IReadOnlyList<StatLine> Ages() =>
        [
            .. Bands.Age.Select(b => Line(Text(T, b), x => x.Ages, b.Key, Within(b, "ageFrom", "ageTo"))),
            .. Known(Line(T["members.nothing"], x => x.Ages, Bands.Unknown, ("problem", "no-birth"))),
        ];

    public IReadOnlyList<StatLine> PartyAges() =>
        [
            .. Bands.PartyAge.Select(b => Line(Text(T, b), x => x.PartyAges, b.Key, Within(b, "partyFrom", "partyTo"))),
            .. Known(
                Line(T["members.nothing"], x => x.PartyAges, Bands.Unknown, (FileFilter.Party, MemberFilter.Nothing))
            ),
        ];

    public IReadOnlyList<StatLine> Field(MemberField field)
    {
        var values = counts
            .SelectMany(x => x.Fields[field.Name])
            .Where(x => x.Key.Length > 0)
            .GroupBy(x => x.Key)
            .OrderByDescending(g => g.Max(x => x.Number))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key)
            .ToList();
        var lines = values.Take(Most).Select(v => Line(v, x => x.Fields[field.Name], v, (field.Name, v))).ToList();
        var others = values.Skip(Most).ToHashSet();
        if (others.Count > 0)
            lines.Add(
                new StatLine(
                    T["statistics.others", others.Count],
                    [
                        .. counts.Select(x =>
                            (
                                (long)x.Fields[field.Name].Where(v => others.Contains(v.Key)).Sum(v => v.Number),
                                (string?)null
                            )
                        ),
                    ]
                )
            );
        lines.AddRange(
            Known(Line(T["members.nothing"], x => x.Fields[field.Name], "", (field.Name, MemberFilter.Nothing)))
        );
        return lines;
    }

    public IReadOnlyList<StatLine> Joined() => Moves(x => x.Joined, "in", "how.");

    public IReadOnlyList<StatLine> Left() => Moves(x => x.Left, "out", "out.");

    public IReadOnlyList<StatLine> Bodies() =>
        [
            .. counts
                .SelectMany(x => x.Scope.Bodies)
                .Where(b => b.Kind != BodyKinds.Partner)
                .Select(KindKey)
                .Distinct()
                .Select(kind => new StatLine(
                    T[kind],
                    [.. counts.Select(x => ((long)x.Scope.Bodies.Count(b => KindKey(b) == kind), (string?)BodiesOn(x)))]
                )),
        ];

    public IReadOnlyList<StatLine> Sizes() =>
        [
            .. Bands.CellSize.Select(band => new StatLine(
                Text(T, band),
                [
                    .. counts.Select(x =>
                        (
                            (long)
                                x.Scope.Bodies.Count(b =>
                                    b.IsCell && Bands.Holding(Bands.CellSize, x.Cells.GetValueOrDefault(b.Id)) == band
                                ),
                            (string?)BodiesOn(x)
                        )
                    ),
                ]
            )),
        ];

    public IReadOnlyList<StatLine> Cells() =>
        [
            .. counts
                .SelectMany(x => x.Scope.Bodies)
                .Where(b => counts.Any(x => x.Cells.ContainsKey(b.Id)))
                .DistinctBy(b => b.Id)
                .Select(b => new StatLine(
                    b.Name,
                    [
                        .. counts.Select(x =>
                            ((long)x.Cells.GetValueOrDefault(b.Id), (string?)Href(x, [("body", b.Id.ToString())]))
                        ),
                    ]
                )),
        ];

    private string BodiesOn(Counts of) =>
        $"/bodies?body={c.Body.Id}{(of.Scope.DayText is { } day ? "&day=" + day : "")}";

    public static string Text(Texts t, Band band) =>
        (band.From, band.Below) switch
        {
            (null, { } below) => t["statistics.band.below", below],
            ({ } from, null) => t["statistics.band.from", from],
            _ => t["statistics.band", band.From!, band.Below! - 1],
        };

    private static string KindKey(BodyRef body) =>
        "kind." + (body is { IsCell: true, CellType: { } type } ? type + "-cell" : body.Kind);

    private static IEnumerable<StatLine> Known(StatLine line) =>
        line.Figures.Any(f => f.Number > 0) ? [line] : Array.Empty<StatLine>();

    private static (string, string)[] Within(Band band, string from, string to) =>
        [
            .. band.From is { } least ? new[] { (from, Number(least)) } : [],
            .. band.Below is { } below ? new[] { (to, Number(below - 1)) } : [],
        ];

    private IReadOnlyList<StatLine> Moves(Func<Counts, IReadOnlyList<Count>> of, string name, string key) =>
        [
            .. counts
                .SelectMany(of)
                .Select(x => x.Key)
                .Distinct()
                .Select(how => new StatLine(
                    T[key + how],
                    [
                        .. counts.Select(x =>
                            (
                                (long)of(x).Where(v => v.Key == how).Sum(v => v.Number),
                                (string?)Href(x, [(name, how), ("from", Day(x.From)), ("to", Day(x.Scope.Day))])
                            )
                        ),
                    ]
                )),
        ];

    private StatLine Line(
        string label,
        Func<Counts, IReadOnlyList<Count>> of,
        string key,
        params (string, string)[] narrowed
    ) =>
        new(
            label,
            [
                .. counts.Select(x =>
                    ((long)of(x).Where(v => v.Key == key).Sum(v => v.Number), (string?)Href(x, narrowed))
                ),
            ]
        );

    private string Href(Counts of, IEnumerable<(string Name, string Value)> narrowed)
    {
        var query = new Dictionary<string, string?> { ["body"] = c.Body.Id.ToString() };
        if (of.Scope.DayText is { } day)
            query["day"] = day;
        foreach (var (name, value) in narrowed)
            query[name] = value;
        return QueryHelpers.AddQueryString("/members", query);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
