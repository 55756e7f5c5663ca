using DangVu.App.Acts;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Members.Contracts;

/// <summary>Somebody who comes onto the list by admission or by transfer from another organisation. Dates are yyyy-MM-dd.</summary>
internal sealed record NewMember(
    string FullName,
    string? Sex,
    string? BirthDate,
    string? Residence = null,
    string? Occupation = null,
    string? Education = null,
    string? AdmittedOn = null,
    string? RecognisedOn = null
);

/// <summary>What higher modules may do to the register of members; the same handlers as the members' own screens.</summary>
internal interface IMemberActs
{
    /// <summary>Puts a probationary member onto the list of the cell from the day of the ceremony.</summary>
    Task<Result<Guid>> Admit(Work work, Guid cellId, DateOnly on, NewMember person);

    /// <summary>Puts a member who came from another organisation onto the list of the cell.</summary>
    Task<Result<Guid>> Receive(Work work, Guid cellId, DateOnly on, NewMember person, string status);

    /// <summary>A probationary member is official from the day.</summary>
    Task<Result<Guid>> Recognise(Work work, Guid memberId, DateOnly on, string? decision);

    Task<Result<Guid>> Exempt(Work work, Guid memberId, DateOnly on, string? decision);

    /// <summary>Off the list from the day.</summary>
    /// <param name="reason">transfer-out, struck-off, expelled, resigned, death.</param>
    Task<Result<Guid>> Leave(Work work, Guid memberId, DateOnly on, string reason, string? decision);
}

internal static class LeaveReasons
{
    public const string TransferOut = "transfer-out";
    public const string StruckOff = "struck-off";
    public const string Expelled = "expelled";
    public const string Resigned = "resigned";
    public const string Death = "death";

    public static readonly IReadOnlyList<string> All = [TransferOut, StruckOff, Expelled, Resigned, Death];
}
