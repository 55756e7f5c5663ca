using DangVu.Kernel.Text;

namespace DangVu.App.Acts;

/// <summary>Text as people type it, made fit to keep: composed letters, single spaces, no edges.</summary>
internal static class Typed
{
    public static string Clean(string text) => Fold.Spaces(Fold.Nfc(text)).Trim();

    public static string? CleanOrNull(string? text) =>
        text is null || Clean(text) is not { Length: > 0 } clean ? null : clean;
}
