using System.Net;
using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Rules;
using DangVu.App.Tests.House;
using DangVu.App.Tests.Modules.Classification;
using DangVu.Kernel.Rules;

namespace DangVu.App.Tests.Modules.Rulebook.Facts;

public sealed class TheFactBook
{
    private static readonly FactCatalogue Catalogue = new RuleFiles(RuleFiles.DefaultRoot).Facts;

    private static IReadOnlyList<CaseRef> Cases(TestOffice office) =>
        [
            Asking.Body(office.Root),
            Asking.Body(office.Ap5B),
            Asking.Body(office.Kp1),
            Asking.Body(office.People.Partner),
            .. office.People.Ap5BMembers.Select(m => Asking.Member(m, office.Ap5B)),
            .. office.People.Kp1Members.Select(m => Asking.Member(m, office.Kp1)),
        ];

    [Fact]
    public async Task Every_fact_has_one_module_at_most_and_stands_in_the_catalogue()
    {
        await using var office = await TestOffice.New();
        var answered = office.Work().Get<IEnumerable<IRuleFacts>>().SelectMany(module => module.Facts).ToList();
        answered.GroupBy(f => f).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        answered.Where(f => Catalogue.Find(f) is null).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_modules_say_has_the_type_of_the_catalogue_and_each_of_them_says_what_it_promised()
    {
        await using var office = await TestOffice.New();
        await AYearOnRecord.Everything(office);
        var round = await office.Round();
        await office.Decided(round, SubjectKinds.Cell);
        // Whoever finished none of the tasks given is closed to the grades above, so all get the lowest here.
        await office.Decided(round, SubjectKinds.Member, "not-completed");
        var cases = Cases(office);
        var answers = await office.Facts(cases, to: TestOffice.Today);
        var year = await office.Facts(cases);
        var said = new HashSet<string>();
        foreach (var fact in Catalogue.All)
        foreach (var known in new[] { answers, year })
        foreach (var one in cases)
            if (known.Of(one.Id).Find(fact.Name) is { } value)
            {
                value.Type.ShouldBe(fact.Type, fact.Name);
                said.Add(fact.Name);
            }
        office
            .Work()
            .Get<IEnumerable<IRuleFacts>>()
            .SelectMany(module => module.Facts)
            .Where(f => !said.Contains(f))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_a_fact_comes_from_can_be_opened_by_the_committees_secretary()
    {
        await using var office = await TestOffice.New();
        await AYearOnRecord.Everything(office);
        var cases = Cases(office);
        var answers = await office.Facts(cases);
        var links = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var one in cases)
        foreach (var fact in Catalogue.All)
            if (answers.Link(one.Id, fact.Name) is { } link)
                links.Add(link);
        links.Count.ShouldBeGreaterThan(20);
        var secretary = await office.SignIn("bithu");
        foreach (var link in links)
            (await secretary.Status(link)).ShouldBe(HttpStatusCode.OK, link);
    }

    [Fact]
    public async Task Where_a_fact_comes_from_shows_the_neighbours_secretary_nothing()
    {
        await using var office = await TestOffice.New();
        await AYearOnRecord.Everything(office);
        var cases = Cases(office).Where(c => c.BodyId == office.Ap5B).ToList();
        var answers = await office.Facts(cases);
        var neighbour = await office.SignIn("bithu.kp1");
        string[] told =
        [
            "Vận động làm đường ấp",
            "Giảm hộ nghèo",
            "05-QĐ/UBKT",
            "Họp trễ giờ",
            "Tổ nhân dân số 1",
            "Chấp hành Điều lệ",
            "Hiến đất làm đường",
            "Nguyễn Văn AE",
        ];
        foreach (var link in cases.SelectMany(c => Catalogue.All.Select(f => answers.Link(c.Id, f.Name))).Distinct())
            if (link is not null)
            {
                var (status, body, _) = await neighbour.Get(link);
                if (status == HttpStatusCode.OK)
                    foreach (var secret in told)
                        body.ShouldNotContain(secret, customMessage: link);
            }
    }

    [Fact]
    public async Task An_empty_book_is_no_zero()
    {
        await using var office = await TestOffice.New();
        var answers = await office.Facts(Cases(office));
        foreach (var one in Cases(office))
        foreach (
            var fact in Catalogue.All.Where(f =>
                f.Name.StartsWith("review.tasks", StringComparison.Ordinal)
                || f.Name.StartsWith("review.led", StringComparison.Ordinal)
                || f.Name.StartsWith("body.meetings", StringComparison.Ordinal)
                || f.Name
                    is "review.disciplined"
                        or "review.below-disciplined"
                        or "review.repaired-rate"
                        or "review.shortcomings-open"
                        or "review.commendations"
                        or "body.members-disciplined"
                        or "body.thematic-held"
                        or "body.registered-rate"
                        or "body.comments-missing"
                        or "body.inspection-plan"
                        or "body.working-rules"
                        or "body.members-assigned-rate"
                        or "body.resolution-target-rate"
                        or "body.self-review-months-missed"
                        or "partner.target-rate"
                        or "partner.leaders-disciplined"
                        or "member.absent-without-reason"
                        or "member.registered"
                        or "member.classes-attended"
            )
        )
            answers.Say(one.Id, fact.Name).ShouldBe("?", fact.Name);
    }
}
