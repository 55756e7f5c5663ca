using DangVu.App.Modules.Works.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Works.Pages;

/// <summary>What the page of a work shows: the usual parts and the photographs.</summary>
public sealed record WorkContent(
    DetailModel Detail,
    string PhotosTitle,
    IReadOnlyList<(string Src, string Caption)> Photos
);

/// <summary>One work from need to handover.</summary>
internal static class WorkPage
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var w = await Find(c, c.Id(), "works.read");
        if (w is null)
            return null;
        var t = c.T;
        var money = await WorkMoney.Read(c, w.Id);
        var notes = await c
            .Db.Set<ProgressNote>()
            .AsNoTracking()
            .Where(n => n.WorkId == w.Id)
            .OrderBy(n => n.On)
            .ThenBy(n => n.Id)
            .ToListAsync();
        var photos = await c
            .Db.Set<Photo>()
            .AsNoTracking()
            .Where(p => p.WorkId == w.Id)
            .OrderBy(p => p.On)
            .ThenBy(p => p.Id)
            .Select(p => new
            {
                p.Id,
                p.Caption,
                p.On,
            })
            .ToListAsync();
        var body = (await c.Bodies.Find(w.BodyId))!;
        var writes = c.Actor.May("works.write", body.Path) && w.State != WorkStates.Annulled;
        var detail = new DetailModel
        {
            Title = w.Name,
            Lede = t["works.page.lede", t["work.state." + w.State], Vn.Money(money.Received), Vn.Money(money.Spent)],
            Crumbs = [new(t["works.title"], "/works")],
            Help = t["works.page.help"],
            Actions = [.. writes ? Buttons(t, w) : [], new(t["works.notice"], $"/works/{w.Id}/notice")],
            Facts =
            [
                (t["works.kind"], t["work.kind." + w.Kind]),
                (t["body"], body.Name),
                (t["works.place"], w.Place),
                (t["works.need"], w.Need),
                (t["works.beneficiary"], w.Beneficiary),
                (t["works.estimate"], w.Estimate == 0 ? "" : Vn.Money(w.Estimate)),
                (t["works.needed-on"], Vn.Day(w.NeededOn)),
                (t["works.mobilised-from"], Vn.Day(w.MobilisedFrom)),
                (t["works.started"], Vn.Day(w.StartedOn)),
                (t["works.handed-over-on"], Vn.Day(w.HandedOverOn)),
                (t["works.receiver"], w.Receiver),
                (t["works.handover-note"], w.HandoverNote),
                .. w.AnnulledOn is null
                    ? []
                    : new (string, Cell)[]
                    {
                        (t["works.annulled-on"], Vn.Day(w.AnnulledOn)),
                        (t["reason"], w.AnnulReason),
                    },
            ],
            Sections =
            [
                .. w.Estimate > 0
                    ?
                    [
                        new Section(null)
                        {
                            Chart = new ProgressChart(
                                t["works.progress-money"],
                                Math.Min(money.Received, w.Estimate),
                                w.Estimate
                            ),
                        },
                    ]
                    : Array.Empty<Section>(),
                new(t["works.contributions"]) { Table = money.Gifts(t, links: writes) },
                new(t["works.spendings"]) { Table = money.Payments(t) },
                new(t["works.progress"])
                {
                    Table = new Table(
                        [new(t["on"]), new(t["works.percent"], Number: true), new(t["works.text"])],
                        [
                            .. notes.Select(n =>
                                (IReadOnlyList<Cell>)[Vn.Day(n.On), new Cell(n.Percent + "%") { Number = true }, n.Text]
                            ),
                        ]
                    ),
                },
                .. await Related.Sections(c, "works", w.Id),
            ],
        };
        return new CustomModel(
            typeof(WorkView),
            new WorkContent(
                detail,
                t["works.photos"],
                [.. photos.Select(p => ("/works/photos/" + p.Id, $"{p.Caption} ({Vn.Day(p.On)})"))]
            )
        )
        {
            Title = w.Name,
        };
    }

    private static IEnumerable<PageAction> Buttons(Texts t, PublicWork w)
    {
        var at = "/works/" + w.Id;
        if (w.State == WorkStates.Need)
            yield return new(t["works.mobilise"], at + "/mobilise", Primary: true);
        if (w.State == WorkStates.Mobilising)
            yield return new(t["works.start"], at + "/start", Primary: true);
        if (w.State == WorkStates.Building)
            yield return new(t["works.handover"], at + "/handover", Primary: true);
        if (w.State != WorkStates.Need)
        {
            yield return new(t["works.add-contribution"], at + "/contribution");
            yield return new(t["works.add-spending"], at + "/spending");
        }
        if (w.StartedOn is not null)
        {
            yield return new(t["works.add-progress"], at + "/progress");
            yield return new(t["works.add-photo"], at + "/photo");
        }
        if (w.State != WorkStates.HandedOver)
            yield return new(t["works.annul"], at + "/annul");
    }

    internal static async Task<PublicWork?> Find(Ctx c, Guid id, string permission)
    {
        var w = await c.Db.Set<PublicWork>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id);
        return w is not null && await c.Bodies.Find(w.BodyId) is { } body && c.Actor.May(permission, body.Path)
            ? w
            : null;
    }

    public static async Task<IResult?> PhotoFile(Ctx c)
    {
        var photo = await c.Db.Set<Photo>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == c.Id());
        return
            photo is not null && await c.Bodies.Find(photo.BodyId) is { } body && c.Actor.May("works.read", body.Path)
            ? Results.File(photo.Bytes, photo.ContentType)
            : null;
    }
}
