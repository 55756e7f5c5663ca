using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks;

/// <summary>
/// Who registered deeds for the year to study and follow Hồ Chí Minh, of those on the list on the last day of the span who are not
/// exempted, and the quarters that ended without the cell committee's comment though its day is over. Where nobody of a cell registered
/// here the cell may keep its notebooks on paper, so nothing is known.
/// </summary>
internal sealed class NotebooksFacts(IListPlaces lists, NotebookClocks clocks) : IRuleFacts
{
    private const string Share = "body.registered-rate";
    private const string Missing = "body.comments-missing";
    private const string Registered = "member.registered";

    public IReadOnlyList<string> Facts { get; } = [Share, Missing, Registered];

    public async Task Answer(Work work, FactQuestion question, FactAnswers answers)
    {
        var (day, year) = (question.AsOf(work), question.AsOf(work).Year);
        var books = work.Db.Set<Notebook>().AsNoTracking().Where(n => n.Year == year && n.RegisteredOn <= day);
        await Members(question, answers, books, year);
        var asked = await BodyCases.Of(work, question);
        if (asked.All.Count == 0)
            return;
        var places = lists.On(day).Where(p => p.Status != MemberStatus.Exempt);
        if (asked.Few is { } few)
            places = places.Where(p => few.Contains(p.CellId));
        var counts = await (
            from place in places
            join book in books on place.MemberId equals book.MemberId into own
            from book in own.DefaultIfEmpty()
            group book by place.CellId into g
            select new
            {
                g.Key,
                All = g.Count(),
                Have = g.Count(b => b != null),
            }
        ).ToDictionaryAsync(g => g.Key);
        var owed = await Owed(work, books, places, question.From, day, year);
        foreach (var one in asked.All)
        {
            var cells = one.Tree.Select(id => counts.GetValueOrDefault(id)).Where(c => c is not null).ToList();
            if (cells.Sum(c => c!.Have) is not (> 0 and var have) || cells.Exists(c => c!.Have == 0))
                continue;
            var link = $"/notebooks?body={one.Body.Id}&year={year}";
            answers.Set(one.Case.Id, Share, FactValue.OfPercent(100m * have / cells.Sum(c => c!.All)), link);
            answers.Set(one.Case.Id, Missing, FactValue.OfNumber(one.Tree.Sum(id => owed.GetValueOrDefault(id))), link);
        }
    }

    private static async Task Members(FactQuestion question, FactAnswers answers, IQueryable<Notebook> books, int year)
    {
        var members = question.Cases.Where(c => c.IsMember).ToList();
        if (members.Count == 0)
            return;
        var cells = members.Select(m => m.BodyId).Distinct().ToList();
        var kept = FactQuestion.Few(cells) is { } few ? books.Where(n => few.Contains(n.BodyId)) : books;
        var found = await kept.Select(n => new { n.MemberId, n.BodyId }).ToListAsync();
        var (have, where) = (found.Select(n => n.MemberId).ToHashSet(), found.Select(n => n.BodyId).ToHashSet());
        foreach (var one in members.Where(m => where.Contains(m.BodyId)))
            answers.Set(
                one.Id,
                Registered,
                FactValue.OfBoolean(have.Contains(one.Id)),
                $"/notebooks?body={one.BodyId}&year={year}"
            );
    }

    /// <summary>By cell: a notebook and a quarter of it without a comment, once the comment's day is over.</summary>
    private async Task<Dictionary<Guid, int>> Owed(
        Work work,
        IQueryable<Notebook> books,
        IQueryable<ListPlace> places,
        DateOnly from,
        DateOnly day,
        int year
    )
    {
        var owed = new Dictionary<Guid, int>();
        foreach (var quarter in Enumerable.Range(1, 4).Select(n => new Quarter(year, n)))
        {
            if (quarter.End < from || clocks.CommentDue(quarter) >= day)
                continue;
            var (number, end) = (quarter.Number, quarter.End);
            var bare = await (
                from book in books
                where book.RegisteredOn <= end
                where
                    !work
                        .Db.Set<QuarterComment>()
                        .Any(c => c.NotebookId == book.Id && c.Quarter == number && c.CommentedOn <= day)
                join place in places on book.MemberId equals place.MemberId
                group book by place.CellId into g
                select new { g.Key, Count = g.Count() }
            ).ToListAsync();
            foreach (var cell in bare)
                owed[cell.Key] = owed.GetValueOrDefault(cell.Key) + cell.Count;
        }
        return owed;
    }
}
