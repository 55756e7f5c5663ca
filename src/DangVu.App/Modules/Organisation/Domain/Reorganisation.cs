using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Organisation.Domain;

/// <summary>Sắp xếp tổ chức: a renaming, moving, merger, splitting or dissolution, by one decision, from one day.</summary>
[Table("org_reorganisations")]
internal sealed class Reorganisation : Row, IInBody
{
    /// <summary>The body above, in whose scope it was done.</summary>
    public Guid BodyId { get; set; }

    /// <summary>A code of <see cref="Contracts.ReorganisationKinds"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The day from which it holds.</summary>
    public DateOnly On { get; set; }

    /// <summary>Number of the decision.</summary>
    public string Decision { get; set; } = "";
    public DateOnly DecidedOn { get; set; }

    /// <summary>Members who came onto another list by it.</summary>
    public int Members { get; set; }
    public DateTime DoneAt { get; set; }
    public string DoneBy { get; set; } = "";
    public DateOnly? UndoneOn { get; set; }
    public string? UndoneBy { get; set; }
    public string? UndoneFor { get; set; }
}

/// <summary>A body's part in a reorganisation, with its name as it was.</summary>
[Table("org_reorganised_bodies")]
internal sealed class ReorganisedBody : Row, IInBody
{
    public Guid ReorganisationId { get; set; }
    public Guid BodyId { get; set; }

    /// <summary>A code of <see cref="Parts"/>.</summary>
    public string Part { get; set; } = "";
    public string Name { get; set; } = "";
    public DateOnly On { get; set; }
}

/// <summary>What changed, row by row, so that it can be taken back. Rows of other modules are among them, hence the fact only.</summary>
[Table("org_reorganisation_changes")]
[FactOnly]
internal sealed class ReorganisationChanges : Row
{
    public Guid ReorganisationId { get; set; }
    public string Json { get; set; } = "";
}

/// <summary>What a body was in a reorganisation.</summary>
internal static class Parts
{
    /// <summary>Ended by it.</summary>
    public const string Ended = "ended";

    /// <summary>Founded by it.</summary>
    public const string Founded = "founded";

    /// <summary>Was there before and took over from those that ended.</summary>
    public const string Heir = "heir";

    /// <summary>Got another name.</summary>
    public const string Renamed = "renamed";

    /// <summary>The new name.</summary>
    public const string NewName = "new-name";

    /// <summary>Came under another body.</summary>
    public const string Moved = "moved";

    /// <summary>The body under which something came.</summary>
    public const string Above = "above";

    /// <summary>Gave members to a new one and goes on.</summary>
    public const string Divided = "divided";
}
