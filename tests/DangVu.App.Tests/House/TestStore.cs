using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Access;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Organisation;
using DangVu.App.Modules.Organisation.CreateBody;
using DangVu.App.Modules.Organisation.HoldOffice;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DangVu.App.Tests.House;

/// <summary>Who stands in the test office.</summary>
internal sealed record TestPeople(
    Guid Office,
    Guid Root,
    IReadOnlyList<Guid> Cells,
    IReadOnlyList<Guid> Ap5BMembers,
    IReadOnlyList<Guid> Kp1Members,
    Guid Partner
);

/// <summary>A database made once and copied for each test.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("DANGVU_TEST_PG");
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static string? template;
    private static string? templateDatabase;
    private static int count;

    public static TestPeople People { get; private set; } = null!;

    public required Store Store { get; init; }
    private string? Database { get; init; }

    public static async Task<TestStore> FromTemplate()
    {
        await Gate.WaitAsync();
        try
        {
            if (template is null)
                await MakeTemplate();
            return await Copy();
        }
        finally
        {
            Gate.Release();
        }
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("dangvu-test-").FullName;

    private static async Task<TestStore> Copy()
    {
        var folder = NewFolder();
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        File.Copy(Path.Combine(template!, "keys", "office.key"), Path.Combine(folder, "keys", "office.key"));
        if (Server is null)
        {
            File.Copy(Path.Combine(template!, "dangvu.db"), Path.Combine(folder, "dangvu.db"));
            return new TestStore
            {
                Store = new Store { Folder = folder, Fast = true },
            };
        }
        var name = $"t{Environment.ProcessId}_{Interlocked.Increment(ref count)}";
        await Run($"CREATE DATABASE {name} TEMPLATE {templateDatabase}");
        return new TestStore
        {
            Store = new Store { Folder = folder, Postgres = Server + ";Maximum Pool Size=8;Database=" + name },
            Database = name,
        };
    }

    private static async Task MakeTemplate()
    {
        var folder = NewFolder();
        Store store;
        if (Server is null)
            store = new Store { Folder = folder, Fast = true };
        else
        {
            templateDatabase = $"template_{Environment.ProcessId}";
            await Run($"CREATE DATABASE {templateDatabase}");
            store = new Store { Folder = folder, Postgres = Server + ";Pooling=false;Database=" + templateDatabase };
        }
        await Schema.Migrate(store);
        await using (var services = DangVu.App.Hosting.House.Offline(store))
        await using (var scope = services.CreateAsyncScope())
            People = await Fill(scope.ServiceProvider.GetRequiredService<Work>());
        SqliteConnection.ClearAllPools();
        if (Server is null)
        {
            await using var connection = new SqliteConnection(store.SqliteConnection + ";Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }
        template = folder;
    }

    private static async Task<TestPeople> Fill(Work work)
    {
        work.Actor = Actor.System("test");
        work.Clock.StandsOn = new DateOnly(2020, 7, 1);
        work.Clock.ReplaysAt = new DateTime(2020, 7, 1, 3, 0, 0, DateTimeKind.Utc);
        work.Db.OfficeId = work.NewId();
        var root = await Must(
            work.Run(
                "organisation.found",
                new FoundOffice(
                    "Đảng bộ xã Thử",
                    "Thử",
                    "Đảng bộ huyện Thử",
                    Term: "2020-2025",
                    DemoDay: TestOffice.Today
                ),
                FoundOffice.Handle
            )
        );
        var ap5b = await Must(
            work.Run(
                "organisation.body",
                new CreateBody("Chi bộ Ấp 5B", "cell", root, new DateOnly(2000, 1, 1)),
                CreateBody.Handle
            )
        );
        var kp1 = await Must(
            work.Run(
                "organisation.body",
                new CreateBody("Chi bộ Khu phố 1", "cell", root, new DateOnly(2000, 1, 1)),
                CreateBody.Handle
            )
        );
        var partner = await Must(
            work.Run("organisation.body", new CreateBody("Hội Nông dân", "partner", root), CreateBody.Handle)
        );
        var ap = new List<Guid>();
        var kp = new List<Guid>();
        foreach (var (cell, list, letter) in new[] { (ap5b, ap, "A"), (kp1, kp, "K") })
        {
            for (var i = 0; i < 8; i++)
            {
                var n = (letter == "A" ? 100 : 200) + i;
                list.Add(
                    await Must(
                        work.Run(
                            "members.add",
                            new AddMember(
                                cell,
                                new DateOnly(2012, 1, 1),
                                new MemberFacts(
                                    $"Nguyễn Văn {letter}{(char)('A' + i)}",
                                    i % 2 == 0 ? "male" : "female",
                                    "1970-05-" + (i + 10).ToString(CultureInfo.InvariantCulture),
                                    IdentityNumber: "000070000" + n.ToString(CultureInfo.InvariantCulture),
                                    AdmittedOn: "2000-02-03",
                                    RecognisedOn: "2001-02-03"
                                ),
                                i == 7 ? "probationary" : "official"
                            ),
                            AddMember.Handle
                        )
                    )
                );
            }
            await Must(
                work.Run(
                    "organisation.hold-office",
                    new HoldOffice(list[0], cell, "secretary", new DateOnly(2020, 7, 1)),
                    HoldOffice.Handle
                )
            );
            await Must(
                work.Run(
                    "organisation.hold-office",
                    new HoldOffice(list[1], cell, "cell-committee-member", new DateOnly(2020, 7, 1)),
                    HoldOffice.Handle
                )
            );
        }
        await Must(
            work.Run(
                "organisation.hold-office",
                new HoldOffice(kp[2], root, "secretary", new DateOnly(2020, 7, 1)),
                HoldOffice.Handle
            )
        );
        foreach (var member in (Guid[])[kp[2], kp[0], ap[0], ap[3]])
            await Must(
                work.Run(
                    "organisation.hold-office",
                    new HoldOffice(member, root, "committee-member", new DateOnly(2020, 7, 1)),
                    HoldOffice.Handle
                )
            );
        await Must(
            work.Do<bool>(
                "access.account",
                () =>
                {
                    string? hash = null;
                    foreach (
                        var (name, role, body, member) in new (string, string, Guid, Guid?)[]
                        {
                            ("quantri", "administrator", root, null),
                            ("vanphong", "clerk", root, null),
                            ("bithu", "committee-secretary", root, kp[2]),
                            ("thuongvu", "standing-committee", root, kp[0]),
                            ("bithu.ap5b", "cell-secretary", ap5b, ap[0]),
                            ("bithu.kp1", "cell-secretary", kp1, kp[0]),
                            ("chiuy.ap5b", "cell-committee", ap5b, ap[1]),
                            ("kiemtra", "inspection", root, ap[3]),
                            ("dangvien", "member", ap5b, ap[5]),
                            ("captren", "superior", root, null),
                            ("mttq", "partner", partner, null),
                        }
                    )
                    {
                        var account = Accounts.New(work, name, name, hash is null ? TestOffice.Password : null);
                        account.PasswordHash ??= hash;
                        hash = account.PasswordHash;
                        work.Db.Add(account);
                        Accounts.AddGrant(work, account.Id, body, role, member);
                    }
                    return Task.FromResult<Result<bool>>(true);
                }
            )
        );
        return new TestPeople(work.Db.OfficeId, root, [ap5b, kp1], ap, kp, partner);
    }

    private static async Task<T> Must<T>(Task<Result<T>> doing)
    {
        var done = await doing;
        return done.IsDone
            ? done.Value
            : throw new InvalidOperationException(string.Join(", ", done.Refusals.Select(r => r.Code)));
    }

    private static async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(Server + ";Pooling=false;Database=postgres");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
        {
            await using (var connection = new NpgsqlConnection(Store.Postgres))
                NpgsqlConnection.ClearPool(connection);
            await Run($"DROP DATABASE IF EXISTS {Database} WITH (FORCE)");
        }
        else
        {
            await using var connection = new SqliteConnection(Store.SqliteConnection);
            SqliteConnection.ClearPool(connection);
        }
        Directory.Delete(Store.Folder, recursive: true);
    }
}
