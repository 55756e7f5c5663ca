using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>The forms that move a dossier on, one for each step.</summary>
internal static class DossierForms
{
    public static Task<FormModel?> ShowPrepare(Ctx c) =>
        Show(
            c,
            "prepare",
            "recognition.register",
            v =>
                [
                    new("year", c.T["recognition.year"], FieldKind.Number)
                    {
                        Value = (v.Dossier.Year ?? c.Today.Year).ToString(CultureInfo.InvariantCulture),
                        Hint = c.T["recognition.year.hint"],
                    },
                    Note(c.T),
                ]
        );

    public static Task<FormModel?> ShowSubmit(Ctx c) =>
        Show(c, "submit", "recognition.register", _ => [Document(c.T), Note(c.T)]);

    public static Task<FormModel?> ShowAppraise(Ctx c) =>
        Show(
            c,
            "appraise",
            "recognition.appraise",
            v =>
                [
                    new("accepted", c.T["recognition.outcome"], FieldKind.Radio)
                    {
                        Required = true,
                        Options = [("yes", c.T["recognition.accepted"]), ("no", c.T["recognition.given-back"])],
                    },
                    new("remarks", c.T["recognition.remarks"], FieldKind.LongText)
                    {
                        Hint = c.T["recognition.remarks.hint"],
                    },
                    .. v.Judged.All.Select(s => new Field(
                        "remark." + s.Code,
                        c.T["recognition.remark-of", s.Title.In(c.T.Language)]
                    )
                    {
                        Hint = c.T[
                            "recognition.stands",
                            ShowDossier.OutcomeCell(c.T, s.Outcome).Text,
                            c.T["recognition.source." + s.Source]
                        ],
                    }),
                    new("by", c.T["recognition.by"]) { Hint = c.T["recognition.by.hint"] },
                    Document(c.T),
                ]
        );

    public static Task<FormModel?> ShowDecide(Ctx c) =>
        Show(
            c,
            "decide",
            "recognition.decide",
            v =>
                [
                    new("decision", c.T["decision"]) { Hint = c.T["recognition.decision.hint"] },
                    new("by", c.T["recognition.by"]) { Hint = c.T["recognition.by.hint"] },
                    new("validFrom", c.T["recognition.valid-since"], FieldKind.Date),
                    new("validTo", c.T["recognition.valid-to"], FieldKind.Date)
                    {
                        Hint = c.T["recognition.valid-to.hint", v.Terms.ValidityMonths],
                    },
                    Note(c.T) with
                    {
                        Hint = c.T["recognition.decide.hint"],
                    },
                ]
        );

    public static Task<FormModel?> ShowWithdraw(Ctx c) =>
        Show(
            c,
            "withdraw",
            "recognition.read",
            _ =>
                [
                    new("reason", c.T["reason"], FieldKind.LongText) { Required = true },
                    new("decision", c.T["decision"]) { Hint = c.T["recognition.withdraw.hint"] },
                ]
        );

    /// <summary>Also for the forms beside the steps: above the fields stands how it would come out today.</summary>
    internal static async Task<FormModel?> Show(
        Ctx c,
        string what,
        string permission,
        Func<DossierView, IReadOnlyList<Field>> fields,
        bool day = true
    )
    {
        if (await DossierView.Of(c, permission) is not { } v)
            return null;
        var t = c.T;
        return new FormModel
        {
            Title = t["recognition.do." + what],
            Lede = v.Body.Name,
            Crumbs = v.Crumbs(t),
            Rules = what is "submit" or "appraise" or "decide" ? [v.Judged.Rule.Note(t)] : [],
            Above = what is "submit" or "appraise" or "decide" or "vote" or "check"
                ?
                [
                    new(null)
                    {
                        Text = t[
                            "recognition.today",
                            v.Judged.Met,
                            v.Judged.All.Count(),
                            v.Judged.NotMet.Count(),
                            v.Judged.NotKnown.Count()
                        ],
                    },
                ]
                : [],
            Fields =
            [
                .. day
                    ? new Field[]
                    {
                        new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                    }
                    : [],
                .. fields(v),
            ],
            Submit = t["recognition.do." + what],
            Cancel = v.At,
        };
    }

    internal static Field Note(Texts t) => new("note", t["recognition.note"], FieldKind.LongText);

    internal static Field Document(Texts t) =>
        new("document", t["recognition.document"]) { Hint = t["recognition.document.hint"] };

    public static Task<Result<string>> PostPrepare(Ctx c, FormReader f) =>
        Post(
            c,
            f,
            "recognition.prepare",
            new Prepare(c.Id(), f.Date("on"), f.Optional("note", 2000), (int?)f.OptionalNumber("year", 1990, 2100)),
            Prepare.Handle
        );

    public static Task<Result<string>> PostSubmit(Ctx c, FormReader f) =>
        Post(
            c,
            f,
            "recognition.submit",
            new Submit(c.Id(), f.Date("on"), f.Optional("document", 200), f.Optional("note", 2000)),
            Submit.Handle
        );

    public static Task<Result<string>> PostAppraise(Ctx c, FormReader f) =>
        Post(
            c,
            f,
            "recognition.appraise",
            new Appraise(
                c.Id(),
                f.Choice("accepted", "yes", "no") == "yes",
                f.Optional("remarks", 4000),
                f.Date("on"),
                f.Optional("by", 200),
                f.Optional("document", 200),
                [
                    .. f
                        .Raw.Keys.Where(k => k.StartsWith("remark.", StringComparison.Ordinal))
                        .Select(k => (Item: k["remark.".Length..], Text: f.Optional(k, 1000)))
                        .Where(r => r.Text is not null)
                        .Select(r => new RemarkItem(r.Item, r.Text!)),
                ]
            ),
            Appraise.Handle
        );

    public static Task<Result<string>> PostDecide(Ctx c, FormReader f) =>
        Post(
            c,
            f,
            "recognition.decide",
            new Recognise(
                c.Id(),
                f.Optional("decision", 100),
                f.Date("on"),
                f.OptionalDate("validFrom"),
                f.OptionalDate("validTo"),
                f.Optional("by", 200),
                f.Optional("note", 2000)
            ),
            Recognise.Handle
        );

    public static async Task<Result<string>> PostWithdraw(Ctx c, FormReader f)
    {
        var command = new Withdraw(c.Id(), f.Text("reason", 2000), f.Date("on"), f.Optional("decision", 100));
        return f.HasErrors
            ? Result<string>.Refused(f.Errors)
            : Back(await c.Work.Run("recognition.withdraw", command, Withdraw.Handle, command.Reason));
    }

    internal static Task<Result<string>> Post<T>(
        Ctx c,
        FormReader f,
        string act,
        T command,
        Func<Work, T, Task<Result<Guid>>> handle
    ) => c.Do(f, act, command, handle, "/recognition/" + c.Id());

    internal static Result<string> Back(Result<Guid> done) =>
        done.Match<Result<string>>(id => "/recognition/" + id, Result<string>.Refused);
}
