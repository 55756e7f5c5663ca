using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.App.Modules.Members.ListMembers;
using DangVu.App.Modules.Members.Statistics;
using DangVu.App.Modules.Organisation.CreateBody;
using DangVu.App.Tests.House;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Members.Lists;

public sealed partial class StatisticsOfMembers
{
    private const string Day = "2020-06-30";
    private const string From = "2018-01-01";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_figure_is_what_straight_SQL_counts(bool oneCell)
    {
        await using var office = await TestOffice.New();
        await Crowd.Fill(office, 4000);
        var work = office.Work();
        var cell = work.Db.Database.IsSqlite() ? office.Ap5B.ToString().ToUpperInvariant() : office.Ap5B.ToString();
        var scope = new MemberScope(
            DateOnly.ParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Now: false,
            oneCell ? [office.Ap5B] : null,
            new Dictionary<Guid, string>()
        )
        {
            Ages = new PartyAgeRule(FromDecision: true, TakesOffAway: true),
        };
        var counts = await Counts.Read(
            work.Get<DangVu.App.Persistence.OfficeMemory>(),
            work.Db,
            scope,
            DateOnly.ParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        );
        var inCell = oneCell ? $" AND x.body_id = '{cell}'" : "";
        var listed = $"""
            FROM mem_members m
            JOIN mem_memberships x ON x.member_id = m.id AND x."from" <= '{Day}' AND (x."to" IS NULL OR x."to" > '{Day}'){inCell}
            JOIN mem_statuses s ON s.member_id = m.id AND s."from" <= '{Day}' AND (s."to" IS NULL OR s."to" > '{Day}')
            WHERE s.status IN ('official', 'probationary', 'exempt')
            """;

        Same(counts.Statuses, await Sql(work.Db, $"SELECT s.status, COUNT(*) {listed} GROUP BY s.status"));
        Same(counts.Sexes, await Sql(work.Db, $"SELECT COALESCE(m.sex, ''), COUNT(*) {listed} GROUP BY 1"));
        foreach (
            var (name, column) in new[]
            {
                ("ethnicity", "ethnicity"),
                ("religion", "religion"),
                ("education", "education"),
                ("professional", "professional_level"),
                ("theory", "political_theory"),
                ("occupation", "occupation"),
            }
        )
            Same(
                counts.Fields[name],
                await Sql(
                    work.Db,
                    $"SELECT v, COUNT(*) FROM (SELECT {Dated(name, column)} AS v {listed}) AS t GROUP BY 1"
                )
            );
        Same(
            counts.Ages,
            Banded(Bands.Age, await Sql(work.Db, $"SELECT {Years("m.birth_date")}, COUNT(*) {listed} GROUP BY 1"))
        );
        Same(
            counts.PartyAges,
            Banded(
                Bands.PartyAge,
                (await Sql(work.Db, $"SELECT {Starts}, COUNT(*) {listed} GROUP BY 1"))
                    .GroupBy(x => PartyYears(x.Key), x => x.Value)
                    .ToDictionary(g => g.Key, g => g.Sum())
            )
        );
        counts.Cells.Values.Sum().ShouldBe(counts.Total);
        counts.Total.ShouldBeGreaterThan(1000);

        var moved = oneCell ? "" : " AND x.how <> 'moved'";
        Same(
            counts.Joined,
            await Sql(
                work.Db,
                $"""SELECT x.how, COUNT(*) FROM mem_memberships x WHERE x."from" BETWEEN '{From}' AND '{Day}'{inCell}{moved} GROUP BY x.how"""
            )
        );
        var left = await Sql(
            work.Db,
            $"""
            SELECT CASE s.status WHEN 'dead' THEN 'death' WHEN 'transferred' THEN 'transfer-out'
                ELSE CASE s.reason WHEN '' THEN 'left-other' ELSE s.reason END END, COUNT(*)
            FROM mem_statuses s JOIN mem_memberships x ON x.member_id = s.member_id AND x."to" = s."from"
            WHERE s.status IN ('dead', 'transferred', 'left') AND s."from" BETWEEN '{From}' AND '{Day}'{inCell} GROUP BY 1
            """
        );
        left.Count.ShouldBe(6);
        Same([.. counts.Left.Where(x => x.Key != Movements.MovedAway)], left);
        counts.Left.Any(x => x.Key == Movements.MovedAway).ShouldBe(oneCell);
    }

