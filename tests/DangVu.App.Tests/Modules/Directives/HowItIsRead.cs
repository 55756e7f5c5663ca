using DangVu.App.Modules.Directives;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Studies;
using DangVu.App.Modules.Meetings.Discussed;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Reports.Thread;
using DangVu.App.Persistence;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Directives;

/// <summary>The questions that every page of documents asks go by an index, however many rows there are.</summary>
public sealed class HowItIsRead
{
    [Fact]
    public async Task The_two_books_are_read_in_their_order_by_an_index()
    {
        if (Environment.GetEnvironmentVariable("DANGVU_TEST_PG") is not null)
            return;
        await using var office = await TestOffice.New();
        var (db, root) = (office.Work().Db, office.Root);
        var all = db.Set<Directive>().Where(d => d.BodyId == root);
        var received = Plan(
            db,
            all.Where(d => d.Way == Ways.Received)
                .OrderByDescending(d => d.ReceivedOn)
                .ThenByDescending(d => d.Id)
                .Take(26)
        );
        received.ShouldContain("ix_dir_documents_office_id_body_id_way_received_on_id");
        received.ShouldNotContain("TEMP B-TREE");
        var issued = Plan(
            db,
            all.Where(d => d.Way == Ways.Issued).OrderByDescending(d => d.SignedOn).ThenByDescending(d => d.Id).Take(26)
        );
        issued.ShouldContain("ix_dir_documents_office_id_body_id_way_signed_on_id");
        issued.ShouldNotContain("TEMP B-TREE");
    }

    [Fact]
    public async Task The_thread_is_followed_by_indexes_and_never_by_reading_a_table()
    {
        if (Environment.GetEnvironmentVariable("DANGVU_TEST_PG") is not null)
            return;
        await using var office = await TestOffice.New();
        var db = office.Work().Db;
        var ids = new List<Guid> { Guid.CreateVersion7(), Guid.CreateVersion7() };
        Plan(db, db.Set<DirectiveLink>().Where(l => ids.Contains(l.SourceId)).Select(l => l.DirectiveId))
            .ShouldContain("ix_dir_links_office_id_source_id_directive_id");
        Plan(db, db.Set<ProgrammeTask>().Where(t => ids.Contains(t.DirectiveId!.Value)))
            .ShouldContain("ix_prg_tasks_office_id_directive_id_deadline");
        Plan(db, db.Set<DiscussedDirective>().Where(d => ids.Contains(d.DirectiveId)))
            .ShouldContain("ix_meet_directives_office_id_directive_id_id");
        Plan(db, db.Set<ReportCitation>().Where(c => ids.Contains(c.DirectiveId)))
            .ShouldContain("ix_rep_citations_office_id_directive_id_id");
        var symbols = new List<string> { "05-CT/TW" };
        Plan(db, db.Set<Directive>().Where(d => symbols.Contains(d.Symbol)))
            .ShouldContain("ix_dir_documents_office_id_symbol");
    }

    [Fact]
    public async Task Coverage_is_one_question_for_all_cells_and_starts_at_the_documents_sessions()
    {
        if (Environment.GetEnvironmentVariable("DANGVU_TEST_PG") is not null)
            return;
        await using var office = await TestOffice.New();
        var work = office.Work();
        var document = Guid.CreateVersion7();
        var plan = Plan(work.Db, StudyCoverage.Through(work, document, TestOffice.Today));
        plan.ShouldContain("ix_dir_study_documents_office_id_directive_id");
        plan.ShouldContain("ix_dir_attendances_office_id_study_id_member_id (office_id=? AND study_id=?)");
    }

    private static string Plan<T>(AppDb db, IQueryable<T> query)
    {
        db.Database.OpenConnection();
        using var command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        using var reader = command.ExecuteReader();
        var plan = "";
        while (reader.Read())
            plan += reader.GetString(3) + "\n";
        return plan;
    }
}
