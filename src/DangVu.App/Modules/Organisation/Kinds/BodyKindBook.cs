using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Organisation.Kinds;

/// <summary>The kinds of bodies and the levels as the regulations of a day name them (rules/body-kinds).</summary>
internal sealed class BodyKindBook(RuleBook rules)
{
    public const string Family = "body-kinds";

    /// <summary>The version in force on the day; before the first one, the first.</summary>
    public RuleVersion On(DateOnly day)
    {
        var found = rules.For(Family, day);
        return found.IsDone ? found.Value : rules.Versions(Family)[0];
    }

    public bool MayStandUnder(string kind, string parent, DateOnly day) =>
        Items(day, kind).Any(item => item.Has("parents", parent));

    /// <summary>What a body of this kind is called under the rules of the day.</summary>
    public string Name(Texts t, BodyRef body, DateOnly day) =>
        body.CellType is { } type ? t["kind." + type + "-cell"]
        : body.Kind == BodyKinds.Partner ? t["kind.partner"]
        : Items(day, body.Kind).FirstOrDefault()?.Text.In(t.Language) ?? t["kind." + body.Kind];

    /// <summary>The level directly above the grassroots organisation on the day.</summary>
    public string Above(Texts t, DateOnly day) =>
        On(day).As<CatalogueBody>().Items.First(item => item.Has("above", "yes")).Text.In(t.Language);

    /// <summary>What may be founded within an office on the day: cells by where they live, then the other kinds.</summary>
    public IReadOnlyList<string> ToFound(DateOnly day)
    {
        var kinds = new List<string>();
        foreach (var item in On(day).As<CatalogueBody>().In("party"))
        {
            if (item.Code is not (BodyKinds.Cell or BodyKinds.Section or BodyKinds.Group))
                continue;
            if (item.Code == BodyKinds.Cell)
                kinds.AddRange(item.All("types").Select(type => type + "-cell"));
            kinds.Add(item.Code);
        }
        return [.. kinds, BodyKinds.Partner];
    }

    /// <summary>The rule beside the page.</summary>
    public RuleNote Note(Texts t, DateOnly day)
    {
        var version = On(day);
        return new RuleNote(version.Title.In(t.Language), version.Basis.Cite(t.Language), version.Verified);
    }

    private IEnumerable<CatalogueItem> Items(DateOnly day, string kind)
    {
        var book = On(day).As<CatalogueBody>();
        return kind == BodyKinds.Partner ? book.In("partner") : book.Items.Where(item => item.Code == kind);
    }
}
