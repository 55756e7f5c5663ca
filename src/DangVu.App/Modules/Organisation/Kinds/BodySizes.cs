using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Organisation.Kinds;

/// <summary>A body's size or make-up is not what the rules of the day ask for. It warns; nothing is refused for it.</summary>
internal sealed record SizeWarning(BodyRef Body, TableEntry Entry, RuleVersion Rule)
{
    public string Say(Texts t) => Entry.Title.In(t.Language);

    public string Basis(Texts t) => Rule.Basis.Cite(t.Language);

    public bool Verified => Rule.Verified && Entry.Verified;
}

/// <summary>Holds bodies against the sizes that the regulations set (rules/body-sizes, rows "warn.…").</summary>
internal sealed class BodySizes(
    RuleBook rules,
    IBodies bodies,
    IBodyMembers members,
    IHeldOffices offices,
    AppDb db,
    OfficeMemory memory
)
{
    public const string Family = "body-sizes";

    /// <summary>Of the bodies that stood on the day, in tree order.</summary>
    public async Task<IReadOnlyList<SizeWarning>> On(DateOnly day, Func<BodyRef, bool>? only = null)
    {
        var all = await memory.Keep(db, $"size warnings {day:O}", () => All(day));
        return only is null ? all : [.. all.Where(w => only(w.Body))];
    }

    private async Task<IReadOnlyList<SizeWarning>> All(DateOnly day)
    {
        var tree = await bodies.On(day);
        var strength = await members.Strength(day);
        var held = (await offices.On(day)).ToLookup(h => h.BodyId);
        var groups = tree.Where(b => b.Body.Kind == BodyKinds.Group).ToLookup(b => b.Body.ParentId);
        return
        [
            .. tree.SelectMany(b =>
            {
                var below = BodyThen.Below(tree, b.Body.Id).Select(x => strength.GetValueOrDefault(x.Id));
                var sum = new BodyStrength(below.Sum(s => s?.Official ?? 0), below.Sum(s => s?.All ?? 0));
                return Judge(b.Body, BodyShape.Of(b.Body.Kind, sum, groups[b.Body.Id].Count(), held[b.Body.Id]), day);
            }),
        ];
    }

    /// <summary>A body as it is planned to be: its offices are not known yet, so nothing is said about them.</summary>
    public IEnumerable<SizeWarning> Planned(BodyRef body, BodyStrength strength, int groups, DateOnly day) =>
        Judge(body, BodyShape.Of(body.Kind, strength, groups, null), day);

    private IEnumerable<SizeWarning> Judge(BodyRef body, FactSet facts, DateOnly day)
    {
        var found = rules.For(Family, day);
        var rule = found.IsDone ? found.Value : rules.Versions(Family)[0];
        return rule.As<TableBody>().For("warn", facts).Select(entry => new SizeWarning(body, entry, rule));
    }
}
