using System.IO.Compression;
using DangVu.App.Acts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Files;

/// <summary>
/// Which documents are taken, told by what is in them; a name or a declared type proves nothing. What acts by itself when it is opened
/// (macros, scripts, files within files) is refused and named.
/// </summary>
internal static class DocumentFiles
{
    public const string Accept = ".pdf,.docx,.xlsx,.jpg,.jpeg,.png";

    /// <summary>The field as every form shows it.</summary>
    public static Field Field(Texts t, string name, string label) =>
        new(name, label, FieldKind.File)
        {
            Accept = Accept,
            Hint = t["file.document.hint", FileLimits.Shipped.Document.MostMegabytes],
        };

    /// <summary>pdf, docx, xlsx, jpg or png.</summary>
    public static Result<string> Check(byte[] content, string field)
    {
        var limits = FileLimits.Shipped.Document;
        if (content.Length == 0)
            return Refusal.Invalid(field, "file.empty");
        if (content.Length > limits.MostBytes)
            return Refusal.Invalid(field, "file.too-large", limits.MostMegabytes);
        if (content.AsSpan().StartsWith("%PDF-"u8))
            return PdfActions.Found(content) is { } active ? Refusal.Invalid(field, active) : "pdf";
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return "png";
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return "jpg";
        if (content.AsSpan().StartsWith("PK\x03\x04"u8))
            return OfficeFile(content, field);
        // .doc and .xls of old: nobody can say from outside whether macros are in them.
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return Refusal.Invalid(field, "file.old-office");
        return Refusal.Invalid(field, IsWebPage(content) ? "file.web-page" : "file.format");
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

    private static Result<string> OfficeFile(byte[] content, string field)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var names = zip.Entries.Select(e => e.FullName.Replace('\\', '/')).ToList();
            bool Any(Predicate<string> which) => names.Exists(which);
            if (Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return Refusal.Invalid(field, "file.macro");
            if (
                Any(n =>
                    n.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
                    || n.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)
                    || n.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)
                )
            )
                return Refusal.Invalid(field, "file.embedded");
            if (Any(n => string.Equals(n, "[Content_Types].xml", StringComparison.OrdinalIgnoreCase)))
            {
                if (Any(n => string.Equals(n, "word/document.xml", StringComparison.OrdinalIgnoreCase)))
                    return "docx";
                if (Any(n => string.Equals(n, "xl/workbook.xml", StringComparison.OrdinalIgnoreCase)))
                    return "xlsx";
            }
        }
        catch (InvalidDataException)
        {
            // Begins like a ZIP and is none.
        }
        return Refusal.Invalid(field, "file.format");
    }

    /// <summary>HTML, SVG or a script by its first signs: refused with a reason of its own.</summary>
    private static bool IsWebPage(byte[] content)
    {
        var start = System
            .Text.Encoding.UTF8.GetString(content, 0, Math.Min(content.Length, 2048))
            .TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return start.StartsWith('<')
            || start.StartsWith("#!", StringComparison.Ordinal)
            || start.Contains("<script", StringComparison.OrdinalIgnoreCase)
            || start.Contains("<svg", StringComparison.OrdinalIgnoreCase);
    }
}
