using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Modules.Admissions.Recording;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;
using Step = DangVu.Kernel.Rules.Step;

namespace DangVu.App.Modules.Admissions.Pages;

/// <summary>The form of the step in hand: papers, a vote, a decision or the ceremony, as the rules' path says.</summary>
internal static class StepForms
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        var x = await CandidatePage.Find(c, "admissions.write");
        if (x is null || x.State is not (CandidateStates.Open or CandidateStates.Probationary))
            return null;
        var t = c.T;
        var path = AdmissionRules.PathOf(c.Work, x);
        var step = path.Find(x.Step)!;
        if (!c.Actor.May(AdmissionRules.PermissionFor(step), (await c.Bodies.Find(x.BodyId))!.Path))
            return null;
        var fields = new List<Field>
        {
            new("step", "", FieldKind.Hidden) { Value = step.Code },
            new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
        };
        if (step.Has("vote") && step.Has("meeting"))
            fields.AddRange(await VoteFields(c, x, step));
        else if (step.Has("vote"))
            fields.Add(
                new("approved", t["admissions.decision"], FieldKind.Radio)
                {
                    Required = true,
                    Options = [("yes", t["admissions.approved"]), ("no", t["admissions.refused"])],
                }
            );
        if (!step.Has("ceremony"))
            fields.Add(new("number", t["admissions.number"]));
        if (!step.Has("ceremony") && !(step.Has("vote") && step.Has("meeting")))
            fields.Add(new("note", t["admissions.note"], FieldKind.LongText));
        if (step.Papers.Count > 0 && !(step.Has("vote") && !step.Has("meeting")))
            fields.Add(await Papers(c, x, step));
        return new FormModel
        {
            Title = step.Title.In(t.Language),
            Lede = step.Has("ceremony") ? t["admissions.ceremony.lede", x.FullName] : x.FullName,
            Crumbs = [new(t["admissions.title"], "/admissions"), new(x.FullName, "/admissions/" + x.Id)],
            Fields = fields,
            Submit = t["save"],
            Cancel = "/admissions/" + x.Id,
        };
    }

    private static async Task<IEnumerable<Field>> VoteFields(Ctx c, Candidate x, Step step)
    {
        var t = c.T;
        var rule = AdmissionRules.Vote(c.Work, step.Vote!, c.Today);
        var ofCell = step.Actor == "cell";
        var entitled = ofCell
            ? (await c.Work.Get<IMembers>().On(c.Today, x.BodyId)).Count(m => m.Status == MemberStatus.Official)
            : (int?)null;
        return
        [
            new("entitled", t["admissions.entitled"], FieldKind.Number)
            {
                Required = true,
                Value = entitled?.ToString(CultureInfo.InvariantCulture),
                Prefilled = entitled is not null,
                Hint = entitled is null
                    ? null
                    : t["admissions.entitled.hint", rule.Needed(entitled.Value), entitled.Value],
            },
            new("present", t["admissions.present"], FieldKind.Number) { Required = true },
            new("inFavour", t["admissions.in-favour"], FieldKind.Number) { Required = true },
            new("method", t["admissions.method"], FieldKind.Radio)
            {
                Required = true,
                Options = [("ballot", t["admissions.method.ballot"]), ("card", t["admissions.method.card"])],
            },
        ];
    }

    private static async Task<Field> Papers(Ctx c, Candidate x, Step step)
    {
        var kept = await c.Db.Set<CandidatePaper>().Where(p => p.CandidateId == x.Id).Select(p => p.Code).ToListAsync();
        return new Field("papers", c.T["admissions.papers-in"], FieldKind.Checks)
        {
            Hint = c.T["admissions.papers-in.hint"],
            Value = string.Join(',', step.Papers.Select(p => p.Code).Where(kept.Contains)),
            Options = [.. step.Papers.Select(p => (p.Code, p.Title.In(c.T.Language)))],
        };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var x = await CandidatePage.Find(c, "admissions.write");
        if (x is null)
            return Refusal.NotFound("record.none");
        var step = AdmissionRules.PathOf(c.Work, x).Find(x.Step)!;
        var (told, on) = (form.Text("step"), form.Date("on"));
        if (told != step.Code)
            return Refusal.Rule("admission.other-step");
        var (number, note) = (form.Optional("number", 100), form.Optional("note", 2000));
        var kept = await c.Db.Set<CandidatePaper>().Where(p => p.CandidateId == x.Id).Select(p => p.Code).ToListAsync();
        var papers = form.Raw["papers"]
            .SelectMany(p => (p ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            .Except(kept)
            .Select(p => new PaperIn(p, on, null))
            .ToList();
        if (step.Has("ceremony"))
            return Sent(
                x,
                form.HasErrors
                    ? (Result<Guid>?)null
                    : await c.Work.Run("admissions.admit", new Admit(x.Id, on), Admit.Handle),
                form
            );
        if (!step.Has("vote"))
            return Sent(
                x,
                form.HasErrors
                    ? (Result<Guid>?)null
                    : await c.Work.Run(
                        "admissions.step",
                        new DoStep(x.Id, told, on, papers, number, note),
                        DoStep.Handle
                    ),
                form
            );
        if (!step.Has("meeting"))
        {
            var approved = form.Choice("approved", "yes", "no") == "yes";
            return Sent(
                x,
                form.HasErrors
                    ? (Result<Guid>?)null
                    : await c.Work.Run(
                        "admissions.decide",
                        new Decide(x.Id, told, on, approved, number, note),
                        Decide.Handle
                    ),
                form
            );
        }
        var vote = new RecordVote(
            x.Id,
            told,
            on,
            (int)form.Number("entitled", 1, 100_000),
            (int)form.Number("present", 0, 100_000),
            (int)form.Number("inFavour", 0, 100_000),
            form.Choice("method", "ballot", "card"),
            number,
            papers
        );
        return Sent(
            x,
            form.HasErrors ? (Result<Guid>?)null : await c.Work.Run("admissions.vote", vote, RecordVote.Handle),
            form
        );
    }

    private static Result<string> Sent(Candidate x, Result<Guid>? done, FormReader form) =>
        done is not { } result ? Result<string>.Refused(form.Errors)
        : result.IsRefused ? Result<string>.Refused(result.Refusals)
        : "/admissions/" + x.Id;
}
