using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Sheets;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.SelfReview.Pages;

/// <summary>The agreed remedies by deadline, never by person; who owns one stands on its own page only.</summary>
internal static class RemedyPages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May(SelfReviewDoor.Read, b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var ids = bodies.Keys.ToList();
        var found = c.Db.Set<Remedy>().AsNoTracking().Where(r => ids.Contains(r.BodyId));
        if (c.Query("state") is { } state)
            found = found.Where(r => r.State == state);
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            found = found.Where(r => r.DueOn < after.Day || (r.DueOn == after.Day && r.Id < after.Id));
        var rows = await found
            .OrderByDescending(r => r.DueOn)
            .ThenByDescending(r => r.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        return new ListModel
        {
            Title = t["selfreview.remedies"],
            Lede = t["remedies.lede", c.Body.Name],
            Crumbs = [new(t["selfreview.title"], "/self-review?body=" + c.Body.Id)],
            Help = t["remedies.help"],
            Filters =
            [
                new("state", t["state"], FieldKind.Select)
                {
                    Value = c.Query("state"),
                    Options = [.. SettleRemedy.States.Select(s => (s, t["remedy.state." + s]))],
                },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = new Table(
                [new(t["remedy.what"]), new(t["body"]), new(t["remedy.due"]), new(t["state"])],
                [
                    .. rows.Take(Keyset.Page)
                        .Select(r =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(r.What, "/self-review/remedies/" + r.Id),
                                    bodies.GetValueOrDefault(r.BodyId),
                                    Vn.Day(r.DueOn),
                                    State(t, r, c.Today),
                                ]
                        ),
                ]
            ),
            Next =
                rows.Count > Keyset.Page
                    ? c.Here([("after", Keyset.Write(rows[Keyset.Page - 1].DueOn, rows[Keyset.Page - 1].Id))])
                    : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    private static Cell State(Texts t, Remedy r, DateOnly today) =>
        r.State == "open" && r.DueOn < today
            ? new Cell(t["remedy.late"]) { Tone = Tone.Late }
            : new Cell(t["remedy.state." + r.State])
            {
                Tone = r.State switch
                {
                    "done" => Tone.Ok,
                    "open" => Tone.Due,
                    _ => Tone.Mute,
                },
            };

    /// <summary>One remedy, for whoever may see the body or owns it.</summary>
    private static async Task<(Remedy Remedy, bool Writes)?> Find(Ctx c)
    {
        var remedy = await c.Db.Set<Remedy>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == c.Id());
        if (remedy is null || await c.Bodies.Find(remedy.BodyId) is not { } body)
            return null;
        var own = c.Actor.MemberId == remedy.OwnerId;
        return own || c.Actor.May(SelfReviewDoor.Read, body.Path)
            ? (remedy, own || c.Actor.May(SelfReviewDoor.Write, body.Path))
            : null;
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await Find(c) is not var (remedy, writes))
            return null;
        var t = c.T;
        return new DetailModel
        {
            Title = remedy.What,
            Lede = t["remedy.due-on", Vn.Day(remedy.DueOn)],
            Crumbs = [new(t["selfreview.remedies"], "/self-review/remedies?body=" + remedy.BodyId)],
            Actions = writes
                ? [new(t["remedy.settle"], $"/self-review/remedies/{remedy.Id}/settle", Primary: true)]
                : [],
            Facts =
            [
                (
                    t["remedy.owner"],
                    (await c.Work.Get<IMembers>().Names([remedy.OwnerId])).GetValueOrDefault(remedy.OwnerId)
                ),
                (t["state"], State(t, remedy, c.Today)),
                (t["on"], Vn.Day(remedy.SettledOn)),
            ],
        };
    }

    public static async Task<FormModel?> ShowSettle(Ctx c) =>
        await Find(c) is not var (remedy, writes) || !writes
            ? null
            : new FormModel
            {
                Title = c.T["remedy.settle"],
                Lede = remedy.What,
                Fields =
                [
                    new("state", c.T["state"], FieldKind.Radio)
                    {
                        Required = true,
                        Value = "done",
                        Options = [.. SettleRemedy.States.Select(s => (s, c.T["remedy.state." + s]))],
                    },
                    new("on", c.T["on"], FieldKind.Date) { Value = Vn.Day(c.Today) },
                ],
                Submit = c.T["save"],
                Cancel = "/self-review/remedies/" + remedy.Id,
            };

    public static Task<Result<string>> PostSettle(Ctx c, FormReader form) =>
        TurnForms.Do(
            c,
            form,
            "selfreview.remedy",
            new SettleRemedy(c.Id(), form.Choice("state", SettleRemedy.States), form.OptionalDate("on")),
            SettleRemedy.Handle,
            "/self-review/remedies/" + c.Id()
        );

    public static Task<FormModel?> ShowErase(Ctx c) =>
        Task.FromResult<FormModel?>(
            new FormModel
            {
                Title = c.T["selfreview.erase"],
                Lede = c.T["selfreview.erase.lede", c.Work.Get<SelfReviewRules>().KeepMonths(c.Today), c.Body.Name],
                Crumbs = [new(c.T["selfreview.title"], "/self-review?body=" + c.Body.Id)],
                Fields = [],
                Submit = c.T["selfreview.erase.go"],
                Cancel = "/self-review?body=" + c.Body.Id,
            }
        );

    public static Task<Result<string>> PostErase(Ctx c, FormReader form) =>
        TurnForms.Do(
            c,
            form,
            "selfreview.erase",
            new EraseOldSheets(c.Body.Id),
            EraseOldSheets.Handle,
            "/self-review?body=" + c.Body.Id
        );
}
