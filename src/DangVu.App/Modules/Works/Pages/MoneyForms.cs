using DangVu.App.Acts;
using DangVu.App.Modules.Works.Domain;
using DangVu.App.Modules.Works.Recording;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Works.Pages;

/// <summary>Contributions, what comes of them, and payments.</summary>
internal static class MoneyForms
{
    public static Task<FormModel?> ShowGift(Ctx c) =>
        WorkForms.Form(
            c,
            "works.add-contribution",
            c.T["works.contribution.lede"],
            [
                WorkForms.Day(c),
                new("contributor", c.T["works.contributor"]) { Required = true },
                new("source", c.T["works.source"], FieldKind.Select)
                {
                    Required = true,
                    Options = [.. Sources.All.Select(s => (s, c.T["work.source." + s]))],
                },
                new("kind", c.T["works.gift"], FieldKind.Radio)
                {
                    Required = true,
                    Value = "money",
                    Options = [.. GiftKinds.All.Select(k => (k, c.T["work.gift." + k]))],
                },
                new("quantity", c.T["works.quantity"]) { Hint = c.T["works.quantity.hint"] },
                new("pledged", c.T["works.pledged"], FieldKind.Money)
                {
                    Required = true,
                    Hint = c.T["works.pledged.hint"],
                },
                new("received", c.T["works.received-now"], FieldKind.Money),
            ]
        );

    public static async Task<Result<string>> PostGift(Ctx c, FormReader form)
    {
        var gift = new Gift(
            form.Text("contributor", 200),
            form.Choice("source", Sources.All),
            form.Choice("kind", GiftKinds.All),
            form.Number("pledged"),
            form.OptionalNumber("received") ?? 0,
            form.Optional("quantity", 200)
        );
        var command = new Contribute(c.Id(), form.Date("on"), [gift]);
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : WorkForms.Sent(c, await c.Work.Run("works.contribute", command, Contribute.Handle));
    }

    /// <summary>One contribution and what came of it.</summary>
    public static async Task<PageModel?> ReadGift(Ctx c)
    {
        if (await Find(c, "works.read") is not var (gift, w, came))
            return null;
        var t = c.T;
        var rest = Math.Max(0, gift.Pledged - came.Sum(r => r.Amount));
        return new DetailModel
        {
            Title = gift.Contributor,
            Lede = t["works.receive.lede", Vn.Money(gift.Pledged), Vn.Money(rest)],
            Crumbs = [new(t["works.title"], "/works"), new(w.Name, "/works/" + w.Id)],
            Actions = await WorkPage.Find(c, w.Id, "works.write") is { State: not WorkStates.Annulled }
                ? [new(t["works.receive"], $"/works/contributions/{gift.Id}/receive", Primary: true)]
                : [],
            Facts =
            [
                (t["works.source"], t["work.source." + gift.Source]),
                (t["works.gift"], t["work.gift." + gift.Kind]),
                (t["works.quantity"], gift.Quantity),
                (t["works.pledged"], Vn.Money(gift.Pledged)),
                (t["works.pledged-on"], Vn.Day(gift.PledgedOn)),
            ],
            Sections =
            [
                new(t["works.receipts"])
                {
                    Table = new Table(
                        [new(t["on"]), new(t["works.amount"], Number: true)],
                        [.. came.Select(r => (IReadOnlyList<Cell>)[Vn.Day(r.On), Cell.Of(r.Amount)])]
                    ),
                },
            ],
        };
    }

    public static async Task<FormModel?> ShowReceive(Ctx c)
    {
        if (await Find(c, "works.write") is not var (gift, w, came))
            return null;
        var rest = Math.Max(0, gift.Pledged - came.Sum(r => r.Amount));
        return new FormModel
        {
            Title = c.T["works.receive"],
            Lede = gift.Contributor,
            Crumbs = [new(c.T["works.title"], "/works"), new(w.Name, "/works/" + w.Id)],
            Fields =
            [
                WorkForms.Day(c),
                new("amount", c.T["works.amount"], FieldKind.Money)
                {
                    Required = true,
                    Value = rest == 0 ? null : Vn.Number(rest),
                    Prefilled = rest > 0,
                },
            ],
            Submit = c.T["save"],
            Cancel = "/works/contributions/" + gift.Id,
        };
    }

    private static async Task<(Contribution Gift, PublicWork Work, IReadOnlyList<Receipt> Came)?> Find(
        Ctx c,
        string permission
    )
    {
        var gift = await c.Db.Set<Contribution>().AsNoTracking().SingleOrDefaultAsync(g => g.Id == c.Id());
        if (gift is null || await WorkPage.Find(c, gift.WorkId, permission) is not { } w)
            return null;
        return (
            gift,
            w,
            await c
                .Db.Set<Receipt>()
                .AsNoTracking()
                .Where(r => r.ContributionId == gift.Id)
                .OrderBy(r => r.On)
                .ToListAsync()
        );
    }

    public static async Task<Result<string>> PostReceive(Ctx c, FormReader form)
    {
        var command = new Receive(c.Id(), form.Date("on"), form.Number("amount"));
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : (await c.Work.Run("works.receive", command, Receive.Handle)).Match<Result<string>>(
                id => "/works/" + id,
                Result<string>.Refused
            );
    }

    public static Task<FormModel?> ShowSpend(Ctx c) =>
        WorkForms.Form(
            c,
            "works.add-spending",
            null,
            [
                WorkForms.Day(c),
                new("item", c.T["works.item"]) { Required = true },
                new("amount", c.T["works.amount"], FieldKind.Money) { Required = true },
                new("payee", c.T["works.payee"]),
                new("voucher", c.T["works.voucher"]),
            ]
        );

    public static async Task<Result<string>> PostSpend(Ctx c, FormReader form)
    {
        var command = new Spend(
            c.Id(),
            form.Date("on"),
            form.Text("item", 300),
            form.Number("amount"),
            form.Optional("payee", 200),
            form.Optional("voucher", 100)
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : WorkForms.Sent(c, await c.Work.Run("works.spend", command, Spend.Handle));
    }
}
