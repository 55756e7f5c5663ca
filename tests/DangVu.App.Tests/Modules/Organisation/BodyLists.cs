using System.Text;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Modules.Organisation.ImportBodies;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Organisation;

public sealed class BodyLists
{
    private static ImportBodies Csv(string text) => new(Encoding.UTF8.GetBytes(text), "to-chuc.csv");

    [Fact]
    public async Task Children_may_stand_before_their_parents_and_bad_rows_stay_out()
    {
        await using var office = await TestOffice.New();
        var list = Csv(
            "Tên,Loại,Trực thuộc,Ngày lập\n"
                + "Tổ đảng 1,tổ đảng,Chi bộ Ấp 9,\n"
                + "Chi bộ Ấp 9,chi bộ,Đảng bộ bộ phận Chợ,03/02/1990\n"
                + "Đảng bộ bộ phận Chợ,đảng bộ bộ phận,,\n"
                + "Chi bộ Ấp 5B,cell,,\n"
                + "Câu lạc bộ,câu lạc bộ,,\n"
                + "Chi bộ Lạc,chi bộ,Không có,\n"
                + "Chi bộ Vòng,chi bộ,Đảng bộ bộ phận Vòng,\nĐảng bộ bộ phận Vòng,section,Chi bộ Vòng,\n"
                + "Tổ đảng Mai,tổ đảng,,01/01/2030\n"
        );
        var plan = (await ImportBodies.Plan(office.Work(), list)).Value;
        plan.Rows.Select(r => r.Outcome.ToString()[0]).ShouldBe(['N', 'N', 'N', 'S', 'R', 'R', 'R', 'R', 'R']);
        plan.Rows.SelectMany(r => r.Problems.Select(p => p.Code))
            .ShouldBe([
                "body.kind-unknown",
                "import.body.parent-unknown",
                "import.body.circle",
                "import.body.circle",
                "field.future",
            ]);
        await office.Do("organisation.import-bodies", list);
        var bodies = await office.Work().Get<IBodies>().All();
        var cell = bodies.Single(b => b.Name == "Chi bộ Ấp 9");
        (cell.CellType, cell.FoundedOn).ShouldBe(("hamlet", new DateOnly(1990, 2, 3)));
        bodies.Single(b => b.Name == "Tổ đảng 1").Path.ShouldStartWith(cell.Path);
        cell.Path.ShouldStartWith(bodies.Single(b => b.Name == "Đảng bộ bộ phận Chợ").Path);
        (await office.Refused("organisation.import-bodies", list)).ShouldBe(["import.all-same"]);
    }

    [Fact]
    public async Task A_day_of_founding_is_completed_and_another_kind_or_parent_is_a_doubt()
    {
        await using var office = await TestOffice.New();
        var list = Csv(
            "name,kind,parent,foundedOn\nChi bộ Ấp 5B,cell,Đảng bộ xã Thử,1999-02-03\nChi bộ Khu phố 1,section,,\nHội Nông dân,partner,Chi bộ Ấp 5B,\n"
        );
        var plan = (await ImportBodies.Plan(office.Work(), list)).Value;
        plan.Rows.Select(r => r.Outcome).ShouldBe([BodyOutcome.Update, BodyOutcome.Refused, BodyOutcome.Refused]);
        await office.Do("organisation.import-bodies", list);
        var db = office.Work().Db;
        (await db.Set<PartyBody>().SingleAsync(b => b.Id == office.Ap5B)).FoundedOn.ShouldBe(new DateOnly(1999, 2, 3));
        (await db.Set<BodyHistory>().SingleAsync(h => h.BodyId == office.Ap5B)).From.ShouldBe(new DateOnly(1999, 2, 3));
    }

    [Fact]
    public async Task A_cell_secretary_may_not_bring_in_bodies()
    {
        await using var office = await TestOffice.New();
        (
            await office.Refused(
                "organisation.import-bodies",
                Csv("name,kind\nChi bộ Ấp 9,cell\n"),
                office.As("cell-secretary", office.Ap5B)
            )
        ).ShouldBe(["scope.outside"]);
    }
}
