using System.Globalization;
using DangVu.App.Demo;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Replay;

namespace DangVu.App.Modules.Meetings.Demo;

/// <summary>Every month's meetings of every cell, of the committee and its standing committee, and the quarterly thematic ones.</summary>
internal sealed class MeetingsStory : IStory
{
    private readonly MeetingTexts texts = MeetingTexts.Read();
    private readonly Random chance = Town.Chance("meetings");
    private DateOnly until;

    public IEnumerable<Fact> Tell(Town town)
    {
        until = town.Until;
        foreach (var month in town.Months())
        {
            foreach (var cell in town.Cells)
            {
                var day = MeetingDays.Of(cell.Ref, month);
                var (there, total) = Absent(town, cell, day);
                yield return Meeting(
                    cell.Ref,
                    Collective.Cell,
                    MeetingKinds.Regular,
                    day,
                    there,
                    total,
                    cell.Secretary,
                    cell.Committee.Count > 1 ? cell.Committee[1] : null,
                    cell.Type
                );
                if (month.Month % 3 == 2)
                {
                    var theme = day.AddDays(12);
                    (there, total) = Absent(town, cell, theme);
                    yield return Meeting(
                        cell.Ref,
                        Collective.Cell,
                        MeetingKinds.Thematic,
                        theme,
                        there,
                        total,
                        cell.Secretary,
                        null,
                        cell.Type
                    );
                }
            }
            var town2 = MeetingDays.Of(town.Root, month);
            yield return Meeting(
                town.Root,
                Collective.Committee,
                MeetingKinds.Regular,
                town2,
                Some(town.Committee, 1),
                town.Committee.Count,
                town.Committee[0],
                town.Committee[1],
                "town"
            );
            yield return Meeting(
                town.Root,
                Collective.Standing,
                MeetingKinds.Regular,
                town2.AddDays(-1),
                [],
                town.Standing.Count,
                town.Standing[0],
                town.Standing[1],
                "town"
            );
        }
    }

    /// <summary>Those who will not be there, with a reason; the exempted stay away by themselves. Enough come for any vote.</summary>
    private (object[] Absent, int Entitled) Absent(Town town, TownCell cell, DateOnly day)
    {
        var official = town
            .Members.Values.Where(m => m.Cell == cell.Ref && m.IsThere(day) && m.Status == "official")
            .Select(m => m.Ref)
            .ToList();
        var absent = Some(official.Where(m => !cell.Committee.Contains(m)).ToList(), official.Count / 10);
        return (absent, official.Count);
    }

    private object[] Some(IReadOnlyList<string> from, int most)
    {
        var away = new Dictionary<string, object>();
        for (var i = 0; i < most; i++)
            if (chance.NextDouble() < 0.6)
            {
                var who = from[1 + chance.Next(from.Count - 1)];
                away[who] = new
                {
                    memberId = who,
                    state = "absent-with-reason",
                    reason = Pick(texts.Reasons),
                };
            }
        return [.. away.Values];
    }

    private Fact Meeting(
        string body,
        string collective,
        string kind,
        DateOnly day,
        object[] absent,
        int entitled,
        string chair,
        string? secretary,
        string type
    )
    {
        var regular = kind == MeetingKinds.Regular;
        // Two fewer than came: other stories may have taken somebody off the list since the term began.
        var voting = entitled - absent.Length - (entitled > 8 ? 2 : 0);
        var cell = collective == Collective.Cell;
        return Fact.Of(
            "meetings.record",
            day,
            new
            {
                bodyId = body,
                collective,
                kind,
                heldOn = day,
                noticeOn = day.AddDays(-2),
                place = texts.Places.GetValueOrDefault(type),
                length = regular ? 90 + chance.Next(6) * 5 : 75 + chance.Next(5) * 5,
                chairId = chair,
                secretaryId = secretary,
                theme = regular ? null : Pick(texts.Themes),
                roll = absent,
                restPresent = true,
                minutes = regular
                    ? new[]
                    {
                        new { title = texts.Titles["last-month"], text = Pick(texts.LastMonth) },
                        new { title = texts.Titles["next-month"], text = Pick(texts.NextMonth) },
                    }
                    : [new { title = texts.Titles["theme"], text = Pick(texts.News) }],
                conclusion = Pick(cell ? texts.Conclusions : texts.CommitteeConclusions),
                vote = regular
                    ? new
                    {
                        subject = string.Format(CultureInfo.InvariantCulture, texts.Subject, day.Month, day.Year),
                        inFavour = voting,
                        decision = "resolution",
                    }
                    : null,
                resolution = regular ? Pick(texts.NextMonth) : null,
                points = regular && cell && chance.Next(4) == 0 ? Points(day, chair) : null,
                speakers = cell ? Math.Max(2, (entitled - absent.Length) / 2) : (int?)null,
                grade = !cell ? null
                : chance.NextDouble() < 0.86 ? "good"
                : "fair",
                scoredBy = cell ? texts.Scorer : null,
            },
            $"meeting-{body}-{collective}-{kind}-{day:yyyyMMdd}"
        );
    }

    /// <summary>Tasks of the last weeks, still open on the demonstration's day; those of earlier years were followed on paper.</summary>
    private object[]? Points(DateOnly day, string chair)
    {
        var (text, due) = (Pick(texts.Points), day.AddDays(25));
        return due < until
            ? null
            :
            [
                new
                {
                    text,
                    ownerId = chair,
                    dueOn = due,
                },
            ];
    }

    private string Pick(IReadOnlyList<string> from) => from[chance.Next(from.Count)];
}
