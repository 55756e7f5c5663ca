using System.Globalization;
using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Modules.Commendation.Pages;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Commendation.Vote;

/// <summary>The form of a vote on one proposal, and what earlier votes came to.</summary>
internal static class VotePages
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        if (
            await AwardPages.Find(c, "commendation.propose") is not { } found
            || found.Award.State != AwardStates.Proposed
        )
            return null;
        var t = c.T;
        var (award, body, name) = found;
        var choices = Choices(c, award, body);
        var collective =
            choices.Contains(c.Query("by") ?? "") ? c.Query("by")!
            : choices.Contains(Collective.Standing) ? Collective.Standing
            : choices[0];
        var voters = VoteAwards.IsOfCell(collective) ? body : await c.Bodies.Root();
        var official = (await c.Work.Get<ICollectives>().On(voters, collective, c.Today)).Count(s =>
            s.Status == MemberStatus.Official
        );
        var rule = c.Work.Get<RuleBook>().Need<VotesBody>("votes", c.Today);
        return new FormModel
        {
            Title = t["commendation.vote"],
            Lede = $"{name} · {c.Work.Get<AwardKinds>().Name(t, award.Kind, award.ProposedOn)}",
            Help = t["commendation.vote.help"],
            Rules =
            [
                new RuleNote(t["commendation.vote.rule"], rule.Version.Basis.Cite(t.Language), rule.Version.Verified),
            ],
            Crumbs =
            [
                new(t["commendation.title"], "/commendations?body=" + body.Id),
                new(name, "/commendations/" + award.Id),
            ],
            Actions =
            [
                .. choices
                    .Where(x => x != collective)
                    .Select(x => new PageAction(
                        t["commendation.vote.by", t["commendation.collective." + x]],
                        c.Here([("by", x)])
                    )),
            ],
            Fields =
            [
                new("collective", t["commendation.vote.who"], FieldKind.Select)
                {
                    Required = true,
                    Value = collective,
                    Options = [.. choices.Select(x => (x, t["commendation.collective." + x]))],
                },
                new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("official", t["commendation.vote.official"], FieldKind.Number)
                {
                    Required = true,
                    Value = official == 0 ? null : official.ToString(CultureInfo.InvariantCulture),
                    Prefilled = official > 0,
                },
                new("present", t["commendation.vote.present"], FieldKind.Number) { Required = true },
                new("inFavour", t["commendation.vote.for"], FieldKind.Number) { Required = true },
                new("against", t["commendation.vote.against"], FieldKind.Number) { Value = "0" },
                new("abstained", t["commendation.vote.abstained"], FieldKind.Number) { Value = "0" },
            ],
            Submit = t["commendation.vote.save"],
            Cancel = "/commendations/" + award.Id,
        };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        if (await AwardPages.Find(c, "commendation.propose") is not { } found)
            return Refusal.NotFound("record.none");
        const long most = 9999;
        var command = new VoteAwards(
            [found.Award.Id],
            form.Date("on"),
            form.Choice("collective", Choices(c, found.Award, found.Body)),
            (int)form.Number("official", 1, most),
            (int)form.Number("present", 0, most),
            (int)form.Number("inFavour", 0, most),
            (int)(form.OptionalNumber("against", 0, most) ?? 0),
            (int)(form.OptionalNumber("abstained", 0, most) ?? 0)
        );
        return await c.Do(form, "commendation.vote", command, VoteAwards.Handle, "/commendations/" + found.Award.Id);
    }

    public static async Task<Section?> Votes(Ctx c, Guid awardId)
    {
        var t = c.T;
        var votes = await c
            .Db.Set<AwardVote>()
            .AsNoTracking()
            .Where(v => v.AwardId == awardId)
            .OrderBy(v => v.On)
            .ThenBy(v => v.Id)
            .ToListAsync();
        return votes.Count == 0
            ? null
            : new Section(t["commendation.votes"])
            {
                Table = new Table(
                    [
                        new(t["on"]),
                        new(t["commendation.vote.who"]),
                        new(t["commendation.vote.present.short"], true),
                        new(t["commendation.vote.for"], true),
                        new(t["commendation.vote.against"], true),
                        new(t["commendation.vote.abstained"], true),
                        new(t["commendation.vote.result"]),
                    ],
                    [
                        .. votes.Select(v =>
                            (IReadOnlyList<Cell>)
                                [
                                    Vn.Day(v.On),
                                    t["commendation.collective." + v.Collective],
                                    new Cell($"{v.Present}/{v.Official}") { Number = true },
                                    Cell.Of(v.InFavour),
                                    Cell.Of(v.Against),
                                    Cell.Of(v.Abstained),
                                    new Cell(
                                        t[v.Carried ? "commendation.vote.carried" : "commendation.vote.lost"],
                                        Tone: v.Carried ? Tone.Ok : Tone.Late,
                                        Sub: t["commendation.vote.needed", v.Needed]
                                    ),
                                ]
                        ),
                    ]
                ),
            };
    }

    /// <summary>A cell votes on its own members' proposals; the committee's side on what it decides.</summary>
    private static List<string> Choices(Ctx c, Award award, BodyRef body) =>
        [
            .. VoteAwards.Collectives.Where(x =>
                VoteAwards.IsOfCell(x)
                    ? body.IsCell
                    : award.Level != AwardLevels.Cell && c.Actor.May("commendation.decide", body.Path)
            ),
        ];
}
