using System.Globalization;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Modules.Rulebook.Contracts.Scores;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>The forms beside a dossier's steps: who sees to what, scores, votes, check-ups and their remedies.</summary>
internal static class BesideForms
{
    private const long Most = 9999;

    public static async Task<FormModel?> ShowCare(Ctx c)
    {
        if (await DossierView.Of(c, "recognition.register") is not { Dossier.IsUnderWay: true } v)
            return null;
        var t = c.T;
        var members = await c.Work.Get<IMembers>().On(c.Today, v.Body.Id);
        var options = members.Select(m => (m.Id.ToString(), m.FullName)).ToList();
        // What is missing comes first; what is met follows, for it is to be kept.
        var lines = v.Judged.All.OrderBy(s => s.Outcome == Outcome.Met).ToList();
        return new FormModel
        {
            Title = t["recognition.do.care"],
            Lede = v.Body.Name,
            Help = t["recognition.care.help"],
            Crumbs = v.Crumbs(t),
            Compact = true,
            Fields =
            [
                .. lines.SelectMany(s =>
                {
                    var care = v.Care.GetValueOrDefault(s.Code);
                    return new Field[]
                    {
                        new($"member.{s.Code}", s.Title.In(t.Language), FieldKind.Select)
                        {
                            Options = options,
                            Value = care?.MemberId?.ToString(),
                            Hint = ShowDossier.OutcomeCell(t, s.Outcome).Text,
                        },
                        new($"who.{s.Code}", t["recognition.care.who"]) { Value = care?.Who },
                        new($"due.{s.Code}", t["recognition.care.due"], FieldKind.Date) { Value = Vn.Day(care?.DueOn) },
                        new($"todo.{s.Code}", t["recognition.care.todo"]) { Value = care?.Todo },
                        new($"version.{s.Code}", "", FieldKind.Hidden)
                        {
                            Value = care?.Version.ToString(CultureInfo.InvariantCulture),
                        },
                    };
                }),
            ],
            Submit = t["recognition.do.care"],
            Cancel = v.At,
        };
    }

    public static async Task<Result<string>> PostCare(Ctx c, FormReader f)
    {
        if (await DossierView.Of(c, "recognition.register") is not { } v)
            return Refusal.NotFound("record.none");
        var items = v
            .Judged.All.Where(s => f.Raw.ContainsKey($"member.{s.Code}"))
            .Select(s => new CareItem(
                s.Code,
                f.OptionalId($"member.{s.Code}"),
                f.Optional($"who.{s.Code}", 200),
                f.OptionalDate($"due.{s.Code}"),
                f.Optional($"todo.{s.Code}", 500),
                int.TryParse(f.Optional($"version.{s.Code}"), CultureInfo.InvariantCulture, out var version)
                    ? version
                    : null
            ))
            .ToList();
        return await DossierForms.Post(c, f, "recognition.care", new AssignCare(c.Id(), items), AssignCare.Handle);
    }

    public static async Task<FormModel?> ShowScores(Ctx c)
    {
        if (await DossierView.Of(c, "recognition.read") is not { } v || Scored(c, v) is not { } stage)
            return null;
        var t = c.T;
        return new FormModel
        {
            Title = t["recognition.do.scores"],
            Lede = $"{v.Body.Name} · {t["score.stage." + stage]}",
            Help = t["recognition.scores.help"],
            Crumbs = v.Crumbs(t),
            Rules = [v.Judged.Rule.Note(t)],
            Compact = true,
            Fields = ScoreFields.For(t, v.Judged.Set, v.Judged.Scores, stage, evaluation: v.Judged.Evaluation),
            Submit = t["recognition.do.scores"],
            Cancel = v.At,
        };
    }

    public static async Task<Result<string>> PostScores(Ctx c, FormReader f)
    {
        if (await DossierView.Of(c, "recognition.read") is not { } v)
            return Refusal.NotFound("record.none");
        var given = ScoreFields.Read(f, v.Judged.Set);
        return await DossierForms.Post(
            c,
            f,
            "recognition.score",
            new ScoreDossier(c.Id(), given, Expected: ScoreFields.Expected(f)),
            ScoreDossier.Handle
        );
    }

    private static string? Scored(Ctx c, DossierView v) =>
        ScoreDossier.StageAt(v.Dossier.Stage) is { } stage && c.Actor.May(ScoreDossier.Permission(stage), v.Body.Path)
            ? stage
            : null;

