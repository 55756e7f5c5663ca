using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;

namespace DangVu.App.Modules.Meetings;

/// <summary>The list of a collective on a day: a cell's members, or those who hold an office of its committee.</summary>
internal sealed class CollectiveReader(IMembers members, IHeldOffices offices) : ICollectives
{
    private static readonly IReadOnlyList<string> CellCommittee =
    [
        "secretary",
        "deputy-secretary",
        "cell-committee-member",
    ];
    private static readonly IReadOnlyList<string> Standing = ["secretary", "deputy-secretary", "standing-member"];
    private static readonly IReadOnlyList<string> Committee = [.. Standing, "committee-member"];

    public async Task<IReadOnlyList<Seat>> On(BodyRef body, string collective, DateOnly day)
    {
        if (collective == Collective.Cell || collective == Collective.Congress && body.IsCell)
            return [.. (await members.On(day, body.Id)).Select(m => new Seat(m.Id, m.FullName, m.Status))];
        var all = await members.On(day);
        if (collective == Collective.Congress)
            return [.. all.Select(m => new Seat(m.Id, m.FullName, m.Status))];
        var titles = collective switch
        {
            Collective.CellCommittee => CellCommittee,
            Collective.Standing => Standing,
            _ => Committee,
        };
        var held = (await offices.On(day, body.Id))
            .Where(h => titles.Contains(h.Title))
            .ToLookup(h => h.MemberId, h => h.Title);
        // Who sits in a committee votes there; the secretary stands first as on every committee's list.
        return
        [
            .. all.Where(m => held.Contains(m.Id))
                .OrderBy(m => held[m.Id].Min(title => Place(titles, title)))
                .Select(m => new Seat(m.Id, m.FullName, MemberStatus.Official)),
        ];
    }

    private static int Place(IReadOnlyList<string> titles, string title)
    {
        for (var i = 0; i < titles.Count; i++)
            if (titles[i] == title)
                return i;
        return titles.Count;
    }
}
