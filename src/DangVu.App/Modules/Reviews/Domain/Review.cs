using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Reviews.Domain;

/// <summary>Đợt kiểm điểm tự phê bình và phê bình: for a body and everything below it.</summary>
[Table("rev_rounds")]
internal sealed class ReviewRound : Row, IInBody
{
    public Guid BodyId { get; set; }

    /// <summary>year-end, term, thematic.</summary>
    public string Kind { get; set; } = "";
    public int Year { get; set; }
    public string Title { get; set; } = "";
    public DateOnly From { get; set; }
    public DateOnly To { get; set; }

    /// <summary>The version of the sheets' forms; the round keeps it.</summary>
    public string Form { get; set; } = "";
    public string? Document { get; set; }
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
    public static readonly IReadOnlyList<string> All = [YearEnd, "term", "thematic"];
}

internal static class OwnGrades
{
    public static readonly IReadOnlyList<string> All = ["excellent", "good", "completed", "not-completed"];
}
