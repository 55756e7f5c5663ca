using DangVu.App.Acts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Sheets;

/// <summary>Writes the parts of a sheet under the headings of its form.</summary>
/// <param name="Parts">Heading code to text; an empty text takes the part away.</param>
internal sealed record WriteSheet(
    Guid SheetId,
    IReadOnlyDictionary<string, string> Parts,
    string? OwnGrade = null,
    int? Version = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, WriteSheet command)
    {
        var found = await Open(work, new SheetKey(command.SheetId));
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var sheet = found.Value;
        if (await TextOf(work.Db, sheet) != sheet.Id)
            return Refusal.Rule("reviews.written-once");
        if (command.OwnGrade is { } grade && !OwnGrades.All.Contains(grade))
            return Refusal.Invalid("ownGrade", "field.choice");
        work.Expect(sheet, command.Version);
        // Raises the version even when only parts changed, so that a second writer is told.
        work.Db.Entry(sheet).State = EntityState.Modified;
        sheet.OwnGrade = command.OwnGrade;
        return await Write(work, sheet, command.Parts) is { } refusal ? refusal : sheet.Id;
    }

    /// <summary>Puts texts under the headings of the round's form.</summary>
    internal static async Task<Refusal?> Write(Work work, ReviewSheet sheet, IReadOnlyDictionary<string, string> parts)
    {
        var round = await work.Db.Set<ReviewRound>().AsNoTracking().SingleAsync(r => r.Id == sheet.RoundId);
        var form = work.Get<RuleBook>().Find(round.Form)!.As<CatalogueBody>();
        if (parts.Keys.FirstOrDefault(code => form.Find(code) is null) is { } unknown)
            return Refusal.Invalid(unknown, "reviews.heading-unknown", unknown);
        var rows = await work.Db.Set<SheetPart>().Where(p => p.SheetId == sheet.Id).ToListAsync();
        var before = rows.ToDictionary(p => p.Heading);
        // Written under another form of the same rule (when the member took or left an office): one text per heading.
        var written = parts.Keys.Select(SheetFacts.Name).ToHashSet();
        foreach (
            var other in rows.Where(p => !parts.ContainsKey(p.Heading) && written.Contains(SheetFacts.Name(p.Heading)))
        )
            work.Db.Remove(other);
        foreach (var (heading, raw) in parts)
        {
            var text = raw.Normalize().Trim();
            if (before.TryGetValue(heading, out var part))
            {
                if (text.Length == 0)
                    work.Db.Remove(part);
                else
                    part.Text = text;
            }
            else if (text.Length > 0)
                work.Db.Add(
                    new SheetPart
                    {
                        Id = work.NewId(),
                        BodyId = sheet.BodyId,
                        SheetId = sheet.Id,
                        Heading = heading,
                        Text = text,
                    }
                );
        }
        return null;
    }

    /// <summary>
    /// The sheet that holds the text: a leader writes once, on the sheet in the cell, and is heard with it in both places.
    /// </summary>
    internal static async Task<Guid> TextOf(AppDb db, ReviewSheet sheet)
    {
        if (sheet.Subject != Subjects.Leader)
            return sheet.Id;
        var first = await db.Set<ReviewSheet>()
            .AsNoTracking()
            .Where(s => s.RoundId == sheet.RoundId && s.MemberId == sheet.MemberId && s.Subject == Subjects.Member)
            .Select(s => (Guid?)s.Id)
            .FirstOrDefaultAsync();
        return first ?? sheet.Id;
    }

    /// <summary>The sheet as <see cref="Sheet(Work, SheetKey)"/> finds it, if it is of such a subject and not concluded or excused.</summary>
    internal static async Task<Result<ReviewSheet>> Open(Work work, SheetKey key, Func<string, bool>? subject = null)
    {
        var found = await Sheet(work, key);
        return found.IsRefused ? found
            : subject?.Invoke(found.Value.Subject) == false ? Refusal.Rule("reviews.persons-only")
            : found.Value.State != SheetStates.Open ? Refusal.Rule("reviews.sheet-closed")
            : found;
    }

    /// <summary>The sheet, where the actor may write reviews in its body and the round is not closed.</summary>
    internal static Task<Result<ReviewSheet>> Sheet(Work work, Guid id) => Sheet(work, new SheetKey(id));

    internal static async Task<Result<ReviewSheet>> Sheet(Work work, SheetKey key)
    {
        var sheets = work.Db.Set<ReviewSheet>();
        var sheet =
            key.SheetId is { } id ? await sheets.SingleOrDefaultAsync(s => s.Id == id)
            : key.MemberId is { } member
                ? await sheets.SingleOrDefaultAsync(s =>
                    s.RoundId == key.RoundId && s.MemberId == member && s.Subject == Subjects.Member
                )
            : await sheets.FirstOrDefaultAsync(s =>
                s.RoundId == key.RoundId && s.BodyId == key.BodyId && s.MemberId == null
            );
        if (sheet is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(sheet.BodyId, "reviews.write");
        if (body.IsRefused)
            return Result<ReviewSheet>.Refused(body.Refusals);
        var closed = await work
            .Db.Set<ReviewRound>()
            .Where(r => r.Id == sheet.RoundId)
            .Select(r => r.ClosedOn)
            .SingleAsync();
        return closed is { } day ? Refusal.Rule("reviews.round-closed", day) : sheet;
    }
}

/// <summary>A sheet by its id, or as people name it: the member's in a round, or the body's collective in a round.</summary>
internal sealed record SheetKey(Guid? SheetId, Guid? RoundId = null, Guid? MemberId = null, Guid? BodyId = null);
