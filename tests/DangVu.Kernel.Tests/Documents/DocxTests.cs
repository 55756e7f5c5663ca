using System.IO.Compression;
using System.Xml.Linq;
using DangVu.Documents;

namespace DangVu.Kernel.Tests.Documents;

public class DocxTests
{
    public static TheoryData<string> Names => ["report", "minutes", "letter", "landscape", "small"];

    internal static Paper Named(string name) =>
        name switch
        {
            "minutes" => Samples.Minutes(),
            "letter" => Samples.Letter(),
            "landscape" => Samples.Report() with { Sheet = PaperSheet.A4Landscape },
            "small" => Samples.Report(3, 1) with { Sheet = PaperSheet.A5 },
            _ => Samples.Report(),
        };

    [Theory]
    [MemberData(nameof(Names))]
    public void The_validator_finds_nothing_wrong(string name) =>
        ReadBack.DocxProblems(DocxWriter.Write(Named(name))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_text_is_the_papers_in_order_and_composed(string name)
    {
        var paper = Named(name);
        var read = ReadBack.DocxParagraphs(DocxWriter.Write(paper));
        read.ShouldBe(Samples.Texts(paper));
        read.ShouldAllBe(t => ReadBack.IsComposed(t));
    }

    [Fact]
    public void The_same_paper_gives_the_same_bytes()
    {
        var info = new PaperInfo
        {
            Author = "Đảng ủy",
            Created = new DateTimeOffset(2023, 6, 7, 8, 0, 0, TimeSpan.FromHours(7)),
        };
        DocxWriter.Write(Samples.Report(), info: info).ShouldBe(DocxWriter.Write(Samples.Report(), info: info));
    }

    [Fact]
    public void No_time_and_no_person_stands_in_it_unless_given()
    {
        var core = Part(DocxWriter.Write(Samples.Letter()), "docProps/core.xml");
        core.ShouldNotContain("created");
        core.ShouldNotContain("creator");
        using var zip = new ZipArchive(new MemoryStream(DocxWriter.Write(Samples.Letter())));
        zip.Entries.ShouldAllBe(e => e.LastWriteTime.Year == 1980);
    }

    [Fact]
    public void Header_rows_repeat_and_rows_are_not_cut()
    {
        var body = XDocument.Parse(Part(DocxWriter.Write(Samples.Report()), "word/document.xml"));
        body.Descendants().Count(e => e.Name.LocalName == "tblHeader").ShouldBe(2);
        var rows = body.Descendants().Count(e => e.Name.LocalName == "tr");
        body.Descendants().Count(e => e.Name.LocalName == "cantSplit").ShouldBe(rows);
    }

    [Fact]
    public void The_party_s_name_is_ruled_under_by_a_border_not_by_signs()
    {
        var text = Part(DocxWriter.Write(Samples.Report()), "word/document.xml");
        text.ShouldContain("pBdr");
        text.ShouldNotContain("__");
    }

    [Fact]
    public void An_office_s_own_numbers_are_taken()
    {
        var style = PaperStyle.Default with { MarginLeft = 25, BodySize = 13, FontName = "Tinos" };
        var docx = DocxWriter.Write(Samples.Report(), style);
        Part(docx, "word/document.xml").ShouldContain("w:left=\"1417\"");
        Part(docx, "word/styles.xml").ShouldContain("w:val=\"26\"");
        Part(docx, "word/styles.xml").ShouldContain("Tinos");
    }

    private static string Part(byte[] docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
