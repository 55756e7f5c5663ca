using DangVu.App.Acts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>The forms of a dossier, one for each step.</summary>
internal static class DossierForms
{
    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var award = c.Query("award") is { } asked && Awards.All.Contains(asked) ? asked : Awards.CleanAndStrong;
        var cells = await c.BodyOptions(
            "recognition.register",
            b => award == Awards.CleanAndStrong ? b.IsHamletOrQuarter : b.IsCell
        );
        var t = c.T;
        return new FormModel
        {
            Title = t["recognition.register"],
            Lede = t["recognition.title." + award],
            Crumbs = [new(t["recognition.title." + award], "/recognition?award=" + award)],
            Help = t["recognition.register-help"],
            Rules = c.Work.Get<RuleBook>().For(Awards.FamilyOf(award), c.Today) is { IsDone: true } rule
                ? [rule.Value.Note(t)]
                : [],
            Fields =
            [
                new("award", "", FieldKind.Hidden) { Value = award },
                new("bodyId", t["recognition.cell"], FieldKind.Select)
                {
                    Required = true,
                    Options = cells,
                    Value =
                        cells is [var only] ? only.Item1
                        : c.Body.IsCell ? c.Body.Id.ToString()
                        : null,
                },
                new("on", t["recognition.registered-on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("meeting", t["recognition.meeting"]) { Hint = t["recognition.meeting.hint"] },
            ],
            Submit = t["recognition.register"],
            Cancel = "/recognition?award=" + award,
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new Register(
            form.Id("bodyId"),
            form.Choice("award", Awards.All),
            form.Date("on"),
            form.Optional("meeting", 300)
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return Back(await c.Work.Run("recognition.register", command, Register.Handle));
    }

    public static Task<FormModel?> ShowPrepare(Ctx c) => Show(c, "prepare", "recognition.register", Note(c.T));

    public static Task<FormModel?> ShowSubmit(Ctx c) =>
        Show(c, "submit", "recognition.register", Document(c.T), Note(c.T));

    public static Task<FormModel?> ShowAppraise(Ctx c) =>
        Show(
            c,
            "appraise",
            "recognition.appraise",
            new("accepted", c.T["recognition.outcome"], FieldKind.Radio)
            {
                Required = true,
                Options = [("yes", c.T["recognition.accepted"]), ("no", c.T["recognition.given-back"])],
            },
            new("remarks", c.T["recognition.remarks"], FieldKind.LongText) { Hint = c.T["recognition.remarks.hint"] },
            new("by", c.T["recognition.by"]) { Hint = c.T["recognition.by.hint"] },
            Document(c.T)
        );

    public static Task<FormModel?> ShowDecide(Ctx c) =>
        Show(
            c,
            "decide",
            "recognition.decide",
            new("decision", c.T["decision"]) { Required = true },
            new("by", c.T["recognition.by"]) { Hint = c.T["recognition.by.hint"] },
            new("validFrom", c.T["recognition.valid-since"], FieldKind.Date),
            new("validTo", c.T["recognition.valid-to"], FieldKind.Date),
            Note(c.T) with
            {
                Hint = c.T["recognition.decide.hint"],
            }
        );

    public static Task<FormModel?> ShowWithdraw(Ctx c) =>
        Show(
            c,
            "withdraw",
            "recognition.read",
            new("reason", c.T["reason"], FieldKind.LongText) { Required = true },
            new("decision", c.T["decision"]) { Hint = c.T["recognition.withdraw.hint"] }
        );

    public static async Task<FormModel?> ShowEvidence(Ctx c)
    {
        if (await ShowDossier.Find(c, "recognition.register") is not { } found)
            return null;
        var t = c.T;
        var rule = c.Work.Get<RuleBook>().Find(found.Dossier.Rule)!;
        return await Show(
            c,
            "evidence",
            "recognition.register",
            new("item", t["recognition.criterion"], FieldKind.Select)
            {
                Required = true,
                Options = [.. rule.As<CriteriaBody>().Leaves().Select(l => (l.Code, l.Title.In(t.Language)))],
            },
            new("text", t["recognition.evidence"], FieldKind.LongText) { Required = true },
            new("document", t["recognition.document"]) { Hint = t["recognition.document.hint"] },
            new("isMet", t["recognition.word"], FieldKind.Radio)
            {
                Options = [("yes", t["recognition.met"]), ("no", t["recognition.not-met"])],
            }
        );
    }

    private static async Task<FormModel?> Show(Ctx c, string what, string permission, params Field[] fields)
    {
        if (await ShowDossier.Find(c, permission) is not { } found)
            return null;
        var t = c.T;
        var at = "/recognition/" + found.Dossier.Id;
        var judged = what is "submit" or "appraise" or "decide"
            ? await Judging.Judge(c.Work, found.Dossier, c.Today)
            : null;
        return new FormModel
        {
            Title = t["recognition.do." + what],
            Lede = found.Body.Name,
            Crumbs =
            [
                new(t["recognition.title." + found.Dossier.Award], "/recognition?award=" + found.Dossier.Award),
                new(found.Body.Name, at),
            ],
            Rules = judged is null ? [] : [judged.Rule.Note(t)],
            Above = judged is null
                ? []
                :
                [
                    new(null)
                    {
                        Text = t[
                            "recognition.today",
                            judged.All.Count(s => s.Outcome == Outcome.Met),
                            judged.All.Count(),
                            judged.NotMet.Count(),
                            judged.NotKnown.Count()
                        ],
                    },
                ],
            Fields = [new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) }, .. fields],
            Submit = t["recognition.do." + what],
            Cancel = at,
        };
    }

    private static Field Note(Texts t) => new("note", t["recognition.note"], FieldKind.LongText);

    private static Field Document(Texts t) =>
        new("document", t["recognition.document"]) { Hint = t["recognition.document.hint"] };

    public static async Task<Result<string>> PostPrepare(Ctx c, FormReader f)
    {
        var command = new Prepare(c.Id(), f.Date("on"), f.Optional("note", 2000));
        return f.HasErrors
            ? Result<string>.Refused(f.Errors)
            : Back(await c.Work.Run("recognition.prepare", command, Prepare.Handle));
    }

    public static async Task<Result<string>> PostEvidence(Ctx c, FormReader f)
    {
        var word = f.Optional("isMet");
        var item = new EvidenceItem(
            f.Text("item", 100),
            f.Text("text", 2000),
            word is null ? null : word == "yes",
            f.Optional("document", 200)
        );
        var command = new AddEvidence(c.Id(), [item], f.Date("on"));
        return f.HasErrors
            ? Result<string>.Refused(f.Errors)
            : Back(await c.Work.Run("recognition.evidence", command, AddEvidence.Handle));
    }

    public static async Task<Result<string>> PostSubmit(Ctx c, FormReader f)
    {
        var command = new Submit(c.Id(), f.Date("on"), f.Optional("document", 200), f.Optional("note", 2000));
        return f.HasErrors
            ? Result<string>.Refused(f.Errors)
            : Back(await c.Work.Run("recognition.submit", command, Submit.Handle));
    }

    public static async Task<Result<string>> PostAppraise(Ctx c, FormReader f)
    {
        var accepted = f.Choice("accepted", "yes", "no") == "yes";
        var command = new Appraise(
            c.Id(),
            accepted,
            f.Optional("remarks", 4000),
            f.Date("on"),
            f.Optional("by", 200),
            f.Optional("document", 200)
        );
        return f.HasErrors
            ? Result<string>.Refused(f.Errors)
            : Back(await c.Work.Run("recognition.appraise", command, Appraise.Handle));
    }

    public static async Task<Result<string>> PostDecide(Ctx c, FormReader f)
    {
        var command = new Recognise(
            c.Id(),
            f.Text("decision", 100),
            f.Date("on"),
            f.OptionalDate("validFrom"),
            f.OptionalDate("validTo"),
            f.Optional("by", 200),
            f.Optional("note", 2000)
        );
        return f.HasErrors
            ? Result<string>.Refused(f.Errors)
            : Back(await c.Work.Run("recognition.decide", command, Recognise.Handle));
    }

    public static async Task<Result<string>> PostWithdraw(Ctx c, FormReader f)
    {
        var command = new Withdraw(c.Id(), f.Text("reason", 2000), f.Date("on"), f.Optional("decision", 100));
        return f.HasErrors
            ? Result<string>.Refused(f.Errors)
            : Back(await c.Work.Run("recognition.withdraw", command, Withdraw.Handle, command.Reason));
    }

    private static Result<string> Back(Result<Guid> done) =>
        done.Match<Result<string>>(id => "/recognition/" + id, Result<string>.Refused);
}
