using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Studies;

/// <summary>
/// Danh sách điểm danh of a session: to be signed at the door, or with what was recorded afterwards; the members whom the reader may see
/// of the body chosen in the tree.
/// </summary>
internal static class RollPaper
{
    public static async Task<IResult?> File(Ctx c)
    {
        if (!PaperFile.Knows(c.Route("format")) || await StudyPages.Load(c) is not var (study, body))
            return null;
        var t = PaperHead.Words;
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id);
        var listed = (await StudyReader.Listed(c.Work, study, body))
            .Where(m => c.Range.Covers(bodies[m.CellId].Path) && c.Actor.May(Sight.Read, bodies[m.CellId].Path))
            .ToList();
        var marks = await c
            .Db.Set<StudyAttendance>()
            .AsNoTracking()
            .Where(a => a.StudyId == study.Id)
            .ToDictionaryAsync(a => a.MemberId);
        var documentIds = await c
            .Db.Set<StudyDocument>()
            .Where(x => x.StudyId == study.Id)
            .Select(x => x.DirectiveId)
            .ToListAsync();
        var documents = await c.Work.Get<IDirectives>().Many(documentIds);
        var day = study.HeldOn < c.Today ? study.HeldOn : c.Today;
        var paper = (await PaperHead.Begin(c.Work, body, day, null)).Title(
            t["studies.paper.title"],
            t["studies.paper.of", t["study-kind." + study.Kind].ToLowerInvariant(), Vn.Day(study.HeldOn)]
        );
        paper.Paragraph(t["studies.paper.theme", study.Theme]);
        if (documents.Count > 0)
            paper.Paragraph(t["studies.paper.documents", string.Join("; ", documents.Values.Select(d => d.Text))]);
        if (study.Place is { } place)
            paper.Paragraph(t["studies.paper.place", place]);
        var there = listed.Count(m => marks.GetValueOrDefault(m.Id)?.State == AttendanceStates.Present);
        if (study.RecordedOn is not null)
            paper.Paragraph(t["studies.paper.count", there, listed.Count]);
        paper.Table(
            [new(8, PaperAlign.Center), new(34), new(24), new(16), new(18)],
            [
                TableRow.Of(
                    t["studies.paper.no"],
                    t["members.name"],
                    t["members.cell"],
                    t["studies.paper.sign"],
                    t["studies.paper.note"]
                ),
            ],
            listed.Select(
                (m, i) => TableRow.Of(Vn.Number(i + 1), m.FullName, bodies[m.CellId].Name, "", Note(t, m, marks))
            )
        );
        await c.Work.Note("print", "studies", study.Id);
        return PaperFile.Of(
            paper.Signed(await PaperHead.Head(c.Work, body, day)).Build(),
            c.Route("format"),
            "diem-danh"
        );
    }

    private static string Note(Texts t, MemberRef m, Dictionary<Guid, StudyAttendance> marks) =>
        marks.TryGetValue(m.Id, out var mark)
            ? mark.Reason is { } why
                ? $"{t["study-attendance." + mark.State]}: {why}"
                : t["study-attendance." + mark.State]
            : m.Status == MemberStatus.Exempt
                ? t["status." + m.Status]
                : "";
}
