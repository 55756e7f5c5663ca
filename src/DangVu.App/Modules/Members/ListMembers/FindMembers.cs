using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Completeness;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.SavedLists;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using QueryHelpers = Microsoft.AspNetCore.WebUtilities.QueryHelpers;

namespace DangVu.App.Modules.Members.ListMembers;

/// <summary>The form that narrows the list by any field and chooses its order and columns; it leads to the list's own address.</summary>
internal static class FindMembers
{
    private const int MostChoices = 200;

    public static async Task<FormModel?> Show(Ctx c)
    {
        var t = c.T;
        var columns = MemberColumns.Of(c.Query("cols") ?? await SavedListPages.ColumnsOf(c));
        var fields = new List<Field>
        {
            new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            Text(c, "q", "members.q"),
            new("day", t["members.day"], FieldKind.Date)
            {
                Value = MemberScope.DayOf(c, "day") is { } day ? Vn.Day(day) : null,
                Hint = t["members.day.hint"],
            },
            Choice(
                c,
                "status",
                "members.status",
                [
                    .. MemberStatus.All.Select(s => (s, t["status." + s])),
                    (MemberFilter.AnyStatus, t["members.status.all"]),
                ]
            ),
            Choice(c, "sex", "members.sex", [("male", t["sex.male"]), ("female", t["sex.female"]), Nothing(t)]),
        };
        fields.AddRange(
            MemberFilter.Years.Select(y => new Field(y.Name, t[y.TextKey], FieldKind.Number)
            {
                Value = c.Query(y.Name),
            })
        );
        fields.AddRange(
            MemberFilter.Days.Select(d => new Field(d.Name, t[d.TextKey, t[d.Field.TextKey]], FieldKind.Date)
            {
                Value = MemberScope.DayOf(c, d.Name) is { } on ? Vn.Day(on) : null,
            })
        );
        foreach (var field in MemberFields.Chosen)
            fields.Add(Choice(c, field.Name, field.TextKey, [.. await Used(c, field), Nothing(t)]));
        fields.AddRange(MemberFields.Texts.Select(f => Text(c, f.Name, f.TextKey)));
        fields.AddRange(FileFilter.Fields(c));
        fields.Add(
            Choice(
                c,
                "office",
                "members.offices",
                [
                    .. MemberFilter
                        .Offices.Prepend(MemberFilter.AnyOffice)
                        .Select(o => (o, MemberFilter.OfficeText(t, o))),
                ]
            )
        );
        fields.Add(
            Choice(c, "problem", "members.find.problem", [.. MemberChecks.All.Select(x => (x.Key, t[x.TextKey]))])
        );
        fields.Add(
            Choice(
                c,
                "sort",
                "members.find.sort",
                [
                    .. MemberFields
                        .All.Select(f => (f.Name, t[f.TextKey]))
                        .Prepend((MemberSort.ByName, t["members.name"]))
                        .SelectMany(f =>
                            new[]
                            {
                                (f.Item1, t["members.find.up", f.Item2]),
                                ("-" + f.Item1, t["members.find.down", f.Item2]),
                            }
                        ),
                ]
            )
        );
        fields.Add(
            new Field("cols", t["members.find.columns"], FieldKind.Checks)
            {
                Value = string.Join(',', columns.Select(x => x.Name)),
                Hint = t["members.find.columns.hint"],
                Options = [.. MemberColumns.All.Select(x => (x.Name, t[x.TextKey]))],
            }
        );
        return new FormModel
        {
            Title = t["members.find"],
            Lede = t["members.find.lede", c.Body.Name],
            Crumbs = [new(t["members.title"], "/members")],
            Help = t["members.find.help"],
            Compact = true,
            Fields = fields,
            Submit = t["members.find.go"],
            Cancel = "/members" + ListMembers.Scoped(c),
        };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var query = new Dictionary<string, string?>();
        foreach (var name in MemberFilter.Names.Concat(["q", "status", "sort"]))
            if (form.Optional(name, 200) is { } value)
                query[name] = value;
        foreach (var name in MemberFilter.Days.Select(d => d.Name).Prepend("day"))
            if (form.OptionalDate(name) is { } day)
                query[name] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var (name, _) in MemberFilter.Years)
            form.OptionalNumber(name, 0, 150);
        if (form.OptionalId("body") is { } body)
            query["body"] = body.ToString();
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var chosen = string.Join(
            ',',
            MemberColumns.Of(string.Join(',', form.Raw["cols"].Select(v => v ?? ""))).Select(x => x.Name)
        );
        if (c.Actor.AccountId is not null && chosen != (await SavedListPages.ColumnsOf(c) ?? Usual))
        {
            var kept = await c.Work.Run("members.columns", new ChooseColumns(chosen.Split(',')), ChooseColumns.Handle);
            if (kept.IsRefused)
                return Result<string>.Refused(kept.Refusals);
        }
        return QueryHelpers.AddQueryString("/members", query);
    }

    private static string Usual => string.Join(',', MemberColumns.Of(null).Select(x => x.Name));

    private static Field Text(Ctx c, string name, string key) => new(name, c.T[key]) { Value = c.Query(name) };

    private static Field Choice(Ctx c, string name, string key, IReadOnlyList<(string, string)> options) =>
        new(name, c.T[key], FieldKind.Select) { Value = c.Query(name), Options = options };

    private static (string, string) Nothing(Texts t) => (MemberFilter.Nothing, t["members.nothing"]);

    /// <summary>The values in use in the organisation, in their own order.</summary>
    private static async Task<IEnumerable<(string, string)>> Used(Ctx c, MemberField field) =>
        (await field.Used(c.Work.Get<OfficeMemory>(), c.Db))
            .Order(StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: true))
            .Take(MostChoices)
            .Select(u => (u, u));
}
