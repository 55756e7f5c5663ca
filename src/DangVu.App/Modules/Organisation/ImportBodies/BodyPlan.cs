using DangVu.App.Modules.Organisation.CreateBody;

namespace DangVu.App.Modules.Organisation.ImportBodies;

internal enum BodyOutcome
{
    New,
    Update,
    Same,
    Refused,
}

/// <summary>Why a row is refused, or what was taken for granted.</summary>
internal sealed record BodyProblem(string Field, string Code, params IReadOnlyList<object> Args);

/// <summary>A value the plan put right.</summary>
internal sealed record BodyCorrection(string Field, string From, string To, string Code);

/// <summary>One data row of a list of bodies.</summary>
internal sealed class BodyRow(string sheet, int row)
{
    public string Sheet => sheet;
    public int Row => row;
    public string? Name { get; set; }
    public string? KindSaid { get; set; }
    public BodyKindWords.KindOfBody? Kind { get; set; }
    public string? ParentSaid { get; set; }

    /// <summary>The parent's name in the register's or the file's own spelling.</summary>
    public string? Parent { get; set; }
    public DateOnly? FoundedOn { get; set; }
    public BodyOutcome Outcome { get; set; }

    /// <summary>Of a body the register has.</summary>
    public Guid? BodyId { get; set; }

    /// <summary>The row above which this one hangs, where the parent is new too.</summary>
    public BodyRow? ParentRow { get; set; }
    public Guid? ParentId { get; set; }
    public List<BodyCorrection> Corrections { get; } = [];
    public List<BodyProblem> Problems { get; } = [];

    public void Refuse(string field, string code, params IReadOnlyList<object> args)
    {
        Problems.Add(new BodyProblem(field, code, args));
        Outcome = BodyOutcome.Refused;
    }

    public bool IsRefused => Outcome == BodyOutcome.Refused;
}

internal sealed record BodyPlan(IReadOnlyList<BodyRow> Rows)
{
    public int Count(BodyOutcome outcome) => Rows.Count(row => row.Outcome == outcome);
}
