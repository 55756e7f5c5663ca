using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Admissions.Domain;

internal static class CandidateStates
{
    public const string Open = "open";
    public const string Probationary = "probationary";
    public const string Official = "official";
    public const string Refused = "refused";
    public const string Dropped = "dropped";
    public const string Struck = "struck";

    public static readonly IReadOnlyList<string> All = [Open, Probationary, Official, Refused, Dropped, Struck];
}

/// <summary>Quần chúng ưu tú: somebody on the way to admission and, as a probationary member, to official recognition.</summary>
[Table("adm_candidates")]
internal sealed class Candidate : Row, IInBody
{
    /// <summary>The cell.</summary>
    public Guid BodyId { get; set; }
    public string FullName { get; set; } = "";
    public string Folded { get; set; } = "";

    /// <summary>male or female.</summary>
    public string Sex { get; set; } = "";
    public DateOnly BirthDate { get; set; }
    public string? Occupation { get; set; }
    public string? Residence { get; set; }
    public string? Education { get; set; }

    /// <summary>The cell's resolution; also the day whose rules hold for the whole case.</summary>
    public DateOnly ChosenOn { get; set; }

    /// <summary>The step in hand, a code of the rules family "admission-steps".</summary>
    public string Step { get; set; } = "";
    public DateOnly StepSince { get; set; }
    public string State { get; set; } = CandidateStates.Open;
    public Guid? MemberId { get; set; }

    /// <summary>The day of the ceremony.</summary>
    public DateOnly? AdmittedOn { get; set; }

    /// <summary>The day from which the person is an official member: the end of the probation, however late it is decided.</summary>
    public DateOnly? RecognisedOn { get; set; }
    public DateOnly? RecognitionDecidedOn { get; set; }
}

/// <summary>The official member named to help a candidate.</summary>
[Table("adm_helpers")]
internal sealed class CandidateHelper : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid CandidateId { get; set; }
    public Guid MemberId { get; set; }
    public DateOnly From { get; set; }
}

/// <summary>A step done, with its vote where it had one.</summary>
[Table("adm_steps")]
internal sealed class StepDone : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid CandidateId { get; set; }
    public string Step { get; set; } = "";
    public DateOnly On { get; set; }

    /// <summary>Number of the resolution or decision.</summary>
    public string? Number { get; set; }
    public string? Note { get; set; }
    public int? Entitled { get; set; }
    public int? Present { get; set; }
    public int? InFavour { get; set; }
    public int? Needed { get; set; }

    /// <summary>Null where nothing was voted on or decided.</summary>
    public bool? Carried { get; set; }

    /// <summary>ballot (secret) or card (raised).</summary>
    public string? Method { get; set; }
}

/// <summary>A paper of the case that is in the file.</summary>
[Table("adm_papers")]
internal sealed class CandidatePaper : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid CandidateId { get; set; }
    public string Code { get; set; } = "";
    public DateOnly On { get; set; }
    public string? Number { get; set; }
}
