using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Commendation.Domain;

/// <summary>Biểu dương, khen thưởng: one recipient, from the proposal to the decision. A person commended twice has two rows.</summary>
[Table("com_commendations")]
internal sealed class Award : Row, IInBody
{
    /// <summary>The body that is commended, or the cell of the member who is.</summary>
    public Guid BodyId { get; set; }

    /// <summary>Null for a collective.</summary>
    public Guid? MemberId { get; set; }

    /// <summary>Who decides: cell, committee, superior, province.</summary>
    public string Level { get; set; } = "";

    /// <summary>A code of the rule family commendation-kinds.</summary>
    public string Kind { get; set; } = "";

    /// <summary>A code of <see cref="AwardThemes"/>.</summary>
    public string Theme { get; set; } = "";

    /// <summary>What it is for.</summary>
    public string Merit { get; set; } = "";

    /// <summary>A code of <see cref="AwardStates"/>.</summary>
    public string State { get; set; } = AwardStates.Proposed;
    public DateOnly ProposedOn { get; set; }
    public string ProposedBy { get; set; } = "";
    public string? DecisionNumber { get; set; }
    public DateOnly? DecidedOn { get; set; }
    public string? DecidedBy { get; set; }
    public DateOnly? PresentedOn { get; set; }
    public DateOnly? AnnulledOn { get; set; }

    /// <summary>Why it was declined or annulled.</summary>
    public string? Reason { get; set; }
}

/// <summary>A deed in the member's notebook on which a commendation rests.</summary>
[Table("com_deeds")]
internal sealed class AwardDeed : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid AwardId { get; set; }
    public Guid DeedId { get; set; }
}

/// <summary>What somebody who is asked thinks of the proposal.</summary>
[Table("com_opinions")]
internal sealed class AwardOpinion : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid AwardId { get; set; }
    public DateOnly On { get; set; }

    /// <summary>Whose opinion: a body, never a vote by name.</summary>
    public string From { get; set; } = "";
    public bool Agrees { get; set; }
    public string? Text { get; set; }
}

/// <summary>A vote on the proposal: numbers of a collective, never names. The majority is that of the rules on the day of the vote.</summary>
[Table("com_votes")]
internal sealed class AwardVote : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid AwardId { get; set; }
    public DateOnly On { get; set; }

    /// <summary>The body that voted and which of its collectives: cell, committee, standing-committee.</summary>
    public Guid VotingBodyId { get; set; }
    public string Collective { get; set; } = "";

    /// <summary>Official members who were to be convened, present or not.</summary>
    public int Official { get; set; }
    public int Present { get; set; }
    public int InFavour { get; set; }
    public int Against { get; set; }
    public int Abstained { get; set; }

    /// <summary>What the rules asked for.</summary>
    public int Needed { get; set; }
    public bool Carried { get; set; }

    /// <summary>"family/slug" of the rule.</summary>
    public string RuleId { get; set; } = "";
}

internal static class AwardStates
{
    public const string Proposed = "proposed";
    public const string Decided = "decided";
    public const string Declined = "declined";
    public const string Annulled = "annulled";
    public static readonly IReadOnlyList<string> All = [Proposed, Decided, Declined, Annulled];
}

internal static class AwardThemes
{
    public static readonly IReadOnlyList<string> All = ["ho-chi-minh", "yearly", "campaign", "other"];
}

internal static class AwardLevels
{
    public const string Cell = "cell";
    public const string Committee = "committee";
    public const string Superior = "superior";
    public static readonly IReadOnlyList<string> All = [Cell, Committee, Superior, "province"];
}
