using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Works.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>Ties a criterion to the tasks and works through which it is to be met, and gives a new task for it.</summary>
internal static class LinkForms
{
    /// <summary>As many as one can look through in a list to choose from; newer ones first.</summary>
    private const int MostChoices = 200;

    public static async Task<FormModel?> ShowLink(Ctx c)
    {
        if (await CriterionAt.Find(c, "boards.write") is not { Place: not null } at)
            return null;
        var t = c.T;
        var bodies = (await c.Bodies.All())
            .Where(b => b.Path.StartsWith(at.Body.Path, StringComparison.Ordinal))
            .ToList();
        var tasks = await c
            .Work.Get<ITasks>()
            .In([.. bodies.Where(b => c.Actor.May("programme.read", b.Path)).Select(b => b.Id)], MostChoices);
        var works = await c
            .Work.Get<IWorks>()
            .In([.. bodies.Where(b => c.Actor.May("works.read", b.Path))], MostChoices);
        var names = bodies.ToDictionary(b => b.Id, b => b.Name);
        return new FormModel
        {
            Title = t["boards.link"],
            Lede = at.Title(t),
            Help = t["boards.link-help"],
            Crumbs = at.FormCrumbs(t),
            Fields =
            [
                new("taskId", t["boards.kind.tasks"], FieldKind.Select)
                {
                    Options =
                    [
                        .. tasks.Select(x =>
                            (x.Id.ToString(), $"{x.Title} ({names.GetValueOrDefault(x.BodyId)}, {Vn.Day(x.Deadline)})")
                        ),
                    ],
                },
                new("workId", t["boards.kind.works"], FieldKind.Select)
                {
                    Options =
                    [
                        .. works.Select(x =>
                            (x.Id.ToString(), $"{x.Name} ({names.GetValueOrDefault(x.BodyId)}, {t[x.StateKey]})")
                        ),
                    ],
                },
            ],
            Submit = t["boards.link"],
            Cancel = at.Href,
        };
    }

    public static async Task<Result<string>> PostLink(Ctx c, FormReader form)
    {
        if (await CriterionAt.Find(c, "boards.write") is not { } at)
            return Refusal.NotFound("record.none");
        var (task, built) = (form.OptionalId("taskId"), form.OptionalId("workId"));
        if (task is null == built is null && !form.HasErrors)
            form.Add(Refusal.Invalid("taskId", "boards.one-target"));
        var command = new LinkRecord(
            at.Board.Id,
            at.Own.Code,
            task is null ? LinkKinds.Works : LinkKinds.Tasks,
            task ?? built ?? Guid.Empty
        );
        return await c.Do(form, "boards.link", command, LinkRecord.Handle, at.Href);
    }

    public static async Task<FormModel?> ShowUnlink(Ctx c)
    {
        var id = c.Id();
        var link = await c.Db.Set<BoardLink>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id);
        if (link is null || await BoardAccess.Writable(c, link.BoardId) is null)
            return null;
        var tied = (await LinkedWork.Of(c, link.BoardId, link.CriterionId))[link.CriterionId]
            .FirstOrDefault(l => l.Link.Id == id);
        return new FormModel
        {
            Title = c.T["boards.unlink"],
            Lede = tied?.Text,
            Help = c.T["boards.unlink-help"],
            Crumbs = [new(c.T["boards.title"], "/boards")],
            Fields = [],
            Submit = c.T["boards.unlink"],
            Cancel = $"/boards/{link.BoardId}/criteria/{link.CriterionId}",
        };
    }

    public static async Task<Result<string>> PostUnlink(Ctx c, FormReader form)
    {
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return (await c.Work.Run("boards.unlink", new Unlink(c.Id()), Unlink.Handle)).Match<Result<string>>(
            criterion => "/boards/criteria/" + criterion,
            Result<string>.Refused
        );
    }

    public static async Task<FormModel?> ShowTask(Ctx c)
    {
        if (await CriterionAt.Find(c, "boards.write") is not { Place: not null } at)
            return null;
        var t = c.T;
        var people = await c.Work.Get<IMembers>().On(c.Today);
        return new FormModel
        {
            Title = t["boards.give-task"],
            Lede = at.Title(t),
            Help = t["boards.give-task-help"],
            Crumbs = at.FormCrumbs(t),
            Fields =
            [
                new("bodyId", t["boards.task-body"], FieldKind.Select)
                {
                    Required = true,
                    Options = await c.BodyOptions("programme.write"),
                    Value = (at.Own.OwnerBodyId ?? at.Body.Id).ToString(),
                    Prefilled = true,
                },
                new("title", t["boards.task-title"])
                {
                    Required = true,
                    Value = at.Own.Plan?.Split('\n')[0] ?? t["boards.task-proposed", at.Title(t)],
                    Prefilled = true,
                },
                new("personId", t["boards.task-person"], FieldKind.Select)
                {
                    Options = [.. people.Select(m => (m.Id.ToString(), m.FullName))],
                    Value = at.Own.OwnerMemberId?.ToString(),
                    Prefilled = at.Own.OwnerMemberId is not null,
                },
                new("deadline", t["boards.task-deadline"], FieldKind.Date)
                {
                    Required = true,
                    Value = at.Own.PlanOn >= c.Today ? Vn.Day(at.Own.PlanOn) : null,
                    Prefilled = at.Own.PlanOn >= c.Today,
                },
                new("measure", t["boards.task-measure"])
                {
                    Value = at.Own.Needed,
                    Prefilled = at.Own.Needed is not null,
                },
            ],
            Submit = t["boards.give-task"],
            Cancel = at.Href,
        };
    }

    public static async Task<Result<string>> PostTask(Ctx c, FormReader form)
    {
        if (await CriterionAt.Find(c, "boards.write") is not { } at)
            return Refusal.NotFound("record.none");
        var command = new GiveTask(
            at.Board.Id,
            at.Own.Code,
            form.Id("bodyId"),
            form.Text("title", 500),
            form.Date("deadline"),
            form.OptionalId("personId"),
            form.Optional("measure")
        );
        return await c.Do(form, "boards.task", command, GiveTask.Handle, at.Href);
    }
}
