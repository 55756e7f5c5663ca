using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Ballots.Steps;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Pages;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Ballots.Pages;

/// <summary>Sets a ballot up: on matters, or an election.</summary>
internal static class SetUpPages
{
    public static Task<FormModel?> ShowDecision(Ctx c) => Show(c, BallotForms.Decision);

    public static Task<FormModel?> ShowElection(Ctx c) => Show(c, BallotForms.Election);

    private static async Task<FormModel?> Show(Ctx c, string form)
    {
        if (await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body))
            return null;
        if (m.HeldOn is not { } day || m.Stage is not (Stages.Held or Stages.Concluded))
            return null;
        var t = c.T;
        var election = form == BallotForms.Election;
        var rules = c.Work.Get<BallotRules>();
        var decisions = rules.Decisions(form, day);
        var there = await There(c, m);
        return new FormModel
        {
            Title = t["ballot.new." + form],
            Lede = t["ballot.before", m.Entitled, m.EntitledPresent],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Rules =
            [
                .. decisions
                    .Take(1)
                    .Select(first => rules.Majority(form, first.Decision, day).Value)
                    .Select(r => new RuleNote(
                        t["ballot.rule.told-later"],
                        r.Version.Basis.Cite(t.Language),
                        r.Version.Verified && r.Rule.Verified
                    )),
            ],
            Fields =
            [
                new("title", t["ballot.name"]) { Required = true, Hint = t["ballot.name.hint." + form] },
                new("decision", t["vote.decision"], FieldKind.Select)
                {
                    Required = true,
                    Value = decisions.Count > 0 ? decisions[0].Decision : null,
                    Options = [.. decisions.Select(d => (d.Decision, d.Title.In(t.Language)))],
                },
                .. election ? await Candidates(c, m, body) : Matters(t),
                new("way", t["ballot.way"], FieldKind.Radio)
                {
                    Required = true,
                    Value = election ? BallotWays.Paper : BallotWays.Hands,
                    Options = BallotWords.Ways(t, election ? BallotWays.Secret : BallotWays.All),
                    Hint = t["ballot.way.hint"],
                },
                new("paperForm", t["ballot.paper-form"], FieldKind.Radio)
                {
                    Required = true,
                    Value = election ? PaperForms.CrossOut : PaperForms.Tick,
                    Options = [.. PaperForms.All.Select(f => (f, t["ballot.paper-form." + f]))],
                },
                new("head", t["ballot.head"], FieldKind.Select) { Required = true, Options = there },
                new("tellers", t["ballot.tellers"], FieldKind.Checks)
                {
                    Options = there,
                    Hint = t["ballot.tellers.hint"],
                },
            ],
            Submit = t["ballot.new.go"],
            Cancel = "/meetings/" + m.Id,
            Help = t["ballot.new.help"],
        };
    }

    private static IEnumerable<Field> Matters(Texts t) =>
        [new("choices", t["ballot.matters"], FieldKind.LongText) { Required = true, Hint = t["ballot.matters.hint"] }];

    private static async Task<IEnumerable<Field>> Candidates(Ctx c, Meeting m, BodyRef body)
    {
        var list = await c.Work.Get<ICollectives>().On(body, m.Collective, m.HeldOn!.Value);
        return
        [
            new("seats", c.T["ballot.seats"], FieldKind.Number) { Required = true },
            new("choices", c.T["ballot.candidates"], FieldKind.Checks)
            {
                Options =
                [
                    .. list.Where(s => s.Status == MemberStatus.Official).Select(s => (s.MemberId.ToString(), s.Name)),
                ],
                Hint = c.T["ballot.candidates.hint"],
            },
            new("others", c.T["ballot.candidates.others"], FieldKind.LongText) { Hint = c.T["ballot.matters.hint"] },
        ];
    }

    /// <summary>Who is there and may vote: of these are the tellers.</summary>
    private static async Task<IReadOnlyList<(string, string)>> There(Ctx c, Meeting m)
    {
        var ids = await c
            .Db.Set<Attendance>()
            .Where(a => a.MeetingId == m.Id && a.Entitled && a.State == AttendanceStates.Present)
            .OrderBy(a => a.Id)
            .Select(a => a.MemberId)
            .ToListAsync();
        var names = await c.Work.Get<IMembers>().Names(ids);
        return [.. ids.Select(id => (id.ToString(), names.GetValueOrDefault(id) ?? ""))];
    }

    public static Task<Result<string>> PostDecision(Ctx c, FormReader form) => Post(c, form, BallotForms.Decision);

    public static Task<Result<string>> PostElection(Ctx c, FormReader form) => Post(c, form, BallotForms.Election);

    private static async Task<Result<string>> Post(Ctx c, FormReader form, string kind)
    {
        var election = kind == BallotForms.Election;
        List<ChoiceSet> choices = election
            ?
            [
                .. form.Ids("choices").Select(id => new ChoiceSet(MemberId: id)),
                .. Lines(form, "others").Select(text => new ChoiceSet(text)),
            ]
            : [.. Lines(form, "choices").Select(text => new ChoiceSet(text))];
        var head = form.Id("head");
        var command = new SetUpBallot(
            c.Id(),
            form.Text("title", 300),
            kind,
            form.Text("decision", 50),
            form.Text("way", 20),
            choices,
            [head, .. form.Ids("tellers").Where(id => id != head)],
            form.Text("paperForm", 20),
            election ? (int)form.Number("seats", 1, 1000) : 0
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Do("meetings.ballot", () => SetUpBallot.Handle(c.Work, command));
        return done.Match<Result<string>>(id => BallotPages.At(id), Result<string>.Refused);
    }

    private static IEnumerable<string> Lines(FormReader form, string field) =>
        (form.Optional(field, 8000) ?? "").Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
}
