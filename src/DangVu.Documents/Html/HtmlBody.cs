using System.Globalization;
using System.Text;

namespace DangVu.Documents;

/// <summary>The parts of a paper as elements.</summary>
internal sealed class HtmlBody(StringBuilder html, Paper paper, Func<string, string?>? link, int topHeading)
{
    private readonly int _highest = paper.Blocks.OfType<HeadingBlock>().Select(h => h.Level).DefaultIfEmpty(0).Min();

    public void Write()
    {
        var sheet = paper.Sheet switch
        {
            PaperSheet.A4Landscape => "paper-a4-landscape",
            PaperSheet.A5 => "paper-a5",
            _ => "paper-a4",
        };
        html.Append(CultureInfo.InvariantCulture, $"<article class=\"paper {sheet}\" lang=\"vi\">\n");
        if (!paper.Bare)
        {
            Head();
        }

        if (paper.Kind == PaperKind.Titled && !paper.Bare)
        {
            Line(Heading(0), "paper-title", paper.Title);
            Line("p", "paper-summary", paper.Summary);
            Line("p", "paper-rule", paper.Separator);
        }

        var breakFirst = false;
        foreach (var block in paper.Blocks)
        {
            if (block is PageBreakBlock)
            {
                breakFirst = true;
                continue;
            }

            if (breakFirst)
            {
                html.Append("<div class=\"paper-break\"></div>\n");
                breakFirst = false;
            }

            Block(block);
        }

        html.Append("</article>\n");
    }

    private void Head()
    {
        var head = paper.Header;
        html.Append("<header class=\"paper-head\">\n<div>\n");
        Line("p", null, head.UpperBody ?? string.Empty);
        Line("p", "paper-issuer", head.IssuingBody);
        Line("p", null, head.Star);
        html.Append("</div>\n<div>\n");
        Inner("paper-party", head.PartyName);
        html.Append("</div>\n<div>\n");
        Line("p", "paper-number", head.Number);
        html.Append("</div>\n<div>\n");
        Line("p", "paper-date", head.PlaceAndDate);
        html.Append("</div>\n<div>\n");
        foreach (var mark in head.Marks)
        {
            Inner("paper-mark", mark);
        }

        if (paper.Kind == PaperKind.Letter)
        {
            Line("p", "paper-letter-summary", paper.Summary);
        }

        html.Append("</div>\n</header>\n");
    }

    private void Inner(string look, string text) =>
        html.Append("<p class=\"").Append(look).Append("\"><span>").Append(Text(text)).Append("</span></p>\n");