    [Fact]
    public async Task Every_figure_opens_the_list_of_as_many_people()
    {
        await using var office = await TestOffice.New();
        await Crowd.Fill(office, 400);
        var clerk = await office.SignIn("vanphong");
        var (status, body, _) = await clerk.Get(
            $"/members/statistics?body={office.Ap5B}&day=30/6/2020&with=31/12/2017&from=01/01/2018"
        );
        status.ShouldBe(HttpStatusCode.OK);
        var figures = Figure().Matches(body).ToList();
        figures.Count.ShouldBeGreaterThan(60);
        foreach (Match figure in figures)
        {
            var href = WebUtility.HtmlDecode(figure.Groups[1].Value);
            var csv = (await clerk.Get(href + "&copy=csv&why=so")).Body;
            csv.Split("\r\n")
                .TakeWhile(l => l.Length > 0)
                .Count()
                .ShouldBe(1 + int.Parse(figure.Groups[2].Value, CultureInfo.InvariantCulture), href);
        }
    }

    [Fact]
    public async Task The_figures_of_a_past_day_do_not_change_by_what_comes_later()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var address = $"/members/statistics?body={office.Kp1}&day=2022-12-31";
        var before = Figure().Matches((await clerk.Get(address)).Body).Select(m => m.Value).ToList();
        await office.Do(
            "members.status",
            new DangVu.App.Modules.Members.LeaveMember.SetStatus(
                office.People.Kp1Members[3],
                "dead",
                new DateOnly(2023, 1, 5),
                "death"
            )
        );
        Figure().Matches((await clerk.Get(address)).Body).Select(m => m.Value).ShouldBe(before);
        (await clerk.Get($"/members/statistics?body={office.Kp1}")).Body.ShouldContain("từ trần");
    }

    [Fact]
    public async Task The_workbook_prints_as_one_paper_with_every_breakdown()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var (_, _, response) = await clerk.Get("/members/statistics?with=2021-12-31&copy=xlsx&why=B%C3%A1o%20c%C3%A1o");
        using var book = SpreadsheetDocument.Open(await response.Content.ReadAsStreamAsync(), false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        sheet.InnerText.ShouldContain("TUỔI ĐỜI");
        sheet.InnerText.ShouldContain("DÂN TỘC");
        sheet.InnerText.ShouldContain("Lý do: Báo cáo");
        sheet.Elements<PageSetup>().Single().FitToWidth!.Value.ShouldBe(1u);
    }

    [Fact]
    public async Task Figures_are_counted_anew_after_a_write_of_members_and_kept_through_others()
    {
        await using var office = await TestOffice.New();
        using var memory = new DangVu.App.Persistence.OfficeMemory();
        var before = await Now(office, memory);
        (await Now(office, memory)).Statuses.ShouldBeSameAs(before.Statuses);
        await office.Do("organisation.body", new CreateBody("Chi bộ Thử", "hamlet-cell", office.Root));
        (await Now(office, memory)).Statuses.ShouldBeSameAs(before.Statuses);
        await office.Do(
            "members.history-add",
            new AddHistory(office.People.Ap5BMembers[2], "theory", "Bậc thử", "2022")
        );
        var after = await Now(office, memory);
        after.Fields["theory"].ShouldContain(new Count("Bậc thử", 1));
        await office.Do(
            "members.status",
            new DangVu.App.Modules.Members.LeaveMember.SetStatus(
                office.People.Kp1Members[3],
                "dead",
                new DateOnly(2023, 1, 5),
                "death"
            )
        );
        (await Now(office, memory)).Total.ShouldBe(before.Total - 1);
    }

    private static Task<Counts> Now(TestOffice office, DangVu.App.Persistence.OfficeMemory memory) =>
        Counts.Read(
            memory,
            office.Work().Db,
            new MemberScope(TestOffice.Today, Now: true, null, new Dictionary<Guid, string>())
            {
                Ages = new PartyAgeRule(FromDecision: true, TakesOffAway: true),
            },
            new DateOnly(2023, 1, 1)
        );

    private static string Years(string column)
    {
        var whole = $"({column} || substr('-01-01', length({column}) - 3))";
        return $"{Day[..4]} - CAST(substr({whole}, 1, 4) AS INTEGER) - CASE WHEN substr({whole}, 6) > '{Day[5..]}' THEN 1 ELSE 0 END";
    }

    /// <summary>Of the lines in force the last to begin; without one the register's fact, unless a line begins later.</summary>
    private static string Dated(string kind, string column)
    {
        var lines = $"FROM mem_history h WHERE h.member_id = m.id AND h.kind = '{kind}'";
        var force = $"AND COALESCE(h.since, '') <= '{Day}' AND COALESCE(h.until, '9999') > '{Day}'";
        return $"""
            COALESCE(
                (SELECT h.what {lines} {force} ORDER BY COALESCE(h.since, '') DESC LIMIT 1),
                CASE WHEN EXISTS (SELECT 1 {lines} AND h.since > '{Day}') THEN '' ELSE m.{column} END,
                '')
            """;
    }

    /// <summary>The start of Party age and the end of the time outside, as text.</summary>
    private const string Starts = """
        COALESCE((SELECT d.admission_decided_on FROM mem_records d WHERE d.member_id = m.id), m.admitted_on, '') || '|' ||
        COALESCE((SELECT COALESCE(h.until, 'open') FROM mem_history h WHERE h.member_id = m.id AND h.kind = 'away'), '')
        """;

    /// <summary>Day by day from the last day of what is known of the start; whoever was outside in this crowd went in February 2001.</summary>
    private static string PartyYears(string startAndEnd)
    {
        if (startAndEnd.Split('|') is not [{ Length: > 0 } start, var end])
            return "";
        var day = DateOnly.ParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var from = start.Length switch
        {
            4 => new DateOnly(int.Parse(start, CultureInfo.InvariantCulture), 12, 31),
            7 => DateOnly.Parse(start + "-01", CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1),
            _ => DateOnly.Parse(start, CultureInfo.InvariantCulture),
        };
        var counted = day;
        if (end.Length > 0)
            for (
                var one = new DateOnly(2001, 2, 1);
                one < (end == "open" ? day : new(2004, 1, 1));
                one = one.AddDays(1)
            )
                if (one >= from)
                    counted = counted.AddDays(-1);
        var years = counted.Year - from.Year;
        return (from.AddYears(years) > counted ? years - 1 : years) is var full && full > 0
            ? full.ToString(CultureInfo.InvariantCulture)
            : "0";
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

    private static void Same(IReadOnlyList<Count> counted, Dictionary<string, int> expected) =>
        counted
            .Where(x => x.Number > 0)
            .OrderBy(x => x.Key, StringComparer.Ordinal)
            .Select(x => $"{x.Key}={x.Number}")
            .ShouldBe(expected.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => $"{x.Key}={x.Value}"));

    private static async Task<Dictionary<string, int>> Sql(DbContext db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var found = new Dictionary<string, int>();
        while (await reader.ReadAsync())
            found[Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!] = reader.GetInt32(1);
        return found;
    }

    [GeneratedRegex("<td class=\"n\"[^>]*>\\s*<a href=\"(/members\\?[^\"]+)\">(\\d+)</a>")]
    private static partial Regex Figure();
}
