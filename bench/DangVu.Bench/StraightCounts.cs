using System.Globalization;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Statistics;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.Bench;

/// <summary>The same figures by SQL written by hand over the tables, with none of the program's expressions.</summary>
internal sealed class StraightCounts(AppDb db, bool sqlite, Guid office, DateOnly day, PartyAgeRule rule)
{
    private readonly string on = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Office => $"'{(sqlite ? office.ToString().ToUpperInvariant() : office.ToString())}'";

    private string Listed =>
        $"""
            FROM mem_members m
            JOIN mem_memberships x ON x.office_id = m.office_id AND x.member_id = m.id AND x."from" <= '{on}' AND (x."to" IS NULL OR x."to" > '{on}')
            JOIN mem_statuses s ON s.office_id = m.office_id AND s.member_id = m.id AND s."from" <= '{on}' AND (s."to" IS NULL OR s."to" > '{on}')
            WHERE m.office_id = {Office} AND s.status IN ('official', 'probationary', 'exempt')
            """;

    /// <summary>How many figures were compared, and those that differ.</summary>
    public async Task<(int Compared, IReadOnlyList<string> Different)> Compare(Counts counts)
    {
        var different = new List<string>();
        var compared = 0;

        void Same(string what, IReadOnlyList<Count> counted, Dictionary<string, int> straight)
        {
            var mine = counted.Where(x => x.Number != 0).ToDictionary(x => x.Key, x => x.Number);
            foreach (var key in mine.Keys.Union(straight.Keys))
            {
                compared++;
                if (mine.GetValueOrDefault(key) != straight.GetValueOrDefault(key))
                    different.Add(
                        $"{on} {what} «{key}»: {mine.GetValueOrDefault(key)}, by SQL {straight.GetValueOrDefault(key)}"
                    );
            }
        }

        Same("status", counts.Statuses, await Sql($"SELECT s.status, COUNT(*) {Listed} GROUP BY 1"));
        Same("sex", counts.Sexes, await Sql($"SELECT COALESCE(m.sex, ''), COUNT(*) {Listed} GROUP BY 1"));
        Same(
            "ethnicity",
            counts.Fields["ethnicity"],
            await Sql($"SELECT COALESCE(m.ethnicity, ''), COUNT(*) {Listed} GROUP BY 1")
        );
        foreach (
            var (kind, column) in new[]
            {
                ("religion", "religion"),
                ("education", "education"),
                ("professional", "professional_level"),
                ("theory", "political_theory"),
                ("occupation", "occupation"),
            }
        )
            Same(kind, counts.Fields[kind], await Sql(Dated(kind, column, counts.Scope.Now)));
        Same(
            "age",
            counts.Ages,
            Banded(Bands.Age, await Sql($"SELECT {Years("m.birth_date")}, COUNT(*) {Listed} GROUP BY 1"))
        );
        Same("Party age", counts.PartyAges, Banded(Bands.PartyAge, await PartyYears()));
        Same(
            "cell",
            [.. counts.Cells.Select(x => new Count(x.Key.ToString(), x.Value))],
            (await Sql($"SELECT x.body_id, COUNT(*) {Listed} GROUP BY 1")).ToDictionary(
                x => Guid.Parse(x.Key).ToString(),
                x => x.Value
            )
        );
        return (compared, different);
    }

    /// <summary>Today the register's column; of a past day the last line in force, else the column if no line begins later.</summary>
    private string Dated(string kind, string column, bool now)
    {
        var lines = $"mem_history h WHERE h.office_id = m.office_id AND h.member_id = m.id AND h.kind = '{kind}'";
        var value = now
            ? $"COALESCE(m.{column}, '')"
            : $"""
                CASE WHEN EXISTS (SELECT 1 FROM {lines} AND COALESCE(h.since, '') <= '{on}' AND COALESCE(h.until, '9999') > '{on}')
                    THEN (SELECT MAX(COALESCE(h.since, '') || '|' || h.what) FROM {lines} AND COALESCE(h.since, '') <= '{on}' AND COALESCE(h.until, '9999') > '{on}')
                    WHEN EXISTS (SELECT 1 FROM {lines} AND h.since > '{on}') THEN '|'
                    ELSE '|' || COALESCE(m.{column}, '') END
                """;
        return now
            ? $"SELECT {value}, COUNT(*) {Listed} GROUP BY 1"
            : $"SELECT v, COUNT(*) FROM (SELECT {value} AS v {Listed}) AS t GROUP BY 1";
    }

