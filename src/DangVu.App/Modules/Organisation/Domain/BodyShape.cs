using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Organisation.Domain;

/// <summary>A body's size and make-up as facts that the rules ask about.</summary>
internal static class BodyShape
{
    /// <param name="held">The offices held on the day; null where not known.</param>
    public static FactSet Of(string kind, BodyStrength strength, int groups, IEnumerable<HeldOffice>? held)
    {
        var facts = FactSet
            .None.With("body.kind", kind)
            .With("body.official-members", strength.Official)
            .With("body.members", strength.All)
            .With("body.groups", groups);
        if (held is null)
            return facts;
        var offices = held.ToList();
        facts = facts.With("body.cell-committee-members", People(offices, "cell-committee-member", []));
        var committee = People(offices, "committee-member", ["standing-member"]);
        facts = facts.With("body.committee-members", committee);
        var standing = People(offices, "standing-member", []);
        return committee == 0 ? facts : facts.WithPercent("body.standing-share", 100m * standing / committee);
    }

    /// <summary>
    /// How many sit in a committee: its members with the secretary and deputies; none where nobody is recorded as its member, for a
    /// small cell has a secretary and no committee.
    /// </summary>
    private static int People(List<HeldOffice> held, string title, IReadOnlyList<string> also)
    {
        if (held.All(h => h.Title != title))
            return 0;
        return held.Where(h =>
                h.Title == title || h.Title is "secretary" or "deputy-secretary" || also.Contains(h.Title)
            )
            .Select(h => h.MemberId)
            .Distinct()
            .Count();
    }
}
