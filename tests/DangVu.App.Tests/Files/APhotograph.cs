using System.Text;
using DangVu.App.Files;
using DangVu.App.Tests.House;
using SkiaSharp;

namespace DangVu.App.Tests.Files;

public sealed class APhotograph
{
    private static readonly FileLimits.PhotographPart Limits = FileLimits.Shipped.Photograph;

    [Fact]
    public void Is_drawn_anew_upright_small_and_without_the_cameras_notes()
    {
        var sent = Pictures.Phone(4000, 3000);
        var drawn = Photographs.Draw(sent, Limits, "photo").Value;
        (drawn.Width, drawn.Height).ShouldBe((1200, 1600));
        Encoding.Latin1.GetString(sent).ShouldContain(Pictures.Place);
        Encoding.Latin1.GetString(drawn.Jpeg).ShouldNotContain("GPS");
        Encoding.Latin1.GetString(drawn.Jpeg).ShouldNotContain("Exif");
        using var seen = SKBitmap.Decode(drawn.Jpeg);
        // Held sideways, its left half is the upper one.
        seen.GetPixel(600, 100).Blue.ShouldBeGreaterThan((byte)200);
        seen.GetPixel(600, 1500).Red.ShouldBeGreaterThan((byte)200);
    }

    [Fact]
    public void Smaller_than_the_limit_keeps_its_size()
    {
        var drawn = Photographs.Draw(Pictures.Phone(), Limits, "photo").Value;
        (drawn.Width, drawn.Height).ShouldBe((300, 400));
    }

    [Fact]
    public void Is_told_by_its_bytes_and_refused_with_its_reason()
    {
        Codes(Pictures.Heic()).ShouldBe(["file.photo-heic"]);
        Codes(Pictures.Program()).ShouldBe(["file.photo-not-one"]);
        Codes("%PDF-1.7"u8.ToArray()).ShouldBe(["file.photo-not-one"]);
        Codes(Pictures.Phone()[..200]).ShouldBe(["file.photo-broken"]);
        Codes([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2]).ShouldBe(["file.photo-broken"]);
        Codes(new byte[Limits.MostBytes + 1]).ShouldBe(["file.photo-too-big"]);
        Codes([]).ShouldBe(["field.required"]);
    }

    private static IEnumerable<string> Codes(byte[] file) =>
        Photographs.Draw(file, Limits, "photo").Refusals.Select(r => r.Code);
}
