using DangVu.App.Modules.Directives.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Directives.Register;

/// <summary>What may be written of a document, and how it is found.</summary>
internal static class DirectiveText
{
    public const int SummaryLength = 1000;

    /// <summary>A document with a secrecy mark is kept by its number only.</summary>
    public static Refusal? Check(string? secrecy, string? summary, bool summaryNeeded)
    {
        var written = !string.IsNullOrWhiteSpace(summary);
        if (secrecy is not null && !SecrecyMarks.All.Contains(secrecy))
            return Refusal.Invalid("secrecy", "field.choice");
        if (secrecy is not null && written)
            return Refusal.Invalid("summary", "directive.marked-summary");
        if (secrecy is null && summaryNeeded && !written)
            return Refusal.Invalid("summary", "field.required");
        return summary?.Length > SummaryLength ? Refusal.Invalid("summary", "field.too-long", SummaryLength) : null;
    }

    /// <summary>From when until when it holds, against its own day.</summary>
    public static Refusal? Days(DateOnly signed, DateOnly? from, DateOnly? until) =>
        from < signed ? Refusal.Invalid("holdsFrom", "field.before", signed)
        : until < (from ?? signed) ? Refusal.Invalid("holdsUntil", "field.before", from ?? signed)
        : null;

    public static string Folded(Directive d) =>
        Fold.Of($"{d.Symbol} {d.Summary} {(d.Secrecy is null ? d.Issuer : "")}");
}
