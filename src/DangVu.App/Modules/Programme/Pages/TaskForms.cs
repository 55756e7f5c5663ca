using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Programme.Pages;

/// <summary>Giving a task and saying how it stands.</summary>
internal static class TaskForms
{
    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var t = c.T;
        var people = await People(c);
        var proposed = await Proposed(c);
        return new FormModel
        {
            Title = t["task.new"],
            Lede = t["task.new.lede", c.Body.Name],
            Help = t["task.new.help"],
            Crumbs = [new(t["programme.menu"], "/programme")],
            Fields =
            [
                new("bodyId", t["task.body"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.Id.ToString(),
                    Options = await c.BodyOptions(MakeProgramme.Permission),
                },
                new("title", t["task.title"]) { Required = true, Value = c.Query("title") },
                new("personId", t["task.person"], FieldKind.Select)
                {
                    Options = people,
                    Value = proposed.PersonId?.ToString(),
                    Prefilled = proposed.PersonId is not null,
                    Hint = proposed.Areas is [var area, ..] ? t["task.proposed", area.Area, area.Charge] : null,
                },
                new("helperId", t["task.helper"], FieldKind.Select) { Options = people },
                new("helperBodyId", t["task.helper-body"], FieldKind.Select)
                {
                    Options =
                    [
                        .. (await c.Bodies.All())
                            .Where(b => b.DissolvedOn is null && b.Id != c.Body.Id)
                            .Select(b => (b.Id.ToString(), b.Name)),
                    ],
                },
                new("deadline", t["task.deadline"], FieldKind.Date),
                new("event", t["task.due.event"], FieldKind.Select)
                {
                    Options = c.Work.Get<ITasks>().Events(c.Today, t.Language),
                    Hint = t["task.due.event.hint"],
                },
                new("days", t["task.due.days"], FieldKind.Number),
                new("happenedOn", t["task.due.happened"], FieldKind.Date) { Hint = t["task.due.happened.hint"] },
                new("measure", t["task.measure"]) { Hint = t["task.measure.hint"] },
                new("directiveId", t["task.directive"], FieldKind.Select)
                {
                    Value = c.Query("directive"),
                    Options = await c.Work.Get<IDirectives>().Choices(c.Body),
                },
            ],
            Submit = t["task.new.go"],
            Cancel = "/programme",
        };
    }

    /// <summary>Who the working rules would give it to: by the title in the address, or by what the document is about.</summary>
    private static async Task<WorkProposal> Proposed(Ctx c)
    {
        var words = c.Query("title");
        if (words is null && c.QueryId("directive") is { } id)
            words = (await c.Work.Get<IDirectives>().Find(id))?.Summary;
        return string.IsNullOrWhiteSpace(words)
            ? new WorkProposal([])
            : await c.Work.Get<IWorkingRules>().Suggest(c.Body.Id, words, c.Today);
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var bodyId = form.Id("bodyId");
        var line = new TaskLine(
            form.Text("title", 500),
            form.OptionalDate("deadline"),
            bodyId,
            form.OptionalId("personId"),
            form.Optional("measure"),
            form.OptionalId("directiveId"),
            form.OptionalId("helperId") is { } helper ? [helper] : null,
            form.OptionalId("helperBodyId") is { } body ? [body] : null,
            After: form.Optional("event") is { } after
                ? new DueAfter(
                    after,
                    (int)form.Number("days", 0, DueDays.Most),
                    HappenedOn: form.OptionalDate("happenedOn")
                )
                : null
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("programme.task", new AddTask(bodyId, line), AddTask.Handle);
        return done.Match<Result<string>>(id => "/tasks/" + id, Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowResult(Ctx c)
    {
        if (
            await TaskPage.Load(c) is not { } loaded
            || !loaded.Task.IsOpen
            || !TaskPage.Answers(c.Actor, loaded.Task, loaded.Body)
        )
            return null;
        var t = c.T;
        return Form(
            c,
            loaded.Task,
            t["task.result.record"],
            [
                new("state", t["state"], FieldKind.Radio)
                {
                    Required = true,
                    Value = TaskStates.Done,
                    Options = [(TaskStates.Done, t["task-state.done"]), (TaskStates.Doing, t["task-state.doing"])],
                },
                new("on", t["task.done-on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("result", t["task.result"], FieldKind.LongText)
                {
                    Value = loaded.Task.Result,
                    Hint = loaded.Task.Measure is { } m ? t["task.measured-by", m] : null,
                },
                new("evidence", t["task.evidence"]) { Hint = t["task.evidence.hint"] },
            ]
        );
    }

    public static async Task<Result<string>> PostResult(Ctx c, FormReader form) =>
        await Post(
            c,
            form,
            new TaskResult(
                form.Choice("state", TaskStates.Done, TaskStates.Doing),
                form.Date("on"),
                form.Optional("result", 2000),
                form.Optional("evidence", 1000)
            )
        );

    public static async Task<FormModel?> ShowRollOver(Ctx c)
    {
        if (await Led(c) is not { } task)
            return null;
        return Form(
            c,
            task,
            c.T["task.roll-over"],
            [
                new("deadline", c.T["task.new-deadline"], FieldKind.Date) { Required = true },
                new("reason", c.T["reason"], FieldKind.LongText) { Required = true },
            ]
        );
    }

    public static async Task<Result<string>> PostRollOver(Ctx c, FormReader form) =>
        await Post(
            c,
            form,
            new TaskResult(TaskStates.RolledOver, Deadline: form.Date("deadline"), Reason: form.Text("reason", 1000))
        );

    public static async Task<FormModel?> ShowDrop(Ctx c)
    {
        if (await Led(c) is not { } task)
            return null;
        return Form(c, task, c.T["task.drop"], [new("reason", c.T["reason"], FieldKind.LongText) { Required = true }]);
    }

    public static async Task<Result<string>> PostDrop(Ctx c, FormReader form) =>
        await Post(c, form, new TaskResult(TaskStates.Dropped, Reason: form.Text("reason", 1000)));

    /// <summary>Members to choose from: of the cell, or of the whole organisation.</summary>
    public static async Task<IReadOnlyList<(string, string)>> People(Ctx c) =>
        [
            .. (await c.Work.Get<IMembers>().On(c.Today, c.Body.IsCell ? c.Body.Id : null)).Select(m =>
                (m.Id.ToString(), m.FullName)
            ),
        ];

    private static async Task<ProgrammeTask?> Led(Ctx c) =>
        await TaskPage.Load(c) is { } loaded
        && loaded.Task.IsOpen
        && c.Actor.May(MakeProgramme.Permission, loaded.Body.Path)
            ? loaded.Task
            : null;

    private static FormModel Form(Ctx c, ProgrammeTask task, string title, IReadOnlyList<Field> fields) =>
        new()
        {
            Title = title,
            Lede = task.Title,
            Crumbs = [new(task.Title, "/tasks/" + task.Id)],
            Fields =
            [
                .. fields,
                new("version", "", FieldKind.Hidden) { Value = task.Version.ToString(CultureInfo.InvariantCulture) },
            ],
            Submit = c.T["save"],
            Cancel = "/tasks/" + task.Id,
        };

    private static async Task<Result<string>> Post(Ctx c, FormReader form, TaskResult outcome)
    {
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run(
            "programme.result",
            new RecordResult(c.Id(), outcome, form.Version),
            RecordResult.Handle
        );
        return done.Match<Result<string>>(id => "/tasks/" + id, Result<string>.Refused);
    }
}
