using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;
using Tone = DangVu.App.Ui.Tone;

namespace DangVu.App.Modules.Programme.Pages;

internal static partial class ProgrammesPages
{
    /// <summary>The month's account: all open tasks in one grid.</summary>
    public static async Task<FormModel?> ShowResults(Ctx c)
    {
        if (await Load(c) is not { } loaded || !c.Actor.May(MakeProgramme.Permission, loaded.Body.Path))
            return null;
        var t = c.T;
        var id = loaded.Programme.Id;
        var tasks = await c
            .Db.Set<ProgrammeTask>()
            .AsNoTracking()
            .Where(x => x.ProgrammeId == id && (x.State == TaskStates.Planned || x.State == TaskStates.Doing))
            .OrderBy(x => x.Number)
            .ToListAsync();
        return new FormModel
        {
            Title = t["programmes.results"],
            Lede = t["programmes.one", TaskWords.Period(t, loaded.Programme)],
            Help = t["programmes.results.help"],
            Crumbs =
            [
                new(t["programmes.title"], "/programmes"),
                new(TaskWords.Period(t, loaded.Programme), "/programmes/" + id),
            ],
            Fields =
            [
                new("results", t["programmes.tasks"], FieldKind.Grid)
                {
                    Inputs =
                    [
                        new("state", t["state"], FieldKind.Select)
                        {
                            Options =
                            [
                                .. TaskStates
                                    .All.Where(s => s != TaskStates.Planned)
                                    .Select(s => (s, t["task-state." + s])),
                            ],
                        },
                        new("text", t["task.result-or-reason"]),
                        new("deadline", t["task.new-deadline"], FieldKind.Date),
                    ],
                    Rows =
                    [
                        .. tasks.Select(x => new GridRow(
                            x.Id.ToString(),
                            x.Title,
                            t["task.due", TaskWords.Due(c.Work, t, x)],
                            new Dictionary<string, string?>()
                        )),
                    ],
                },
            ],
            Submit = t["programmes.results.go"],
            Cancel = "/programmes/" + id,
        };
    }

    public static async Task<Result<string>> PostResults(Ctx c, FormReader form)
    {
        var id = c.Id();
        var numbers = await c
            .Db.Set<ProgrammeTask>()
            .AsNoTracking()
            .Where(x => x.ProgrammeId == id)
            .ToDictionaryAsync(x => x.Id, x => x.Number);
        var results = new List<NumberedResult>();
        foreach (var (key, value) in form.Grid("results"))
        {
            if (value("state") is not { } state || !numbers.TryGetValue(key, out var number))
                continue;
            var text = value("text");
            DateOnly? deadline = null;
            if (value("deadline") is { } typed)
                if (FormReader.TryDate(typed, out var day))
                    deadline = day;
                else
                    form.Add(Refusal.Invalid("results", "field.date", typed));
            var closes = state is TaskStates.Dropped or TaskStates.RolledOver;
            results.Add(
                new NumberedResult(
                    number,
                    new TaskResult(
                        state,
                        Result: closes ? null : text,
                        Reason: closes ? text : null,
                        Deadline: deadline
                    )
                )
            );
        }
        if (results.Count == 0 && !form.HasErrors)
            form.Add(Refusal.Invalid("results", "programme.no-results"));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("programme.results", new RecordResults(id, results), RecordResults.Handle);
        return done.Match<Result<string>>(x => "/programmes/" + x, Result<string>.Refused);
    }
}
