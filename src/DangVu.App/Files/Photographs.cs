using DangVu.Kernel.Results;
using SkiaSharp;

namespace DangVu.App.Files;

/// <summary>A photograph drawn anew: upright, not larger than needed, without the camera's notes.</summary>
internal sealed record Photograph(byte[] Jpeg, int Width, int Height);

/// <summary>Tells a photograph by its bytes, never by its name, and draws it anew.</summary>
internal static class Photographs
{
    public const string ContentType = "image/jpeg";

    /// <summary>
    /// What a file dialog offers. Naming the kinds makes a phone that keeps HEIC hand over a JPEG by itself.
    /// </summary>
    public const string Accept = "image/jpeg,image/png,image/webp";

    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

    public static Result<Photograph> Draw(byte[] file, FileLimits.PhotographPart limits, string field)
    {
        if (file.Length == 0)
            return Refusal.Invalid(field, "field.required");
        if (file.Length > limits.MostBytes)
            return Refusal.Invalid(field, "file.photo-too-big", limits.MostMegabytes);
        if (IsHeic(file))
            return Refusal.Invalid(field, "file.photo-heic");
        if (!IsKnown(file))
            return Refusal.Invalid(field, "file.photo-not-one");
        using var bytes = new MemoryStream(file, writable: false);
        using var codec = SKCodec.Create(bytes);
        if (codec is null || codec.Info.Width <= 0 || codec.Info.Height <= 0)
            return Refusal.Invalid(field, "file.photo-broken");
        if ((long)codec.Info.Width * codec.Info.Height > limits.MostMegapixels * 1_000_000L)
            return Refusal.Invalid(field, "file.photo-too-wide", limits.MostMegapixels);
        return Draw(codec, limits) is { } drawn ? drawn : Refusal.Invalid(field, "file.photo-broken");
    }

    private static Photograph? Draw(SKCodec codec, FileLimits.PhotographPart limits)
    {
        var longest = Math.Max(codec.Info.Width, codec.Info.Height);
        // A JPEG can be read smaller at once: a tenth of the room and time for a phone's photograph.
        var near = codec.GetScaledDimensions(Math.Min(1f, (float)limits.LongestSide / longest));
        if (Math.Max(near.Width, near.Height) < Math.Min(limits.LongestSide, longest))
            near = codec.Info.Size;
        var info = new SKImageInfo(near.Width, near.Height, SKColorType.Rgba8888, SKAlphaType.Premul);
        using var read = new SKBitmap(info);
        if (codec.GetPixels(info, read.GetPixels()) is not SKCodecResult.Success)
            return null;
        var turned =
            codec.EncodedOrigin
            is SKEncodedOrigin.LeftTop
                or SKEncodedOrigin.RightTop
                or SKEncodedOrigin.RightBottom
                or SKEncodedOrigin.LeftBottom;
        var scale = Math.Min(1.0, (double)limits.LongestSide / Math.Max(near.Width, near.Height));
        var (wide, high) = (Side(near.Width), Side(near.Height));
        var (width, height) = turned ? (high, wide) : (wide, high);
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (surface is null)
            return null;
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.White);
        canvas.Concat(Upright(codec.EncodedOrigin, width, height));
        using var image = SKImage.FromBitmap(read);
        canvas.DrawImage(
            image,
            new SKRect(0, 0, wide, high),
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)
        );
        using var done = surface.Snapshot();
        using var jpeg = done.Encode(SKEncodedImageFormat.Jpeg, limits.Quality);
        return jpeg is null ? null : new Photograph(jpeg.ToArray(), width, height);

        int Side(int points) => Math.Max(1, (int)Math.Round(points * scale));
    }

    /// <summary>Turns what the camera held sideways; width and height are those of the upright photograph.</summary>
    private static SKMatrix Upright(SKEncodedOrigin origin, int width, int height) =>
        origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
            _ => SKMatrix.Identity,
        };

    private static bool IsHeic(byte[] file) =>
        file.Length > 12
        && file.AsSpan(4, 4).SequenceEqual("ftyp"u8)
        && HeicBrands.Contains(System.Text.Encoding.ASCII.GetString(file, 8, 4));

    private static bool IsKnown(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        || file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8);
}
