using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.Pages;

/// <summary>Those who gave a task say what its result is worth.</summary>
internal static class RateForm
{
    /// <summary>Done, and not by the reader.</summary>
    public static bool Offered(Ctx c, ProgrammeTask task, bool leads) =>
        leads && task.State == TaskStates.Done && (c.Actor.MemberId is not { } me || me != task.PersonId);

    public static async Task<FormModel?> Show(Ctx c)
    {
        var t = c.T;
        if (
            await TaskPage.Load(c) is not { } loaded
            || !Offered(c, loaded.Task, c.Actor.May(MakeProgramme.Permission, loaded.Body.Path))
        )
            return null;
        var task = loaded.Task;
        var last = await c
            .Db.Set<TaskStep>()
            .AsNoTracking()
            .Where(s => s.TaskId == task.Id && s.State.StartsWith(RateTasks.StepPrefix))
            .OrderByDescending(s => s.On)
            .ThenByDescending(s => s.Id)
            .Select(s => s.Note)
            .FirstOrDefaultAsync();
        return new FormModel
        {
            Title = t["task.rate"],
            Lede = t["task.rate.lede", task.Title],
            Crumbs = [new(task.Title, "/tasks/" + task.Id)],
            Fields =
            [
                new("rating", t["task.rating"], FieldKind.Radio)
                {
                    Required = true,
                    Value = task.Rating ?? TaskRatings.Met,
                    Options = [.. TaskRatings.All.Select(r => (r, t["task.rating." + r]))],
                    Hint = task.Measure is { } m ? t["task.measured-by", m] : null,
                },
                new("reason", t["task.rating.reason"], FieldKind.LongText)
                {
                    Value = last,
                    Hint = t["task.rating.reason.hint"],
                },
                new("on", t["task.rated-on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("version", "", FieldKind.Hidden) { Value = task.Version.ToString(CultureInfo.InvariantCulture) },
            ],
            Submit = t["save"],
            Cancel = "/tasks/" + task.Id,
        };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var rating = new TaskRating(
            c.Id(),
            form.Choice("rating", [.. TaskRatings.All]),
            form.Optional("reason", 1000),
            form.Date("on")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("programme.rate", new RateTasks([rating], form.Version), RateTasks.Handle);
        return done.Match<Result<string>>(id => "/tasks/" + id, Result<string>.Refused);
    }
}
