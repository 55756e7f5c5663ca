using DangVu.App.Modules.Cadres.Recording;
using DangVu.App.Modules.Commendation.Decide;
using DangVu.App.Modules.Commendation.Propose;
using DangVu.App.Modules.Inspection.Recording;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Record;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Notebooks.Comments;
using DangVu.App.Modules.Notebooks.Register;
using DangVu.App.Modules.Organisation.HoldOffice;
using DangVu.App.Modules.Organisation.WorkingRules;
using DangVu.App.Modules.Programme.Targets;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Modules.Reviews.Shortcomings;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Modules.SelfReview.Turns;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Rulebook.Facts;

/// <summary>The year 2022 of the cell of Ấp 5B in the books, through the acts; the cell of Khu phố 1 writes nothing down.</summary>
internal static class AYearOnRecord
{
    public static DateOnly On(int month, int day) => new(2022, month, day);

    public static async Task Everything(TestOffice office)
    {
        await Meetings(office);
        await Tasks(office);
        await Targets(office);
        await Notebooks(office);
        await Inspection(office);
        await Shortcomings(office);
        await SelfReview(office);
        await Lists(office);
        await Honours(office);
    }

    /// <summary>Eleven of twelve regular meetings, August left out, and three thematic ones; member 4 away twice, once without a reason.</summary>
    public static async Task Meetings(TestOffice office)
    {
        var member = office.People.Ap5BMembers[4];
        for (var month = 1; month <= 12; month++)
        {
            if (month == 8)
                continue;
            RollMark[] roll = month switch
            {
                3 => [new RollMark(member, "absent-with-reason", "Đi khám bệnh")],
                5 => [new RollMark(member, "absent-without-reason")],
                _ => [],
            };
            await Meet(office, On(month, 3), "regular", month == 6 ? "fair" : "good", roll);
        }
        foreach (var month in new[] { 3, 6, 12 })
            await Meet(office, On(month, 20), "thematic", month == 12 ? "average" : "good");
    }

    public static Task<Guid> Meet(
        TestOffice office,
        DateOnly on,
        string kind = "regular",
        string? grade = null,
        params RollMark[] roll
    ) =>
        office.Do(
            "meetings.record",
            new RecordMeeting(
                office.Ap5B,
                Collective.Cell,
                kind,
                on,
                "Thống nhất.",
                roll,
                RestPresent: true,
                Theme: kind == "regular" ? null : "Nêu gương",
                Grade: grade,
                ScoredBy: grade is null ? null : "Tập thể chi bộ"
            ),
            on
        );

    /// <summary>Four tasks: two in time, of which one beyond what was asked, one late, one not done.</summary>
    public static async Task Tasks(TestOffice office)
    {
        var doer = office.People.Ap5BMembers[3];
        var beyond = await Task(office, "Vận động làm đường ấp", On(3, 31), doer, On(3, 20));
        await Task(office, "Tổng vệ sinh quý II", On(6, 30), doer, On(6, 30));
        await Task(office, "Rà soát hộ nghèo", On(9, 30), doer, On(10, 9));
        await Task(office, "Họp dân bàn đường điện", On(11, 30), office.People.Ap5BMembers[2], null);
        await office.Do(
            "programme.rate",
            new RateTasks([new TaskRating(beyond, "beyond", "Vượt 200 mét so với kế hoạch", On(4, 5))]),
            On(4, 5)
        );
    }

    public static async Task<Guid> Task(
        TestOffice office,
        string title,
        DateOnly deadline,
        Guid? person,
        DateOnly? done,
        Guid? body = null
    )
    {
        var task = await office.Do(
            "programme.task",
            new AddTask(body ?? office.Ap5B, new TaskLine(title, deadline, PersonId: person), InProgramme: false),
            On(1, 10)
        );
        if (done is { } on)
            await office.Do("programme.result", new RecordResult(task, new TaskResult("done", on, "Đã xong")), on);
        return task;
    }

    /// <summary>Two targets, one reached.</summary>
    public static async Task Targets(TestOffice office)
    {
        await Target(office, office.Ap5B, "Giảm hộ nghèo", 2, 2);
        await Target(office, office.Ap5B, "Kết nạp đảng viên", 2, 1);
        await Target(office, office.People.Partner, "Phát triển hội viên", 10, 12);
    }

    public static async Task<Guid> Target(TestOffice office, Guid body, string name, int planned, int? reached)
    {
        var target = await office.Do("programme.target", new SetTarget(body, 2022, name, "việc", planned), On(1, 12));
        if (reached is { } value)
            await office.Do("programme.target-value", new RecordTarget(target, On(12, 20), value), On(12, 20));
        return target;
    }

    /// <summary>Six of eight registered; the first quarter has all comments but one, no later quarter has any.</summary>
    public static async Task Notebooks(TestOffice office)
    {
        var people = office.People.Ap5BMembers.Take(6).ToList();
        foreach (var member in people)
            await office.Do(
                "notebooks.register",
                new RegisterNotebook(member, 2022, [new Planned("Giúp một hộ khó khăn")], On: On(1, 15)),
                On(1, 15)
            );
        await office.Do(
            "notebooks.comment-quarter",
            new CommentQuarter(
                office.Ap5B,
                2022,
                1,
                [.. people.Skip(1).Select(m => new CommentRow(m, "done", "Làm đúng việc đã đăng ký"))]
            ),
            On(4, 5)
        );
    }

