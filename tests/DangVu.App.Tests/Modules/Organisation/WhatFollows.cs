using DangVu.App.Acts;
using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Modules.Admissions.Recording;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Notebooks.Register;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Modules.Organisation.Reorganise;
using DangVu.App.Modules.Organisation.WorkingRules;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Shortcomings;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Persistence;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Organisation;

/// <summary>What is in hand goes over with a merger, what was planned ends, what is history stays; and taken back, all stands as before.</summary>
public sealed class WhatFollows
{
    private static readonly DateOnly Day = new(2023, 5, 2);
    private static readonly DateOnly On = new(2023, 6, 1);

    [Fact]
    public async Task Work_in_hand_goes_over_planned_things_end_and_taken_back_everything_stands_as_before()
    {
        await using var office = await TestOffice.New();
        var member = office.People.Ap5BMembers[2];
        var task = await office.Do(
            "programme.task",
            new AddTask(office.Ap5B, new TaskLine("Vận động làm đường", new DateOnly(2023, 9, 30)), false),
            Day
        );
        var meeting = await office.Do(
            "meetings.prepare",
            new PrepareMeeting(office.Ap5B, "cell", "regular", new DateOnly(2023, 6, 20)),
            Day
        );
        var earlier = await office.Do(
            "meetings.prepare",
            new PrepareMeeting(office.Ap5B, "cell", "regular", new DateOnly(2023, 5, 20)),
            Day
        );
        var candidate = await office.Do(
            "admissions.choose",
            new ChooseCandidate(office.Ap5B, "Lê Văn Tú", "male", new DateOnly(1998, 3, 3), Day),
            Day
        );
        await office.Do("admissions.helper", new NameHelper(candidate, member, Day), Day);
        var notebook = await office.Do(
            "notebooks.register",
            new RegisterNotebook(member, 2023, [new("Giúp một hộ")]),
            Day
        );
        var shortcoming = await office.Do(
            "shortcomings.add",
            new AddShortcoming(
                office.Ap5B,
                "review",
                Day,
                "Đến đúng giờ",
                "Đi họp trễ",
                member,
                "Bận",
                "discipline",
                new DateOnly(2023, 8, 30)
            ),
            Day
        );
        await office.Do(
            "selfreview.draw",
            new DrawRota(office.Ap5B, new DateOnly(2023, 5, 1), 6, Seed: 3, PerMonth: 1),
            Day
        );
        await office.Do(
            "organisation.working-rule",
            new SetWorkingRule(office.Root, "Dân vận", Day, InChargeBodyId: office.Ap5B, WithBodyId: office.Kp1),
            Day
        );
        var before = await Picture(office);

        var merged = await office.Do(
            "organisation.merge",
            new MergeBodies([office.Ap5B, office.Kp1], On, "12-QĐ/ĐU", Day, NewName: "Chi bộ Ấp Giồng")
        );

        var db = office.Work().Db;
        (await db.Set<ProgrammeTask>().SingleAsync(t => t.Id == task)).BodyId.ShouldBe(merged);
        (await db.Set<TaskStep>().Where(s => s.TaskId == task).ToListAsync()).ShouldAllBe(s => s.BodyId == merged);
        (await db.Set<Meeting>().SingleAsync(m => m.Id == meeting)).ShouldSatisfyAllConditions(
            m => m.BodyId.ShouldBe(office.Ap5B),
            m => m.Stage.ShouldBe(Stages.Annulled),
            m => m.AnnulledFor.ShouldBe("12-QĐ/ĐU")
        );
        // One that was planned before the day may have been held; it stays to be recorded.
        (await db.Set<Meeting>().SingleAsync(m => m.Id == earlier)).Stage.ShouldBe(Stages.Prepared);
        (await db.Set<Candidate>().SingleAsync(c => c.Id == candidate)).BodyId.ShouldBe(merged);
        (await db.Set<CandidateHelper>().SingleAsync(h => h.CandidateId == candidate)).BodyId.ShouldBe(merged);
        (await db.Set<Notebook>().SingleAsync(n => n.Id == notebook)).BodyId.ShouldBe(merged);
        (await db.Set<Shortcoming>().SingleAsync(s => s.Id == shortcoming)).BodyId.ShouldBe(merged);
        var turns = await db.Set<Turn>().Where(t => t.BodyId == office.Ap5B).ToListAsync();
        turns.Where(t => t.Month >= On).ShouldAllBe(t => t.State == TurnStates.Replaced);
        turns.ShouldContain(t => t.Month < On && t.State == TurnStates.Planned);
        (await db.Set<WorkingRule>().SingleAsync(r => r.To == null)).ShouldSatisfyAllConditions(
            r => r.InChargeBodyId.ShouldBe(merged),
            r => r.WithBodyId.ShouldBe(merged),
            r => r.From.ShouldBe(On)
        );

        await office.Do("organisation.undo-reorganisation", new UndoReorganisation(merged, "Nhầm"));
        (await Picture(office)).ShouldBe(before);
    }

    [Fact]
    public async Task Who_leaves_by_a_split_gives_the_turns_of_the_rota_to_those_who_stay()
    {
        await using var office = await TestOffice.New();
        await office.Do(
            "selfreview.draw",
            new DrawRota(office.Ap5B, new DateOnly(2023, 5, 1), 8, Seed: 3, PerMonth: 1),
            Day
        );
        var going = office.People.Ap5BMembers.Take(4).ToList();
        await office.Do("organisation.split", new SplitBody(office.Ap5B, "Chi bộ Ấp 5C", going, On, "12-QĐ/ĐU", Day));
        var planned = await office
            .Work()
            .Db.Set<Turn>()
            .Where(t => t.BodyId == office.Ap5B && t.State == TurnStates.Planned && t.Month >= On)
            .ToListAsync();
        planned.Count.ShouldBe(7, "one in each month, as before");
        planned.ShouldAllBe(t => !going.Contains(t.MemberId));
    }

    /// <summary>Every row that lives in a body, with all its values but its version and seal; the operation's own rows left out.</summary>
    private static async Task<string> Picture(TestOffice office)
    {
        var db = office.Work().Db;
        var lines = new List<string>();
        foreach (var type in AppDb.RowTypes.Where(t => !t.Name.StartsWith("Reorgani", StringComparison.Ordinal)))
        {
            foreach (var row in await Rows(db, type))
            {
                var values = db.Entry(row)
                    .Properties.Where(p => p.Metadata.Name is not ("Version" or "Seal"))
                    .Select(p => $"{p.Metadata.Name}={p.CurrentValue}");
                lines.Add(type.Name + " " + string.Join(' ', values));
            }
        }
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private static async Task<List<Row>> Rows(AppDb db, Type type)
    {
        var list = typeof(WhatFollows)
            .GetMethod(nameof(All), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type);
        return await (Task<List<Row>>)list.Invoke(null, [db])!;
    }

    private static async Task<List<Row>> All<T>(AppDb db)
        where T : Row => [.. await db.Set<T>().ToListAsync()];
}
