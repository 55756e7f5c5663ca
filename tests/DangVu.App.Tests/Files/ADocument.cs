using System.IO.Compression;
using System.Text;
using DangVu.App.Files;

namespace DangVu.App.Tests.Files;

public sealed class ADocument
{
    private static string Code(byte[] content) =>
        DocumentFiles.Check(content, "file").Match(format => format, refusals => refusals[0].Code);

    private static byte[] Pdf(string body) => Encoding.Latin1.GetBytes("%PDF-1.7\n" + body + "\n%%EOF");

    private static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names)
                zip.CreateEntry(name);
        return bytes.ToArray();
    }

    private static byte[] Packed(string objects)
    {
        using var packed = new MemoryStream();
        using (var z = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            z.Write(Encoding.Latin1.GetBytes(objects));
        return
        [
            .. "%PDF-1.7\n1 0 obj <</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode>>\nstream\n"u8,
            .. packed.ToArray(),
            .. "\nendstream\nendobj"u8,
        ];
    }

    [Theory]
    [InlineData("1 0 obj <</Type /Catalog /OpenAction [3 0 R /Fit]>> endobj", "pdf")]
    [InlineData("1 0 obj <</S /JavaScript /JS (app.alert)>> endobj", "file.script")]
    [InlineData("1 0 obj <</S /J#61vaScript>> endobj", "file.script")]
    [InlineData("1 0 obj <</S/Launch/F(cmd.exe)>> endobj", "file.script")]
    [InlineData("1 0 obj <</Names <</EmbeddedFiles 4 0 R>>>> endobj", "file.embedded")]
    [InlineData("trailer <</Encrypt 9 0 R>>", "file.pdf-locked")]
    [InlineData("2 0 obj <</Length 9>>\nstream\nxx/JS yy\nendstream endobj", "pdf")]
    [InlineData("2 0 obj <</Length 9>>\nstream\nxx\nendstream endobj 3 0 obj <</JS (x)>> endobj", "file.script")]
    public void A_pdf_that_acts_by_itself_is_refused(string body, string expected) =>
        Code(Pdf(body)).ShouldBe(expected);

    [Fact]
    public void A_script_packed_away_in_a_pdf_is_found()
    {
        Code(Packed("3 0 <</S /JavaScript /JS 4 0 R>>")).ShouldBe("file.script");
        Code(Packed("3 0 <</Type /Catalog>>")).ShouldBe("pdf");
        Code(Pdf("1 0 obj <</Type /ObjStm /Filter /FlateDecode>>\nstream\nkhông nén\nendstream endobj"))
            .ShouldBe("file.pdf-unreadable");
    }

    [Fact]
    public void Office_files_are_taken_without_macros_and_parts_that_act()
    {
        Code(Zip("[Content_Types].xml", "word/document.xml")).ShouldBe("docx");
        Code(Zip("[Content_Types].xml", "xl/workbook.xml")).ShouldBe("xlsx");
        Code(Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")).ShouldBe("file.macro");
        Code(Zip("[Content_Types].xml", "word/document.xml", "word/embeddings/oleObject1.bin"))
            .ShouldBe("file.embedded");
        Code(Zip("[Content_Types].xml", "xl/workbook.xml", "xl/activeX/activeX1.bin")).ShouldBe("file.embedded");
        Code(Zip("a.exe")).ShouldBe("file.format");
        Code([0x50, 0x4B, 0x03, 0x04, 1, 2, 3]).ShouldBe("file.format");
        Code([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]).ShouldBe("file.old-office");
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html></html>", "file.web-page")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "file.web-page")]
    [InlineData("#!/bin/sh\nrm -rf /", "file.web-page")]
    [InlineData("Chỉ là chữ", "file.format")]
    [InlineData("", "file.empty")]
    public void What_a_browser_would_run_is_no_document(string text, string expected) =>
        Code(Encoding.UTF8.GetBytes(text)).ShouldBe(expected);
}
