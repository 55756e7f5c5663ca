using DangVu.App.Audit;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Cli;

public sealed class Replaying
{
    private const string Good = """
        # refs of earlier facts, exact names of bodies and root may stand for ids
        - act: organisation.body
          on: 2023-05-01
          ref: truong
          data: { name: Chi bộ Trường Mẫu giáo, kind: school-cell, parentId: root }
        - act: members.add
          on: 2023-05-02
          ref: moi
          data: { cellId: truong, on: 2023-05-02, facts: { fullName: Lê Thị Mới, sex: female } }
        - act: members.move
          on: 2023-05-20
          data: { memberId: moi, toCellId: Chi bộ Ấp 5B, on: 2023-05-20 }
        """;

    [Fact]
    public async Task Facts_go_through_the_handlers_and_a_second_run_does_nothing_anew()
    {
        await using var office = await TestOffice.New();
        await using var place = new EmptyPlace();
        var file = place.File("viec.yaml");
        await File.WriteAllTextAsync(file, Good);
        var first = await Dangvu.On(office.Store, "replay", file, "--json");
        first.Code.ShouldBe(0, first.Error);
        Totals(first).ShouldBe((3, 0, 0));
        var work = office.Work();
        var member = await work.Db.Set<Member>().SingleAsync(m => m.FullName == "Lê Thị Mới");
        member.CellId.ShouldBe(office.Ap5B);
        // The day of a demonstration stays, business days are the facts', the audit tells the real instant and who did it.
        (await work.Db.Set<Office>().SingleAsync()).DemoDay.ShouldBe(TestOffice.Today);
        (await work.Db.Set<Membership>().Where(m => m.MemberId == member.Id).MinAsync(m => m.From)).ShouldBe(
            new DateOnly(2023, 5, 2)
        );
        var entry = await work
            .Db.Set<AuditEntry>()
            .Where(e => e.OfficeId == work.Db.OfficeId)
            .OrderBy(e => e.Seq)
            .LastAsync();
        (entry.Action, entry.Actor, entry.ActingAs, entry.Reason).ShouldBe(
            ("members.move", Environment.UserName, "command", "replay viec.yaml")
        );
        entry.At.Year.ShouldBeGreaterThan(2023);

        var again = await Dangvu.On(office.Store, "replay", file, "--json");
        // The move bears no ref, so it is tried again, and the handler says why not.
        again
            .Json.GetProperty("facts")
            .EnumerateArray()
            .Select(f => f.GetProperty("outcome").GetString())
            .Take(2)
            .ShouldBe(["same", "same"]);
    }

    [Fact]
    public async Task What_cannot_be_done_is_told_with_its_place_and_the_rest_stays_done()
    {
        await using var office = await TestOffice.New();
        await using var place = new EmptyPlace();
        var file = place.File("viec.yaml");
        await File.WriteAllTextAsync(
            file,
            Good
                + "\n"
                + """
                - { act: members.fly, on: 2023-05-02 }
                - { act: members.add, on: 2023-05-02, ref: sai-ref, data: { cellId: khong-co, on: 2023-05-02, facts: { fullName: A B } } }
                - { act: members.add, on: 2023-05-02, data: { cellId: truong, on: 2023-05-02, facts: { fullName: A B }, colour: red } }
                - { act: members.add, on: 2023-05-02, data: { cellId: truong, on: thứ hai, facts: { fullName: A B } } }
                - { act: members.add, on: 2023-05-02, data: { cellId: truong, on: 2023-05-02 } }
                - { act: members.add, on: 02/05/2023, data: {} }
                - { act: members.add, on: 2023-05-02, date: {} }
                - just words
                """
        );
        var said = await Dangvu.On(office.Store, "replay", file, "--json");
        said.Code.ShouldBe(1);
        Totals(said).ShouldBe((3, 0, 8));
        var refused = said
            .Json.GetProperty("facts")
            .EnumerateArray()
            .Where(f => f.GetProperty("outcome").GetString() == "refused")
            .ToList();
        refused
            .Select(f => f.GetProperty("problems")[0].GetProperty("code").GetString())
            .ShouldBe(
                [
                    "replay.act-unknown",
                    "replay.ref-unknown",
                    "replay.field-unknown",
                    "replay.type",
                    "replay.field-missing",
                    "replay.on",
                    "replay.field-unknown",
                    "replay.no-fact",
                ],
                said.Error
            );
        refused[1].GetProperty("index").GetInt32().ShouldBe(5);
        refused[1].GetProperty("line").GetInt64().ShouldBe(14);
        said.Error.ShouldContain("Việc thứ 5, dòng 14 (ref sai-ref, members.add)");
        (await office.Work().Db.Set<Member>().CountAsync(m => m.FullName == "Lê Thị Mới")).ShouldBe(1);
    }

    [Fact]
    public async Task All_or_nothing_leaves_nothing_when_one_is_refused()
    {
        await using var office = await TestOffice.New();
        await using var place = new EmptyPlace();
        var file = place.File("viec.json");
        await File.WriteAllTextAsync(
            file,
            """
            { "facts": [
              { "act": "organisation.body", "on": "2023-05-01", "ref": "b", "data": { "name": "Chi bộ Một", "kind": "cell", "parentId": "root" } },
              { "act": "organisation.body", "on": "2023-05-01", "data": { "name": "Chi bộ Một", "kind": "cell", "parentId": "root" } } ] }
            """
        );
        var said = await Dangvu.On(office.Store, "replay", file, "--all-or-nothing", "--json");
        said.Code.ShouldBe(1);
        Totals(said).ShouldBe((0, 0, 1));
        (await office.Work().Db.Set<PartyBody>().CountAsync(b => b.Name == "Chi bộ Một")).ShouldBe(0);
        (await Dangvu.On(office.Store, "check")).Code.ShouldBe(0);
        // Without it the first of the two stays.
        Totals(await Dangvu.On(office.Store, "replay", file, "--json")).ShouldBe((1, 0, 1));
    }

    [Fact]
    public async Task The_published_schema_is_the_one_the_program_takes()
    {
        var said = await Dangvu.Run("replay", "--schema");
        said.Code.ShouldBe(0);
        var committed = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "presets", "schemas", "preset.schema.json")
        );
        (said.Out == committed).ShouldBeTrue("presets/schemas/preset.schema.json is stale; run scripts/remake-schemas");
    }

    [Fact]
    public async Task A_file_that_holds_no_facts_is_refused_in_one_document()
    {
        await using var office = await TestOffice.New();
        await using var place = new EmptyPlace();
        var file = place.File("viec.yaml");
        await File.WriteAllTextAsync(file, "a: [unfinished");
        var said = await Dangvu.On(office.Store, "replay", file, "--json");
        said.Code.ShouldBe(1);
        said.Json.GetProperty("refused")[0].GetProperty("code").GetString().ShouldBe("replay.file");
        (await Dangvu.On(office.Store, "replay", place.File("khong-co.yaml"))).Code.ShouldBe(1);
    }

    private static (int Done, int Same, int Refused) Totals(Said said)
    {
        var totals = said.Json.GetProperty("totals");
        return (
            totals.GetProperty("done").GetInt32(),
            totals.GetProperty("same").GetInt32(),
            totals.GetProperty("refused").GetInt32()
        );
    }
}
