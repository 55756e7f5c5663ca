namespace DangVu.App.Modules.Meetings.Contracts;

/// <summary>In the demonstration: on which day of a month a body's regular meeting falls; other stories that happen at the meeting ask here.</summary>
internal static class MeetingDays
{
    /// <summary>Between the 2nd and the 6th, the same each month for the same body.</summary>
    public static DateOnly Of(string body, DateOnly month) =>
        new(month.Year, month.Month, 2 + (body.Sum(ch => ch) % 5));
}
