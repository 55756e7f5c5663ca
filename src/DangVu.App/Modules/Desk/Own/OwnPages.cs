using DangVu.App.Audit;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Desk.Own;

/// <summary>A member's own first page: the file as kept, what is theirs to do, who has looked.</summary>
internal static class OwnPages
{
    public static async Task<PageModel?> Home(Ctx c)
    {
        var t = c.T;
        if (c.Actor.MemberId is not { } me || await c.Work.Get<IMembers>().Find(me) is not { } member)
            return new DetailModel { Title = t["own.title"], Lede = t["own.none"] };
        var looked = await c
            .Db.Set<AuditEntry>()
            .AsNoTracking()
            .Where(e => e.OfficeId == c.Db.OfficeId && e.RecordId == me && (e.Action == "view" || e.Action == "reveal"))
            .OrderByDescending(e => e.Seq)
            .Take(25)
            .Select(e => new
            {
                e.At,
                e.Actor,
                e.ActingAs,
                e.Action,
                e.Reason,
            })
            .ToListAsync();
        var links = c.Http.RequestServices.GetServices<IOwnLinks>().SelectMany(l => l.For(c)).ToList();
        return new DetailModel
        {
            Title = t["own.title"],
            Lede = t["own.lede", member.FullName],
            Help = t["own.help"],
            Actions = [.. links.Select((l, i) => new PageAction(l.Text, l.Href, Primary: i == 0))],
            Facts =
            [
                (t["own.name"], member.FullName),
                (t["own.birth"], Vn.Partial(member.BirthDate)),
                (t["own.cell"], (await c.Bodies.Find(member.CellId))?.Name),
                (t["own.status"], t["status." + member.Status]),
                (t["own.admitted"], Vn.Partial(member.AdmittedOn)),
            ],
            Sections =
            [
                new(t["own.looked"])
                {
                    Table = new Table(
                        [new(t["own.when"]), new(t["own.who"]), new(t["own.what"]), new(t["reason"])],
                        [
                            .. looked.Select(e =>
                                (IReadOnlyList<Cell>)[Vn.Instant(e.At), e.Actor, t["own.action." + e.Action], e.Reason]
                            ),
                        ]
                    )
                    {
                        Empty = t["own.looked.none"],
                    },
                },
            ],
        };
    }

    /// <summary>The first page of each person: the committee's, the cell's month, or one's own.</summary>
    public static Task<IResult?> Start(Ctx c) =>
        Task.FromResult<IResult?>(
            Results.Redirect(
                c.Actor.Is("administrator") ? "/accounts"
                : c.Actor.Rights.All(r => r.Role == "partner") ? "/own/classification"
                : c.Actor.May("desk.read") && c.Body.IsCell ? "/month"
                : c.Actor.May("reports.read") ? "/dashboard"
                : c.Actor.May("desk.read") ? "/month"
                : "/own"
            )
        );
}
