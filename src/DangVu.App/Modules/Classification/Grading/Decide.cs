using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>
/// The decision, for one kind of subject. Only after the steps before it; another grade than proposed or voted needs a reason, and so does a
/// grade of which the rule's conditions are not all known; never more excellents than the rule of the round allows. What the rule says of
/// the case is kept with it.
/// </summary>
/// <param name="Decision">Its number; left out: the next number of the office's register is taken.</param>
/// <param name="AsProposed">All others of this kind who have a proposal: as proposed.</param>
/// <param name="DecidedBy">Whose decision; the committee's, or for the organisation itself the level above's.</param>
/// <param name="OverQuota">Why more than the quota is decided, where the rule of the order allows that at all.</param>
internal sealed record Decide(
    Guid RoundId,
    string Kind,
    string? Decision = null,
    IReadOnlyList<GradeOf>? Grades = null,
    bool AsProposed = false,
    Guid? BodyId = null,
    string? Reason = null,
    string? DecidedBy = null,
    DateOnly? On = null,
    string? OverQuota = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, Decide command)
    {
        var on = command.On ?? work.Today;
        var read = await Picking.Read(
            work,
            new Choosing(command.RoundId, command.Kind, command.BodyId, command.Grades ?? [], null, command.Reason, on),
            (_, body) => work.Actor.May("classification.decide", body.Path),
            subject => subject.DecidedGrade is null && Before(subject) is not null,
            command.AsProposed ? Before : null
        );
        if (read.IsRefused)
            return Result<Guid>.Refused(read.Refusals);
        var pick = read.Value;
        var number = Typed.CleanOrNull(command.Decision);
        if (number is null)
        {
            var issued = await Number(work, pick, command, on);
            if (issued.IsRefused)
                return Result<Guid>.Refused(issued.Refusals);
            number = issued.Value;
        }
        var known = await GradingFacts.Read(work, pick.Round, pick.Grades, [.. pick.All.Select(p => p.Subject)]);
        var before = await Quotas.Decided(work, pick.Round.Id, command.Kind);
        var by = Typed.CleanOrNull(command.DecidedBy) ?? await Decider(work, command.Kind);
        foreach (var one in pick.All)
        {
            var choice = pick.Grades.Evaluate(known.Of(one.Subject));
            if (await Against(work, pick, one, choice) is { } refusal)
                return refusal;
            (one.Subject.DecidedGrade, one.Subject.DecidedOn) = (one.Grade, on);
            one.Subject.NotifiedOn = null;
            var verdict = Picking.Say(work, one, Stages.Decision, by, on);
            verdict.Decision = number;
            verdict.RuleChecksum = pick.Rule.Checksum;
            if (pick.Order.MayExceedQuota && Typed.CleanOrNull(command.OverQuota) is { } over)
                verdict.Reason = verdict.Reason is null ? over : $"{verdict.Reason}; {over}";
            verdict.Trace = choice.Trace.All(t => t.Children.Count == 0)
                ? null
                : JsonSerializer.Serialize(choice.Trace);
            work.Db.Add(verdict);
        }
        return OverQuotas(command, pick, before) is { } broken ? broken : pick.Round.Id;
    }

    /// <summary>What a decision rests on: a proposal; for the organisation, which the level above decides, its own grade is enough.</summary>
    internal static string? Before(Subject subject) =>
        subject.ProposedGrade ?? (subject.Kind == SubjectKinds.Organisation ? subject.SelfGrade : null);

    /// <summary>Why this grade cannot be decided of this subject.</summary>
    private static async Task<Refusal?> Against(Work work, Pick pick, Picked one, GradeChoice choice)
    {
        var (subject, grade) = (one.Subject, one.Grade);
        var missing = pick.Order.Missing(subject) ?? (Before(subject) is null ? Stages.Proposal : null);
        if (missing is not null)
            return Refusal.Rule($"classification.{missing}-first", await Names.One(work, subject));
        if (Before(subject) is { } proposed && proposed != grade && one.Reason is null)
            return Refusal.Rule("classification.reason-needed", await Names.One(work, subject), Say(proposed));
        if (subject.VotedOn is not null && subject.VotedGrade != grade)
        {
            if (!pick.Order.MayDifferFromVote)
                return Refusal.Rule("classification.against-vote", await Names.One(work, subject), Voted(subject));
            if (one.Reason is null)
                return Refusal.Rule("classification.vote-differs", await Names.One(work, subject), Voted(subject));
        }
        if (!choice.Allows(grade))
            return Refusal.Rule(
                "classification.grade-closed",
                await Names.One(work, subject),
                Say(grade),
                pick.Rule.Basis.Cite("vi")
            );
        var trace = choice.Trace.FirstOrDefault(t => t.Code == "grade." + grade);
        return trace is { Outcome: Outcome.NotKnown } && one.Reason is null
            ? Refusal.Rule(
                "classification.not-known",
                await Names.One(work, subject),
                Say(grade),
                string.Join("; ", trace.Missing.Select(m => GradingFacts.Definition(m)?.Title.Vi ?? m).Take(5))
            )
            : null;
    }

    private static string Say(string grade) => "key:rating." + grade;

    private static string Voted(Subject subject) =>
        subject.VotedGrade is { } voted ? Say(voted) : "key:classification.vote.none";

    /// <summary>More than the rule allows; what was over before this decision is not this decision's fault.</summary>
    private static Refusal? OverQuotas(Decide command, Pick pick, List<GradeCount> before)
    {
        var added = pick.All.Select(p => new GradeCount(p.Subject.BodyId, p.Subject.Group, p.Grade, 1));
        var was = Quotas.Of(command.Kind, pick.Grades, before).Sum(q => q.Outcome.Over);
        var after = Quotas.Of(command.Kind, pick.Grades, before.Concat(added));
        var broken = after.FirstOrDefault(q => !q.Outcome.IsKept);
        if (broken is null || after.Sum(q => q.Outcome.Over) <= was)
            return null;
        if (pick.Order.MayExceedQuota && Typed.CleanOrNull(command.OverQuota) is not null)
            return null;
        return Refusal.Rule(
            "classification.quota",
            broken.Outcome.Counted,
            Say(broken.Grade.Code),
            broken.Outcome.Allowed,
            broken.Quota.Percent,
            broken.Outcome.Among,
            pick.Rule.Basis.Cite("vi"),
            broken.Outcome.Over
        ) with
        {
            Field = "grades",
        };
    }

    private static async Task<string> Decider(Work work, string kind)
    {
        var office = await work.Get<IOffices>().Current();
        return kind == SubjectKinds.Organisation ? office.Superior ?? office.CommitteeName : office.CommitteeName;
    }

    /// <summary>The next number of the register of documents; the level above numbers its own decisions.</summary>
    private static async Task<Result<string>> Number(Work work, Pick pick, Decide command, DateOnly on)
    {
        if (command.Kind == SubjectKinds.Organisation)
            return Refusal.Invalid("decision", "field.required");
        var words = new Texts();
        var issued = await work.Get<IDirectives>()
            .Issue(
                new IssueOrder(
                    pick.Round.BodyId,
                    "decision",
                    on,
                    words[
                        "classification.paper.decision.about",
                        words["classification.kinds." + command.Kind],
                        Rounds.RoundWords.Period(words, pick.Round)
                    ],
                    As: "committee",
                    Shared: false
                )
            );
        return issued.Match<Result<string>>(d => d.Symbol, Result<string>.Refused);
    }
}
