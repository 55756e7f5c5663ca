using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Register;

/// <param name="Duty">The assigned duty that the deed belongs to.</param>
/// <param name="TaskId">The task that it was taken over from.</param>
internal sealed record Planned(string Text, string? Duty = null, Guid? TaskId = null);

/// <summary>A member registers deeds for a year; done by the member, or typed by a deputy, which is recorded.</summary>
/// <param name="On">The day on the paper, where it is typed in later; today otherwise.</param>
internal sealed record RegisterNotebook(
    Guid MemberId,
    int Year,
    IReadOnlyList<Planned> Deeds,
    bool ByDeputy = false,
    DateOnly? On = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, RegisterNotebook command)
    {
        var member = await NotebookBook.Writer(work, command.MemberId);
        if (member.IsRefused)
            return Result<Guid>.Refused(member.Refusals);
        if (!MemberStatus.IsActive(member.Value.Status))
            return Refusal.Rule("notebooks.not-on-list", member.Value.FullName);
        if ((Problem(work, command.Year) ?? OtherDay(work, command.Year, command.On)) is { } wrong)
            return wrong;
        if (await work.Db.Set<Notebook>().AnyAsync(n => n.MemberId == command.MemberId && n.Year == command.Year))
            return Refusal.Rule("notebooks.registered-already", member.Value.FullName, command.Year);
        var byDeputy = command.ByDeputy || (!work.Actor.IsSystem && !NotebookBook.IsOwn(work, command.MemberId));
        var notebook = Add(work, member.Value, command.Year, command.Deeds, byDeputy, command.On);
        return notebook is null ? Refusal.Invalid("deed1", "field.required") : notebook.Id;
    }

    /// <summary>A year is registered for from the year before it (as plans are made) and typed in late at most when it is over.</summary>
    internal static Refusal? Problem(Work work, int year) =>
        year > work.Today.Year + 1 || year < work.Today.Year - 1
            ? Refusal.Invalid("year", "notebooks.year", work.Today.Year - 1, work.Today.Year + 1)
            : null;

    /// <summary>A paper is signed in its year, or at the end of the year before; not in days to come.</summary>
    internal static Refusal? OtherDay(Work work, int year, DateOnly? on) =>
        on is not { } day ? null
        : day > work.Today ? Refusal.Invalid("on", "field.future", day)
        : day.Year != year && day.Year != year - 1 ? Refusal.Invalid("on", "notebooks.other-year", year)
        : null;

    /// <summary>Null when no deed is named.</summary>
    internal static Notebook? Add(
        Work work,
        MemberRef member,
        int year,
        IReadOnlyList<Planned> deeds,
        bool byDeputy,
        DateOnly? on
    )
    {
        var named = deeds
            .Select(d => new Planned(Typed.Clean(d.Text), Typed.CleanOrNull(d.Duty), d.TaskId))
            .Where(d => d.Text.Length > 0)
            .ToList();
        if (named.Count == 0)
            return null;
        var notebook = new Notebook
        {
            Id = work.NewId(),
            BodyId = member.CellId,
            MemberId = member.Id,
            Year = year,
            RegisteredOn = on ?? work.Today,
            ByDeputy = byDeputy,
            EnteredBy = byDeputy && !work.Actor.IsSystem ? work.Actor.Name : null,
        };
        work.Db.Add(notebook);
        for (var i = 0; i < named.Count; i++)
            work.Db.Add(
                new PlannedDeed
                {
                    Id = work.NewId(),
                    BodyId = notebook.BodyId,
                    NotebookId = notebook.Id,
                    Position = i + 1,
                    Text = named[i].Text,
                    Duty = named[i].Duty,
                    TaskId = named[i].TaskId,
                }
            );
        return notebook;
    }
}

internal sealed record CellRow(Guid MemberId, IReadOnlyList<Planned> Deeds);

/// <summary>Many members of a cell register at once, typed from their paper notebooks.</summary>
/// <param name="On">The day on the papers; today where it is left out.</param>
internal sealed record RegisterCell(Guid BodyId, int Year, IReadOnlyList<CellRow> Rows, DateOnly? On = null)
{
    public static async Task<Result<Guid>> Handle(Work work, RegisterCell command)
    {
        var body = await work.Body(command.BodyId, "notebooks.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (!body.Value.IsCell)
            return Refusal.Invalid("bodyId", "notebooks.cell-only");
        var problem =
            RegisterNotebook.Problem(work, command.Year) ?? RegisterNotebook.OtherDay(work, command.Year, command.On);
        if (problem is { } wrong)
            return wrong;
        if (command.Rows.Count == 0)
            return Refusal.Invalid("rows", "notebooks.no-rows");
        var listed = (await work.Get<IMembers>().On(work.Today, command.BodyId)).ToDictionary(m => m.Id);
        var ids = command.Rows.Select(r => r.MemberId).ToList();
        var before = await work
            .Db.Set<Notebook>()
            .Where(n => n.Year == command.Year && ids.Contains(n.MemberId))
            .Select(n => n.MemberId)
            .ToListAsync();
        var refusals = new List<Refusal>();
        foreach (var row in command.Rows)
        {
            if (!listed.TryGetValue(row.MemberId, out var member))
                refusals.Add(Refusal.Invalid("rows", "notebooks.not-in-cell", body.Value.Name));
            else if (before.Contains(row.MemberId))
                refusals.Add(Refusal.Rule("notebooks.registered-already", member.FullName, command.Year));
            else if (RegisterNotebook.Add(work, member, command.Year, row.Deeds, true, command.On) is null)
                refusals.Add(Refusal.Invalid("rows", "notebooks.no-deed", member.FullName));
        }
        return refusals.Count > 0 ? Result<Guid>.Refused(refusals) : body.Value.Id;
    }
}

/// <summary>Adds a deed to what was registered for the year.</summary>
internal sealed record PlanDeed(Guid NotebookId, string Text, string? Duty = null)
{
    public static async Task<Result<Guid>> Handle(Work work, PlanDeed command)
    {
        var notebook = await work.Db.Set<Notebook>().SingleOrDefaultAsync(n => n.Id == command.NotebookId);
        if (notebook is null)
            return Refusal.NotFound("record.none");
        var writer = await NotebookBook.Writer(work, notebook.MemberId);
        if (writer.IsRefused)
            return Result<Guid>.Refused(writer.Refusals);
        var text = Typed.Clean(command.Text);
        if (text.Length == 0)
            return Refusal.Invalid("text", "field.required");
        var planned = new PlannedDeed
        {
            Id = work.NewId(),
            BodyId = notebook.BodyId,
            NotebookId = notebook.Id,
            Position = 1 + await work.Db.Set<PlannedDeed>().CountAsync(p => p.NotebookId == notebook.Id),
            Text = text,
            Duty = Typed.CleanOrNull(command.Duty),
        };
        work.Db.Add(planned);
        return planned.Id;
    }
}
