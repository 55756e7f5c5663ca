using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Directives.Contracts;

/// <summary>What other modules know of a document.</summary>
/// <param name="Way">received or issued.</param>
/// <param name="Summary">Null where it bears a secrecy mark.</param>
internal sealed record DirectiveRef(
    Guid Id,
    Guid BodyId,
    string Way,
    string Kind,
    string Symbol,
    string Issuer,
    DateOnly SignedOn,
    string? Summary,
    bool InForce
)
{
    public string Href => "/directives/" + Id;

    /// <summary>"05-NQ/ĐU – summary", or its issuer and day where it bears no number.</summary>
    public string Text =>
        string.Join(
            " – ",
            new[] { Symbol.Length > 0 ? Symbol : $"{Issuer} {Vn.Day(SignedOn)}", Summary }.Where(p => p is not null)
        );
}

/// <summary>A document that a higher module issues in its own transaction, after checking that its actor may.</summary>
/// <param name="As">committee, standing-committee, cell, congress …; null: as the body itself.</param>
internal sealed record IssueOrder(
    Guid BodyId,
    string Kind,
    DateOnly On,
    string Summary,
    IReadOnlyList<Guid>? Concretises = null,
    string? As = null,
    bool Shared = true
);

internal interface IDirectives
{
    /// <summary>The document, if this actor may see it.</summary>
    Task<DirectiveRef?> Find(Guid id);

    /// <summary>Those of the documents that this actor may see.</summary>
    Task<IReadOnlyDictionary<Guid, DirectiveRef>> Many(IEnumerable<Guid> ids);

    /// <summary>Documents in force to choose from, newest first: the body's own and those shared from above.</summary>
    Task<IReadOnlyList<(string Key, string Text)>> Choices(BodyRef body);

    /// <summary>Documents whose number and symbol occur in the words, of those that the body sees: its own and the shared ones from above.</summary>
    Task<IReadOnlyList<DirectiveRef>> Named(BodyRef body, string words);

    /// <summary>Which figures of the report count these documents today: directives.received, directives.issued.</summary>
    Task<IReadOnlyList<string>> CountedIn(IReadOnlyCollection<Guid> ids);

    /// <summary>Takes the next number and enters the document; saved with the caller's act.</summary>
    Task<Result<DirectiveRef>> Issue(IssueOrder order);
}

/// <summary>A body issued a document.</summary>
internal sealed record DirectiveIssued(
    Guid Id,
    Guid BodyId,
    string Kind,
    string Symbol,
    DateOnly On,
    IReadOnlyList<Guid> Concretises
);

/// <summary>A document came in.</summary>
internal sealed record DirectiveReceived(Guid Id, Guid BodyId, DateOnly On);

/// <summary>A document was annulled.</summary>
internal sealed record DirectiveAnnulled(Guid Id, Guid BodyId, DateOnly On);

/// <summary>Where each part stands in the thread of a directive, read from top to bottom.</summary>
internal static class ThreadOrder
{
    public const int Tasks = 10;
    public const int Months = 20;
    public const int Meetings = 30;
    public const int Results = 40;
    public const int Reports = 50;
}

/// <summary>
/// One part of the thread of a directive, laid under its documents: tasks, months, meetings, results, report lines. A part with no
/// rows says in <see cref="Table.Empty"/> that nothing is there yet, and in <see cref="Next"/> what to do.
/// </summary>
internal sealed record ThreadPart(int Order, string TitleKey, Table Table)
{
    /// <summary>How many there are, where the table shows the newest of them only.</summary>
    public long? Count { get; init; }

    /// <summary>The part in a few words: "12, in it 9 done, 1 late".</summary>
    public string? Said { get; init; }
    public bool Late { get; init; }

    /// <summary>What this reader may do about it.</summary>
    public PageAction? Next { get; init; }
}

/// <summary>Higher modules say what was done under these documents, as far as this actor may see it.</summary>
internal interface IThreadParts
{
    /// <param name="directives">The directive itself first, then the documents that concretise it.</param>
    Task<IReadOnlyList<ThreadPart>> Of(Ctx c, IReadOnlyList<Guid> directives);
}
