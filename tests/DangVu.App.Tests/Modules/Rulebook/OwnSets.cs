using System.Net;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets.Acts;
using DangVu.App.Tests.House;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Rulebook;

public sealed class OwnSets
{
    private const string Family = "recognition-kieu-mau";
    private const string Stated = "{ code: dan-tin, title: { vi: \"Dân tin\" }, pass: { stated: true } }";
    private static readonly DateOnly First = new(2023, 1, 1);

    [Fact]
    public async Task A_draft_is_chosen_by_no_case_and_a_published_set_is_on_its_days()
    {
        await using var office = await TestOffice.New();
        var id = await Draft(office);
        (await office.Work().Get<IOwnRules>().For(Family, TestOffice.Today)).IsRefused.ShouldBeTrue();
        (await office.Work().Get<IOwnRules>().Find(Family + "/own-2023")).ShouldBeNull();
        (await office.Work().Get<IOwnRules>().Families("recognition-")).ShouldNotContain(Family);
        await office.Do("rules.publish", new PublishSet(id));
        var rules = office.Work().Get<IOwnRules>();
        (await rules.For(Family, First)).Value.Id.ShouldBe(Family + "/own-2023");
        (await rules.For(Family, First.AddDays(-1))).IsRefused.ShouldBeTrue();
        (await rules.Families("recognition-")).ShouldContain(Family);
        var row = await Row(office, id);
        (row.State, row.PublishedOn, row.Number).ShouldBe((OwnStates.Published, TestOffice.Today, 1));
        row.Checksum.ShouldBe((await rules.For(Family, First)).Value.Checksum);
    }

    [Fact]
    public async Task A_published_set_does_not_change_any_more()
    {
        await using var office = await TestOffice.New();
        var id = await Published(office);
        var text = (await Row(office, id)).Text;
        (await office.Refused("rules.part", new PutPart(id, "body/items/-", Stated))).ShouldBe(["rules.set-published"]);
        (await office.Refused("rules.part-move", new MovePart(id, "body/items/0", 1, "dan-tin"))).ShouldBe([
            "rules.set-published",
        ]);
        (await office.Refused("rules.part-remove", new RemovePart(id, "body/items/0", "dan-tin"))).ShouldBe([
            "rules.set-published",
        ]);
        (await office.Refused("rules.set-load", new LoadSet(id, text))).ShouldBe(["rules.set-published"]);
        (await office.Refused("rules.set-head", Head(id, "own-2023", First))).ShouldBe(["rules.set-published"]);
        (await office.Refused("rules.publish", new PublishSet(id))).ShouldBe(["rules.set-published"]);
        (await office.Refused("rules.discard", new DiscardSet(id))).ShouldBe(["rules.set-published"]);
        (await office.Refused("rules.withdraw", new WithdrawRule(id))).ShouldBe(["rules.own-family"]);
        (await Row(office, id)).Text.ShouldBe(text);
    }

