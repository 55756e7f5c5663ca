using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Recognition.Domain;

/// <summary>A cell's way to a recognition, from its registration. It keeps the criteria that were in force when the cell registered.</summary>
[Table("rec_dossiers")]
internal sealed class Dossier : Row, IInBody
{
    public Guid BodyId { get; set; }

    /// <summary>The family of the criteria set without "recognition-": see <see cref="Awards"/>.</summary>
    public string Award { get; set; } = "";
    public DateOnly RegisteredOn { get; set; }

    /// <summary>The meeting at which the cell resolved to register, in words.</summary>
    public string? Meeting { get; set; }

    /// <summary>That meeting, where it was held with the product.</summary>
    public Guid? MeetingId { get; set; }

    /// <summary>The cell's resolution in the register of documents.</summary>
    public Guid? ResolutionId { get; set; }

    /// <summary>The year judged; null: the twelve months before the day looked at.</summary>
    public int? Year { get; set; }

    /// <summary>"family/slug" of the criteria.</summary>
    public string Rule { get; set; } = "";

    /// <summary>A code of <see cref="DossierStages"/>: where it stands now; the way there is in <see cref="DossierStep"/>.</summary>
    public string Stage { get; set; } = "";
    public string? Decision { get; set; }

    /// <summary>The decision in the register of documents, where the office issued it itself.</summary>
    public Guid? DecisionId { get; set; }
    public DateOnly? DecidedOn { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }

    /// <summary>Why what was already handed in must be looked at again: evidence was withdrawn.</summary>
    public string? ReopenedFor { get; set; }
    public DateOnly? ReopenedOn { get; set; }

    /// <summary>From the registration to the decision.</summary>
    public bool IsUnderWay => Stage is not (DossierStages.Recognised or DossierStages.Withdrawn);

    /// <summary>The days over which the records are asked, on the day looked at.</summary>
    public (DateOnly From, DateOnly To) Span(DateOnly day)
    {
        if (Year is not { } year)
            return (day.AddYears(-1).AddDays(1), day);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return (
            first,
            day < first ? first
            : day > last ? last
            : day
        );
    }

    /// <summary>Neither withdrawn nor run out on the day.</summary>
    public bool IsLive(DateOnly day) =>
        Stage != DossierStages.Withdrawn && !(Stage == DossierStages.Recognised && ValidTo < day);
}

/// <summary>One dated step of a dossier.</summary>
[Table("rec_steps")]
internal sealed class DossierStep : Row, IInBody
{
    public Guid DossierId { get; set; }
    public Guid BodyId { get; set; }
    public string Stage { get; set; } = "";
    public DateOnly On { get; set; }

    /// <summary>Whose act.</summary>
    public string By { get; set; } = "";
    public string? Note { get; set; }
    public string? Document { get; set; }

    /// <summary>Of a recognition: the criteria's checksum and what they said that day.</summary>
    public string? RuleChecksum { get; set; }
    public string? Trace { get; set; }
}

/// <summary>The sets by which cells are recognised: one for each family "recognition-…", shipped or the office's own.</summary>
internal static class Awards
{
    /// <summary>Trong sạch, vững mạnh toàn diện: the one that the half-term report counts.</summary>
    public const string CleanAndStrong = "tsvmtd";
    public const string FourGood = "four-good";
    public const string Prefix = "recognition-";

    public static string FamilyOf(string award) => Prefix + award;
}

internal static class DossierStages
{
    public const string Registered = "registered";
    public const string Preparing = "preparing";
    public const string Submitted = "submitted";
    public const string Returned = "returned";
    public const string Appraised = "appraised";
    public const string Recognised = "recognised";
    public const string Withdrawn = "withdrawn";
    public static readonly IReadOnlyList<string> All =
    [
        Registered,
        Preparing,
        Submitted,
        Returned,
        Appraised,
        Recognised,
        Withdrawn,
    ];
}
