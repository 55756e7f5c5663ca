using System.Globalization;
using System.Net;
using CsCheck;
using DangVu.App.Modules.Admissions.Recording;
using DangVu.App.Modules.Inspection.Recording;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.Badges;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Rules;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Members;

public sealed class TheBadges
{
    private static readonly BadgeTerms Terms = BadgeRules.Terms(RuleFiles.Book(), TestOffice.Today);

    private static readonly PartyAgeRule Rule = BadgeRules.Age(RuleFiles.Book(), TestOffice.Today);

    private static PartyAge Age(string decided, params (string, string)[] away) =>
        PartyAge.Of(decided, null, Rule, away.Select(a => (Day(a.Item1), (DateOnly?)Day(a.Item2))), TestOffice.Today)!;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("1983-05-20", "2023-05-20")]
    [InlineData("1984-02-29", "2024-02-29")]
    [InlineData("1983-02-28", "2023-02-28")]
    public void Forty_years_are_full_on_the_day_of_the_decision(string decided, string full) =>
        Age(decided).Reaches(40).ShouldBe(Day(full));

    [Fact]
    public void Party_age_counts_from_the_decision_and_not_from_the_ceremony()
    {
        var age = PartyAge.Of("1983-05-01", "1983-06-03", Rule, [], TestOffice.Today)!;
        age.Start.ShouldBe(Day("1983-05-01"));
        age.Exact.ShouldBeTrue();
        PartyAge.Of(null, "1983-06-03", Rule, [], TestOffice.Today)!.Exact.ShouldBeFalse();
        PartyAge
            .Of("1983-05-01", "1983-06-03", Rule with { FromDecision = false }, [], TestOffice.Today)!
            .Start.ShouldBe(Day("1983-06-03"));
        PartyAge.Of(null, null, Rule, [], TestOffice.Today).ShouldBeNull();
    }

    [Fact]
    public void Time_outside_is_taken_off_once_however_it_overlaps()
    {
        var age = Age("1983-05-20", ("1990-01-01", "1990-07-01"), ("1990-03-01", "1990-09-01"));
        age.DaysAway.ShouldBe(243);
        age.Reaches(40).ShouldBe(Day("2023-05-20").AddDays(243));
        age.On(TestOffice.Today).ShouldBe((39, 4));
    }

    [Fact]
    public void A_time_outside_moves_no_badge_that_was_reached_before_it()
    {
        var age = Age("1983-05-20", ("2018-01-01", "2019-01-01"));
        age.Reaches(30).ShouldBe(Day("2013-05-20"));
        age.Reaches(40).ShouldBe(Day("2024-05-19"));
        age.On(Day("2017-05-20")).ShouldBe((34, 0));
        age.On(Day("2018-07-01")).ShouldBe((34, 7));
    }

    [Fact]
    public void Of_an_earlier_day_no_time_outside_is_taken_off_that_came_later()
    {
        var away = new[] { (Day("2018-01-01"), (DateOnly?)Day("2019-01-01")) };
        PartyAge.Of("1983-05-20", null, Rule, away, Day("2017-12-31"))!.DaysAway.ShouldBe(0);
        PartyAge.Of("1983-05-20", null, Rule, away, Day("2018-01-31"))!.DaysAway.ShouldBe(30);
    }

    [Fact]
    public void A_day_known_to_the_year_counts_from_its_last_day() =>
        PartyAge.Of(null, "1983", Rule, [], TestOffice.Today)!.Start.ShouldBe(Day("1983-12-31"));

    [Fact]
    public void Party_age_never_falls_as_days_go_by() =>
        Gen.Select(Gen.Int[0, 30000], Gen.Int[0, 20000], Gen.Int[0, 400])
            .Sample(
                (from, length, away) =>
                {
                    var start = new DateOnly(1940, 1, 1).AddDays(from);
                    var time = (start.AddDays(length / 3), start.AddDays(length / 3 + away));
                    var age = new PartyAge(start, [time], true);
                    var day = age.Start.AddDays(length);
                    var (years, months) = age.On(day);
                    var later = age.On(day.AddDays(1));
                    (later.Years * 12 + later.Months).ShouldBeGreaterThanOrEqualTo(years * 12 + months);
                    months.ShouldBeInRange(0, 11);
                    if (years > 0)
                        age.Reaches(years).ShouldBeLessThanOrEqualTo(day);
                    age.Reaches(years + 1).ShouldBeGreaterThan(day);
                }
            );

    [Theory]
    [InlineData("2023-05-19", "2023-05-19")]
    [InlineData("2023-05-20", "2023-09-02")]
    [InlineData("2023-11-07", "2023-11-07")]
    [InlineData("2023-11-08", "2024-02-03")]
    [InlineData("2024-02-03", "2024-02-03")]
    public void Who_reaches_the_years_after_one_award_day_receives_the_badge_on_the_next(
        string reached,
        string award
    ) => Terms.AwardFor(Day(reached)).ShouldBe(Day(award));

    [Fact]
    public void Every_day_belongs_to_exactly_one_award_day() =>
        Gen.Int[0, 40000]
            .Sample(n =>
            {
                var day = new DateOnly(1930, 1, 1).AddDays(n);
                new[] { day.Year, day.Year + 1 }.Sum(year => Terms.Windows.Count(w => w.Holds(day, year))).ShouldBe(1);
                Terms.AwardFor(day).ShouldBeGreaterThanOrEqualTo(day);
            });

    [Fact]
    public void A_warning_makes_the_badge_wait_nine_months()
    {
        var person = new BadgePerson(Age("1983-05-20"), [30], [("warning", Day("2023-03-01"))]);
        var due = BadgePlan.Of(person, Terms, TestOffice.Today).First();
        due.Years.ShouldBe(40);
        due.WaitsUntil.ShouldBe(Day("2023-12-01"));
        due.Award.ShouldBe(Day("2024-02-03"));
    }

    [Fact]
    public void A_reprimand_long_over_makes_nobody_wait() =>
        BadgePlan
            .Of(new BadgePerson(Age("1983-05-20"), [], [("reprimand", Day("2020-01-01"))]), Terms, TestOffice.Today)
            .ShouldAllBe(d => d.WaitsUntil == null);

    [Fact]
    public void Who_is_gravely_ill_receives_it_up_to_a_year_early_and_from_seventy_two_years()
    {
        BadgeDue First(string decided, bool ill) =>
            BadgePlan
                .Of(new BadgePerson(Age(decided), [65], [], ill), Terms, TestOffice.Today)
                .First(d => d.Years == 70);
        First("1954-08-01", true)
            .ShouldSatisfyAllConditions(d => d.Way.ShouldBe(BadgeWays.Early), d => d.Award.ShouldBe(Day("2023-09-02")));
        First("1954-08-01", false).Award.ShouldBe(Day("2024-09-02"));
        First("1956-08-01", true).Way.ShouldBe(BadgeWays.Due);
        BadgePlan
            .Of(new BadgePerson(Age("1984-08-01"), [30], [], true), Terms, TestOffice.Today)
            .First()
            .Way.ShouldBe(BadgeWays.Due);
        BadgePlan
            .Of(new BadgePerson(Age("1984-05-01"), [30], [], true), Terms, TestOffice.Today)
            .First()
            .Way.ShouldBe(BadgeWays.Early);
    }

    [Fact]
    public void Who_died_within_a_year_before_receives_it_posthumously()
    {
        BadgePlan
            .Of(new BadgePerson(Age("1983-12-01"), [30], [], DiedOn: Day("2023-03-01")), Terms, TestOffice.Today)
            .Single()
            .Way.ShouldBe(BadgeWays.Posthumous);
        BadgePlan
            .Of(new BadgePerson(Age("1985-12-01"), [30], [], DiedOn: Day("2023-03-01")), Terms, TestOffice.Today)
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_shows_who_is_due_and_recording_the_badge_takes_them_off()
    {
        await using var office = await TestOffice.New();
        var who = await Old(office, office.Ap5B, "Trần Văn Bốn Mươi", "1983-07-01");
        var clerk = await office.SignIn("vanphong");
        var list = (await clerk.Get("/badges")).Body;
        list.ShouldContain("Trần Văn Bốn Mươi");
        list.ShouldContain("Huy hiệu 40 năm");
        list.ShouldContain("02/09/2023");
        (await office.Refused("members.badges", new AwardBadges(TestOffice.Today, [new(who, 40)]))).ShouldBe([
            "badge.too-soon",
        ]);
        await office.Do("members.badges", new AwardBadges(new(2013, 9, 2), [new(who, 30)], "15-QĐ/TU"));
        await office.Do("members.badges", new AwardBadges(new(2023, 9, 2), [new(who, 40)]), new(2023, 9, 5));
        (await office.Refused("members.badges", new AwardBadges(new(2013, 9, 2), [new(who, 30)]))).ShouldBe([
            "badge.has-it",
        ]);
        (await clerk.Get("/badges")).Body.ShouldNotContain("Trần Văn Bốn Mươi");
        (await clerk.Get("/members/" + who)).Body.ShouldContain("15-QĐ/TU");
    }

    [Fact]
    public async Task The_calendar_feed_tells_when_the_files_for_badges_are_due_to_the_own_bodies_only()
    {
        await using var office = await TestOffice.New();
        await Old(office, office.Ap5B, "Trần Văn Bốn Mươi", "1983-07-01");
        // The feed names the sort of thing and its day, and nobody.
        var own = await Feed(await office.SignIn("bithu.ap5b"));
        own.ShouldContain("badges-");
        own.ShouldNotContain("Trần Văn Bốn Mươi");
        (await Feed(await office.SignIn("bithu.kp1"))).ShouldNotContain("badges-");
        (await (await office.SignIn(null)).Status("/calendar/khong-co.ics")).ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The calendar as a phone fetches it, its folded lines joined.</summary>
    private static async Task<string> Feed(TestClient client)
    {
        var made = await client.Post("/account/tokens", ("use", "calendar"), ("label", "Điện thoại"));
        var page = (await client.Get(made.Location!)).Body;
        var path = System.Text.RegularExpressions.Regex.Match(page, "/calendar/[^.\"<]+\\.ics").Value;
        client.ForgetSession();
        var (status, body, _) = await client.Get(path);
        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldStartWith("BEGIN:VCALENDAR");
        return body.Replace("\r\n ", "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_discipline_stands_in_the_way_of_a_badge_until_its_wait_is_over()
    {
        await using var office = await TestOffice.New();
        var who = await Old(office, office.Ap5B, "Trần Văn Chờ", "1983-04-01");
        await office.Do(
            "discipline.decide",
            new DecideDiscipline("reprimand", "01-QĐ/UBKT", new(2023, 2, 1), "Lý do", who)
        );
        (await office.Refused("members.badges", new AwardBadges(new(2023, 5, 19), [new(who, 40)]))).ShouldBe([
            "badge.waits",
        ]);
        (await (await office.SignIn("vanphong")).Get("/badges")).Body.ShouldContain("Chờ đến 01/08/2023");
    }

    [Fact]
    public async Task Time_outside_the_Party_on_the_file_moves_the_badge()
    {
        await using var office = await TestOffice.New();
        var who = await Old(office, office.Ap5B, "Trần Văn Xa", "1983-07-01");
        await office.Do("members.history-add", new AddHistory(who, "away", "Mất liên lạc", "1990-01-01", "1991-01-01"));
        var line = (await BadgeReader.Of(office.Work(), [office.Ap5B], who)).Single();
        line.Due.First(d => d.Years == 40).Reached.ShouldBe(new DateOnly(2024, 6, 30));
        (await (await office.SignIn("vanphong")).Get("/members/" + who)).Body.ShouldContain("trừ 365 ngày");
    }

    [Fact]
    public async Task A_badge_of_long_ago_is_recorded_though_a_time_outside_came_later()
    {
        await using var office = await TestOffice.New();
        var who = await Old(office, office.Ap5B, "Trần Văn Xưa", "1983-05-01");
        await office.Do("members.history-add", new AddHistory(who, "away", "Mất liên lạc", "2018-01-01", "2019-01-01"));
        await office.Do("members.badges", new AwardBadges(new(2013, 5, 19), [new(who, 30)]));
        (await office.Refused("members.badges", new AwardBadges(new(2023, 5, 19), [new(who, 40)]))).ShouldBe([
            "badge.too-soon",
        ]);
    }

    [Fact]
    public async Task Each_cell_sees_its_own_badges_and_days()
    {
        await using var office = await TestOffice.New();
        await Old(office, office.Ap5B, "Trần Văn Bốn Mươi", "1983-07-01");
        foreach (var page in new[] { "/badges", "/clocks" })
        {
            (await (await office.SignIn("bithu.ap5b")).Get(page)).Body.ShouldContain("Trần Văn Bốn Mươi");
            (await (await office.SignIn("bithu.kp1")).Get(page)).Body.ShouldNotContain("Trần Văn Bốn Mươi");
            (await (await office.SignIn("dangvien")).Status(page)).ShouldBe(HttpStatusCode.Forbidden);
            (await (await office.SignIn("quantri")).Status(page)).ShouldBe(HttpStatusCode.Forbidden);
        }
        (await (await office.SignIn("bithu.ap5b")).Status("/badges/award")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_end_of_a_probation_stands_in_the_clocks_and_in_its_month()
    {
        await using var office = await TestOffice.New();
        await office.Do(
            "members.add",
            new AddMember(
                office.Ap5B,
                new(2022, 6, 20),
                new MemberFacts("Lê Thị Dự Bị", "female", "1995-01-01", AdmittedOn: "2022-06-20"),
                "probationary"
            )
        );
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Get("/clocks?kind=probation")).Body.ShouldContain("20/06/2023");
        (await secretary.Get("/month")).Body.ShouldContain("Lê Thị Dự Bị: Hết thời gian dự bị");
        (await (await office.SignIn("bithu.kp1")).Get("/month")).Body.ShouldNotContain("Lê Thị Dự Bị");
    }

    [Fact]
    public async Task An_exemption_given_for_a_time_is_told_when_it_is_over()
    {
        await using var office = await TestOffice.New();
        var who = office.People.Ap5BMembers[4];
        (
            await office.Refused(
                "members.status",
                new SetStatus(who, "transferred", new(2023, 1, 1), PlannedTo: new(2023, 6, 15))
            )
        ).ShouldBe(["member.planned-only-exempt"]);
        await office.Do(
            "members.status",
            new SetStatus(who, "exempt", new(2023, 1, 1), "exempt", "03-NQ/CB", new(2023, 6, 15))
        );
        var body = (await (await office.SignIn("bithu.ap5b")).Get("/clocks?kind=exemption")).Body;
        body.ShouldContain("15/06/2023");
        body.ShouldContain("Còn 8 ngày");
    }

    [Fact]
    public async Task A_candidate_near_the_usual_greatest_age_is_told()
    {
        await using var office = await TestOffice.New();
        await office.Do(
            "admissions.choose",
            new ChooseCandidate(office.Ap5B, "Võ Văn Lớn Tuổi", "male", new(1963, 7, 1), new(2023, 5, 1))
        );
        var body = (await (await office.SignIn("bithu.ap5b")).Get("/clocks?kind=most-age")).Body;
        body.ShouldContain("Võ Văn Lớn Tuổi");
        body.ShouldContain("01/07/2023");
        (await (await office.SignIn("chiuy.ap5b")).Get("/clocks")).Body.ShouldNotContain("Võ Văn Lớn Tuổi");
    }

    [Fact]
    public async Task The_files_of_an_award_day_are_asked_for_thirty_working_days_before()
    {
        await using var office = await TestOffice.New();
        await Old(office, office.Ap5B, "Trần Văn Bốn Mươi", "1983-07-01");
        var by = BadgeRules.FilesBy(RuleFiles.Book(), new(2023, 9, 2));
        by.ShouldBe(new DateOnly(2023, 7, 21));
        (await (await office.SignIn("vanphong")).Get("/month?month=2023-07")).Body.ShouldContain(
            "Gửi hồ sơ huy hiệu đợt 02/09/2023: 1 đồng chí"
        );
    }

    private static Task<Guid> Old(TestOffice office, Guid cell, string name, string admitted) =>
        office.Do(
            "members.add",
            new AddMember(
                cell,
                new(2012, 1, 1),
                new MemberFacts(name, "male", "1960-01-01", AdmittedOn: admitted),
                "official"
            )
        );
}
