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

/// <summary>A document was annulled.</summary>
internal sealed record DirectiveAnnulled(Guid Id, Guid BodyId, DateOnly On);

/// <summary>One part of the thread of a directive, laid under its documents: tasks, months, meetings, results, report lines.</summary>
internal sealed record ThreadPart(int Order, string TitleKey, Table Table);

/// <summary>Higher modules say what was done under these documents, as far as this actor may see it.</summary>
internal interface IThreadParts
{
    Task<IReadOnlyList<ThreadPart>> Of(Ctx c, IReadOnlyCollection<Guid> directives);
}
