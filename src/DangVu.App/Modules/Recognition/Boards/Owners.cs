using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>Who is in charge of criteria, by name: a member, a body, or an office that is none of the Party's own.</summary>
internal sealed class Owners
{
    private readonly IReadOnlyDictionary<Guid, string> members;
    private readonly IReadOnlyDictionary<Guid, string> bodies;

    private Owners(IReadOnlyDictionary<Guid, string> members, IReadOnlyDictionary<Guid, string> bodies) =>
        (this.members, this.bodies) = (members, bodies);

    public static async Task<Owners> Read(Ctx c, IEnumerable<BoardCriterion> criteria) =>
        new(
            await c.Work.Get<IMembers>().Names(criteria.Select(x => x.OwnerMemberId).OfType<Guid>().Distinct()),
            (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name)
        );

    public string? Of(BoardCriterion? place)
    {
        if (place is null)
            return null;
        var parts = new[]
        {
            place.OwnerMemberId is { } m ? members.GetValueOrDefault(m) : null,
            place.OwnerBodyId is { } b ? bodies.GetValueOrDefault(b) : null,
            place.Owner,
        };
        var said = string.Join(" · ", parts.OfType<string>());
        return said.Length == 0 ? null : said;
    }
}
