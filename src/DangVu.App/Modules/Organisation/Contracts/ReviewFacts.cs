using DangVu.App.Acts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Organisation.Contracts;

/// <summary>Whose review is being prepared and which days it looks back on, both ends included.</summary>
/// <param name="MemberId">Null for the collective of the body.</param>
internal sealed record ReviewAsked(Guid BodyId, Guid? MemberId, DateOnly From, DateOnly To);

/// <summary>Something the register knows that belongs on a review sheet, with the page that proves it.</summary>
/// <param name="Heading">
/// The heading it is meant for, by the last part of the code in the rules family "review-forms": duties, ideology, discipline,
/// commitment, repaired for a person; results, rules, repaired for a collective.
/// </param>
internal sealed record ReviewFact(string Heading, string Text, string Href);

/// <summary>A module that knows such facts offers them here; reviews ask only for those who may read them in the body.</summary>
internal interface IReviewFacts
{
    /// <summary>Needed in the body of the sheet.</summary>
    string Permission { get; }

    Task<IReadOnlyList<ReviewFact>> Of(Work work, Texts t, ReviewAsked asked);
}
