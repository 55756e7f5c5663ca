using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Admissions.Domain;

internal static class MovementKinds
{
    public const string TransferIn = "transfer-in";
    public const string TransferOut = "transfer-out";
    public const string Exempt = "exempt";
    public const string StruckOff = "struck-off";
    public const string Expelled = "expelled";
    public const string Resigned = "resigned";
    public const string Death = "death";

    /// <summary>Left the Party; only the status was typed, not the form.</summary>
    public const string Left = "left";

    public static readonly IReadOnlyList<string> All =
    [
        TransferIn,
        TransferOut,
        Exempt,
        StruckOff,
        Expelled,
        Resigned,
        Death,
        Left,
    ];

    /// <summary>What a person may record here; an expulsion comes from its discipline decision.</summary>
    public static readonly IReadOnlyList<string> Leaving = [TransferOut, StruckOff, Resigned, Death];

    /// <summary>Those after which the person is no Party member any more (moving and dying are not leaving the Party).</summary>
    public static readonly IReadOnlyList<string> OutOfParty = [StruckOff, Expelled, Resigned, Left];
}

/// <summary>A member who came by transfer, was exempted, or left the list, in whatever form.</summary>
[Table("adm_movements")]
internal sealed class Movement : Row, IInBody
{
    /// <summary>The cell.</summary>
    public Guid BodyId { get; set; }
    public Guid MemberId { get; set; }
    public string Kind { get; set; } = "";
    public DateOnly On { get; set; }
    public string? Decision { get; set; }

    /// <summary>Where from or where to.</summary>
    public string? Place { get; set; }
    public string? Grounds { get; set; }
    public int? Entitled { get; set; }
    public int? InFavour { get; set; }
}

/// <summary>Rà soát, sàng lọc: the yearly look at members who may no longer be fit, after the classification (Chỉ thị 28).</summary>
[Table("adm_screenings")]
internal sealed class ScreeningRound : Row, IInBody
{
    public Guid BodyId { get; set; }
    public int Year { get; set; }
    public DateOnly OpenedOn { get; set; }
    public string? Note { get; set; }
}

internal static class ScreeningWords
{
    public static readonly IReadOnlyList<string> Grounds =
    [
        "absent",
        "unpaid",
        "no-progress",
        "unfit",
        "card",
        "standard",
    ];
    public static readonly IReadOnlyList<string> Outcomes =
    [
        "improved",
        "help-on",
        "struck-off",
        "resigned",
        "taken-off",
    ];
}

/// <summary>A member on the screening list, with the ground and what came of it.</summary>
[Table("adm_screening_entries")]
internal sealed class ScreeningEntry : Row, IInBody
{
    /// <summary>The member's cell.</summary>
    public Guid BodyId { get; set; }
    public Guid RoundId { get; set; }
    public Guid MemberId { get; set; }
    public string Ground { get; set; } = "";
    public string? Detail { get; set; }
    public DateOnly ListedOn { get; set; }
    public string? Outcome { get; set; }
    public DateOnly? OutcomeOn { get; set; }
    public string? OutcomeNote { get; set; }
}
