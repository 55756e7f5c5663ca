using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Recognition.Domain;

/// <summary>A vote on a dossier: the cell's own before it is handed in, the deciding level's after the appraisal.</summary>
[Table("rec_votes")]
internal sealed class DossierVote : Row, IInBody
{
    public Guid DossierId { get; set; }
    public Guid BodyId { get; set; }

    /// <summary>The step after which it was taken: a vote on a dossier that has since been reopened counts no more.</summary>
    public Guid StepId { get; set; }
    public DateOnly On { get; set; }

    /// <summary>cell, standing-committee or committee.</summary>
    public string Collective { get; set; } = "";
    public int Official { get; set; }
    public int Present { get; set; }
    public int InFavour { get; set; }
    public int Against { get; set; }
    public int Abstained { get; set; }

    /// <summary>The least that carries it, by the rule of the day.</summary>
    public int Needed { get; set; }
    public bool Carried { get; set; }
    public string RuleId { get; set; } = "";
}

/// <summary>A look at a recognised cell: whether it is still what it was recognised for.</summary>
[Table("rec_checks")]
internal sealed class CheckUp : Row, IInBody
{
    public Guid DossierId { get; set; }
    public Guid BodyId { get; set; }
    public DateOnly On { get; set; }
    public bool StillMet { get; set; }
    public string Findings { get; set; } = "";
    public string By { get; set; } = "";

    /// <summary>By when what was found is to be put right.</summary>
    public DateOnly? RemedyBy { get; set; }
    public DateOnly? RemediedOn { get; set; }
    public string? Remedy { get; set; }

    public bool IsOpen => !StillMet && RemediedOn is null;
}
