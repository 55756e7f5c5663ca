using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Classification.Domain;

/// <summary>One ballot of a collective on some subjects of a round: who was entitled, who came, how many papers.</summary>
[Table("cls_ballots")]
internal sealed class Ballot : Row, IInBody
{
    public Guid RoundId { get; set; }

    /// <summary>The body whose collective voted.</summary>
    public Guid BodyId { get; set; }
    public string Kind { get; set; } = "";

    /// <summary>A code of Meetings' collectives.</summary>
    public string Collective { get; set; } = "";
    public DateOnly On { get; set; }

    /// <summary>All who are entitled, present or not: the base of most majorities.</summary>
    public int Entitled { get; set; }
    public int Present { get; set; }

    /// <summary>Papers taken out of the box, and the invalid ones among them.</summary>
    public int Cast { get; set; }
    public int Invalid { get; set; }

    /// <summary>Votes that carry a grade by the rule of the day.</summary>
    public int Needed { get; set; }
    public string RuleId { get; set; } = "";
    public string? Note { get; set; }
}

/// <summary>What the ballot said of one subject: votes for each grade, best first.</summary>
[Table("cls_ballot_lines")]
internal sealed class BallotLine : Row, IInBody
{
    public Guid BallotId { get; set; }
    public Guid BodyId { get; set; }
    public Guid SubjectId { get; set; }
    public int Excellent { get; set; }
    public int Good { get; set; }
    public int Completed { get; set; }
    public int NotCompleted { get; set; }

    /// <summary>The grade that has the majority; null where none has.</summary>
    public string? Carried { get; set; }

    [NotMapped]
    public IReadOnlyList<(string Grade, int Votes)> Votes =>
        [("excellent", Excellent), ("good", Good), ("completed", Completed), ("not-completed", NotCompleted)];
}

/// <summary>A fact that no record knows and a person typed, with where it is from; marked so wherever it is used.</summary>
[Table("cls_facts")]
internal sealed class TypedFact : Row, IInBody
{
    public Guid SubjectId { get; set; }
    public Guid BodyId { get; set; }
    public string Fact { get; set; } = "";

    /// <summary>"yes", "no", or a number as "12.5".</summary>
    public string Value { get; set; } = "";
    public string Source { get; set; } = "";
    public string By { get; set; } = "";
    public DateOnly On { get; set; }
}

/// <summary>Which grade a ballot carried: pure.</summary>
internal static class Tally
{
    /// <summary>The one grade with as many votes as the rule asks; a rule under which two could have them carries none.</summary>
    public static string? Carried(IReadOnlyList<(string Grade, int Votes)> votes, int needed)
    {
        var enough = votes.Where(v => v.Votes >= needed && v.Votes > 0).ToList();
        return enough.Count == 1 ? enough[0].Grade : null;
    }

    public static int Needed(VoteRule rule, int entitled, int present, int cast) =>
        rule.Needed(new VoteCounts(entitled, present, cast, 0).Of(rule.Base));
}
