using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Architecture;

public sealed class FileRules
{
    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        Repository
            .Sources("*.cs")
            .Concat(Repository.Sources("*.razor"))
            .Select(f => (Name: Path.GetFileName(f), Lines: File.ReadLines(f).Count()))
            .Where(f => f.Lines > 300)
            .Select(f => $"{f.Name}: {f.Lines}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Views_carry_no_inline_style_or_script()
    {
        Repository
            .Sources("*.razor")
            .Where(f =>
                File.ReadAllText(f) is var text
                && (
                    text.Contains(" style=", StringComparison.Ordinal)
                    || text.Contains("onclick", StringComparison.OrdinalIgnoreCase)
                )
            )
            .Select(Path.GetFileName)
            .ShouldBeEmpty();
    }
}
