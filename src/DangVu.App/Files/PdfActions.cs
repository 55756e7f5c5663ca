using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DangVu.App.Files;

/// <summary>
/// Looks for what a PDF would do by itself: scripts, programs to start, files within it. Names are read as a viewer reads them (#xx
/// undone), also those packed into object streams; what stands in pictures and page contents is data and not read.
/// </summary>
internal static class PdfActions
{
    /// <summary>So much is unpacked of one file; a scanned document has next to nothing packed.</summary>
    private const int MostUnpacked = 64 << 20;

    private static readonly HashSet<string> Scripts = ["JavaScript", "JS", "Launch", "SubmitForm", "ImportData", "XFA"];
    private static readonly HashSet<string> Within = ["EmbeddedFile", "EmbeddedFiles", "RichMedia", "Filespec"];

    /// <summary>The code of the refusal, or null for a quiet document.</summary>
    public static string? Found(byte[] pdf)
    {
        var room = MostUnpacked;
        var at = 0;
        while (at < pdf.Length)
        {
            var stream = Next(pdf, at, "stream"u8);
            var head = pdf.AsSpan(at, (stream < 0 ? pdf.Length : stream) - at);
            var names = Names(head);
            if (Judge(names) is { } active)
                return active;
            if (stream < 0)
                return null;
            var begin = stream + "stream"u8.Length;
            if (begin < pdf.Length && pdf[begin] == '\r')
                begin++;
            if (begin < pdf.Length && pdf[begin] == '\n')
                begin++;
            var end = Next(pdf, begin, "endstream"u8);
            if (end < 0)
                end = pdf.Length;
            // The last dictionary before the stream is the stream's own.
            var own = names.Count > 0 ? Names(head[Math.Max(0, head.LastIndexOf("obj"u8))..]) : names;
            if (own.Contains("ObjStm"))
            {
                var unpacked = Unpack(pdf.AsSpan(begin, end - begin), own.Contains("FlateDecode"), ref room);
                if (unpacked is null)
                    return "file.pdf-unreadable";
                if (Judge(Names(unpacked)) is { } hidden)
                    return hidden;
            }
            at = Math.Min(pdf.Length, end + "endstream"u8.Length);
        }
        return null;
    }

    private static string? Judge(HashSet<string> names) =>
        // A locked file hides its objects from whoever looks.
        names.Contains("Encrypt")
            ? "file.pdf-locked"
        : names.Overlaps(Scripts) ? "file.script"
        : names.Overlaps(Within) ? "file.embedded"
        : null;

    private static int Next(byte[] pdf, int from, ReadOnlySpan<byte> word)
    {
        var found = pdf.AsSpan(from).IndexOf(word);
        return found < 0 ? -1 : from + found;
    }

    private static byte[]? Unpack(ReadOnlySpan<byte> packed, bool deflated, ref int room)
    {
        if (!deflated)
            return packed.ToArray();
        try
        {
            using var from = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            using var to = new MemoryStream();
            var buffer = new byte[64 << 10];
            for (int read; (read = from.Read(buffer)) > 0; )
            {
                room -= read;
                if (room < 0)
                    return null;
                to.Write(buffer, 0, read);
            }
            return to.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Every /Name, with #xx undone.</summary>
    private static HashSet<string> Names(ReadOnlySpan<byte> text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var name = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '/')
                continue;
            name.Clear();
            while (i + 1 < text.Length && IsOfName(text[i + 1]))
            {
                i++;
                if (text[i] == '#' && i + 2 < text.Length && Hex(text.Slice(i + 1, 2)) is { } sign)
                {
                    name.Append((char)sign);
                    i += 2;
                }
                else
                    name.Append((char)text[i]);
            }
            if (name.Length > 0)
                names.Add(name.ToString());
        }
        return names;
    }

    private static bool IsOfName(byte sign) => sign > 32 && !"()<>[]{}/%"u8.Contains(sign);

    private static byte? Hex(ReadOnlySpan<byte> two) =>
        byte.TryParse(
            Encoding.ASCII.GetString(two),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var sign
        )
            ? sign
            : null;
}
