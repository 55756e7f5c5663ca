using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Subjects;

/// <summary>The parts that the office's page of a subject and the subject's own page share.</summary>
internal static class SubjectSections
{
    /// <param name="complaints">Whether the reader sees what was complained of and answered.</param>
    public static async Task<IReadOnlyList<Section>> Of(
        Ctx c,
        Subject subject,
        Round round,
        RuleVersion? rule,
        bool complaints
    )
    {
        var t = c.T;
        var verdicts = await c
            .Db.Set<Verdict>()
            .AsNoTracking()
            .Where(v => v.SubjectId == subject.Id)
            .OrderBy(v => v.On)
            .ThenBy(v => v.Id)
            .ToListAsync();
        var heard = verdicts.Exists(v => v.Stage == Stages.Opinion);
        var sections = new List<Section> { Steps(t, subject, heard, await RoundRules.OrderOf(c.Work, round)) };
        sections.Add(Voices(t, verdicts, complaints));
        if (await Ballots(c, subject) is { } ballots)
            sections.Add(ballots);
        sections.AddRange(
            await RuleSections.Of(
                c,
                subject,
                round,
                rule,
                verdicts.LastOrDefault(v => v.Stage == Stages.Decision && v.AnnulledOn is null)
            )
        );
        if (await ScorePages.Table(c, subject, round) is { } points)
            sections.Add(points);
        sections.Add(await Years(c, subject));
        return sections;
    }

    /// <summary>Where the subject stands in the order of the rule.</summary>
    /// <param name="heard">Whether anybody's opinion was written down.</param>
    private static Section Steps(Texts t, Subject s, bool heard, GradingOrder order)
    {
        var steps = order.Of(s.Kind).ToList();
        bool Done(string step) =>
            step switch
            {
                Stages.Self => s.SelfGrade is not null,
                Stages.Opinion => heard,
                Stages.Proposal => s.ProposedGrade is not null,
                Stages.Vote => s.VotedOn is not null,
                Stages.Decision => s.DecidedGrade is not null,
                _ => s.DecidedGrade is not null || s.ProposedGrade is not null,
            };
        var next = steps.FirstOrDefault(x => !Done(x.Code) && (order.Needs(x.Code, s.Kind) || x.Has("final")));
        return new Section(t["classification.order"])
        {
            Strip = s.IsGraded
                ? [.. steps.Select(x => new StripStep(x.Title.In(t.Language), Done(x.Code), x.Code == next?.Code))]
                : [],
            Text = s.IsGraded ? null : GradeWords.Why(t, s),
        };
    }

    private static Section Voices(Texts t, List<Verdict> verdicts, bool complaints) =>
        new(t["classification.voices"])
        {
            Table = new Table(
                [
                    new(t["on"]),
                    new(t["classification.step"]),
                    new(t["classification.by"]),
                    new(t["classification.grade"]),
                    new(t["decision"]),
                    new(t["reason"]),
                ],
                [
                    .. verdicts.Select(v =>
                        (IReadOnlyList<Cell>)
                            [
                                Vn.Day(v.On),
                                new Cell(
                                    t["classification.stage." + v.Stage],
                                    Tone: v.AnnulledOn is null ? Tone.None : Tone.Mute,
                                    Sub: v.AnnulledOn is { } gone
                                        ? t["classification.annulled", Vn.Day(gone), v.AnnulReason]
                                        : null
                                ),
                                v.By,
                                v.Stage == Stages.Vote && v.Grade is null
                                    ? t["classification.vote.none"]
                                    : GradeWords.Text(t, v.Grade),
                                v.Decision,
                                complaints || v.Stage is not (Stages.Complaint or Stages.Answer)
                                    ? v.Reason
                                    : t["classification.complaint.closed"],
                            ]
                    ),
                ]
            ),
        };

    private static async Task<Section?> Ballots(Ctx c, Subject subject)
    {
        var t = c.T;
        var rows = await (
            from line in c.Db.Set<BallotLine>().AsNoTracking()
            where line.SubjectId == subject.Id
            join ballot in c.Db.Set<Ballot>() on line.BallotId equals ballot.Id
            orderby ballot.On, ballot.Id
            select new { Line = line, Ballot = ballot }
        ).ToListAsync();
        return rows.Count == 0
            ? null
            : new Section(t["classification.ballots"])
            {
                Table = new Table(
                    [
                        new(t["on"]),
                        new(t["classification.vote.who"]),
                        new(t["classification.vote.present.short"], true),
                        .. ClassificationFigures.Grades.Select(g => new Column(t["rating.short." + g], true)),
                        new(t["classification.vote.invalid.short"], true),
                        new(t["classification.vote.carried"]),
                    ],
                    [
                        .. rows.Select(r =>
                            (IReadOnlyList<Cell>)
                                [
                                    Vn.Day(r.Ballot.On),
                                    t["classification.collective." + r.Ballot.Collective],
                                    new Cell($"{r.Ballot.Present}/{r.Ballot.Entitled}") { Number = true },
                                    .. r.Line.Votes.Select(v => Cell.Of(v.Votes)),
                                    Cell.Of(r.Ballot.Invalid),
                                    new Cell(
                                        GradeWords.Text(t, r.Line.Carried) ?? t["classification.vote.none"],
                                        Tone: r.Line.Carried is null ? Tone.Late : Tone.Ok,
                                        Sub: t["classification.vote.needed", r.Ballot.Needed]
                                    ),
                                ]
                        ),
                    ]
                ),
            };
    }

    private static async Task<Section> Years(Ctx c, Subject subject)
    {
        var t = c.T;
        var years = await c
            .Db.Set<Subject>()
            .AsNoTracking()
            .Where(s => s.Of == subject.Of && s.Id != subject.Id)
            .OrderByDescending(s => s.Year)
            .Take(10)
            .ToListAsync();
        return new Section(t["classification.other-years"])
        {
            Table = new Table(
                [
                    new(t["year"]),
                    new(t["classification.self"]),
                    new(t["classification.proposal"]),
                    new(t["classification.decision"]),
                ],
                [
                    .. years.Select(s =>
                        (IReadOnlyList<Cell>)
                            [
                                s.Span == Spans.Term
                                    ? t["classification.span.term.to", s.Year]
                                    : s.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
                                GradeWords.Text(t, s.SelfGrade),
                                GradeWords.Text(t, s.ProposedGrade),
                                c.Actor.May("classification.read")
                                    ? GradeWords.Decided(t, s)
                                    : GradeWords.Text(t, s.DecidedGrade),
                            ]
                    ),
                ]
            ),
        };
    }
}
