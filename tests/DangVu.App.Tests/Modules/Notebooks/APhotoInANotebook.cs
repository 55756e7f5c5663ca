using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DangVu.App.Audit;
using DangVu.App.Files;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Modules.Notebooks.Deeds;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Notebooks.Register;
using DangVu.App.Tests.Files;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Notebooks;

public sealed partial class APhotoInANotebook
{
    private static readonly DateOnly May = new(2023, 5, 10);

    [Fact]
    public async Task Hangs_on_its_deed_is_encrypted_and_leaves_only_a_digest_in_the_audit()
    {
        await using var office = await TestOffice.New();
        var deed = await Deed(office);
        var work = office.Work();
        var file = await work.Db.Set<StoredFile>().SingleAsync();
        (file.OfId, file.BodyId, file.ContentType, file.Width, file.Height).ShouldBe(
            (deed, office.Ap5B, "image/jpeg", 300, 400)
        );
        file.Name.ShouldBe("IMG_0001.JPG");
        var content = await work.Db.Set<StoredContent>().SingleAsync();
        content.Cipher[..3].ShouldNotBe([0xFF, 0xD8, 0xFF]);
        work.Get<OfficeKeys>()
            .DecryptBytes(work.Db.OfficeId, FileStore.Use, content.Cipher)[..3]
            .ShouldBe([0xFF, 0xD8, 0xFF]);
        var told = string.Join('\n', await work.Db.Set<AuditPayload>().Select(p => p.Json).ToListAsync());
        told.ShouldContain(file.Sha256);
        told.ShouldNotContain(Convert.ToBase64String(content.Cipher)[..40]);
    }

