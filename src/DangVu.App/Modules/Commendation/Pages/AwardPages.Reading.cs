using DangVu.App.Modules.Commendation.Contracts;
using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Modules.Commendation.Papers;
using DangVu.App.Modules.Commendation.Vote;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Commendation.Pages;

internal static partial class AwardPages
{
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
                actions.Add(new(t["commendation.vote"], address + "/vote"));
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
                .. await VotePages.Votes(c, award.Id) is { } votes ? new[] { votes } : [],
                .. await Years(c, award) is { } years ? new[] { years } : [],
                .. PaperPages.Links(c, award) is { } papers ? new[] { papers } : [],
            ],
        };
    }

    /// <summary>What the yearly classification says; a fact beside the proposal, not a verdict on it.</summary>
    private static async Task<Section?> Years(Ctx c, Award award)
    {
        var t = c.T;
        var grades = new List<YearGrade>();
        foreach (var source in c.Work.Get<IEnumerable<IYearGrades>>())
            grades.AddRange(await source.Of(c.Work, t, award.MemberId ?? award.BodyId, award.DecidedOn ?? c.Today));
        var needed = c.Work.Get<AwardKinds>().ExcellentYears(award.Kind, award.ProposedOn);
        if (grades.Count == 0 && needed is null)
            return null;
        var running = AwardKinds.Running(grades);
        return new Section(t["commendation.years"])
        {
            Text =
                needed is { } years
                    ? t[running >= years ? "commendation.years.met" : "commendation.years.not-met", running, years]
                : running > 0 ? t["commendation.years.running", running]
                : null,
            Table = new Table(
                [new(t["year"]), new(t["commendation.years.grade"])],
                [
                    .. grades
                        .Take(10)
                        .Select(g =>
                            (IReadOnlyList<Cell>)
                                [
                                    g.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
                                    new Cell(g.Text, g.Href, g.IsHighest ? Tone.Ok : Tone.None),
                                ]
                        ),
                ]
            )
            {
                Empty = t["commendation.years.none"],
            },
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
