using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules.Cases;

internal static class PathCases
{
    public static void Steps(StepsBody body, NodeReader at, Expectation expect)
    {
        var path = at.Texts("path");
        expect.Flag("allowed", () => path.Zip(path.Skip(1)).All(pair => body.MayGo(pair.First, pair.Second)));
        expect.Flag("ends", () => body.Find(path[^1])?.Has("final") ?? false);
        var (code, from, off) = (at.TextOrNull("deadline"), at.DateOrNull("event"), at.Texts("off"));
        var extended = at.Flag("extended", otherwise: false);
        expect.Text("due", () => Due(body, code, from, off, extended));
    }

    private static string Due(StepsBody body, string? code, DateOnly? from, IReadOnlyList<string> off, bool extended)
    {
        if (code is null || from is null || body.Deadline(code) is not { } deadline)
            return "none";
        return Scalars.Say(deadline.DueOn(from.Value, day => IsWorking(day, off), extended));
    }

    public static void Numbering(NumberingBody body, NodeReader at, Expectation expect)
    {
        var (issuer, kind) = (at.Text("issuer"), at.Text("kind"));
        int? number = at.Has("number") ? at.Whole("number") : null;
        expect.Flag("may", () => body.MayIssue(issuer, kind));
        expect.Text("symbol", () => body.Symbol(issuer, kind, number));
    }

    public static void Calendar(CalendarBody body, Expectation expect)
    {
        expect.Have("off", day => Scalars.Date(day, out var date) && body.AnnouncedAsWorking(date) == false);
        expect.Have("worked", day => Scalars.Date(day, out var date) && body.AnnouncedAsWorking(date) == true);
        expect.Have("silent", day => Scalars.Date(day, out var date) && body.AnnouncedAsWorking(date) is null);
        expect.Number("yearly", () => body.Yearly.Sum(holiday => holiday.Days));
    }

    private static bool IsWorking(DateOnly day, IReadOnlyList<string> off) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !off.Contains(Scalars.Say(day), StringComparer.Ordinal);
}
