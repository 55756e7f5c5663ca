using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Rounds;
using DangVu.App.Modules.Reviews.Shortcomings;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Sheets;

internal static partial class SheetPages
{
    private static async Task<bool> IsLeader(Ctx c, ReviewSheet sheet) =>
        sheet.MemberId is { } member
        && (await c.Work.Get<IHeldOffices>().On(sheet.ConcludedOn ?? c.Today)).Any(h => h.MemberId == member);

    private static async Task<(ReviewSheet Sheet, ReviewRound Round, BodyRef Body, string Name)?> Open(
        Ctx c,
        string permission
    )
    {
        var sheet = await c.Db.Set<ReviewSheet>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == c.Id());
        if (sheet is null || await c.Bodies.Find(sheet.BodyId) is not { } body || !c.Actor.May(permission, body.Path))
            return null;
        var round = await c.Db.Set<ReviewRound>().AsNoTracking().SingleAsync(r => r.Id == sheet.RoundId);
        var name = sheet.MemberId is { } member
            ? (await c.Work.Get<IMembers>().Find(member))?.FullName ?? ""
            : body.Name;
        return (sheet, round, body, name);
    }

    private static FormModel Form(
        Ctx c,
        (ReviewSheet Sheet, ReviewRound Round, BodyRef Body, string Name) s,
        string key,
        IReadOnlyList<Field> fields,
        IReadOnlyList<RuleNote> rules
    ) =>
        new()
        {
            Title = c.T[key],
            Lede = $"{s.Name} · {ListRounds.TitleOf(c.T, s.Round)}",
            Crumbs =
            [
                new(c.T["reviews.title"], "/reviews?body=" + s.Body.Id),
                new(s.Name, "/reviews/sheets/" + s.Sheet.Id),
            ],
            Rules = rules,
            Fields = fields,
            Submit = c.T["save"],
            Cancel = "/reviews/sheets/" + s.Sheet.Id,
        };

    private static Task<Result<string>> Post<TCommand>(
        Ctx c,
        FormReader form,
        string act,
        TCommand command,
        Func<Work, TCommand, Task<Result<Guid>>> handler
    ) => c.Do(form, act, command, handler, "/reviews/sheets/" + c.Id());
}
