using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DangVu.App.Acts;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Replay;

/// <summary>The id that a replayed fact's ref became; a fact told twice is done once.</summary>
[Table("replay_refs")]
internal sealed class ReplayRef : Row
{
    public string Ref { get; set; } = "";
    public Guid Target { get; set; }
}

/// <summary>Runs facts through the same handlers as the screens, each in its own transaction, on its own day.</summary>
internal sealed class Replayer(Work work, ActList acts)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly Dictionary<string, Guid> refs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> names = new(StringComparer.Ordinal);
    private JsonSerializerOptions? reading;

    /// <summary>For a demonstration instants lie on the facts' days; in a live office only business dates do.</summary>
    public bool Backdates { get; init; } = true;

    /// <summary>Stands in the audit beside each act.</summary>
    public string? Reason { get; init; }

    public async Task Begin()
    {
        refs.Clear();
        foreach (var row in await work.Db.Set<ReplayRef>().AsNoTracking().ToListAsync())
            refs[row.Ref] = row.Target;
        reading = new JsonSerializerOptions(Json);
        reading.Converters.Add(new RefConverter(refs, names));
    }

    public Guid? Find(string reference) => refs.TryGetValue(reference, out var id) ? id : null;

    /// <summary>A name that data may use for an id; unlike a ref it does not say that a fact was done.</summary>
    public void Name(string name, Guid id) => names.TryAdd(name, id);

    public void ForgetNames() => names.Clear();

    public void Know(string reference, Guid id) => refs[reference] = id;

    /// <summary>Done, already done before (same ref), or refused with the reasons.</summary>
    public async Task<Result<Guid>> Do(Fact fact)
    {
        if (fact.Ref is not null && refs.TryGetValue(fact.Ref, out var before))
            return before;
        if (!acts.Find(fact.Act, out var act))
            return Refusal.Invalid("act", "replay.act-unknown", fact.Act);
        var read = DataProblems.Read(fact.Data, act.Command, reading!);
        if (read.IsRefused)
            return Result<Guid>.Refused(read.Refusals);
        var command = read.Value.Command;
        work.Clock.StandsOn = fact.On;
        if (Backdates)
            work.Clock.ReplaysAt = fact.On.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);
        return await work.Do(
            fact.Act,
            async () =>
            {
                var done = await act.Handler(work, command);
                if (done.IsDone && fact.Ref is not null)
                {
                    work.Db.Add(
                        new ReplayRef
                        {
                            Id = work.NewId(),
                            Ref = fact.Ref,
                            Target = done.Value,
                        }
                    );
                    refs[fact.Ref] = done.Value;
                }
                return done;
            },
            Reason
        );
    }

    /// <summary>Reads an id written as an id or as the ref of an earlier fact.</summary>
    private sealed class RefConverter(Dictionary<string, Guid> refs, Dictionary<string, Guid> names)
        : JsonConverter<Guid>
    {
        public override Guid Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String)
                throw new JsonException(DataProblems.UnknownRef + "?");
            var text = reader.GetString() ?? "";
            return refs.TryGetValue(text, out var id) ? id
                : names.TryGetValue(text, out id) ? id
                : Guid.TryParse(text, out id) ? id
                : throw new JsonException(DataProblems.UnknownRef + text);
        }

        public override void Write(Utf8JsonWriter writer, Guid value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value);
    }
}
