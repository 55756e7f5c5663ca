using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;

namespace DangVu.App.Modules.Meetings.Papers;

/// <summary>Nghị quyết of a meeting, and the notice of its conclusion.</summary>
internal static class ResolutionPaper
{
    public static Paper Of(PaperMatter m, PaperWording w)
    {
        var number = 0;
        var paper = m.Blank.Title(MeetingPapers.Title("resolution"), m.What);
        MeetingPapers.Say(paper, w, m, "grounds");
        foreach (var line in w.Lines("resolves", m.When))
            paper.Centered(PaperRun.Strong(line.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"))));
        paper.Heading(1, MeetingPapers.Part(ref number, "resolved"));
        PaperHead.Lines(paper, m.Meeting.Resolution);
        if (m.Tasks.Count > 0)
        {
            paper.Heading(1, MeetingPapers.Part(ref number, "carrying-out"));
            MeetingPapers.Tasks(paper, m);
        }
        if (m.Votes.FirstOrDefault(v => v.Decision == "resolution") is { Passed: true } vote)
            foreach (
                var line in w.Lines(
                    "carried",
                    ("tán thành", Vn.Number(vote.InFavour)),
                    ("tổng số", Vn.Number(vote.Base)),
                    ("tỷ lệ", Vn.Percent(vote.InFavour, vote.Base))
                )
            )
                paper.Paragraph(line);
        MeetingPapers.Say(paper, w, m, "closing");
        return MeetingPapers.Signed(paper, w, m);
    }

    public static Paper Conclusion(PaperMatter m, PaperWording w)
    {
        var paper = m.Blank.Title(
            MeetingPapers.Title("conclusion"),
            PaperMatter.Words["meetingpaper.conclusion-of", m.What]
        );
        MeetingPapers.Say(paper, w, m, "opening");
        PaperHead.Lines(paper, m.Meeting.Conclusion);
        if (m.Tasks.Count > 0)
            MeetingPapers.Tasks(paper, m);
        MeetingPapers.Say(paper, w, m, "closing");
        return MeetingPapers.Signed(paper, w, m);
    }
}
