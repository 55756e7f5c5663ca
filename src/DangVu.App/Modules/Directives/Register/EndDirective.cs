using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Directives.Files;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Register;

/// <summary>A document stops holding before its time; its number stays taken.</summary>
/// <param name="ById">The document that annuls or replaces it, where it is in the register.</param>
/// <param name="Replaced">That document takes its place.</param>
internal sealed record AnnulDirective(
    Guid DirectiveId,
    DateOnly On,
    string Reason,
    int? Version = null,
    Guid? ById = null,
    bool Replaced = false
)
{
    public static async Task<Result<Guid>> Handle(Work work, AnnulDirective command)
    {
        var loaded = await AttachFile.Load(work, command.DirectiveId);
        if (loaded.IsRefused)
            return Result<Guid>.Refused(loaded.Refusals);
        var directive = loaded.Value;
        work.Expect(directive, command.Version);
        if (directive.AnnulledOn is { } gone)
            return Refusal.Rule("directive.annulled-already", gone);
        if (command.On < directive.SignedOn)
            return Refusal.Invalid("on", "directive.received-before-signed", directive.SignedOn);
        if (command.On > work.Today)
            return Refusal.Invalid("on", "field.future", command.On);
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        if (command.Replaced && command.ById is null)
            return Refusal.Invalid("by", "field.required");
        if (command.ById is { } by && await CheckEnding(work, directive, by, command.On) is { } wrong)
            return wrong;
        directive.AnnulledOn = command.On;
        directive.AnnulReason = reason;
        directive.EndedById = command.ById;
        directive.Replaced = command.Replaced;
        await work.Raise(new DirectiveAnnulled(directive.Id, directive.BodyId, command.On));
        return directive.Id;
    }

    private static async Task<Refusal?> CheckEnding(Work work, Directive directive, Guid id, DateOnly on)
    {
        if (id == directive.Id)
            return Refusal.Invalid("by", "directive.ends-itself");
        if (await work.Get<IDirectives>().Find(id) is not { } ending)
            return Refusal.Invalid("by", "record.none");
        if (ending.SignedOn > on)
            return Refusal.Invalid("by", "directive.ending-later", ending.Symbol, ending.SignedOn);
        return await work.Db.Set<Directive>().AnyAsync(d => d.Id == id && d.EndedById == directive.Id)
            ? Refusal.Invalid("by", "directive.circle", ending.Symbol)
            : null;
    }
}

/// <summary>A document turns out to bear a secrecy mark, or bears it from now on: from then its number only is kept.</summary>
internal sealed record MarkDirective(Guid DirectiveId, string Secrecy, int? Version = null)
{
    public static async Task<Result<Guid>> Handle(Work work, MarkDirective command)
    {
        var loaded = await AttachFile.Load(work, command.DirectiveId);
        if (loaded.IsRefused)
            return Result<Guid>.Refused(loaded.Refusals);
        var directive = loaded.Value;
        work.Expect(directive, command.Version);
        if (!SecrecyMarks.All.Contains(command.Secrecy))
            return Refusal.Invalid("secrecy", "field.choice");
        if (directive.Symbol.Length == 0)
            return Refusal.Rule("directive.marked-needs-number");
        var files = (await work.Get<App.Files.FileStore>().Of([directive.Id]))[directive.Id].Count();
        if (files > 0)
            return Refusal.Rule("directive.marked-has-files", files);
        directive.Secrecy = command.Secrecy;
        directive.Summary = null;
        directive.Shared = false;
        directive.Folded = DirectiveText.Folded(directive);
        return directive.Id;
    }
}

/// <summary>Sets right what was typed: never the number, the day or who issued it.</summary>
internal sealed record CorrectDirective(
    Guid DirectiveId,
    string? Summary,
    string? Signer,
    string? Recipients,
    string? HandedTo,
    DateOnly? HoldsFrom,
    DateOnly? HoldsUntil,
    bool Shared,
    int? Version = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, CorrectDirective command)
    {
        var loaded = await AttachFile.Load(work, command.DirectiveId);
        if (loaded.IsRefused)
            return Result<Guid>.Refused(loaded.Refusals);
        var directive = loaded.Value;
        work.Expect(directive, command.Version);
        if (DirectiveText.Check(directive.Secrecy, command.Summary, summaryNeeded: true) is { } wrong)
            return wrong;
        if (DirectiveText.Days(directive.SignedOn, command.HoldsFrom, command.HoldsUntil) is { } day)
            return day;
        directive.Summary = Typed.CleanOrNull(command.Summary);
        directive.Signer = Typed.CleanOrNull(command.Signer);
        directive.Recipients = Typed.CleanOrNull(command.Recipients);
        directive.HandedTo = Typed.CleanOrNull(command.HandedTo);
        directive.HoldsFrom = command.HoldsFrom;
        directive.HoldsUntil = command.HoldsUntil;
        directive.Shared = command.Shared && directive.Secrecy is null;
        directive.Folded = DirectiveText.Folded(directive);
        return directive.Id;
    }
}
