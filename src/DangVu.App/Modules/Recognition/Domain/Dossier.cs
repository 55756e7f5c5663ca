using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Recognition.Domain;

/// <summary>A cell's way to a recognition, from its registration. It keeps the criteria that were in force when the cell registered.</summary>
[Table("rec_dossiers")]
internal sealed class Dossier : Row, IInBody
{
    public Guid BodyId { get; set; }

    /// <summary>A code of <see cref="Awards"/>.</summary>
    public string Award { get; set; } = "";
    public DateOnly RegisteredOn { get; set; }

    /// <summary>The meeting at which the cell resolved to register.</summary>
    public string? Meeting { get; set; }

    /// <summary>"family/slug" of the criteria.</summary>
    public string Rule { get; set; } = "";

    /// <summary>A code of <see cref="DossierStages"/>: where it stands now; the way there is in <see cref="DossierStep"/>.</summary>
    public string Stage { get; set; } = "";
    public string? Decision { get; set; }
    public DateOnly? DecidedOn { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }

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

/// <summary>What shows that a criterion is met, or that it is not.</summary>
[Table("rec_evidence")]
internal sealed class Evidence : Row, IInBody
{
    public Guid DossierId { get; set; }
    public Guid BodyId { get; set; }

    /// <summary>Code of the criterion in the rule.</summary>
    public string Item { get; set; } = "";
    public DateOnly On { get; set; }
    public string Text { get; set; } = "";

    /// <summary>Where the paper is: its number, or the file's name in the cell's folder.</summary>
    public string? Document { get; set; }

    /// <summary>The cell's own word; null where the evidence is only gathered.</summary>
    public bool? IsMet { get; set; }
}

internal static class Awards
{
    /// <summary>Trong sạch, vững mạnh toàn diện: hamlet and quarter cells.</summary>
    public const string CleanAndStrong = "tsvmtd";
    public const string FourGood = "four-good";
    public static readonly IReadOnlyList<string> All = [CleanAndStrong, FourGood];

    public static string FamilyOf(string award) => "recognition-" + award;
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
