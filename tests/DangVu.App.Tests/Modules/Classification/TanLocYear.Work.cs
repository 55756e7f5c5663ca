using System.Globalization;
using DangVu.App.Replay;

namespace DangVu.App.Tests.Modules.Classification;

internal static partial class TanLocYear
{
    /// <summary>
    /// Ấp 1: four in time, two beyond what was asked. Ấp 2: five, one of them late. Ấp 3: four, one never done. Ấp 4 and the school: three
    /// in time, one of them beyond. The health station writes nothing down.
    /// </summary>
    private static IEnumerable<Fact> Tasks() =>
        [
            .. Task("ap1", 1, 3, beyond: true),
            .. Task("ap1", 1, 6),
            .. Task("ap1", 2, 6, beyond: true),
            .. Task("ap1", 2, 9),
            .. Enumerable.Range(1, 5).SelectMany(q => Task("ap2", 4, 2 * q, late: q == 3)),
            .. Task("ap3", 4, 3),
            .. Task("ap3", 4, 6),
            .. Task("ap3", 5, 9),
            .. Task("ap3", 5, 10, never: true),
            .. Task("ap4", 4, 3, beyond: true),
            .. Task("ap4", 5, 6),
            .. Task("ap4", 6, 9),
            .. Task("truong", 4, 3, beyond: true),
            .. Task("truong", 5, 6),
            .. Task("truong", 6, 9),
        ];

    private static IEnumerable<Fact> Task(
        string cell,
        int person,
        int month,
        bool beyond = false,
        bool late = false,
        bool never = false
    )
    {
        var reference = string.Create(CultureInfo.InvariantCulture, $"task-{cell}-{person}-{month}");
        var done = late ? On(month, 25).AddDays(9) : On(month, 21);
        yield return Fact.Of(
            "programme.task",
            On(1, 8),
            new
            {
                bodyId = cell,
                task = new
                {
                    title = "Việc tháng " + month.ToString(CultureInfo.InvariantCulture),
                    deadline = On(month, 25),
                    personId = TanLoc.Member(cell, person),
                },
                inProgramme = false,
            },
            reference
        );
        if (never)
            yield break;
        yield return Fact.Of(
            "programme.result",
            done,
            new
            {
                taskId = reference,
                outcome = new
                {
                    state = "done",
                    on = done,
                    result = "Đã xong",
                },
            }
        );
        if (beyond)
            yield return Fact.Of(
                "programme.rate",
                done.AddDays(5),
                new
                {
                    ratings = new[]
                    {
                        new
                        {
                            taskId = reference,
                            rating = "beyond",
                            reason = "Xong trước hạn, vượt khối lượng",
                        },
                    },
                }
            );
    }

    /// <summary>
    /// Ấp 1 and its members 1 and 2: what was named is put right. The school: one of two is. Ấp 4: a member of its committee is
    /// reprimanded.
    /// </summary>
    private static IEnumerable<Fact> Findings() =>
        [
            .. Shortcoming("ap1", null, mended: true),
            .. Shortcoming("ap1", 1, mended: true),
            .. Shortcoming("ap1", 2, mended: true),
            .. Shortcoming("truong", null, mended: true),
            .. Shortcoming("truong", null, mended: false),
            Fact.Of(
                "discipline.decide",
                On(8, 14),
                new
                {
                    form = "reprimand",
                    number = "02-QĐ/UBKT",
                    decidedOn = On(8, 14),
                    reason = "Vi phạm quy định về sinh hoạt",
                    memberId = TanLoc.Member("ap4", 3),
                }
            ),
        ];

    private static IEnumerable<Fact> Shortcoming(string cell, int? person, bool mended)
    {
        var reference = string.Create(CultureInfo.InvariantCulture, $"shortcoming-{cell}-{person}-{mended}");
        yield return Fact.Of(
            "shortcomings.add",
            On(2, 3),
            new
            {
                bodyId = cell,
                source = "review",
                foundOn = On(2, 3),
                remedy = "Sửa trong sáu tháng",
                text = "Chậm báo cáo",
                memberId = person is { } n ? TanLoc.Member(cell, n) : null,
                deadline = On(8, 31),
            },
            reference
        );
        if (!mended)
            yield break;
        foreach (var (what, day) in new[] { ("remedied", On(7, 1)), ("verified", On(7, 15)) })
            yield return Fact.Of(
                "shortcomings.progress",
                day,
                new
                {
                    what,
                    on = day,
                    shortcomingId = reference,
                    evidence = "Biên bản",
                }
            );
    }
}
