using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Directives;

/// <summary>Kinds of documents, who may issue which and how numbers run: all from the rule in force on the day.</summary>
internal sealed class DocumentKinds(RuleBook rules)
{
    public const string Family = "document-kinds";

    public Result<Ruled<NumberingBody>> On(DateOnly day) => rules.For<NumberingBody>(Family, day);

    public Ruled<NumberingBody> Need(DateOnly day) => rules.Need<NumberingBody>(Family, day);

    public IReadOnlyList<(string Code, string Text)> Options(DateOnly day, string language) =>
        [.. Need(day).Body.Kinds.Select(k => (k.Code, k.Title.In(language)))];

    /// <summary>The kind's words by the rule of the day, or of the nearest day that has one; a kind unknown to it stands by its code.</summary>
    public string Title(DateOnly day, string kind, string language) =>
        rules.Nearest(Family, day).As<NumberingBody>().FindKind(kind)?.Title.In(language) ?? kind;

    /// <summary>As whom a body of this kind may issue, itself first.</summary>
    public static IReadOnlyList<string> IssuersOf(BodyRef body) =>
        body.Kind switch
        {
            BodyKinds.Grassroots => ["committee", "standing-committee", "inspection-committee", "congress"],
            BodyKinds.Section => ["committee"],
            BodyKinds.Cell => ["cell", "congress"],
            _ => [],
        };
}
