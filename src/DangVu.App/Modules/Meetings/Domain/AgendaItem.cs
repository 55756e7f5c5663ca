using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Meetings.Domain;

/// <summary>A line of the agenda with its part of the minutes.</summary>
[Table("meet_agenda_items")]
internal sealed class AgendaItem : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid MeetingId { get; set; }
    public int Position { get; set; }
    public string Title
    {
        get => title;
        set =>
            (title, Folded) = (
                value,
                Fold.Of(value) is var folded && folded.Length > Searched ? folded[..Searched] : folded
            );
    }

    /// <summary>So much of a title is looked through by the search box: an index cannot hold a text of any length.</summary>
    public const int Searched = 300;

    /// <summary>The title for the search box.</summary>
    public string Folded { get; private set; } = "";
    private string title = "";

    /// <summary>What higher modules put under it.</summary>
    public string? Detail { get; set; }

    public const string FromLastTime = "carried-over";

    /// <summary>Where it comes from: a source of the template, or <see cref="FromLastTime"/>.</summary>
    public string? Source { get; set; }

    /// <summary>Who prepares and presents it.</summary>
    public Guid? PresenterId { get; set; }
    public string? Minutes { get; set; }

    /// <summary>
    /// Who said what, encrypted as one text: opinions live inside the minutes only, so no query, count or export can go by speaker.
    /// </summary>
    [Sensitive]
    public byte[]? Opinions { get; set; }

    /// <summary>Put off to the next meeting.</summary>
    public bool CarriedOver { get; set; }
    public Guid? CarriedFromId { get; set; }
}
