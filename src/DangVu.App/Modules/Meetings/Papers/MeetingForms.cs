using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Papers;

/// <summary>The papers of a meeting, and the sentences in them that an office may word itself.</summary>
internal sealed class MeetingForms : IPaperForms
{
    public const string Notice = "notice";
    public const string Invitation = "invitation";
    public const string Agenda = "agenda";
    public const string Roll = "roll";
    public const string Minutes = "minutes";
    public const string Resolution = "resolution";
    public const string Conclusion = "conclusion";
    public const string Excerpt = "excerpt";

    private static readonly string[] WhenAndWhere = ["đơn vị", "buổi họp", "giờ", "ngày", "địa điểm"];

    public IReadOnlyList<PaperForm> Forms { get; } =
    [
        Form(
            Notice,
            Line(Notice, "opening", "đơn vị", "buổi họp"),
            Line(Notice, "when", WhenAndWhere),
            Line(Notice, "where", WhenAndWhere),
            Line(Notice, "contents"),
            Line(Notice, "closing", "đơn vị"),
            Line(Notice, "recipients", "đơn vị", "cấp trên")
        ),
        Form(
            Invitation,
            Line(Invitation, "to"),
            Line(Invitation, "opening", "đơn vị", "buổi họp"),
            Line(Invitation, "when", WhenAndWhere),
            Line(Invitation, "where", WhenAndWhere),
            Line(Invitation, "contents"),
            Line(Invitation, "closing", "đơn vị"),
            Line(Invitation, "recipients", "đơn vị", "cấp trên")
        ),
        Form(Agenda, Line(Agenda, "opening", WhenAndWhere), Line(Agenda, "closing", "đơn vị")),
        Form(Roll, Line(Roll, "opening", WhenAndWhere), Line(Roll, "closing")),
        Form(
            Minutes,
            Line(Minutes, "opening", WhenAndWhere),
            Line(Minutes, "chair", "chủ trì", "thư ký"),
            Line(Minutes, "closing", "lúc tan", "ngày")
        ),
        Form(
            Resolution,
            Line(Resolution, "grounds", "đơn vị", "buổi họp", "ngày"),
            Line(Resolution, "resolves", "đơn vị"),
            Line(Resolution, "carried", "tán thành", "tổng số", "tỷ lệ"),
            Line(Resolution, "closing", "đơn vị"),
            Line(Resolution, "recipients", "đơn vị", "cấp trên")
        ),
        Form(
            Conclusion,
            Line(Conclusion, "opening", "đơn vị", "buổi họp", "ngày", "chủ trì"),
            Line(Conclusion, "closing", "đơn vị"),
            Line(Conclusion, "recipients", "đơn vị", "cấp trên")
        ),
        Form(
            Excerpt,
            Line(Excerpt, "opening", WhenAndWhere),
            Line(Excerpt, "attendance", "có mặt", "tổng số"),
            Line(Excerpt, "closing", "ngày")
        ),
    ];

    public static string Code(string paper) => "meeting-" + paper;

    public async Task<Paper?> Sample(Ctx c, string code, PaperWording wording)
    {
        if (!c.Actor.May("meetings.read", c.Body.Path))
            return null;
        var paper = code["meeting-".Length..];
        var after = paper is Minutes or Resolution or Conclusion or Excerpt;
        var newest = await c
            .Db.Set<Meeting>()
            .AsNoTracking()
            .Where(m => m.BodyId == c.Body.Id && m.Stage != Stages.Annulled)
            .Where(m => !after || (m.HeldOn != null && m.Conclusion != null))
            .Where(m => paper != Resolution || m.Resolution != null)
            .OrderByDescending(m => m.PlannedOn)
            .ThenByDescending(m => m.Id)
            .FirstOrDefaultAsync();
        return newest is null ? null : MeetingPapers.Of(paper, await PaperMatter.Of(c, newest, c.Body), wording);
    }

    private static PaperForm Form(string paper, params PaperLine[] lines) =>
        new(Code(paper), "meetingpaper.name." + paper, lines);

    private static PaperLine Line(string paper, string line, params string[] blanks) =>
        new(line, $"meetingpaper.{paper}.{line}", blanks);
}
