using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Reviews.Domain;

/// <summary>Đợt kiểm điểm tự phê bình và phê bình: for a body and everything below it.</summary>
[Table("rev_rounds")]
internal sealed class ReviewRound : Row, IInBody
{
    public Guid BodyId { get; set; }

    /// <summary>A code of <see cref="RoundKinds"/>.</summary>
    public string Kind { get; set; } = "";
    public int Year { get; set; }
    public string Title { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly To { get; set; }

    /// <summary>The version of the sheets' forms; the round keeps it.</summary>
    public string Form { get; set; } = "";
    public string? Document { get; set; }

    /// <summary>A code of <see cref="RoundScopes"/>.</summary>
    public string Scope { get; set; } = RoundScopes.All;

    /// <summary>What a thematic or suggested round is about; every sheet of it answers to this.</summary>
    public string? Topic { get; set; }

    /// <summary>The day the round was summed up; from then on its sheets are shut.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>The summing-up of the round; the reason where it was opened again.</summary>
    public string? Summary { get; set; }
}

/// <summary>Gợi ý kiểm điểm: a point that the level above wants answered by a collective or a person.</summary>
[Table("rev_suggestions")]
internal sealed class SuggestedPoint : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid RoundId { get; set; }
    public Guid SheetId { get; set; }
    public string Text { get; set; } = "";
    public string? From { get; set; }
    public DateOnly SuggestedOn { get; set; }
}

/// <summary>Bản kiểm điểm: of a collective or of one member, in one round.</summary>
[Table("rev_sheets")]
internal sealed class ReviewSheet : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid RoundId { get; set; }

    /// <summary>A code of <see cref="Subjects"/>.</summary>
    public string Subject { get; set; } = "";
    public Guid? MemberId { get; set; }

    /// <summary>
    /// The group of the form that was chosen by hand (a member outside the political system); null: by what the member is.
    /// </summary>
    public string? FormGroup { get; set; }

    /// <summary>open, concluded, excused.</summary>
    public string State { get; set; } = SheetStates.Open;

    /// <summary>The grade that the collective or member proposes for itself.</summary>
    public string? OwnGrade { get; set; }

    /// <summary>What was said to it: comments of the collective, of the residence cell.</summary>
    public string? Comments { get; set; }
    public string? Conclusion { get; set; }
    public DateOnly? ConcludedOn { get; set; }

    /// <summary>Why it is excused or was opened again.</summary>
    public string? Reason { get; set; }
    public DateOnly? ExcusedOn { get; set; }

    /// <summary>Absent when the others were reviewed; the sheet stays open and is heard at the earliest later day.</summary>
    public DateOnly? AbsentOn { get; set; }
    public string? AbsentReason { get; set; }

    /// <summary>When the absent one is to be heard.</summary>
    public DateOnly? NextOn { get; set; }

    /// <summary>Nhận xét của chi ủy nơi cư trú, as it was sent in writing: what, by whom, of which day.</summary>
    public string? Residence { get; set; }
    public string? ResidenceFrom { get; set; }
    public DateOnly? ResidenceOn { get; set; }
}

/// <summary>What stands under one heading of a sheet's form.</summary>
[Table("rev_parts")]
internal sealed class SheetPart : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid SheetId { get; set; }

    /// <summary>The code of the heading in the round's form.</summary>
    public string Heading { get; set; } = "";
    public string Text { get; set; } = "";
}

internal static class Subjects
{
    public const string Committee = "committee";
    public const string Standing = "standing-committee";
    public const string CellCommittee = "cell-committee";

    /// <summary>A cell too small for a committee reviews itself as a whole.</summary>
    public const string Cell = "cell";
    public const string Member = "member";

    /// <summary>
    /// A member of a leading collective, heard there for the second time: leaders are reviewed in two places. The text is written
    /// once, on the sheet in the cell.
    /// </summary>
    public const string Leader = "leader";

    public static bool IsPerson(string subject) => subject is Member or Leader;
}

internal static class SheetStates
{
    public const string Open = "open";
    public const string Concluded = "concluded";
    public const string Excused = "excused";
}

internal static class RoundKinds
{
    public const string YearEnd = "year-end";
    public const string Term = "term";
    public const string Thematic = "thematic";

    /// <summary>Kiểm điểm theo gợi ý của cấp trên.</summary>
    public const string Suggested = "suggested";
    public static readonly IReadOnlyList<string> All = [YearEnd, Term, Thematic, Suggested];

    /// <summary>Reviews one matter, which has to be named.</summary>
    public static bool HasTopic(string kind) => kind is Thematic or Suggested;
}

/// <summary>For whom a round makes sheets when it opens.</summary>
internal static class RoundScopes
{
    public const string All = "all";
    public const string Collectives = "collectives";

    /// <summary>Nobody yet: the collectives and persons named by the level above are added one by one.</summary>
    public const string Named = "named";
    public static readonly IReadOnlyList<string> Known = [All, Collectives, Named];
}

internal static class OwnGrades
{
    public static readonly IReadOnlyList<string> All = ["excellent", "good", "completed", "not-completed"];
}
