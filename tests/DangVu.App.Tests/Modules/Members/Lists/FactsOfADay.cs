using System.Net;
using System.Text.RegularExpressions;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.ChangeMember;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.App.Modules.Members.ListMembers;
using DangVu.App.Rules;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Members.Lists;

public sealed class FactsOfADay
{
    private const string End2021 = "2021-12-31";

    [Fact]
    public async Task Who_finished_university_in_2022_is_listed_and_counted_as_before_at_the_end_of_2021()
    {
        await using var office = await TestOffice.New();
        var who = await Add(
            office,
            new MemberFacts("Lê Thị Học", "female", "1990", ProfessionalLevel: "Cao đẳng nghề")
        );
        await office.Do("members.history-add", new AddHistory(who, "professional", "Đại học mới", "2022-06"));
        var clerk = await office.SignIn("vanphong");
        var before = Query("professional", "Cao đẳng nghề");
        var after = Query("professional", "Đại học mới");

        (await Names(clerk, $"{before}&day={End2021}")).ShouldBe(["Lê Thị Học"]);
        (await Names(clerk, $"{after}&day={End2021}")).ShouldBeEmpty();
        (await Names(clerk, $"{after}&day=2022-06-01")).ShouldBe(["Lê Thị Học"]);
        (await Names(clerk, after)).ShouldBe(["Lê Thị Học"]);
        (await Names(clerk, before)).ShouldBeEmpty();
        var csv = (await clerk.Get($"/members?q=hoc&cols=professional&day={End2021}&copy=csv&why=so")).Body;
        csv.ShouldContain("Cao đẳng nghề");
        csv.ShouldNotContain("Đại học mới");

        var figures = (await clerk.Get($"/members/statistics?day=2022-12-31&with={End2021}")).Body;
        Row(figures, "Đại học mới").ShouldBe(["1", "0", "+1"]);
        Row(figures, "Cao đẳng nghề").ShouldBe(["0", "1", "-1"]);
    }

    [Fact]
    public async Task Before_the_first_dated_line_nothing_is_known_and_without_any_line_it_was_always_so()
    {
        await using var office = await TestOffice.New();
        var dated = await Add(office, new MemberFacts("Lê Văn Ngày", "male", "1990"));
        await Add(office, new MemberFacts("Lê Văn Luôn", "male", "1990", PoliticalTheory: "Bậc thử"));
        await office.Do("members.history-add", new AddHistory(dated, "theory", "Bậc thử", "2022"));
        var clerk = await office.SignIn("vanphong");
        var query = Query("theory", "Bậc thử");
        (await Names(clerk, $"{query}&day={End2021}")).ShouldBe(["Lê Văn Luôn"]);
        (await Names(clerk, $"{query}&day=2022-01-01")).Count.ShouldBe(2);
        (await Names(clerk, $"theory=-&q=le+van+ngay&day={End2021}")).ShouldBe(["Lê Văn Ngày"]);
        (await Names(clerk, $"problem=no-theory&q=le+van+ngay&day={End2021}")).ShouldBe(["Lê Văn Ngày"]);
        (await clerk.Get($"/members?day={End2021}")).Body.ShouldContain("coi như trước nay vẫn vậy");
        var file = (await clerk.Get($"/members/{dated}?day={End2021}")).Body;
        file.ShouldNotContain("Bậc thử");
    }

    [Fact]
    public async Task Putting_a_mistake_right_counts_back_in_time_and_a_change_does_not()
    {
        await using var office = await TestOffice.New();
        var who = await Add(office, new MemberFacts("Lê Văn Sửa", "male", "1990", Occupation: "Nghề sai"));
        var clerk = await office.SignIn("vanphong");
        await office.Do(
            "members.change",
            new ChangeMember(
                who,
                new MemberFacts("Lê Văn Sửa", "male", "1990", Occupation: "Nghề đúng"),
                Reason: "Gõ sai"
            )
        );
        (await Names(clerk, $"{Query("occupation", "Nghề đúng")}&day={End2021}")).ShouldBe(["Lê Văn Sửa"]);
        (await Names(clerk, $"{Query("occupation", "Nghề sai")}&day={End2021}")).ShouldBeEmpty();

        await office.Do("members.history-add", new AddHistory(who, "occupation", "Nghề mới", "2022-05-01"));
        (await Names(clerk, $"{Query("occupation", "Nghề đúng")}&day={End2021}")).ShouldBe(["Lê Văn Sửa"]);
        var line = await office.Work().Db.Set<HistoryRow>().SingleAsync(r => r.MemberId == who && r.Until == null);
        await office.Do(
            "members.history-correct",
            new CorrectHistory(line.Id, "Nghề mới", "Ngày ghi nhầm năm", "2022-09-01")
        );
        (await Names(clerk, $"{Query("occupation", "Nghề mới")}&day=2022-06-30")).ShouldBeEmpty();
        (await Names(clerk, $"{Query("occupation", "Nghề mới")}&day=2022-09-01")).ShouldBe(["Lê Văn Sửa"]);
    }

