using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.CreateBody;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Modules.Organisation.HoldOffice;
using DangVu.App.Modules.Organisation.Reorganise;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Organisation;

/// <summary>Bodies are renamed, moved, merged, split and dissolved as one operation, and it can be taken back.</summary>
public sealed class Reorganisations
{
    private static readonly DateOnly On = new(2023, 6, 1);
    private static readonly DateOnly Decided = new(2023, 5, 25);
    private const string Decision = "12-QĐ/ĐU";

    private static MergeBodies Merger(TestOffice office, string name = "Chi bộ Ấp Giồng") =>
        new(
            [office.Ap5B, office.Kp1],
            On,
            Decision,
            Decided,
            NewName: name,
            Kind: "hamlet-cell",
            SecretaryId: office.People.Kp1Members[0]
        );

    [Fact]
    public async Task A_renamed_cell_keeps_its_old_name_in_its_history_and_on_old_days()
    {
        await using var office = await TestOffice.New();
        await office.Do(
            "organisation.rename",
            new RenameBody(office.Ap5B, "Chi bộ Ấp Bình Phú", On, Decision, Decided)
        );
        var bodies = office.Work().Get<IBodies>();
        (await bodies.Find(office.Ap5B))!.Name.ShouldBe("Chi bộ Ấp Bình Phú");
        (await bodies.On(On.AddDays(-1))).Single(b => b.Body.Id == office.Ap5B).Body.Name.ShouldBe("Chi bộ Ấp 5B");
        (await bodies.On(On)).Single(b => b.Body.Id == office.Ap5B).Body.Name.ShouldBe("Chi bộ Ấp Bình Phú");
        (await bodies.FormerNames())[office.Ap5B].ShouldContain("Chi bộ Ấp 5B");
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get("/search?q=chi+bo+ap+5b")).Body.ShouldContain("tên cũ: Chi bộ Ấp 5B");
        (await clerk.Get("/bodies/" + office.Ap5B)).Body.ShouldContain("Chi bộ Ấp 5B");
    }

    [Fact]
    public async Task Renaming_the_organisation_itself_renames_the_office_its_committee_and_the_level_above()
    {
        await using var office = await TestOffice.New();
        await office.Do(
            "organisation.rename",
            new RenameBody(
                office.Root,
                "Đảng bộ xã Mới",
                On,
                Decision,
                Decided,
                Place: "Mới",
                Superior: "Đảng bộ tỉnh Mới"
            )
        );
        var now = await office.Work().Get<IOffices>().Current();
        (now.Name, now.Place, now.Superior, now.CommitteeName).ShouldBe(
            ("Đảng bộ xã Mới", "Mới", "Đảng bộ tỉnh Mới", "Đảng ủy xã Mới")
        );
        // A report on an earlier day bears the names of that day.
        var then = await office.Work().Get<IOffices>().On(On.AddDays(-1));
        then.Name.ShouldNotBe(now.Name);
        then.CommitteeName.ShouldNotBe(now.CommitteeName);
        then.Superior.ShouldNotBe(now.Superior);
    }

    [Fact]
    public async Task A_cell_moves_under_a_section_with_everything_below_it_and_the_old_tree_stands()
    {
        await using var office = await TestOffice.New();
        var section = await office.Do(
            "organisation.body",
            new CreateBody("Đảng bộ bộ phận Chợ", "section", office.Root, new DateOnly(2001, 1, 1))
        );
        var group = await office.Do(
            "organisation.body",
            new CreateBody("Tổ đảng 1", "group", office.Ap5B, new DateOnly(2001, 1, 1))
        );
        await office.Do("organisation.move-body", new MoveBody(office.Ap5B, section, On, Decision, Decided));
        var bodies = office.Work().Get<IBodies>();
        var (cell, below, above) = (
            (await bodies.Find(office.Ap5B))!,
            (await bodies.Find(group))!,
            (await bodies.Find(section))!
        );
        cell.ParentId.ShouldBe(section);
        cell.Path.ShouldStartWith(above.Path);
        below.Path.ShouldStartWith(cell.Path);
        var before = await bodies.On(On.AddDays(-1));
        before.Single(b => b.Body.Id == office.Ap5B).Body.ParentId.ShouldBe(office.Root);
        before.Single(b => b.Body.Id == group).Depth.ShouldBe(2);
        (await bodies.On(On)).Single(b => b.Body.Id == group).Depth.ShouldBe(3);
        // A body founded where the other one stood gets a place of its own.
        await office.Do("organisation.body", new CreateBody("Chi bộ Ấp 9", "cell", office.Root));
        (await office.Work().Get<IBodies>().All()).Select(b => b.Path).ShouldBeUnique();
    }

    [Fact]
    public async Task Two_cells_become_a_new_one_and_their_past_is_kept()
    {
        await using var office = await TestOffice.New();
        var merged = await office.Do("organisation.merge", Merger(office));
        var members = office.Work().Get<IMembers>();
        (await members.On(On, merged)).Count.ShouldBe(16);
        (await members.On(On, office.Ap5B)).ShouldBeEmpty();
        (await members.On(On.AddDays(-1), office.Ap5B)).Count.ShouldBe(8);
        (await members.On(On.AddDays(-1), office.Kp1)).Count.ShouldBe(8);
        (await members.Find(office.People.Ap5BMembers[3]))!.CellId.ShouldBe(merged);
        var bodies = office.Work().Get<IBodies>();
        (await bodies.Find(office.Ap5B))!.DissolvedOn.ShouldBe(On);
        (await bodies.Find(merged))!.ShouldSatisfyAllConditions(
            b => b.Name.ShouldBe("Chi bộ Ấp Giồng"),
            b => b.FoundedOn.ShouldBe(On),
            b => b.CellType.ShouldBe("hamlet")
        );
        var held = office.Work().Get<IHeldOffices>();
        (await held.On(On, merged))
            .Single()
            .ShouldSatisfyAllConditions(
                h => h.Title.ShouldBe("secretary"),
                h => h.MemberId.ShouldBe(office.People.Kp1Members[0])
            );
        (await held.On(On, office.Ap5B)).ShouldBeEmpty();
        (await held.On(On.AddDays(-1), office.Ap5B)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_list_as_at_the_year_before_a_merger_shows_the_old_cells_with_their_members()
    {
        await using var office = await TestOffice.New();
        var merged = await office.Do("organisation.merge", Merger(office));
        var clerk = await office.SignIn("vanphong");
        var then = (await clerk.Get("/bodies?day=2022-12-31")).Body;
        then.ShouldContain("Chi bộ Ấp 5B");
        then.ShouldContain("Chi bộ Khu phố 1");
        then.ShouldNotContain("Chi bộ Ấp Giồng");
        then.ShouldContain("như ngày 31/12/2022");
        then.ShouldContain("<small>8</small>");
        var now = (await clerk.Get("/bodies")).Body;
        now.ShouldContain("Chi bộ Ấp Giồng");
        now.ShouldNotContain("Chi bộ Khu phố 1");
        now.ShouldContain("<small>16</small>");
        (await clerk.Get("/bodies?ended=on")).Body.ShouldContain("Chi bộ Khu phố 1");
        var old = (await clerk.Get($"/bodies/{office.Ap5B}?day=2022-12-31")).Body;
        old.ShouldContain("8 đảng viên, 7 chính thức");
        (await clerk.Get("/bodies/" + office.Ap5B)).Body.ShouldContain("Đã kết thúc ngày 01/06/2023");
        (await clerk.Get("/bodies/" + merged)).Body.ShouldContain(
            "Sáp nhập Chi bộ Ấp 5B, Chi bộ Khu phố 1 vào Chi bộ Ấp Giồng"
        );
    }

    [Fact]
    public async Task A_cell_merged_into_another_gives_it_its_members_and_the_other_keeps_its_secretary()
    {
        await using var office = await TestOffice.New();
        await office.Do(
            "organisation.merge",
            new MergeBodies([office.Ap5B], On, Decision, Decided, IntoId: office.Kp1)
        );
        (await office.Work().Get<IMembers>().On(On, office.Kp1)).Count.ShouldBe(16);
        (await office.Work().Get<IHeldOffices>().On(On, office.Kp1))
            .Single(h => h.Title == "secretary")
            .MemberId.ShouldBe(office.People.Kp1Members[0]);
    }

    [Fact]
    public async Task A_split_founds_a_cell_from_some_members_and_ends_their_offices_in_the_old_one()
    {
        await using var office = await TestOffice.New();
        var going = office.People.Ap5BMembers.Take(3).ToList();
        var made = await office.Do(
            "organisation.split",
            new SplitBody(office.Ap5B, "Chi bộ Ấp 5C", going, On, Decision, Decided, SecretaryId: going[1])
        );
        var members = office.Work().Get<IMembers>();
        (await members.On(On, made)).Select(m => m.Id).ShouldBe(going, ignoreOrder: true);
        (await members.On(On, office.Ap5B)).Count.ShouldBe(5);
        (await office.Work().Get<IHeldOffices>().On(On, office.Ap5B)).ShouldBeEmpty();
        (await office.Work().Get<IHeldOffices>().On(On, made)).Single().MemberId.ShouldBe(going[1]);
    }

    [Fact]
    public async Task A_cell_with_members_is_dissolved_only_into_one_that_takes_them_over()
    {
        await using var office = await TestOffice.New();
        (await office.Refused("organisation.dissolve", new DissolveBody(office.Ap5B, On, Decision, Decided))).ShouldBe([
            "reorganisation.nobody-takes-over",
        ]);
        await office.Do("organisation.dissolve", new DissolveBody(office.Ap5B, On, Decision, Decided, office.Kp1));
        (await office.Work().Get<IMembers>().On(On, office.Kp1)).Count.ShouldBe(16);
        var empty = await office.Do(
            "organisation.body",
            new CreateBody("Chi bộ Chợ", "cell", office.Root, new DateOnly(2020, 1, 1))
        );
        await office.Do("organisation.dissolve", new DissolveBody(empty, On, Decision, Decided));
        (await office.Work().Get<IBodies>().Find(empty))!.ExistsOn(On).ShouldBeFalse();
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_its_reason()
    {
        await using var office = await TestOffice.New();
        (
            await office.Refused(
                "organisation.rename",
                new RenameBody(office.Ap5B, "Chi bộ Ấp 6", TestOffice.Today.AddDays(1), Decision, Decided)
            )
        ).ShouldBe(["reorganisation.future"]);
        (
            await office.Refused(
                "organisation.rename",
                new RenameBody(office.Ap5B, "Chi bộ khu phố 1", On, Decision, Decided)
            )
        ).ShouldBe(["body.name-taken"]);
        (
            await office.Refused(
                "organisation.rename",
                new RenameBody(office.Ap5B, "Chi bộ Ấp 6", new DateOnly(2000, 1, 1), Decision, Decided)
            )
        ).ShouldBe(["reorganisation.before-change"]);
        (
            await office.Refused("organisation.rename", new RenameBody(office.Ap5B, "Chi bộ Ấp 6", On, " ", default))
        ).ShouldBe(["field.required", "field.required"]);
        (await office.Refused("organisation.dissolve", new DissolveBody(office.Root, On, Decision, Decided))).ShouldBe([
            "reorganisation.root",
        ]);
        (
            await office.Refused("organisation.move-body", new MoveBody(office.Ap5B, office.Kp1, On, Decision, Decided))
        ).ShouldBe(["body.parent-kind"]);
        (
            await office.Refused(
                "organisation.merge",
                new MergeBodies([office.Ap5B, office.People.Partner], On, Decision, Decided, NewName: "Chi bộ X")
            )
        ).ShouldBe(["reorganisation.one-kind"]);
        (
            await office.Refused(
                "organisation.split",
                new SplitBody(office.Ap5B, "Chi bộ X", office.People.Ap5BMembers, On, Decision, Decided)
            )
        ).ShouldBe(["reorganisation.all-go"]);
        await office.Do(
            "members.add",
            new AddMember(
                office.Ap5B,
                new DateOnly(2023, 6, 3),
                new MemberFacts(
                    "Lê Văn Mới",
                    "male",
                    "1990-01-01",
                    AdmittedOn: "2020-01-01",
                    RecognisedOn: "2021-01-01"
                ),
                "official"
            )
        );
        (await office.Refused("organisation.merge", Merger(office))).ShouldBe(["reorganisation.joined-later"]);
    }

    [Fact]
    public async Task Only_who_may_reorganise_the_whole_organisation_does_it()
    {
        await using var office = await TestOffice.New();
        foreach (
            var role in new[]
            {
                "cell-secretary",
                "cell-committee",
                "member",
                "superior",
                "standing-committee",
                "administrator",
            }
        )
            (
                await office.Refused(
                    "organisation.merge",
                    Merger(office),
                    office.As(role, role == "cell-secretary" ? office.Ap5B : office.Root)
                )
            ).ShouldContain("scope.outside", role);
        foreach (var path in new[] { "rename", "move", "merge", "split", "dissolve", "merge/confirm?on=2023-06-01" })
        {
            (await (await office.SignIn("bithu.ap5b")).Status($"/bodies/{office.Ap5B}/{path}")).ShouldBe(
                System.Net.HttpStatusCode.Forbidden,
                path
            );
            (await (await office.SignIn("dangvien")).Status($"/bodies/{office.Ap5B}/{path}")).ShouldBe(
                System.Net.HttpStatusCode.Forbidden,
                path
            );
        }
        var clerk = office.As("clerk", office.Root);
        (await clerk.Run("organisation.merge", Merger(office), MergeBodies.Handle)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task A_merger_is_taken_back_whole_while_nothing_rests_on_it()
    {
        await using var office = await TestOffice.New();
        var before = await Picture(office);
        var merged = await office.Do("organisation.merge", Merger(office));
        (await Picture(office)).ShouldNotBe(before);
        await office.Do("organisation.undo-reorganisation", new UndoReorganisation(merged, "Ghi nhầm ngày"));
        (await Picture(office)).ShouldBe(before);
        (await office.Work().Get<IBodies>().Find(merged)).ShouldBeNull();
        var kept = await office.Work().Db.Set<Reorganisation>().SingleAsync(r => r.Id == merged);
        kept.UndoneFor.ShouldBe("Ghi nhầm ngày");
        (await office.Refused("organisation.undo-reorganisation", new UndoReorganisation(merged, "Lần nữa"))).ShouldBe([
            "reorganisation.undone-already",
        ]);
        // The same merger can be done anew.
        await office.Do("organisation.merge", Merger(office));
    }

    [Fact]
    public async Task What_rests_on_a_merger_stands_in_the_way_of_taking_it_back_and_is_named()
    {
        await using var office = await TestOffice.New();
        var merged = await office.Do("organisation.merge", Merger(office));
        await office.Do(
            "organisation.hold-office",
            new HoldOffice(office.People.Ap5BMembers[2], merged, "deputy-secretary", new DateOnly(2023, 6, 5))
        );
        await office.Do(
            "members.status",
            new SetStatus(office.People.Ap5BMembers[4], "transferred", new DateOnly(2023, 6, 6), "transfer-out")
        );
        var codes = await office.Refused("organisation.undo-reorganisation", new UndoReorganisation(merged, "Nhầm"));
        codes.ShouldContain("reorganisation.rests");
        codes.Count(c => c == "reorganisation.rests-on").ShouldBeGreaterThanOrEqualTo(2);
        var clerk = await office.SignIn("vanphong");
        (await clerk.Get($"/reorganisations/{merged}/undo")).Body.ShouldContain("chức vụ: 1");
        var later = await office.Do(
            "organisation.rename",
            new RenameBody(merged, "Chi bộ Ấp Giồng Lớn", new DateOnly(2023, 6, 6), "13-QĐ/ĐU", Decided)
        );
        (
            await office.Refused("organisation.undo-reorganisation", new UndoReorganisation(merged, "Nhầm"))
        ).ShouldContain("reorganisation.rests-later");
        await office.Do("organisation.undo-reorganisation", new UndoReorganisation(later, "Nhầm"));
    }

    [Fact]
    public async Task The_members_of_a_cell_that_was_merged_are_listed_and_counted_there_on_the_days_before()
    {
        await using var office = await TestOffice.New();
        var merged = await office.Do("organisation.merge", Merger(office));
        var clerk = await office.SignIn("vanphong");
        var then = (await clerk.Get($"/members?day=2022-12-31&body={office.Ap5B}")).Body;
        then.ShouldContain("Nguyễn Văn AC");
        then.ShouldContain("Chi bộ Ấp 5B");
        then.ShouldNotContain("Nguyễn Văn KC");
        var whole = (await clerk.Get("/members?day=2022-12-31")).Body;
        whole.ShouldContain("Chi bộ Khu phố 1");
        whole.ShouldNotContain("Chi bộ Ấp Giồng");
        (await clerk.Get($"/members?body={merged}")).Body.ShouldContain("Nguyễn Văn KC");
        (await clerk.Get($"/members?body={office.Ap5B}")).Body.ShouldNotContain("Nguyễn Văn AC");
        (await clerk.Get($"/members/statistics?day=2022-12-31&body={office.Ap5B}")).Body.ShouldContain(
            "8 đảng viên",
            Case.Insensitive
        );
    }

    [Fact]
    public async Task Whoever_confirms_an_old_preview_is_told_and_sees_the_new_one()
    {
        await using var office = await TestOffice.New();
        var clerk = await office.SignIn("vanphong");
        var (_, body, location) = await clerk.Post(
            $"/bodies/{office.Ap5B}/merge",
            ("bodyIds", office.Kp1.ToString()),
            ("newName", "Chi bộ Ấp Giồng"),
            ("on", "01/06/2023")
        );
        location.ShouldNotBeNull(body);
        var preview = (await clerk.Get(location)).Body;
        preview.ShouldContain("Đảng viên chuyển: 16");
        preview.ShouldContain("Chức vụ đang giữ");
        preview.ShouldContain("01/06/2023");
        var version = System
            .Text.RegularExpressions.Regex.Match(preview, "name=\"version\" value=\"([0-9a-f]+)\"")
            .Groups[1]
            .Value;
        await office.Do(
            "members.move",
            new MoveMember(office.People.Ap5BMembers[6], office.Kp1, new DateOnly(2023, 5, 30))
        );
        var (status, again, _) = await clerk.Post(
            location,
            ("decision", Decision),
            ("decidedOn", "25/05/2023"),
            ("version", version)
        );
        status.ShouldBe(System.Net.HttpStatusCode.Conflict);
        again.ShouldContain("Số liệu đã thay đổi");
        var (_, done, page) = await clerk.Post(location, ("decision", Decision), ("decidedOn", "25/05/2023"));
        page.ShouldNotBeNull(done);
        (await clerk.Get(page)).Body.ShouldContain("12-QĐ/ĐU");
        (await office.Work().Get<IMembers>().On(TestOffice.Today, Guid.Parse(page.Split('/')[^1]))).Count.ShouldBe(16);
    }

    [Fact]
    public async Task Whoever_led_an_ended_cell_gets_no_right_in_the_new_one_by_that_and_the_member_stays_a_member()
    {
        await using var office = await TestOffice.New();
        var merged = await office.Do("organisation.merge", Merger(office));
        var grants = await office.Work().Db.Set<App.Modules.Access.Grant>().Where(g => g.To == null).ToListAsync();
        grants.Where(g => g.BodyId == merged).Select(g => g.Role).ShouldBe(["member"]);
        grants.ShouldNotContain(g => g.BodyId == office.Ap5B);
        (await (await office.SignIn("dangvien")).Status("/me")).ShouldNotBe(System.Net.HttpStatusCode.Forbidden);
    }

    /// <summary>Everything about bodies, lists, posts and rights, as text.</summary>
    private static async Task<string> Picture(TestOffice office)
    {
        var db = office.Work().Db;
        var lines = new List<string>();
        lines.AddRange(
            (await db.Set<PartyBody>().ToListAsync()).Select(b =>
                $"{b.Id} {b.Name} {b.Path} {b.ParentId} {b.FoundedOn} {b.DissolvedOn}"
            )
        );
        lines.AddRange(
            (await db.Set<BodyHistory>().ToListAsync()).Select(h => $"{h.Id} {h.Name} {h.From} {h.To} {h.ParentId}")
        );
        lines.AddRange(
            (await db.Set<OfficeHeld>().ToListAsync()).Select(h => $"{h.Id} {h.BodyId} {h.Title} {h.From} {h.To}")
        );
        lines.AddRange(
            (await db.Set<App.Modules.Members.Domain.Membership>().ToListAsync()).Select(m =>
                $"{m.Id} {m.MemberId} {m.BodyId} {m.From} {m.To}"
            )
        );
        lines.AddRange(
            (await db.Set<App.Modules.Members.Domain.Member>().ToListAsync()).Select(m => $"{m.Id} {m.CellId}")
        );
        lines.AddRange(
            (await db.Set<App.Modules.Access.Grant>().ToListAsync()).Select(g =>
                $"{g.Id} {g.BodyId} {g.Role} {g.From} {g.To}"
            )
        );
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }
}
