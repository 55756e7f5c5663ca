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
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May("shortcomings.read", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var ids = bodies.Keys.ToList();
        var all = c.Db.Set<Shortcoming>().AsNoTracking().Where(s => ids.Contains(s.BodyId));
        var asked = c.Query("state") ?? "living";
        var found = asked switch
        {
            "living" => all.Where(s => ShortcomingStates.Living.Contains(s.State)),
            "all" => all,
            _ => all.Where(s => s.State == asked),
        };
        if (c.Query("source") is { } source)
            found = found.Where(s => s.Source == source);
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            found = found.Where(s => s.Deadline > after.Day || (s.Deadline == after.Day && s.Id > after.Id));
        var rows = await found.OrderBy(s => s.Deadline).ThenBy(s => s.Id).Take(Keyset.Page + 1).ToListAsync();
        var names = await c
            .Work.Get<IMembers>()
            .Names(rows.SelectMany(s => new[] { s.MemberId, s.OwnerMemberId }).OfType<Guid>());
        var byYear = await all.Where(s => ShortcomingStates.Living.Contains(s.State))
            .GroupBy(s => s.FoundOn.Year)
            .Select(g => new
            {
                Year = g.Key,
                Count = g.Count(),
                Late = g.Count(s => s.Deadline < c.Today && s.State != ShortcomingStates.Remedied),
            })
            .OrderBy(g => g.Year)
            .ToListAsync();
        return new ListModel
        {
            Title = t["shortcomings.title"],
            Lede = t["shortcomings.lede", c.Body.Name, byYear.Sum(y => y.Count), byYear.Sum(y => y.Late)],
            Help = t["shortcomings.help"],
            Actions = c.May("shortcomings.write")
                ? [new(t["shortcomings.new"], $"/shortcomings/new?body={c.Body.Id}", Primary: true)]
                : [],
            Above =
                byYear.Count == 0
                    ? []
                    :
                    [
                        new(null)
                        {
                            Chart = new BarChart(
                                t["shortcomings.ageing"],
                                [
                                    .. byYear.Select(y =>
                                        (y.Year.ToString(CultureInfo.InvariantCulture), (double)y.Count, (string?)null)
                                    ),
                                ]
                            ),
                        },
                    ],
            Filters =
            [
                new("state", t["state"], FieldKind.Select)
                {
                    Required = true,
                    Value = asked,
                    Options =
                    [
                        ("living", t["shortcomings.living"]),
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
        var named = RemedyEyes.MayList(c.Actor, s.Source, s.BodyId);
        var person = named && s.MemberId is { } m ? names.GetValueOrDefault(m) : null;
        var owner =
            !named ? null
            : s.OwnerMemberId is { } o ? names.GetValueOrDefault(o)
            : body;
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
