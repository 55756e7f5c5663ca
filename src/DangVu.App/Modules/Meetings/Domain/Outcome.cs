using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Meetings.Domain;

/// <summary>An open vote and what it came to, with the rule of its day.</summary>
[Table("meet_votes")]
internal sealed class MeetingVote : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid MeetingId { get; set; }

    /// <summary>Its place among the meeting's votes; the clock of the machine may be turned back, this not.</summary>
    public int Position { get; set; }

    /// <summary>When it was taken; null: at the end of the meeting as the roll then stood.</summary>
    public TimeOnly? At { get; set; }

    /// <summary>Entitled members in the room then.</summary>
    public int PresentThen { get; set; }
    public string Subject { get; set; } = "";

    /// <summary>A decision code of the rules family "votes".</summary>
    public string Decision { get; set; } = "";
    public int InFavour { get; set; }
    public int Against { get; set; }
    public int Other { get; set; }

    /// <summary>Of how many the majority is taken, and how many it needs.</summary>
    public int Base { get; set; }
    public int Needed { get; set; }
    public bool Passed { get; set; }
    public string RuleId { get; set; } = "";
    public string RuleChecksum { get; set; } = "";
    public string Basis { get; set; } = "";
    public bool RuleVerified { get; set; }
}

/// <summary>The meeting's quality as the meeting itself scored it.</summary>
[Table("meet_scores")]
internal sealed class QualityScore : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid MeetingId { get; set; }
    public string Grade { get; set; } = "";

    /// <summary>What the rule would give, where everything for it is known; people decide.</summary>
    public string? Suggested { get; set; }

    /// <summary>The criteria's codes with what was given: "prepared=1;content-right=1".</summary>
    public string Parts { get; set; } = "";
    public decimal? Points { get; set; }

    /// <summary>What the register knew that day: "meetings.minutes-long=95"; with it the score is explained later as it was.</summary>
    public string Facts { get; set; } = "";
    public string ScoredBy { get; set; } = "";
    public string RuleId { get; set; } = "";
    public string RuleChecksum { get; set; } = "";
}
