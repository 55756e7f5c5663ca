using System.Globalization;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Shortcomings;

/// <summary>The register: what is still open first, by deadline, with how old it is.</summary>
internal static class ListShortcomings
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var (all, bodies) = await RegisterQuery.Visible(c);
        var found = RegisterQuery.Asked(c, all);
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            found = found.Where(s => s.Deadline > after.Day || (s.Deadline == after.Day && s.Id > after.Id));
        var rows = await found.OrderBy(s => s.Deadline).ThenBy(s => s.Id).Take(Keyset.Page + 1).ToListAsync();
        var names = await c
            .Work.Get<IMembers>()
            .Names(rows.SelectMany(s => new[] { s.MemberId, s.OwnerMemberId }).OfType<Guid>());
        var ageing = await Ageing.Read(all, c.Today);
        var more = await (await RegisterQuery.Remedies(c)).AnyAsync();
        var year = RegisterQuery.Year(c);
        return new ListModel
        {
            Title = t["shortcomings.title"],
            Lede = t["shortcomings.lede", c.Body.Name, ageing.Open, ageing.Late],
            Help = t["shortcomings.help"],
            Actions =
            [
                .. c.May("shortcomings.write")
                    ? new PageAction[]
                    {
                        new(t["shortcomings.new"], $"/shortcomings/new?body={c.Body.Id}", Primary: true),
                    }
                    : [],
                new(t["shortcomings.paper"], "/shortcomings/paper" + c.Http.Request.QueryString),
            ],
            Links = more ? [new(t["shortcomings.remedies"], "/shortcomings/remedies?body=" + c.Body.Id)] : [],
            Above = ageing.Charts(c),
            Filters =
            [
                new("state", t["state"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Query("state") ?? "living",
                    Options =
                    [
                        ("living", t["shortcomings.living"]),
                        ("overdue", t["shortcomings.overdue"]),
                        .. ShortcomingStates
                            .Living.Concat([ShortcomingStates.Verified, ShortcomingStates.Dropped])
                            .Select(s => (s, t["shortcomings.state." + s])),
                        ("all", t["shortcomings.all"]),
                    ],
                },
                new("source", t["shortcomings.source"], FieldKind.Select)
                {
                    Value = c.Query("source"),
                    Options = [.. ShortcomingSources.All.Select(s => (s, t["shortcomings.source." + s]))],
                },
                new("kind", t["shortcomings.kind"], FieldKind.Select)
                {
                    Value = c.Query("kind"),
                    Options = [.. ShortcomingKinds.All.Select(k => (k, t["shortcomings.kind." + k]))],
                },
                new("year", t["shortcomings.found-year"], FieldKind.Select)
                {
                    Value = year?.ToString(CultureInfo.InvariantCulture),
                    Options =
                    [
                        .. ageing
                            .Years.Select(y => y.Year)
                            .Concat(year is { } asked ? [asked] : [])
                            .Append(c.Today.Year)
                            .Distinct()
                            .OrderDescending()
                            .Select(y => y.ToString(CultureInfo.InvariantCulture))
                            .Select(y => (y, y)),
                    ],
                },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = new Table(
                [
                    new(t["shortcomings.what"]),
                    new(t["shortcomings.whose"]),
                    new(t["shortcomings.owner"]),
                    new(t["shortcomings.deadline"]),
                    new(t["state"]),
                ],
                [.. rows.Take(Keyset.Page).Select(s => Row(c, s, bodies[s.BodyId], names))]
            ),
            Next =
                rows.Count > Keyset.Page
                    ? c.Here([("after", Keyset.Write(rows[Keyset.Page - 1].Deadline, rows[Keyset.Page - 1].Id))])
                    : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    private static IReadOnlyList<Cell> Row(Ctx c, Shortcoming s, string body, IReadOnlyDictionary<Guid, string> names)
    {
        var person = s.MemberId is { } m ? names.GetValueOrDefault(m) : null;
        var owner = s.OwnerMemberId is { } o ? names.GetValueOrDefault(o) : body;
        return
        [
            new Cell(
                s.Text ?? s.Remedy,
                "/shortcomings/" + s.Id,
                Sub: s.Text is null ? c.T["shortcomings.source.self-review"] : s.Remedy
            ),
            new Cell(person ?? body, Sub: person is null ? null : body),
            owner,
            new Cell(Vn.Day(s.Deadline), Tone: DeadlineTone(s, c.Today)),
            State(c.T, s),
        ];
    }

    internal static Tone DeadlineTone(Shortcoming s, DateOnly today) =>
        s.ClosedOn is not null || s.State == ShortcomingStates.Remedied ? Tone.None
        : s.Deadline < today ? Tone.Late
        : Tone.None;

    internal static Cell State(Texts t, Shortcoming s) =>
        new(
            t["shortcomings.state." + s.State],
            Tone: s.State switch
            {
                ShortcomingStates.Verified => Tone.Ok,
                ShortcomingStates.Dropped => Tone.Mute,
                _ => Tone.Due,
            },
            Sub: s.Carried > 0 ? t["shortcomings.carried-times", s.Carried] : null
        );
}
