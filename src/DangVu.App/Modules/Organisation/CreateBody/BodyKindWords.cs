using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Organisation.CreateBody;

/// <summary>What people write for a kind of body, in either language, to the codes of the glossary.</summary>
internal static class BodyKindWords
{
    internal sealed record KindOfBody(string Kind, string? CellType);

    private static readonly Dictionary<string, KindOfBody> Words = new(StringComparer.Ordinal)
    {
        ["cell"] = new(BodyKinds.Cell, null),
        ["chi bo"] = new(BodyKinds.Cell, null),
        ["hamlet-cell"] = new(BodyKinds.Cell, "hamlet"),
        ["chi bo ap"] = new(BodyKinds.Cell, "hamlet"),
        ["chi bo thon"] = new(BodyKinds.Cell, "hamlet"),
        ["chi bo ban"] = new(BodyKinds.Cell, "hamlet"),
        ["chi bo xom"] = new(BodyKinds.Cell, "hamlet"),
        ["quarter-cell"] = new(BodyKinds.Cell, "quarter"),
        ["chi bo khu pho"] = new(BodyKinds.Cell, "quarter"),
        ["chi bo to dan pho"] = new(BodyKinds.Cell, "quarter"),
        ["chi bo khom"] = new(BodyKinds.Cell, "quarter"),
        ["agency-cell"] = new(BodyKinds.Cell, "agency"),
        ["chi bo co quan"] = new(BodyKinds.Cell, "agency"),
        ["school-cell"] = new(BodyKinds.Cell, "school"),
        ["chi bo truong hoc"] = new(BodyKinds.Cell, "school"),
        ["chi bo truong"] = new(BodyKinds.Cell, "school"),
        ["business-cell"] = new(BodyKinds.Cell, "business"),
        ["chi bo doanh nghiep"] = new(BodyKinds.Cell, "business"),
        ["forces-cell"] = new(BodyKinds.Cell, "forces"),
        ["chi bo luc luong vu trang"] = new(BodyKinds.Cell, "forces"),
        ["section"] = new(BodyKinds.Section, null),
        ["dang bo bo phan"] = new(BodyKinds.Section, null),
        ["group"] = new(BodyKinds.Group, null),
        ["to dang"] = new(BodyKinds.Group, null),
        ["grassroots"] = new(BodyKinds.Grassroots, null),
        ["dang bo co so"] = new(BodyKinds.Grassroots, null),
        ["partner"] = new(BodyKinds.Partner, null),
        ["mttq"] = new(BodyKinds.Partner, null),
        ["doan the"] = new(BodyKinds.Partner, null),
        ["doan the chinh tri - xa hoi"] = new(BodyKinds.Partner, null),
    };

    /// <summary>A cell whose kind does not say where it lives is told by its name: "Chi bộ Ấp 5B" is a hamlet cell.</summary>
    private static readonly (string Starts, string Type)[] ByName =
    [
        ("ap ", "hamlet"),
        ("thon ", "hamlet"),
        ("ban ", "hamlet"),
        ("xom ", "hamlet"),
        ("khu pho ", "quarter"),
        ("to dan pho ", "quarter"),
        ("khom ", "quarter"),
        ("truong ", "school"),
        ("co quan", "agency"),
        ("cong an", "forces"),
        ("quan su", "forces"),
        ("doanh nghiep", "business"),
        ("cong ty", "business"),
    ];

    public static KindOfBody? Read(string word, string name)
    {
        if (!Words.TryGetValue(Fold.Of(word), out var kind))
            return null;
        if (kind.Kind != BodyKinds.Cell || kind.CellType is not null)
            return kind;
        var rest = Fold.Of(name);
        if (rest.StartsWith("chi bo ", StringComparison.Ordinal))
            rest = rest["chi bo ".Length..];
        var type = ByName
            .Where(n => (rest + " ").StartsWith(n.Starts, StringComparison.Ordinal))
            .Select(n => n.Type)
            .FirstOrDefault();
        return kind with { CellType = type };
    }
}
