using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>Reads one rule file. Null where there is any problem: a rule is used whole or not at all.</summary>
public static class VersionReader
{
    public static RuleVersion? Read(RuleNode root, RuleReading reading)
    {
        var before = reading.Problems.Count;
        var at = new NodeReader(root, reading);
        var kind = at.Choice<BodyKind>("kind");
        var from = at.Date("effectiveFrom");
        var to = at.DateOrNull("effectiveTo");
        if (to < from)
            reading.Refuse(at.LineOf("effectiveTo"), "end-before-start", Scalars.Say(from), Scalars.Say(to.Value));
        var basis = at.Map("basis");
        var body = at.Map("body");
        if (basis is null)
            at.Missing("basis");
        if (body is null)
            at.Missing("body");
        var version = new RuleVersion(
            at.Text("family"),
            at.Text("slug"),
            at.Whole("version"),
            from,
            to,
            at.Words("title"),
            basis is null ? new Basis("", null, null, null) : Basis(basis),
            body is null ? new TableBody([]) : BodyReader.Read(kind, body),
            CanonicalText.Checksum(root)
        )
        {
            Supersedes = at.TextOrNull("supersedes"),
            Verified = at.Flag("verified", otherwise: false),
            Local = at.Flag("local", otherwise: false),
            Note = at.WordsOrNull("note"),
            File = reading.File,
        };
        at.Done();
        if (!version.Verified && version.Note is null && version.Basis.Note is null)
            reading.Refuse(at.Line, "unverified-without-note");
        return reading.Problems.Count == before ? version : null;
    }

    private static Basis Basis(NodeReader at)
    {
        var basis = new Basis(
            at.Text("document"),
            at.TextOrNull("article"),
            at.DateOrNull("date"),
            at.TextOrNull("issuer")
        )
        {
            Note = at.WordsOrNull("note"),
        };
        at.Done();
        return basis;
    }
}
