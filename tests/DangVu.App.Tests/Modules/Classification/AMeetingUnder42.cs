using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Replay;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Classification;

/// <summary>A meeting of Tân Lộc after guidance 42 of October 2025, scored by hand.</summary>
public sealed class AMeetingUnder42
{
    [Fact]
    public async Task A_meeting_after_guidance_42_scores_itself_by_its_hundred_points()
    {
        await using var commune = await TanLoc.Until(new DateOnly(2025, 10, 31));
        // October's resolution set one task, which was done by November's meeting.
        await commune.Do(
            Fact.Of(
                "meetings.record",
                new DateOnly(2025, 11, 1),
                new
                {
                    bodyId = "ap1",
                    collective = "cell",
                    kind = "thematic",
                    heldOn = new DateOnly(2025, 11, 1),
                    conclusion = "Thống nhất.",
                    restPresent = true,
                    theme = "Giữ đường sạch",
                    resolution = "Làm sạch tuyến đường ấp",
                    points = new[]
                    {
                        new
                        {
                            text = "Dọn tuyến đường ấp",
                            ownerId = TanLoc.Member("ap1", 4),
                            dueOn = new DateOnly(2025, 11, 10),
                        },
                    },
                    vote = new
                    {
                        subject = "Nghị quyết",
                        decision = "resolution",
                        inFavour = 7,
                    },
                },
                "before"
            )
        );
        var work = commune.Work(new DateOnly(2025, 11, 12));
        var task = await work.Db.Set<ProgrammeTask>().SingleAsync(t => t.SourceId == commune["before"]);
        await commune.Do(
            Fact.Of(
                "programme.result",
                new DateOnly(2025, 11, 9),
                new { taskId = task.Id, outcome = new { state = "done", result = "Đã dọn" } }
            )
        );
        // All given in full but one point for the contents; ten minutes short of the ninety cost one more: 98, good.
        (string Code, int Points)[] judged =
        [
            ("contents", 2),
            ("draft", 2),
            ("cell-committee-met", 2),
            ("notice", 1),
            ("papers-early", 2),
            ("order", 5),
            ("regular-contents", 10),
            ("praise", 2),
            ("minutes-book", 1),
            ("ideology-time", 1),
            ("electronic-papers", 1),
            ("chairing", 10),
            ("centralism", 1),
            ("criticism", 2),
            ("character", 1),
            ("concerns", 1),
            ("conclusion", 2),
            ("tasks-given", 2),
            ("sent-after", 1),
        ];
        await commune.Do(
            Fact.Of(
                "meetings.record",
                new DateOnly(2025, 11, 12),
                new
                {
                    bodyId = "ap1",
                    collective = "cell",
                    kind = "regular",
                    heldOn = new DateOnly(2025, 11, 12),
                    conclusion = "Thống nhất.",
                    restPresent = true,
                    length = 80,
                    speakers = 5,
                    score = judged.Select(j => new { code = j.Code, value = j.Points }),
                    scoredBy = "Chi ủy",
                },
                "scored"
            )
        );
        var score = await commune
            .Work(new DateOnly(2025, 11, 12))
            .Db.Set<QualityScore>()
            .SingleAsync(s => s.MeetingId == commune["scored"]);
        score.RuleId.ShouldBe("meeting-quality/guidance-42");
        score.Points.ShouldBe(98);
        score.Grade.ShouldBe("good");
    }
}
