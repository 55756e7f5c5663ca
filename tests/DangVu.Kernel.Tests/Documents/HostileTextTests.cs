using CsCheck;
using DangVu.Documents;

namespace DangVu.Kernel.Tests.Documents;

public class HostileTextTests
{
    private const string Hostile =
        "A\0\u0001\u0008\u000B\u001F\u007F\uFFFE\uFFFF\uD800B\u202Eđảo\u200B <script>alert(1)</script> & \"x\" 'y' ]]> \U0001F600 Nguye\u0302\u0303n";

    private static Paper With(string text) => new PaperBuilder(
            new PaperHeader
            {
                UpperBody = text,
                IssuingBody = text,
                Number = text,
                PlaceAndDate = text,
                Urgency = text,
            }
        ).Title(text, text).Heading(1, text).Paragraph(text, PaperRun.Figure(text, text)).Table([new(1), new(1)], [TableRow.Of(text, text)], [TableRow.Of(text)], TableRow.Of(text, text)).Signed(new Signer(text, text, text), text, text).Signed(new Signer(text, text), new Signer(text, text)).Build();

    private static void Survives(string text)
    {
        var paper = With(text);
        var docx = DocxWriter.Write(paper, info: new PaperInfo { Author = text });
        ReadBack.DocxProblems(docx).ShouldBeEmpty();
        ReadBack.DocxParagraphs(docx).ShouldBe(Samples.Texts(paper));
        ReadBack.PdfDrawn(Samples.Pdf.Write(paper, info: new PaperInfo { Author = text })).ShouldNotBeEmpty();
        HtmlWriter.SelfContained(paper, _ => text).ShouldNotContain("<script");
    }

    [Fact]
    public void Control_signs_halves_of_letters_and_markup_break_nothing() => Survives(Hostile);

    [Fact]
    public void What_cannot_be_printed_is_dropped_and_the_rest_is_composed() =>
        PaperText.Clean(Hostile).ShouldBe("ABđảo <script>alert(1)</script> & \"x\" 'y' ]]> \U0001F600 Nguyễn");

    [Fact]
    public void A_name_of_three_hundred_letters_without_a_space_stays_whole()
    {
        var name = string.Concat(Enumerable.Repeat("Nguyễ", 60));
        Survives(name);
        var drawn = string.Concat(ReadBack.PdfDrawn(Samples.Pdf.Write(With(name))))
            .Replace(" ", "", StringComparison.Ordinal);
        drawn.ShouldContain(name);
    }

    [Fact]
    public void Empty_text_and_empty_papers_can_be_written()
    {
        Survives("");
        Survives(" ");
        Survives("\n");
        var empty = new PaperBuilder(Samples.Header)
            .Table([new(1)], [], [])
            .Paragraph()
            .PageBreak()
            .PageBreak()
            .Build();
        ReadBack.DocxProblems(DocxWriter.Write(empty)).ShouldBeEmpty();
        ReadBack.PdfPages(Samples.Pdf.Write(empty)).Count.ShouldBe(1);
        var bare = new PaperBuilder(Samples.Header).Build();
        ReadBack.DocxProblems(DocxWriter.Write(bare)).ShouldBeEmpty();
        ReadBack.PdfPages(Samples.Pdf.Write(bare)).Count.ShouldBe(1);
    }

    [Fact]
    public void Any_text_at_all_can_be_written() => Gen.String[0, 60].Sample(Survives, iter: 60, threads: 1);

    [Fact]
    public void Cleaning_twice_changes_nothing() =>
        Gen.String.Sample(
            t => PaperText.Clean(PaperText.Clean(t)) == PaperText.Clean(t) && ReadBack.IsComposed(PaperText.Clean(t)),
            iter: 2000
        );

    [Fact]
    public void Many_recipients_flow_on_over_the_pages()
    {
        var names = Enumerable.Range(1, 150).Select(i => FormattableString.Invariant($"Chi bộ số {i}")).ToArray();
        var paper = new PaperBuilder(Samples.Header)
            .Title("THÔNG BÁO", "x")
            .Signed(new Signer("BÍ THƯ", "A"), names)
            .Build();
        var read = string.Join(' ', ReadBack.PdfDrawn(Samples.Pdf.Write(paper)));
        read.ShouldContain("Chi bộ số 1,");
        read.ShouldContain("Chi bộ số 150.");
    }

    [Fact]
    public void A_row_wider_than_its_table_is_refused() =>
        Should.Throw<ArgumentException>(() => new TableBlock([new(1)], [], [TableRow.Of("a", "b")]));
}
