using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Notebooks.Register;

/// <summary>A deed that may be taken over by a tick.</summary>
/// <param name="Key">"task:id" or "office:title:number"; the same as long as the member holds the duty.</param>
internal sealed record Proposal(string Key, string Text, string Duty, Guid? TaskId)
{
    public Planned Taken => new(Text, Duty, TaskId);
}

/// <summary>What each member was assigned: the posts held and the tasks of the year, as a duty and as deeds to register.</summary>
internal sealed class Proposals(IHeldOffices offices, IPersonTasks tasks)
{
    /// <summary>More tasks than these make no list that one reads.</summary>
    private const int MostTasks = 6;
    private const int LongestText = 1000;

    public sealed record Assigned(string? Duty, IReadOnlyList<Proposal> Deeds);

    private static readonly Assigned Nothing = new(null, []);

    public async Task<Func<Guid, Assigned>> For(Texts t, IReadOnlyCollection<Guid> members, int year, DateOnly today)
    {
        var wanted = members.ToHashSet();
        var held = (await offices.On(today))
            .Where(h => wanted.Contains(h.MemberId))
            .ToLookup(h => h.MemberId, h => h.Title);
        var given = await tasks.Of(members, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return id => held.Contains(id) || given.Contains(id) ? One(t, held[id], given[id]) : Nothing;
    }

    private static Assigned One(Texts t, IEnumerable<string> titles, IEnumerable<TaskRef> given)
    {
        var posts = titles.Distinct().ToList();
        var words = posts.Select(title => t["office." + title]).ToList();
        return new Assigned(
            words.Count == 0 ? null : string.Join(", ", words),
            [
                .. posts.SelectMany(
                    (title, i) =>
                        Suggested(t, title)
                            .Select((text, n) => new Proposal($"office:{title}:{n}", text, words[i], null))
                ),
                .. given
                    .Take(MostTasks)
                    .Select(task => new Proposal(
                        "task:" + task.Id,
                        Cut(t["notebooks.propose.task", task.Title, Vn.Day(task.Deadline)]),
                        t["notebooks.duty.task"],
                        task.Id
                    )),
            ]
        );
    }

    private static string[] Suggested(Texts t, string title) =>
        TextBook.Shipped.Language(t.Language).ContainsKey("notebooks.propose.office." + title)
            ? t["notebooks.propose.office." + title].Split('|')
            : [];

    private static string Cut(string text) => text.Length > LongestText ? text[..LongestText] : text;
}
