using System.Globalization;
using System.Linq.Expressions;
using DangVu.App.Modules.Members.Completeness;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Members.ListMembers;

/// <summary>What the address narrows the list to, as a query and in words.</summary>
internal static class MemberFilter
{
    /// <summary>In a choice: nothing is written there.</summary>
    public const string Nothing = "-";
    public const string AnyStatus = "all";
    public const string AnyOffice = "any";

    public static readonly IReadOnlyList<string> Offices =
    [
        "secretary",
        "deputy-secretary",
        "standing-member",
        "committee-member",
        "cell-committee-member",
        "inspection-chair",
        "inspection-member",
        "group-leader",
    ];

    private const string AgeFrom = "ageFrom";
    private const string AgeTo = "ageTo";

    /// <summary>Numbers in years: name and text key.</summary>
    public static readonly IReadOnlyList<(string Name, string TextKey)> Years =
    [
        (AgeFrom, "members.find.age-from"),
        (AgeTo, "members.find.age-to"),
        (FileFilter.PartyFrom, "members.find.party-from"),
        (FileFilter.PartyTo, "members.find.party-to"),
    ];

    /// <summary>Days from and to: name, text key, the fact, whether it is the first of the two.</summary>
    public static readonly IReadOnlyList<(string Name, string TextKey, MemberField Field, bool First)> Days =
    [
        .. MemberFields.Days.SelectMany(f =>
            new[]
            {
                (f.Name + "From", "members.find.day-from", f, true),
                (f.Name + "To", "members.find.day-to", f, false),
            }
        ),
    ];