    /// <summary>Full years since the start, the last day of what is known of it, with the days outside counted one by one.</summary>
    private async Task<Dictionary<string, int>> PartyYears()
    {
        var start = rule.FromDecision
            ? "COALESCE(d.admission_decided_on, m.admitted_on, '')"
            : "COALESCE(m.admitted_on, d.admission_decided_on, '')";
        var rows = await Rows(
            $"""
            SELECT m.id, {start}, a.f, a.t
            {Listed.Replace(
                "WHERE",
                "LEFT JOIN mem_records d ON d.office_id = m.office_id AND d.member_id = m.id LEFT JOIN (SELECT h.office_id, h.member_id, h.since AS f, h.until AS t FROM mem_history h WHERE h.kind = 'away' UNION ALL SELECT s2.office_id, s2.member_id, CAST(s2.\"from\" AS TEXT), CAST(s2.\"to\" AS TEXT) FROM mem_statuses s2 WHERE s2.status = 'left') a ON a.office_id = m.office_id AND a.member_id = m.id WHERE",
                StringComparison.Ordinal
            )}
            """
        );
        return rows.GroupBy(r => r[0])
            .GroupBy(r => YearsOf(r.First()[1]!, [.. r.Where(x => x[2] is not null)]))
            .ToDictionary(g => g.Key, g => g.Count());
    }

    private string YearsOf(string start, IReadOnlyList<string?[]> away)
    {
        if (start.Length == 0)
            return "";
        var from = Last(start);
        var outside = new HashSet<DateOnly>();
        if (rule.TakesOffAway)
            foreach (var time in away)
            {
                var (begin, end) = (First(time[2]!), time[3] is { } t ? First(t) : day);
                for (var one = begin; one < end && one < day; one = one.AddDays(1))
                    if (one >= from)
                        outside.Add(one);
            }
        var counted = day.AddDays(-outside.Count);
        var years = counted.Year - from.Year;
        if (from.AddYears(years) > counted)
            years--;
        return Math.Max(0, years).ToString(CultureInfo.InvariantCulture);
    }

    private static DateOnly First(string text) =>
        DateOnly.Parse(
            text
                + "-01-01"[
                    (
                        text.Length == 4 ? 0
                        : text.Length == 7 ? 3
                        : 6
                    )..
                ],
            CultureInfo.InvariantCulture
        );

    private static DateOnly Last(string text) =>
        text.Length switch
        {
            4 => First(text).AddYears(1).AddDays(-1),
            7 => First(text).AddMonths(1).AddDays(-1),
            _ => First(text),
        };

    private string Years(string column)
    {
        var whole = $"({column} || substr('-01-01', length({column}) - 3))";
        return $"{on[..4]} - CAST(substr({whole}, 1, 4) AS INTEGER) - CASE WHEN substr({whole}, 6) > '{on[5..]}' THEN 1 ELSE 0 END";
    }

    private static Dictionary<string, int> Banded(IReadOnlyList<Band> bands, Dictionary<string, int> years) =>
        years
            .GroupBy(
                y =>
                    y.Key.Length == 0
                        ? Bands.Unknown
                        : Bands.Holding(bands, int.Parse(y.Key, CultureInfo.InvariantCulture)).Key,
                y => y.Value
            )
            .ToDictionary(g => g.Key, g => g.Sum());

    private async Task<Dictionary<string, int>> Sql(string sql)
    {
        var found = new Dictionary<string, int>();
        foreach (var row in await Rows(sql))
        {
            // What stands before the sign put the lines of a fact in order.
            var key = row[0] ?? "";
            key = key[(key.IndexOf('|', StringComparison.Ordinal) + 1)..];
            found[key] = found.GetValueOrDefault(key) + int.Parse(row[1]!, CultureInfo.InvariantCulture);
        }
        return found;
    }

    private async Task<List<string?[]>> Rows(string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string?[]>();
        while (await reader.ReadAsync())
            rows.Add([
                .. Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(i =>
                        reader.IsDBNull(i) ? null : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)
                    ),
            ]);
        return rows;
    }
}
