using DangVu.App.Acts;

namespace DangVu.App.Modules.Access.Contracts;

/// <summary>A calendar opened by its link.</summary>
/// <param name="BodyId">The body whose calendar it is; null for the account's own.</param>
/// <param name="Remembered">What the feed told last time, as <see cref="ICalendarTokens.Told"/> was given it; "" at first.</param>
internal sealed record OpenedFeed(Guid TokenId, Actor Actor, Guid? BodyId, string Remembered);

/// <summary>Calendars that are read by whoever knows the link.</summary>
internal interface ICalendarTokens
{
    /// <summary>The calendar, with the rights its owner has today; null when the link was ended or never was one.</summary>
    Task<OpenedFeed?> Open(string token);

    /// <summary>It was fetched just now, and told this.</summary>
    Task Told(Guid tokenId, string remembered);
}

/// <summary>The accounts behind members, and the rights behind an account: for what is sent without anybody asking.</summary>
internal interface IAccountHolders
{
    /// <summary>The account as it may act today; null when it holds no right any more. Sets the work's actor and day.</summary>
    Task<Actor?> Enter(Guid accountId, Guid officeId);

    /// <summary>Accounts that belong to these members today, by member.</summary>
    Task<ILookup<Guid, Guid>> Of(IReadOnlyCollection<Guid> members);

    /// <summary>The names under which these accounts are known.</summary>
    Task<IReadOnlyDictionary<Guid, string>> Names(IReadOnlyCollection<Guid> accounts);
}
