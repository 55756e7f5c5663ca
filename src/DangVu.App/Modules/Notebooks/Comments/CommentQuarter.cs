using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Comments;

/// <param name="Seen">The version that the writer had before their eyes, 0 for none yet; null where nobody else can be writing.</param>
internal sealed record CommentRow(Guid MemberId, string Grade, string? Text = null, int? Seen = null);

/// <summary>The cell committee comments on a quarter of its members' notebooks: one command for the whole cell.</summary>
internal sealed record CommentQuarter(Guid BodyId, int Year, int Quarter, IReadOnlyList<CommentRow> Rows)
{
    public static async Task<Result<Guid>> Handle(Work work, CommentQuarter command)
    {
        var body = await work.Body(command.BodyId, "notebooks.comment");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (!body.Value.IsCell)
            return Refusal.Invalid("bodyId", "notebooks.cell-only");
        var quarter = new Quarter(command.Year, command.Quarter);
        if (!quarter.IsSound)
            return Refusal.Invalid("quarter", "field.choice");
        if (quarter.Start > work.Today)
            return Refusal.Rule("notebooks.quarter-not-begun", quarter.ToString());
        if (command.Rows.Count == 0)
            return Refusal.Invalid("rows", "notebooks.no-rows");
        var ids = command.Rows.Select(r => r.MemberId).ToList();
        var notebooks = await work
            .Db.Set<Notebook>()
            .AsNoTracking()
            .Where(n => n.Year == command.Year && n.BodyId == command.BodyId && ids.Contains(n.MemberId))
            .ToDictionaryAsync(n => n.MemberId);
        var keys = notebooks.Values.Select(n => n.Id).ToList();
        var before = await work
            .Db.Set<QuarterComment>()
            .Where(c => c.Quarter == command.Quarter && keys.Contains(c.NotebookId))
            .ToDictionaryAsync(c => c.NotebookId);
        var names = await work.Get<IMembers>().Names(ids);
        var listed = (await work.Get<IMembers>().On(work.Today, command.BodyId)).Select(m => m.Id).ToHashSet();
        var refusals = new List<Refusal>();
        foreach (var row in command.Rows)
        {
            var name = names.GetValueOrDefault(row.MemberId) ?? "";
            if (!notebooks.TryGetValue(row.MemberId, out var notebook) || notebook.RegisteredOn > quarter.End)
                refusals.Add(Refusal.Invalid("rows", "notebooks.not-registered-for", name, quarter.ToString()));
            else if (!listed.Contains(row.MemberId))
                refusals.Add(Refusal.Invalid("rows", "notebooks.left", name, body.Value.Name, row.Text ?? ""));
            else if (!CommentGrades.All.Contains(row.Grade))
                refusals.Add(Refusal.Invalid("rows", "notebooks.grade-missing", name));
            else if (Write(work, notebook, row, command.Quarter, before.GetValueOrDefault(notebook.Id), name) is { } no)
                refusals.Add(no);
        }
        return refusals.Count > 0 ? Result<Guid>.Refused(refusals) : body.Value.Id;
    }

    private static Refusal? Write(
        Work work,
        Notebook notebook,
        CommentRow row,
        int quarter,
        QuarterComment? before,
        string name
    )
    {
        var text = Typed.CleanOrNull(row.Text) ?? "";
        if (before is null)
        {
            work.Db.Add(
                new QuarterComment
                {
                    Id = work.NewId(),
                    BodyId = notebook.BodyId,
                    NotebookId = notebook.Id,
                    Quarter = quarter,
                    Grade = row.Grade,
                    Text = text,
                    CommentedOn = work.Today,
                    EnteredBy = Who(work),
                }
            );
            return null;
        }
        if (before.Grade == row.Grade && before.Text == text)
            return null;
        // Whoever writes second is told what the first wrote, and decides.
        if (row.Seen is { } seen && seen != before.Version)
            return Refusal.Conflict(
                "notebooks.commented-meanwhile",
                name,
                before.EnteredBy.Length > 0 ? before.EnteredBy : "key:notebooks.quarter.somebody",
                "key:notebooks.grade." + before.Grade,
                before.Text
            ) with
            {
                Field = "rows",
            };
        work.Expect(before, row.Seen);
        before.Grade = row.Grade;
        before.Text = text;
        before.ChangedOn = work.Today;
        before.EnteredBy = Who(work);
        return null;
    }

    /// <summary>Read in from elsewhere it is the cell committee's, nobody's in particular.</summary>
    private static string Who(Work work) => work.Actor.IsSystem ? "" : work.Actor.Name;
}
