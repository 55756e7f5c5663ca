using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.CreateBody;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Modules.Organisation.HoldOffice;
using DangVu.App.Modules.Organisation.Kinds;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation.Reorganise;

/// <summary>What every plan asks; the reasons against it gather, so that all of them are told at once.</summary>
internal sealed class Planning(Work work, DateOnly on)
{
    public const string Permission = "organisation.reorganise";

    private readonly List<Refusal> problems = [];

    public IReadOnlyList<Refusal> Problems => problems;

    public bool Fails => problems.Count > 0;

    public Guid NewId { get; } = work.NewId();

    public void Add(Refusal problem) => problems.Add(problem);

    public void Day()
    {
        if (on == default)
            Add(Refusal.Invalid("on", "field.required"));
        else if (on > work.Today)
            Add(Refusal.Invalid("on", "reorganisation.future", on));
    }

    /// <summary>A living body that the actor may reorganise and whose last change lies before the day.</summary>
    public async Task<BodyRef?> Body(Guid id, string field = "bodyId", bool changes = true)
    {
        var found = await work.Body(id, Permission, field);
        if (found.IsRefused)
        {
            problems.AddRange(found.Refusals);
            return null;
        }
        var body = found.Value;
        if (body.DissolvedOn is { } ended)
            Add(Refusal.Invalid(field, "reorganisation.ended", body.Name, ended));
        else if (!body.ExistsOn(on))
            Add(Refusal.Invalid("on", "reorganisation.before-founding", body.Name, body.FoundedOn!.Value));
        else if (changes && await LastChange(id) is { } last && last >= on)
            Add(Refusal.Invalid("on", "reorganisation.before-change", body.Name, last));
        return body;
    }

    private async Task<DateOnly?> LastChange(Guid id) =>
        await work.Db.Set<BodyHistory>().Where(h => h.BodyId == id).MaxAsync(h => h.From);

    /// <summary>Not the grassroots organisation itself, which can only be renamed.</summary>
    public void NotRoot(BodyRef? body)
    {
        if (body is { ParentId: null })
            Add(Refusal.Rule("reorganisation.root", body.Name));
    }

    /// <summary>A name that no living body has but those that end.</summary>
    public async Task<string> Name(string? typed, string field, params IEnumerable<Guid> except)
    {
        var name = Typed.Clean(typed ?? "");
        if (name.Length is 0 or > 200)
        {
            Add(Refusal.Invalid(field, "field.required"));
            return name;
        }
        var folded = Fold.Of(name);
        var same = await work
            .Db.Set<PartyBody>()
            .Where(b => b.Folded == folded && b.DissolvedOn == null)
            .Select(b => b.Id)
            .ToListAsync();
        if (same.Except(except).Any())
            Add(Refusal.Invalid(field, "body.name-taken", name));
        return name;
    }

    public BodyKindWords.KindOfBody? Kind(string? word, string name, BodyRef like)
    {
        var said = string.IsNullOrWhiteSpace(word) ? null : word;
        // Unsaid: the same kind, and where the members live as the new name tells it.
        var kind = BodyKindWords.Read(said ?? like.Kind, name);
        if (kind is null)
        {
            Add(Refusal.Invalid("kind", "body.kind-unknown", said ?? like.Kind));
            return null;
        }
        return said is null && kind.CellType is null ? kind with { CellType = like.CellType } : kind;
    }

    public void MayStand(BodyKindWords.KindOfBody? kind, BodyRef? above, string field)
    {
        if (kind is not null && above is not null)
            if (!work.Get<BodyKindBook>().MayStandUnder(kind.Kind, above.Kind, on))
                Add(Refusal.Invalid(field, "body.parent-kind", above.Name));
    }

    /// <summary>Bodies directly below that stand on the day.</summary>
    public async Task<IReadOnlyList<BodyRef>> Children(IReadOnlyCollection<Guid> parents) =>
        [
            .. (await work.Get<IBodies>().All()).Where(b =>
                b.ParentId is { } p && parents.Contains(p) && b.DissolvedOn is null
            ),
        ];

    /// <summary>The posts held in these bodies on the day. One that began on it or later stands in the way.</summary>
    public async Task<IReadOnlyList<OfficeHeld>> Offices(
        IReadOnlyList<BodyRef> bodies,
        Func<OfficeHeld, bool>? only = null
    )
    {
        var ids = bodies.Select(b => b.Id).ToList();
        var held = await work
            .Db.Set<OfficeHeld>()
            .AsNoTracking()
            .Where(h => ids.Contains(h.BodyId) && (h.To == null || h.To > on))
            .ToListAsync();
        if (only is not null)
            held = [.. held.Where(only)];
        foreach (var late in held.Where(h => h.From >= on).Select(h => h.BodyId).Distinct())
            Add(Refusal.Invalid("on", "reorganisation.office-later", bodies.First(b => b.Id == late).Name, on));
        return held;
    }

    /// <summary>The secretary and deputy that the decision names, from among those who stand on the list then.</summary>
    public List<OfficeToBegin> Heads(Guid? secretary, Guid? deputy, IReadOnlySet<Guid> people)
    {
        var begin = new List<OfficeToBegin>();
        foreach (
            var (id, title, field) in new[]
            {
                (secretary, OfficeTitles.Secretary, "secretaryId"),
                (deputy, "deputy-secretary", "deputyId"),
            }
        )
            if (id is { } member)
            {
                if (!people.Contains(member))
                    Add(Refusal.Invalid(field, "reorganisation.not-on-list"));
                begin.Add(new OfficeToBegin(member, title));
            }
        if (secretary is not null && secretary == deputy)
            Add(Refusal.Invalid("deputyId", "reorganisation.one-person"));
        return begin;
    }

    public Task<IReadOnlyList<BodyMember>> Lists(IEnumerable<BodyRef> bodies) =>
        work.Get<IBodyMembers>().Of(on, [.. bodies.Where(b => b.IsCell).Select(b => b.Id)]);

    public Result<ReorganisationPlan> Done(Func<ReorganisationPlan> plan) =>
        Fails ? Result<ReorganisationPlan>.Refused(problems) : plan();
}
