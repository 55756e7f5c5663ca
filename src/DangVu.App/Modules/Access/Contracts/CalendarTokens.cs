using DangVu.App.Acts;

namespace DangVu.App.Modules.Access.Contracts;

/// <summary>Opens a calendar by its link: the actor whose calendar it is, or null.</summary>
internal interface ICalendarTokens
{
    Task<Actor?> Open(string token);
}
