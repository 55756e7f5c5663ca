using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>The delegates to a congress: chosen from the list by name, then the finding on each one's credentials.</summary>
internal static class DelegatePages
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        if (
            await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body)
            || !Stages.Before.Contains(m.Stage)
            || m.Collective != Collective.Congress
        )
            return null;
        var t = c.T;
        var there = await c.Db.Set<CongressDelegate>().AsNoTracking().Where(d => d.MeetingId == m.Id).ToListAsync();
        var chosen = there.ToDictionary(d => d.MemberId);
        var seats = (await c.Work.Get<ICollectives>().On(body, m.Collective, m.PlannedOn))
            .Where(s => s.Status != MemberStatus.Probationary)
            .ToList();
        return new FormModel
        {
            Title = t["meeting.delegates"],
            Lede =
                there.Count == 0
                    ? t["meeting.delegates.none"]
                    : t["meeting.delegates.lede", there.Count, there.Count(d => d.RejectedFor is not null)],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Fields =
            [
                .. there.Count == 0
                    ? []
                    : new[]
                    {
                        new Field("delegates", t["meeting.delegates"], FieldKind.Grid)
                        {
                            Inputs =
                            [
                                new("mandate", t["meeting.delegate.mandate"], FieldKind.Select)
                                {
                                    Required = true,
                                    Options = [.. Mandates.All.Select(x => (x, t["meeting.mandate." + x]))],
                                },
                                new("rejected", t["meeting.delegate.rejected-for"]),
                                new("off", t["meeting.delegate.off"], FieldKind.Check),
                            ],
                            Rows =
                            [
                                .. seats
                                    .Where(s => chosen.ContainsKey(s.MemberId))
                                    .Select(s => new GridRow(
                                        s.MemberId.ToString(),
                                        s.Name,
                                        null,
                                        new Dictionary<string, string?>
                                        {
                                            ["mandate"] = chosen[s.MemberId].Mandate,
                                            ["rejected"] = chosen[s.MemberId].RejectedFor,
                                        }
                                    )),
                            ],
                        },
                    },
                new("more", t["meeting.delegates.more"], FieldKind.Checks)
                {
                    Options =
                    [
                        .. seats
                            .Where(s => !chosen.ContainsKey(s.MemberId))
                            .Select(s => (s.MemberId.ToString(), s.Name)),
                    ],
                },
            ],
            Submit = t["save"],
            Cancel = "/meetings/" + m.Id,
            Help = t["meeting.delegates.help"],
        };
    }

    public static Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var lines = form.Grid("delegates")
            .Where(r => r.Value("off") is null)
            .Select(r => new DelegateLine(r.Key, r.Value("mandate") ?? "", r.Value("rejected")))
            .Concat(form.Ids("more").Select(id => new DelegateLine(id)))
            .ToList();
        return StepPages.Do(
            c,
            form,
            "meetings.delegates",
            new SetDelegates(c.Id(), lines),
            SetDelegates.Handle,
            $"/meetings/{c.Id()}/delegates"
        );
    }
}
