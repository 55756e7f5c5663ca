using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Notebooks.Domain;

/// <summary>Sổ tay: a member's registration for one year of deeds to study and follow Hồ Chí Minh's example.</summary>
[Table("ntb_notebooks")]
internal sealed class Notebook : Row, IInBody
{
    /// <summary>The cell that keeps and comments on it; it goes along when the member moves.</summary>
    public Guid BodyId { get; set; }
    public Guid MemberId { get; set; }
    public int Year { get; set; }
    public DateOnly RegisteredOn { get; set; }

    /// <summary>Typed in for a member who wrote on paper.</summary>
    public bool ByDeputy { get; set; }
    public string? EnteredBy { get; set; }
}

/// <summary>Việc đăng ký làm theo: a deed planned for the year, tied to a duty that the member was assigned.</summary>
[Table("ntb_planned")]
internal sealed class PlannedDeed : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid NotebookId { get; set; }
    public int Position { get; set; }
    public string Text { get; set; } = "";
    public string? Duty { get; set; }

    /// <summary>The task of a programme that it was taken over from.</summary>
    public Guid? TaskId { get; set; }
}

/// <summary>A deed done.</summary>
[Table("ntb_deeds")]
internal sealed class Deed : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid NotebookId { get; set; }
    public Guid MemberId { get; set; }
    public DateOnly On { get; set; }
    public string Text { get; set; } = "";
    public string? Evidence { get; set; }
    public Guid? PlannedId { get; set; }

    /// <summary>The photograph of a handwritten page is the entry; the text may say what stands on it.</summary>
    public bool IsPage { get; set; }
    public bool ByDeputy { get; set; }
    public string? EnteredBy { get; set; }
    public DateOnly? CorrectedOn { get; set; }

    /// <summary>As files name the record they hang on.</summary>
    public const string Kind = "notebook-deeds";
}

/// <summary>Nhận xét hàng quý: what the cell committee says about a quarter of a notebook.</summary>
[Table("ntb_comments")]
internal sealed class QuarterComment : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid NotebookId { get; set; }
    public int Quarter { get; set; }

    /// <summary>A code of <see cref="CommentGrades"/>.</summary>
    public string Grade { get; set; } = "";
    public string Text { get; set; } = "";
    public DateOnly CommentedOn { get; set; }
    public DateOnly? ChangedOn { get; set; }
    public string EnteredBy { get; set; } = "";
}

/// <summary>A cell's own quick phrase for comments.</summary>
[Table("ntb_phrases")]
internal sealed class QuickPhrase : Row, IInBody
{
    public Guid BodyId { get; set; }
    public string Text { get; set; } = "";
}

/// <summary>How far what was registered has been done; a word, no score.</summary>
internal static class CommentGrades
{
    public static readonly IReadOnlyList<string> All = ["well", "done", "partly", "not"];
}