    /// <summary>The cell's own programme, one of two items done; a member reprimanded in May.</summary>
    public static async Task Inspection(TestOffice office)
    {
        Task<Guid> Plan(ItemIn item) =>
            office.Do("inspection.plan", new PlanInspections(office.Ap5B, 2022, On(1, 20), [item]), On(1, 20));
        var item = await Plan(new ItemIn("inspection", 2, "Chấp hành Điều lệ", office.Ap5B));
        await Plan(new ItemIn("supervision", 4, "Quy định nêu gương", office.Ap5B));
        await office.Do("inspection.finish", new FinishItem(item, On(6, 10), "Chấp hành tốt"), On(6, 10));
        await Discipline(office, office.People.Ap5BMembers[6], On(5, 12));
    }

    public static Task<Guid> Discipline(TestOffice office, Guid member, DateOnly on) =>
        office.Do(
            "discipline.decide",
            new DecideDiscipline("reprimand", "05-QĐ/UBKT", on, "Vắng sinh hoạt nhiều lần", member),
            on
        );

    /// <summary>Of the cell one put right and one overdue; of member 2 one put right; of member 5 one that is not due yet.</summary>
    public static async Task Shortcomings(TestOffice office)
    {
        await Found(office, On(2, 10), On(5, 31), null, On(5, 20));
        await Found(office, On(3, 10), On(9, 30), null, null);
        await Found(office, On(2, 10), On(6, 30), office.People.Ap5BMembers[2], On(6, 1));
        await Found(office, On(11, 10), new DateOnly(2023, 3, 31), office.People.Ap5BMembers[5], null);
    }

    public static async Task<Guid> Found(
        TestOffice office,
        DateOnly on,
        DateOnly deadline,
        Guid? member,
        DateOnly? verified
    )
    {
        var id = await office.Do(
            "shortcomings.add",
            new AddShortcoming(office.Ap5B, "review", on, "Sửa ngay", "Họp trễ giờ", member, Deadline: deadline),
            on
        );
        if (verified is not { } day)
            return id;
        await office.Do(
            "shortcomings.progress",
            new FollowShortcoming("remedied", day.AddDays(-5), id, Evidence: "Biên bản"),
            day
        );
        await office.Do("shortcomings.progress", new FollowShortcoming("verified", day, id, Evidence: "Biên bản"), day);
        return id;
    }

    /// <summary>Turns are planned from January; they were held in January and February only.</summary>
    public static async Task SelfReview(TestOffice office)
    {
        await office.Do("selfreview.draw", new DrawRota(office.Ap5B, On(1, 1), 12, Seed: 5, PerMonth: 1), On(1, 2));
        foreach (var month in new[] { 1, 2 })
            await office.Do(
                "selfreview.hold-month",
                new HoldMonth(office.Ap5B, On(month, 1), On(month, 3)),
                On(month, 3)
            );
    }

    /// <summary>Three of eight are in charge of something; one came by admission in July.</summary>
    public static async Task Lists(TestOffice office)
    {
        foreach (var (area, place) in new[] { ("Tổ nhân dân số 1", 1), ("Tổ nhân dân số 2", 2), ("Hội quán", 3) })
            await office.Do(
                "organisation.working-rule",
                new SetWorkingRule(office.Ap5B, area, On(1, 5), office.People.Ap5BMembers[place]),
                On(1, 5)
            );
        await office.Do(
            "members.add",
            new AddMember(
                office.Ap5B,
                On(7, 3),
                new MemberFacts("Lê Thị Mới", "female", "1998-04-05", AdmittedOn: "2022-07-03"),
                "probationary",
                "admission"
            ),
            On(7, 3)
        );
        await office.Do(
            "organisation.hold-office",
            new HoldOffice(office.People.Kp1Members[2], office.Root, "standing-member", On(1, 5)),
            On(1, 5)
        );
        await office.Do(
            "organisation.hold-office",
            new HoldOffice(office.People.Ap5BMembers[6], office.People.Partner, "deputy-secretary", On(1, 5)),
            On(1, 5)
        );
    }

    /// <summary>Member 1 commended in September; a class in October that members 1 and 2 were to attend, one came.</summary>
    public static async Task Honours(TestOffice office)
    {
        var (one, two) = (office.People.Ap5BMembers[1], office.People.Ap5BMembers[2]);
        var award = await office.Do(
            "commendation.propose",
            new ProposeAward("committee.merit", "Hiến đất làm đường", MemberId: one),
            On(9, 1)
        );
        await office.Do("commendation.decide", new DecideAwards([award], On(9, 2), "12-QĐ/ĐU"), On(9, 2));
        var lessons = await office.Do(
            "cadres.class",
            new PlanClass(office.Root, "study", "Học nghị quyết", On(9, 5), On(10, 1), On(10, 2)),
            On(9, 5)
        );
        await office.Do(
            "cadres.attendance",
            new RecordAttendance(lessons, On(10, 2), [new(one, "attended"), new(two, "absent")]),
            On(10, 2)
        );
    }
}
