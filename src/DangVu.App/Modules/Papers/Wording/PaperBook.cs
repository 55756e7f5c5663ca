using System.Text.Json;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Persistence;
using DangVu.App.Replay;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Papers.Wording;

/// <summary>Every form that the modules name, and how the office words it.</summary>
internal sealed class PaperBook(AppDb db, IEnumerable<IPaperForms> modules) : IPaperWordings
{
    public IReadOnlyList<PaperForm> Forms => [.. modules.SelectMany(m => m.Forms)];

    public (PaperForm Form, IPaperForms Module)? Find(string code) =>
        modules
            .SelectMany(m => m.Forms.Select(f => ((PaperForm Form, IPaperForms Module)?)(f, m)))
            .FirstOrDefault(f => f!.Value.Form.Code == code);

    public async Task<PaperWording> Of(string code, DateOnly day) =>
        Worded(code, await InForce(db.Set<OwnWording>().AsNoTracking(), code, day));

    public PaperWording Worded(string code, OwnWording? own) =>
        Find(code) is var (form, _)
            ? new PaperWording(form, Read(own))
            : throw new InvalidOperationException("No module has the form " + code);

    public static Task<OwnWording?> InForce(IQueryable<OwnWording> rows, string code, DateOnly day) =>
        rows.Where(w => w.Form == code && w.From <= day && w.From < OwnWording.Draft)
            .OrderByDescending(w => w.From)
            .FirstOrDefaultAsync();

    public static IReadOnlyDictionary<string, string> Read(OwnWording? own) =>
        own is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(own.Lines, Replayer.Json)!;
}
