using DangVu.Documents;

namespace DangVu.Kernel.Tests.Documents;

internal static class Samples
{
    public static readonly PaperHeader Header = new()
    {
        UpperBody = "ĐẢNG BỘ HUYỆN GIỒNG TRÔM",
        IssuingBody = "ĐẢNG ỦY THỊ TRẤN GIỒNG TRÔM",
        Number = "Số      -BC/ĐU",
        PlaceAndDate = "Giồng Trôm, ngày 07 tháng 6 năm 2023",
    };

    public static string Fonts => Path.Combine(AppContext.BaseDirectory, "fonts");

    public static PdfWriter Pdf => new(Fonts);

    public static Paper Report(int rows = 30, int paragraphs = 6) =>
        new PaperBuilder(Header)
            .Title(
                "BÁO CÁO",
                "Sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội Đảng bộ thị trấn\nnhiệm kỳ 2020 - 2025"
            )
            .Heading(0, "PHẦN THỨ NHẤT")
            .Heading(1, "I- ĐẶC ĐIỂM TÌNH HÌNH")
            .Paragraph(
                "Đảng bộ có ",
                PaperRun.Figure("22 chi bộ", "cells"),
                ", 489 đảng viên; đạt ",
                PaperRun.Figure("55/59 tiêu chí", "urban"),
                " đô thị văn minh, ",
                PaperRun.Strong("tỷ lệ 93,2%"),
                "."
            )
            .Heading(2, "1. Những việc đã làm được")
            .Heading(3, "a) Công tác xây dựng Đảng")
            .AddAll(
                Enumerable
                    .Range(1, paragraphs)
                    .Select(i => new ParagraphBlock([
                        FormattableString.Invariant($"({i}) ")
                            + "Cấp ủy lãnh đạo các chi bộ duy trì nền nếp sinh hoạt, nâng cao chất lượng sinh hoạt chi bộ theo hướng dẫn; "
                            + "kịp thời nắm tình hình tư tưởng, giải quyết những vấn đề bức xúc trong Nhân dân; việc học tập và làm theo "
                            + "tư tưởng, đạo đức, phong cách Hồ Chí Minh gắn với ",
                        PaperRun.Slanted("thực hiện Nghị quyết Trung ương 4"),
                        " được thực hiện nghiêm túc, có đăng ký và kiểm tra hằng quý.",
                    ]))
            )
            .Table(
                [new(1, PaperAlign.Center), new(5), new(2, PaperAlign.Right), new(2, PaperAlign.Right)],
                [
                    TableRow.Of(
                        new TableCell(["Stt"]) { RowSpan = 2 },
                        new TableCell(["Chi bộ"]) { RowSpan = 2 },
                        new TableCell(["Đảng viên"]) { ColumnSpan = 2 }
                    ),
                    TableRow.Of("Chính thức", "Dự bị"),
                ],
                Enumerable
                    .Range(1, rows)
                    .Select(i =>
                        TableRow.Of(Number(i), "Chi bộ Khu phố " + Number(i), Number(20 + i % 7), Number(i % 3))
                    ),
                TableRow.Of("", "Tổng cộng", "489", "12")
            )
            .Paragraph("Trên đây là báo cáo sơ kết giữa nhiệm kỳ của Đảng ủy thị trấn Giồng Trôm.")
            .Signed(
                new Signer("BÍ THƯ", "Nguyễn Thị Thùy Dương", "T/M ĐẢNG ỦY"),
                "Thường trực Huyện ủy",
                "Các chi bộ trực thuộc",
                "Lưu Văn phòng Đảng ủy"
            )
            .Build();

    public static Paper Minutes() =>
        new PaperBuilder(
            Header with
            {
                UpperBody = "ĐẢNG ỦY THỊ TRẤN GIỒNG TRÔM",
                IssuingBody = "CHI BỘ KHU PHỐ 3",
                Number = "Số 06-BB/CB",
            }
        )
            .Title("BIÊN BẢN", "Họp chi bộ thường kỳ tháng 6 năm 2023")
            .Paragraph("Cuộc họp bắt đầu lúc 19 giờ 00.")
            .Signed(new Signer("NGƯỜI GHI BIÊN BẢN", "Trần Văn Ân"), new Signer("CHỦ TRÌ", "Đỗ Thị Ẩn"))
            .Build();

    public static Paper Letter() =>
        new PaperBuilder(Header with { Number = "Số 12-CV/ĐU", Urgency = "HỎA TỐC" })
            .Letter("V/v chuẩn bị nội dung sinh hoạt chuyên đề quý III năm 2023", "CÔNG VĂN")
            .Addressees("Chi bộ Khu phố 1", "Chi bộ Khu phố 2")
            .Paragraph("Đảng ủy đề nghị các chi bộ chuẩn bị nội dung sinh hoạt chuyên đề.")
            .Signed(new Signer("PHÓ BÍ THƯ", "Lê Hoàng Út", "T/M BAN THƯỜNG VỤ"), "Như trên", "Lưu Văn phòng Đảng ủy")
            .Build();

    /// <summary>Every text of a paper, line by line, in reading order; number and date stand on one line.</summary>
    public static IEnumerable<string> Texts(Paper paper)
    {
        var head = paper.Header;
        var letter = paper.Kind == PaperKind.Letter;
        List<string?> texts =
        [
            head.UpperBody,
            head.IssuingBody,
            head.Star,
            head.PartyName,
            head.Number,
            head.PlaceAndDate,
            head.Secrecy,
            head.Urgency,
        ];
        texts.AddRange(letter ? [paper.Summary] : [paper.Title, paper.Summary, paper.Separator]);
        foreach (var block in paper.Blocks)
        {
            switch (block)
            {
                case ParagraphBlock p:
                    texts.Add(string.Concat(p.Runs.Select(r => r.Text)));
                    break;
                case HeadingBlock h:
                    texts.Add(h.Text);
                    break;
                case TableBlock t:
                    var rows = t.HeaderRows.Concat(t.Rows).Concat(t.Total is null ? [] : [t.Total]);
                    texts.AddRange(
                        rows.SelectMany(r => r)
                            .Where(c => !c.Continued)
                            .Select(c => string.Concat(c.Cell.Runs.Select(r => r.Text)))
                    );
                    break;
                case SignatureBlock s:
                    if (s.Recipients.Count > 0)
                    {
                        texts.Add(s.Label);
                    }

                    texts.AddRange([.. s.RecipientLines, s.Signer.Authority, s.Signer.Office, s.Signer.Name]);
                    break;
                case DoubleSignatureBlock d:
                    texts.AddRange([
                        d.Left.Authority,
                        d.Left.Office,
                        d.Left.Name,
                        d.Right.Authority,
                        d.Right.Office,
                        d.Right.Name,
                    ]);
                    break;
            }
        }

        return texts.OfType<string>().SelectMany(t => t.Split('\n')).Where(t => t.Length > 0);
    }

    private static PaperBuilder AddAll(this PaperBuilder paper, IEnumerable<PaperBlock> blocks)
    {
        foreach (var block in blocks)
        {
            paper.Add(block);
        }

        return paper;
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
