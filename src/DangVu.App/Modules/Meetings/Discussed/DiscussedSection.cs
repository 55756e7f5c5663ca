using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Discussed;

/// <summary>On a meeting's page: the documents that it discussed, each leading to its thread. Null where there is none.</summary>
internal static class DiscussedSection
{
    public static async Task<Section?> Of(Ctx c, Meeting meeting)
    {
        var ids = await c
            .Db.Set<DiscussedDirective>()
            .Where(d => d.MeetingId == meeting.Id)
            .Select(d => d.DirectiveId)
            .ToListAsync();
        var documents = await c.Work.Get<IDirectives>().Many(ids);
        if (documents.Count == 0)
            return null;
        return new Section(c.T["meetings.discussed"])
        {
            Table = new Table(
                [new(c.T["directives.symbol"]), new(c.T["directives.summary"])],
                [
                    .. documents
                        .Values.OrderBy(d => d.SignedOn)
                        .Select(d =>
                            (IReadOnlyList<Cell>)
                                [new Cell(d.Symbol.Length > 0 ? d.Symbol : d.Issuer, d.Href + "/thread"), d.Summary]
                        ),
                ]
            ),
        };
    }
}
