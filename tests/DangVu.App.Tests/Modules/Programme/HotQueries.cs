using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Programme;

public sealed class HotQueries
{
    [Fact]
    public void Plans_tasks_and_waiting_deadlines_are_found_by_their_indexes()
    {
        if (Environment.GetEnvironmentVariable("DANGVU_TEST_PG") is not null)
            return;
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var db = new SqliteAppDb(
            new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite(connection).UseSnakeCaseNamingConvention().Options
        );
        db.Database.Migrate();
        var (body, plan, from, to) = (Guid.Empty, Guid.Empty, new DateOnly(2023, 6, 1), new DateOnly(2023, 6, 30));
        var bodies = new List<Guid> { body, plan };
        Plan(db, db.Set<MonthPlan>().Where(p => p.Month == from && bodies.Contains(p.BodyId)))
            .ShouldContain("ix_prg_month_plans_office_id_");
        Plan(db, db.Set<PlanItem>().Where(i => i.PlanId == plan)).ShouldContain("ix_prg_month_items_office_id_plan_id");
        Plan(db, db.Set<PlanItem>().Where(i => i.BodyId == body && i.MovedTo == from))
            .ShouldContain("ix_prg_month_items_office_id_body_id_moved_to");
        Plan(
                db,
                db.Set<ProgrammeTask>()
                    .Where(t => t.BodyId == body && t.Deadline >= from && t.Deadline <= to)
                    .OrderBy(t => t.Deadline)
                    .Take(26)
            )
            .ShouldContain("ix_prg_tasks_office_id_body_id_deadline");
        Plan(db, db.Set<ProgrammeTask>().Where(t => t.DueEvent == "meeting.cell" && t.DueFrom == null))
            .ShouldContain("ix_prg_tasks_office_id_due_event_due_from");
        Plan(db, db.Set<ProgrammeTask>().Where(t => t.SourceId == plan))
            .ShouldContain("ix_prg_tasks_office_id_source_id");
    }

    private static string Plan<T>(AppDb db, IQueryable<T> query)
    {
        using var command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        using var reader = command.ExecuteReader();
        var plan = "";
        while (reader.Read())
            plan += reader.GetString(3) + "\n";
        plan.ShouldNotContain("SCAN");
        plan.ShouldNotContain("TEMP B-TREE");
        return plan;
    }
}
