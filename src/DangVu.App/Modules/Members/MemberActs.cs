using DangVu.App.Acts;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Members;

/// <summary>Lets higher modules change the register through the handlers of its own screens, in their own transaction.</summary>
internal sealed class MemberActs : IMemberActs
{
    public Task<Result<Guid>> Admit(Work work, Guid cellId, DateOnly on, NewMember person) =>
        Add(work, cellId, on, person, MemberStatus.Probationary, "admission");

    public Task<Result<Guid>> Receive(Work work, Guid cellId, DateOnly on, NewMember person, string status) =>
        Add(work, cellId, on, person, status, "transfer-in");

    public Task<Result<Guid>> Recognise(Work work, Guid memberId, DateOnly on, string? decision) =>
        SetStatus.Handle(work, new SetStatus(memberId, MemberStatus.Official, on, "recognised", decision));

    public Task<Result<Guid>> Exempt(Work work, Guid memberId, DateOnly on, string? decision) =>
        SetStatus.Handle(work, new SetStatus(memberId, MemberStatus.Exempt, on, "exempt", decision));

    public Task<Result<Guid>> Leave(Work work, Guid memberId, DateOnly on, string reason, string? decision) =>
        SetStatus.Handle(work, new SetStatus(memberId, StatusAfter(reason), on, reason, decision));

    private static string StatusAfter(string reason) =>
        reason switch
        {
            LeaveReasons.TransferOut => MemberStatus.Transferred,
            LeaveReasons.Death => MemberStatus.Dead,
            _ => MemberStatus.Left,
        };

    private static Task<Result<Guid>> Add(
        Work work,
        Guid cellId,
        DateOnly on,
        NewMember person,
        string status,
        string how
    ) =>
        AddMember.AddMember.Handle(
            work,
            new AddMember.AddMember(
                cellId,
                on,
                new MemberFacts(
                    person.FullName,
                    person.Sex,
                    person.BirthDate,
                    Residence: person.Residence,
                    Occupation: person.Occupation,
                    Education: person.Education,
                    AdmittedOn: person.AdmittedOn,
                    RecognisedOn: person.RecognisedOn
                ),
                status,
                how
            )
        );
}
