using DangVu.App.Acts;

namespace DangVu.App.Modules.Members.Contracts;

/// <summary>What other modules know of a member.</summary>
internal sealed record MemberRef(
    Guid Id,
    string FullName,
    Guid CellId,
    string Status,
    string? Sex,
    string? BirthDate,
    string? AdmittedOn
);

internal static class MemberStatus
{
    public const string Official = "official";
    public const string Probationary = "probationary";

    /// <summary>Miễn công tác và sinh hoạt đảng: an official member who need not come.</summary>
    public const string Exempt = "exempt";
    public const string Transferred = "transferred";
    public const string Left = "left";
    public const string Dead = "dead";

    public static readonly IReadOnlyList<string> All = [Official, Probationary, Exempt, Transferred, Left, Dead];

    /// <summary>On the cell's list.</summary>
    public static bool IsActive(string status) => status is Official or Probationary or Exempt;
}

/// <summary>Questions about members. "On a day" reads the dated rows, so later transfers and deaths do not change old answers.</summary>
internal interface IMembers
{
    Task<MemberRef?> Find(Guid id);

    /// <summary>The members on the list of the body (or of all bodies) on the day, in the order of Vietnamese lists.</summary>
    Task<IReadOnlyList<MemberRef>> On(DateOnly day, Guid? bodyId = null);

    /// <summary>The lists of these bodies on the day, for work upon many of them; their order is that of each list.</summary>
    Task<IReadOnlyList<MemberRef>> OnLists(DateOnly day, IReadOnlyCollection<Guid> bodies);

    Task<IReadOnlyDictionary<Guid, string>> Names(IEnumerable<Guid> ids);

    /// <summary>How many are on each list by year of birth, counted by the database; kept until something is written.</summary>
    Task<IReadOnlyList<CellYear>> ByCellAndYear(DateOnly day);
}

/// <param name="BirthYear">Four digits, or null where no birth day is written.</param>
internal sealed record CellYear(Guid CellId, string? BirthYear, int Number);

/// <summary>A member came onto the list of a cell (admitted, transferred in, imported).</summary>
internal sealed record MemberJoined(Guid MemberId, Guid CellId, DateOnly On);

/// <summary>A member left the list (transferred out, died, struck off, expelled, resigned).</summary>
/// <param name="Reason">transfer-out, struck-off, expelled, resigned, death; null when only the status was typed.</param>
internal sealed record MemberLeft(
    Guid MemberId,
    Guid CellId,
    DateOnly On,
    string Status,
    string? Reason = null,
    string? Decision = null
);

/// <summary>The status of somebody who stays on the list changed: recognised official, exempted, called back.</summary>
internal sealed record MemberStatusChanged(Guid MemberId, Guid CellId, DateOnly On, string Before, string Status);
