using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets.Tree;
using DangVu.App.Rules;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Acts;

/// <summary>
/// Begins a draft: from an empty page, from a shipped version or from one of the office's own ("family/slug"), whatever its state.
/// </summary>
internal sealed record StartSet(string? From, string Family, string Title, DateOnly EffectiveFrom, string Document)
{
    public static async Task<Result<Guid>> Handle(Work work, StartSet command)
    {
        var may = await SetWork.May(work);
        if (may.IsRefused)
            return Result<Guid>.Refused(may.Refusals);
        var desk = work.Get<SetDesk>();
        if (!SetFamilies.Allows(desk.Book, command.Family))
            return Refusal.Invalid("family", "rules.set-family", command.Family);
        if (string.IsNullOrWhiteSpace(command.Title))
            return Refusal.Invalid("title", "field.required");
        if (string.IsNullOrWhiteSpace(command.Document))
            return Refusal.Invalid("document", "field.required");
        RuleNode? source = Empty;
        if (command.From is { Length: > 0 } from && (source = await Source(desk, from)) is null)
            return Refusal.Invalid("from", "rules.set-from", from);
        var number = (await desk.Family(command.Family)).Select(r => r.Number).DefaultIfEmpty(0).Max() + 1;
        var row = new OwnRule
        {
            Id = work.NewId(),
            Family = command.Family,
            Slug = await Slug(work, command),
            EffectiveFrom = command.EffectiveFrom,
            State = OwnStates.Draft,
            Number = number,
        };
        var kept = await SetWork.Keep(work, row, Head(source!, row, command));
        if (kept.IsDone)
            work.Db.Add(row);
        return kept;
    }

    private static MappingNode Empty =>
        Make.Map(("kind", Make.Text("criteria")), ("body", Make.Map(("groups", Make.List()))));

    private static async Task<RuleNode?> Source(SetDesk desk, string from)
    {
        if (from.Split('/') is not [var family, var slug] || !SetFamilies.Allows(desk.Book, family))
            return null;
        if ((await desk.Family(family)).FirstOrDefault(r => r.Slug == slug) is { } own)
            return SetDesk.Tree(own);
        if (!desk.Book.Families.Contains(family) || desk.Book.Find(from) is not { } shipped)
            return null;
        var path = Path.Combine(RuleFiles.DefaultRoot, shipped.File);
        return SetDesk.Tree(await File.ReadAllTextAsync(path), shipped.File).Node;
    }

    /// <summary>"own-2026", and a number where that is taken: people need not think of it, and may write another.</summary>
    private static async Task<string> Slug(Work work, StartSet command)
    {
        var stem = "own-" + command.EffectiveFrom.Year.ToString(CultureInfo.InvariantCulture);
        var slug = stem;
        for (var i = 2; await SetWork.Taken(work, command.Family, slug); i++)
            slug = string.Create(CultureInfo.InvariantCulture, $"{stem}-{i}");
        return slug;
    }

    /// <summary>A head of its own over the source's body: what is the office's is nobody's else, and nobody has compared it with a text yet.</summary>
    private static MappingNode Head(RuleNode source, OwnRule row, StartSet command)
    {
        var note = new Texts { Language = "vi" }["rules.set-own-note"];
        var sameFamily = NodeTree.Text(source, "family") == row.Family;
        var title = NodeTree.At(source, "title");
        return Make.Map(
            ("family", Make.Text(row.Family)),
            ("slug", Make.Text(row.Slug)),
            ("version", Make.Number(row.Number)),
            ("effectiveFrom", Make.Day(command.EffectiveFrom)),
            ("title", NodeTree.Text(title, "vi") == command.Title ? title : Make.Words(command.Title, null)),
            ("basis", Make.Map(("document", Make.Text(command.Document)))),
            ("supersedes", sameFamily ? Make.Text(NodeTree.Text(source, "slug")) : null),
            ("verified", Make.Text("false")),
            ("local", Make.Text("true")),
            ("note", Make.Words(note, null)),
            ("kind", NodeTree.At(source, "kind")),
            ("body", NodeTree.At(source, "body"))
        );
    }
}
