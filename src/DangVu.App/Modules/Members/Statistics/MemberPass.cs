using System.Data.Common;
using System.Runtime.InteropServices;
using DangVu.App.Modules.Members.Badges;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.ListMembers;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Statistics;

/// <summary>
/// Reads the members of a scope once, each as one line of text that the database puts together: taking every column of a hundred thousand
/// rows one by one costs several times what finding them does. Parts of lines that are alike are counted together and taken apart at the
/// end. What stands beside few members (a decision of admission, time outside, dated lines of a past day) is read first and looked up.
/// </summary>
internal sealed class MemberPass
{
    /// <summary>Between the parts of a line; no keyboard types it.</summary>
    private const string Between = "\u001f";
    private const char Sign = '\u001f';

    private readonly MemberScope scope;
    private readonly Tally tally;

    /// <summary>By the id as the database writes it, so that no id is parsed for every row.</summary>
    private readonly Dictionary<string, string> decided = [];
    private readonly Dictionary<string, List<(DateOnly, DateOnly?)>> away = [];
    private readonly Dictionary<string, List<HistoryRow>>[] lines =
    [
        .. MemberFields.Chosen.Select(_ => new Dictionary<string, List<HistoryRow>>()),
    ];

    private readonly Dictionary<string, int> cells = [];
    private readonly Dictionary<string, int> births = [];
    private readonly Dictionary<string, int> starts = [];
    private readonly Dictionary<string, int> facts = [];

    private MemberPass(MemberScope scope, Tally tally) => (this.scope, this.tally) = (scope, tally);

    public static async Task Count(AppDb db, MemberScope scope, Tally tally)
    {
        var pass = new MemberPass(scope, tally);
        await db.Database.OpenConnectionAsync();
        try
        {
            await pass.LookUp(db);
            await Each(Rows(db, scope), pass.Add);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
        pass.TakeApart();
    }

    /// <summary>The id, the cell, and: sex, birth | admission | status and the facts of <see cref="MemberFields.Chosen"/> in their order.</summary>
    private static IQueryable Rows(AppDb db, MemberScope scope)
    {
        var rows = scope.Undated(db);
        // SQLite then walks the table as it was written; by an index in another order it would fetch every row from somewhere else.
        if (db.Database.IsSqlite() && scope.Cells is null)
            rows = rows.OrderBy(r => r.Member.Id);
        return rows.Select(r => new
        {
            r.Member.Id,
            r.CellId,
            Line = (r.Member.Sex ?? "")
                + Between
                + (r.Member.BirthDate ?? "")
                + Between
                + (r.Member.AdmittedOn ?? "")
                + Between
                + r.Status
                + Between
                + (r.Member.Ethnicity ?? "")
                + Between
                + (r.Religion ?? "")
                + Between
                + (r.Education ?? "")
                + Between
                + (r.Professional ?? "")
                + Between
                + (r.Theory ?? "")
                + Between
                + (r.Occupation ?? ""),
        });
    }

    private async Task LookUp(AppDb db)
    {
        await Each(
            db.Set<MemberRecord>()
                .Where(x => x.AdmissionDecidedOn != null)
                .Select(x => new { x.MemberId, x.AdmissionDecidedOn }),
            row => decided[Id(row)] = row.GetString(1)
        );
        var upper = db.Database.IsSqlite();
        if (scope.Ages.TakesOffAway)
            foreach (var times in await TimesAway.Read(db, scope.Day))
                away[upper ? times.Key.ToString().ToUpperInvariant() : times.Key.ToString()] = [.. times];
        if (scope.Now)
            return;
        for (var i = 0; i < lines.Length; i++)
            if (FactsOnDay.IsDated(MemberFields.Chosen[i].Name))
                await Lines(db, MemberFields.Chosen[i].Name, lines[i]);
    }

    private static Task Lines(AppDb db, string kind, Dictionary<string, List<HistoryRow>> byMember) =>
        Each(
            db.Set<HistoryRow>()
                .Where(x => x.Kind == kind)
                .Select(x => new
                {
                    x.MemberId,
                    x.What,
                    x.Since,
                    x.Until,
                }),
            row =>
            {
                if (!byMember.TryGetValue(Id(row), out var some))
                    byMember[Id(row)] = some = [];
                some.Add(
                    new HistoryRow
                    {
                        What = row.GetString(1),
                        Since = row.IsDBNull(2) ? null : row.GetString(2),
                        Until = row.IsDBNull(3) ? null : row.GetString(3),
                    }
                );
            }
        );

    private void Add(DbDataReader row)
    {
        var id = Id(row);
        One(cells, row.GetValue(1).ToString());
        var line = row.GetString(2).AsSpan();
        var born = line.IndexOf(Sign) + 1;
        born += line[born..].IndexOf(Sign);
        One(births, line[..born]);
        line = line[(born + 1)..];
        var admitted = line.IndexOf(Sign);
        Start(id, line[..admitted]);
        line = line[(admitted + 1)..];
        if (HasLines(id))
            Dated(id, line.ToString());
        else
            One(facts, line);
    }

    private void Start(string id, ReadOnlySpan<char> admitted)
    {
        var outside = away.TryGetValue(id, out var times);
        if (!outside && !decided.ContainsKey(id))
        {
            One(starts, admitted);
            return;
        }
        var ceremony = admitted.Length == 0 ? null : admitted.ToString();
        var decision = decided.GetValueOrDefault(id);
        if (outside && PartyAge.Of(decision, ceremony, scope.Ages, times!, scope.Day) is { Times.Count: > 0 } age)
            tally.Aged(age);
        else
            One(starts, (scope.Ages.FromDecision ? decision ?? ceremony : ceremony ?? decision) ?? "");
    }

    private bool HasLines(string id)
    {
        foreach (var ofKind in lines)
            if (ofKind.Count > 0 && ofKind.ContainsKey(id))
                return true;
        return false;
    }

    /// <summary>Somebody with dated lines: each fact is what it was on the day.</summary>
    private void Dated(string id, string line)
    {
        var parts = line.Split(Sign);
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].TryGetValue(id, out var some))
                parts[i + 1] = DatedFact.On(some, parts[i + 1] is { Length: > 0 } now ? now : null, scope.Day) ?? "";
        One(facts, string.Join(Sign, parts));
    }

    private void TakeApart()
    {
        foreach (var (cell, number) in cells)
            tally.In(cell, number);
        foreach (var (born, number) in births)
            tally.Born(born[..born.IndexOf(Sign)], born[(born.IndexOf(Sign) + 1)..], number);
        foreach (var (start, number) in starts)
            tally.Since(start, number);
        foreach (var (line, number) in facts)
        {
            var parts = line.Split(Sign);
            tally.Is(parts[0], number);
            for (var i = 0; i < lines.Length; i++)
                tally.Has(i, parts[i + 1], number);
        }
    }

    private static void One(Dictionary<string, int> counted, ReadOnlySpan<char> key) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counted.GetAlternateLookup<ReadOnlySpan<char>>(), key, out _)++;

    private static string Id(DbDataReader row) => row.GetValue(0).ToString()!;

    private static async Task Each(IQueryable rows, Action<DbDataReader> take)
    {
        await using var command = rows.CreateDbCommand();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            take(reader);
    }
}
