using DangVu.Documents;
using UglyToad.PdfPig;

namespace DangVu.Kernel.Tests.Documents;

public class PdfTests
{
    private const string Letters =
        "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
        + "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆGHIÌÍỈĨỊKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVXYỲÝỶỸỴ0123456789\"'%/;:,.()-–…“”";

    [Theory]
    [MemberData(nameof(DocxTests.Names), MemberType = typeof(DocxTests))]
    public void Its_text_is_the_papers_in_order_and_composed(string name)
    {
        var paper = DocxTests.Named(name);
        var numbers = 1;
        var pages = ReadBack
            .PdfDrawn(Samples.Pdf.Write(paper))
            .Select(p => numbers++ == 1 ? p : p[p.IndexOf(' ', StringComparison.Ordinal)..]);
        var read = ReadBack.Loose(string.Join(' ', pages));
        ReadBack.IsComposed(read).ShouldBeTrue();
        var at = 0;
        foreach (var text in Samples.Texts(paper))
        {
            // Order holds throughout; only repeated headers may come between.
            var found = read.IndexOf(ReadBack.Loose(text), at, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(0, text);
            at = found + ReadBack.Loose(text).Length;
        }
    }

    [Theory]
    [InlineData("Giồng Trôm, ngày 07 tháng 6 năm 2023")]
    [InlineData("Phường Phan Rang - Tháp Chàm, ngày 30 tháng 12 năm 2026")]
    [InlineData("Thành phố Buôn Ma Thuột và các xã phụ cận, ngày 30 tháng 12 năm 2026")]
    public void Place_and_date_stand_on_one_line(string line)
    {
        var paper = Samples.Report(2, 1) with { Header = Samples.Header with { PlaceAndDate = line } };
        using var file = PdfDocument.Open(Samples.Pdf.Write(paper));
        var page = file.GetPage(1);
        ReadBack.Loose(page.Text).ShouldContain(line);
        var words = page.GetWords().ToList();
        var first = words.FindIndex(w =>
            w.Text == line.Split(' ')[0] && w.Letters[0].FontName!.Contains("Italic", StringComparison.Ordinal)
        );
        var same = words.Skip(first).Take(line.Split(' ').Length).ToList();
        string.Join(' ', same.Select(w => w.Text)).ShouldBe(line);
        same.ShouldAllBe(w => Math.Abs(w.Letters[0].StartBaseLine.Y - same[0].Letters[0].StartBaseLine.Y) < 0.1);
        same[^1].BoundingBox.Right.ShouldBeLessThan(page.Width - 15 * 72 / 25.4 + 1);
    }

    [Fact]
    public void Every_Vietnamese_letter_reads_back_in_every_face()
    {
        PaperRun[] runs =
        [
            new(Letters),
            new(" " + Letters, bold: true),
            new(" " + Letters, italic: true),
            new(" " + Letters, bold: true, italic: true),
        ];
        var paper = new PaperBuilder(Samples.Header).Title("T", "S").Paragraph(runs).Build();
        var read = string.Concat(ReadBack.PdfDrawn(Samples.Pdf.Write(paper)))
            .Replace(" ", "", StringComparison.Ordinal);
        read.Split(Letters).Length.ShouldBe(5);
    }

    [Fact]
    public void A_long_table_repeats_its_header_on_each_page_and_loses_no_row()
    {
        var pages = ReadBack.PdfDrawn(Samples.Pdf.Write(Samples.Report(200, 1)));
        pages.Count.ShouldBeGreaterThan(4);
        pages.SkipLast(1).ShouldAllBe(p => p.Contains("Chính thức", StringComparison.Ordinal));
        var all = ReadBack.Loose(string.Join(' ', pages));
        for (var i = 1; i <= 200; i++)
        {
            all.ShouldContain(FormattableString.Invariant($"Chi bộ Khu phố {i} "));
        }
    }

    [Fact]
    public void Pages_are_numbered_from_the_second()
    {
        var pages = ReadBack.PdfDrawn(Samples.Pdf.Write(Samples.Report(80)));
        pages[0].TrimStart().ShouldStartWith("ĐẢNG BỘ");
        for (var i = 1; i < pages.Count; i++)
        {
            pages[i].TrimStart().ShouldStartWith(FormattableString.Invariant($"{i + 1} "));
        }
    }

    [Fact]
    public void A_signature_is_never_cut_nor_alone_on_a_page()
    {
        for (var rows = 1; rows <= 45; rows++)
        {
            var last = ReadBack.PdfDrawn(Samples.Pdf.Write(Samples.Report(rows, 1)))[^1];
            last.ShouldContain("Trên đây là");
            last.ShouldContain("T/M ĐẢNG ỦY");
            last.ShouldContain("Nguyễn Thị Thùy Dương");
            last.ShouldContain("Lưu Văn phòng Đảng ủy.");
        }
    }

    [Fact]
    public void Nothing_is_drawn_outside_the_margins()
    {
        using var file = PdfDocument.Open(Samples.Pdf.Write(Samples.Report(120, 10)));
        foreach (var page in file.GetPages())
        {
            foreach (var letter in page.Letters.Where(l => l.Value != " "))
            {
                letter.StartBaseLine.X.ShouldBeGreaterThan(85);
                letter.EndBaseLine.X.ShouldBeLessThan(page.Width - 42.5 + 0.5);
                letter.StartBaseLine.Y.ShouldBeGreaterThan(56.6);
            }
        }
    }

    [Fact]
    public void A_row_longer_than_a_page_is_cut_between_lines()
    {
        var words = string.Join(' ', Enumerable.Range(1, 1500).Select(i => FormattableString.Invariant($"chữ{i}")));
        var paper = new PaperBuilder(Samples.Header)
            .Title("BIÊN BẢN", "Dài")
            .Table(
                [new(1), new(3)],
                [TableRow.Of("Mục", "Nội dung")],
                [TableRow.Of("1", words), TableRow.Of("2", "hết")]
            )
            .Build();
        var all = ReadBack.Loose(string.Join(' ', ReadBack.PdfDrawn(Samples.Pdf.Write(paper))));
        all.ShouldContain("chữ1 ");
        all.ShouldContain("chữ1500 ");
        all.ShouldContain("hết");
    }

    [Fact]
    public void The_same_paper_gives_the_same_bytes() =>
        Samples.Pdf.Write(Samples.Report()).ShouldBe(Samples.Pdf.Write(Samples.Report()));

    [Fact]
    public void It_carries_no_more_letters_than_it_needs() =>
        Samples.Pdf.Write(Samples.Report()).Length.ShouldBeLessThan(150_000);

    [Fact]
    public void Many_at_once_give_what_one_gives()
    {
        var one = Samples.Pdf.Write(Samples.Report(20));
        Parallel.For(0, 16, _ => Samples.Pdf.Write(Samples.Report(20)).ShouldBe(one));
    }

    [Fact]
    public void It_says_nothing_of_the_machine_or_the_hour()
    {
        using var file = PdfDocument.Open(Samples.Pdf.Write(Samples.Letter()));
        file.Information.CreationDate.ShouldBeNullOrEmpty();
        file.Information.Author.ShouldBeNullOrEmpty();
        file.Information.Producer.ShouldBe("DangVu");
    }

    [Fact]
    public void A_missing_font_is_said_not_drawn_as_nothing() =>
        Should.Throw<FileNotFoundException>(() => new PdfWriter(Path.Combine(Samples.Fonts, "none")));
}
