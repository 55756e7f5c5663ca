using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Works.Domain;

internal static class WorkKinds
{
    public const string GratitudeHouse = "gratitude-house";
    public const string CharityHouse = "charity-house";

    public static readonly IReadOnlyList<string> All =
    [
        "bridge",
        "road",
        "lighting",
        GratitudeHouse,
        CharityHouse,
        "culture-house",
        "school",
        "other",
    ];

    public static bool IsHouse(string kind) => kind is GratitudeHouse or CharityHouse;
}

internal static class WorkStates
{
    public const string Need = "need";
    public const string Mobilising = "mobilising";
    public const string Building = "building";
    public const string HandedOver = "handed-over";
    public const string Annulled = "annulled";

    public static readonly IReadOnlyList<string> All = [Need, Mobilising, Building, HandedOver, Annulled];
}

/// <summary>Công trình, phần việc do vận động xã hội hóa: a bridge, a road, a gratitude or charity house.</summary>
[Table("wrk_works")]
internal sealed class PublicWork : Row, IInBody
{
    public Guid BodyId { get; set; }
    public string Name { get; set; } = "";
    public string Folded { get; set; } = "";
    public string Kind { get; set; } = "";
    public string Place { get; set; } = "";
    public string Need { get; set; } = "";

    /// <summary>The household that receives a house.</summary>
    public string? Beneficiary { get; set; }

    /// <summary>Đồng.</summary>
    public long Estimate { get; set; }
    public string State { get; set; } = WorkStates.Need;
    public DateOnly NeededOn { get; set; }
    public DateOnly? MobilisedFrom { get; set; }
    public DateOnly? StartedOn { get; set; }
    public DateOnly? HandedOverOn { get; set; }
    public string? Receiver { get; set; }
    public string? HandoverNote { get; set; }
    public DateOnly? AnnulledOn { get; set; }
    public string? AnnulReason { get; set; }
}

internal static class Sources
{
    /// <summary>Public money: shown, but not counted as mobilised from society.</summary>
    public const string Budget = "budget";

    public static readonly IReadOnlyList<string> All = ["household", "business", "organisation", "overseas", Budget];
}

internal static class GiftKinds
{
    public static readonly IReadOnlyList<string> All = ["money", "goods", "labour", "land"];
}

/// <summary>What somebody promised for a work, with its value in đồng; what came is in <see cref="Receipt"/>.</summary>
[Table("wrk_contributions")]
internal sealed class Contribution : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid WorkId { get; set; }
    public string Contributor { get; set; } = "";
    public string Source { get; set; } = "";
    public string Kind { get; set; } = "";

    /// <summary>"120 ngày công", "15 m² đất": what it is, where it is not money.</summary>
    public string? Quantity { get; set; }
    public long Pledged { get; set; }
    public DateOnly PledgedOn { get; set; }
}

/// <summary>A part of a contribution that came in.</summary>
[Table("wrk_receipts")]
internal sealed class Receipt : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid WorkId { get; set; }
    public Guid ContributionId { get; set; }
    public DateOnly On { get; set; }
    public long Amount { get; set; }
}

[Table("wrk_spendings")]
internal sealed class Spending : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid WorkId { get; set; }
    public DateOnly On { get; set; }
    public string Item { get; set; } = "";
    public string? Payee { get; set; }
    public string? Voucher { get; set; }
    public long Amount { get; set; }
}

[Table("wrk_progress")]
internal sealed class ProgressNote : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid WorkId { get; set; }
    public DateOnly On { get; set; }
    public int Percent { get; set; }
    public string Text { get; set; } = "";
}

/// <summary>A photograph of a work, without the camera's notes on where and by whom it was taken.</summary>
[Table("wrk_photos")]
internal sealed class Photo : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid WorkId { get; set; }
    public DateOnly On { get; set; }
    public string Caption { get; set; } = "";
    public string ContentType { get; set; } = "";

    [Sensitive]
    public byte[] Bytes { get; set; } = [];
}
