using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Register;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Directives.Issue;

/// <summary>A body issues a document: it gets the next number of its run, which is never given twice.</summary>
/// <param name="As">committee, standing-committee, cell, congress …; null: as the body itself.</param>
/// <param name="Number">Only for a document that already bears one on paper.</param>
internal sealed record IssueDirective(
    Guid BodyId,
    string Kind,
    DateOnly On,
    string? Summary = null,
    IReadOnlyList<Guid>? Concretises = null,
    string? As = null,
    int? Number = null,
    string? Secrecy = null,
    DateOnly? HoldsUntil = null,
    bool Shared = true,
    string? Signer = null,
    string? Recipients = null,
    DateOnly? HoldsFrom = null
)
{
    public const string Permission = "directives.issue";

    public static async Task<Result<Guid>> Handle(Work work, IssueDirective command)
    {
        var body = await work.Body(command.BodyId, Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var entered = await Enter(work, body.Value, command);
        return entered.Match<Result<Guid>>(d => d.Id, Result<Guid>.Refused);
    }

    /// <summary>Enters the document; whoever calls has checked that the actor may.</summary>
    public static async Task<Result<Directive>> Enter(Work work, BodyRef body, IssueDirective command)
    {
        var issuers = DocumentKinds.IssuersOf(body);
        if (issuers.Count == 0)
            return Refusal.Invalid("bodyId", "directive.body-issues-none", body.Name);
        var issuer = command.As ?? issuers[0];
        if (!issuers.Contains(issuer))
            return Refusal.Invalid("as", "field.choice");
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (!body.ExistsOn(command.On))
            return Refusal.Invalid("on", "directive.no-body-then", body.Name, command.On);
        var ruled = work.Get<DocumentKinds>().On(command.On);
        if (ruled.IsRefused)
            return Result<Directive>.Refused(ruled.Refusals);
        var rule = ruled.Value;
        if (rule.Body.FindKind(command.Kind) is not { } kind || rule.Body.FindIssuer(issuer) is not { } who)
            return Refusal.Invalid("kind", "field.choice");
        if (!rule.Body.MayIssue(issuer, kind.Code))
            return Refusal.Invalid(
                "kind",
                "directive.may-not-issue",
                who.Title.Vi,
                kind.Title.Vi,
                rule.Version.Basis.Document
            );
        if (await work.Get<IOffices>().Term(command.On) is not { } term)
            return Refusal.Invalid("on", "directive.no-term", command.On);
        if (DirectiveText.Check(command.Secrecy, command.Summary, summaryNeeded: true) is { } wrong)
            return wrong;
        if (DirectiveText.Days(command.On, command.HoldsFrom, command.HoldsUntil) is { } day)
            return day;
        var run = RunOf(kind, who, command.On);
        if (command.Number is { } given)
        {
            if (given is < 1 or > 9999)
                return Refusal.Invalid("number", "field.range", 1, 9999);
            if (await NumberRuns.IsTaken(work, body.Id, term.Id, run, given))
                return Refusal.Invalid("number", "directive.number-taken", rule.Body.Symbol(issuer, kind.Code, given));
        }
        else if (await NumberRuns.LastDay(work, body.Id, term.Id, run) is { } last && last > command.On)
            return Refusal.Invalid("on", "directive.earlier-than-last", last);
        var sources = await Links.Check(work, command.Concretises ?? [], command.On, null);
        if (sources.IsRefused)
            return Result<Directive>.Refused(sources.Refusals);
        var number = await NumberRuns.Take(work, body.Id, term.Id, run, command.Number);
        var directive = new Directive
        {
            Id = work.NewId(),
            BodyId = body.Id,
            Way = Ways.Issued,
            Kind = kind.Code,
            Number = number,
            Run = run,
            TermId = term.Id,
            IssuedAs = issuer,
            Symbol = rule.Body.Symbol(issuer, kind.Code, number),
            Issuer = await IssuerName(work, body, issuer, who, command.On),
            SignedOn = command.On,
            Summary = Typed.CleanOrNull(command.Summary),
            Secrecy = command.Secrecy,
            HoldsFrom = command.HoldsFrom,
            HoldsUntil = command.HoldsUntil,
            Signer = Typed.CleanOrNull(command.Signer),
            Recipients = Typed.CleanOrNull(command.Recipients),
            Shared = command.Shared && command.Secrecy is null,
            Rule = rule.Version.Id,
        };
        directive.Folded = DirectiveText.Folded(directive);
        work.Db.Add(directive);
        Links.Add(work, directive, sources.Value);
        await work.Raise(
            new DirectiveIssued(
                directive.Id,
                body.Id,
                directive.Kind,
                directive.Symbol,
                directive.SignedOn,
                [.. sources.Value.Select(s => s.Id)]
            )
        );
        return directive;
    }

    /// <summary>Kinds that share a symbol share a run, so that no two papers bear the same number and symbol.</summary>
    private static string RunOf(DocumentKindRule kind, IssuerRule who, DateOnly on) =>
        who.Run switch
        {
            NumberingRun.PerKindAndTerm => $"{kind.Symbol}/{who.Symbol}",
            NumberingRun.PerTerm => "/" + who.Symbol,
            NumberingRun.PerKindAndYear =>
                $"{kind.Symbol}/{who.Symbol}/{on.Year.ToString(CultureInfo.InvariantCulture)}",
            _ => throw new InvalidOperationException(who.Run.ToString()),
        };

    private static async Task<string> IssuerName(Work work, BodyRef body, string issuer, IssuerRule who, DateOnly on) =>
        issuer == "committee" && body.Kind == BodyKinds.Grassroots ? (await work.Get<IOffices>().On(on)).CommitteeName
        : issuer == "cell" ? body.Name
        : $"{who.Title.Vi} – {body.Name}";
}
