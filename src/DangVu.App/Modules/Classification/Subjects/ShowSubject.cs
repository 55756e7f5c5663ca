using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Papers;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Subjects;

/// <summary>One subject of a round: every voice with its reason, the ballots, what the rule said, and the grades of other years.</summary>
internal static class ShowSubject
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        if (await Find(c, "classification.read") is not { } found)
            return null;
        var (subject, body) = found;
        var t = c.T;
        var name = await Names.One(c.Work, subject);
        var round = await c.Db.Set<Round>().AsNoTracking().SingleAsync(r => r.Id == subject.RoundId);
        var rule = await RoundRules.Of(c.Work, round, subject.Kind);
        return new DetailModel
        {
            Title = name,
            Lede = Lede(t, round, subject),
            Crumbs = [RoundWords.Home(t), RoundWords.Crumb(t, round)],
            Help = t["classification.subject-help"],
            Rules = rule is null ? [] : [rule.Note(t)],
            Actions = Actions(c, subject, body),
            Facts = [(t["body"], body.Name), .. Facts(t, subject)],
            Sections =
            [
                .. await SubjectSections.Of(c, subject, round, rule, MayReadComplaints(c, body)),
                RoundPapers.Of(c, round, subject),
            ],
        };
    }

    internal static string Lede(Texts t, Round round, Subject subject) =>
        subject.DecidedGrade is { } grade
            ? t["classification.decided-as", Capital(RoundWords.Period(t, round)), t["rating." + grade]]
            : t[
                "classification.not-yet",
                Capital(RoundWords.Period(t, round)),
                t["classification.state." + subject.State]
            ];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    internal static IReadOnlyList<(string, Cell)> Facts(Texts t, Subject subject)
    {
        var facts = new List<(string, Cell)>
        {
            (t["classification.kind"], t["classification.kind." + subject.Kind]),
            (t["state"], GradeWords.State(t, subject)),
            (t["classification.self"], GradeWords.Text(t, subject.SelfGrade)),
            (t["classification.proposal"], GradeWords.Text(t, subject.ProposedGrade)),
            (t["classification.vote"], GradeWords.Voted(t, subject)),
            (t["classification.decision"], GradeWords.Text(t, subject.DecidedGrade)),
            (t["classification.notified"], Vn.Day(subject.NotifiedOn)),
        };
        if (subject.Group is { } group)
            facts.Add((t["classification.group"], GradeWords.Group(t, group)));
        if (subject.Note is { } note)
            facts.Add((t["classification.note"], t["classification.note.other", note]));
        return facts;
    }

    /// <summary>
    /// What somebody complained of is for those who handle it and for the person alone; others who may read the grades see that there was a
    /// complaint and when.
    /// </summary>
    internal static bool MayReadComplaints(Ctx c, BodyRef body) =>
        c.Actor.May("classification.propose", body.Path) || c.Actor.May("classification.decide", body.Path);

    private static List<PageAction> Actions(Ctx c, Subject subject, BodyRef body)
    {
        var at = "/classification/subjects/" + subject.Id;
        var actions = new List<PageAction>();
        if (subject.HasOpenComplaint && c.Actor.May("classification.decide", body.Path))
            actions.Add(new(c.T["classification.answer"], at + "/answer", Primary: true));
        if (subject.DecidedGrade is not null && c.Actor.May("classification.decide", body.Path))
            actions.Add(new(c.T["classification.annul"], at + "/annul"));
        if (subject is { DecidedGrade: not null, HasOpenComplaint: false })
            if (c.Actor.May("classification.propose", body.Path))
                actions.Add(new(c.T["classification.complain"], at + "/complaint"));
        return actions;
    }

    internal static async Task<(Subject Subject, BodyRef Body)?> Find(Ctx c, string permission)
    {
        var subject = await c.Db.Set<Subject>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == c.Id());
        return
            subject is not null && await c.Bodies.Find(subject.BodyId) is { } body && c.Actor.May(permission, body.Path)
            ? (subject, body)
            : null;
    }
}
