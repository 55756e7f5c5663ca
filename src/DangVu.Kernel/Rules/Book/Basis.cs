using System.Globalization;
using DangVu.Kernel.Rules.Evaluation;

namespace DangVu.Kernel.Rules;

/// <summary>Căn cứ pháp lý: what a rule rests on. Note says where our knowledge of it comes from.</summary>
public sealed record Basis(string Document, string? Article, DateOnly? Date, string? Issuer)
{
    public RuleText? Note { get; init; }

    /// <summary>"294-QĐ/TW, §9.3 (26/05/2025)".</summary>
    public string Cite(string language)
    {
        var article = Article is null ? Document : $"{Document}, {Article}";
        return Date is not { } day
            ? article
            : article
                + RuleSentences.Say(language, "basis.date", day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
    }
}
