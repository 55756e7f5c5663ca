using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;

namespace DangVu.App.Modules.Classification;

/// <summary>What subjects are called.</summary>
internal static class Names
{
    public static async Task<string> One(Work work, Subject subject) =>
        (await Of(work, [subject])).GetValueOrDefault(subject.Of) ?? "";

    public static async Task<IReadOnlyDictionary<Guid, string>> Of(Work work, IReadOnlyCollection<Subject> subjects)
    {
        var names = (await work.Get<IBodies>().All()).ToDictionary(b => b.Id, b => b.Name);
        var members = subjects.Where(s => s.Kind == SubjectKinds.Member).Select(s => s.Of).ToList();
        if (members.Count > 0)
            foreach (var (id, name) in await work.Get<IMembers>().Names(members))
                names[id] = name;
        return names;
    }
}
