using DangVu.App.Modules.Members.Domain;
using DangVu.App.Persistence;
using DangVu.App.Tests.House;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Architecture;

public sealed class DatabaseRules
{
    [Fact]
    public void No_model_change_lacks_its_migration()
    {
        using var sqlite = new SqliteDesign().CreateDbContext([]);
        sqlite.Database.HasPendingModelChanges().ShouldBeFalse();
        using var postgres = new PostgresDesign().CreateDbContext([]);
        postgres.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public void Every_business_table_leads_with_the_office()
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        foreach (var entity in db.Model.GetEntityTypes().Where(e => typeof(Row).IsAssignableFrom(e.ClrType)))
        {
            entity.FindPrimaryKey()!.Properties[0].Name.ShouldBe(nameof(Row.OfficeId));
            foreach (var index in entity.GetIndexes())
                index.Properties[0].Name.ShouldBe(nameof(Row.OfficeId), entity.ClrType.Name);
        }
    }

    [Fact]
    public void The_members_list_and_search_go_by_their_indexes()
    {
        if (Environment.GetEnvironmentVariable("DANGVU_TEST_PG") is not null)
            return;
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var db = new SqliteAppDb(
            new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite(connection).UseSnakeCaseNamingConvention().Options
        );
        db.Database.Migrate();
        Plan(db, db.Set<Member>().OrderBy(m => m.SortKey).ThenBy(m => m.Id).Take(26))
            .ShouldContain("ix_mem_members_office_id_sort_key_id");
        var cell = Guid.Empty;
        Plan(db, db.Set<Member>().Where(m => m.CellId == cell).OrderBy(m => m.SortKey).ThenBy(m => m.Id).Take(26))
            .ShouldContain("ix_mem_members_office_id_cell_id_sort_key_id");
        Plan(
                db,
                db.Set<MemberWord>()
                    .Where(w => string.Compare(w.Word, "duong") >= 0 && string.Compare(w.Word, "duonh") < 0)
            )
            .ShouldContain("ix_mem_words_office_id_word_member_id");
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
