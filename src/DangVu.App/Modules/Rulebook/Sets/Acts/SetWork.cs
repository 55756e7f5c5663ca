using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets.Tree;
using DangVu.App.Rules;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Acts;

/// <summary>What every act on an own set begins and ends with.</summary>
internal static class SetWork
{
    /// <summary>Null where the actor may write the office's own sets.</summary>
    public static async Task<Result<bool>> May(Work work)
    {
        var root = await work.Body((await work.Get<IBodies>().Root()).Id, LoadRule.Permission);
        return root.IsRefused ? Result<bool>.Refused(root.Refusals) : true;
    }

    /// <summary>The row as read at the version, to be changed; a published one is not changed any more.</summary>
    public static async Task<Result<OwnRule>> Open(Work work, Guid id, int? expected, string state = OwnStates.Draft)
    {
        var may = await May(work);
        if (may.IsRefused)
            return Result<OwnRule>.Refused(may.Refusals);
        if (await work.Get<SetDesk>().Find(id, tracked: true) is not { } row)
            return Refusal.NotFound("record.none");
        if (expected is { } read && read != row.Version)
            return Refusal.Conflict("conflict.changed");
        if (row.State != state)
            return row.State switch
            {
                OwnStates.Draft => Refusal.Rule("rules.set-draft"),
                OwnStates.Published => Refusal.Rule("rules.set-published"),
                _ => Refusal.Rule("rules.set-retired"),
            };
        work.Expect(row, expected);
        work.Get<OwnRuleReader>().Forget();
        return row;
    }

    /// <summary>Writes the tree as the draft's text, with what the row shows of it.</summary>
    public static async Task<Result<Guid>> Keep(Work work, OwnRule row, RuleNode tree, string? text = null)
    {
        var written = text ?? YamlRuleWriter.Write(tree);
        if (written.Length > LoadRule.Longest)
            return Refusal.Rule("rules.own-size", LoadRule.Longest / 1000);
        var slug = NodeTree.Text(tree, "slug") ?? "";
        if (!SetFamilies.IsCode(slug))
            return Refusal.Invalid("slug", "rules.set-code");
        if (slug != row.Slug && await Taken(work, row.Family, slug, row.Id))
            return Refusal.Invalid("slug", "rules.set-slug-taken", slug);
        (row.Text, row.Slug) = (written, slug);
        if (NodeTree.Text(tree, "effectiveFrom") is { } from && Scalars.Date(from, out var day))
            row.EffectiveFrom = day;
        (row.LoadedOn, row.LoadedBy) = (work.Today, work.Actor.Name);
        return row.Id;
    }

    /// <summary>A case keeps "family/slug": no two versions, shipped or own, may be meant by it.</summary>
    public static async Task<bool> Taken(Work work, string family, string slug, Guid? except = null)
    {
        var desk = work.Get<SetDesk>();
        return (desk.Book.Families.Contains(family) && desk.Book.Versions(family).Any(v => v.Slug == slug))
            || (await desk.Family(family)).Any(r => r.Slug == slug && r.Id != except);
    }
}
