using System.Text;

namespace DangVu.App.Tests.Modules.Members.Import;

/// <summary>Lists to bring into the test office, whose cells are Chi bộ Ấp 5B and Chi bộ Khu phố 1.</summary>
internal static class PartyList
{
    /// <summary>
    /// The Party's own layout: title block, two-row header, dates as text and as day numbers, a number that lost its zero, one bad row.
    /// </summary>
    internal static byte[] Export() =>
        new Xlsx()
            .Sheet("DS đảng viên")
            .Row("ĐẢNG BỘ XÃ THỬ")
            .Row("DANH SÁCH ĐẢNG VIÊN")
            .Gap(1)
            .Row(
                "ID",
                "Họ tên*",
                "Giới tính*",
                "Sinh ngày*\n(dd/mm/yyyy)",
                "Dân tộc*",
                "Số định danh*",
                "Tổ chức đảng*",
                "Quê quán*",
                null,
                "Ngày vào Đảng*",
                "Ngày chính thức*",
                "Trạng thái hoạt động"
            )
            .Row(null, null, null, null, null, null, null, "Tỉnh", "Xã", null, null, null)
            .Row(
                "1",
                "LÊ VĂN AN",
                "Nam",
                "03/02/1960",
                "Kinh",
                83060000001,
                "Chi bộ Ấp 5B",
                "Bến Tre",
                "Xã Một",
                "03/02/1985",
                "03/02/1986",
                "Đang sinh hoạt"
            )
            .Row(
                "2",
                "Trần Thị Bưởi",
                "Nữ",
                25602,
                "Kinh",
                "083170000002",
                "Khu phố 1",
                "Bến Tre",
                "Xã Hai",
                "03/02/1995",
                "03/02/1996",
                "Đang sinh hoạt"
            )
            .Row(
                "3",
                "Phạm Văn Cường",
                "Nam",
                "31/02/1970",
                "Kinh",
                "083070000003",
                "Chi bộ Ấp 5B",
                "Bến Tre",
                "Xã Hai",
                "03/02/1995",
                "03/02/1996",
                "Đang sinh hoạt"
            )
            .Row(
                "4",
                "Võ Thị Duyên",
                "Nữ",
                "1950",
                "Kinh",
                null,
                "Chi bộ Ấp 5B",
                "Bến Tre",
                "Xã Hai",
                "1975",
                "1976",
                "Đã từ trần"
            )
            .Merge("H4:I4")
            .Bytes();

    internal static byte[] Csv(string text) => Encoding.UTF8.GetBytes(text);
}
