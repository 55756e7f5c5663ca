using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Register;

/// <summary>Enters a document received from above.</summary>
/// <param name="Symbol">Number and symbol as on the paper; empty where it bears none.</param>
internal sealed record ReceiveDirective(
    Guid BodyId,
    string Kind,
    string Issuer,
    DateOnly SignedOn,
    string? Symbol = null,
    string? Summary = null,
    DateOnly? ReceivedOn = null,
    string? Secrecy = null,
    DateOnly? HoldsUntil = null,
    bool Shared = true,
    string? Signer = null,
    string? HandedTo = null,
    DateOnly? HoldsFrom = null
)
{
    public const string Permission = "directives.write";

    public static async Task<Result<Guid>> Handle(Work work, ReceiveDirective command)
    {
        var body = await work.Body(command.BodyId, Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var symbol = Typed.Clean(command.Symbol ?? "");
        var issuer = Typed.Clean(command.Issuer);
        var received = command.ReceivedOn ?? work.Today;
        if (work.Get<DocumentKinds>().Need(work.Today).Body.FindKind(command.Kind) is null)
            return Refusal.Invalid("kind", "field.choice");
        if (issuer.Length == 0)
            return Refusal.Invalid("issuer", "field.required");
        if (DirectiveText.Check(command.Secrecy, command.Summary, summaryNeeded: true) is { } wrong)
            return wrong;
        if (command.Secrecy is not null && symbol.Length == 0)
            return Refusal.Invalid("symbol", "field.required");
        if (command.SignedOn > work.Today)
            return Refusal.Invalid("signedOn", "field.future", command.SignedOn);
        if (received > work.Today)
            return Refusal.Invalid("receivedOn", "field.future", received);
        if (received < command.SignedOn)
            return Refusal.Invalid("receivedOn", "directive.received-before-signed", command.SignedOn);
        if (!body.Value.ExistsOn(received))
            return Refusal.Invalid("receivedOn", "directive.no-body-then", body.Value.Name, received);
        if (DirectiveText.Days(command.SignedOn, command.HoldsFrom, command.HoldsUntil) is { } day)
            return day;
        if (
            symbol.Length > 0
            && await work
                .Db.Set<Directive>()
                .AnyAsync(d =>
                    d.BodyId == command.BodyId
                    && d.Way == Ways.Received
                    && d.SignedOn == command.SignedOn
                    && d.Symbol == symbol
                    && d.Issuer == issuer
                )
        )
            return Refusal.Invalid("symbol", "directive.already-registered", symbol);
        var directive = new Directive
        {
            Id = work.NewId(),
            BodyId = command.BodyId,
            Way = Ways.Received,
            Kind = command.Kind,
            Symbol = symbol,
            Issuer = issuer,
            SignedOn = command.SignedOn,
            ReceivedOn = received,
            Summary = Typed.CleanOrNull(command.Summary),
            Secrecy = command.Secrecy,
            HoldsFrom = command.HoldsFrom,
            HoldsUntil = command.HoldsUntil,
            Shared = command.Shared && command.Secrecy is null,
            Signer = Typed.CleanOrNull(command.Signer),
            HandedTo = Typed.CleanOrNull(command.HandedTo),
            ArrivalNumber = await Issue.NumberRuns.Arrival(work, command.BodyId, received.Year),
        };
        directive.Folded = DirectiveText.Folded(directive);
        work.Db.Add(directive);
        await work.Raise(new DirectiveReceived(directive.Id, directive.BodyId, received));
        return directive.Id;
    }
}