    [Fact]
    public async Task A_past_list_stands_in_the_order_of_the_facts_of_its_day()
    {
        await using var office = await TestOffice.New();
        var first = await Add(office, new MemberFacts("Lê Văn Đầu", "male", "1990", Residence: "Xứ B"));
        await Add(office, new MemberFacts("Lê Văn Đuôi", "male", "1990", Residence: "Xứ C"));
        await office.Do("members.history-add", new AddHistory(first, "residence", "Xứ D", "2022"));
        var clerk = await office.SignIn("vanphong");
        (await Names(clerk, $"residence=xu&sort=residence&day={End2021}")).ShouldBe(["Lê Văn Đầu", "Lê Văn Đuôi"]);
        (await Names(clerk, "residence=xu&sort=residence")).ShouldBe(["Lê Văn Đuôi", "Lê Văn Đầu"]);
        (await Names(clerk, $"residence=xu+d&day={End2021}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_and_the_pure_rule_say_the_same_of_everybody_on_any_day()
    {
        await using var office = await TestOffice.New();
        await Crowd.Fill(office, 800);
        var work = office.Work();
        var lines = (await work.Db.Set<HistoryRow>().AsNoTracking().ToListAsync()).ToLookup(r => (r.MemberId, r.Kind));
        lines.Count.ShouldBeGreaterThan(200);
        var different = 0;
        foreach (var day in new[] { new DateOnly(2018, 6, 1), new(2019, 12, 31), new(2021, 1, 1) })
        {
            var scope = new MemberScope(day, Now: false, null, new Dictionary<Guid, string>())
            {
                Ages = new PartyAgeRule(true, true),
            };
            var listed = await scope
                .All(work.Db)
                .Select(r => new
                {
                    r.Member.Id,
                    r.Professional,
                    r.Occupation,
                    Now = r.Member.ProfessionalLevel,
                    Job = r.Member.Occupation,
                })
                .ToListAsync();
            foreach (var one in listed)
            {
                one.Professional.ShouldBe(DatedFact.On(lines[(one.Id, "professional")], one.Now, day));
                one.Occupation.ShouldBe(DatedFact.On(lines[(one.Id, "occupation")], one.Job, day));
                different += one.Professional == one.Now ? 0 : 1;
            }
        }
        different.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task The_list_of_today_asks_no_dated_line()
    {
        await using var office = await TestOffice.New();
        var scope = new MemberScope(TestOffice.Today, Now: true, null, new Dictionary<Guid, string>())
        {
            Ages = new PartyAgeRule(true, true),
        };
        scope.Active(office.Work().Db).Select(MemberLine.Of).ToQueryString().ShouldNotContain("mem_history");
    }

    [Fact]
    public void Every_kind_of_line_that_keeps_a_fact_current_dates_it_in_lists() =>
        FileParts
            .On(RuleFiles.Book(), TestOffice.Today)
            .Items.Where(k => FileParts.Mirror(k) is not null)
            .Select(k => k.Code)
            .ShouldBe(FactsOnDay.Dated.Select(d => d.Kind), ignoreOrder: true);

    [Fact]
    public async Task Party_age_is_counted_by_one_rule_in_lists_filters_and_figures()
    {
        await using var office = await TestOffice.New();
        var away = await Add(office, new MemberFacts("Lê Văn Gián", "male", "1950", AdmittedOn: "1979-06-01"));
        var decided = await Add(office, new MemberFacts("Lê Văn Quyết", "male", "1950", AdmittedOn: "1983-06-20"));
        await Add(office, new MemberFacts("Lê Văn Thường", "male", "1950", AdmittedOn: "1983-06-07"));
        await Add(office, new MemberFacts("Lê Văn Năm", "male", "1950", AdmittedOn: "1983"));
        await office.Do(
            "members.history-add",
            new AddHistory(away, "away", "Mất liên lạc", "1985-01-01", "1990-01-01")
        );
        await office.Do("members.record", new WriteRecord(decided, AdmissionDecidedOn: "1983-06-01"));
        var clerk = await office.SignIn("vanphong");
        (await Names(clerk, "q=le+van&partyFrom=40")).ShouldBe(["Lê Văn Quyết", "Lê Văn Thường"], ignoreOrder: true);
        (await Names(clerk, "q=le+van&partyFrom=39&partyTo=39")).ShouldBe(
            ["Lê Văn Gián", "Lê Văn Năm"],
            ignoreOrder: true
        );
        var csv = (await clerk.Get("/members?q=le+van&cols=party-age&copy=csv&why=so")).Body;
        Regex
            .Matches(csv, "Lê Văn (\\w+)[\",;]+(\\d+)")
            .Select(m => m.Groups[1].Value + " " + m.Groups[2].Value)
            .ShouldBe(["Gián 39", "Năm 39", "Quyết 40", "Thường 40"], ignoreOrder: true);
        // Before the time outside began nothing was taken off yet.
        (await Names(clerk, "q=le+van+gian&status=all&day=2021-12-31&partyFrom=37")).ShouldBe(["Lê Văn Gián"]);
        (await Names(clerk, "q=le+van+gian&status=all&day=2021-12-31&partyFrom=38")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("phone=0912345")]
    [InlineData("other-name=bi+danh")]
    [InlineData("recognisedFrom=2003-01-01&recognisedTo=31/12/2003")]
    [InlineData("birthFrom=1971-05-01&birthTo=1971-05-31")]
    [InlineData("record=777")]
    [InlineData("line=language")]
    [InlineData("words=tieng+anh")]
    [InlineData("line=language&words=anh+b1")]
    public async Task People_are_found_by_whatever_the_file_says(string filter)
    {
        await using var office = await TestOffice.New();
        var who = await Add(
            office,
            new MemberFacts(
                "Lê Văn Tìm",
                "male",
                "1971-05",
                AdmittedOn: "2002-05-19",
                RecognisedOn: "2003-05-19",
                Phone: "091.2345 678",
                OtherName: "Bí danh Ba"
            )
        );
        await office.Do("members.record", new WriteRecord(who, RecordNumber: "000777"));
        await office.Do("members.history-add", new AddHistory(who, "language", "Tiếng Anh B1"));
        var clerk = await office.SignIn("vanphong");
        (await Names(clerk, filter)).ShouldBe(["Lê Văn Tìm"]);
        (await clerk.Get("/members?" + filter)).Body.ShouldContain("Đang lọc thêm");
        (await Names(await office.SignIn("bithu.kp1"), filter)).ShouldBeEmpty();
        var form = (await clerk.Get("/members/find?" + filter)).Body;
        var value = WebUtility.UrlDecode(filter.Split('&')[0].Split('=')[1]);
        form.ShouldContain(
            value == "2001-01-01" ? "01/01/2001"
            : value == "1970-05-01" ? "01/05/1970"
            : value
        );
    }

    private static Task<Guid> Add(TestOffice office, MemberFacts facts) =>
        office.Do("members.add", new AddMember(office.Ap5B, new DateOnly(2020, 1, 1), facts));

    private static string Query(string name, string value) => name + "=" + Uri.EscapeDataString(value);

    private static async Task<IReadOnlyList<string>> Names(TestClient client, string filter)
    {
        var (status, body, _) = await client.Get("/members?" + filter);
        status.ShouldBe(HttpStatusCode.OK, filter);
        return ListsOfMembers.Names(body);
    }

    /// <summary>The figures of a breakdown's line without the shares: first day, second day, difference.</summary>
    private static IReadOnlyList<string> Row(string body, string label)
    {
        var row = Regex.Match(body, $">{label}</span>.*?</tr>", RegexOptions.Singleline).Value;
        var cells = Regex
            .Matches(row, "<td[^>]*>(.*?)</td>", RegexOptions.Singleline)
            .Select(m => WebUtility.HtmlDecode(Regex.Replace(m.Groups[1].Value, "<[^>]+>", "")).Trim())
            .Where(x => x.Length > 0 && !x.Contains('%', StringComparison.Ordinal) && x != label)
            .ToList();
        return cells;
    }
}
