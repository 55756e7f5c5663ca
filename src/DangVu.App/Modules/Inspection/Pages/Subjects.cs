using DangVu.App.Modules.Inspection.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Inspection.Pages;

/// <summary>Names of the bodies and members that rows speak of.</summary>
internal sealed class Subjects(IReadOnlyDictionary<Guid, string> bodies, IReadOnlyDictionary<Guid, string> members)
{
    public static Task<Subjects> Read(Ctx c, IEnumerable<InspectionItem> rows) =>
        Read(c, rows.SelectMany(r => new[] { r.SubjectMemberId, r.LeadMemberId }));

    public static async Task<Subjects> Read(Ctx c, IEnumerable<Guid?> people) =>
        new(
            (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name),
            await c.Work.Get<IMembers>().Names(people.Where(p => p is not null).Select(p => p!.Value))
        );

    public string Subject(Guid? body, Guid? member) => member is null ? Body(body) : Member(member);

    public string Body(Guid? id) => id is { } b ? bodies.GetValueOrDefault(b) ?? "" : "";

    public string Member(Guid? id) => id is { } m ? members.GetValueOrDefault(m) ?? "" : "";

    /// <summary>Members to choose from, with their cell.</summary>
    public static async Task<IReadOnlyList<(string, string)>> Members(Ctx c)
    {
        var cells = (await c.Bodies.All())
            .Where(b => c.Actor.May(c.Permission, b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        return
        [
            .. (await c.Work.Get<IMembers>().On(c.Today))
                .Where(m => cells.ContainsKey(m.CellId))
                .Select(m => (m.Id.ToString(), $"{m.FullName} ({cells[m.CellId]})")),
        ];
    }
}
