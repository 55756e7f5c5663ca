using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Issue;
using DangVu.App.Modules.Directives.Register;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Directives.Pages;

/// <summary>Entering a document received and issuing one.</summary>
internal static class DirectiveForms
{
    public static async Task<FormModel?> ShowReceive(Ctx c)
    {
        var t = c.T;
        return new FormModel
        {
            Title = t["directives.receive"],
            Help = t["directives.receive.help"],
            Crumbs = [new(t["directives.title"], "/directives")],
            Fields =
            [
                new("bodyId", t["directives.register-of"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.Id.ToString(),
                    Options = await c.BodyOptions(ReceiveDirective.Permission),
                },
                new("kind", t["directives.kind"], FieldKind.Select)
                {
                    Required = true,
                    Options = c.Work.Get<DocumentKinds>().Options(c.Today, t.Language),
                },
                new("symbol", t["directives.symbol"]) { Hint = t["directives.symbol.hint"] },
                new("issuer", t["directives.issuer"]) { Required = true },
                new("signedOn", t["directives.signed"], FieldKind.Date) { Required = true },
                new("receivedOn", t["directives.received-on"], FieldKind.Date)
                {
                    Required = true,
                    Value = Vn.Day(c.Today),
                },
                new("summary", t["directives.summary"], FieldKind.LongText) { Hint = t["directives.summary.hint"] },
                Secrecy(t),
                new("signer", t["directives.signer"]),
                new("handedTo", t["directives.handed-to"]) { Hint = t["directives.handed-to.hint"] },
                new("holdsFrom", t["directives.holds-from"], FieldKind.Date) { Hint = t["directives.holds-from.hint"] },
                new("holdsUntil", t["directives.holds-until"], FieldKind.Date),
                new("shared", t["directives.shared.ask"], FieldKind.Check) { Value = "on" },
            ],
            Submit = t["directives.receive.go"],
            Cancel = "/directives",
        };
    }

    public static async Task<Result<string>> PostReceive(Ctx c, FormReader form)
    {
        var command = new ReceiveDirective(
            form.Id("bodyId"),
            form.Text("kind"),
            form.Text("issuer", 200),
            form.Date("signedOn"),
            form.Optional("symbol", 60),
            form.Optional("summary", DirectiveText.SummaryLength),
            form.Date("receivedOn"),
            form.Optional("secrecy"),
            form.OptionalDate("holdsUntil"),
            form.Ticked("shared"),
            form.Optional("signer", 200),
            form.Optional("handedTo", 200),
            form.OptionalDate("holdsFrom")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("directives.receive", command, ReceiveDirective.Handle);
        return done.Match<Result<string>>(id => "/directives/" + id, Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowIssue(Ctx c)
    {
        var t = c.T;
        var ruled = c.Work.Get<DocumentKinds>().Need(c.Today);
        var issuers = DocumentKinds.IssuersOf(c.Body);
        var kinds = ruled
            .Body.Kinds.Where(k => issuers.Any(i => ruled.Body.MayIssue(i, k.Code)))
            .Select(k => (k.Code, k.Title.In(t.Language)))
            .ToList();
        return new FormModel
        {
            Title = t["directives.issue"],
            Help = t["directives.issue.help"],
            Lede = t["directives.issue.lede", c.Body.Name],
            Crumbs = [new(t["directives.title"], "/directives")],
            Rules =
            [
                new RuleNote(t["directives.issue.rule"], ruled.Version.Basis.Cite(t.Language), ruled.Version.Verified),
            ],
            Fields =
            [
                new("bodyId", t["body"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.Id.ToString(),
                    Options = await c.BodyOptions(
                        IssueDirective.Permission,
                        b => b.Id == c.Body.Id && issuers.Count > 0
                    ),
                },
                .. issuers.Count > 1
                    ? new Field[]
                    {
                        new("as", t["directives.as"], FieldKind.Select)
                        {
                            Required = true,
                            Value = issuers[0],
                            Options =
                            [
                                .. issuers
                                    .Where(i => ruled.Body.FindIssuer(i) is not null)
                                    .Select(i => (i, ruled.Body.FindIssuer(i)!.Title.In(t.Language))),
                            ],
                        },
                    }
                    : [],
                new("kind", t["directives.kind"], FieldKind.Select) { Required = true, Options = kinds },
                new("on", t["directives.signed"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("summary", t["directives.summary"], FieldKind.LongText) { Hint = t["directives.summary.hint"] },
                new("source", t["thread.concretises"], FieldKind.Select)
                {
                    Value = c.Query("source"),
                    Options = await c.Work.Get<IDirectives>().Choices(c.Body),
                },
                new("number", t["directives.number"], FieldKind.Number) { Hint = t["directives.number.hint"] },
                Secrecy(t),
                new("signer", t["directives.signer"]),
                new("recipients", t["directives.recipients"]) { Hint = t["directives.recipients.hint"] },
                new("holdsFrom", t["directives.holds-from"], FieldKind.Date) { Hint = t["directives.holds-from.hint"] },
                new("holdsUntil", t["directives.holds-until"], FieldKind.Date),
                new("shared", t["directives.shared.ask"], FieldKind.Check) { Value = "on" },
            ],
            Submit = t["directives.issue.go"],
            Cancel = "/directives",
        };
    }

    public static async Task<Result<string>> PostIssue(Ctx c, FormReader form)
    {
        var command = new IssueDirective(
            form.Id("bodyId"),
            form.Text("kind"),
            form.Date("on"),
            form.Optional("summary", DirectiveText.SummaryLength),
            form.OptionalId("source") is { } source ? [source] : null,
            form.Optional("as"),
            (int?)form.OptionalNumber("number", 1, 9999),
            form.Optional("secrecy"),
            form.OptionalDate("holdsUntil"),
            form.Ticked("shared"),
            form.Optional("signer", 200),
            form.Optional("recipients"),
            form.OptionalDate("holdsFrom")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("directives.issue", command, IssueDirective.Handle);
        return done.Match<Result<string>>(id => "/directives/" + id, Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowLink(Ctx c)
    {
        if (await Writable(c) is not { } directive)
            return null;
        return new FormModel
        {
            Title = c.T["directives.link"],
            Lede = directive.Symbol,
            Crumbs =
            [
                new(c.T["directives.title"], "/directives"),
                new(directive.Symbol, "/directives/" + directive.Id),
            ],
            Fields =
            [
                new("source", c.T["thread.concretises"], FieldKind.Select)
                {
                    Required = true,
                    Options = await c.Work.Get<IDirectives>().Choices(c.Body),
                },
            ],
            Submit = c.T["save"],
            Cancel = "/directives/" + directive.Id,
        };
    }

    public static async Task<Result<string>> PostLink(Ctx c, FormReader form)
    {
        var command = new LinkDirective(c.Id(), [form.Id("source")]);
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("directives.link", command, LinkDirective.Handle);
        return done.Match<Result<string>>(id => "/directives/" + id, Result<string>.Refused);
    }

    /// <summary>The document of this address, if the actor may change it.</summary>
    internal static async Task<Directive?> Writable(Ctx c) =>
        await DirectivePage.Load(c) is { } loaded
        && c.Actor.May(Files.AttachFile.Permission(loaded.Directive), loaded.Body.Path)
            ? loaded.Directive
            : null;

    private static Field Secrecy(Texts t) =>
        new("secrecy", t["directives.secrecy"], FieldKind.Select)
        {
            Hint = t["directives.secrecy.hint"],
            Options = [.. SecrecyMarks.All.Select(s => (s, t["secrecy." + s]))],
        };
}
