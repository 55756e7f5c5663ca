using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Organisation.WorkingRules;

/// <summary>A line of the table of duties with the posts that the person in charge holds in the body.</summary>
internal sealed record Duty(AreaInCharge Line, string? Posts, int Rank)
{
    public string Charge => Line.Charge;
}

/// <summary>The table of duties in the order in which such tables are read: the secretary first, then deputies, the standing committee …</summary>
internal static class Duties
{
    private static readonly List<string> Posts =
    [
        "secretary",
        "deputy-secretary",
        "standing-member",
        "inspection-chair",
        "committee-member",
        "cell-committee-member",
    ];

    /// <summary>The lines of the body, then those of the bodies above it.</summary>
    public static async Task<IReadOnlyList<Duty>> Of(Work work, BodyRef body, DateOnly day)
    {
        var duties = await WithPosts(work, await work.Get<IWorkingRules>().On(body.Id, day), day);
        return
        [
            .. duties
                .OrderByDescending(d => d.Line.Of.Path.Length)
                .ThenBy(d => d.Rank)
                .ThenBy(d => d.Charge, StringComparer.Ordinal)
                .ThenBy(d => d.Line.From)
                .ThenBy(d => d.Line.RuleId),
        ];
    }

    public static async Task<IReadOnlyList<Duty>> WithPosts(Work work, IReadOnlyList<AreaInCharge> lines, DateOnly day)
    {
        var t = work.Get<Texts>();
        var held = new List<HeldOffice>();
        foreach (var body in lines.Where(l => l.PersonId is not null).Select(l => l.Of.Id).Distinct())
            held.AddRange(await work.Get<IHeldOffices>().On(day, body));
        return
        [
            .. lines.Select(line =>
            {
                var titles = held.Where(h => h.MemberId == line.PersonId && h.BodyId == line.Of.Id)
                    .Select(h => h.Title)
                    .Distinct()
                    .OrderBy(Rank)
                    .ToList();
                return new Duty(
                    line,
                    titles.Count == 0 ? null : string.Join(", ", titles.Select(x => t["office." + x])),
                    titles.Count == 0 ? Posts.Count + (line.PersonId is null ? 1 : 0) : Rank(titles[0])
                );
            }),
        ];
    }

    private static int Rank(string title) => Posts.IndexOf(title) is var at and >= 0 ? at : Posts.Count;
}
