using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Inspection.Domain;
using DangVu.App.Modules.Inspection.Recording;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Inspection.Pages;

internal static partial class ProgrammePages
{
    public static async Task<FormModel?> ShowFinish(Ctx c) =>
        await Form(
            c,
            "inspection.finish",
            [
                Day(c),
                new("conclusion", c.T["inspection.conclusion"], FieldKind.LongText) { Required = true },
                new("number", c.T["inspection.conclusion-number"]),
                .. ShortcomingFields(c),
            ]
        );

    public static async Task<Result<string>> PostFinish(Ctx c, FormReader form)
    {
        var command = new FinishItem(
            c.Id(),
            form.Date("on"),
            form.Text("conclusion", 4000),
            form.Optional("number", 100),
            ReadShortcomings(form)
        );
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(c, await c.Work.Run("inspection.finish", command, FinishItem.Handle));
    }

    public static async Task<FormModel?> ShowCancel(Ctx c) =>
        await Form(
            c,
            "inspection.cancel",
            [Day(c), new("reason", c.T["reason"], FieldKind.LongText) { Required = true }]
        );

    public static async Task<Result<string>> PostCancel(Ctx c, FormReader form)
    {
        var command = new CancelItem(c.Id(), form.Date("on"), form.Text("reason", 1000));
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(c, await c.Work.Run("inspection.cancel", command, CancelItem.Handle));
    }

    /// <summary>One line each; whoever keeps the register of shortcomings takes them in.</summary>
    internal static IEnumerable<Field> ShortcomingFields(Ctx c) =>
        [
            new("shortcomings", c.T["inspection.shortcomings"], FieldKind.LongText)
            {
                Hint = c.T["inspection.shortcomings.hint"],
            },
            new("remedy", c.T["inspection.remedy"], FieldKind.LongText) { Hint = c.T["inspection.remedy.hint"] },
            new("dueOn", c.T["inspection.shortcomings.due"], FieldKind.Date),
        ];

    internal static IReadOnlyList<ShortcomingIn> ReadShortcomings(FormReader form)
    {
        var (due, remedy) = (form.OptionalDate("dueOn"), form.Optional("remedy", 2000));
        return
        [
            .. (form.Optional("shortcomings", 4000) ?? "")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => new ShortcomingIn(line, remedy ?? "", due)),
        ];
    }

    internal static Field Day(Ctx c) =>
        new("on", c.T["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) };

    private static Result<string> Sent(Ctx c, Result<Guid> done) =>
        done.Match<Result<string>>(_ => "/inspection/" + c.Id(), Result<string>.Refused);

    private static async Task<FormModel?> Form(Ctx c, string title, IReadOnlyList<Field> fields)
    {
        var i = await Find(c, "inspection.write");
        return i is not { State: ItemStates.Planned }
            ? null
            : new FormModel
            {
                Title = c.T[title],
                Lede = i.Content,
                Crumbs =
                [
                    new(c.T["inspection.title"], "/inspection"),
                    new(c.T["inspection.kind." + i.Kind], "/inspection/" + i.Id),
                ],
                Fields = fields,
                Submit = c.T["save"],
                Cancel = "/inspection/" + i.Id,
            };
    }
}
