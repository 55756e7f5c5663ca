using DangVu.App.Acts;
using DangVu.App.Files;
using DangVu.App.Modules.Notebooks.Comments;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Deeds;

/// <summary>
/// A page of a paper notebook is brought in: its lines as typed, or the photograph of the page as the entry, or both; and what the cell
/// committee wrote at its foot.
/// </summary>
/// <param name="PhotoOn">The day under which the photographed page stands; the quarter's last day, or today, where it is left out.</param>
internal sealed record TypePage(
    Guid NotebookId,
    int Quarter,
    IReadOnlyList<DeedLine> Lines,
    Upload? Photo = null,
    string? PhotoText = null,
    DateOnly? PhotoOn = null,
    CommentRow? Comment = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, TypePage command)
    {
        var notebook = await work
            .Db.Set<Notebook>()
            .AsNoTracking()
            .SingleOrDefaultAsync(n => n.Id == command.NotebookId);
        if (notebook is null)
            return Refusal.NotFound("record.none");
        var writer = await NotebookBook.Writer(work, notebook.MemberId);
        if (writer.IsRefused)
            return Result<Guid>.Refused(writer.Refusals);
        var quarter = new Quarter(notebook.Year, command.Quarter);
        if (!quarter.IsSound)
            return Refusal.Invalid("quarter", "field.choice");
        if (quarter.Start > work.Today)
            return Refusal.Rule("notebooks.quarter-not-begun", quarter.ToString());
        if (command.Lines.Count == 0 && command.Photo is null && command.Comment is null)
            return Refusal.Invalid("rows", "notebooks.page-empty");
        var refusals = new List<Refusal>();
        for (var i = 0; i < command.Lines.Count; i++)
        {
            var line = command.Lines[i];
            if (line.On < quarter.Start || line.On > quarter.End)
                refusals.Add(Refusal.Invalid("rows", "notebooks.page-other-quarter", i + 1, quarter.ToString()));
            else if (await DeedWriter.Add(work, notebook, line, byDeputy: true) is { IsRefused: true } wrong)
                refusals.AddRange(
                    wrong.Refusals.Select(r =>
                        Refusal.Invalid("rows", "notebooks.page-line", i + 1, "key:refusal." + r.Code)
                    )
                );
        }
        if (command.Photo is not null)
        {
            var last = quarter.End < work.Today ? quarter.End : work.Today;
            var page = new DeedLine(command.PhotoOn ?? last, command.PhotoText ?? "")
            {
                IsPage = true,
                Photo = command.Photo,
            };
            if (await DeedWriter.Add(work, notebook, page, byDeputy: true) is { IsRefused: true } wrong)
                refusals.AddRange(wrong.Refusals);
        }
        if (refusals.Count > 0)
            return Result<Guid>.Refused(refusals);
        if (command.Comment is not { } comment)
            return notebook.Id;
        var said = await CommentQuarter.Handle(
            work,
            new CommentQuarter(notebook.BodyId, notebook.Year, command.Quarter, [comment])
        );
        return said.IsRefused ? Result<Guid>.Refused(said.Refusals) : notebook.Id;
    }
}
