using System.Text.Json;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Reports.HalfTerm;

/// <summary>Turns a figure's evidence into links to the records' pages, as far as the reader may see them.</summary>
internal static class EvidenceLinks
{
    private const int Most = 60;
    private static readonly string[] Naming =
    [
        "title",
        "name",
        "fullName",
        "number",
        "summary",
        "theme",
        "subject",
        "area",
        "text",
        "decisionNumber",
    ];

    /// <summary>The links, and how many records the reader may not open or are beyond the first ones.</summary>
    public static async Task<(IReadOnlyList<Link> Links, int Hidden)> Of(Ctx c, Figure figure)
    {
        var records = c.Work.Get<RecordList>();
        var links = new List<Link>();
        foreach (var evidence in figure.Evidence.Take(Most))
        {
            var parts = evidence.Split('/');
            if (
                parts.Length != 2
                || !Guid.TryParse(parts[1], out var id)
                || records.Find(parts[0]) is not { } kind
                || !c.Actor.May(kind.Permission)
            )
                continue;
            if (await kind.One(c.Work, id) is not { } record)
                continue;
            links.Add(
                new Link(await Label(c, JsonSerializer.SerializeToElement(record, Hosting.Api.Json)), kind.Page(id))
            );
        }
        return (links, figure.Evidence.Count - links.Count);
    }

    private static async Task<string> Label(Ctx c, JsonElement record)
    {
        var words = new List<string>();
        foreach (var name in Naming)
            if (
                record.TryGetProperty(name, out var value)
                && value.ValueKind == JsonValueKind.String
                && value.GetString() is { Length: > 0 } text
            )
            {
                words.Add(text.Length > 90 ? text[..90] + "…" : text);
                if (words.Count == 2)
                    break;
            }
        if (Id(record, "memberId") is { } member && await c.Work.Get<IMembers>().Find(member) is { } person)
            words.Add(person.FullName);
        else if (
            (Id(record, "subjectBodyId") ?? Id(record, "recipientBodyId") ?? Id(record, "bodyId")) is { } body
            && await c.Bodies.Find(body) is { } where
        )
            words.Add(where.Name);
        return words.Count == 0 ? c.T["report.record"] : string.Join(" · ", words.Distinct());
    }

    /// <summary>"ho-chi-minh" is a code of the program, not a name that people know.</summary>
    private static bool IsCode(string text) => text.All(ch => char.IsAsciiLetterLower(ch) || ch == '-');

    private static Guid? Id(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.TryGetGuid(out var id)
            ? id
            : null;
}
