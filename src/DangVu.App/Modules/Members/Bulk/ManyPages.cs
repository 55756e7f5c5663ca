using System.Globalization;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.ListMembers;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;
using QueryHelpers = Microsoft.AspNetCore.WebUtilities.QueryHelpers;

namespace DangVu.App.Modules.Members.Bulk;

/// <summary>Choose people of the list and what to do; see what would happen to each; do it for all of them or for none.</summary>
internal static class ManyPages
{
    /// <summary>At a time; their ids stand in the address of the preview, so that nothing is kept between the two pages.</summary>
    private const int Most = 100;

    public static async Task<FormModel?> Show(Ctx c)
    {
        var t = c.T;
        var scope = await MemberScope.Of(c, c.Today, "members.write");
        var people = await MemberSort
            .Of(c.Query("sort"))
            .Page(await MemberFilter.Rows(c, scope), null)
            .Select(r => new
            {
                r.Member.Id,
                r.Member.FullName,
                r.CellId,
            })
            .Take(Most + 1)
            .ToListAsync();
        return new FormModel
        {
            Title = t["many.title"],
            Lede = people.Count > Most ? t["many.lede.cut", Most] : t["many.lede", people.Count],
            Crumbs = [new(t["members.title"], "/members" + ListMembers.ListMembers.Scoped(c))],
            Help = t["many.help"],
            Fields =
            [
                new("people", t["many.people"], FieldKind.Checks)
                {
                    Required = true,
                    Options =
                    [
                        .. people
                            .Take(Most)
                            .Select(m =>
                                (m.Id.ToString(), $"{m.FullName} · {scope.Names.GetValueOrDefault(m.CellId)}")
                            ),
                    ],
                },
                new("what", t["many.what"], FieldKind.Radio)
                {
                    Required = true,
                    Options = [("move", t["many.move"]), ("field", t["many.field"])],
                },
                new("toCell", t["members.to-cell"], FieldKind.Select)
                {
                    Hint = t["many.move.hint"],
                    Options = await c.BodyOptions("members.write", b => b.IsCell),
                },
                new("on", t["members.from-day"], FieldKind.Date) { Value = Vn.Day(c.Today) },
                new("decision", t["decision"]),
                new("field", t["many.which"], FieldKind.Select)
                {
                    Hint = t["many.field.hint"],
                    Options = [.. ManyMembers.Fields.Select(f => (f, t[MemberFields.Find(f)!.TextKey]))],
                },
                new("value", t["many.value"]),
            ],
            Submit = t["many.preview"],
            Cancel = "/members" + ListMembers.ListMembers.Scoped(c),
        };
    }

