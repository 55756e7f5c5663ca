using DangVu.App.Modules.Members.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members;

/// <summary>People for the search box: by words of the name, with or without accents, or by the last digits of a number.</summary>
internal sealed class SearchMembers : ISearch
{
    public async Task<IReadOnlyList<Found>> Find(Ctx c, string typed, string folded, int limit)
    {
        var cells = (await c.Bodies.All())
            .Where(b => c.Actor.May("members.read", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        if (cells.Count == 0)
            return [];
        var ids = cells.Keys.ToList();
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return [];
        IQueryable<Member> found = c.Db.Set<Member>().AsNoTracking();
        if (words is [{ Length: 4 } end] && end.All(char.IsAsciiDigit))
            found = found.Where(m => m.IdentityEnd == end || m.CardEnd == end);
        else
        {
            var longest = words.MaxBy(w => w.Length)!;
            var next = longest + "\uffff";
            found =
                from word in c.Db.Set<MemberWord>()
                where string.Compare(word.Word, longest) >= 0 && string.Compare(word.Word, next) < 0
                join member in found on word.MemberId equals member.Id
                select member;
            foreach (var word in words)
                found = found.Where(m => m.Folded.Contains(word));
        }
        var rows = await found
            .Where(m => ids.Contains(m.CellId))
            .Select(m => new
            {
                m.Id,
                m.FullName,
                m.Folded,
                m.CellId,
                m.BirthDate,
            })
            .Distinct()
            .Take(limit * 4)
            .ToListAsync();
        return
        [
            .. rows.Select(m => new Found(
                    "search.people",
                    m.FullName,
                    $"{cells[m.CellId]} · {Vn.Partial(m.BirthDate)}",
                    "/members/" + m.Id,
                    Rank(m.FullName, m.Folded, typed, folded)
                ))
                .OrderBy(f => f.Rank)
                .Take(limit),
        ];
    }

    private static int Rank(string name, string nameFolded, string typed, string folded) =>
        name.Contains(typed, StringComparison.OrdinalIgnoreCase) ? (nameFolded == folded ? 0 : 1)
        : nameFolded.StartsWith(folded, StringComparison.Ordinal) ? 2
        : 3;
}
