using System.Diagnostics;
using System.Text.Json;
using DangVu.App.Persistence;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DangVu.App.Tests.Cli;

/// <summary>What one run of the executable said.</summary>
internal sealed record Said(int Code, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;
}

/// <summary>The executable's verbs: their exit code and their two outputs.</summary>
internal static class Dangvu
{
    public static System.Diagnostics.Process Start(params string[] args)
    {
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "dangvu.exe" : "dangvu"),
            args
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        return System.Diagnostics.Process.Start(start)!;
    }

    /// <summary>In this process: the same code without the second that a start takes.</summary>
    public static async Task<Said> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        DangVu.App.Cli.Terminal.Use(output, error);
        var code = await DangVu.App.Cli.Verbs.Run(args);
        return new Said(code, output.ToString(), error.ToString());
    }

    public static async Task<Said> Process(params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Said(process.ExitCode, await output, await error);
    }

    /// <summary>A verb over the office of a test, on whichever database it stands.</summary>
    public static Task<Said> On(Store store, params string[] args) => Run([.. args, .. Options(store)]);

    public static string[] Options(Store store) =>
        store.Postgres is null ? ["--data", store.Folder] : ["--data", store.Folder, "--database", store.Postgres];

    /// <summary>Behind the program's back.</summary>
    public static async Task Sql(Store store, string sql)
    {
        await using var db = store.Open();
        (await db.Database.ExecuteSqlRawAsync(sql)).ShouldBeGreaterThan(0, sql);
    }
}

/// <summary>A folder, and on PostgreSQL an empty database, that go away with the test.</summary>
internal sealed class EmptyPlace : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("DANGVU_TEST_PG");
    private static int count;
    private string? database;

    public string Root { get; } = Directory.CreateTempSubdirectory("dangvu-cli-").FullName;

    public string File(string name) => Path.Combine(Root, name);

    public async Task<Store> NewStore(string name)
    {
        if (Server is null)
            return new Store { Folder = File(name) };
        database = $"r{Environment.ProcessId}_{Interlocked.Increment(ref count)}";
        await Admin($"CREATE DATABASE {database}");
        return new Store { Folder = File(name), Postgres = Server + ";Pooling=false;Database=" + database };
    }

    private static async Task Admin(string sql)
    {
        await using var connection = new NpgsqlConnection(Server + ";Pooling=false;Database=postgres");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
            await Admin($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
        Directory.Delete(Root, recursive: true);
    }
}
