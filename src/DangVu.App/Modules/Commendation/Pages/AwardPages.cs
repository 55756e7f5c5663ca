using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Commendation.Pages;

/// <summary>The register of commendations, and one of them.</summary>
internal static class AwardPages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May("commendation.read", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var ids = bodies.Keys.ToList();
        var found = c.Db.Set<Award>().AsNoTracking().Where(a => ids.Contains(a.BodyId));
        if (c.Query("state") is { } state)
            found = found.Where(a => a.State == state);
        if (c.Query("level") is { } level)
            found = found.Where(a => a.Level == level);
        if (Keyset.ReadDay(c.Query("after")) is { } after)
            found = found.Where(a => a.ProposedOn < after.Day || (a.ProposedOn == after.Day && a.Id < after.Id));
        var rows = await found
            .OrderByDescending(a => a.ProposedOn)
            .ThenByDescending(a => a.Id)
            .Take(Keyset.Page + 1)
            .ToListAsync();
        var names = await c.Work.Get<IMembers>().Names(rows.Select(a => a.MemberId).OfType<Guid>());
        var kinds = c.Work.Get<AwardKinds>();
        var term = await c.Work.Get<IOffices>().Term(c.Today);
        var counts = term is null
            ? []
            : await CommendationFigures
                .InForce(c.Work, term.From, c.Today)
                .Where(a => ids.Contains(a.BodyId))
                .GroupBy(a => new { a.Level, IsPerson = a.MemberId != null })
                .Select(g => new
                {
                    g.Key.Level,
                    g.Key.IsPerson,
                    Count = g.Count(),
                })
                .ToListAsync();
        return new ListModel
        {
            Title = t["commendation.title"],
            Lede = t[
                "commendation.lede",
                c.Body.Name,
                term?.Label ?? "",
                counts.Where(x => !x.IsPerson).Sum(x => x.Count),
                counts.Where(x => x.IsPerson).Sum(x => x.Count)
            ],
            Help = t["commendation.help"],
            Actions =
            [
                .. c.May("commendation.propose")
                    ? new PageAction[]
                    {
                        new(t["commendation.new"], $"/commendations/new?body={c.Body.Id}", Primary: true),
                    }
                    : [],
                .. c.May("commendation.decide")
                    ? new PageAction[] { new(t["commendation.decide-many"], $"/commendations/decide?body={c.Body.Id}") }
                    : [],
            ],
            Above =
                counts.Count == 0
                    ? []
                    :
                    [
                        new(t["commendation.counts"])
                        {
                            Table = new Table(
                                [
                                    new(t["commendation.level"]),
                                    new(t["commendation.collectives"], true),
                                    new(t["commendation.individuals"], true),
                                ],
                                [
                                    .. AwardLevels
                                        .All.Where(l => counts.Any(x => x.Level == l))
                                        .Select(l =>
                                            (IReadOnlyList<Cell>)
                                                [
                                                    new Cell(
                                                        t["commendation.level." + l],
                                                        $"/commendations?body={c.Body.Id}&level={l}&state=decided"
                                                    ),
                                                    Cell.Of(
                                                        counts.Where(x => x.Level == l && !x.IsPerson).Sum(x => x.Count)
                                                    ),
                                                    Cell.Of(
                                                        counts.Where(x => x.Level == l && x.IsPerson).Sum(x => x.Count)
                                                    ),
                                                ]
                                        ),
                                ]
                            ),
                        },
                    ],
            Filters =
            [
                new("level", t["commendation.level"], FieldKind.Select)
                {
                    Value = c.Query("level"),
                    Options = [.. AwardLevels.All.Select(l => (l, t["commendation.level." + l]))],
                },
                new("state", t["state"], FieldKind.Select)
                {
                    Value = c.Query("state"),
                    Options = [.. AwardStates.All.Select(s => (s, t["commendation.state." + s]))],
                },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = new Table(
                [
                    new(t["commendation.recipient"]),
                    new(t["commendation.kind"]),
                    new(t["commendation.theme"]),
                    new(t["commendation.decision"]),
                    new(t["state"]),
                ],
                [
                    .. rows.Take(Keyset.Page)
                        .Select(a =>
                        {
                            var person = a.MemberId is { } m ? names.GetValueOrDefault(m) : null;
                            return (IReadOnlyList<Cell>)
                                [
                                    new Cell(
                                        person ?? bodies[a.BodyId],
                                        "/commendations/" + a.Id,
                                        Sub: person is null ? t["commendation.collective"] : bodies[a.BodyId]
                                    ),
                                    kinds.Name(t, a.Kind, a.ProposedOn),
                                    t["commendation.theme." + a.Theme],
                                    a.DecidedOn is { } on
                                        ? new Cell(a.DecisionNumber ?? "", Sub: Vn.Day(on))
                                        : new Cell("–", Sub: t["commendation.proposed-on", Vn.Day(a.ProposedOn)]),
                                    State(t, a.State),
                                ];
                        }),
                ]
            ),
            Next =
                rows.Count > Keyset.Page
                    ? c.Here([("after", Keyset.Write(rows[Keyset.Page - 1].ProposedOn, rows[Keyset.Page - 1].Id))])
                    : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await Find(c, "commendation.read") is not { } found)
            return null;
        var (award, body, name) = found;
        var t = c.T;
        var linked = await c
            .Db.Set<AwardDeed>()
            .AsNoTracking()
            .Where(d => d.AwardId == award.Id)
            .Select(d => d.DeedId)
            .ToListAsync();
        var deeds = await c.Work.Get<INotebooks>().Deeds(linked);
        var opinions = await c
            .Db.Set<AwardOpinion>()
            .AsNoTracking()
            .Where(o => o.AwardId == award.Id)
            .OrderBy(o => o.On)
            .ThenBy(o => o.Id)
            .ToListAsync();
        var proposes = c.Actor.May("commendation.propose", body.Path);
        var decides = c.Actor.May("commendation.decide", body.Path) || (proposes && award.Level == AwardLevels.Cell);
        var address = "/commendations/" + award.Id;
        var actions = new List<PageAction>();
        if (award.State == AwardStates.Proposed)
        {
            if (decides)
            {
                actions.Add(new(t["commendation.decide"], address + "/decide", Primary: true));
                actions.Add(new(t["commendation.decline"], address + "/decline"));
            }
            if (proposes)
            {
                actions.Add(new(t["commendation.opinion.new"], address + "/opinions/new"));
                if (award.MemberId is not null)
                    actions.Add(new(t["commendation.deeds.link"], address + "/deeds"));
            }
        }
        if (award.State == AwardStates.Decided && proposes && award.PresentedOn is null)
            actions.Add(new(t["commendation.present"], address + "/present", Primary: true));
        if (award.State == AwardStates.Decided && decides)
            actions.Add(new(t["commendation.annul"], address + "/annul"));
        return new DetailModel
        {
            Title = name,
            Lede =
                $"{c.Work.Get<AwardKinds>().Name(t, award.Kind, award.ProposedOn)} · {t["commendation.state." + award.State]}",
            Crumbs = [new(t["commendation.title"], "/commendations?body=" + body.Id)],
            Help = t["commendation.one.help"],
            Rules = [c.Work.Get<AwardKinds>().Note(t, award.ProposedOn)],
            Actions = actions,
            Facts =
            [
                (t["state"], State(t, award.State)),
                (t["body"], body.Name),
                (t["commendation.level"], t["commendation.level." + award.Level]),
                (t["commendation.theme"], t["commendation.theme." + award.Theme]),
                (t["commendation.merit"], award.Merit),
                (t["commendation.proposed"], $"{Vn.Day(award.ProposedOn)}, {award.ProposedBy}"),
                (t["commendation.number"], award.DecisionNumber),
                (t["commendation.decided-on"], Vn.Day(award.DecidedOn)),
                (t["commendation.by"], award.DecidedBy),
                (t["commendation.presented-on"], Vn.Day(award.PresentedOn)),
                (t["commendation.annulled-on"], Vn.Day(award.AnnulledOn)),
                (t["reason"], award.Reason),
            ],
            Sections =
            [
                .. award.MemberId is null
                    ? Array.Empty<Section>()
                    :
                    [
                        new(t["commendation.deeds"])
                        {
                            Table = new Table(
                                [new(t["on"]), new(t["commendation.deed"]), new(t["commendation.evidence"])],
                                [
                                    .. deeds.Select(d =>
                                        (IReadOnlyList<Cell>)
                                            [
                                                Vn.Day(d.On),
                                                new Cell(
                                                    d.Text,
                                                    c.Actor.May("notebooks.read", body.Path)
                                                        ? "/notebooks/deeds/" + d.Id
                                                        : null
                                                ),
                                                d.Evidence,
                                            ]
                                    ),
                                ]
                            )
                            {
                                Empty = t["commendation.deeds.none"],
                            },
                        },
                    ],
                new(t["commendation.opinions"])
                {
                    Table = new Table(
                        [
                            new(t["on"]),
                            new(t["commendation.opinion.from"]),
                            new(t["commendation.opinion"]),
                            new(t["commendation.opinion.text"]),
                        ],
                        [
                            .. opinions.Select(o =>
                                (IReadOnlyList<Cell>)
                                    [
                                        Vn.Day(o.On),
                                        o.From,
                                        new Cell(
                                            t[o.Agrees ? "commendation.agrees" : "commendation.disagrees"],
                                            Tone: o.Agrees ? Tone.Ok : Tone.Due
                                        ),
                                        o.Text,
                                    ]
                            ),
                        ]
                    )
                    {
                        Empty = t["commendation.opinions.none"],
                    },
                },
            ],
        };
    }

    internal static Cell State(Texts t, string state) =>
        new(
            t["commendation.state." + state],
            Tone: state switch
            {
                AwardStates.Decided => Tone.Ok,
                AwardStates.Proposed => Tone.Due,
                _ => Tone.Mute,
            }
        );

    /// <summary>The commendation, its body and the recipient's name, if the actor may do this there.</summary>
    internal static async Task<(Award Award, BodyRef Body, string Name)?> Find(Ctx c, string permission)
    {
        var award = await c.Db.Set<Award>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == c.Id());
        if (award is null || await c.Bodies.Find(award.BodyId) is not { } body || !c.Actor.May(permission, body.Path))
            return null;
        var name = award.MemberId is { } member
            ? (await c.Work.Get<IMembers>().Find(member))?.FullName ?? ""
            : body.Name;
        return (award, body, name);
    }
}
