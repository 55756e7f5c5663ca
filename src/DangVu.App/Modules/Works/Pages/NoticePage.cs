using DangVu.App.Modules.Works.Domain;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Works.Pages;

/// <summary>The sheet that is hung out for everybody: who gave, what it cost, what is left.</summary>
internal static class NoticePage
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var w = await WorkPage.Find(c, c.Id(), "works.read");
        if (w is null)
            return null;
        var t = c.T;
        var money = await WorkMoney.Read(c, w.Id);
        return new DetailModel
        {
            Title = t["works.notice.title", w.Name],
            Lede = t["works.notice.lede", Vn.Day(c.Today)],
            Crumbs = [new(t["works.title"], "/works"), new(w.Name, "/works/" + w.Id)],
            Help = t["works.notice.help"],
            Facts =
            [
                (t["works.place"], w.Place),
                (t["state"], WorkList.StateCell(t, w)),
                (t["works.started"], Vn.Day(w.StartedOn)),
                (t["works.handed-over-on"], Vn.Day(w.HandedOverOn)),
                (t["works.received"], Vn.Money(money.Received)),
                (t["works.spent"], Vn.Money(money.Spent)),
                (t["works.balance"], Vn.Money(money.Received - money.Spent)),
            ],
            Sections =
            [
                new(t["works.contributions"]) { Table = money.Gifts(t, links: false) },
                new(t["works.spendings"]) { Table = money.Payments(t) },
            ],
        };
    }
}
