using DangVu.App.Acts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Commendation.Contracts;

/// <summary>The decided classification of one year.</summary>
/// <param name="Text">In the reader's words.</param>
/// <param name="IsHighest">Completed excellently.</param>
/// <param name="Href">Where it is seen by those who may.</param>
internal sealed record YearGrade(int Year, string Text, bool IsHighest, string Href);

/// <summary>What the yearly classification says of a member or of a body, newest year first; the module that classifies answers.</summary>
internal interface IYearGrades
{
    Task<IReadOnlyList<YearGrade>> Of(Work work, Texts t, Guid memberOrBody, DateOnly day);
}
