using System.Buffers.Binary;
using System.Text;

namespace DangVu.App.Modules.Works.Domain;

/// <summary>
/// A JPEG or PNG file walked part by part and written anew with only what is needed to draw it: no place, time, camera or thumbnail.
/// Of the camera's notes only which way is up is kept.
/// </summary>
internal sealed record Picture(string ContentType, byte[] Bytes)
{
    public const int MostBytes = 10 << 20;

    private static readonly byte[] PngSign = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly HashSet<string> PngParts =
    [
        "IHDR",
        "PLTE",
        "IDAT",
        "IEND",
        "tRNS",
        "gAMA",
        "cHRM",
        "sRGB",
        "sBIT",
        "bKGD",
        "pHYs",
    ];

    /// <summary>Null when it is neither, or is broken.</summary>
    public static Picture? Clean(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(PngSign))
            return Png(file) is { } png ? new Picture("image/png", png) : null;
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return Jpeg(file) is { } jpeg ? new Picture("image/jpeg", jpeg) : null;
        return null;
    }

    private static byte[]? Png(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream(file.Length);
        kept.Write(PngSign);
        var at = PngSign.Length;
        var (header, drawn) = (false, false);
        while (at + 12 <= file.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > int.MaxValue || at + 12L + length > file.Length)
                return null;
            var name = Encoding.ASCII.GetString(file.Slice(at + 4, 4));
            var whole = file.Slice(at, 12 + (int)length);
            if (!header && name != "IHDR")
                return null;
            header = true;
            drawn |= name == "IDAT";
            if (PngParts.Contains(name))
                kept.Write(whole);
            if (name == "IEND")
                return drawn ? kept.ToArray() : null;
            at += whole.Length;
        }
        return null;
    }

    private static byte[]? Jpeg(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream(file.Length);
        kept.Write([0xFF, 0xD8]);
        var at = 2;
        var (frame, scan) = (false, false);
        while (at + 2 <= file.Length)
        {
            if (file[at] != 0xFF)
                return null;
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            // The end mark: what somebody appended after it goes.
            if (marker == 0xD9)
            {
                kept.Write([0xFF, 0xD9]);
                return frame && scan ? kept.ToArray() : null;
            }
            if (at + 4 > file.Length)
                return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2 || at + 2 + length > file.Length)
                return null;
            var segment = file.Slice(at, 2 + length);
            // Start of frame; C4, C8 and CC are tables.
            frame |= marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (marker == 0xE1 && Orientation(segment[4..]) is { } up)
                kept.Write(UpSegment(up));
            // Of the notes only JFIF's and Adobe's colour tell how to draw it.
            if (marker is 0xE0 or 0xEE || marker is not (>= 0xE0 and <= 0xEF or 0xFE))
                kept.Write(segment);
            at += segment.Length;
            if (marker != 0xDA)
                continue;
            scan = true;
            var drawing = ScanLength(file[at..]);
            kept.Write(file.Slice(at, drawing));
            at += drawing;
        }
        return null;
    }

    /// <summary>How far coded lines run: to the next mark that is neither a stuffed byte nor a restart.</summary>
    private static int ScanLength(ReadOnlySpan<byte> from)
    {
        for (var i = 0; i + 1 < from.Length; i++)
            if (from[i] == 0xFF && from[i + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
                return i;
        return from.Length;
    }

    /// <summary>The orientation (2 to 8) in an Exif segment's body, if it is not simply upright.</summary>
    private static ushort? Orientation(ReadOnlySpan<byte> exif)
    {
        if (!exif.StartsWith("Exif\0\0"u8) || exif.Length < 14)
            return null;
        var tiff = exif[6..];
        var little = tiff[0] == (byte)'I';
        ushort Short(ReadOnlySpan<byte> from) =>
            little ? BinaryPrimitives.ReadUInt16LittleEndian(from) : BinaryPrimitives.ReadUInt16BigEndian(from);
        var directory = little
            ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..])
            : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory + 2 > tiff.Length)
            return null;
        var count = Short(tiff[(int)directory..]);
        for (var i = 0; i < count; i++)
        {
            var entry = (int)directory + 2 + 12 * i;
            if (entry + 12 > tiff.Length)
                return null;
            if (Short(tiff[entry..]) == 0x0112)
                return Short(tiff[(entry + 8)..]) is var up and >= 2 and <= 8 ? up : null;
        }
        return null;
    }

    private static byte[] UpSegment(ushort orientation) =>
        [
            0xFF,
            0xE1,
            0x00,
            0x22,
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
            (byte)orientation,
            0,
            0,
            0,
            0,
            0,
            0,
        ];
}
