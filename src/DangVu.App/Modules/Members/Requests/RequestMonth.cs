using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Requests;

/// <summary>This month's page of whoever keeps the files: what members have asked and nobody answered.</summary>
internal sealed class RequestMonth : IMonthItems
{
    public async Task<IReadOnlyList<MonthItem>> For(Ctx c, BodyRef body, DateOnly month)
    {
        if (month.Year != c.Today.Year || month.Month != c.Today.Month || !c.Actor.May("members.write", body.Path))
            return [];
        var cells = (await RequestPages.Cells(c, body)).Keys.ToList();
        var asked = await c
            .Db.Set<ChangeRequest>()
            .Where(r => r.State == RequestStates.Waiting && cells.Contains(r.BodyId))
            .Select(r => r.AskedOn)
            .ToListAsync();
        return asked.Count == 0
            ? []
            :
            [
                new MonthItem(
                    c.T["request.month", asked.Count],
                    c.T["request.month.since", Vn.Day(asked.Min())],
                    null,
                    Tone.Due,
                    c.T["request.state.waiting"],
                    new Link(c.T["request.month.open"], "/member-requests?body=" + body.Id)
                )
                {
                    Key = "member-requests",
                    Permission = "members.write",
                },
            ];
    }
}
