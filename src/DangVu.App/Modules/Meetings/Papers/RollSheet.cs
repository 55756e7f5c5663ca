using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;

namespace DangVu.App.Modules.Meetings.Papers;

/// <summary>The attendance sheet: to be signed at the door before the meeting, with what was marked after it.</summary>
internal static class RollSheet
{
    public static Paper Of(PaperMatter m, PaperWording w)
    {
        var t = PaperMatter.Words;
        var paper = m.Blank.Title(MeetingPapers.Title("roll"), m.What);
        MeetingPapers.Say(paper, w, m, "opening");
        paper.Table(
            [new(8, PaperAlign.Center), new(34), new(20, PaperAlign.Center), new(22), new(16)],
            [
                TableRow.Of(
                    t["meetingpaper.no"],
                    t["meetingpaper.full-name"],
                    t["meetingpaper.came"],
                    t["meetingpaper.reason"],
                    t["meetingpaper.sign"]
                ),
            ],
            m.Roll.Select(
                (r, i) =>
                    TableRow.Of(
                        Vn.Number(i + 1),
                        r.Name,
                        r.State is null ? "" : t["attendance." + r.State],
                        r.Reason ?? "",
                        ""
                    )
            )
        );
        if (m.Meeting.HeldOn is not null)
            paper.Paragraph(Totals(m));
        MeetingPapers.Say(paper, w, m, "closing");
        return paper
            .Signed(
                new Signer(t["meetingpaper.clerk"], m.Secretary ?? ""),
                new Signer(t["meetingpaper.chair"], m.Chair ?? "")
            )
            .Build();
    }

    public static string Totals(PaperMatter m) =>
        PaperMatter.Words[
            "meetingpaper.totals",
            m.Meeting.OnList,
            m.Meeting.Expected,
            Vn.Ratio(m.Meeting.Present, m.Meeting.Expected),
            m.Meeting.AbsentWithReason,
            m.Meeting.AbsentWithoutReason,
            m.Roll.Count(r => r.State == AttendanceStates.Exempt)
        ];
}
