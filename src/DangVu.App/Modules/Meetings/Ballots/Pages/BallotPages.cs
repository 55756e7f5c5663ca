using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Ballots.Steps;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Pages;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Ballots.Pages;

/// <summary>A ballot as its pages need it.</summary>
internal sealed record ShownBallot(Ballot Ballot, Meeting Meeting, BodyRef Body);

/// <summary>A ballot: where it stands, the one button that comes next, and what came of it.</summary>
internal static class BallotPages
{
    public const string Read = "meetings.read";

    public static string At(Guid id) => "/meetings/ballots/" + id;

    public static async Task<ShownBallot?> Find(Ctx c, string permission, params IReadOnlyList<string> states)
    {
        var id = c.Id();
        var ballot = await c.Db.Set<Ballot>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id);
        if (ballot is null || states.Count > 0 && !states.Contains(ballot.State))
            return null;
        var meeting = await c.Db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == ballot.MeetingId);
        return await c.Bodies.Find(ballot.BodyId) is { } body && c.Actor.May(permission, body.Path)
            ? new ShownBallot(ballot, meeting, body)
            : null;
    }

    public static IReadOnlyList<Link> Crumbs(Texts t, ShownBallot shown) =>
        [.. MeetingPage.Crumbs(t, shown.Meeting, shown.Body), new(Name(t, shown.Ballot), At(shown.Ballot.Id))];

    public static string Name(Texts t, Ballot b) => b.Round > 1 ? t["ballot.round-of", b.Title, b.Round] : b.Title;

    public static (RuleVersion Version, VoteRule Rule) Rule(Ctx c, ShownBallot shown) =>
        c.Work.Get<BallotRules>().Majority(shown.Ballot.Form, shown.Ballot.Decision, shown.Meeting.HeldOn!.Value).Value;

    /// <summary>How many are entitled, how many must agree and why, with the document it stands in.</summary>
    public static IReadOnlyList<RuleNote> Rules(Ctx c, ShownBallot shown)
    {
        var (b, m) = (shown.Ballot, shown.Meeting);
        var (version, rule) = Rule(c, shown);
        var frozen = b.State != BallotStates.Prepared;
        var (entitled, there) = frozen ? (b.Entitled, b.EntitledPresent) : (m.Entitled, m.EntitledPresent);
        var (quorumVersion, quorum) = c.Work.Get<MeetingRules>().Quorum(m.Collective, m.HeldOn!.Value);
        return
        [
            new(
                BallotWords.Before(c.T, rule, entitled, there),
                version.Basis.Cite(c.T.Language) + (rule.Note is { } note ? ". " + note.In(c.T.Language) : ""),
                version.Verified && rule.Verified
            ),
            new(
                c.T["meeting.rule.quorum", quorum.Needed(entitled), entitled, there],
                quorumVersion.Basis.Cite(c.T.Language),
                quorumVersion.Verified && quorum.Verified
            ),
        ];
    }

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await Find(c, Read) is not { } shown)
            return null;
        var (b, m, body) = shown;
        var t = c.T;
        var choices = await BallotDesk.Choices(c.Db, b.Id);
        var tellers = await BallotDesk.Tellers(c.Db, b.Id);
        var names = await c.Work.Get<IMembers>().Names(tellers.Select(x => x.MemberId));
        var writes = c.Actor.May(MeetingDesk.Write, body.Path) && m.Stage is (Stages.Held or Stages.Concluded);
        var counted = b.State is BallotStates.Counted or BallotStates.Told;
        var lines = counted ? BallotResult.Of(b, choices, Rule(c, shown).Rule) : [];
        return new DetailModel
        {
            Title = Name(t, b),
            Lede = Lede(t, b, lines),
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Help = t["ballot.page.help"],
            Rules = Rules(c, shown),
            Actions = writes ? await Actions(c, shown, choices) : [],
            Facts =
            [
                (t["body"], new Cell(body.Name)),
                (t["state"], BallotWords.State(t, b)),
                (t["ballot.kind"], t["ballot.form." + b.Form]),
                (t["ballot.way"], t["ballot.way." + b.Way]),
                .. b.IsElection ? [(t["ballot.seats"], Cell.Of(b.Seats))] : Array.Empty<(string, Cell)>(),
                (
                    t["ballot.tellers"],
                    string.Join(", ", tellers.Select(x => names.GetValueOrDefault(x.MemberId) ?? "–"))
                ),
                (t["ballot.annulled-for"], b.AnnulledFor),
            ],
            Sections =
            [
                .. b.State is BallotStates.Annulled or BallotStates.Told
                    ? []
                    : new[] { new Section(t["meeting.steps"]) { Steps = BallotSteps.Of(t, b, writes) } },
                .. counted
                    ? [BallotTables.Numbers(t, b), BallotTables.Result(t, b, lines)]
                    : new[] { Choices(t, b, choices) },
                .. b.State == BallotStates.Told
                    ? [BallotTables.Sentences(t, shown, lines, c.Actor)]
                    : Array.Empty<Section>(),
                BallotTables.Papers(t, b),
            ],
        };
    }

    private static string Lede(Texts t, Ballot b, IReadOnlyList<BallotResult.Line> lines) =>
        b.State switch
        {
            BallotStates.Told when b.IsElection => t[
                "ballot.lede.elected",
                lines.Count(l => l.Outcome == Outcomes.Elected),
                b.Seats
            ],
            BallotStates.Told => t["ballot.lede.carried", lines.Count(l => l.Outcome == Outcomes.Carried), lines.Count],
            BallotStates.Annulled => t["ballot.lede.annulled"],
            _ => t["ballot.lede." + b.State],
        };

    private static Section Choices(Texts t, Ballot b, IReadOnlyList<BallotChoice> choices) =>
        new(t[b.IsElection ? "ballot.candidates" : "ballot.matters"])
        {
            Table = new Table(
                [new("", true), new(t[b.IsElection ? "ballot.candidate" : "vote.subject"])],
                [.. choices.Select(x => (IReadOnlyList<Cell>)[Cell.Of(x.Position), x.Text])]
            ),
        };

    private static async Task<IReadOnlyList<PageAction>> Actions(
        Ctx c,
        ShownBallot shown,
        IReadOnlyList<BallotChoice> choices
    )
    {
        var (b, t) = (shown.Ballot, c.T);
        var actions = new List<PageAction>();
        if (
            RepeatBallot.Next(b, choices).Standing.Count > 0
            && !await c.Db.Set<Ballot>().AnyAsync(x => x.PreviousId == b.Id)
        )
            actions.Add(new PageAction(t["ballot.repeat"], At(b.Id) + "/repeat", Primary: true, Post: true));
        if (b.State == BallotStates.Open && b.HasDevices)
            actions.Add(new PageAction(t["ballot.return"], At(b.Id) + "/return"));
        if (b.State != BallotStates.Annulled)
            actions.Add(new PageAction(t["ballot.annul"], At(b.Id) + "/annul"));
        return actions;
    }
}
