using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Replay;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Papers.Wording;

/// <summary>Writes the draft of the office's own wording of a form; nothing is printed by it yet.</summary>
/// <param name="Lines">Line code to text; what is left as shipped need not be given.</param>
internal sealed record WordPaper(string Form, IReadOnlyDictionary<string, string> Lines, int? Version = null)
{
    public const string Permission = "organisation.write";
    public const int Longest = 2000;

    public static async Task<Result<Guid>> Handle(Work work, WordPaper command)
    {
        var found = await FormOf(work, command.Form);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var form = found.Value;
        var problems = new List<Refusal>();
        var shipped = work.Get<PaperBook>().Worded(form.Code, null);
        var own = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, typed) in command.Lines)
        {
            if (form.Lines.FirstOrDefault(l => l.Code == code) is not { } line)
            {
                problems.Add(Refusal.Invalid("line." + code, "papers.line-unknown", code));
                continue;
            }
            var text = typed.Normalize().Trim().ReplaceLineEndings("\n");
            if (text.Length > Longest)
                problems.Add(Refusal.Invalid("line." + code, "field.too-long", Longest));
            else if (Blanks.Unknown(text, line.Blanks) is { Count: > 0 } unknown)
                problems.Add(
                    Refusal.Invalid(
                        "line." + code,
                        line.Blanks.Length == 0 ? "papers.no-blanks" : "papers.blank-unknown",
                        string.Join(", ", unknown),
                        string.Join(", ", line.Blanks.Select(b => "{" + b + "}"))
                    )
                );
            else if (text != shipped.Text(code).ReplaceLineEndings("\n"))
                own[code] = text;
        }
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        var draft = await Draft(work, form.Code);
        if (draft is null)
            work.Db.Add(
                draft = new OwnWording
                {
                    Id = work.NewId(),
                    Form = form.Code,
                    From = OwnWording.Draft,
                }
            );
        else
            work.Expect(draft, command.Version);
        draft.Lines = JsonSerializer.Serialize(own, Replayer.Json);
        (draft.WrittenOn, draft.WrittenBy) = (work.Today, work.Actor.Name);
        return draft.Id;
    }

    internal static Task<OwnWording?> Draft(Work work, string form) =>
        work.Db.Set<OwnWording>().SingleOrDefaultAsync(w => w.Form == form && w.From == OwnWording.Draft);

    internal static async Task<Result<PaperForm>> FormOf(Work work, string code)
    {
        var root = await work.Body((await work.Get<IBodies>().Root()).Id, Permission);
        if (root.IsRefused)
            return Result<PaperForm>.Refused(root.Refusals);
        return work.Get<PaperBook>().Find(code) is var (form, _)
            ? form
            : Refusal.Invalid("form", "papers.form-unknown", code);
    }
}

/// <summary>The draft becomes the office's wording from the day on; papers of earlier days keep theirs.</summary>
internal sealed record UseWording(string Form, DateOnly From)
{
    public static async Task<Result<Guid>> Handle(Work work, UseWording command)
    {
        var form = await WordPaper.FormOf(work, command.Form);
        if (form.IsRefused)
            return Result<Guid>.Refused(form.Refusals);
        if (await WordPaper.Draft(work, command.Form) is not { } draft)
            return Refusal.Rule("papers.no-draft");
        if (command.From < work.Today || command.From == OwnWording.Draft)
            return Refusal.Invalid("from", "field.before", work.Today);
        return await Put(work, command.Form, command.From, draft.Lines, draft);
    }

    internal static async Task<Guid> Put(Work work, string form, DateOnly from, string lines, OwnWording? draft)
    {
        var row = await work.Db.Set<OwnWording>().SingleOrDefaultAsync(w => w.Form == form && w.From == from);
        if (row is null)
            work.Db.Add(
                row = new OwnWording
                {
                    Id = work.NewId(),
                    Form = form,
                    From = from,
                }
            );
        (row.Lines, row.WrittenOn, row.WrittenBy) = (lines, work.Today, work.Actor.Name);
        if (draft is not null)
            work.Db.Remove(draft);
        return row.Id;
    }
}

/// <summary>From today the form is worded as shipped again, and a draft is thrown away.</summary>
internal sealed record UseShipped(string Form)
{
    public static async Task<Result<Guid>> Handle(Work work, UseShipped command)
    {
        var form = await WordPaper.FormOf(work, command.Form);
        return form.IsRefused
            ? Result<Guid>.Refused(form.Refusals)
            : await UseWording.Put(work, command.Form, work.Today, "{}", await WordPaper.Draft(work, command.Form));
    }
}