    public static Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var people = form.Ids("people");
        if (people.Count is 0 or > Most)
            form.Add(Refusal.Invalid("people", people.Count == 0 ? "list.nobody" : "list.too-many", Most));
        var what = form.Choice("what", "move", "field");
        var query = new Dictionary<string, string?>
        {
            ["people"] = string.Join(',', people.Select(p => p.ToString("N"))),
            ["body"] = c.Body.Id.ToString(),
        };
        if (what == "move")
        {
            query["toCell"] = form.Id("toCell").ToString("N");
            query["on"] = form.Date("on").ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            query["decision"] = form.Optional("decision", 200);
        }
        else if (what == "field")
        {
            query["field"] = form.Choice("field", ManyMembers.Fields);
            query["value"] = form.Text("value", 200);
        }
        return Task.FromResult(
            form.HasErrors
                ? Result<string>.Refused(form.Errors)
                : QueryHelpers.AddQueryString("/members/many/check", query)
        );
    }

    public static async Task<FormModel?> ShowCheck(Ctx c)
    {
        if (Asked(c) is not { } many)
            return null;
        var t = c.T;
        var names = await Names(c, many.Members);
        // Somebody of another cell, put into the address by hand, is nobody here.
        many = many with
        {
            Members = [.. many.Members.Where(names.ContainsKey)],
        };
        if (many.Members.Count == 0)
            return null;
        var cells = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        var results = await ManyMembers.Try(c.Work, many);
        var fitting = results.Where(r => r.Result.IsDone).Select(r => r.Member).ToList();
        var after = many.Field is null
            ? t["many.to", cells.GetValueOrDefault(many.ToCell ?? Guid.Empty), Vn.Day(many.On)]
            : $"{t[MemberFields.Find(many.Field)!.TextKey]}: {many.Value}";
        return new FormModel
        {
            Title = t["many.check"],
            Lede = t["many.check.lede", fitting.Count, results.Count],
            Crumbs = [new(t["members.title"], "/members" + ListMembers.ListMembers.Scoped(c))],
            Above =
            [
                new(null)
                {
                    Table = new Table(
                        [new(t["members.name"]), new(t["members.cell"]), new(t["many.result"])],
                        [
                            .. results.Select(r =>
                                (IReadOnlyList<Cell>)
                                    [
                                        new Cell(names[r.Member].Name, "/members/" + r.Member),
                                        cells.GetValueOrDefault(names[r.Member].Cell),
                                        r.Result.IsDone
                                            ? new Cell(after, Tone: Tone.Ok)
                                            : new Cell(
                                                t["many.refused"],
                                                Tone: Tone.Late,
                                                Sub: string.Join(' ', r.Result.Refusals.Select(t.Of))
                                            ),
                                    ]
                            ),
                        ]
                    ),
                },
            ],
            Fields = [new("people", "", FieldKind.Hidden) { Value = string.Join(',', fitting) }],
            Submit = t["many.do", fitting.Count],
            Cancel = "/members/many" + ListMembers.ListMembers.Scoped(c),
        };
    }

    public static async Task<Result<string>> PostCheck(Ctx c, FormReader form)
    {
        if (Asked(c) is not { } many)
            return Refusal.NotFound("record.none");
        var wanted = many.Members.ToHashSet();
        many = many with { Members = [.. form.Ids("people").Where(wanted.Contains)] };
        if (many.Members.Count == 0)
            return Refusal.Rule("list.nobody");
        var results = await ManyMembers.Do(c.Work, many);
        var refused = results.Where(r => r.Result.IsRefused).ToList();
        if (refused.Count == 0)
            return "/members" + ListMembers.ListMembers.Scoped(c);
        var names = await Names(c, [.. refused.Select(r => r.Member)]);
        return Result<string>.Refused([
            .. refused.Select(r =>
                Refusal.Rule(
                    "list.refused-for",
                    names.GetValueOrDefault(r.Member).Name ?? "–",
                    string.Join(' ', r.Result.Refusals.Select(c.T.Of))
                )
            ),
        ]);
    }

    private static ForMany? Asked(Ctx c)
    {
        var people = (c.Query("people") ?? "")
            .Split(',')
            .Where(p => Guid.TryParse(p, out _))
            .Select(Guid.Parse)
            .Distinct()
            .Take(Most)
            .ToList();
        if (people.Count == 0)
            return null;
        if (c.Query("field") is { } field)
            return ManyMembers.Fields.Contains(field)
                ? new ForMany(people, Field: field, Value: c.Query("value"))
                : null;
        return c.QueryId("toCell") is { } cell
            ? new ForMany(people, cell, MemberScope.DayOf(c, "on") ?? c.Today, c.Query("decision"))
            : null;
    }

    private static async Task<Dictionary<Guid, (string Name, Guid Cell)>> Names(Ctx c, IReadOnlyList<Guid> ids)
    {
        var cells = (await c.Bodies.All()).Where(b => c.Actor.May("members.write", b.Path)).Select(b => b.Id).ToList();
        var rows = await c
            .Db.Set<Member>()
            .AsNoTracking()
            .Where(m => ids.Contains(m.Id) && cells.Contains(m.CellId))
            .Select(m => new
            {
                m.Id,
                m.FullName,
                m.CellId,
            })
            .ToListAsync();
        return rows.ToDictionary(m => m.Id, m => (m.FullName, m.CellId));
    }
}
