using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>
/// A vote on a dossier: the cell's own on what it is about to hand in, the committee's side on what was appraised. Whether it carries is
/// the rules' word.
/// </summary>
internal sealed record VoteDossier(
    Guid DossierId,
    DateOnly On,
    string Collective,
    int Official,
    int Present,
    int InFavour,
    int Against = 0,
    int Abstained = 0
)
{
    /// <summary>In the rule family "votes".</summary>
    private const string Decision = "recognition";

    /// <summary>Who votes on a dossier that stands at this stage.</summary>
    public static IReadOnlyList<string> At(string stage) =>
        stage switch
        {
            DossierStages.Registered or DossierStages.Preparing or DossierStages.Returned =>
            [
                Meetings.Contracts.Collective.Cell,
                Meetings.Contracts.Collective.CellCommittee,
            ],
            DossierStages.Appraised =>
            [
                Meetings.Contracts.Collective.Standing,
                Meetings.Contracts.Collective.Committee,
            ],
            _ => [],
        };

    public static string Permission(string collective) =>
        collective is Meetings.Contracts.Collective.Cell or Meetings.Contracts.Collective.CellCommittee
            ? "recognition.register"
            : "recognition.decide";

    public static async Task<Result<Guid>> Handle(Work work, VoteDossier command)
    {
        var found = await Steps.Find(work, command.DossierId, Permission(command.Collective));
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (dossier, _) = found.Value;
        if (At(dossier.Stage).Count == 0)
            return Steps.Wrong(dossier);
        if (!At(dossier.Stage).Contains(command.Collective))
            return Refusal.Invalid("collective", "field.choice");
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (Wrong(command) is { } wrong)
            return wrong;
        var step = (await Steps.Last(work, dossier.Id))!;
        if (command.On < step.On)
            return Refusal.Invalid("on", "recognition.before", step.On);
        var rule = await work.Get<IOwnRules>().Need<VotesBody>("votes", command.On);
        var majority = rule.Body.Find(Decision)!;
        var cast = command.InFavour + command.Against + command.Abstained;
        var counts = new VoteCounts(command.Official, command.Present, cast, command.InFavour);
        var needed = majority.Needed(counts.Of(majority.Base));
        var vote = new DossierVote
        {
            Id = work.NewId(),
            DossierId = dossier.Id,
            BodyId = dossier.BodyId,
            StepId = step.Id,
            On = command.On,
            Collective = command.Collective,
            Official = command.Official,
            Present = command.Present,
            InFavour = command.InFavour,
            Against = command.Against,
            Abstained = command.Abstained,
            Needed = needed,
            Carried = majority.Check(counts).Outcome == Outcome.Met,
            RuleId = rule.Version.Id,
        };
        work.Db.Add(vote);
        return vote.Id;
    }

    private static Refusal? Wrong(VoteDossier vote)
    {
        if (vote.Official < 1)
            return Refusal.Invalid("official", "field.range", 1, 9999);
        if (new[] { vote.Present, vote.InFavour, vote.Against, vote.Abstained }.Any(n => n < 0))
            return Refusal.Invalid("inFavour", "field.range", 0, vote.Official);
        if (vote.Present > vote.Official)
            return Refusal.Invalid("present", "recognition.vote-present", vote.Present, vote.Official);
        var cast = vote.InFavour + vote.Against + vote.Abstained;
        return cast > vote.Present ? Refusal.Invalid("inFavour", "recognition.vote-cast", cast, vote.Present) : null;
    }
}

/// <summary>
/// Records the decision of recognition. Where the records say that a condition is not met, the decision needs its reason. Without a number
/// the office issues it itself, from its register of documents, and then only after a vote that carried.
/// </summary>
/// <param name="ValidTo">Left out: as long as the rules say.</param>
internal sealed record Recognise(
    Guid DossierId,
    string? Decision = null,
    DateOnly? On = null,
    DateOnly? ValidFrom = null,
    DateOnly? ValidTo = null,
    string? By = null,
    string? Note = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, Recognise command)
    {
        var found = await Steps.Find(work, command.DossierId, "recognition.decide");
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (dossier, body) = found.Value;
        var on = command.On ?? work.Today;
        var from = command.ValidFrom ?? on;
        if (command.ValidTo < from)
            return Refusal.Invalid("validTo", "field.before", from);
        if (dossier.Stage != DossierStages.Appraised)
            return Steps.Wrong(dossier);
        var vote = await LastVote(work, dossier.Id);
        if (vote is { Carried: false })
            return Refusal.Rule("recognition.vote-lost", vote.InFavour, vote.Official, vote.Needed);
        var number = Typed.CleanOrNull(command.Decision);
        if (number is null && vote is null)
            return Refusal.Rule("recognition.vote-first");
        if (vote is not null && on < vote.On)
            return Refusal.Invalid("on", "recognition.before", vote.On);
        var office = await work.Get<IOffices>().Current();
        var moved = await Steps.Move(
            work,
            dossier,
            [DossierStages.Appraised],
            DossierStages.Recognised,
            on,
            Typed.CleanOrNull(command.By) ?? office.CommitteeName,
            command.Note,
            number
        );
        if (moved.IsRefused)
            return Result<Guid>.Refused(moved.Refusals);
        var judged = await Judging.Judge(work, dossier, on);
        if (judged.NotMet.FirstOrDefault() is { } missed && moved.Value.Note is null)
            return Refusal.Invalid("note", "recognition.not-met", missed.Title.Vi);
        if (number is null)
        {
            var issued = await Issue(work, dossier, body, judged.Rule, on, vote!.Collective);
            if (issued.IsRefused)
                return Result<Guid>.Refused(issued.Refusals);
            (dossier.DecisionId, number) = (issued.Value.Id, issued.Value.Symbol);
            moved.Value.Document = number;
        }
        Kept.On(moved.Value, judged);
        dossier.Decision = number;
        dossier.DecidedOn = on;
        dossier.ValidFrom = from;
        dossier.ValidTo = command.ValidTo ?? (await AwardTerms.Of(work, dossier.Award, on)).ValidTo(from);
        return dossier.Id;
    }

    private static async Task<Result<DirectiveRef>> Issue(
        Work work,
        Dossier dossier,
        BodyRef body,
        RuleVersion rule,
        DateOnly on,
        string collective
    )
    {
        var t = PaperHead.Words;
        return await work.Get<IDirectives>()
            .Issue(
                new IssueOrder(
                    (await work.Get<IBodies>().Root()).Id,
                    "decision",
                    on,
                    t["recognition.decision-of", body.Name, AwardBook.Title(t, dossier.Award, rule)],
                    As: collective == Collective.Standing ? "standing-committee" : null
                )
            );
    }

    /// <summary>The deciding level's last vote on the dossier as it was appraised last; one on a dossier that was reopened since counts no more.</summary>
    public static async Task<DossierVote?> LastVote(Work work, Guid dossier)
    {
        var appraised = await Steps.Last(work, dossier, DossierStages.Appraised);
        return appraised is null
            ? null
            : await work
                .Db.Set<DossierVote>()
                .AsNoTracking()
                .Where(v => v.DossierId == dossier && v.StepId == appraised.Id)
                .OrderByDescending(v => v.On)
                .ThenByDescending(v => v.Id)
                .FirstOrDefaultAsync();
    }
}
