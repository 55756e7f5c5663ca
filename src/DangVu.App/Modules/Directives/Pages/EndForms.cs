using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Register;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Directives.Pages;

/// <summary>Ending a document, marking it as secret, setting right what was typed.</summary>
internal static class EndForms
{
    public static async Task<FormModel?> ShowAnnul(Ctx c)
    {
        if (await DirectiveForms.Writable(c) is not { AnnulledOn: null } directive)
            return null;
        var t = c.T;
        return Form(
            c,
            directive,
            "directives.annul",
            [
                new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("by", t["directives.ended-by"], FieldKind.Select)
                {
                    Hint = t["directives.ended-by.hint"],
                    Options =
                    [
                        .. (await c.Work.Get<IDirectives>().Choices(c.Body)).Where(o =>
                            o.Key != directive.Id.ToString()
                        ),
                    ],
                },
                new("replaced", t["directives.replaced.ask"], FieldKind.Check),
                new("reason", t["reason"], FieldKind.LongText) { Required = true },
            ]
        );
    }

    public static Task<Result<string>> PostAnnul(Ctx c, FormReader form) =>
        c.Do(
            form,
            "directives.annul",
            new AnnulDirective(
                c.Id(),
                form.Date("on"),
                form.Text("reason", 1000),
                form.Version,
                form.OptionalId("by"),
                form.Ticked("replaced")
            ),
            AnnulDirective.Handle,
            "/directives/" + c.Id()
        );

    public static async Task<FormModel?> ShowMark(Ctx c)
    {
        if (await DirectiveForms.Writable(c) is not { Secrecy: null } directive)
            return null;
        return Form(
            c,
            directive,
            "directives.mark",
            [
                new("secrecy", c.T["directives.secrecy"], FieldKind.Radio)
                {
                    Required = true,
                    Options = [.. SecrecyMarks.All.Select(s => (s, c.T["secrecy." + s]))],
                },
            ]
        );
    }

    public static Task<Result<string>> PostMark(Ctx c, FormReader form) =>
        c.Do(
            form,
            "directives.mark",
            new MarkDirective(c.Id(), form.Choice("secrecy", SecrecyMarks.All), form.Version),
            MarkDirective.Handle,
            "/directives/" + c.Id()
        );

    public static async Task<FormModel?> ShowCorrect(Ctx c)
    {
        if (await DirectiveForms.Writable(c) is not { } d)
            return null;
        var t = c.T;
        return Form(
            c,
            d,
            "directives.correct",
            [
                .. d.Secrecy is null
                    ? new Field[]
                    {
                        new("summary", t["directives.summary"], FieldKind.LongText)
                        {
                            Required = true,
                            Value = d.Summary,
                        },
                    }
                    : [],
                new("signer", t["directives.signer"]) { Value = d.Signer },
                d.Way == Ways.Issued
                    ? new("recipients", t["directives.recipients"]) { Value = d.Recipients }
                    : new("handedTo", t["directives.handed-to"]) { Value = d.HandedTo },
                new("holdsFrom", t["directives.holds-from"], FieldKind.Date) { Value = Vn.Day(d.HoldsFrom) },
                new("holdsUntil", t["directives.holds-until"], FieldKind.Date) { Value = Vn.Day(d.HoldsUntil) },
                .. d.Secrecy is null
                    ? new Field[]
                    {
                        new("shared", t["directives.shared.ask"], FieldKind.Check) { Value = d.Shared ? "on" : null },
                    }
                    : [],
            ]
        );
    }

    public static Task<Result<string>> PostCorrect(Ctx c, FormReader form) =>
        c.Do(
            form,
            "directives.correct",
            new CorrectDirective(
                c.Id(),
                form.Optional("summary", DirectiveText.SummaryLength),
                form.Optional("signer", 200),
                form.Optional("recipients"),
                form.Optional("handedTo", 200),
                form.OptionalDate("holdsFrom"),
                form.OptionalDate("holdsUntil"),
                form.Ticked("shared"),
                form.Version
            ),
            CorrectDirective.Handle,
            "/directives/" + c.Id()
        );

    private static FormModel Form(Ctx c, Directive directive, string title, IReadOnlyList<Field> fields) =>
        new()
        {
            Title = c.T[title],
            Lede = directive.Symbol,
            Help = c.T[title + ".help"],
            Crumbs =
            [
                new(c.T["directives.title"], "/directives"),
                new(directive.Symbol, "/directives/" + directive.Id),
            ],
            Fields =
            [
                .. fields,
                new("version", "", FieldKind.Hidden)
                {
                    Value = directive.Version.ToString(CultureInfo.InvariantCulture),
                },
            ],
            Submit = c.T[title],
            Cancel = "/directives/" + directive.Id,
        };
}
