using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Reviews.Domain;

/// <summary>Hạn chế, khuyết điểm, with its remedy; it stays on the register until somebody verified that it was put right.</summary>
[Table("sho_shortcomings")]
internal sealed class Shortcoming : Row, IInBody, IFactOnlyAtTimes
{
    /// <summary>The body whose it is, or in which the member stands.</summary>
    public Guid BodyId { get; set; }
    public Guid? MemberId { get; set; }

    /// <summary>A code of <see cref="ShortcomingSources"/>.</summary>
    public string Source { get; set; } = "";
    public Guid? SourceId { get; set; }
    public DateOnly FoundOn { get; set; }

    /// <summary>Null for a remedy from self-review, which carries only what to do, owner, deadline and state.</summary>
    public string? Text { get; set; }
    public string? Cause { get; set; }
    public string? Kind { get; set; }
    public string Remedy { get; set; } = "";

    /// <summary>Who puts it right; null: the body itself.</summary>
    public Guid? OwnerMemberId { get; set; }
    public DateOnly Deadline { get; set; }

    /// <summary>A code of <see cref="ShortcomingStates"/>.</summary>
    public string State { get; set; } = ShortcomingStates.Open;
    public DateOnly StateOn { get; set; }
    public string? Evidence { get; set; }

    /// <summary>How often it was carried into another year.</summary>
    public int Carried { get; set; }

    /// <summary>Set when verified or dropped.</summary>
    public DateOnly? ClosedOn { get; set; }
    public string? VerifiedBy { get; set; }

    public bool OnlyTheFact() => Source == ShortcomingSources.SelfReview;

    /// <summary>The member who verified, where it was a member; never the one who owed the remedy or reported it done.</summary>
    public Guid? VerifierMemberId { get; set; }
}

/// <summary>What was done about a shortcoming on a day, by whom and why.</summary>
[Table("sho_steps")]
internal sealed class ShortcomingStep : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid ShortcomingId { get; set; }
    public DateOnly On { get; set; }

    /// <summary>A code of <see cref="ShortcomingSteps"/>.</summary>
    public string What { get; set; } = "";
    public string? Note { get; set; }
    public string? Evidence { get; set; }
    public DateOnly? OldDeadline { get; set; }
    public DateOnly? NewDeadline { get; set; }
    public string By { get; set; } = "";

    /// <summary>The member who reported or verified, where one was named.</summary>
    public Guid? ByMemberId { get; set; }
}

internal static class ShortcomingSources
{
    public const string SelfReview = "self-review";
    public const string Review = "review";
    public const string Meeting = "meeting";
    public static readonly IReadOnlyList<string> All = [Review, "inspection", Meeting, "comment", SelfReview];
}

internal static class ShortcomingKinds
{
    public static readonly IReadOnlyList<string> All =
    [
        "leadership",
        "working-rules",
        "duties",
        "example",
        "discipline",
        "other",
    ];
}

internal static class ShortcomingStates
{
    public const string Open = "open";
    public const string Remedied = "remedied";
    public const string Carried = "carried";
    public const string Verified = "verified";
    public const string Dropped = "dropped";

    /// <summary>Not closed: somebody still owes something.</summary>
    public static readonly IReadOnlyList<string> Living = [Open, Carried, Remedied];
}

/// <summary>What can be done about a shortcoming, and what state it then has.</summary>
internal static class ShortcomingSteps
{
    public const string Note = "note";
    public const string Returned = "returned";

    public static readonly IReadOnlyList<string> All =
    [
        Note,
        ShortcomingStates.Remedied,
        ShortcomingStates.Verified,
        Returned,
        ShortcomingStates.Carried,
        ShortcomingStates.Dropped,
    ];

    /// <summary>The steps possible from a state.</summary>
    public static IReadOnlyList<string> From(string state) =>
        state switch
        {
            ShortcomingStates.Open or ShortcomingStates.Carried =>
            [
                Note,
                ShortcomingStates.Remedied,
                ShortcomingStates.Carried,
                ShortcomingStates.Dropped,
            ],
            ShortcomingStates.Remedied => [ShortcomingStates.Verified, Returned, Note],
            _ => [],
        };

    public static string StateAfter(string step, string before) =>
        step switch
        {
            Note => before,
            Returned => ShortcomingStates.Open,
            _ => step,
        };
}
