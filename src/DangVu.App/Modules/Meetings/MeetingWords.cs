using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Meetings;

/// <summary>The words that several meeting pages share.</summary>
internal static class MeetingWords
{
    public static IReadOnlyList<(string, string)> Collectives(Texts t, IEnumerable<string>? only = null) =>
        [.. (only ?? Collective.All).Select(code => (code, t["collective." + code]))];

    public static IReadOnlyList<(string, string)> Kinds(Texts t) =>
        [.. MeetingKinds.All.Select(code => (code, t["meeting.kind." + code]))];

    public static IReadOnlyList<(string, string)> States(Texts t) =>
        [.. AttendanceStates.All.Select(code => (code, t["attendance." + code]))];

    public static string What(Texts t, string collective, string kind) =>
        collective == Collective.Congress
            ? t["collective." + collective]
            : t["meeting.of." + collective] + " · " + t["meeting.kind." + kind];

    public static Cell Stage(Texts t, string stage) =>
        new(t["meeting.stage." + stage])
        {
            Tone = stage switch
            {
                Stages.Closed => Tone.Ok,
                Stages.Annulled => Tone.Mute,
                _ => Tone.Due,
            },
        };

    /// <summary>A time of day as people write it: 19:05.</summary>
    public static string Clock(TimeOnly? time) =>
        time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
