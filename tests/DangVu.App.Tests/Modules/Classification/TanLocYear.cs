using System.Globalization;
using DangVu.App.Replay;

namespace DangVu.App.Tests.Modules.Classification;

/// <summary>What happened in Tân Lộc up to the end of 2025, as facts.</summary>
internal static partial class TanLocYear
{
    private static DateOnly On(int month, int day) => new(2025, month, day);

    public static IEnumerable<Fact> Tell() =>
        [.. Lists(), .. TanLoc.Cells.Where(c => c != "yte").SelectMany(Year), .. Tasks(), .. Findings()];

    private static IEnumerable<Fact> Lists()
    {
        var founded = new DateOnly(2015, 1, 5);
        foreach (var cell in TanLoc.Cells)
        {
            var kind =
                cell == "truong" ? "school-cell"
                : cell == "yte" ? "agency-cell"
                : "hamlet-cell";
            yield return Fact.Of(
                "organisation.body",
                founded,
                new
                {
                    name = TanLoc.Name(cell),
                    kind,
                    foundedOn = founded,
                },
                cell
            );
            for (var n = 1; n <= TanLoc.Size(cell); n++)
                yield return Fact.Of(
                    "members.add",
                    founded,
                    new
                    {
                        cellId = cell,
                        on = founded,
                        facts = new
                        {
                            fullName = string.Create(
                                CultureInfo.InvariantCulture,
                                $"Trần {Syllable(cell)} {Letter(n)}"
                            ),
                            sex = n % 2 == 0 ? "female" : "male",
                            birthDate = string.Create(CultureInfo.InvariantCulture, $"19{70 + n}-04-0{n}"),
                            admittedOn = "2005-06-01",
                            recognisedOn = "2006-06-01",
                        },
                    },
                    TanLoc.Member(cell, n)
                );
            foreach (
                var (n, title) in new[] { (1, "secretary"), (2, "deputy-secretary"), (3, "cell-committee-member") }
            )
                yield return Fact.Of(
                    "organisation.hold-office",
                    On(1, 2),
                    new
                    {
                        memberId = TanLoc.Member(cell, n),
                        bodyId = cell,
                        title,
                        from = On(1, 2),
                    }
                );
        }
        yield return Fact.Of(
            "inspection.plan",
            On(1, 10),
            new
            {
                bodyId = "root",
                year = 2025,
                on = On(1, 10),
                items = new[]
                {
                    new
                    {
                        kind = "inspection",
                        quarter = 2,
                        content = "Chấp hành Điều lệ",
                        subjectBodyId = "ap1",
                    },
                },
            }
        );
    }

    /// <summary>Twelve meetings and four thematic ones; the plan, the target and the registrations that "bốn tốt" asks for.</summary>
    private static IEnumerable<Fact> Year(string cell)
    {
        for (var month = 1; month <= 12; month++)
            if (!(cell == "ap2" && month == 7) && !(cell == "ap1" && month >= 11))
                yield return Meeting(cell, On(month, 4), "regular");
        foreach (var month in new[] { 2, 5, 8, 11 })
            yield return Meeting(cell, On(month, 20), "thematic");
        yield return Fact.Of(
            "inspection.plan",
            On(1, 15),
            new
            {
                bodyId = cell,
                year = 2025,
                on = On(1, 15),
                items = new[]
                {
                    new
                    {
                        kind = "supervision",
                        quarter = 3,
                        content = "Quy định nêu gương",
                        subjectBodyId = cell,
                    },
                },
            }
        );
        yield return Fact.Of(
            "programme.target",
            On(1, 12),
            new
            {
                bodyId = cell,
                year = 2025,
                name = "Hộ thoát nghèo",
                unit = "hộ",
                planned = 2,
            },
            cell + "-target"
        );
        yield return Fact.Of(
            "programme.target-value",
            On(12, 20),
            new
            {
                targetId = cell + "-target",
                on = On(12, 20),
                value = 2,
            }
        );
        for (var n = 1; n <= TanLoc.Size(cell); n++)
            yield return Fact.Of(
                "notebooks.register",
                On(1, 20),
                new
                {
                    memberId = TanLoc.Member(cell, n),
                    year = 2025,
                    deeds = new[] { new { text = "Giúp một hộ khó khăn" } },
                }
            );
    }

    private static Fact Meeting(string cell, DateOnly on, string kind) =>
        Fact.Of(
            "meetings.record",
            on,
            new
            {
                bodyId = cell,
                collective = "cell",
                kind,
                heldOn = on,
                conclusion = "Thống nhất.",
                restPresent = true,
                theme = kind == "regular" ? null : "Học và làm theo Bác",
            }
        );

    private static string Syllable(string cell) =>
        cell switch
        {
            "ap1" => "Văn",
            "ap2" => "Hữu",
            "ap3" => "Minh",
            "ap4" => "Quốc",
            "truong" => "Thị",
            _ => "Ngọc",
        };

    private static string Letter(int n) => ((string[])["An", "Bình", "Cường", "Dung", "Đạt", "Giang", "Hà"])[n - 1];
}
