using DangVu.App.Demo;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Replay;

namespace DangVu.App.Modules.Meetings.Ballots.Demo;

/// <summary>A cell elects one more member of its committee: on paper, by crossing out, out of two.</summary>
internal sealed class BallotStory : IStory
{
    private sealed class Words
    {
        public string Cell { get; set; } = "";
        public string Theme { get; set; } = "";
        public string Place { get; set; } = "";
        public string Title { get; set; } = "";
        public string Conclusion { get; set; } = "";
        public DateTime On { get; set; }
    }

    public IEnumerable<Fact> Tell(Town town)
    {
        var words = StoryTexts.Read<Words>("ballots");
        var day = DateOnly.FromDateTime(words.On);
        var cell = town.Cells.First(c => c.Ref == words.Cell);
        var official = town
            .Members.Values.Where(m => m.Cell == cell.Ref && m.Status == "official" && m.IsThere(day))
            .Select(m => m.Ref)
            .ToList();
        var candidates = official.Where(m => !cell.Committee.Contains(m)).Take(2).ToList();
        const string meeting = "ballot-meeting";
        const string ballot = "ballot-election";
        yield return Fact.Of(
            "meetings.prepare",
            day,
            new
            {
                bodyId = cell.Ref,
                collective = Collective.Cell,
                kind = MeetingKinds.Extraordinary,
                plannedOn = day,
                theme = words.Theme,
                place = words.Place,
                chairId = cell.Secretary,
            },
            meeting
        );
        yield return Fact.Of(
            "meetings.attendance",
            day,
            new
            {
                meetingId = meeting,
                heldOn = day,
                roll = Array.Empty<object>(),
                restPresent = true,
            }
        );
        yield return Fact.Of(
            "meetings.ballot",
            day,
            new
            {
                meetingId = meeting,
                title = words.Title,
                form = BallotForms.Election,
                decision = "elect-cell-committee",
                way = BallotWays.Paper,
                choices = candidates.Select(m => new { memberId = m }),
                tellers = cell.Committee.Take(2),
                paperForm = PaperForms.CrossOut,
                seats = 1,
            },
            ballot
        );
        yield return Fact.Of("meetings.ballot-open", day, new { ballotId = ballot });
        // Three fewer than there may be: other stories may have taken somebody off the list.
        var valid = official.Count - 3;
        yield return Fact.Of(
            "meetings.ballot-count",
            day,
            new
            {
                ballotId = ballot,
                collected = valid + 1,
                invalid = 1,
                lines = new[] { new { inFavour = valid - 4 }, new { inFavour = 4 } },
            }
        );
        yield return Fact.Of(
            "meetings.ballot-confirm",
            day,
            new { ballotId = ballot, signed = cell.Committee.Take(2) }
        );
        yield return Fact.Of("meetings.conclude", day, new { meetingId = meeting, conclusion = words.Conclusion });
        yield return Fact.Of("meetings.close", day, new { meetingId = meeting });
    }
}