    [Fact]
    public async Task A_later_version_ends_the_earlier_one_the_day_before_without_touching_its_text()
    {
        await using var office = await TestOffice.New();
        var old = await Published(office);
        var text = (await Row(office, old)).Text;
        var next = await office.Do(
            "rules.set",
            new StartSet(Family + "/own-2023", Family, "Kiểu mẫu", new DateOnly(2024, 3, 1), "06-HD/ĐU")
        );
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get($"/rules/sets/{next}/publish")).Body.ShouldContain("hết hiệu lực sau ngày 29/02/2024");
        await office.Do("rules.publish", new PublishSet(next));
        var rules = office.Work().Get<IOwnRules>();
        (await rules.For(Family, new DateOnly(2024, 2, 29))).Value.Slug.ShouldBe("own-2023");
        (await rules.For(Family, new DateOnly(2024, 3, 1))).Value.Slug.ShouldBe("own-2024");
        (await rules.For(Family, new DateOnly(2024, 3, 1))).Value.Supersedes.ShouldBe("own-2023");
        (await Row(office, old)).ShouldSatisfyAllConditions(
            r => r.Text.ShouldBe(text),
            r => r.LastDay.ShouldBe(new DateOnly(2024, 2, 29)),
            r => r.State.ShouldBe(OwnStates.Published)
        );
        (await Row(office, next)).Number.ShouldBe(2);
    }

    [Fact]
    public async Task A_retired_set_is_chosen_for_nothing_new_and_found_by_the_cases_that_keep_it()
    {
        await using var office = await TestOffice.New();
        var id = await Published(office);
        await office.Do("rules.retire", new RetireSet(id));
        var rules = office.Work().Get<IOwnRules>();
        (await rules.For(Family, TestOffice.Today)).IsRefused.ShouldBeTrue();
        (await rules.Families("recognition-")).ShouldNotContain(Family);
        (await rules.Find(Family + "/own-2023")).ShouldNotBeNull().Title.Vi.ShouldBe("Kiểu mẫu");
        (await office.Refused("rules.retire", new RetireSet(id))).ShouldBe(["rules.set-retired"]);
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get("/rules/sets/" + id)).Body.ShouldContain("giữ lại cho những hồ sơ");
        (await clerk.Status($"/rules/{Family}/own-2023")).ShouldBe(HttpStatusCode.OK);
        (await clerk.Status($"/rules/{Family}/own-2023/file")).ShouldBe(HttpStatusCode.OK);
        // Its days are free again for another version.
        var again = await Draft(office);
        (await office.Work().Db.Set<OwnRule>().SingleAsync(r => r.Id == again)).Slug.ShouldBe("own-2023-2");
        await office.Do("rules.publish", new PublishSet(again));
    }

    [Fact]
    public async Task An_own_version_of_a_shipped_family_goes_before_it_and_retiring_gives_the_shipped_one_back()
    {
        await using var office = await TestOffice.New();
        var id = await office.Do(
            "rules.set",
            new StartSet("recognition-tsvmtd/guidance-02", "recognition-tsvmtd", "TSVMTĐ của đơn vị", First, "05-HD/ĐU")
        );
        await office.Do("rules.publish", new PublishSet(id));
        var own = (await office.Work().Get<IOwnRules>().For("recognition-tsvmtd", TestOffice.Today)).Value;
        (own.Slug, own.Supersedes).ShouldBe(("own-2023", "guidance-02"));
        own.As<CriteriaBody>().Preconditions.Single().Code.ShouldBe("strong-two-years");
        (await office.Work().Get<IOwnRules>().For("recognition-tsvmtd", First.AddDays(-1))).Value.Slug.ShouldBe(
            "guidance-02"
        );
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get($"/rules/sets/{id}/retire")).Body.ShouldContain("recognition-tsvmtd/guidance-02");
        await office.Do("rules.retire", new RetireSet(id));
        (await office.Work().Get<IOwnRules>().For("recognition-tsvmtd", TestOffice.Today)).Value.Slug.ShouldBe(
            "guidance-02"
        );
    }

    [Fact]
    public async Task A_draft_with_problems_is_kept_and_not_published_and_says_what_is_wrong_beside_its_place()
    {
        await using var office = await TestOffice.New();
        var id = await Draft(office);
        await office.Do(
            "rules.part",
            new PutPart(
                id,
                "body/items/-",
                "{ code: ty-le, title: { vi: \"Tỷ lệ\" }, points: { max: 5, by: { fact: body.no-such }, bands: [{ from: 50, points: 5 }, { below: 40, points: 0 }] } }"
            )
        );
        (await office.Refused("rules.publish", new PublishSet(id))).ShouldBe(["rules.set-problems"]);
        var clerk = await office.SignIn("vanphong");
        var page = WebUtility.HtmlDecode((await clerk.Get("/rules/sets/" + id)).Body);
        page.ShouldContain("không có số liệu nào tên “body.no-such”");
        page.ShouldContain("giữa 40 và 50 không có bậc điểm nào");
        page.ShouldContain($"/rules/sets/{id}/part?at=body/items/1");
        page.ShouldNotContain($"/rules/sets/{id}/publish");
        (await clerk.Get($"/rules/sets/{id}/preview")).Body.ShouldContain("chưa xem thử được");
        (await clerk.Post($"/rules/sets/{id}/publish")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Days_that_another_version_holds_a_gap_a_circle_and_another_kind_are_told_and_not_published()
    {
        await using var office = await TestOffice.New();
        await Published(office);
        var same = await Draft(office);
        (await Problems(office, same)).ShouldContain("chồng với “recognition-kieu-mau/own-2023” từ ngày 01/01/2023");
        var earlier = await Draft(office, new DateOnly(2022, 1, 1));
        (await Problems(office, earlier)).ShouldContain("chồng với");
        await office.Do(
            "rules.set-head",
            Head(earlier, "own-2022", new DateOnly(2022, 1, 1), new DateOnly(2022, 6, 30))
        );
        (await Problems(office, earlier)).ShouldContain(
            "từ 01/07/2022 đến 31/12/2022 không có phiên bản nào có hiệu lực"
        );
        await office.Do(
            "rules.set-head",
            Head(earlier, "own-2022", new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31))
        );
        await office.Do("rules.publish", new PublishSet(earlier));

        var row = await Row(office, same);
        var circle = row.Text.Replace(
            "verified: false",
            "supersedes: own-2023-2\nverified: false",
            StringComparison.Ordinal
        );
        await office.Do("rules.set-load", new LoadSet(same, circle));
        (await Problems(office, same)).ShouldContain("thay thế nhau thành vòng tròn");
        var votes = await office.Do("rules.set", new StartSet(null, "meeting-quality", "Chấm", First, "1"));
        var text = (await Row(office, votes)).Text;
        await office.Do(
            "rules.set-load",
            new LoadSet(
                votes,
                text.Replace("kind: criteria", "kind: catalogue", StringComparison.Ordinal)
                    .Replace("  groups: []", "  entries: [{ code: a, title: { vi: b } }]", StringComparison.Ordinal)
            )
        );
        (await office.Refused("rules.publish", new PublishSet(votes))).ShouldBe(["rules.set-problems"]);
    }

    [Fact]
    public async Task What_cannot_be_begun_or_placed_is_refused()
    {
        await using var office = await TestOffice.New();
        async Task<string> Refused(StartSet set) => (await office.Refused("rules.set", set)).Single();
        (await Refused(new(null, "votes", "Biểu quyết", First, "1"))).ShouldBe("rules.set-family");
        (await Refused(new(null, "recognition-Lạ lùng", "x", First, "1"))).ShouldBe("rules.set-family");
        (await Refused(new("recognition-none/x", Family, "x", First, "1"))).ShouldBe("rules.set-from");
        (await Refused(new(null, Family, " ", First, "1"))).ShouldBe("field.required");
        (await Refused(new(null, Family, "x", First, ""))).ShouldBe("field.required");
        var id = await Draft(office);
        (await office.Refused("rules.set-head", Head(id, "Mã Lạ", First))).ShouldBe(["rules.set-code"]);
        (await office.Refused("rules.set-head", Head(id, "a", First, First.AddDays(-1)))).ShouldBe([
            "rules.set-end-before-start",
        ]);
        await Draft(office);
        (await office.Refused("rules.set-head", Head(id, "own-2023-2", First))).ShouldBe(["rules.set-slug-taken"]);
        (await office.Refused("rules.part", new PutPart(id, "body/groups/-", Stated))).ShouldBe(["rules.set-mixed"]);
        (await office.Refused("rules.part", new PutPart(id, "basis/-", Stated))).ShouldBe(["rules.part-gone"]);
        (await office.Refused("rules.part", new PutPart(id, "body/groups/7/items/-", Stated))).ShouldBe([
            "rules.part-gone",
        ]);
        (await office.Refused("rules.part", new PutPart(id, "body/items/-", "[1"))).ShouldBe(["rules.own-problems"]);
        (await office.Refused("rules.set-load", new LoadSet(id, " "))).ShouldBe(["rules.own-size"]);
        (await office.Refused("rules.set-load", new LoadSet(id, "family: votes"))).ShouldBe(["rules.set-other-family"]);
        (await office.Refused("rules.retire", new RetireSet(id))).ShouldBe(["rules.set-draft"]);
        (await office.Refused("rules.publish", new PublishSet(Guid.Empty))).ShouldBe(["record.none"]);
        await office.Do("rules.discard", new DiscardSet(id));
        (await office.Refused("rules.discard", new DiscardSet(id))).ShouldBe(["record.none"]);
    }

    [Fact]
    public async Task A_bad_file_does_not_take_the_place_of_a_good_draft()
    {
        await using var office = await TestOffice.New();
        var id = await Draft(office);
        var good = (await Row(office, id)).Text;
        foreach (
            var bad in (string[])
                [
                    good + "unheard: 1\n",
                    "family: [",
                    good.Replace("code: dan-tin", "kod: dan-tin", StringComparison.Ordinal),
                ]
        )
            (await office.Refused("rules.set-load", new LoadSet(id, bad))).ShouldBe(["rules.own-problems"]);
        (await Row(office, id)).Text.ShouldBe(good);
    }

    [Fact]
    public async Task Two_who_edit_at_once_are_told_and_nobodys_part_is_written_over()
    {
        await using var office = await TestOffice.New();
        var id = await Draft(office);
        var read = (await Row(office, id)).Version;
        await office.Do(
            "rules.part",
            new PutPart(id, "body/items/-", "{ code: moi, title: { vi: \"Mới\" }, pass: { stated: true } }", null, read)
        );
        (await office.Refused("rules.part-remove", new RemovePart(id, "body/items/0", "dan-tin", read))).ShouldBe([
            "conflict.changed",
        ]);
        // The place holds another part by now: even at the new version it is not the part that was read.
        await office.Do("rules.part-move", new MovePart(id, "body/items/0", 1, "dan-tin"));
        (await office.Refused("rules.part", new PutPart(id, "body/items/0", Stated, "dan-tin"))).ShouldBe([
            "rules.part-gone",
        ]);
        (await office.Refused("rules.part-remove", new RemovePart(id, "body/items/0", "dan-tin"))).ShouldBe([
            "rules.part-gone",
        ]);
        await office.Do("rules.part-remove", new RemovePart(id, "body/items/1", "dan-tin"));
        (await Row(office, id)).Text.ShouldNotContain("dan-tin");
    }

    [Fact]
    public async Task Only_who_writes_for_the_whole_office_writes_sets_others_of_the_office_read_them()
    {
        await using var office = await TestOffice.New();
        var id = await Draft(office);
        var secretary = office.As("cell-secretary", office.Ap5B, office.People.Ap5BMembers[0]);
        (await office.Refused("rules.set", new StartSet(null, Family, "x", First, "1"), secretary)).ShouldContain(
            "scope.outside"
        );
        (await office.Refused("rules.publish", new PublishSet(id), secretary)).ShouldContain("scope.outside");
        foreach (var name in (string[])["bithu.ap5b", "bithu.kp1"])
        {
            var reader = await office.SignIn(name);
            var page = await reader.Get("/rules/sets/" + id);
            page.Status.ShouldBe(HttpStatusCode.OK, name);
            page.Body.ShouldNotContain("/part?at=");
            foreach (var act in (string[])["head", "add", "publish", "discard", "load", "preview"])
                (await reader.Status($"/rules/sets/{id}/{act}")).ShouldBeOneOf(
                    [HttpStatusCode.NotFound, HttpStatusCode.Forbidden],
                    name + " " + act
                );
        }
        (await (await office.SignIn("dangvien")).Status("/rules/sets/" + id)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("mttq")).Status("/rules/sets/" + id)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn(null)).Status("/rules/sets/" + id)).ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_cell_is_explained_to_those_who_may_see_it_with_what_is_missing_and_who_says_it()
    {
        await using var office = await TestOffice.New();
        var own = await office.SignIn("bithu.ap5b");
        var page = (await own.Get($"/rules/explain?family=recognition-tsvmtd&body={office.Ap5B}")).Body;
        page.ShouldContain("Chi bộ Ấp 5B");
        page.ShouldContain("theo 02-HD/BTCTU");
        page.ShouldContain("Còn thiếu số liệu");
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Status($"/rules/explain?family=recognition-tsvmtd&body={office.Ap5B}")).ShouldBe(
            HttpStatusCode.NotFound
        );
        (await own.Status($"/rules/explain?family=votes&body={office.Ap5B}")).ShouldBe(HttpStatusCode.NotFound);
        (await own.Get($"/rules/explain?family=classification-bodies&body={office.Ap5B}")).Status.ShouldBe(
            HttpStatusCode.OK
        );
    }

    internal static async Task<Guid> Draft(TestOffice office, DateOnly? from = null)
    {
        var id = await office.Do("rules.set", new StartSet(null, Family, "Kiểu mẫu", from ?? First, "05-HD/ĐU"));
        await office.Do("rules.part", new PutPart(id, "body/items/-", Stated));
        return id;
    }

    private static async Task<Guid> Published(TestOffice office)
    {
        var id = await Draft(office);
        await office.Do("rules.publish", new PublishSet(id));
        return id;
    }

    private static Task<OwnRule> Row(TestOffice office, Guid id) =>
        office.Work().Db.Set<OwnRule>().AsNoTracking().SingleAsync(r => r.Id == id);

    private static SetHead Head(Guid id, string slug, DateOnly from, DateOnly? to = null) =>
        new(id, "Kiểu mẫu", null, slug, from, to, "05-HD/ĐU", null, null, null, "Bộ riêng", false, null, null);

    private static async Task<string> Problems(TestOffice office, Guid id) =>
        WebUtility.HtmlDecode((await (await office.SignIn("vanphong")).Get("/rules/sets/" + id)).Body);
}
