using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;

namespace DangVu.App.Modules.Meetings.Papers;

/// <summary>Biên bản: who was there, item by item what was said, the conclusion, the votes, the tasks; and an excerpt of it.</summary>
internal static class MinutesPaper
{
    public static Paper Of(PaperMatter m, PaperWording w)
    {
        var t = PaperMatter.Words;
        var number = 0;
        var paper = m.Blank.Title(MeetingPapers.Title("minutes"), m.What);
        MeetingPapers.Say(paper, w, m, "opening");
        paper.Heading(1, MeetingPapers.Part(ref number, "present"));
        Present(paper, m);
        MeetingPapers.Say(paper, w, m, "chair");
        paper.Heading(1, MeetingPapers.Part(ref number, "contents"));
        foreach (var item in m.Items)
            Said(paper, item, opinions: true);
        if (m.Meeting.Summary is { } summary)
            PaperHead.Lines(paper, summary);
        if (m.OnLastTasks.Count > 0)
        {
            paper.Heading(1, MeetingPapers.Part(ref number, "last-tasks"));
            paper.Dashes(m.OnLastTasks.Select(s => $"{s.Task}: {s.Said}"));
        }
        if (m.Meeting.Conclusion is { } conclusion)
        {
            paper.Heading(1, MeetingPapers.Part(ref number, "conclusion"));
            PaperHead.Lines(paper, conclusion);
        }
        if (m.Votes.Count > 0)
        {
            paper.Heading(1, MeetingPapers.Part(ref number, "votes"));
            foreach (var vote in m.Votes)
                paper.Paragraph("- " + MeetingPapers.Outcome(vote));
        }
        if (m.Meeting.Resolution is { } resolution)
        {
            paper.Heading(1, MeetingPapers.Part(ref number, "resolution"));
            PaperHead.Lines(paper, resolution);
        }
        if (m.Tasks.Count > 0)
        {
            paper.Heading(1, MeetingPapers.Part(ref number, "tasks"));
            MeetingPapers.Tasks(paper, m);
        }
        if (m.Score is { } score)
        {
            paper.Heading(1, MeetingPapers.Part(ref number, "quality"));
            paper.Paragraph(
                score.Points is { } points
                    ? t["meetingpaper.graded-points", t["meeting.grade." + score.Grade], points, score.ScoredBy]
                    : t["meetingpaper.graded", t["meeting.grade." + score.Grade], score.ScoredBy]
            );
        }
        MeetingPapers.Say(paper, w, m, "closing");
        return Signed(paper, m);
    }

    /// <summary>Of one item with the votes on it, or of the conclusion with all votes: what another file needs, and no more.</summary>
    public static Paper Excerpt(PaperMatter m, PaperWording w, Guid? item)
    {
        var number = 0;
        var paper = m.Blank.Title(MeetingPapers.Title("excerpt"), m.What);
        MeetingPapers.Say(paper, w, m, "opening");
        foreach (
            var line in w.Lines(
                "attendance",
                ("có mặt", Vn.Number(m.Meeting.Present)),
                ("tổng số", Vn.Number(m.Meeting.Expected))
            )
        )
            paper.Paragraph(line);
        if (m.Items.FirstOrDefault(i => i.Item.Id == item) is { } one)
        {
            paper.Heading(1, MeetingPapers.Part(ref number, "excerpted"));
            Said(paper, one, opinions: false);
        }
        if (item is null && m.Meeting.Conclusion is { } conclusion)
        {
            paper.Heading(1, MeetingPapers.Part(ref number, "conclusion"));
            PaperHead.Lines(paper, conclusion);
        }
        if (m.Votes.Count > 0)
        {
            paper.Heading(1, MeetingPapers.Part(ref number, "votes"));
            foreach (var vote in m.Votes)
                paper.Paragraph("- " + MeetingPapers.Outcome(vote));
        }
        MeetingPapers.Say(paper, w, m, "closing");
        return paper.Signed(new Signer(PaperMatter.Words["meetingpaper.excerpter"], m.Secretary ?? ""), m.Head).Build();
    }

    private static void Present(PaperBuilder paper, PaperMatter m)
    {
        var t = PaperMatter.Words;
        paper.Paragraph(RollSheet.Totals(m));
        foreach (
            var (state, key) in new[]
            {
                (AttendanceStates.WithReason, "meetingpaper.away"),
                (AttendanceStates.WithoutReason, "meetingpaper.away-without"),
            }
        )
        {
            var names = m
                .Roll.Where(r => r.State == state)
                .Select(r => r.Reason is null ? r.Name : $"{r.Name} ({r.Reason})")
                .ToList();
            if (names.Count > 0)
                paper.Paragraph(t[key, string.Join(", ", names)]);
        }
        foreach (
            var (key, times) in new[]
            {
                ("meetingpaper.late", m.Roll.Where(r => r.CameAt is not null).Select(r => (r.Name, r.CameAt))),
                ("meetingpaper.left", m.Roll.Where(r => r.LeftAt is not null).Select(r => (r.Name, r.LeftAt))),
            }
        )
            if (string.Join(", ", times.Select(r => $"{r.Name} ({r.Item2:HH\\:mm})")) is { Length: > 0 } names)
                paper.Paragraph(t[key, names]);
        if (m.Meeting.Guests is { } guests)
            paper.Paragraph(t["meetingpaper.guests", guests]);
    }

    private static void Said(PaperBuilder paper, MinutedItem item, bool opinions)
    {
        var t = PaperMatter.Words;
        paper.Heading(2, $"{item.Item.Position}. {item.Item.Title}");
        if (item.Item.Detail is { } detail)
            PaperHead.Lines(paper, detail);
        PaperHead.Lines(paper, item.Item.Minutes);
        if (opinions)
            foreach (var said in item.Opinions)
                paper.Paragraph(
                    said.Speaker.Length == 0 ? "- " + said.Text : t["meetingpaper.opinion", said.Speaker, said.Text]
                );
        if (item.Item.CarriedOver)
            paper.Paragraph(PaperRun.Slanted(t["meetingpaper.put-off"]));
    }

    private static Paper Signed(PaperBuilder paper, PaperMatter m) =>
        paper
            .Signed(
                new Signer(PaperMatter.Words["meetingpaper.clerk"], m.Secretary ?? ""),
                new Signer(PaperMatter.Words["meetingpaper.chair"], m.Chair ?? "")
            )
            .Build();
}
