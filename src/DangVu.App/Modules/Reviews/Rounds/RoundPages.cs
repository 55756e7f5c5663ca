using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Reviews.Rounds;

internal static class RoundPages
{
    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        if (!c.May("reviews.write"))
            return null;
        var t = c.T;
        // A year-end review is held at the end of its year or, at the latest, at the beginning of the next.
        var year = c.Today.Month > 6 ? c.Today.Year : c.Today.Year - 1;
        return new FormModel
        {
            Title = t["reviews.new"],
            Help = t["reviews.new.help"],
            Crumbs = [new(t["reviews.title"], "/reviews?body=" + c.Body.Id)],
            Fields =
            [
                new("bodyId", t["reviews.new.body"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.Id.ToString(),
                    Options = await c.BodyOptions("reviews.write", b => b.Kind != BodyKinds.Partner),
                },
                new("kind", t["reviews.kind"], FieldKind.Radio)
                {
                    Required = true,
                    Value = RoundKinds.YearEnd,
                    Options = [.. RoundKinds.All.Select(k => (k, t["reviews.kind." + k]))],
                },
                new("year", t["year"], FieldKind.Number)
                {
                    Required = true,
                    Value = year.ToString(CultureInfo.InvariantCulture),
                },
                new("topic", t["reviews.topic"], FieldKind.LongText) { Hint = t["reviews.topic.new.hint"] },
                new("scope", t["reviews.scope"], FieldKind.Radio)
                {
                    Required = true,
                    Value = RoundScopes.All,
                    Options = [.. RoundScopes.Known.Select(k => (k, t["reviews.scope." + k]))],
                },
                new("title", t["reviews.round-title"]) { Hint = t["reviews.round-title.hint"] },
                new("from", t["from"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("to", t["to"], FieldKind.Date) { Required = true },
                new("document", t["reviews.document"]),
            ],
            Submit = t["reviews.new.go"],
            Cancel = "/reviews?body=" + c.Body.Id,
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new OpenRound(
            form.Id("bodyId"),
            form.Choice("kind", RoundKinds.All),
            (int)form.Number("year", 1930, 2200),
            form.Date("from"),
            form.Date("to"),
            form.Optional("title", 200),
            form.Optional("document"),
            form.Choice("scope", RoundScopes.Known),
            form.Optional("topic", 1000)
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("reviews.open-round", command, OpenRound.Handle);
        return done.Match<Result<string>>(id => $"/reviews/{id}?body={command.BodyId}", Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowAdd(Ctx c)
    {
        var round = await ListRounds.Find(c);
        if (round is null || round.ClosedOn is not null || !c.May("reviews.write"))
            return null;
        return Form(
            c,
            round,
            "reviews.add-sheet",
            [
                new("memberId", c.T["reviews.subject.member"], FieldKind.Select)
                {
                    Options = await c.Work.Get<IMemberNames>().Choices(c.Today, c.Body.IsCell ? c.Body.Id : null),
                },
                new("bodyId", c.T["reviews.add-sheet.body"], FieldKind.Select)
                {
                    Hint = c.T["reviews.add-sheet.body.hint"],
                    Options = await c.BodyOptions("reviews.write", b => b.Kind != BodyKinds.Partner),
                },
            ]
        );
    }

    public static async Task<Result<string>> PostAdd(Ctx c, FormReader form)
    {
        var command = new AddSheet(c.Id(), form.OptionalId("memberId"), form.OptionalId("bodyId"));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("reviews.add-sheet", command, AddSheet.Handle);
        return done.Match<Result<string>>(id => "/reviews/sheets/" + id, Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowClose(Ctx c) =>
        await Own(c) is { ClosedOn: null } round
            ? Form(
                c,
                round,
                "reviews.round.close",
                [
                    new("version", "", FieldKind.Hidden)
                    {
                        Value = round.Version.ToString(CultureInfo.InvariantCulture),
                    },
                    new("on", c.T["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                    new("summary", c.T["reviews.summary"], FieldKind.LongText) { Required = true },
                ]
            )
            : null;

    public static Task<Result<string>> PostClose(Ctx c, FormReader form) =>
        c.Do(
            form,
            "reviews.close-round",
            new CloseRound(c.Id(), form.Date("on"), form.Text("summary", 4000), form.Version),
            CloseRound.Handle,
            $"/reviews/{c.Id()}?body={c.Body.Id}"
        );

    public static async Task<FormModel?> ShowReopen(Ctx c) =>
        await Own(c) is { ClosedOn: not null } round
            ? Form(c, round, "reviews.round.reopen", [new("reason", c.T["reason"]) { Required = true }])
            : null;

    public static Task<Result<string>> PostReopen(Ctx c, FormReader form) =>
        c.Do(
            form,
            "reviews.reopen-round",
            new ReopenRound(c.Id(), form.Text("reason")),
            ReopenRound.Handle,
            $"/reviews/{c.Id()}?body={c.Body.Id}"
        );

    /// <summary>The round, where the actor may write in the body that opened it.</summary>
    private static async Task<ReviewRound?> Own(Ctx c) =>
        await ListRounds.Find(c) is { } round
        && await c.Bodies.Find(round.BodyId) is { } top
        && c.Actor.May("reviews.write", top.Path)
            ? round
            : null;

    private static FormModel Form(Ctx c, ReviewRound round, string key, IReadOnlyList<Field> fields) =>
        new()
        {
            Title = c.T[key],
            Lede = ListRounds.TitleOf(c.T, round),
            Help = c.T[key + ".help"],
            Crumbs =
            [
                new(c.T["reviews.title"], "/reviews?body=" + c.Body.Id),
                new(ListRounds.TitleOf(c.T, round), $"/reviews/{round.Id}?body={c.Body.Id}"),
            ],
            Fields = fields,
            Submit = c.T["save"],
            Cancel = $"/reviews/{round.Id}?body={c.Body.Id}",
        };
}
