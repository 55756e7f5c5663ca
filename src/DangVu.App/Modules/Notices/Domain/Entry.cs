using DangVu.App.Ui;

namespace DangVu.App.Modules.Notices.Domain;

/// <summary>A line of the calendar, whichever module it came from.</summary>
/// <param name="Key">"kind/id": the same wherever its day moves.</param>
internal sealed record Entry(string Key, Guid BodyId, string Body, string Text, DateOnly Day, Tone Tone)
{
    public string? Sub { get; init; }
    public TimeOnly? At { get; init; }
    public int? Minutes { get; init; }
    public string? Place { get; init; }
    public string? Href { get; init; }
    public bool Draft { get; init; }
    public bool CalledOff { get; init; }

    /// <summary>Of a body below the one whose calendar it is.</summary>
    public bool Below { get; init; }

    /// <summary>What sort of record it is: "meetings", "tasks".</summary>
    public string Kind => Key[..Key.IndexOf('/', StringComparison.Ordinal)];
}

/// <summary>
/// What a line says where it can be read outside the program: in a calendar on a telephone, in a letter. Meetings, study sessions, the
/// body's tasks and what its month's plan holds keep their words; of whatever names a person or opens a file only the sort is told.
/// </summary>
internal static class OutsideWords
{
    private static readonly HashSet<string> KeepTheirWords =
    [
        "meetings",
        "studies",
        "tasks",
        "turns",
        "own",
        "standing",
    ];

    private static readonly Dictionary<string, string> Sorts = new()
    {
        ["admissions"] = "calendar.outside.admissions",
        ["badges"] = "calendar.outside.badges",
        ["clocks"] = "calendar.outside.members",
        ["directives"] = "calendar.outside.directives",
        ["fees"] = "calendar.outside.fees",
        ["inspection"] = "calendar.outside.inspection",
        ["member-requests"] = "calendar.outside.members",
        ["members"] = "calendar.outside.members",
        ["notebooks"] = "calendar.outside.notebooks",
        ["self-review"] = "calendar.outside.self-review",
        ["shortcomings"] = "calendar.outside.shortcomings",
    };

    /// <summary>The text's key; null where the line keeps its own words.</summary>
    public static string? SortOf(Entry entry) =>
        KeepTheirWords.Contains(entry.Kind) ? null : Sorts.GetValueOrDefault(entry.Kind, "calendar.outside.other");

    public static string Of(Texts t, Entry entry) => SortOf(entry) is { } sort ? t[sort] : entry.Text;
}
