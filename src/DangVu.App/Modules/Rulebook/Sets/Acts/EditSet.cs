using DangVu.App.Acts;
using DangVu.App.Modules.Rulebook.Sets.Tree;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Acts;

/// <summary>
/// Puts a part into a draft: a new one at the end of a list ("body/groups/0/items/-"), or another in an old one's place. The part is
/// written as it stands in the file.
/// </summary>
/// <param name="Was">The code of the part that is changed, as it was read: the place may hold another by now.</param>
internal sealed record PutPart(Guid RuleId, string Place, string Part, string? Was = null, int? Version = null)
{
    public static async Task<Result<Guid>> Handle(Work work, PutPart command)
    {
        var open = await SetWork.Open(work, command.RuleId, command.Version);
        if (open.IsRefused)
            return Result<Guid>.Refused(open.Refusals);
        var tree = SetDesk.Tree(open.Value);
        if (EditPlaces.Check(tree, command.Place, command.Was) is { } refused)
            return refused;
        var (part, problems) = SetDesk.Tree(command.Part, open.Value.Slug);
        if (part is null)
            return Refusal.Rule("rules.own-problems", string.Join("; ", problems.Select(p => p.In("vi"))));
        return await SetWork.Keep(work, open.Value, NodeTree.With(tree, command.Place, part));
    }
}

/// <summary>Moves a part up (-1) or down (1) among its neighbours.</summary>
internal sealed record MovePart(Guid RuleId, string Place, int By, string Was, int? Version = null)
{
    public static async Task<Result<Guid>> Handle(Work work, MovePart command)
    {
        var open = await SetWork.Open(work, command.RuleId, command.Version);
        if (open.IsRefused)
            return Result<Guid>.Refused(open.Refusals);
        var tree = SetDesk.Tree(open.Value);
        if (EditPlaces.Check(tree, command.Place, command.Was) is { } refused)
            return refused;
        return await SetWork.Keep(work, open.Value, NodeTree.Swap(tree, command.Place, Math.Sign(command.By)));
    }
}

/// <summary>Takes a part out of a draft, with all that stands in it.</summary>
internal sealed record RemovePart(Guid RuleId, string Place, string Was, int? Version = null)
{
    public static async Task<Result<Guid>> Handle(Work work, RemovePart command)
    {
        var open = await SetWork.Open(work, command.RuleId, command.Version);
        if (open.IsRefused)
            return Result<Guid>.Refused(open.Refusals);
        var tree = SetDesk.Tree(open.Value);
        if (EditPlaces.Check(tree, command.Place, command.Was) is { } refused)
            return refused;
        return await SetWork.Keep(work, open.Value, NodeTree.With(tree, command.Place, null));
    }
}

/// <summary>What stands before the parts: title, days, basis, note, what happens to a criterion that does not apply.</summary>
internal sealed record SetHead(
    Guid RuleId,
    string Title,
    string? TitleEn,
    string Slug,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    string Document,
    string? Article,
    DateOnly? SignedOn,
    string? Issuer,
    string? Note,
    bool Verified,
    decimal? Total,
    string? NotApplicable,
    int? Version = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, SetHead command)
    {
        var open = await SetWork.Open(work, command.RuleId, command.Version);
        if (open.IsRefused)
            return Result<Guid>.Refused(open.Refusals);
        if (command.EffectiveTo < command.EffectiveFrom)
            return Refusal.Invalid("effectiveTo", "rules.set-end-before-start");
        var tree = (RuleNode)SetDesk.Tree(open.Value);
        foreach (
            var (place, piece) in ((string, RuleNode?)[])
                [
                    ("slug", Make.Text(command.Slug)),
                    ("effectiveFrom", Make.Day(command.EffectiveFrom)),
                    ("effectiveTo", Make.Day(command.EffectiveTo)),
                    ("title", Make.Words(command.Title, command.TitleEn)),
                    ("basis/document", Make.Text(command.Document)),
                    ("basis/article", Make.Text(command.Article)),
                    ("basis/date", Make.Day(command.SignedOn)),
                    ("basis/issuer", Make.Text(command.Issuer)),
                    ("note", NoteOf(tree, command.Note)),
                    ("verified", Make.Text(command.Verified ? "true" : "false")),
                    ("body/total", Make.Number(command.Total)),
                    ("body/notApplicable", Make.Text(command.NotApplicable)),
                ]
        )
            tree = NodeTree.With(tree, place, piece);
        return await SetWork.Keep(work, open.Value, tree);
    }

    /// <summary>The English words stay only beside the words that they translate.</summary>
    private static RuleNode? NoteOf(RuleNode tree, string? vi) =>
        NodeTree.Text(tree, "note/vi") == vi ? NodeTree.At(tree, "note") : Make.Words(vi, null);
}

internal static class EditPlaces
{
    /// <summary>Deeper sets than this nobody reads.</summary>
    private const int Deepest = 8;

    public static Refusal? Check(RuleNode tree, string place, string? was)
    {
        var steps = place.Split('/');
        if (
            steps is not ["body", .., var list, var last]
            || list is not ("groups" or "items" or "preconditions" or "vetoes" or "grades")
            || steps.Length > 2 * Deepest
        )
            return Refusal.Rule("rules.part-gone");
        var (parent, _) = NodeTree.Split(NodeTree.Split(place).Parent);
        if (NodeTree.At(tree, parent) is not MappingNode holder)
            return Refusal.Rule("rules.part-gone");
        if (last == NodeTree.End)
            return parent == "body" && IsMixed(holder, list) ? Refusal.Rule("rules.set-mixed") : null;
        return NodeTree.At(tree, place) is { } part && (NodeTree.Text(part, "code") ?? "") == (was ?? "")
            ? null
            : Refusal.Rule("rules.part-gone");
    }

    /// <summary>Right under the set stand either groups or criteria.</summary>
    private static bool IsMixed(MappingNode body, string list) =>
        list is "groups" or "items" && NodeTree.Items(body, list == "groups" ? "items" : "groups").Count > 0;
}
