using System.Globalization;
using System.Text.Json;
using DangVu.App.Modules.Members.Import.Planning;

namespace DangVu.App.Modules.Members.Import.Told;

/// <summary>What the report keeps of a row that was refused: whose it was and why.</summary>
internal sealed record RefusedRow(string? Name, IReadOnlyList<RefusedRow.Why> Reasons)
{
    internal sealed record Why(string Field, string Code, IReadOnlyList<string> Args);

    public static string Write(PlannedRow row) =>
        JsonSerializer.Serialize(
            new RefusedRow(
                row.Member.FullName,
                [
                    .. row
                        .Problems.Where(p => !p.IsWarning)
                        .Select(p => new Why(
                            p.Field.ToString(),
                            p.Code,
                            [.. p.Args.Select(a => Convert.ToString(a, CultureInfo.InvariantCulture) ?? "")]
                        )),
                ]
            )
        );

    public static RefusedRow Read(string json) => JsonSerializer.Deserialize<RefusedRow>(json)!;
}