    private void Block(PaperBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                var look = "paper-" + Align(paragraph.Align);
                look += paragraph.FirstLineIndent ? " paper-first" : string.Empty;
                var level = paragraph.Level;
                look += paragraph.Scale switch
                {
                    >= 2 => " paper-huge",
                    > 1.1 => " paper-large",
                    < 0.9 => " paper-small",
                    _ => string.Empty,
                };
                look += level > 0 ? FormattableString.Invariant($" paper-level-{level}") : string.Empty;
                html.Append(CultureInfo.InvariantCulture, $"<p class=\"{look}\">");
                Runs(paragraph.Runs);
                html.Append("</p>\n");
                break;
            case HeadingBlock heading:
                var below = paper.Kind == PaperKind.Titled ? 1 : 0;
                Line(
                    Heading(heading.Level - _highest + below),
                    heading.Level switch
                    {
                        0 => "paper-heading paper-heading-0",
                        3 => "paper-heading paper-heading-3",
                        _ => "paper-heading",
                    },
                    heading.Text
                );
                break;
            case TableBlock table:
                Table(table);
                break;
            case SignatureBlock signature:
                html.Append("<div class=\"paper-signatures\">\n<div class=\"paper-recipients\">\n");
                if (signature.Recipients.Count > 0)
                {
                    Line("p", "paper-label", signature.Label);
                }

                foreach (var line in signature.RecipientLines)
                {
                    Line("p", "paper-recipient", line);
                }

                html.Append("</div>\n");
                Signer(signature.Signer);
                html.Append("</div>\n");
                break;
            case DoubleSignatureBlock both:
                html.Append("<div class=\"paper-signatures\">\n");
                Signer(both.Left);
                Signer(both.Right);
                html.Append("</div>\n");
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    private void Signer(Signer signer)
    {
        html.Append("<div class=\"paper-signer\">\n");
        Line("p", "paper-strong", signer.Authority ?? string.Empty);
        Line("p", signer.Authority is null ? "paper-strong" : null, signer.Office);
        Line("p", "paper-name", signer.Name);
        html.Append("</div>\n");
    }

    private void Table(TableBlock table)
    {
        html.Append("<div class=\"paper-scroll\" tabindex=\"0\">\n<table>\n<colgroup>");
        foreach (var share in table.Shares)
        {
            html.Append(CultureInfo.InvariantCulture, $"<col class=\"paper-w{PaperCss.Step(share)}\">");
        }

        html.Append("</colgroup>\n");
        if (table.HeaderRows.Count > 0)
        {
            html.Append("<thead>\n");
            foreach (var row in table.HeaderRows)
            {
                Row(table, row, "th", header: true, null);
            }

            html.Append("</thead>\n");
        }

        html.Append("<tbody>\n");
        foreach (var row in table.Rows)
        {
            Row(table, row, "td", header: false, null);
        }

        if (table.Total is { } total)
        {
            Row(table, total, "td", header: false, "paper-total");
        }

        html.Append("</tbody>\n</table>\n</div>\n");
    }

    private void Row(TableBlock table, IReadOnlyList<PlacedCell> cells, string tag, bool header, string? look)
    {
        html.Append(look is null ? "<tr>" : "<tr class=\"" + look + "\">");
        foreach (var cell in cells.Where(c => !c.Continued))
        {
            html.Append('<').Append(tag);
            if (header)
            {
                html.Append(cell.Columns > 1 ? " scope=\"colgroup\"" : " scope=\"col\"");
            }

            Number("colspan", cell.Columns);
            Number("rowspan", cell.Rows);
            html.Append(" class=\"paper-").Append(Align(cell.AlignIn(table, header))).Append("\">");
            Runs(cell.Cell.Runs);
            html.Append("</").Append(tag).Append('>');
        }

        html.Append("</tr>\n");

        void Number(string name, int value)
        {
            if (value > 1)
            {
                html.Append(CultureInfo.InvariantCulture, $" {name}=\"{value}\"");
            }
        }
    }

    private void Runs(IReadOnlyList<PaperRun> runs)
    {
        foreach (var run in runs)
        {
            var address = run.Evidence is { } evidence ? HtmlWriter.SafeAddress(link?.Invoke(evidence)) : null;
            var look = string.Join(
                ' ',
                new[]
                {
                    run.Bold ? "paper-strong" : null,
                    run.Italic ? "paper-slanted" : null,
                    run.Underline ? "paper-under" : null,
                }.OfType<string>()
            );
            var tag =
                address is not null ? "a"
                : look.Length > 0 ? "span"
                : null;
            if (tag is not null)
            {
                html.Append('<').Append(tag);
                html.Append(look.Length > 0 ? " class=\"" + look + "\"" : string.Empty);
                html.Append(address is not null ? " href=\"" + HtmlWriter.Encode(address) + "\"" : string.Empty);
                html.Append('>');
            }

            html.Append(Text(run.Text));
            if (tag is not null)
            {
                html.Append("</").Append(tag).Append('>');
            }
        }
    }

    private void Line(string tag, string? look, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        html.Append('<').Append(tag);
        html.Append(look is null ? string.Empty : " class=\"" + look + "\"");
        html.Append('>').Append(Text(text)).Append("</").Append(tag).Append(">\n");
    }

    private string Heading(int below) => FormattableString.Invariant($"h{Math.Clamp(topHeading + below, 1, 6)}");

    private static string Text(string text) => string.Join("<br>", text.Split('\n').Select(HtmlWriter.Encode));

    private static string Align(PaperAlign align) =>
        align switch
        {
            PaperAlign.Left => "left",
            PaperAlign.Center => "center",
            PaperAlign.Right => "right",
            _ => "justify",
        };
}
