using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Conclude;

/// <summary>What the record says for a criterion that people judge: whether it speaks for it, and why. They decide.</summary>
internal sealed record ScoreHint(bool Met, string Why);

/// <summary>
/// Proposals beside the boxes of the score, by the codes of the criteria. A code that stands in no record here gets none; a set that an
/// office writes itself may use the same codes.
/// </summary>
internal static class ScoreHints
{
    public static async Task<IReadOnlyDictionary<string, ScoreHint>> For(Work work, Texts t, Meeting m)
    {
        var hints = new Dictionary<string, ScoreHint>();
        var held = m.HeldOn!.Value;
        if (m.NoticeOn is { } notice)
            hints["notice"] = new(notice < held, t["score.hint.notice", Vn.Day(notice)]);
        if (m.PapersOn is { } papers && work.Get<MeetingRules>().Number("papers.days-before", held) is { } days)
            hints["papers-early"] = new(papers <= held.AddDays(-days), t["score.hint.papers", Vn.Day(papers), days]);
        if (m.PreMeetingId is { } pre)
        {
            var on = await work.Db.Set<Meeting>().Where(x => x.Id == pre).Select(x => x.HeldOn).SingleOrDefaultAsync();
            hints["cell-committee-met"] = hints["prepared"] = new(true, t["score.hint.committee", Vn.Day(on)]);
        }
        if (m.Draft is not null)
            hints["draft"] = new(true, t["score.hint.draft"]);
        if (m.Conclusion is not null)
            hints["conclusion"] = new(true, t["score.hint.conclusion"]);
        var tasks = (await work.Get<ITasks>().OfSource(MeetingDesk.TaskSource, m.Id)).Count;
        if (tasks > 0)
            hints["tasks-given"] = new(true, t["score.hint.tasks", tasks]);
        if (m is { SentUpOn: { } sent, MinutesDueOn: { } due })
            hints["sent-after"] = new(sent <= due, t["score.hint.sent", Vn.Day(sent), Vn.Day(due)]);
        if (m.FromPaper || m.MinutesDoneOn is not null)
            hints["minutes-book"] = new(true, t["score.hint.minutes"]);
        return hints;
    }
}
