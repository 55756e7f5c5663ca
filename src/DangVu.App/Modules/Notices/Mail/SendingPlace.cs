using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DangVu.App.Audit;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DangVu.App.Modules.Notices.Mail;

/// <summary>
/// The one place from which an office's mail goes out. A file beside the keys, never in a backup, holds a random name and how far the
/// office's audit chain had come when something was last sent. A restored database (no file, or a chain that is shorter than the file
/// says), a copied folder (another path) or a database opened from elsewhere is another place: there nothing is sent until an
/// administrator says so, and what was waiting is let go of.
/// </summary>
internal sealed class SendingPlace(Store store)
{
    private static readonly Lock Gate = new();

    private string File(Guid office) =>
        Path.Combine(store.Folder, string.Create(CultureInfo.InvariantCulture, $"mail-{office:N}.place"));

    /// <summary>Makes this the place; the former one, if any, sends no more.</summary>
    public async Task<string> Settle(AppDb db)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        Write(db.OfficeId, name, await Chain(db));
        return Mark(name);
    }

    public async Task<bool> Is(AppDb db, string mark)
    {
        if (Read(db.OfficeId) is not { } here)
            return false;
        if (await Chain(db) < here.Chain)
        {
            // The database was put back to an earlier day. It stays another place, however far it gets from now on.
            lock (Gate)
                System.IO.File.Delete(File(db.OfficeId));
            return false;
        }
        return CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Mark(here.Name)),
            Encoding.ASCII.GetBytes(mark)
        );
    }

    /// <summary>Notes how far the office has come, before something leaves.</summary>
    public async Task Advance(AppDb db)
    {
        if (Read(db.OfficeId) is { } here)
            Write(db.OfficeId, here.Name, await Chain(db));
    }

    private (string Name, long Chain)? Read(Guid office)
    {
        lock (Gate)
        {
            var file = File(office);
            if (!System.IO.File.Exists(file))
                return null;
            return
                System.IO.File.ReadAllText(file).Trim().Split(' ') is [var name, var chain]
                && long.TryParse(chain, CultureInfo.InvariantCulture, out var seq)
                ? (name, seq)
                : null;
        }
    }

    private void Write(Guid office, string name, long chain)
    {
        lock (Gate)
        {
            var file = File(office);
            System.IO.File.WriteAllText(
                file + ".new",
                name + " " + chain.ToString(CultureInfo.InvariantCulture) + "\n"
            );
            System.IO.File.Move(file + ".new", file, overwrite: true);
        }
    }

    /// <summary>The random name together with where it stands: a copied file does not fit elsewhere.</summary>
    private string Mark(string name) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join('\n', name, Environment.MachineName, Path.GetFullPath(store.Folder), Database())
                )
            )
        );

    private string Database()
    {
        if (store.Postgres is not { } connection)
            return "";
        var parts = new NpgsqlConnectionStringBuilder(connection);
        return $"{parts.Host}:{parts.Port}/{parts.Database}";
    }

    private static Task<long> Chain(AppDb db) =>
        db.Set<AuditHead>().Where(h => h.OfficeId == db.OfficeId).Select(h => h.Seq).FirstOrDefaultAsync();
}