    public static async Task<FormModel?> ShowVote(Ctx c)
    {
        if (await DossierView.Of(c, "recognition.read") is not { } v || Voters(c, v) is not { Count: > 0 } voters)
            return null;
        var t = c.T;
        var collective = voters.Contains(c.Query("by") ?? "") ? c.Query("by")! : voters[0];
        var ofCell = VoteDossier.Permission(collective) == "recognition.register";
        var official = (
            await c.Work.Get<ICollectives>().On(ofCell ? v.Body : await c.Bodies.Root(), collective, c.Today)
        ).Count(s => s.Status == MemberStatus.Official);
        var rule = await c.Work.Get<IOwnRules>().Need<VotesBody>("votes", c.Today);
        var form = await DossierForms.Show(
            c,
            "vote",
            "recognition.read",
            _ =>
                [
                    new("collective", t["recognition.vote.who"], FieldKind.Select)
                    {
                        Required = true,
                        Value = collective,
                        Options = [.. voters.Select(x => (x, t["recognition.collective." + x]))],
                    },
                    new("official", t["recognition.vote.official"], FieldKind.Number)
                    {
                        Required = true,
                        Value = official == 0 ? null : official.ToString(CultureInfo.InvariantCulture),
                        Prefilled = official > 0,
                    },
                    new("present", t["recognition.vote.here"], FieldKind.Number) { Required = true },
                    new("inFavour", t["recognition.vote.for"], FieldKind.Number) { Required = true },
                    new("against", t["recognition.vote.against"], FieldKind.Number) { Value = "0" },
                    new("abstained", t["recognition.vote.abstained"], FieldKind.Number) { Value = "0" },
                ]
        );
        return form! with
        {
            Help = t["recognition.vote.help"],
            Rules = [rule.Version.Note(t, rule.Body.Find("recognition")?.Title.In(t.Language))],
            Actions =
            [
                .. voters
                    .Where(x => x != collective)
                    .Select(x => new PageAction(
                        t["recognition.vote.by", t["recognition.collective." + x]],
                        c.Here([("by", x)])
                    )),
            ],
        };
    }

    public static async Task<Result<string>> PostVote(Ctx c, FormReader f)
    {
        if (await DossierView.Of(c, "recognition.read") is not { } v)
            return Refusal.NotFound("record.none");
        var command = new VoteDossier(
            c.Id(),
            f.Date("on"),
            f.Choice("collective", Voters(c, v)),
            (int)f.Number("official", 1, Most),
            (int)f.Number("present", 0, Most),
            (int)f.Number("inFavour", 0, Most),
            (int)(f.OptionalNumber("against", 0, Most) ?? 0),
            (int)(f.OptionalNumber("abstained", 0, Most) ?? 0)
        );
        return await DossierForms.Post(c, f, "recognition.vote", command, VoteDossier.Handle);
    }

    private static List<string> Voters(Ctx c, DossierView v) =>
        [.. VoteDossier.At(v.Dossier.Stage).Where(x => c.Actor.May(VoteDossier.Permission(x), v.Body.Path))];

    public static Task<FormModel?> ShowCheck(Ctx c) =>
        DossierForms.Show(
            c,
            "check",
            "recognition.appraise",
            _ =>
                [
                    new("stillMet", c.T["recognition.check.result"], FieldKind.Radio)
                    {
                        Required = true,
                        Options = [("yes", c.T["recognition.check.still"]), ("no", c.T["recognition.check.not"])],
                    },
                    new("findings", c.T["recognition.check.findings"], FieldKind.LongText) { Required = true },
                    new("remedyBy", c.T["recognition.check.remedy-by"], FieldKind.Date)
                    {
                        Hint = c.T["recognition.check.remedy-by.hint"],
                    },
                    new("by", c.T["recognition.by"]) { Hint = c.T["recognition.by.hint"] },
                ]
        );

    public static Task<Result<string>> PostCheck(Ctx c, FormReader f) =>
        DossierForms.Post(
            c,
            f,
            "recognition.check",
            new CheckRecognised(
                c.Id(),
                f.Choice("stillMet", "yes", "no") == "yes",
                f.Text("findings", 4000),
                f.OptionalDate("remedyBy"),
                f.Date("on"),
                f.Optional("by", 200)
            ),
            CheckRecognised.Handle
        );

    public static async Task<FormModel?> ShowRemedied(Ctx c) =>
        await Check(c) is not var (check, v)
            ? null
            : new FormModel
            {
                Title = c.T["recognition.do.remedied"],
                Lede = check.Findings,
                Crumbs = v.Crumbs(c.T),
                Fields =
                [
                    new("on", c.T["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                    new("remedy", c.T["recognition.check.remedy"], FieldKind.LongText) { Required = true },
                ],
                Submit = c.T["recognition.do.remedied"],
                Cancel = v.At,
            };

    public static async Task<Result<string>> PostRemedied(Ctx c, FormReader f) =>
        await Check(c) is not var (check, v)
            ? Refusal.NotFound("record.none")
            : await c.Do(
                f,
                "recognition.remedied",
                new Remedied(check.Id, f.Text("remedy", 2000), f.Date("on")),
                Remedied.Handle,
                v.At
            );

    private static async Task<(CheckUp Check, DossierView View)?> Check(Ctx c)
    {
        var id = c.Id();
        var check = await c.Db.Set<CheckUp>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id);
        return
            check is { StillMet: false, RemediedOn: null }
            && await DossierView.Of(c, "recognition.appraise", check.DossierId) is { } view
            ? (check, view)
            : null;
    }
}
