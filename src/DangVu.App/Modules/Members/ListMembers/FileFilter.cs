using System.Globalization;
using System.Linq.Expressions;
using DangVu.App.Modules.Members.Badges;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.ListMembers;

/// <summary>
/// Narrowing by what stands beside the member's own row: Party age, telephone, number of the record, badges, and any dated line of the file,
/// which reaches every item of the official record that has no field of its own in the list.
/// </summary>
internal static class FileFilter
{
    public const string PartyFrom = "partyFrom";
    public const string PartyTo = "partyTo";

    /// <summary>"-": no day is known from which Party age could count.</summary>
    public const string Party = "party";
    public const string Phone = "phone";
    public const string Record = "record";
    public const string Badge = "badge";
    public const string Line = "line";
    public const string Words = "words";

    public static readonly IReadOnlyList<string> Names = [Party, Phone, Record, Badge, Line, Words];

    public static async Task<IQueryable<MemberAt>> Narrow(Ctx c, MemberScope scope, IQueryable<MemberAt> rows)
    {
        rows = await ByPartyAge(c, scope, rows);
        if (c.Query(Phone) is { } phone && Digits(phone) is { Length: > 0 } digits)
            rows = rows.Where(r =>
                r.Member.Phone != null
                && r.Member.Phone.Replace(" ", "").Replace(".", "").Replace("-", "").Contains(digits)
            );
        if (c.Query(Record)?.Trim() is { Length: > 0 } number)
        {
            var records = c.Db.Set<MemberRecord>();
            rows = rows.Where(r =>
                records.Any(x => x.MemberId == r.Member.Id && x.RecordNumber != null && x.RecordNumber.Contains(number))
            );
        }
        if (int.TryParse(c.Query(Badge), NumberStyles.None, CultureInfo.InvariantCulture, out var years))
        {
            var (badges, day) = (c.Db.Set<Badge>(), scope.Day);
            rows = rows.Where(r =>
                badges.Any(b => b.MemberId == r.Member.Id && b.Years == years && b.AwardedOn <= day)
            );
        }
        return await ByLine(c, scope, rows);
    }

    private static async Task<IQueryable<MemberAt>> ByPartyAge(Ctx c, MemberScope scope, IQueryable<MemberAt> rows)
    {
        if (c.Query(Party) == MemberFilter.Nothing)
            rows = rows.Where(r => r.PartyStart == null);
        var (least, most) = (MemberFilter.YearsOf(c, PartyFrom) ?? 0, MemberFilter.YearsOf(c, PartyTo));
        if (c.Query(PartyFrom) is null && most is null)
            return rows;
        var interrupted = await TimesAway.Ages(c.Db, scope.Ages, scope.Day);
        var others = interrupted.Keys.ToList();
        var fitting = interrupted
            .Where(a => a.Value.On(scope.Day).Years is var full && full >= least && !(full > most))
            .Select(a => a.Key)
            .ToList();
        // A start known to its month or year counts from the last day of it: a sign beyond every digit puts it there in the order of text.
        var (before, notBefore) = (Border(scope.Day, least), most is { } m ? Border(scope.Day, m + 1) : "0001-01-01");
        return rows.Where(r =>
            fitting.Contains(r.Member.Id)
            || (
                !others.Contains(r.Member.Id)
                && string.Compare(r.PartyStart + "~", before) < 0
                && string.Compare(r.PartyStart + "~", notBefore) >= 0
            )
        );
    }

    /// <summary>The first day that is too late to have so many full years; everybody has none.</summary>
    private static string Border(DateOnly day, int years) =>
        years == 0 ? "9999-12-31" : PartialDay.Text(PartyAge.LatestStart(day, years).AddDays(1));

    /// <summary>A line of the kind, or of any kind, that began by the day and had not ended, with the words in it.</summary>
    private static async Task<IQueryable<MemberAt>> ByLine(Ctx c, MemberScope scope, IQueryable<MemberAt> rows)
    {
        var (kind, words) = (c.Query(Line), c.Query(Words));
        if (kind is null && words is null)
            return rows;
        var day = PartialDay.Text(scope.Day);
        var lines = c
            .Db.Set<HistoryRow>()
            .Where(x => x.Since == null || string.Compare(x.Since, day) <= 0)
            .Where(x => x.Until == null || string.Compare(x.Until, day) > 0);
        if (kind is not null)
            lines = lines.Where(x => x.Kind == kind);
        if (words is not null)
        {
            var folded = Fold.Of(words);
            var fitting = (
                await lines
                    .Select(x => new
                    {
                        x.What,
                        x.Detail,
                        x.Place,
                    })
                    .Distinct()
                    .ToListAsync()
            ).SelectMany(x => new[] { x.What, x.Detail, x.Place }).OfType<string>().Distinct().Where(x => Fold.Of(x).Contains(folded, StringComparison.Ordinal)).ToList();
            lines = lines.Where(x =>
                fitting.Contains(x.What) || fitting.Contains(x.Detail!) || fitting.Contains(x.Place!)
            );
        }
        return rows.Where(r => lines.Any(x => x.MemberId == r.Member.Id));
    }

    /// <summary>What the form asks for, beside what the list itself has.</summary>
    public static IEnumerable<Field> Fields(Ctx c)
    {
        var t = c.T;
        var rules = c.Work.Get<RuleBook>();
        yield return new Field(Phone, t["members.phone"]) { Value = c.Query(Phone), Hint = t["members.find.phone"] };
        yield return new Field(Record, t["file.record-number"]) { Value = c.Query(Record) };
        yield return new Field(Badge, t["members.find.badge"], FieldKind.Select)
        {
            Value = c.Query(Badge),
            Options =
            [
                .. BadgeRules
                    .Terms(rules, c.Today)
                    .Years.Select(y => (y.ToString(CultureInfo.InvariantCulture), t["badges.years", y])),
            ],
        };
        yield return new Field(Line, t["members.find.line"], FieldKind.Select)
        {
            Value = c.Query(Line),
            Hint = t["members.find.line.hint"],
            Options = [.. FileParts.On(rules, c.Today).Items.Select(k => (k.Code, k.Text.In(t.Language)))],
        };
        yield return new Field(Words, t["members.find.words"]) { Value = c.Query(Words) };
    }

    public static IEnumerable<string> Told(Ctx c)
    {
        var t = c.T;
        if (c.Query(Party) == MemberFilter.Nothing)
            yield return $"{t["members.party-age"]}: {t["members.nothing"]}";
        if (c.Query(Phone) is { } phone)
            yield return $"{t["members.phone"]}: {phone}";
        if (c.Query(Record) is { } record)
            yield return $"{t["file.record-number"]}: {record}";
        if (c.Query(Badge) is { } badge)
            yield return t["badges.years", badge];
        if (c.Query(Line) is { } kind)
            yield return FileParts.On(c.Work.Get<RuleBook>(), c.Today).Find(kind)?.Text.In(t.Language) ?? kind;
        if (c.Query(Words) is { } words)
            yield return $"{t["members.find.words"]}: {words}";
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
