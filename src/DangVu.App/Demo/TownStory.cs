using DangVu.App.Replay;

namespace DangVu.App.Demo;

/// <summary>The first facts of all: the bodies, the people, who holds which office.</summary>
internal sealed class TownStory(TownPreset preset, IReadOnlyList<TownPeople.Person> people) : IStory
{
    public IEnumerable<Fact> Tell(Town town)
    {
        var day = Town.TermStart;
        foreach (var cell in preset.Cells)
            yield return Fact.Of(
                "organisation.body",
                day,
                new
                {
                    name = cell.Name,
                    kind = cell.Kind,
                    parentId = town.Root,
                    foundedOn = cell.Founded,
                },
                cell.Ref,
                -100
            );
        foreach (var partner in preset.Partners)
            yield return Fact.Of(
                "organisation.body",
                day,
                new
                {
                    name = partner.Name,
                    kind = "partner",
                    parentId = town.Root,
                },
                partner.Ref,
                -100
            );
        foreach (var person in people)
        {
            if (person.RecordedOn <= town.Until)
                yield return Fact.Of("members.add", person.RecordedOn, person.Data, person.Member.Ref, -90);
            if (person.Member.LeavesOn is { } leaves && leaves <= town.Until)
                yield return Fact.Of(
                    "members.status",
                    leaves,
                    new
                    {
                        memberId = person.Member.Ref,
                        status = person.Member.LeavesAs,
                        on = leaves,
                        reason = person.Member.LeavesAs == "dead" ? "death" : "transfer-out",
                    },
                    order: 90
                );
        }
        for (var i = 0; i < town.Committee.Count; i++)
            yield return Hold(
                town.Committee[i],
                town.Root,
                i == 0 ? "secretary"
                    : i == 1 ? "deputy-secretary"
                    : "committee-member"
            );
        foreach (var member in town.Standing)
            yield return Hold(member, town.Root, "standing-member");
        yield return Hold(town.Standing[2], town.Root, "inspection-chair");
        yield return Hold(town.Committee[^1], town.Root, "inspection-member");
        yield return Hold(town.Committee[^2], town.Root, "inspection-member");
        foreach (var cell in town.Cells)
            for (var i = 0; i < cell.Committee.Count; i++)
                yield return Hold(
                    cell.Committee[i],
                    cell.Ref,
                    i == 0 ? "secretary"
                        : i == 1 ? "deputy-secretary"
                        : "cell-committee-member"
                );

        Fact Hold(string member, string body, string title) =>
            Fact.Of(
                "organisation.hold-office",
                day,
                new
                {
                    memberId = member,
                    bodyId = body,
                    title,
                    from = day,
                },
                $"office-{body}-{title}-{member}",
                -80
            );
    }
}
