using System.Globalization;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Meetings.Papers;

/// <summary>Each paper of a meeting from what is recorded of it, in the office's wording.</summary>
internal static class MeetingPapers
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    /// <param name="item">Of an excerpt: which item; null: the conclusion and the votes.</param>
    public static Paper Of(string paper, PaperMatter m, PaperWording w, Guid? item = null) =>
        paper switch
        {
            MeetingForms.Notice => Notice(m, w),
            MeetingForms.Invitation => Invitation(m, w),
            MeetingForms.Agenda => Agenda(m, w),
            MeetingForms.Roll => RollSheet.Of(m, w),
            MeetingForms.Minutes => MinutesPaper.Of(m, w),
            MeetingForms.Resolution => ResolutionPaper.Of(m, w),
            MeetingForms.Conclusion => ResolutionPaper.Conclusion(m, w),
            MeetingForms.Excerpt => MinutesPaper.Excerpt(m, w, item),
            _ => throw new ArgumentOutOfRangeException(nameof(paper), paper, null),
        };

    private static Paper Notice(PaperMatter m, PaperWording w)
    {
        var paper = m.Blank.Title(Title("notice"), PaperMatter.Words["meetingpaper.about", m.What]);
        Say(paper, w, m, "opening", "when", "where", "contents");
        Items(paper, m);
        Say(paper, w, m, "closing");
        return Signed(paper, w, m);
    }

    private static Paper Invitation(PaperMatter m, PaperWording w)
    {
        var paper = m.Blank.Title(Title("invitation"), "");
        var guests = (m.Meeting.Guests ?? "").Split(
            ['\n', ';'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        if (guests.Length == 0)
            paper.Centered(PaperRun.Strong($"{w["to"]} …………………………………………"));
        else
            foreach (var guest in guests)
                paper.Centered(PaperRun.Strong($"{w["to"]} {guest}"));
        Say(paper, w, m, "opening", "when", "where", "contents");
        Items(paper, m);
        Say(paper, w, m, "closing");
        return Signed(paper, w, m);
    }

    private static Paper Agenda(PaperMatter m, PaperWording w)
    {
        var t = PaperMatter.Words;
        var paper = m.Blank.Title(Title("agenda"), m.What);
        Say(paper, w, m, "opening");
        paper.Table(
            [new(8, PaperAlign.Center), new(54), new(38)],
            [TableRow.Of(t["meetingpaper.no"], t["meetingpaper.item"], t["meetingpaper.detail"])],
            m.Items.Select(i => TableRow.Of(Vn.Number(i.Item.Position), i.Item.Title, i.Item.Detail ?? ""))
        );
        Say(paper, w, m, "closing");
        return paper.Signed(m.Head).Build();
    }

    /// <summary>The lines with their blanks filled, a paragraph for each text line; those left out are not printed.</summary>
    public static void Say(PaperBuilder paper, PaperWording w, PaperMatter m, params string[] lines)
    {
        foreach (var line in lines)
        foreach (var text in w.Lines(line, m.When))
            paper.Paragraph(text);
    }

    public static Paper Signed(PaperBuilder paper, PaperWording w, PaperMatter m) =>
        paper.Signed(m.Head, w.Lines("recipients", m.When)).Build();

    public static string Title(string paper) => PaperMatter.Words["meetingpaper.title." + paper].ToUpper(Vi);

    public static string Part(ref int number, string key) =>
        $"{RomanNumeral.Of(++number)}. {PaperMatter.Words["meetingpaper.part." + key]}";

    private static void Items(PaperBuilder paper, PaperMatter m)
    {
        foreach (var i in m.Items.Select(i => i.Item))
            paper.Paragraph($"{i.Position}. {i.Title}{(i.Detail is null ? "." : ": " + OneLine(i.Detail))}");
    }

    private static string OneLine(string text) =>
        string.Join("; ", text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What the meeting sets: who does what until when.</summary>
    public static void Tasks(PaperBuilder paper, PaperMatter m)
    {
        var t = PaperMatter.Words;
        paper.Table(
            [new(8, PaperAlign.Center), new(48), new(26), new(18, PaperAlign.Center)],
            [TableRow.Of(t["meetingpaper.no"], t["meetingpaper.task"], t["meetingpaper.owner"], t["meetingpaper.due"])],
            m.Tasks.Select((p, i) => TableRow.Of(Vn.Number(i + 1), p.Text, p.Owner ?? m.Body.Name, Vn.Day(p.DueOn)))
        );
    }

    public static string Outcome(MeetingVote v)
    {
        var t = PaperMatter.Words;
        return t[
            v.Passed ? "meetingpaper.vote.passed" : "meetingpaper.vote.failed",
            v.Subject,
            v.InFavour,
            v.Base,
            Vn.Percent(v.InFavour, v.Base),
            v.Against,
            v.Other,
            v.Needed
        ];
    }
}
