using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Organisation;

/// <summary>
/// A body's kind, size, make-up and written rules as they stood on the last day of the span. A body that did not stand then has none.
/// Seats are known only where somebody's office in the body is recorded; that no rule is written down does not say that there is none.
/// </summary>
internal sealed class OrganisationFacts(IBodies bodies, IBodyMembers lists, IHeldOffices offices, IWorkingRules rules)
    : IRuleFacts
{
    private const string WorkingRules = "body.working-rules";
    private const string CellType = "body.cell-type";

    private static readonly IReadOnlyList<string> Shape =
    [
        "body.kind",
        "body.official-members",
        "body.members",
        "body.groups",
        "body.cell-committee-members",
        "body.committee-members",
        "body.standing-share",
    ];

    public IReadOnlyList<string> Facts { get; } = [.. Shape, CellType, WorkingRules];

    public async Task Answer(Work work, FactQuestion question, FactAnswers answers)
    {
        var asked = await BodyCases.Of(work, question);
        if (asked.All.Count == 0)
            return;
        var day = question.AsOf(work);
        var then = (await bodies.On(day)).ToDictionary(b => b.Body.Id, b => b.Body);
        var strength = await lists.Strength(day, asked.Few);
        var held = (await offices.Between(day, day, asked.Few)).ToLookup(h => h.BodyId);
        var ruled = (await rules.Charges(day)).Select(r => r.BodyId).ToHashSet();
        foreach (var one in asked.All)
        {
            if (!then.TryGetValue(one.Body.Id, out var body))
                continue;
            var sizes = one.Tree.Select(id => strength.GetValueOrDefault(id)).OfType<BodyStrength>().ToList();
            var groups = one.Below.Count(b => b.Kind == BodyKinds.Group && then.ContainsKey(b.Id));
            var shape = BodyShape.Of(
                body.Kind,
                new BodyStrength(sizes.Sum(s => s.Official), sizes.Sum(s => s.All)),
                groups,
                held[body.Id].Any() ? held[body.Id] : null
            );
            var page = "/bodies/" + body.Id;
            foreach (var fact in Shape)
                if (
                    shape.Find(fact) is { } value
                    && !(fact is "body.members" or "body.official-members" && sizes.Count == 0)
                )
                    answers.Set(
                        one.Case.Id,
                        fact,
                        value,
                        fact is "body.members" or "body.official-members"
                            ? $"/members?body={body.Id}&day={FactQuestion.Text(day)}"
                            : page
                    );
            if (body.CellType is { } type)
                answers.Set(one.Case.Id, CellType, FactValue.OfText(type), page);
            if (ruled.Contains(body.Id))
                answers.Set(
                    one.Case.Id,
                    WorkingRules,
                    FactValue.OfBoolean(true),
                    $"/working-rules?body={body.Id}&day={FactQuestion.Text(day)}"
                );
        }
    }
}
