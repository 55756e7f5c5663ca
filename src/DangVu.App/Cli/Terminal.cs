namespace DangVu.App.Cli;

/// <summary>Where a verb says things: the process's own outputs, or those of whoever runs it inside another process.</summary>
internal static class Terminal
{
    private static readonly AsyncLocal<(TextWriter Out, TextWriter Error)?> Instead = new();

    public static TextWriter Out => Instead.Value?.Out ?? Console.Out;

    public static TextWriter Error => Instead.Value?.Error ?? Console.Error;

    public static TextReader In => Console.In;

    /// <summary>For the current flow of calls only.</summary>
    public static void Use(TextWriter output, TextWriter error) => Instead.Value = (output, error);
}
