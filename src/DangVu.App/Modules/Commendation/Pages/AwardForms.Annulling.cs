using DangVu.App.Acts;
using DangVu.App.Modules.Commendation.Decide;
using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Modules.Commendation.Propose;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Commendation.Pages;

internal static partial class AwardForms
{
    private static IReadOnlyList<Field> DecisionFields(Ctx c, string? by) =>
        [
            new("number", c.T["commendation.number"]) { Hint = c.T["commendation.number.hint"] },
            new("on", c.T["commendation.decided-on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
            new("by", c.T["commendation.by"]) { Value = by, Hint = c.T["commendation.by.hint"] },
        ];

    private static FormModel Form(
        Ctx c,
        (Award Award, BodyRef Body, string Name) found,
        string key,
        IReadOnlyList<Field> fields
    ) =>
        new()
        {
            Title = c.T[key],
            Lede = $"{found.Name} · {c.Work.Get<AwardKinds>().Name(c.T, found.Award.Kind, found.Award.ProposedOn)}",
            Crumbs =
            [
                new(c.T["commendation.title"], "/commendations?body=" + found.Body.Id),
                new(found.Name, "/commendations/" + found.Award.Id),
            ],
            Fields = fields,
            Submit = c.T["save"],
            Cancel = "/commendations/" + found.Award.Id,
        };

    private static Task<Result<string>> Post<TCommand>(
        Ctx c,
        FormReader form,
        string act,
        TCommand command,
        Func<Work, TCommand, Task<Result<Guid>>> handler
    ) => c.Do(form, act, command, handler, "/commendations/" + c.Id());
}
