using DangVu.App.Audit;
using DangVu.App.Modules.Access;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.ChangeMember;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Import.Committing;
using DangVu.App.Modules.Members.Import.Undoing;
using DangVu.App.Modules.Organisation.HoldOffice;
using DangVu.App.Persistence;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Members.Import;

public sealed class TheImport
{
    private static ImportMembers List(byte[] file, DateOnly? asOf = null) => new(file, "ds.xlsx", asOf);

    [Fact]
    public async Task Good_rows_stand_together_and_the_same_list_again_writes_nothing()
    {
        await using var office = await TestOffice.New();
        var id = await office.Do("members.import", List(PartyList.Export()), new DateOnly(2023, 6, 1));
        var db = office.Work().Db;
        var run = await db.Set<ImportRun>().SingleAsync(r => r.Id == id);
        (run.ReadRows, run.NewRows, run.UpdateRows, run.SameRows, run.RefusedRows).ShouldBe((4, 3, 0, 0, 1));
        var an = await db.Set<Member>().SingleAsync(m => m.FullName == "Lê Văn An");
        (an.BirthDate, an.CellId, an.Status, an.IdentityEnd, an.Hometown).ShouldBe(
            ("1960-02-03", office.Ap5B, "official", "0001", "Xã Một, Bến Tre")
        );
        office
            .Work()
            .Get<DangVu.App.Modules.Members.Numbers>()
            .Read(db.OfficeId, an.IdentityCipher)
            .ShouldBe("083060000001");
        var members = office.Work().Get<IMembers>();
        (await members.On(new DateOnly(2023, 6, 1))).Select(m => m.FullName).ShouldContain("Trần Thị Bưởi");
        (await members.On(new DateOnly(2023, 5, 31))).Select(m => m.FullName).ShouldNotContain("Trần Thị Bưởi");
        (await members.On(TestOffice.Today)).Select(m => m.FullName).ShouldNotContain("Võ Thị Duyên");
        (await db.Set<Member>().SingleAsync(m => m.FullName == "Võ Thị Duyên")).Status.ShouldBe("dead");
        (await db.Set<MemberWord>().CountAsync(w => w.MemberId == an.Id)).ShouldBe(3);
        var entries = await db.Set<AuditEntry>().CountAsync();
        (await office.Refused("members.import", List(PartyList.Export()))).ShouldBe(["import.all-same"]);
        (await db.Set<AuditEntry>().CountAsync()).ShouldBe(entries);
    }

    [Fact]
    public async Task The_bulk_rows_are_sealed_and_counted_in_one_audit_entry()
    {
        await using var office = await TestOffice.New();
        var before = await office.Work().Db.Set<AuditEntry>().MaxAsync(e => e.Seq);
        await office.Do("members.import", List(PartyList.Export()));
        var work = office.Work();
        var entry = await work.Db.Set<AuditEntry>().SingleAsync(e => e.Seq > before);
        (entry.Action, entry.Tally).ShouldBe(
            ("members.import", "ImportRow+4 ImportRun+1 Member+3 Membership+3 StatusPeriod+3")
        );
        await Sealed<Member>(work.Db, office);
        await Sealed<Membership>(work.Db, office);
        await Sealed<StatusPeriod>(work.Db, office);
        await Sealed<ImportRow>(work.Db, office);
        await Sealed<ImportRun>(work.Db, office);
    }

    [Fact]
    public async Task An_update_writes_only_what_changed_and_undo_puts_it_back()
    {
        await using var office = await TestOffice.New();
        var who = office.People.Ap5BMembers[2];
        var before = await office.Work().Db.Set<Member>().AsNoTracking().SingleAsync(m => m.Id == who);
        var list = PartyList.Csv(
            "Họ và tên,Ngày sinh,Số định danh,Chi bộ,Nghề nghiệp,Quê quán\nNguyễn Văn AC,12/05/1970,000070000102,Khu phố 1,Làm vườn,\n"
        );
        var id = await office.Do("members.import", new ImportMembers(list, "ds.csv"));
        var work = office.Work();
        var after = await work.Db.Set<Member>().AsNoTracking().SingleAsync(m => m.Id == who);
        (after.Occupation, after.CellId, after.Version).ShouldBe(("Làm vườn", office.Kp1, before.Version + 1));
        (after.AdmittedOn, after.IdentityDigest).ShouldBe((before.AdmittedOn, after.IdentityDigest));
        (await work.Get<IMembers>().On(TestOffice.Today, office.Kp1)).ShouldContain(m => m.Id == who);
        (await work.Get<IMembers>().On(TestOffice.Today.AddDays(-1), office.Ap5B)).ShouldContain(m => m.Id == who);
        await Sealed<Member>(work.Db, office);
        await office.Do("members.import-undo", new UndoImport(id));
        work = office.Work();
        var undone = await work.Db.Set<Member>().AsNoTracking().SingleAsync(m => m.Id == who);
        (undone.Occupation, undone.CellId).ShouldBe((null, office.Ap5B));
        (
            await work
                .Db.Set<Membership>()
                .Where(m => m.MemberId == who)
                .Select(m => new { m.BodyId, m.To })
                .ToListAsync()
        ).ShouldBe([new { BodyId = office.Ap5B, To = (DateOnly?)null }]);
        await Sealed<Member>(work.Db, office);
        await Sealed<Membership>(work.Db, office);
    }