    /// <summary>Every name of an address that narrows the list, besides the name and the status that the list itself asks for.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "sex",
        .. Years.Select(y => y.Name),
        .. Days.Select(d => d.Name),
        .. FileFilter.Names,
        .. MemberFields.Chosen.Select(f => f.Name),
        .. MemberFields.Texts.Select(f => f.Name),
        "office",
        "problem",
        "in",
        "out",
        "from",
        "to",
    ];

    public static async Task<IQueryable<MemberAt>> Rows(Ctx c, MemberScope scope)
    {
        var rows = Moved(c, scope) ?? scope.All(c.Db);
        rows = c.Query("status") switch
        {
            AnyStatus => rows,
            { } one when MemberStatus.All.Contains(one) => rows.Where(r => r.Status == one),
            _ when c.Query("in") is not null || c.Query("out") is not null => rows,
            _ => MemberScope.Active(rows),
        };
        if (c.Query("q") is { } q)
        {
            var folded = Fold.Of(q);
            rows = rows.Where(r => r.Member.Folded.Contains(folded));
        }
        foreach (var field in MemberFields.Chosen.Prepend(MemberFields.Sex))
            if (c.Query(field.Name) is { } value)
                rows = rows.Where(
                    field.Where(known =>
                        value == Nothing
                            ? Expression.Equal(known, Expression.Constant(null, typeof(string)))
                            : Expression.Equal(known, MemberField.Given(value))
                    )
                );
        foreach (var field in MemberFields.Texts)
            if (c.Query(field.Name) is { } words)
                rows = rows.Where(await Holding(c, field, Fold.Of(words)));
        var (young, old) = (YearsOf(c, AgeFrom), YearsOf(c, AgeTo));
        if (young is not null || old is not null)
            rows = rows.Where(Ages.Between(MemberFields.Birth, scope.Day, young, old + 1));
        foreach (var (name, _, field, first) in Days)
            if (MemberScope.DayOf(c, name) is { } day)
                rows = rows.Where(Within(field, PartialDay.Text(day), first));
        rows = await FileFilter.Narrow(c, scope, rows);
        if (c.Query("office") is { } office)
        {
            var holders = (await c.Work.Get<IHeldOffices>().On(scope.Day))
                .Where(h => office == AnyOffice || h.Title == office)
                .Select(h => h.MemberId)
                .Distinct()
                .ToList();
            rows = rows.Where(r => holders.Contains(r.Member.Id));
        }
        if (MemberChecks.Find(c.Query("problem")) is { } check)
            rows = await check.Rows(c.Work, rows, scope);
        return rows;
    }

    /// <summary>Who came or went in a time; they are found by where that happened, not by where they are now.</summary>
    private static IQueryable<MemberAt>? Moved(Ctx c, MemberScope scope)
    {
        var (joined, left) = (c.Query("in"), c.Query("out"));
        if (joined is null && left is null)
            return null;
        var to = MemberScope.DayOf(c, "to") ?? scope.Day;
        var from = MemberScope.DayOf(c, "from") ?? new DateOnly(to.Year, 1, 1);
        var moved = joined is null ? Movements.Out(c.Db, scope, from, to) : Movements.In(c.Db, scope, from, to);
        var how = joined ?? left;
        if (how != AnyOffice)
            moved = moved.Where(m => m.How == how);
        return scope.Everywhere(c.Db).Where(r => moved.Any(m => m.MemberId == r.Member.Id));
    }

    /// <summary>Accents optional: the different texts in use are compared folded, then asked for by their own spelling.</summary>
    private static async Task<Expression<Func<MemberAt, bool>>> Holding(Ctx c, MemberField field, string folded)
    {
        var used = await field.Used(c.Work.Get<OfficeMemory>(), c.Db);
        var fitting = used.Where(u => Fold.Of(u).Contains(folded, StringComparison.Ordinal)).ToList();
        return field.Where(known =>
            Expression.Call(
                MemberField.Given(fitting),
                typeof(List<string>).GetMethod(nameof(List<string>.Contains))!,
                known
            )
        );
    }

    /// <summary>On the day or on that side of it; of a day known to its month or year, when it can be.</summary>
    private static Expression<Func<MemberAt, bool>> Within(MemberField field, string day, bool first)
    {
        Expression<Func<string?, bool>> test = first
            ? known => string.Compare(known, day.Substring(0, known!.Length)) >= 0
            : known => string.Compare(known, day.Substring(0, known!.Length)) <= 0;
        return field.Where(known => Swap.In(test, known));
    }

    internal static int? YearsOf(Ctx c, string name) =>
        int.TryParse(c.Query(name), NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years < 200
            ? years
            : null;

    /// <summary>What narrows the list, besides what its own form shows.</summary>
    public static IReadOnlyList<string> Words(Ctx c)
    {
        var t = c.T;
        var words = new List<string>();
        if (c.Query("sex") is { } sex)
            words.Add($"{t["members.sex"]}: {(sex == Nothing ? t["members.nothing"] : t["sex." + sex])}");
        foreach (var (name, key) in Years)
            if (YearsOf(c, name) is { } years)
                words.Add($"{t[key]} {years}");
        foreach (var (name, key, field, _) in Days)
            if (MemberScope.DayOf(c, name) is { } day)
                words.Add(t[key, t[field.TextKey], Vn.Day(day)]);
        words.AddRange(FileFilter.Told(c));
        foreach (var field in MemberFields.Chosen.Concat(MemberFields.Texts))
            if (c.Query(field.Name) is { } value)
                words.Add($"{t[field.TextKey]}: {(value == Nothing ? t["members.nothing"] : value)}");
        if (c.Query("office") is { } office)
            words.Add($"{t["members.offices"]}: {OfficeText(t, office)}");
        if (MemberChecks.Find(c.Query("problem")) is { } check)
            words.Add(t[check.TextKey]);
        if ((c.Query("in") ?? c.Query("out")) is { } how)
            words.Add(
                t[
                    c.Query("in") is null ? "members.find.went" : "members.find.came",
                    how == AnyOffice ? t["members.find.any-way"]
                    : c.Query("in") is null ? t["out." + how]
                    : t["how." + how],
                    Vn.Day(MemberScope.DayOf(c, "from")),
                    Vn.Day(MemberScope.DayOf(c, "to"))
                ]
            );
        return words;
    }

    public static string OfficeText(Texts t, string office) =>
        office == AnyOffice ? t["members.find.any-office"] : t["office." + office];
}
