using System.Text.Json;
using System.Text.Json.Serialization;
using DangVu.App.Modules.Members.Domain;

namespace DangVu.App.Modules.Members.Import.Committing;

/// <summary>How a member stood before a list changed it: enough to put everything back.</summary>
internal sealed class BeforeImport
{
    /// <summary>The member's changed properties as they were.</summary>
    public Dictionary<string, JsonElement> Member { get; set; } = [];

    /// <summary>The same, as values, while the list is being written.</summary>
    [JsonIgnore]
    public Dictionary<string, object?> Was { get; private set; } = [];

    public List<Period> Memberships { get; set; } = [];
    public List<Period> Statuses { get; set; } = [];
    public List<Guid> NewMemberships { get; set; } = [];
    public List<Guid> NewStatuses { get; set; } = [];

    internal sealed record Period(Guid Id, DateOnly? To, Guid BodyId, string Status);

    public static Period Of(Membership list) => new(list.Id, list.To, list.BodyId, "");

    public static Period Of(StatusPeriod period) => new(period.Id, period.To, Guid.Empty, period.Status);

    public void Keep(Member member, IEnumerable<string> properties)
    {
        foreach (var name in properties)
        {
            var value = typeof(Member).GetProperty(name)!.GetValue(member);
            Was[name] = value;
            Member[name] = JsonSerializer.SerializeToElement(value);
        }
    }

    public string Write() => JsonSerializer.Serialize(this);

    public static BeforeImport Read(string json) => JsonSerializer.Deserialize<BeforeImport>(json)!;

    /// <summary>Puts the member's properties back; answers their names.</summary>
    public IReadOnlyCollection<string> Restore(Member member)
    {
        foreach (var (name, value) in Member)
        {
            var property = typeof(Member).GetProperty(name)!;
            property.SetValue(member, value.Deserialize(property.PropertyType));
        }
        return Member.Keys;
    }
}
