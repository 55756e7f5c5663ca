using System.Net;
using System.Text;
using DangVu.App.Modules.Works.Domain;
using DangVu.App.Modules.Works.Recording;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Works;

public sealed class PhotoTests
{
    [Fact]
    public void A_jpeg_loses_the_cameras_notes_and_keeps_which_way_is_up()
    {
        var picture = Picture.Clean(Jpeg(orientation: 6)).ShouldNotBeNull();
        picture.ContentType.ShouldBe("image/jpeg");
        var text = Encoding.Latin1.GetString(picture.Bytes);
        text.ShouldNotContain("GPS-SECRET");
        text.ShouldNotContain("comment-secret");
        text.ShouldNotContain("after-the-end");
        text.ShouldContain("Exif");
        text.ShouldContain("DRAWING");
        // Cleaned once more it is the same: the orientation that we write is one that we read.
        Picture.Clean(picture.Bytes)!.Bytes.ShouldBe(picture.Bytes);
    }

    [Fact]
    public void A_png_keeps_only_what_draws_it()
    {
        byte[] sign = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        byte[] file =
        [
            .. sign,
            .. Part("IHDR", new byte[13]),
            .. Part("tEXt", "Author\0secret"u8.ToArray()),
            .. Part("IDAT", [1, 2, 3]),
            .. Part("IEND", []),
            .. "tail-secret"u8,
        ];
        var picture = Picture.Clean(file).ShouldNotBeNull();
        picture.ContentType.ShouldBe("image/png");
        Encoding.Latin1.GetString(picture.Bytes).ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("GIF89a........")]
    [InlineData("<svg onload=alert(1)>")]
    [InlineData("%PDF-1.7")]
    [InlineData("")]
    public void What_is_no_picture_is_refused_whatever_its_name(string content) =>
        Picture.Clean(Encoding.Latin1.GetBytes(content)).ShouldBeNull();

    [Fact]
    public void A_torn_picture_is_refused_and_never_fails()
    {
        var whole = Jpeg(orientation: 1);
        var end = whole.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]);
        for (var length = 0; length < end; length++)
            Picture
                .Clean(whole.AsSpan(0, length))
                .ShouldBeNull(length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_photograph_is_served_to_those_who_read_the_work_and_a_false_one_is_refused()
    {
        await using var office = await TestOffice.New();
        var id = await WorkTests.Need(office, "bridge");
        (
            await office.Refused("works.photo", new AddPhoto(id, new(2022, 3, 2), "Ảnh", "không phải ảnh"u8.ToArray()))
        ).ShouldBe(["photo.not-a-picture"]);
        (
            await office.Refused(
                "works.photo",
                new AddPhoto(id, new(2022, 3, 2), "Ảnh", new byte[Picture.MostBytes + 1])
            )
        ).ShouldBe(["photo.too-big"]);
        var photo = await office.Do("works.photo", new AddPhoto(id, new(2022, 3, 2), "Khởi công", Jpeg(1)));
        var (status, _, response) = await (await office.SignIn("bithu.ap5b")).Get("/works/photos/" + photo);
        status.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
        (await (await office.SignIn("vanphong")).Get("/works/" + id)).Body.ShouldContain("/works/photos/" + photo);
        (await (await office.SignIn("bithu.kp1")).Status("/works/photos/" + photo)).ShouldBe(HttpStatusCode.NotFound);
    }

    private static byte[] Jpeg(byte orientation) =>
        [
            0xFF,
            0xD8,
            .. Segment(0xE0, "JFIF\0\u0001\u0001"),
            .. Exif(orientation),
            .. Segment(0xFE, "comment-secret"),
            .. Segment(0xC0, "frame-frame"),
            .. Segment(0xDA, "scan"),
            .. "DRAWING"u8,
            0xFF,
            0x00,
            .. "MORE"u8,
            0xFF,
            0xD9,
            .. "after-the-end"u8,
        ];

    private static byte[] Segment(byte marker, string body) =>
        [0xFF, marker, 0, (byte)(body.Length + 2), .. Encoding.Latin1.GetBytes(body)];

    private static byte[] Exif(byte orientation)
    {
        byte[] body =
        [
            .. "Exif\0\0"u8,
            .. "II*\0"u8,
            8,
            0,
            0,
            0,
            1,
            0,
            0x12,
            0x01,
            3,
            0,
            1,
            0,
            0,
            0,
            orientation,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            .. "GPS-SECRET"u8,
        ];
        return [0xFF, 0xE1, 0, (byte)(body.Length + 2), .. body];
    }

    private static byte[] Part(string name, byte[] body) =>
        [0, 0, 0, (byte)body.Length, .. Encoding.ASCII.GetBytes(name), .. body, 0, 0, 0, 0];
}
