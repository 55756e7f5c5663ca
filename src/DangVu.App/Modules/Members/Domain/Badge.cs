using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Members.Domain;

internal static class BadgeWays
{
    public const string Due = "due";

    /// <summary>Early, gravely ill.</summary>
    public const string Early = "early";
    public const string Posthumous = "posthumous";
    public static readonly IReadOnlyList<string> All = [Due, Early, Posthumous];
}

/// <summary>Huy hiệu Đảng that was awarded.</summary>
[Table("mem_badges")]
internal sealed class Badge : Row, IInBody
{
    /// <summary>The member's cell when it was recorded.</summary>
    public Guid BodyId { get; set; }
    public Guid MemberId { get; set; }

    /// <summary>30, 40, 45 …</summary>
    public int Years { get; set; }
    public DateOnly AwardedOn { get; set; }
    public string? Decision { get; set; }

    /// <summary>due, early, posthumous.</summary>
    public string Way { get; set; } = BadgeWays.Due;
}
