using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Classification;

public sealed class ItsIndexes
{
    [Fact]
    public void A_rounds_page_of_members_and_a_persons_years_are_found_by_their_indexes()
    {
        if (Environment.GetEnvironmentVariable("DANGVU_TEST_PG") is not null)
            return;
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var db = new SqliteAppDb(
            new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite(connection).UseSnakeCaseNamingConvention().Options
        );
        db.Database.Migrate();
        var id = Guid.Empty;
        Plan(
                db,
                db.Set<Subject>()
                    .Where(s => s.RoundId == id && s.BodyId == id && s.Position > 5)
                    .OrderBy(s => s.Position)
                    .Take(26)
            )
            .ShouldContain("ix_cls_subjects_office_id_round_id_body_id_position");
        Plan(db, db.Set<Subject>().Where(s => s.Of == id).OrderByDescending(s => s.Year).Take(10))
            .ShouldContain("ix_cls_subjects_office_id_of_year");
        Plan(db, db.Set<BallotLine>().Where(l => l.SubjectId == id))
            .ShouldContain("ix_cls_ballot_lines_office_id_subject_id");
    }

    private static string Plan<T>(AppDb db, IQueryable<T> query)
    {
        using var command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        using var reader = command.ExecuteReader();
        var plan = "";
        while (reader.Read())
            plan += reader.GetString(3) + "\n";
        plan.ShouldNotContain("TEMP B-TREE");
        return plan;
    }
}
