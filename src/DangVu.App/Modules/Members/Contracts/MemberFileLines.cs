using DangVu.App.Acts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Members.Contracts;

/// <summary>A line that a higher module has for a member's file: a commendation, a discipline, a class.</summary>
/// <param name="Group">A group of the rules family "member-file": honours, discipline, study, party.</param>
/// <param name="To">The day from which it no longer holds.</param>
internal sealed record MemberFileLine(
    string Group,
    DateOnly From,
    DateOnly? To,
    string What,
    string? Paper,
    string? Href
);

/// <summary>A module that has something for the file offers it here; it is asked only for those who may see it.</summary>
internal interface IMemberFileLines
{
    /// <summary>Needed in the member's cell by everybody but the member.</summary>
    string Permission { get; }

    Task<IReadOnlyList<MemberFileLine>> Of(Work work, Texts t, Guid memberId);
}

/// <summary>A discipline in force or past, not annulled: what a badge has to wait for.</summary>
/// <param name="Form">reprimand, warning, removal …</param>
internal sealed record DisciplineMark(Guid MemberId, string Form, DateOnly From);

/// <summary>The module that keeps discipline tells the clocks of this one.</summary>
internal interface IMemberDiscipline
{
    Task<IReadOnlyList<DisciplineMark>> Of(Work work, IReadOnlyCollection<Guid> members);
}