    [Fact]
    public async Task Is_seen_by_its_member_and_the_cell_and_by_nobody_else()
    {
        await using var office = await TestOffice.New();
        await Deed(office);
        var photo = (await office.Work().Db.Set<StoredFile>().SingleAsync()).Id;
        foreach (
            var (account, path) in new[] { ("bithu.ap5b", "/notebooks/photos/"), ("dangvien", "/own/notebook/photos/") }
        )
        {
            var (status, _, response) = await (await office.SignIn(account)).Get(path + photo);
            status.ShouldBe(HttpStatusCode.OK, account);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
            response.Content.Headers.ContentDisposition.ShouldBeNull();
            response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        }
        (await (await office.SignIn("bithu.kp1")).Status("/notebooks/photos/" + photo)).ShouldBe(
            HttpStatusCode.NotFound
        );
        (await (await office.SignIn("dangvien")).Status("/notebooks/photos/" + photo)).ShouldBe(
            HttpStatusCode.Forbidden
        );
        // The cell's secretary is a member too, but not this one.
        (await (await office.SignIn("bithu.ap5b")).Status("/own/notebook/photos/" + photo)).ShouldBe(
            HttpStatusCode.NotFound
        );
        (await (await office.SignIn(null)).Status("/notebooks/photos/" + photo)).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Is_sent_with_the_deed_from_a_phone()
    {
        await using var office = await TestOffice.New();
        await Registered(office);
        var member = await office.SignIn("dangvien");
        var sent = await Send(
            member,
            "/own/notebook/deeds/new",
            Pictures.Phone(),
            ("on", "10/05/2023"),
            ("text", "Đã sửa cầu")
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        sent.Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith("kept=", StringComparison.Ordinal));
        (await member.Get("/own/notebook")).Body.ShouldContain("1 ảnh");
    }

    [Fact]
    public async Task That_is_none_is_refused_in_words_and_what_was_typed_stays()
    {
        await using var office = await TestOffice.New();
        await Registered(office);
        var member = await office.SignIn("dangvien");
        foreach (
            var (bytes, words) in new[]
            {
                (Pictures.Heic(), "Điện thoại đang lưu ảnh HEIC"),
                (Pictures.Program(), "không phải là ảnh"),
                (new byte[40 << 20], " MB nên không nhận"),
            }
        )
        {
            var sent = await Send(
                member,
                "/own/notebook/deeds/new",
                bytes,
                ("on", "10/05/2023"),
                ("text", "Đã sửa cầu")
            );
            ((int)sent.StatusCode).ShouldBeOneOf(422, 413);
            var body = await sent.Content.ReadAsStringAsync();
            body.ShouldContain(words);
            body.ShouldContain("Đã sửa cầu");
        }
        (await office.Work().Db.Set<StoredFile>().AnyAsync()).ShouldBeFalse();
        (await office.Work().Db.Set<Deed>().AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Goes_along_when_its_member_moves_and_goes_with_its_deed()
    {
        await using var office = await TestOffice.New();
        var deed = await Deed(office);
        await office.Do(
            "members.move",
            new MoveMember(office.People.Ap5BMembers[5], office.Kp1, new DateOnly(2023, 6, 1))
        );
        var work = office.Work();
        (await work.Db.Set<StoredFile>().SingleAsync()).BodyId.ShouldBe(office.Kp1);
        (await work.Db.Set<Deed>().SingleAsync()).BodyId.ShouldBe(office.Kp1);
        (await work.Db.Set<PlannedDeed>().SingleAsync()).BodyId.ShouldBe(office.Kp1);
        (await (await office.SignIn("bithu.kp1")).Status("/notebooks/deeds/" + deed)).ShouldBe(HttpStatusCode.OK);
        (await office.Refused("notebooks.deed-remove", new RemoveDeed(deed, " "))).ShouldBe(["field.required"]);
        await office.Do("notebooks.deed-remove", new RemoveDeed(deed, "Ghi nhầm người"));
        work = office.Work();
        (await work.Db.Set<StoredFile>().AnyAsync()).ShouldBeFalse();
        (await work.Db.Set<StoredContent>().AnyAsync()).ShouldBeFalse();
        (await work.Db.Set<Deed>().AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Is_added_to_a_deed_and_taken_away_again_and_the_deed_says_so()
    {
        await using var office = await TestOffice.New();
        var deed = await Deed(office);
        var first = (await office.Work().Db.Set<StoredFile>().SingleAsync()).Id;
        await office.Do(
            "notebooks.deed-correct",
            new CorrectDeed(
                deed,
                May,
                "Đã sửa cầu, có 6 hộ cùng làm",
                Photo: new Upload("b.jpg", Pictures.Phone()),
                Drop: [first],
                Seen: 1
            )
        );
        (await office.Work().Db.Set<StoredFile>().SingleAsync()).Id.ShouldNotBe(first);
        (await (await office.SignIn("bithu.ap5b")).Get("/notebooks/deeds/" + deed)).Body.ShouldContain("Sửa ngày");
        (await office.Refused("notebooks.deed-correct", new CorrectDeed(deed, May, "Khác", Seen: 1))).ShouldBe([
            "conflict.changed",
        ]);
    }

    private static async Task<Guid> Registered(TestOffice office) =>
        await office.Do(
            "notebooks.register",
            new RegisterNotebook(office.People.Ap5BMembers[5], 2023, [new("Sửa cầu")])
        );

    private static async Task<Guid> Deed(TestOffice office)
    {
        await Registered(office);
        return await office.Do(
            "notebooks.deed",
            new AddDeed(
                office.People.Ap5BMembers[5],
                May,
                "Đã sửa cầu",
                Planned: 1,
                Photo: new Upload("C:\\anh\\IMG_0001.JPG", Pictures.Phone())
            )
        );
    }

    private static async Task<HttpResponseMessage> Send(
        TestClient client,
        string path,
        byte[] photo,
        params (string Name, string Value)[] fields
    )
    {
        var page = (await client.Get(path)).Body;
        var content = new MultipartFormDataContent();
        foreach (Match hidden in Hidden().Matches(page))
            content.Add(new StringContent(WebUtility.HtmlDecode(hidden.Groups[2].Value)), hidden.Groups[1].Value);
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value, Encoding.UTF8), name);
        content.Add(new ByteArrayContent(photo), "photo", "anh.jpg");
        return await client.Send(
            new HttpRequestMessage(HttpMethod.Post, new Uri("http://localhost" + path)) { Content = content }
        );
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?")]
    private static partial Regex Hidden();
}
