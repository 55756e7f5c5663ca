using System.Linq.Expressions;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Marks = DangVu.Kernel.Text.Tone;

namespace DangVu.App.Modules.Members;

/// <summary>People for the search box: by words of the name, with or without accents, by the last digits of a number, by a place.</summary>
internal sealed class SearchMembers(Numbers numbers) : ISearch
{
    private const int LastDigits = 4;
    private const int AllDigits = 12;

    public async Task<IReadOnlyList<Found>> Find(Ctx c, string typed, string folded, int limit)
    {
        var cells = await Cells(c, "members.read");
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (cells.Count == 0 || words.Length == 0)
            return [];
        var digits = string.Concat(words);
        if (digits.All(char.IsAsciiDigit))
            return digits.Length is >= LastDigits and <= AllDigits ? await ByNumber(c, digits, limit) : [];
        var named = await ByName(c, cells, words, typed, folded, limit);
        if (named.Count >= limit)
            return named;
        var living = await ByPlace(c, cells, folded, limit - named.Count);
        var left = limit - named.Count - living.Count;
        if (left <= 0)
            return [.. named, .. living];
        var known = living.Select(f => f.Href).ToHashSet();
        return
        [
            .. named,
            .. living,
            .. (await SearchFormerPlaces.Find(c, cells, folded, left)).Where(f => !known.Contains(f.Href)),
        ];
    }

    private static async Task<Dictionary<Guid, string>> Cells(Ctx c, string permission) =>
        (await c.Bodies.All()).Where(b => c.Actor.May(permission, b.Path)).ToDictionary(b => b.Id, b => b.Name);

    private static async Task<IReadOnlyList<Found>> ByName(
        Ctx c,
        Dictionary<Guid, string> cells,
        string[] words,
        string typed,
        string folded,
        int limit
    )
    {
        var ids = cells.Keys.ToList();
        var longest = words.MaxBy(w => w.Length)!;
        var next = longest + "\uffff";
        // A name's two words may begin alike: each person once.
        var having = c
            .Db.Set<MemberWord>()
            .Where(w => string.Compare(w.Word, longest) >= 0 && string.Compare(w.Word, next) < 0)
            .Select(w => w.MemberId)
            .Distinct();
        var found =
            from id in having
            join member in c.Db.Set<Member>().AsNoTracking() on id equals member.Id
            where ids.Contains(member.CellId)
            select member;
        foreach (var word in words)
            found = found.Where(m => m.Folded.Contains(word));
        var title = VietnameseName.TitleCase(typed);
        var (old, young) = (Marks.OldStyle(title), Marks.NewStyle(title));
        var rows = await found
            .OrderByDescending(m => m.FullName.Contains(old) || m.FullName.Contains(young))
            .ThenBy(m => m.SortKey)
            .Select(m => new
            {
                m.Id,
                m.FullName,
                m.Folded,
                m.CellId,
                m.BirthDate,
            })
            .Take(limit * 4)
            .ToListAsync();
        return
        [
            .. rows.Select(m => new Found(
                    "search.people",
                    m.FullName,
                    $"{cells[m.CellId]} · {Vn.Partial(m.BirthDate)}",
                    "/members/" + m.Id,
                    SearchRank.Of(m.FullName, m.Folded, typed, folded)
                ))
                .OrderBy(f => f.Rank)
                .Take(limit),
        ];
    }

    /// <summary>Only where the actor could also reveal the number; the asking is logged, with its last digits alone.</summary>
    private async Task<IReadOnlyList<Found>> ByNumber(Ctx c, string digits, int limit)
    {
        var cells = await Cells(c, "members.write");
        if (cells.Count == 0)
            return [];
        var (ids, end) = (cells.Keys.ToList(), digits[^LastDigits..]);
        await c.Work.Note("find-number", "members", reason: Numbers.Masked(end));
        var rows = await c
            .Db.Set<Member>()
            .AsNoTracking()
            .Where(m => (m.IdentityEnd == end || m.CardEnd == end) && ids.Contains(m.CellId))
            .OrderBy(m => m.SortKey)
            .Take(limit * 4)
            .ToListAsync();
        return
        [
            .. rows.Where(m => digits.Length == LastDigits || Ends(m, digits))
                .Take(limit)
                .Select(m => new Found(
                    "search.people",
                    m.FullName,
                    $"{cells[m.CellId]} · {Numbers.Masked(end)}",
                    "/members/" + m.Id,
                    0
                )),
        ];
    }

    private bool Ends(Member m, string digits) =>
        new[] { m.IdentityCipher, m.CardCipher }.Any(cipher =>
            numbers.Read(m.OfficeId, cipher)?.EndsWith(digits, StringComparison.Ordinal) ?? false
        );

    /// <summary>Home town and residence: the few different texts in use are compared folded, then asked for by their own spelling.</summary>
    private static async Task<IReadOnlyList<Found>> ByPlace(
        Ctx c,
        Dictionary<Guid, string> cells,
        string folded,
        int limit
    )
    {
        var ids = cells.Keys.ToList();
        var seen = c.Db.Set<Member>().AsNoTracking().Where(m => ids.Contains(m.CellId));
        // The spellings in use in the whole office; who lives there is then asked only of the cells that may be seen.
        var places = await c
            .Work.Get<OfficeMemory>()
            .Keep(
                c.Db,
                "places",
                async () =>
                {
                    var all = c.Db.Set<Member>().AsNoTracking();
                    return (await Used(all, m => m.Hometown)).Union(await Used(all, m => m.Residence)).ToList();
                },
                OfficeMemory.Large
            );
        var fitting = places.Where(p => Fold.Of(p).Contains(folded, StringComparison.Ordinal)).ToList();
        if (fitting.Count == 0)
            return [];
        var rows = await seen.Where(m => fitting.Contains(m.Hometown!) || fitting.Contains(m.Residence!))
            .OrderBy(m => m.SortKey)
            .Select(m => new
            {
                m.Id,
                m.FullName,
                m.CellId,
                m.Hometown,
                m.Residence,
            })
            .Take(limit)
            .ToListAsync();
        return
        [
            .. rows.Select(m => new Found(
                "search.people",
                m.FullName,
                $"{cells[m.CellId]} · {(fitting.Contains(m.Residence ?? "") ? m.Residence : m.Hometown)}",
                "/members/" + m.Id,
                4
            )),
        ];
    }

    private static async Task<List<string>> Used(IQueryable<Member> members, Expression<Func<Member, string?>> of) =>
        [.. (await members.Select(of).Distinct().ToListAsync()).OfType<string>()];
}
