using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>Forms about a board as a whole: open it, set it, close it.</summary>
internal static class BoardForms
{
    public static async Task<FormModel?> ShowNew(Ctx c) =>
        new()
        {
            Title = c.T["boards.open"],
            Crumbs = [new(c.T["boards.title"], "/boards")],
            Help = c.T["boards.open-help"],
            Fields =
            [
                new("bodyId", c.T["body"], FieldKind.Select)
                {
                    Required = true,
                    Options = await c.BodyOptions("boards.write"),
                    Value = c.Body.Id.ToString(),
                },
                new("family", c.T["boards.set"], FieldKind.Select)
                {
                    Required = true,
                    Options =
                    [
                        .. (await BoardRules.Sets(c.Work, c.Today)).Select(v => (v.Family, v.Title.In(c.T.Language))),
                    ],
                },
                TellDays(c, Board.UsualTellDays),
                new("note", c.T["boards.note"]),
            ],
            Submit = c.T["boards.open"],
            Cancel = "/boards",
        };

    private static Field TellDays(Ctx c, int days) =>
        new("tellDays", c.T["boards.tell-days"], FieldKind.Number)
        {
            Required = true,
            Value = days.ToString(CultureInfo.InvariantCulture),
            Hint = c.T["boards.tell-days.hint"],
        };

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new OpenBoard(
            form.Text("family", 100),
            form.Id("bodyId"),
            form.Optional("note"),
            (int?)form.OptionalNumber("tellDays", 0, SetBoard.MostTellDays)
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return (await c.Work.Run("boards.open", command, OpenBoard.Handle)).Match<Result<string>>(
            id => "/boards/" + id,
            Result<string>.Refused
        );
    }

    public static async Task<FormModel?> ShowSettings(Ctx c) =>
        await BoardAccess.Writable(c, c.Id()) is { } found
            ? Form(c, found.Board, c.T["boards.settings"], c.T["save"]) with
            {
                Fields =
                [
                    new("version", "", FieldKind.Hidden)
                    {
                        Value = found.Board.Version.ToString(CultureInfo.InvariantCulture),
                    },
                    TellDays(c, found.Board.TellDays),
                    new("note", c.T["boards.note"]) { Value = found.Board.Note },
                ],
                Above = [new Section(null) { Actions = [new(c.T["boards.close"], $"/boards/{found.Board.Id}/close")] }],
            }
            : null;

    public static Task<Result<string>> PostSettings(Ctx c, FormReader form) =>
        c.Do(
            form,
            "boards.set",
            new SetBoard(
                c.Id(),
                (int)form.Number("tellDays", 0, SetBoard.MostTellDays),
                form.Optional("note"),
                form.Version
            ),
            SetBoard.Handle,
            "/boards/" + c.Id()
        );

    public static async Task<FormModel?> ShowClose(Ctx c) =>
        await BoardAccess.Writable(c, c.Id()) is { } found
            ? Form(c, found.Board, c.T["boards.close"], c.T["boards.close"]) with
            {
                Help = c.T["boards.close-help"],
                Fields = [new("reason", c.T["reason"], FieldKind.LongText) { Required = true }],
            }
            : null;

    public static async Task<Result<string>> PostClose(Ctx c, FormReader form)
    {
        var command = new CloseBoard(c.Id(), form.Text("reason", 1000));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return (await c.Work.Run("boards.close", command, CloseBoard.Handle, command.Reason)).Match<Result<string>>(
            id => "/boards/" + id,
            Result<string>.Refused
        );
    }

    public static async Task<Result<string>> PostTakeUp(Ctx c, FormReader form) =>
        await c.Do(form, "boards.take-up", new TakeUp(c.Id()), TakeUp.Handle, "/boards/" + c.Id());

    private static FormModel Form(Ctx c, Board board, string title, string submit) =>
        new()
        {
            Title = title,
            Crumbs = [new(c.T["boards.title"], "/boards"), new(c.T["boards.board"], "/boards/" + board.Id)],
            Fields = [],
            Submit = submit,
            Cancel = "/boards/" + board.Id,
        };
}
