using System.Globalization;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Notices.Calendar;

/// <summary>The month's sheet on one A4 laid across, to hang on the wall.</summary>
internal static class CalendarPaper
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Lines of a day that fit a sixth of the sheet; what is over is told by its number.</summary>
    private const int Lines = 4;
    private const int Letters = 60;

    private static readonly PaperStyle Style = PaperStyle.Default with
    {
        MarginTop = 10,
        MarginBottom = 10,
        MarginLeft = 12,
        MarginRight = 12,
        BodySize = 9,
        LineHeight = 11,
        ParagraphGap = 2,
        TitleSize = 13,
        PartySize = 10,
        HeaderSize = 10,
        TableSize = 7.5,
    };

    public static async Task<IResult?> File(Ctx c)
    {
        if (CalendarPage.Month(c.Route("month")) is not { } month)
            return null;
        var paper = await Of(c, c.Body, month);
        await c.Work.Note("print", "calendar", c.Body.Id);
        return PaperFile.Of(paper, "pdf", "lich-" + CalendarPage.Text(month), Style);
    }

    public static async Task<Paper> Of(Ctx c, BodyRef body, DateOnly month)
    {
        var t = new Texts();
        var office = await c.Work.Get<IOffices>().Current();
        var content = await CalendarPage.Content(c, body, month);
        return new PaperBuilder(
            new PaperHeader
            {
                UpperBody = (body.ParentId is null ? office.Superior : office.CommitteeName)?.ToUpper(Vi),
                IssuingBody = (body.ParentId is null ? office.CommitteeName : body.Name).ToUpper(Vi),
                Number = "",
                PlaceAndDate = PaperHeader.At(office.Place, VietnameseDates.Paper(c.Today)),
            }
        ).On(PaperSheet.A4Landscape).Title(t["calendar.paper.title"], t["calendar.paper.month", month.Month, month.Year]).Table([.. Enumerable.Repeat(new TableColumn(1), 7)], [new TableRow([.. content.Weekdays.Select(name => (TableCell)name)])], content.Weeks.Select(week => new TableRow([.. week.Select(day => Cell(t, day))]))).Build();
    }

    private static TableCell Cell(Texts t, CalendarDay day)
    {
        if (!day.InMonth)
            return "";
        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture, $"{day.Day.Day}   ({day.Lunar})") };
        if (!string.IsNullOrEmpty(day.Holiday))
            lines.Add(day.Holiday);
        lines.AddRange(
            day.Lines.Take(Lines)
                .Select(l => Cut($"- {l.Time} {l.Text}".Replace("-  ", "- ", StringComparison.Ordinal)))
        );
        if (day.Lines.Count > Lines)
            lines.Add(t["calendar.more", day.Lines.Count - Lines]);
        if (day.Below.Count > 0)
            lines.Add(t["calendar.below", day.Below.Count]);
        return string.Join('\n', lines);
    }

    private static string Cut(string text) => text.Length <= Letters ? text : text[..(Letters - 1)] + "…";
}
