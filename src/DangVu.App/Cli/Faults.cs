using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace DangVu.App.Cli;

/// <summary>Faults of the machine that a person can mend, worded for them. Everything else is a defect and stays one.</summary>
internal static class Faults
{
    public static Refusal? Known(Exception e) =>
        e switch
        {
            _ when DiskIsFull(e) => Refusal.Rule("disk.full"),
            SqliteException { SqliteErrorCode: 26 or 11 } => Refusal.Rule("database.not-one"),
            SqliteException { SqliteErrorCode: 5 or 6 } => Refusal.Rule("database.busy"),
            SqliteException { SqliteErrorCode: 8 or 14 or 3 or 23 } => Refusal.Rule("folder.denied", e.Message),
            SqliteException { SqliteErrorCode: 10 } => Refusal.Rule("disk.trouble", e.Message),
            PostgresException { SqlState: var state } => OfTheServer(state)
                ? Refusal.Rule("database.unreachable", e.Message)
                : null,
            NpgsqlException => Refusal.Rule("database.unreachable", e.Message),
            RuleBookException broken => Refusal.Rule("rules.broken", string.Join("; ", broken.Problems.Take(5))),
            UnauthorizedAccessException => Refusal.Rule("folder.denied", e.Message),
            IOException => Refusal.Rule("file.unusable", e.Message),
            _ when e.InnerException is { } inner => Known(inner),
            _ => null,
        };

    /// <summary>No space, or no more allowed: ENOSPC, EDQUOT, EFBIG on Unix, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL on Windows.</summary>
    public static bool DiskIsFull(Exception? e) =>
        e switch
        {
            null => false,
            SqliteException { SqliteErrorCode: 13 } => true,
            PostgresException { SqlState: "53100" } => true,
            IOException { HResult: var code }
                when (OperatingSystem.IsWindows() ? (code & 0xFFFF) is 0x70 or 0x27 : code is 28 or 122 or 27) => true,
            _ => DiskIsFull(e.InnerException),
        };

    /// <summary>Connection, password, database unknown, no resources, shutting down: nothing that the program did wrong.</summary>
    private static bool OfTheServer(string state) => state[..2] is "08" or "28" or "3D" or "53" or "57" or "58";
}
