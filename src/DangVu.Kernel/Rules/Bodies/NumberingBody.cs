using System.Globalization;
using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>When the run of numbers begins again at 01.</summary>
public enum NumberingRun
{
    PerKindAndTerm,
    PerTerm,
    PerKindAndYear,
}

/// <summary>A kind of document, its symbol and which bodies may issue it.</summary>
public sealed record DocumentKindRule(string Code, RuleText Title, string Symbol, IReadOnlyList<string> Issuers)
{
    public bool Verified { get; init; } = true;

    public RuleText? Note { get; init; }
}

/// <summary>A body that issues documents, its symbol, and how its numbers run.</summary>
public sealed record IssuerRule(string Code, RuleText Title, string Symbol, NumberingRun Run)
{
    public bool Verified { get; init; } = true;
}

/// <summary>Kinds of documents, who may issue which, and how they are numbered.</summary>
public sealed record NumberingBody(IReadOnlyList<DocumentKindRule> Kinds, IReadOnlyList<IssuerRule> Issuers, int Digits)
    : RuleBody
{
    public override BodyKind Kind => BodyKind.Numbering;

    public DocumentKindRule? FindKind(string code) => Kinds.FirstOrDefault(kind => kind.Code == code);

    public IssuerRule? FindIssuer(string code) => Issuers.FirstOrDefault(issuer => issuer.Code == code);

    public bool MayIssue(string issuer, string kind) =>
        FindKind(kind)?.Issuers.Contains(issuer, StringComparer.Ordinal) ?? false;

    /// <summary>"05-NQ/ĐU"; without a number "     -NQ/ĐU".</summary>
    public string Symbol(string issuer, string kind, int? number)
    {
        var body = FindIssuer(issuer) ?? throw new InvalidOperationException($"No issuer {issuer}");
        var type = FindKind(kind) ?? throw new InvalidOperationException($"No kind {kind}");
        var text = number?.ToString($"D{Digits}", CultureInfo.InvariantCulture) ?? new string(' ', 5);
        return $"{text}-{type.Symbol}/{body.Symbol}";
    }
}

internal static class NumberingReader
{
    public static NumberingBody Read(NodeReader at)
    {
        var issuers = at.SomeMaps("issuers").Select(item => (Rule: Issuer(item), item.Line)).ToList();
        at.Reading.Unique(issuers.Select(item => (item.Rule.Code, item.Line)));
        var known = issuers.Select(item => item.Rule.Code).ToHashSet(StringComparer.Ordinal);
        var kinds = at.SomeMaps("kinds").Select(item => (Rule: Kind(item, known), item.Line)).ToList();
        at.Reading.Unique(kinds.Select(item => (item.Rule.Code, item.Line)));
        return new NumberingBody(
            [.. kinds.Select(item => item.Rule)],
            [.. issuers.Select(item => item.Rule)],
            at.Whole("digits", 2)
        );
    }

    private static IssuerRule Issuer(NodeReader at)
    {
        var rule = new IssuerRule(at.Text("code"), at.Words("title"), at.Text("symbol"), at.Choice<NumberingRun>("run"))
        {
            Verified = at.Flag("verified", otherwise: true),
        };
        at.Done();
        return rule;
    }

    private static DocumentKindRule Kind(NodeReader at, HashSet<string> issuers)
    {
        var rule = new DocumentKindRule(at.Text("code"), at.Words("title"), at.Text("symbol"), at.Texts("issuers"))
        {
            Verified = at.Flag("verified", otherwise: true),
            Note = at.WordsOrNull("note"),
        };
        foreach (var issuer in rule.Issuers.Where(issuer => !issuers.Contains(issuer)))
            at.Reading.Refuse(at.LineOf("issuers"), "unknown-issuer", issuer);
        at.Done();
        return rule;
    }
}
