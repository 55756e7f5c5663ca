using System.Net;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Follow;
using DangVu.App.Modules.Meetings.Record;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Shortcomings;
using DangVu.App.Tests.House;
using DangVu.App.Tests.Modules.Notebooks;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Reviews;

public sealed class TheRegister
{
    private static readonly DateOnly Found = new(2022, 12, 8);

    [Fact]
    public async Task Shows_a_remedy_from_self_review_above_the_cell_one_by_one_and_in_no_list_figure_export_or_paper()
    {
        await using var office = await TestOffice.New();
        (await office.Refused("shortcomings.add", Remedy(office) with { Text = "Phai nhạt" })).ShouldBe([
            "shortcomings.only-remedy",
        ]);
        var id = await office.Do("shortcomings.add", Remedy(office), Found);
        const string remedy = "Đọc báo Đảng mỗi ngày";
        var clerk = await office.SignIn("vanphong");
        foreach (
            var bulk in new[]
            {
                "/shortcomings",
                "/shortcomings?state=all",
                $"/shortcomings?body={office.Ap5B}",
                "/shortcomings?source=self-review",
                "/shortcomings/paper",
                "/api/v1/shortcomings",
            }
        )
            (await clerk.Get(bulk)).Body.ShouldNotContain(remedy, customMessage: bulk);
        (await Counting.Figures(office, TestOffice.Today))["shortcomings.open"].Value.ShouldBe(0);
        // One by one: what to do, by whom, until when; the list leads there, and each reading is noted.
        (await clerk.Get("/shortcomings")).Body.ShouldContain("/shortcomings/remedies");
        var one = (await clerk.Get("/shortcomings/remedies")).Body;
        one.ShouldContain(remedy);
        one.ShouldContain("Nguyễn Văn AE");
        (await clerk.Status("/shortcomings/" + id)).ShouldBe(HttpStatusCode.OK);
        // Inside the cell it is a line like any other.
        var own = await office.SignIn("bithu.ap5b");
        (await own.Get("/shortcomings")).Body.ShouldContain(remedy);
        (await own.Get("/shortcomings/remedies")).Body.ShouldNotContain(remedy);
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Get("/shortcomings/remedies")).Body.ShouldNotContain(remedy);
        (await neighbour.Get($"/shortcomings?body={office.Ap5B}")).Body.ShouldNotContain(remedy);
        (await (await office.SignIn("dangvien")).Status("/shortcomings/remedies")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Gives_the_remedies_of_several_members_never_two_at_a_time()
    {
        await using var office = await TestOffice.New();
        await office.Do("shortcomings.add", Remedy(office), Found);
        await office.Do(
            "shortcomings.add",
            Remedy(office) with
            {
                Remedy = "Dự họp đúng giờ",
                MemberId = office.People.Ap5BMembers[5],
                Deadline = new DateOnly(2023, 5, 30),
            },
            Found
        );
        var clerk = await office.SignIn("vanphong");
        var first = (await clerk.Get("/shortcomings/remedies")).Body;
        first.ShouldContain("Đọc báo Đảng mỗi ngày");
        first.ShouldNotContain("Dự họp đúng giờ");
    }

    [Fact]
    public async Task Is_filtered_by_state_source_year_and_what_is_overdue()
    {
        await using var office = await TestOffice.New();
        await office.Do("shortcomings.add", New(office) with { Text = "Việc cũ" }, Found);
        await office.Do(
            "shortcomings.add",
            New(office) with
            {
                Text = "Việc mới",
                Source = "comment",
                FoundOn = new DateOnly(2023, 2, 1),
                Deadline = new DateOnly(2023, 12, 1),
            },
            new DateOnly(2023, 2, 1)
        );
        var secretary = await office.SignIn("bithu.ap5b");
        await Shows("?state=overdue", "Việc cũ", "Việc mới");
        await Shows("?year=2023", "Việc mới", "Việc cũ");
        await Shows("?source=comment", "Việc mới", "Việc cũ");
        (await secretary.Get("/shortcomings?state=verified")).Body.ShouldNotContain("Việc mới");

        async Task Shows(string asked, string there, string absent)
        {
            var body = (await secretary.Get("/shortcomings" + asked)).Body;
            body.ShouldContain(there);
            body.ShouldNotContain(absent);
        }
    }

    [Fact]
    public async Task Lets_nobody_verify_what_they_owe_or_reported_done_nor_type_it_in_for_another()
    {
        await using var office = await TestOffice.New();
        var (owner, reporter, other) = (
            office.People.Ap5BMembers[4],
            office.People.Ap5BMembers[1],
            office.People.Ap5BMembers[2]
        );
        var id = await office.Do("shortcomings.add", New(office), Found);
        var done = new FollowShortcoming("remedied", new DateOnly(2023, 3, 1), id, "Đã đúng giờ", ByMemberId: reporter);
        await office.Do("shortcomings.progress", done);
        var verified = new FollowShortcoming("verified", new DateOnly(2023, 4, 1), id, ByMemberId: other);
        (await office.Refused("shortcomings.progress", verified with { On = new DateOnly(2023, 2, 1) })).ShouldBe([
            "shortcomings.before-state",
        ]);
        (await office.Refused("shortcomings.progress", verified with { ByMemberId = owner })).ShouldBe([
            "shortcomings.verify-own",
        ]);
        (await office.Refused("shortcomings.progress", verified with { ByMemberId = reporter })).ShouldBe([
            "shortcomings.verify-reporter",
        ]);
        var himself = office.As("cell-secretary", office.Ap5B, owner);
        (await office.Refused("shortcomings.progress", verified, himself)).ShouldBe(["shortcomings.verify-own"]);
        await office.Do("shortcomings.progress", verified);
        var row = await office.Work().Db.Set<Shortcoming>().SingleAsync();
        row.VerifierMemberId.ShouldBe(other);
        row.ClosedOn.ShouldBe(new DateOnly(2023, 4, 1));
    }

    [Fact]
    public async Task Names_only_people_who_are_on_the_list()
    {
        await using var office = await TestOffice.New();
        var gone = office.People.Ap5BMembers[5];
        await office.Do("members.status", new SetStatus(gone, "dead", new DateOnly(2023, 1, 5), "death"));
        (await office.Refused("shortcomings.add", New(office) with { MemberId = gone })).ShouldBe([
            "shortcomings.not-on-list",
        ]);
        (await office.Refused("shortcomings.add", New(office) with { OwnerMemberId = gone })).ShouldBe([
            "shortcomings.not-on-list",
        ]);
        var id = await office.Do("shortcomings.add", New(office), Found);
        (
            await office.Refused(
                "shortcomings.progress",
                new FollowShortcoming("remedied", TestOffice.Today, id, "Xong", ByMemberId: gone)
            )
        ).ShouldBe(["shortcomings.not-on-list"]);
    }

    [Fact]
    public async Task Tells_the_second_of_two_who_write_about_the_same_shortcoming()
    {
        await using var office = await TestOffice.New();
        var id = await office.Do("shortcomings.add", New(office), Found);
        var read = (await office.Work().Db.Set<Shortcoming>().SingleAsync()).Version;
        var note = new FollowShortcoming("note", TestOffice.Today, id, "Đang làm", Version: read);
        await office.Do("shortcomings.progress", note);
        (await office.Refused("shortcomings.progress", note)).ShouldBe(["conflict.changed"]);
    }

    [Fact]
    public async Task Receives_what_a_meeting_named_found_on_the_day_of_the_meeting()
    {
        await using var office = await TestOffice.New();
        var meeting = await office.Do(
            "meetings.record",
            new RecordMeeting(
                office.Ap5B,
                Collective.Cell,
                "regular",
                new DateOnly(2023, 6, 3),
                "Thống nhất.",
                [],
                RestPresent: true
            )
        );
        var named = new NameShortcoming(meeting, "Thu đảng phí trễ", "Thu ngay đầu kỳ sinh hoạt");
        (await office.Refused("meetings.shortcoming", named with { DueOn = new DateOnly(2023, 6, 1) })).ShouldBe([
            "shortcomings.due-before-found",
        ]);
        (await office.Refused("meetings.shortcoming", named with { MemberId = office.People.Kp1Members[2] })).ShouldBe([
            "field.choice",
        ]);
        await office.Do("meetings.shortcoming", named);
        var row = await office.Work().Db.Set<Shortcoming>().SingleAsync();
        (row.Source, row.SourceId, row.FoundOn).ShouldBe(("meeting", meeting, new DateOnly(2023, 6, 3)));
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Get("/shortcomings/" + row.Id)).Body.ShouldContain("/meetings/" + meeting);
        (await secretary.Status($"/meetings/{meeting}/shortcoming")).ShouldBe(HttpStatusCode.OK);
        (await (await office.SignIn("bithu.kp1")).Status($"/meetings/{meeting}/shortcoming")).ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    private static AddShortcoming Remedy(TestOffice office) =>
        New(office) with
        {
            Source = "self-review",
            Text = null,
            Cause = null,
            Kind = null,
            Remedy = "Đọc báo Đảng mỗi ngày",
        };

    private static AddShortcoming New(TestOffice office) =>
        new(
            office.Ap5B,
            "review",
            Found,
            "Đến đúng giờ",
            "Đi họp trễ",
            office.People.Ap5BMembers[4],
            "Bận việc nhà",
            "discipline",
            new DateOnly(2023, 4, 30)
        );
}
