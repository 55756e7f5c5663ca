using System.IO.Compression;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Files;

/// <summary>Which papers are taken, told by what is in them; a name or a declared type proves nothing.</summary>
internal static class DocumentFiles
{
    public const string Accept = ".pdf,.docx,.xlsx,.jpg,.jpeg,.png";

    private static readonly byte[][] Scripts =
    [
        .. new[] { "/JavaScript", "/JS", "/Launch" }.Select(x => System.Text.Encoding.ASCII.GetBytes(x)),
    ];

    /// <summary>The field as every form shows it.</summary>
    public static Field Field(Texts t, string name, string label) =>
        new(name, label, FieldKind.File)
        {
            Accept = Accept,
            Hint = t["file.document.hint", FileLimits.Shipped.Document.MostMegabytes],
        };

    /// <summary>pdf, docx, xlsx, jpg or png.</summary>
    public static Result<string> Tell(byte[] file, int mostMegabytes, string field)
    {
        if (file.Length == 0)
            return Refusal.Invalid(field, "field.required");
        if (file.Length > (long)mostMegabytes << 20)
            return Refusal.Invalid(field, "file.document-too-big", mostMegabytes);
        var bytes = file.AsSpan();
        if (bytes.StartsWith("%PDF-"u8))
            return HasScript(file) ? Refusal.Invalid(field, "file.document-script") : "pdf";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return "png";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return "jpg";
        if (!bytes.StartsWith("PK\x03\x04"u8))
            return Refusal.Invalid(field, "file.document-kind");
        return OfficeFile(file, field);
    }

    public static string MediaType(string format) =>
        format switch
        {
            "pdf" => "application/pdf",
            "png" => "image/png",
            "jpg" => "image/jpeg",
            "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        };

    /// <summary>The name without signs that a file system dislikes, ending as its content says.</summary>
    public static string SafeName(string name, string format)
    {
        var stem = Path.GetFileNameWithoutExtension(
                new string([
                    .. name.Where(ch =>
                        !char.IsControl(ch) && ch is not ('"' or '<' or '>' or ':' or '|' or '?' or '*')
                    ),
                ])
            )
            .Trim(' ', '.');
        return (stem.Length == 0 ? "tep" : stem) + "." + format;
    }

    private static bool HasScript(byte[] pdf) => Scripts.Any(name => At(pdf, name));

    /// <summary>The name as a whole: "/JS" begins other names too.</summary>
    private static bool At(byte[] pdf, byte[] name)
    {
        for (var from = 0; pdf.AsSpan(from).IndexOf(name) is var found && found >= 0; from += found + name.Length)
        {
            var next = from + found + name.Length;
            if (next >= pdf.Length || !char.IsAsciiLetterOrDigit((char)pdf[next]))
                return true;
        }
        return false;
    }

    private static Result<string> OfficeFile(byte[] file, string field)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return Refusal.Invalid(field, "file.document-script");
            if (names.Contains("[Content_Types].xml") && names.Contains("word/document.xml"))
                return "docx";
            if (names.Contains("[Content_Types].xml") && names.Contains("xl/workbook.xml"))
                return "xlsx";
        }
        catch (InvalidDataException)
        {
            // A broken archive is no paper.
        }
        return Refusal.Invalid(field, "file.document-kind");
    }
}