    [Fact]
    public async Task An_undone_import_is_gone_cannot_be_undone_again_and_can_be_made_anew()
    {
        await using var office = await TestOffice.New();
        var counts = await Counts(office);
        var id = await office.Do("members.import", List(PartyList.Export()));
        await office.Do("members.import-undo", new UndoImport(id));
        (await Counts(office)).ShouldBe(counts);
        (await office.Refused("members.import-undo", new UndoImport(id))).ShouldBe(["import.undone-already"]);
        var again = await office.Do("members.import", List(PartyList.Export()));
        (await office.Work().Db.Set<Member>().CountAsync(m => m.ImportId == again)).ShouldBe(3);
    }

    [Fact]
    public async Task A_later_edit_or_a_record_of_another_module_stands_in_the_way_of_undo_and_is_named()
    {
        await using var office = await TestOffice.New();
        var id = await office.Do("members.import", List(PartyList.Export()));
        var db = office.Work().Db;
        var an = (await db.Set<Member>().AsNoTracking().SingleAsync(m => m.FullName == "Lê Văn An")).Id;
        var buoi = (await db.Set<Member>().AsNoTracking().SingleAsync(m => m.FullName == "Trần Thị Bưởi")).Id;
        await office.Do(
            "members.change",
            new ChangeMember(an, new MemberFacts("Lê Văn An", "male", "1960-02-03", Occupation: "Làm vườn"))
        );
        await office.Do(
            "organisation.hold-office",
            new HoldOffice(buoi, office.Kp1, "deputy-secretary", TestOffice.Today)
        );
        var work = office.Work();
        var refused = await work.Do("members.import-undo", () => UndoImport.Handle(work, new UndoImport(id)));
        refused
            .Refusals.Select(r => r.Code)
            .ShouldBe(["import.undo.blocked", "import.undo.edited", "import.undo.used"]);
        var texts = new DangVu.App.Ui.Texts();
        texts.Of(refused.Refusals[1]).ShouldContain("Lê Văn An");
        texts.Of(refused.Refusals[2]).ShouldBe("Trần Thị Bưởi: còn 1 mục ở chức vụ.");
        (await db.Set<Member>().CountAsync(m => m.ImportId == id)).ShouldBe(3);
    }

    [Fact]
    public async Task Two_rows_of_one_person_are_refused_once_and_the_rest_goes_in()
    {
        await using var office = await TestOffice.New();
        var list = PartyList.Csv(
            "Họ và tên,Ngày sinh,Chi bộ\nLê Văn An,03/02/1960,Ấp 5B\nLÊ VĂN AN,03/02/1960,Ấp 5B\nLê Văn Bình,1961,Ấp 5B\n"
        );
        var id = await office.Do("members.import", new ImportMembers(list, "ds.csv"));
        var run = await office.Work().Db.Set<ImportRun>().SingleAsync(r => r.Id == id);
        (run.NewRows, run.RefusedRows).ShouldBe((2, 1));
    }

