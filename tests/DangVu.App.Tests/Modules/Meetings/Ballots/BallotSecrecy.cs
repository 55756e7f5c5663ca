using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using DangVu.App.Audit;
using DangVu.App.Hosting;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Ballots.Steps;
using DangVu.App.Persistence;
using DangVu.App.Tests.Cli;
using DangVu.App.Tests.House;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DangVu.App.Tests.Modules.Meetings.Ballots;

/// <summary>The secret ballot's promise, over a real site: seven voters, one of them signed in, then everything that is kept is searched.</summary>
public sealed class BallotSecrecy
{
    private static readonly string[] Chosen = ["F", "A", "O", "F", "A", "F", "O"];

    [Fact]
    public async Task No_query_log_line_timing_or_row_order_ties_a_ballot_to_a_voter()
    {
        await using var held = await BallotOffice.New();
        var ballot = await held.Open(held.Vote(BallotWays.Device));
        var sheet = await held.Slips(ballot);
        var lines = new ConcurrentQueue<string>();
        await using var site = Site.Build(
            held.Office.Store,
            [],
            b =>
            {
                b.WebHost.UseTestServer();
                b.Logging.AddProvider(new Captured(lines));
            }
        );
        await site.StartAsync();
        var entries = Entries(held);
        var before = await Everything(held);
        await using var place = new EmptyPlace();

        // They come one after the other; the first is signed in on the telephone.
        var receipts = new List<string>();
        for (var i = 0; i < sheet.Codes.Count; i++)
        {
            var client = new TestClient(site.GetTestServer());
            if (i == 0)
            {
                await client.SignIn("bithu.ap5b", TestOffice.Password);
                entries = Entries(held);
                before = await Everything(held);
            }
            var opened = await client.Post("/ballot", ("code", sheet.Codes[i]), ("step", "code"));
            var check = await VotingOnDevices.Send(client, opened.Body, ("step", "check"), ("c1", Chosen[i]));
            var done = await VotingOnDevices.Send(client, check.Body, ("step", "cast"));
            receipts.Add(
                VotingOnDevices
                    .ReceiptText()
                    .Match(done.Body)
                    .Groups[1]
                    .Value.Replace(" ", "", StringComparison.Ordinal)
            );
        }
        receipts.ShouldAllBe(r => r.Length == Receipt.Length);

        // While the vote lasts: only codes and places changed, nothing was logged as an act, nothing can be read.
        Entries(held).ShouldBe(entries);
        var during = await Everything(held);
        during
            .Where(t => before[t.Key] != t.Value)
            .Select(t => t.Key)
            .Order()
            .ShouldBe(["meet_ballot_codes", "meet_ballot_slots"]);
        await ReadsNothing(held, sheet.Codes, receipts, published: false);
        var midway = place.File("giua-chung.zip");
        (await Dangvu.On(held.Office.Store, "backup", "-o", midway)).Code.ShouldBe(0);
        Contains(midway, [.. sheet.Codes, .. receipts, sheet.BoxKey!]).ShouldBeEmpty();

        await held.Office.Do("meetings.ballot-close", new CloseBallot(ballot, 7, sheet.BoxKey));
        await held.Confirm(ballot);

        // Afterwards: codes, places and key are gone; the list stands in the order of its receipts, ids and places on the disk alike.
        var db = held.Office.Work().Db;
        db.Set<BallotCode>().ShouldBeEmpty();
        db.Set<BallotSlot>().ShouldBeEmpty();
        held.Row(ballot).BoxWrapped.ShouldBeNull();
        var physical = await Column(held, $"SELECT receipt FROM meet_ballot_receipts ORDER BY {Place(held)}");
        physical.ShouldBe(receipts.Order(StringComparer.Ordinal));
        db.Set<BallotReceipt>().OrderBy(r => r.Id).Select(r => r.Receipt).ToList().ShouldBe(physical);
        db.Set<BallotReceipt>().AsEnumerable().Select(r => r.Letters).Order().ShouldBe(Chosen.Order());
        await ReadsNothing(held, sheet.Codes, receipts, published: true);
        NoColumnTellsTheHourOrTheVoter(db);
        held.Office.Work()
            .Db.Set<AuditEntry>()
            .Where(e => e.Seq > entries)
            .OrderBy(e => e.Seq)
            .Select(e => e.Action)
            .ToList()
            .ShouldBe(["backup", "meetings.ballot-close", "meetings.ballot-confirm"]);
        foreach (var line in lines)
        foreach (var secret in sheet.Codes.Concat(receipts).Append("/ballot"))
            line.ShouldNotContain(secret);

        // The full export names the list and nothing of how it came to be; a backup comes back whole.
        var export = place.File("tat-ca.zip");
        (await Dangvu.On(held.Office.Store, "export", "all", "-o", export, "--reason", "Bàn giao")).Code.ShouldBe(0);
        Contains(export, [.. sheet.Codes, sheet.BoxKey!]).ShouldBeEmpty();
        Contains(export, receipts).Count.ShouldBe(receipts.Count);
        using (var zip = ZipFile.OpenRead(export))
            zip.Entries.Select(e => e.Name)
                .Where(n =>
                    n.StartsWith("meet_ballot_codes", StringComparison.Ordinal)
                    || n.StartsWith("meet_ballot_slots", StringComparison.Ordinal)
                )
                .ShouldBeEmpty();
        (await Dangvu.On(held.Office.Store, "check")).Code.ShouldBe(0);
        await File.WriteAllTextAsync(place.File("pass"), "mật khẩu bọc khóa thật dài\n");
        var backup = place.File("sao-luu.zip");
        (
            await Dangvu.On(held.Office.Store, "backup", "-o", backup, "--passphrase-file", place.File("pass"))
        ).Code.ShouldBe(0);
        Contains(backup, [.. sheet.Codes, sheet.BoxKey!]).ShouldBeEmpty();
        var other = await place.NewStore("may-khac");
        (await Dangvu.On(other, "restore", backup, "--passphrase-file", place.File("pass"))).Code.ShouldBe(0);
        await using var restored = other.Open(held.Office.People.Office);
        (await restored.Set<BallotReceipt>().CountAsync()).ShouldBe(7);
    }

