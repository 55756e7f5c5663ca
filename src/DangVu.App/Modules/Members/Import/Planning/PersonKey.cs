using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Members.Import.Planning;

/// <summary>Names made comparable.</summary>
internal static class PersonKey
{
    /// <summary>Case and the place of the tone aside, the very same name.</summary>
    internal static string Exact(string name) => Tone.OldStyle(name).ToLowerInvariant();

    /// <summary>A person as a list tells them, for what is remembered of a row.</summary>
    internal static string Of(MemberValues values) =>
        Of(values.FullName ?? "", values.BirthDate?.ToString(), values.Cell);

    internal static string Of(string name, string? birth, string? cell) => $"{Exact(name)}|{birth}|{cell}";

    /// <summary>Whether the name is written without any mark, as from a keyboard that has none.</summary>
    internal static bool IsBare(string name) => System.Text.Ascii.IsValid(name);
}
