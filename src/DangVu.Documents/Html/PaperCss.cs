namespace DangVu.Documents;

/// <summary>The rules for the classes that <see cref="HtmlWriter"/> writes; the application serves them as a file.</summary>
public static class PaperCss
{
    public static string Text { get; } =
        """
            .paper { box-sizing: border-box; max-width: 165mm; margin: 0 auto; color: #000; background: #fff; font-family: "Times New Roman", "Liberation Serif", Tinos, serif; font-size: 14pt; line-height: 1.3; overflow-wrap: anywhere; }
            .paper-a4-landscape { max-width: 252mm; }
            .paper-a5 { max-width: 120mm; font-size: 11pt; }
            .paper p, .paper h1, .paper h2, .paper h3, .paper h4, .paper h5, .paper h6 { margin: 0 0 6pt; font-size: 1em; font-weight: normal; }
            .paper .paper-head { display: grid; grid-template-columns: minmax(0, 1fr) minmax(min-content, 1fr); gap: 0 3mm; margin-bottom: 18pt; text-align: center; text-wrap: balance; }
            .paper .paper-head p { margin: 0; }
            .paper .paper-party span { display: inline-block; border-bottom: 0.75pt solid currentColor; font-weight: bold; white-space: nowrap; }
            .paper .paper-date { font-style: italic; white-space: nowrap; }
            .paper .paper-issuer, .paper .paper-title, .paper .paper-heading, .paper .paper-summary, .paper .paper-total td { font-weight: bold; }
            .paper .paper-number { white-space: pre-wrap; }
            .paper .paper-mark span { display: inline-block; border: 0.75pt solid currentColor; padding: 0 8pt; margin-top: 4pt; font-weight: bold; }
            .paper .paper-letter-summary { font-size: 0.86em; font-style: italic; }
            .paper .paper-title { margin: 0; font-size: 1.15em; text-align: center; }
            .paper .paper-summary { margin: 0; text-align: center; text-wrap: balance; }
            .paper .paper-rule { text-align: center; }
            .paper .paper-heading { text-indent: 10mm; break-after: avoid; }
            .paper .paper-heading-0 { text-align: center; text-indent: 0; }
            .paper .paper-heading-3 { font-style: italic; }
            .paper .paper-first { text-indent: 10mm; }
            .paper .paper-justify { text-align: justify; }
            .paper .paper-left { text-align: left; }
            .paper .paper-center { text-align: center; }
            .paper .paper-right { text-align: right; }
            .paper .paper-level-1 { padding-left: 10mm; }
            .paper .paper-level-2 { padding-left: 20mm; }
            .paper .paper-level-3 { padding-left: 30mm; }
            .paper .paper-level-4 { padding-left: 40mm; }
            .paper .paper-strong { font-weight: bold; }
            .paper .paper-slanted { font-style: italic; }
            .paper .paper-huge { font-size: 2.2em; line-height: 1.2; }
            .paper .paper-large { font-size: 1.3em; }
            .paper .paper-small { font-size: 0.8em; }
            .paper .paper-under { text-decoration: underline; }
            .paper a { color: inherit; text-decoration: underline dotted; }
            .paper .paper-scroll { overflow-x: auto; margin: 0 0 6pt; }
            .paper table { width: 100%; border-collapse: collapse; font-size: 0.86em; }
            .paper th, .paper td { border: 0.75pt solid #000; padding: 2pt 4pt; vertical-align: top; }
            .paper th { text-align: center; vertical-align: middle; }
            .paper thead { display: table-header-group; }
            .paper tr { break-inside: avoid; }
            .paper .paper-break { break-before: page; }
            .paper .paper-signatures { display: flex; flex-wrap: wrap; gap: 6pt 4mm; margin-top: 12pt; break-inside: avoid; }
            .paper .paper-signatures > * { flex: 1 1 45%; min-width: min(50mm, 100%); }
            .paper .paper-signatures p { margin: 0; }
            .paper .paper-recipients .paper-recipient { font-size: 0.86em; }
            .paper .paper-label { font-size: 1em; text-decoration: underline; }
            .paper .paper-signer { text-align: center; }
            .paper .paper-signatures .paper-name { margin-top: 72pt; font-weight: bold; }
            @media screen and (max-width: 40em) { .paper .paper-head { grid-template-columns: 100%; } .paper .paper-date { white-space: normal; } }
            @media print { .paper { max-width: none; } .paper a { text-decoration: none; } .paper .paper-scroll { overflow: visible; } }

            """ + Widths();

    /// <summary>A column's share in steps of five of a hundred: a class, since a style attribute is forbidden.</summary>
    internal static int Step(double share) => Math.Clamp((int)Math.Round(share * 20), 1, 20) * 5;

    private static string Widths() =>
        string.Concat(
            Enumerable
                .Range(1, 20)
                .Select(i => FormattableString.Invariant($".paper-w{i * 5} {{ width: {i * 5}%; }}\n"))
        );
}
