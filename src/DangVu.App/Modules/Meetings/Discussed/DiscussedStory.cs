using System.Globalization;
using DangVu.App.Demo;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Replay;

namespace DangVu.App.Modules.Meetings.Discussed;

/// <summary>Which of the town's meetings discussed which directive.</summary>
internal sealed class DiscussedStory : IStory
{
    public IEnumerable<Fact> Tell(Town town)
    {
        var words = StoryTexts.Read<Words>("discussed");
        foreach (var line in words.Committee)
        foreach (var month in line.Months)
            yield return Discussed(town.Root, Collective.Committee, month, line.Documents);
        foreach (var line in words.Cells)
        foreach (var month in line.Months)
        foreach (var cell in town.Cells)
            yield return Discussed(cell.Ref, Collective.Cell, month, line.Documents);
    }

    private static Fact Discussed(string body, string collective, string month, List<string> documents)
    {
        var first = DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var day = MeetingDays.Of(body, first);
        return Fact.Of(
            "meetings.discussed",
            day,
            new
            {
                meetingId = $"meeting-{body}-{collective}-{MeetingKinds.Regular}-{day:yyyyMMdd}",
                directives = documents,
            },
            // After the meeting itself.
            order: 20
        );
    }

    internal sealed class Words
    {
        public List<Line> Committee { get; set; } = [];
        public List<Line> Cells { get; set; } = [];
    }

    internal sealed class Line
    {
        public List<string> Documents { get; set; } = [];
        public List<string> Months { get; set; } = [];
    }
}
