using System.Globalization;
using System.Reflection;
using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Files;

/// <summary>
/// What the register said at the end of a day: the rows as they stand now, with every later change that the log tells taken back,
/// newest first. What the log does not tell line by line is named as a doubt.
/// </summary>
internal sealed class AsKnown
{
    private readonly List<JsonElement> changes = [];
    private readonly Guid memberId;

    private AsKnown(Guid memberId) => this.memberId = memberId;

    /// <summary>Somebody imported a list over this member after the day; its dated lines were not logged one by one.</summary>
    public DateTime? Imported { get; private set; }

    /// <summary>A part of the log was lawfully erased after the day.</summary>
    public bool Erased { get; private set; }

    /// <summary>The member was not in the register yet.</summary>
    public bool NotYet { get; private set; }

    public static async Task<AsKnown> Read(Work work, Guid memberId, DateOnly day)
    {
        var known = new AsKnown(memberId);
        var end = EndOf(day);
        var id = memberId.ToString();
        var office = work.Db.OfficeId;
        var later = await (
            from entry in work.Db.Set<AuditEntry>().AsNoTracking()
            where entry.OfficeId == office && entry.At >= end
            join payload in work.Db.Set<AuditPayload>().AsNoTracking()
                on new { entry.OfficeId, entry.Seq } equals new { payload.OfficeId, payload.Seq }
            where
                payload.Json == null
                || payload.Json.Contains(id)
                || entry.Action.StartsWith("members.history")
                || entry.Action.StartsWith("members.period")
                || entry.Action.StartsWith("members.badge")
                || entry.Action.StartsWith("organisation.")
            orderby entry.Seq descending
            select new
            {
                entry.Action,
                entry.At,
                payload.Json,
            }
        ).ToListAsync();
        foreach (var entry in later)
        {
            if (entry.Json is null)
            {
                known.Erased = true;
                continue;
            }
            using var json = JsonDocument.Parse(entry.Json);
            var own = entry.Json.Contains(id, StringComparison.Ordinal);
            if (own && entry.Action.StartsWith("members.import", StringComparison.Ordinal))
                known.Imported = entry.At;
            foreach (var change in json.RootElement.EnumerateArray().Reverse())
            {
                if (Kind(change) == "Member" && Op(change) == "add" && own)
                    known.NotYet |= IdOf(change) == memberId || change.TryGetProperty("ids", out _);
                known.changes.Add(change.Clone());
            }
        }
        return known;
    }

    /// <summary>The rows of a kind as they were.</summary>
    /// <param name="kind">The row's name in the log.</param>
    public List<T> Rows<T>(string kind, IEnumerable<T> now)
        where T : class, new()
    {
        var rows = now.ToDictionary(r => (Guid)typeof(T).GetProperty("Id")!.GetValue(r)!);
        foreach (var change in changes.Where(c => Kind(c) == kind && IdOf(c) is not null))
        {
            var id = IdOf(change)!.Value;
            switch (Op(change))
            {
                case "add":
                    rows.Remove(id);
                    break;
                case "change" when rows.TryGetValue(id, out var row):
                    foreach (var field in Fields(change))
                        if (field.Value.ValueKind == JsonValueKind.Array)
                            Set(row, field.Name, field.Value[0]);
                    break;
                case "remove" when IsOurs(change):
                    var again = new T();
                    typeof(T).GetProperty("Id")!.SetValue(again, id);
                    foreach (var field in Fields(change))
                        Set(again, field.Name, field.Value);
                    rows[id] = again;
                    break;
            }
        }
        return [.. rows.Values];
    }

    /// <summary>The day ends where the office is, not in Greenwich.</summary>
    private static DateTime EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(default, DateTimeKind.Utc);
        return midnight - (OfficeClock.Local(midnight) - midnight);
    }

    private bool IsOurs(JsonElement change) =>
        Fields(change).Any(f => f.Name == "MemberId" && f.Value.GetString() == memberId.ToString());

    private static string? Kind(JsonElement change) =>
        change.TryGetProperty("kind", out var kind) ? kind.GetString() : null;

    private static string? Op(JsonElement change) => change.TryGetProperty("op", out var op) ? op.GetString() : null;

    private static Guid? IdOf(JsonElement change) =>
        change.TryGetProperty("id", out var id) && id.TryGetGuid(out var guid) ? guid : null;

    private static IEnumerable<JsonProperty> Fields(JsonElement change) =>
        change.TryGetProperty("fields", out var fields) && fields.ValueKind == JsonValueKind.Object
            ? fields.EnumerateObject()
            : [];

    /// <summary>The log writes every value as text; a secret one stands there as a digest only and is left as it is.</summary>
    private static void Set(object row, string name, JsonElement value)
    {
        var property = row.GetType().GetProperty(name);
        if (property is not { CanWrite: true } || property.GetCustomAttribute<SensitiveAttribute>() is not null)
            return;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (text is null)
        {
            if (!type.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null)
                property.SetValue(row, null);
        }
        else if (type == typeof(string))
            property.SetValue(row, text);
        else if (type == typeof(Guid))
            property.SetValue(row, Guid.Parse(text));
        else if (type == typeof(DateOnly))
            property.SetValue(row, DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        else if (type == typeof(int))
            property.SetValue(row, int.Parse(text, CultureInfo.InvariantCulture));
        else if (type == typeof(bool))
            property.SetValue(row, bool.Parse(text));
    }
}
