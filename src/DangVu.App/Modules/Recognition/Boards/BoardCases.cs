using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>Boards that are open over a set: a new version of it holds for them from its first day.</summary>
internal sealed class BoardCases : IRuleCases
{
    private const int Named = 20;

    public async Task<OpenCases> Open(Work work, string family)
    {
        if (!BoardRules.MayBe(family))
            return OpenCases.None;
        var open = work.Db.Set<Board>().AsNoTracking().Where(b => b.Family == family && b.ClosedOn == null);
        var count = await open.CountAsync();
        if (count == 0 || await BoardRules.Nearest(work, family, work.Today) is not { } rule)
            return OpenCases.None;
        var bodies = (await work.Get<IBodies>().All()).ToDictionary(b => b.Id, b => b.Name);
        var first = await open.OrderBy(b => b.OpenedOn).ThenBy(b => b.Id).Take(Named).ToListAsync();
        return new OpenCases(
            count,
            [
                .. first.Select(b => new OpenCase(
                    rule.Id,
                    $"{rule.Title.Vi} · {bodies.GetValueOrDefault(b.BodyId)}",
                    "/boards/" + b.Id
                )),
            ]
        );
    }
}
