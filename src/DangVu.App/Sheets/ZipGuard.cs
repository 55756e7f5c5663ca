using System.IO.Compression;
using System.Xml;
using DangVu.Kernel.Results;

namespace DangVu.App.Sheets;

/// <summary>Looks into a zipped workbook before anything is unpacked; answers whether its dates count from 1904.</summary>
internal static class ZipGuard
{
    private const long LargestUnpacked = 500L * 1024 * 1024;
    private const long LargeEntry = 20L * 1024 * 1024;
    private const int WildestRatio = 300;
    private const int MostEntries = 10_000;

    internal static Result<bool> Check(byte[] bytes, string fileName)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries || IsBomb(zip))
            {
                return WorkbookReader.No("import.file.zip-bomb", fileName);
            }

            if (zip.Entries.Any(entry => entry.IsEncrypted))
            {
                return WorkbookReader.No("import.file.encrypted", fileName);
            }

            var workbook = zip.GetEntry("xl/workbook.xml");
            if (workbook is null)
            {
                return zip.GetEntry("xl/workbook.bin") is null
                    ? WorkbookReader.No("import.file.not-a-workbook", fileName)
                    : false;
            }

            return CountsFrom1904(workbook);
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or IOException)
        {
            return WorkbookReader.No("import.file.not-a-workbook", fileName);
        }
    }

    private static bool IsBomb(ZipArchive zip)
    {
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
            var absurd = entry.Length > LargeEntry && entry.Length / Math.Max(1, entry.CompressedLength) > WildestRatio;
            if (absurd || total > LargestUnpacked)
            {
                return true;
            }
        }

        return false;
    }

    private static bool CountsFrom1904(ZipArchiveEntry workbook)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
        using var reader = XmlReader.Create(workbook.Open(), settings);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "workbookPr")
            {
                return reader.GetAttribute("date1904") is "1" or "true";
            }
        }

        return false;
    }
}