    /// <summary>An annulled ballot is thrown away unread.</summary>
    [Fact]
    public async Task Annulling_throws_the_box_away_unopened()
    {
        await using var held = await BallotOffice.New();
        var ballot = await held.Open(held.Vote(BallotWays.Device));
        var sheet = await held.Slips(ballot);
        await held.Cast(sheet.Codes[0], "F");
        await held.Office.Do("meetings.ballot-annul", new AnnulBallot(ballot, "Mất khóa hòm phiếu"));
        var db = held.Office.Work().Db;
        (db.Set<BallotCode>().Count(), db.Set<BallotSlot>().Count(), db.Set<BallotReceipt>().Count()).ShouldBe(
            (0, 0, 0)
        );
        (held.Row(ballot).BoxPublic, held.Row(ballot).BoxWrapped).ShouldBe((null, null));
        (
            await held
                .Office.Work()
                .Get<DangVu.App.Modules.Meetings.Ballots.Device.CastDesk>()
                .Cast(sheet.Codes[1], "F")
        ).IsRefused.ShouldBeTrue();
    }

    private static long Entries(BallotOffice held) => held.Office.Work().Db.Set<AuditEntry>().Max(e => e.Seq);

    /// <summary>Where a row lies on the disk.</summary>
    private static string Place(BallotOffice held) => held.Office.Store.IsSqlite ? "rowid" : "ctid";

    /// <summary>Tables of a ballot have no instants, and none but its own roll, tellers and candidates names a person.</summary>
    private static void NoColumnTellsTheHourOrTheVoter(AppDb db)
    {
        foreach (
            var entity in db
                .Model.GetEntityTypes()
                .Where(e => e.GetTableName()!.StartsWith("meet_ballot", StringComparison.Ordinal))
        )
        foreach (var property in entity.GetProperties())
        {
            (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).ShouldNotBeOneOf(
                typeof(DateTime),
                typeof(DateTimeOffset),
                typeof(TimeOnly),
                typeof(DateOnly)
            );
            if (
                entity.ClrType == typeof(BallotCode)
                || entity.ClrType == typeof(BallotSlot)
                || entity.ClrType == typeof(BallotReceipt)
            )
                property.Name.ShouldNotContain("Member");
        }
        foreach (var untraced in new[] { typeof(BallotCode), typeof(BallotSlot) })
            Sealing.IsSealed(untraced).ShouldBeFalse();
    }

    /// <summary>No cell of any table holds a code, nor (before the box is opened) a receipt; after it receipts stand in the list alone.</summary>
    private static async Task ReadsNothing(
        BallotOffice held,
        IReadOnlyList<string> codes,
        IReadOnlyList<string> receipts,
        bool published
    )
    {
        foreach (var (table, content) in await Everything(held))
        {
            foreach (var code in codes)
                content.ShouldNotContain(code, Case.Sensitive, table);
            if (!published || table != "meet_ballot_receipts")
                foreach (var receipt in receipts)
                    content.ShouldNotContain(receipt, Case.Sensitive, table);
        }
    }

    /// <summary>Every cell of every table as text, bytes as they are.</summary>
    private static async Task<Dictionary<string, string>> Everything(BallotOffice held)
    {
        var db = held.Office.Work().Db;
        var tables = db.Model.GetRelationalModel().Tables.Select(t => t.Name).ToList();
        var all = new Dictionary<string, string>();
        foreach (var table in tables)
            all[table] = string.Join(
                '\n',
                (await Rows(db, $"SELECT * FROM \"{table}\"")).Order(StringComparer.Ordinal)
            );
        return all;
    }

    private static async Task<IReadOnlyList<string>> Column(BallotOffice held, string sql) =>
        await Rows(held.Office.Work().Db, sql);

    private static async Task<List<string>> Rows(AppDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(
                string.Join(
                    '|',
                    Enumerable
                        .Range(0, reader.FieldCount)
                        .Select(i =>
                            reader.GetValue(i) is byte[] bytes
                                ? Encoding.Latin1.GetString(bytes)
                                : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)
                        )
                )
            );
        return rows;
    }

    /// <summary>Which of the secrets stand somewhere in the file's parts.</summary>
    private static List<string> Contains(string file, IReadOnlyList<string> secrets)
    {
        using var zip = ZipFile.OpenRead(file);
        var found = new HashSet<string>();
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            var text = Encoding.Latin1.GetString(bytes.ToArray());
            found.UnionWith(secrets.Where(s => text.Contains(s, StringComparison.Ordinal)));
        }
        return [.. found];
    }

    private sealed class Captured(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose() { }
    }
}
