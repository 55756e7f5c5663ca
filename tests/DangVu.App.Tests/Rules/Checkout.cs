namespace DangVu.App.Tests.Rules;

/// <summary>The checkout this test was built from, found by its solution file.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    public static string Rules => Path.Combine(Root, "rules");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DangVu.slnx")))
                return folder.FullName;
        }
        throw new InvalidOperationException("DangVu.slnx stands in no folder above the tests");
    }
}
