using System.Text;
using System.Text.Encodings.Web;
using DangVu.App.Modules.Notices.Domain;
using DangVu.App.Ui;
using MimeKit;

namespace DangVu.App.Modules.Notices.Mail;

/// <summary>A part of a letter: a heading and its lines, each perhaps with where it leads.</summary>
internal sealed record LetterPart(string? Heading, IReadOnlyList<(string Text, string? Href)> Lines);

/// <summary>What a letter says, once; written as plain text and as simple HTML.</summary>
internal sealed record LetterText(string Subject, IReadOnlyList<LetterPart> Parts, string Foot);

/// <summary>An .ics that goes with a letter.</summary>
internal sealed record LetterCalendar(string Method, string Text);

/// <summary>Makes the message. Names and subjects become one line each before they reach a header.</summary>
internal static class Envelope
{
    /// <summary>Nobody reads more, and no server should have to carry it.</summary>
    private const int LongestText = 60_000;

    public static MimeMessage Of(
        MailServer server,
        MailJob job,
        string to,
        LetterText letter,
        LetterCalendar? calendar = null
    )
    {
        var message = new MimeMessage();
        message.From.Add(new MailboxAddress(Encoding.UTF8, Addresses.Line(server.SenderName), server.Sender));
        message.To.Add(new MailboxAddress("", to));
        message.Subject = Addresses.Line(letter.Subject);
        message.Date = new DateTimeOffset(job.MadeAt, TimeSpan.Zero).ToOffset(TimeSpan.FromHours(7));
        // The same letter keeps its name when it is tried again: a server that has it already can tell.
        message.MessageId = $"{job.Id:N}@{server.Sender[(server.Sender.IndexOf('@', StringComparison.Ordinal) + 1)..]}";
        message.Headers.Add("Auto-Submitted", "auto-generated");
        var body = new MultipartAlternative
        {
            new TextPart("plain") { Text = Cut(Plain(letter)) },
            new TextPart("html") { Text = Html(letter) },
        };
        if (calendar is null)
            message.Body = body;
        else
        {
            var file = new TextPart("calendar") { Text = calendar.Text };
            file.ContentType.Parameters.Add("method", calendar.Method);
            file.ContentDisposition = new ContentDisposition(ContentDisposition.Attachment)
            {
                FileName = "moi-hop.ics",
            };
            message.Body = new Multipart("mixed") { body, file };
        }
        return message;
    }

    private static string Plain(LetterText letter)
    {
        var text = new StringBuilder();
        foreach (var part in letter.Parts)
        {
            if (part.Heading is not null)
                text.Append(part.Heading).Append("\n");
            foreach (var (line, href) in part.Lines)
            {
                text.Append(part.Heading is null ? "" : "- ").Append(line).Append('\n');
                if (href is not null)
                    text.Append(part.Heading is null ? "" : "  ").Append(href).Append('\n');
            }
            text.Append('\n');
        }
        return text.Append("-- \n").Append(letter.Foot).Append('\n').ToString().Normalize();
    }

    private static string Html(LetterText letter)
    {
        var encode = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"></head><body>");
        foreach (var part in letter.Parts)
        {
            if (part.Heading is not null)
                html.Append("<h3>").Append(encode.Encode(part.Heading)).Append("</h3><ul>");
            foreach (var (line, href) in part.Lines)
            {
                html.Append(part.Heading is null ? "<p>" : "<li>");
                if (href is null)
                    html.Append(encode.Encode(line));
                else
                    html.Append("<a href=\"")
                        .Append(encode.Encode(href))
                        .Append("\">")
                        .Append(encode.Encode(line))
                        .Append("</a>");
                html.Append(part.Heading is null ? "</p>" : "</li>");
            }
            if (part.Heading is not null)
                html.Append("</ul>");
        }
        html.Append("<hr><p><small>").Append(encode.Encode(letter.Foot)).Append("</small></p></body></html>");
        return html.ToString().Normalize() is { Length: <= 2 * LongestText } whole
            ? whole
            : "<!DOCTYPE html><html lang=\"vi\"><body><pre>"
                + encode.Encode(Cut(Plain(letter)))
                + "</pre></body></html>";
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
