using DangVu.App.Modules.Cadres.Domain;
using DangVu.App.Modules.Cadres.Recording;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Studies;
using DangVu.App.Modules.Inspection.Domain;
using DangVu.App.Modules.Inspection.Recording;
using DangVu.App.Modules.Organisation.Reorganise;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Organisation;

/// <summary>Planned inspections, classes and study sessions go over with a merger; registers and planning lists stay with their body.</summary>
public sealed class WhatFollowsInOtherBooks
{
    private static readonly DateOnly Day = new(2023, 5, 2);
    private static readonly DateOnly On = new(2023, 6, 1);

    private static MergeBodies Merger(TestOffice office) =>
        new([office.Ap5B, office.Kp1], On, "12-QĐ/ĐU", Day, NewName: "Chi bộ Ấp Giồng");

    [Fact]
    public async Task Planned_inspections_go_into_the_programme_of_the_body_that_takes_over()
    {
        await using var office = await TestOffice.New();
        var own = await office.Do(
            "inspection.plan",
            new PlanInspections(
                office.Ap5B,
                2023,
                Day,
                [new("supervision", 4, "Giám sát thu đảng phí", SubjectMemberId: office.People.Ap5BMembers[3])]
            )
        );
        var ofIt = await office.Do(
            "inspection.plan",
            new PlanInspections(office.Root, 2023, Day, [new("inspection", 3, "Kiểm tra sinh hoạt", office.Ap5B)])
        );
        var merged = await office.Do("organisation.merge", Merger(office));
        var db = office.Work().Db;
        var item = await db.Set<InspectionItem>().SingleAsync(i => i.Id == own);
        item.BodyId.ShouldBe(merged);
        (await db.Set<InspectionProgramme>().SingleAsync(p => p.Id == item.ProgrammeId)).ShouldSatisfyAllConditions(
            p => p.BodyId.ShouldBe(merged),
            p => p.Year.ShouldBe(2023),
            p => p.SignedOn.ShouldBe(Day)
        );
        (await db.Set<InspectionItem>().SingleAsync(i => i.Id == ofIt)).ShouldSatisfyAllConditions(
            i => i.BodyId.ShouldBe(office.Root),
            i => i.SubjectBodyId.ShouldBe(merged)
        );
        await office.Do("organisation.undo-reorganisation", new UndoReorganisation(merged, "Nhầm"));
        var back = office.Work().Db;
        (await back.Set<InspectionItem>().SingleAsync(i => i.Id == own)).BodyId.ShouldBe(office.Ap5B);
        (await back.Set<InspectionItem>().SingleAsync(i => i.Id == ofIt)).SubjectBodyId.ShouldBe(office.Ap5B);
        (await back.Set<InspectionProgramme>().CountAsync(p => p.BodyId == merged)).ShouldBe(0);
    }

    [Fact]
    public async Task An_inspection_done_stays_where_it_was_done()
    {
        await using var office = await TestOffice.New();
        var done = await office.Do(
            "inspection.plan",
            new PlanInspections(
                office.Ap5B,
                2023,
                Day,
                [new("supervision", 2, "Giám sát thu đảng phí", SubjectMemberId: office.People.Ap5BMembers[3])]
            )
        );
        await office.Do("inspection.finish", new FinishItem(done, Day, "Thực hiện đúng quy định."));
        await office.Do("organisation.merge", Merger(office));
        (await office.Work().Db.Set<InspectionItem>().SingleAsync(i => i.Id == done)).BodyId.ShouldBe(office.Ap5B);
    }

    [Fact]
    public async Task An_open_case_goes_over_and_the_preview_keeps_quiet_about_it()
    {
        await using var office = await TestOffice.New();
        var opened = await office.Do(
            "inspection.open-case",
            new OpenCase(office.Ap5B, "accusation", "Đơn về quỹ tổ 9", Day, Readers: [office.People.Kp1Members[3]])
        );
        var clerk = await office.SignIn("vanphong");
        var (_, body, location) = await clerk.Post(
            $"/bodies/{office.Ap5B}/merge",
            ("bodyIds", office.Kp1.ToString()),
            ("newName", "Chi bộ Ấp Giồng"),
            ("on", "01/06/2023")
        );
        location.ShouldNotBeNull(body);
        var preview = (await clerk.Get(location)).Body;
        preview.ShouldContain("Chức vụ đang giữ");
        preview.ShouldNotContain("quỹ tổ 9");
        preview.ToLowerInvariant().ShouldNotContain("vụ việc");
        var merged = await office.Do("organisation.merge", Merger(office));
        (await office.Work().Db.Set<InspectionCase>().SingleAsync(c => c.Id == opened)).BodyId.ShouldBe(merged);
    }

    [Fact]
    public async Task Planned_classes_and_study_sessions_go_over_and_planning_lists_stay()
    {
        await using var office = await TestOffice.New();
        var planned = await office.Do(
            "cadres.class",
            new PlanClass(office.Ap5B, "study", "Bồi dưỡng cấp ủy viên", Day, new(2023, 9, 1), new(2023, 9, 2))
        );
        var list = await office.Do(
            "cadres.plan",
            new PlanCadres(office.Ap5B, "2025-2027", "Bí thư", Day, [new(office.People.Ap5BMembers[2])])
        );
        var study = await office.Do(
            "directives.study",
            new PlanStudy(office.Ap5B, "theme", "Học tập chuyên đề năm 2023", new DateOnly(2023, 6, 20))
        );
        var merged = await office.Do("organisation.merge", Merger(office));
        var db = office.Work().Db;
        (await db.Set<TrainingClass>().SingleAsync(c => c.Id == planned)).BodyId.ShouldBe(merged);
        (await db.Set<CadrePlan>().SingleAsync(p => p.Id == list)).BodyId.ShouldBe(office.Ap5B);
        (await db.Set<StudySession>().SingleAsync(s => s.Id == study)).BodyId.ShouldBe(merged);
    }
}
