using System.Net;
using DangVu.App.Modules.Inspection.Recording;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Inspection;

public sealed class CaseTests
{
    private const string Secret = "Phản ánh về quỹ tổ 9";

    [Fact]
    public async Task Neither_clerk_nor_neighbour_nor_member_sees_a_case()
    {
        await using var office = await TestOffice.New();
        var id = await Open(office, readers: [office.People.Ap5BMembers[3]]);
        foreach (
            var account in new[]
            {
                "vanphong",
                "bithu.kp1",
                "bithu.ap5b",
                "thuongvu",
                "captren",
                "dangvien",
                "quantri",
                "mttq",
            }
        )
        {
            var client = await office.SignIn(account);
            foreach (
                var path in new[]
                {
                    "/inspection/cases",
                    "/inspection/cases/" + id,
                    "/api/v1/inspection-cases",
                    "/api/v1/inspection-cases/" + id,
                }
            )
            {
                var (status, body, _) = await client.Get(path);
                status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
                body.ShouldNotContain(Secret, customMessage: account + " " + path);
            }
        }
    }

    [Fact]
    public async Task The_role_alone_opens_no_case_only_a_place_in_its_circle()
    {
        await using var office = await TestOffice.New();
        var named = await Open(office, readers: [office.People.Ap5BMembers[3]]);
        var closed = await Open(office, readers: []);
        var secretarys = await Open(office, readers: [], secretary: true);
        var inspector = await office.SignIn("kiemtra");
        var secretary = await office.SignIn("bithu");
        (await inspector.Status("/inspection/cases/" + named)).ShouldBe(HttpStatusCode.OK);
        (await inspector.Status("/inspection/cases/" + closed)).ShouldBe(HttpStatusCode.NotFound);
        (await inspector.Status("/inspection/cases/" + secretarys)).ShouldBe(HttpStatusCode.NotFound);
        (await secretary.Status("/inspection/cases/" + secretarys)).ShouldBe(HttpStatusCode.OK);
        (await secretary.Status("/inspection/cases/" + named)).ShouldBe(HttpStatusCode.NotFound);
        (await inspector.Get("/inspection/cases")).Body.ShouldContain("/inspection/cases/" + named);
        (await inspector.Get("/inspection/cases")).Body.ShouldNotContain("/inspection/cases/" + closed);
        (
            await office.Refused(
                "inspection.conclude-case",
                new ConcludeCase(named, TestOffice.Today, "Xong"),
                office.As("committee-secretary", office.Root, office.People.Kp1Members[2])
            )
        ).ShouldBe(["record.none"]);
    }

    [Fact]
    public async Task The_person_concerned_never_reads_the_case_even_with_the_role()
    {
        await using var office = await TestOffice.New();
        var inspectorHimself = office.People.Ap5BMembers[3];
        (
            await office.Refused(
                "inspection.open-case",
                new OpenCase(
                    office.Root,
                    "signs",
                    Secret,
                    TestOffice.Today,
                    SubjectMemberId: inspectorHimself,
                    Readers: [inspectorHimself]
                )
            )
        ).ShouldBe(["case.subject-reads"]);
        var id = await office.Do(
            "inspection.open-case",
            new OpenCase(
                office.Root,
                "signs",
                Secret,
                TestOffice.Today,
                SubjectMemberId: inspectorHimself,
                InspectorsRead: true
            )
        );
        (await (await office.SignIn("kiemtra")).Status("/inspection/cases/" + id)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_opens_a_case_reads_it_keeps_papers_and_concludes_once()
    {
        await using var office = await TestOffice.New();
        var client = await office.SignIn("kiemtra");
        var opened = await client.Post(
            "/inspection/cases/new",
            ("bodyId", office.Root.ToString()),
            ("kind", "accusation"),
            ("title", Secret),
            ("on", "01/06/2023")
        );
        opened.Status.ShouldBe(HttpStatusCode.SeeOther);
        var at = opened.Location!;
        (await client.Post(at + "/paper", ("code", "accusation.plan"), ("on", "02/06/2023"))).Status.ShouldBe(
            HttpStatusCode.SeeOther
        );
        (await client.Post(at + "/paper", ("code", "complaint.plan"), ("on", "02/06/2023"))).Status.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (await client.Post(at + "/conclude", ("conclusion", "Không có vi phạm"), ("on", "05/06/2023"))).Status.ShouldBe(
            HttpStatusCode.SeeOther
        );
        (await client.Post(at + "/conclude", ("conclusion", "Lần nữa"), ("on", "05/06/2023"))).Status.ShouldBe(
            HttpStatusCode.Conflict
        );
        (await client.Get(at)).Body.ShouldContain("Không có vi phạm");
    }

    private static Task<Guid> Open(TestOffice office, IReadOnlyList<Guid> readers, bool secretary = false) =>
        office.Do(
            "inspection.open-case",
            new OpenCase(
                office.Root,
                "accusation",
                Secret,
                new(2023, 5, 1),
                Readers: readers,
                SecretaryReads: secretary
            )
        );
}
