using System.IO.Compression;
using DangVu.App.Acts;

namespace DangVu.App.Modules.Directives.Files;

/// <summary>Which files are taken, told by what is in them; a name or a declared type proves nothing.</summary>
internal static class FileFormats
{
    public const string Accept = ".pdf,.docx,.xlsx,.jpg,.jpeg,.png";

    /// <summary>pdf, docx, xlsx, jpg, png, or null for anything else. Office files with macros are something else.</summary>
    public static string? Of(byte[] content)
    {
        if (content.AsSpan().StartsWith("%PDF-"u8))
            return "pdf";
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return "png";
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return "jpg";
        return content.AsSpan().StartsWith("PK\x03\x04"u8) ? OfficeFile(content) : null;
    }

    public static string MediaType(string format) =>
        format switch
        {
            "pdf" => "application/pdf",
            "png" => "image/png",
            "jpg" => "image/jpeg",
            "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            _ => "application/octet-stream",
        };

    /// <summary>The name without any path or control sign, ending as its content says.</summary>
    public static string SafeName(string name, string format)
    {
        var last = Typed.Clean(name).Split('/', '\\')[^1];
        var stem = Path.GetFileNameWithoutExtension(
                new string([
                    .. last.Where(ch =>
                        !char.IsControl(ch) && ch is not ('"' or '<' or '>' or ':' or '|' or '?' or '*')
                    ),
                ])
            )
            .Trim(' ', '.');
        return (
                stem.Length == 0 ? "tep"
                : stem.Length > 120 ? stem[..120]
                : stem
            )
            + "."
            + format;
    }

    private static string? OfficeFile(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (
                !names.Contains("[Content_Types].xml")
                || names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            )
                return null;
            return names.Contains("word/document.xml") ? "docx"
                : names.Contains("xl/workbook.xml") ? "xlsx"
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
