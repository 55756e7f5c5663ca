using DangVu.App.Acts;

namespace DangVu.App.Modules.Organisation.Contracts;

/// <summary>A body that facts are asked about, with the bodies below it: a committee's year is that of its cells too.</summary>
internal sealed record BodyCase(CaseRef Case, BodyRef Body, IReadOnlyList<BodyRef> Below)
{
    public IEnumerable<Guid> Tree => Below.Select(b => b.Id).Prepend(Body.Id);
}

/// <summary>The bodies among the cases of a question, and what to ask the database for.</summary>
/// <param name="Few">The bodies and those below, for a query; null where there are so many that the whole office is read at once.</param>
internal sealed record BodyCases(IReadOnlyList<BodyCase> All, IReadOnlyList<Guid>? Few)
{
    public static async Task<BodyCases> Of(Work work, FactQuestion question)
    {
        if (question.Cases.All(c => c.IsMember))
            return new BodyCases([], []);
        // In tree order: what is below a body stands right behind it.
        var tree = await work.Get<IBodies>().All();
        var places = Enumerable.Range(0, tree.Count).ToDictionary(i => tree[i].Id);
        var found = new List<BodyCase>();
        foreach (var one in question.Cases)
            if (!one.IsMember && places.TryGetValue(one.BodyId, out var at))
            {
                var end = at + 1;
                while (end < tree.Count && tree[end].Path.StartsWith(tree[at].Path, StringComparison.Ordinal))
                    end++;
                found.Add(new BodyCase(one, tree[at], [.. tree.Skip(at + 1).Take(end - at - 1)]));
            }
        return new BodyCases(found, FactQuestion.Few([.. found.SelectMany(f => f.Tree).Distinct()]));
    }
}
