using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets.Acts;
using DangVu.App.Modules.Rulebook.Sets.Tree;
using DangVu.App.Rules;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.App.Modules.Rulebook.Sets.Pages;

/// <summary>Writing the parts of a draft: what sort, then what it says; moving it, taking it out.</summary>
internal static class PartPages
{
    private const string Top = "body";

    public static string Link(OwnRule row, string place) => $"/rules/sets/{row.Id}/part?at={place}";

    /// <summary>First step: where the new part stands and what sort it is.</summary>
    public static async Task<FormModel?> ShowAdd(Ctx c)
    {
        if (await Draft(c) is not { } row)
            return null;
        var t = c.T;
        var groups = SetOutline.Of(SetDesk.Tree(row)).Where(r => r.Kind == PartKinds.Group).ToList();
        return new FormModel
        {
            Title = t["sets.add"],
            Lede = t["sets.add.lede"],
            Crumbs = Crumbs(t, row),
            Help = t["sets.add.help"],
            Fields =
            [
                new("kind", t["sets.kind"], FieldKind.Radio)
                {
                    Required = true,
                    Value = c.Query("kind") ?? (groups.Count == 0 ? PartKinds.Group : PartKinds.Judged),
                    Options = [.. PartKinds.All.Select(k => (k, t["sets.kind-long." + k]))],
                },
                new("in", t["sets.in"], FieldKind.Select)
                {
                    Hint = t["sets.in-hint"],
                    Required = true,
                    Value = c.Query("in") ?? (groups.Count == 0 ? Top : groups[^1].Path),
                    Options =
                    [
                        (Top, t["sets.in-top"]),
                        .. groups.Select(g =>
                            (g.Path, string.Concat(Enumerable.Repeat("– ", g.Depth)) + g.Code + " " + g.Title)
                        ),
                    ],
                },
            ],
            Submit = t["sets.add.next"],
            Cancel = "/rules/sets/" + row.Id,
        };
    }

    public static Task<Result<string>> PostAdd(Ctx c, FormReader form)
    {
        var kind = form.Choice("kind", PartKinds.All);
        var holder = form.Text("in", 200);
        if (form.HasErrors)
            return Task.FromResult(Result<string>.Refused(form.Errors));
        // Preconditions, vetoes and grades are of the whole set.
        var parent = kind == PartKinds.Group || PartKinds.IsLeaf(kind) ? holder : Top;
        return Task.FromResult<Result<string>>(
            $"/rules/sets/{c.Id()}/part?at={parent}/{PartKinds.ListOf(kind)}/{NodeTree.End}&kind={kind}"
        );
    }

    public static async Task<FormModel?> Show(Ctx c)
    {
        if (await Draft(c) is not { } row || Asked(c, row) is not { } asked)
            return null;
        var t = c.T;
        var (place, part, kind) = asked;
        var code = NodeTree.Text(part, "code") ?? "";
        return new FormModel
        {
            Title = part is null ? t["sets.kind-long." + kind] : code + " " + NodeTree.Text(part, "title/vi"),
            Lede = part is null ? t["sets.part.new"] : t["sets.kind-long." + kind],
            Crumbs = Crumbs(t, row),
            Help = t["sets.part.help"],
            Actions = part is null
                ? []
                :
                [
                    Move(t["sets.up"], "-1"),
                    Move(t["sets.down"], "1"),
                    .. kind == PartKinds.Group
                        ? [new PageAction(t["sets.add-here"], $"/rules/sets/{row.Id}/add?in={place}")]
                        : Array.Empty<PageAction>(),
                    new(t["sets.remove"], $"/rules/sets/{row.Id}/remove?at={place}"),
                ],
            Fields =
            [
                .. PartFields.Of(t, kind, part),
                new("was", "", FieldKind.Hidden) { Value = code },
                SetPages.Version(row),
            ],
            Submit = t["sets.save"],
            Cancel = "/rules/sets/" + row.Id,
        };

        PageAction Move(string text, string by) =>
            new(text, $"/rules/sets/{row.Id}/move", Post: true)
            {
                Values = new Dictionary<string, string>
                {
                    ["at"] = place,
                    ["by"] = by,
                    ["was"] = code,
                    ["version"] = SetPages.Version(row).Value!,
                },
            };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        if (await Draft(c) is not { } row || Asked(c, row) is not { } asked)
            return Refusal.NotFound("record.none");
        var part = new PartReader(form, asked.Part).Read(asked.Kind);
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return await c.Do(
            form,
            "rules.part",
            new PutPart(row.Id, asked.Place, YamlRuleWriter.Write(part), form.Optional("was"), form.Version),
            PutPart.Handle,
            "/rules/sets/" + row.Id
        );
    }

    public static Task<Result<string>> PostMove(Ctx c, FormReader form)
    {
        var place = form.Text("at");
        return c.Do(
            form,
            "rules.part-move",
            new MovePart(c.Id(), place, form.Text("by") == "1" ? 1 : -1, form.Optional("was") ?? "", form.Version),
            MovePart.Handle,
            "/rules/sets/" + c.Id()
        );
    }

    public static async Task<FormModel?> ShowRemove(Ctx c)
    {
        if (await Draft(c) is not { } row || Asked(c, row) is not { Part: { } part } asked)
            return null;
        var t = c.T;
        var below = SetOutline
            .Of(SetDesk.Tree(row))
            .Count(r => r.Path.StartsWith(asked.Place + "/", StringComparison.Ordinal));
        var name = NodeTree.Text(part, "code") + " " + NodeTree.Text(part, "title/vi");
        return new FormModel
        {
            Title = t["sets.remove"],
            Lede = below == 0 ? t["sets.remove.lede", name] : t["sets.remove.with", name, below],
            Crumbs = Crumbs(t, row),
            Fields = [new("was", "", FieldKind.Hidden) { Value = NodeTree.Text(part, "code") }, SetPages.Version(row)],
            Submit = t["sets.remove.go"],
            Cancel = Link(row, asked.Place),
        };
    }

    public static Task<Result<string>> PostRemove(Ctx c, FormReader form) =>
        c.Do(
            form,
            "rules.part-remove",
            new RemovePart(c.Id(), c.Query("at") ?? "", form.Optional("was") ?? "", form.Version),
            RemovePart.Handle,
            "/rules/sets/" + c.Id()
        );

    /// <summary>The draft of the address, where this reader may write it.</summary>
    public static async Task<OwnRule?> Draft(Ctx c) =>
        await SetPages.Writes(c) && await c.Work.Get<SetDesk>().Find(c.Id()) is { State: OwnStates.Draft } row
            ? row
            : null;

    public static IReadOnlyList<Link> Crumbs(Texts t, OwnRule row) =>
        SetPages.Crumbs(t, new Link(SetPages.Title(row), "/rules/sets/" + row.Id));

    private static (string Place, RuleNode? Part, string Kind)? Asked(Ctx c, OwnRule row)
    {
        var place = c.Query("at") ?? "";
        var tree = SetDesk.Tree(row);
        if (place.EndsWith("/" + NodeTree.End, StringComparison.Ordinal))
            return c.Query("kind") is { } kind && PartKinds.All.Contains(kind) ? (place, null, kind) : null;
        return NodeTree.Split(place).Index >= 0 && NodeTree.At(tree, place) is MappingNode part
            ? (place, part, PartKinds.Of(place, part))
            : null;
    }
}
