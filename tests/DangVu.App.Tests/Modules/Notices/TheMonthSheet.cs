using System.Net;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Modules.Notices.Domain;
using DangVu.App.Tests.House;
using DangVu.App.Ui;
using UglyToad.PdfPig;

namespace DangVu.App.Tests.Modules.Notices;

public sealed class TheMonthSheet
{
    [Fact]
    public void Weeks_begin_on_Monday_and_hold_the_whole_month()
    {
        for (var month = new DateOnly(2023, 1, 1); month < new DateOnly(2027, 1, 1); month = month.AddMonths(1))
        {
            var weeks = MonthGrid.Of(month);
            weeks.ShouldAllBe(w => w.Count == 7 && w[0].Day.DayOfWeek == DayOfWeek.Monday);
            weeks
                .SelectMany(w => w)
                .Where(d => d.InMonth)
                .Select(d => d.Day.Day)
                .ShouldBe(Enumerable.Range(1, DateTime.DaysInMonth(month.Year, month.Month)));
        }
    }

    [Fact]
    public void The_lunar_day_stands_beside_and_its_month_where_it_begins()
    {
        var days = MonthGrid.Of(new DateOnly(2023, 1, 1)).SelectMany(w => w).ToDictionary(d => d.Day);
        days[new DateOnly(2023, 1, 22)].LunarMark(false).ShouldBe("1/1");
        days[new DateOnly(2023, 1, 23)].LunarMark(false).ShouldBe("2");
        var leap = MonthGrid
            .Of(new DateOnly(2023, 3, 1))
            .SelectMany(w => w)
            .Single(d => d.Day == new DateOnly(2023, 3, 22));
        leap.LunarMark(false).ShouldBe("1/2n");
    }

    [Theory]
    [InlineData("19 giờ 30", "19:30")]
    [InlineData("7h", "07:00")]
    [InlineData("14:05", "14:05")]
    [InlineData("8 giờ sáng", "08:00")]
    [InlineData("8g15", "08:15")]
    [InlineData("25:00", null)]
    [InlineData("chiều", null)]
    [InlineData("", null)]
    public void A_time_is_read_as_people_write_it(string typed, string? read) =>
        ClockTime.Read(typed)?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(read);

    [Fact]
    public async Task A_cell_sees_its_meeting_on_its_day_and_a_committee_those_of_its_cells()
    {
        await using var office = await TestOffice.New();
        await office.Do(
            "meetings.prepare",
            new PrepareMeeting(
                office.Ap5B,
                Collective.Cell,
                MeetingKinds.Thematic,
                new DateOnly(2023, 6, 20),
                "Giữ gìn môi trường",
                "19 giờ 30"
            )
        );
        var cell = (await (await office.SignIn("bithu.ap5b")).Get("/calendar?month=2023-06")).Body;
        cell.ShouldContain("Giữ gìn môi trường");
        cell.ShouldContain("19:30");
        cell.ShouldContain("đang chuẩn bị");
        (await (await office.SignIn("bithu")).Get("/calendar?month=2023-06")).Body.ShouldContain("Giữ gìn môi trường");
        (await (await office.SignIn("bithu.kp1")).Get("/calendar?month=2023-06")).Body.ShouldNotContain(
            "Giữ gìn môi trường"
        );
    }

    [Fact]
    public async Task Holidays_stand_by_their_names()
    {
        await using var office = await TestOffice.New();
        var secretary = await office.SignIn("bithu.ap5b");
        (await secretary.Get("/calendar?month=2023-09")).Body.ShouldContain("Quốc khánh");
        (await secretary.Get("/calendar?month=2027-02")).Body.ShouldContain("Tết Nguyên đán");
    }

    [Theory]
    [InlineData("dangvien")]
    [InlineData("mttq")]
    [InlineData("quantri")]
    public async Task Who_sees_no_bodys_work_sees_no_calendar(string account)
    {
        await using var office = await TestOffice.New();
        var reader = await office.SignIn(account);
        (await reader.Status("/calendar")).ShouldBe(HttpStatusCode.Forbidden);
        (await reader.Status("/calendar/2023-06.pdf")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_neighbours_calendar_is_not_there()
    {
        await using var office = await TestOffice.New();
        var neighbour = await office.SignIn("bithu.kp1");
        (await neighbour.Status($"/calendar?body={office.Ap5B}")).ShouldBe(HttpStatusCode.NotFound);
        (await neighbour.Status($"/calendar/2023-06.pdf?body={office.Ap5B}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("2023-13")]
    [InlineData("9999-12")]
    [InlineData("0001-01")]
    [InlineData("<script>")]
    public async Task A_month_that_is_none_shows_this_one(string month)
    {
        await using var office = await TestOffice.New();
        var (status, body, _) = await (await office.SignIn("bithu.ap5b")).Get(
            "/calendar?month=" + Uri.EscapeDataString(month)
        );
        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldContain("Lịch tháng 6 năm 2023");
    }

    [Fact]
    public async Task The_printed_sheet_is_one_A4_laid_across()
    {
        await using var office = await TestOffice.New();
        for (var n = 0; n < 12; n++)
            await office.Do(
                "meetings.prepare",
                new PrepareMeeting(
                    office.Ap5B,
                    Collective.Cell,
                    MeetingKinds.Thematic,
                    new DateOnly(2023, 7, 31),
                    "Chuyên đề số " + n + " về giữ gìn môi trường và an ninh trật tự ở ấp",
                    "19 giờ 30"
                )
            );
        var secretary = await office.SignIn("bithu.ap5b");
        var (status, _, response) = await secretary.Get("/calendar/2023-07.pdf");
        status.ShouldBe(HttpStatusCode.OK);
        using var pdf = PdfDocument.Open(await response.Content.ReadAsByteArrayAsync());
        pdf.NumberOfPages.ShouldBe(1);
        var page = pdf.GetPage(1);
        page.Width.ShouldBeGreaterThan(page.Height);
        page.Text.ShouldContain("Chủ nhật");
        page.Text.ShouldContain("việc nữa");
    }
}
