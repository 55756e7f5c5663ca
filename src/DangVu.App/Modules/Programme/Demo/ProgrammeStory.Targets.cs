using System.Globalization;
using DangVu.App.Demo;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Replay;

namespace DangVu.App.Modules.Programme.Demo;

internal sealed partial class ProgrammeStory
{
    private static IEnumerable<Fact> Targets(Town town, ProgrammeWords words, Random chance)
    {
        for (var year = 2020; year <= town.Until.Year; year++)
        {
            var set = year == 2020 ? Town.TermStart.AddDays(9) : new DateOnly(year, 1, 12);
            var quarters = year == 2020 ? 2 : 4;
            for (var i = 0; i < words.Targets.Count; i++)
            {
                var target = words.Targets[i];
                var reference = string.Create(CultureInfo.InvariantCulture, $"target:{year}:{i}");
                yield return Fact.Of(
                    "programme.target",
                    set,
                    new
                    {
                        bodyId = town.Root,
                        year,
                        name = target.Name,
                        unit = target.Unit,
                        planned = target.Planned,
                    },
                    reference
                );
                var end = chance.Next(target.Low, target.High + 1);
                for (var q = 1; q <= quarters; q++)
                {
                    var on = new DateOnly(year, 12, 28).AddMonths(-3 * (quarters - q));
                    yield return Fact.Of(
                        "programme.target-value",
                        on,
                        new
                        {
                            targetId = reference,
                            on,
                            value = end * (quarters + q) / (2 * quarters),
                        }
                    );
                }
            }
            var shared = string.Create(CultureInfo.InvariantCulture, $"target:{year}:shared");
            var parts = town
                .Cells.Where(c => c.Type is "hamlet" or "quarter")
                .Select(c => new PartData(c.Ref, chance.Next(1, 3)))
                .ToList();
            yield return Fact.Of(
                "programme.target",
                set,
                new
                {
                    bodyId = town.Root,
                    year,
                    name = words.SharedTarget.Name,
                    unit = words.SharedTarget.Unit,
                    planned = parts.Sum(p => p.Planned),
                    parts,
                    rollUp = RollUps.Sum,
                },
                shared
            );
            var half = new DateOnly(year, year == 2020 ? 12 : 5, 25);
            var reached = parts.Select(p => p with { Planned = chance.Next(0, p.Planned + 1) }).ToList();
            yield return Fact.Of(
                "programme.target-value",
                half,
                new
                {
                    targetId = shared,
                    on = half,
                    parts = reached,
                }
            );
        }
    }

    private sealed record PartData(string BodyId, int Planned);
}
