using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Cli;

/// <summary>A verb with the options that every verb takes.</summary>
internal sealed class Verb : Command
{
    private readonly Option<string?> data = new("--data") { Description = "Thư mục dữ liệu (SQLite) · data folder" };
    private readonly Option<string?> database = new("--database")
    {
        Description = "Chuỗi kết nối PostgreSQL · connection string",
    };
    private readonly Option<string?> office = new("--office")
    {
        Description = "Tên văn phòng khi có nhiều · office, where there are several",
    };
    private readonly Option<bool> json = new("--json")
    {
        Description = "Một tài liệu JSON ra đầu ra chuẩn · one JSON document",
    };

    public Verb(string name, string description)
        : base(name, description)
    {
        Add(data);
        Add(database);
        Add(office);
        Add(json);
    }

    /// <summary>Runs the verb over the store; a refusal is said on standard error and gives exit code 1.</summary>
    public Verb Does(Func<VerbRun, Task<int>> run)
    {
        SetAction(
            async (parsed, ct) =>
            {
                var folder = parsed.GetValue(data);
                var connection = parsed.GetValue(database);
                var store = new Store
                {
                    Folder = Path.GetFullPath(
                        folder
                            ?? Environment.GetEnvironmentVariable("DANGVU_DATA")
                            ?? (connection is null ? "data" : "keys-of-dangvu")
                    ),
                    Postgres = connection ?? Environment.GetEnvironmentVariable("DANGVU_DATABASE"),
                };
                if (NotAConnection(store.Postgres) is { } wrong)
                {
                    await Terminal.Error.WriteLineAsync("--database: " + wrong);
                    return 2;
                }
                using var verb = new VerbRun(parsed, store, parsed.GetValue(json), parsed.GetValue(office), ct);
                try
                {
                    return await run(verb);
                }
                catch (VerbRefused refused)
                {
                    return verb.Refuse(refused.Refusals);
                }
                catch (OperationCanceledException) when (ct.IsCancellationRequested)
                {
                    // Ctrl+C: the transaction is rolled back, so nothing of the act stands.
                    return verb.Refuse([Refusal.Rule("verb.stopped")]);
                }
                catch (Exception e) when (Faults.Known(e) is { } refusal)
                {
                    return verb.Refuse([refusal]);
                }
            }
        );
        return this;
    }

    private static string? NotAConnection(string? text)
    {
        try
        {
            _ = new Npgsql.NpgsqlConnectionStringBuilder(text);
            return null;
        }
        catch (ArgumentException e)
        {
            return e.Message;
        }
    }
}

internal sealed class VerbRefused(params IReadOnlyList<Refusal> refusals) : Exception(refusals[0].Code)
{
    public IReadOnlyList<Refusal> Refusals => refusals;
}

/// <summary>One run of a verb.</summary>
internal sealed class VerbRun(ParseResult parsed, Store store, bool json, string? officeName, CancellationToken ct)
    : IDisposable
{
    private static readonly JsonSerializerOptions Pretty = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };
    private ServiceProvider? services;

    public ParseResult Parsed => parsed;
    public Store Store => store;
    public bool Json => json;
    public string? OfficeName => officeName;
    public CancellationToken Stop => ct;
    public Texts Texts { get; } =
        new() { Language = Environment.GetEnvironmentVariable("DANGVU_LANG") == "en" ? "en" : "vi" };

    public IServiceProvider Services => services ??= House.Offline(store);

    /// <summary>Says the result: one JSON document, or the lines for people.</summary>
    public int Say(object document, params IEnumerable<string> lines)
    {
        if (json)
        {
            // Straight to the output: a long list would otherwise stand in memory as one text.
            using var stream = new TextStream(Terminal.Out);
            JsonSerializer.Serialize(stream, document, Pretty);
            stream.Flush();
            Terminal.Out.WriteLine();
        }
        else
            foreach (var line in lines)
                Terminal.Out.WriteLine(line);
        return 0;
    }

    public void Progress(string line) => Terminal.Error.WriteLine(line);

    public int Refuse(IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals)
            Terminal.Error.WriteLine((refusal.Field is null ? "" : refusal.Field + ": ") + Texts.Of(refusal));
        if (json)
            Terminal.Out.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        refused = refusals.Select(r => new
                        {
                            code = r.Code,
                            field = r.Field,
                            text = Texts.Of(r),
                        }),
                    },
                    Pretty
                )
            );
        return 1;
    }

    /// <summary>The work of this verb for each office in turn: the one that was named, or every one that the data holds.</summary>
    public async IAsyncEnumerable<(string Office, int Of, Work Work)> OpenEach()
    {
        if (officeName is not null)
        {
            yield return (officeName, 1, await Open());
            yield break;
        }
        await Schema.RequireCurrent(store);
        List<Office> offices;
        await using (var scope = Services.CreateAsyncScope())
            offices = await Offices(scope.ServiceProvider.GetRequiredService<Work>());
        if (offices.Count == 0)
            throw new VerbRefused(Refusal.Rule("office.none"));
        foreach (var office in offices)
        {
            await using var scope = Services.CreateAsyncScope();
            yield return (office.Name, offices.Count, In(office, scope.ServiceProvider.GetRequiredService<Work>()));
        }
    }

    /// <summary>The work of this verb, for the office it is about, done as the operating system's user.</summary>
    public async Task<Work> Open()
    {
        await Schema.RequireCurrent(store);
        var work = Services.CreateScope().ServiceProvider.GetRequiredService<Work>();
        var offices = await Offices(work);
        var chosen = officeName is null ? offices : offices.Where(o => o.Name == officeName).ToList();
        if (chosen.Count != 1)
            throw new VerbRefused(
                offices.Count == 0 ? Refusal.Rule("office.none")
                : officeName is null ? Refusal.Rule("office.several", string.Join("; ", offices.Select(o => o.Name)))
                : Refusal.Rule("office.unknown", officeName)
            );
        return In(chosen[0], work);
    }

    private Task<List<Office>> Offices(Work work) =>
        work.Db.Set<Office>().IgnoreQueryFilters().AsNoTracking().OrderBy(o => o.Id).ToListAsync(ct);

    private static Work In(Office office, Work work)
    {
        work.Db.OfficeId = office.Id;
        work.Clock.StandsOn = office.DemoDay;
        work.Actor = Actor.System(Environment.UserName);
        return work;
    }

    public void Dispose() => services?.Dispose();
}