    [Fact]
    public async Task An_import_broken_off_half_way_leaves_nothing_behind()
    {
        await using var office = await TestOffice.New();
        var counts = await Counts(office);
        var rows = string.Concat(Enumerable.Range(0, 5000).Select(n => $"Lê Văn An,{1950 + n % 40},Ấp 5B\n"));
        var work = office.Work();
        using var stop = new CancellationTokenSource();
        var command = new ImportMembers(PartyList.Csv("Họ và tên,Năm sinh,Chi bộ\n" + rows), "ds.csv");
        await Should.ThrowAsync<OperationCanceledException>(() =>
            work.Do(
                "members.import",
                async () =>
                {
                    var plan = (
                        await work.Get<ImportReader>().Plan(work, command.File, command.FileName, TestOffice.Today)
                    ).Value;
                    await new ImportWriter(
                        work,
                        work.Get<OfficeKeys>(),
                        work.Get<DangVu.App.Modules.Members.Numbers>()
                    ).Write(
                        plan with
                        {
                            Rows = [.. Stopping(plan.Rows, stop)],
                        },
                        command.File,
                        command.FileName,
                        TestOffice.Today,
                        stop.Token
                    );
                    return DangVu.Kernel.Results.Result<bool>.Refused([]);
                }
            )
        );
        (await Counts(office)).ShouldBe(counts);
        (await office.Do("members.import", List(PartyList.Export()))).ShouldNotBe(Guid.Empty);
    }

    [Theory]
    [InlineData("", "ds.xlsx", "import.file.empty")]
    [InlineData("PK nothing of a workbook", "ds.xlsx", "import.file.not-a-workbook")]
    [InlineData("Tên hàng,Giá\nGạo,5\n", "ds.csv", "import.columns.unknown")]
    [InlineData("Họ và tên,Ngày sinh,Chi bộ\n", "ds.csv", "import.rows.none")]
    [InlineData("Họ và tên,Ngày sinh,Chi bộ\nLê Văn An,31/02/1960,Ấp 5B\n", "ds.csv", "import.all-refused")]
    public async Task A_file_that_is_no_list_is_refused_and_changes_nothing(string text, string name, string code)
    {
        await using var office = await TestOffice.New();
        var counts = await Counts(office);
        (await office.Refused("members.import", new ImportMembers(PartyList.Csv(text), name))).ShouldBe([code]);
        (await Counts(office)).ShouldBe(counts);
    }

    [Fact]
    public async Task A_day_to_come_and_a_cell_secretary_are_refused()
    {
        await using var office = await TestOffice.New();
        (await office.Refused("members.import", List(PartyList.Export(), TestOffice.Today.AddDays(1)))).ShouldBe([
            "import.as-of.future",
        ]);
        (
            await office.Refused("members.import", List(PartyList.Export()), office.As("cell-secretary", office.Ap5B))
        ).ShouldBe(["scope.outside"]);
    }

    [Fact]
    public void Every_code_of_a_problem_and_a_correction_has_its_words()
    {
        var words = DangVu.App.Ui.TextBook.Shipped.Language("vi");
        foreach (var field in Enum.GetValues<DangVu.App.Modules.Members.Import.Columns.ImportField>().Skip(2))
            words.Keys.ShouldContain(
                "import.field." + char.ToLowerInvariant(field.ToString()[0]) + field.ToString()[1..]
            );
        DangVu
            .App.Ui.TextBook.Shipped.Language("en")
            .Keys.Where(k => k.StartsWith("refusal.import.", StringComparison.Ordinal))
            .ShouldBe(
                words.Keys.Where(k => k.StartsWith("refusal.import.", StringComparison.Ordinal)),
                ignoreOrder: true
            );
    }

    private static IEnumerable<DangVu.App.Modules.Members.Import.Planning.PlannedRow> Stopping(
        IReadOnlyList<DangVu.App.Modules.Members.Import.Planning.PlannedRow> rows,
        CancellationTokenSource stop
    )
    {
        stop.CancelAfter(TimeSpan.FromMilliseconds(60));
        return rows;
    }

    private static async Task<(int, int, int, int, int)> Counts(TestOffice office)
    {
        var db = office.Work().Db;
        return (
            await db.Set<Member>().CountAsync(),
            await db.Set<Membership>().CountAsync(),
            await db.Set<StatusPeriod>().CountAsync(),
            await db.Set<MemberWord>().CountAsync(),
            await db.Set<ImportUpload>().CountAsync()
        );
    }

    private static async Task Sealed<T>(AppDb db, TestOffice office)
        where T : Row
    {
        var key = office.Store.Keys.For(db.OfficeId, "seal");
        var rows = await db.Set<T>().AsNoTracking().ToListAsync();
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => row.Seal.SequenceEqual(Sealing.Of(row, key)));
    }
}
