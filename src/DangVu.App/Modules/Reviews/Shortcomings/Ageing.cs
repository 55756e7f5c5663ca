using System.Globalization;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Shortcomings;

/// <summary>How old what is still open has become, in months since it was found, and from which years it was carried.</summary>
internal sealed record Ageing(
    int Open,
    int Late,
    IReadOnlyList<(string Band, int Count)> Bands,
    IReadOnlyList<(int Year, int Count)> Years
)
{
    /// <summary>Each band ends before so many months; the last has no end.</summary>
    private static readonly (string Name, int Months)[] Limits = [("q1", 3), ("q2", 6), ("y1", 12), ("y2", 24)];

    public static async Task<Ageing> Read(IQueryable<Shortcoming> rows, DateOnly today)
    {
        var living = rows.Where(s => ShortcomingStates.Living.Contains(s.State));
        var late = await RegisterQuery.Overdue(rows, today).CountAsync();
        var years = await living
            .GroupBy(s => s.FoundOn.Year)
            .Select(g => new { g.Key, Count = g.Count() })
            .OrderBy(g => g.Key)
            .ToListAsync();
        var days = Limits.Select(l => today.AddMonths(-l.Months)).ToArray();
        var (a, b, c, d) = (days[0], days[1], days[2], days[3]);
        var older = await living
            .GroupBy(_ => 1)
            .Select(g => new
            {
                A = g.Count(s => s.FoundOn <= a),
                B = g.Count(s => s.FoundOn <= b),
                C = g.Count(s => s.FoundOn <= c),
                D = g.Count(s => s.FoundOn <= d),
            })
            .SingleOrDefaultAsync();
        var all = years.Sum(y => y.Count);
        return new Ageing(
            all,
            late,
            older is null
                ? []
                :
                [
                    ("q1", all - older.A),
                    ("q2", older.A - older.B),
                    ("y1", older.B - older.C),
                    ("y2", older.C - older.D),
                    ("more", older.D),
                ],
            [.. years.Select(y => (y.Key, y.Count))]
        );
    }

    public IReadOnlyList<Section> Charts(Ctx c) =>
        Open == 0
            ? []
            :
            [
                new(null)
                {
                    Chart = new BarChart(
                        c.T["shortcomings.age"],
                        [.. Bands.Select(b => (c.T["shortcomings.age." + b.Band], (double)b.Count, (string?)null))]
                    ),
                },
                new(null)
                {
                    Chart = new BarChart(
                        c.T["shortcomings.ageing"],
                        [
                            .. Years.Select(y =>
                                (
                                    y.Year.ToString(CultureInfo.InvariantCulture),
                                    (double)y.Count,
                                    (string?)$"/shortcomings?body={c.Body.Id}&year={y.Year}"
                                )
                            ),
                        ]
                    ),
                },
            ];
}
