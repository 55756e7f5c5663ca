using System.Text;
using SkiaSharp;

namespace DangVu.App.Tests.Files;

/// <summary>Photographs as phones make them.</summary>
internal static class Pictures
{
    public const string Place = "GPS 10.1234N 106.5678E";

    /// <summary>A JPEG held sideways (orientation 6), with the place where it was taken in its notes.</summary>
    public static byte[] Phone(int width = 400, int height = 300)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Red);
            using var blue = new SKPaint { Color = SKColors.Blue };
            canvas.DrawRect(0, 0, width / 2f, height, blue);
        }
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        var plain = data.ToArray();
        byte[] notes =
        [
            .. "Exif\0\0MM\0*"u8,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0,
            .. Encoding.ASCII.GetBytes(Place),
        ];
        var length = notes.Length + 2;
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. notes, .. plain[2..]];
    }

    public static byte[] Heic() => [0, 0, 0, 0x18, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, .. new byte[200]];

    public static byte[] Program() => [.. "MZ"u8, 0x90, 0, .. new byte[500]];
}
