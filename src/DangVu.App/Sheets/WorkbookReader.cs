using System.Text;
using DangVu.Kernel.Results;

namespace DangVu.App.Sheets;

/// <summary>Turns the bytes of an XLSX, XLS or CSV file into sheets. What the file is, its bytes tell; the name only breaks ties.</summary>
internal static class WorkbookReader
{
    internal const long LargestFile = 50L * 1024 * 1024;
    internal const int WidestSheet = 200;

    private static readonly byte[] OldExcel = [0xD0, 0xCF, 0x11, 0xE0];

    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    internal static Result<Workbook> Read(Stream stream, string fileName)
    {
        var bytes = new MemoryStream();
        var block = new byte[81920];
        for (int read; (read = stream.Read(block)) > 0; )
        {
            bytes.Write(block, 0, read);
            if (bytes.Length > LargestFile)
            {
                return No("import.file.too-large", fileName, LargestFile / (1024 * 1024));
            }
        }

        return Read(bytes.ToArray(), fileName);
    }

    /// <param name="at">Told how many rows of how many have been read; may throw to stop.</param>
    internal static Result<Workbook> Read(byte[] bytes, string fileName, Action<int, int>? at = null)
    {
        if (bytes.Length > LargestFile)
        {
            return No("import.file.too-large", fileName, LargestFile / (1024 * 1024));
        }

        if (bytes.Length == 0)
        {
            return No("import.file.empty", fileName);
        }

        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            var zip = ZipGuard.Check(bytes, fileName);
            return zip.Match(date1904 => ExcelFile.Read(bytes, fileName, date1904, at), Result<Workbook>.Refused);
        }

        return bytes.AsSpan().StartsWith(OldExcel)
            ? ExcelFile.Read(bytes, fileName, date1904: false, at)
            : ReadText(bytes, fileName);
    }

    private static Result<Workbook> ReadText(byte[] bytes, string fileName)
    {
        var extension = Path.GetExtension(fileName).ToUpperInvariant();
        if (extension is ".XLSX" or ".XLS" or ".XLSM" or ".XLSB" or ".ODS" or ".PDF" or ".DOC" or ".DOCX")
        {
            return No("import.file.not-a-workbook", fileName);
        }

        if (CsvText.Decode(bytes) is not { } text)
        {
            return No("import.file.not-a-workbook", fileName);
        }

        var rows = CsvParser.Parse(text);
        if (rows.Count == 0)
        {
            return No("import.file.empty", fileName);
        }

        if (rows.Any(row => row.Cells.Length > WidestSheet))
        {
            return No("import.sheet.too-wide", fileName, WidestSheet);
        }

        return new Workbook([new SheetGrid(Path.GetFileNameWithoutExtension(fileName), rows, [])]);
    }

    internal static Refusal No(string code, params object[] args) => Refusal.Invalid("file", code, args);
}
