using DangVu.App.Acts;
using DangVu.App.Modules.Access;
using DangVu.App.Modules.Organisation;
using DangVu.App.Replay;
using DangVu.Kernel.Results;

namespace DangVu.App.Demo;

/// <summary>Makes the demonstration town by replaying its stories through the handlers of the screens, on a fixed clock.</summary>
internal sealed class DemoBuilder(Work work, ActList acts, IEnumerable<IStory> stories)
{
    internal sealed record Made(
        Guid OfficeId,
        int Facts,
        IReadOnlyList<TownPreset.AccountPart> Accounts,
        string Password
    );

    public async Task<Result<Made>> Make(DateOnly asOf, Action<int, int>? progress = null)
    {
        var preset = TownPreset.Read();
        var people = new TownPeople(preset).All(asOf);
        var town = Lay(preset, people, asOf);
        work.Actor = Actor.System("demo");
        work.Clock.StandsOn = Town.TermStart;
        work.Clock.ReplaysAt = Town.TermStart.ToDateTime(new TimeOnly(0, 0), DateTimeKind.Utc);
        work.Db.OfficeId = work.NewId();
        var founded = await work.Run(
            "organisation.found",
            new FoundOffice(
                preset.Office.Name,
                preset.Office.Place,
                preset.Office.Superior,
                preset.Office.CommitteeName,
                preset.Office.Term,
                Town.TermStart,
                Town.TermEnd,
                asOf
            ),
            FoundOffice.Handle
        );
        if (founded.IsRefused)
            return Result<Made>.Refused(founded.Refusals);
        var replayer = new Replayer(work, acts);
        await replayer.Begin();
        replayer.Know(town.Root, founded.Value);
        var facts = stories
            .Prepend(new TownStory(preset, people))
            .SelectMany(s => s.Tell(town))
            .Concat(Presets())
            .Where(f => f.On <= asOf)
            .OrderBy(f => f.On)
            .ThenBy(f => f.Order)
            .ToList();
        for (var i = 0; i < facts.Count; i++)
        {
            var done = await replayer.Do(facts[i]);
            if (done.IsRefused)
                return Result<Made>.Refused([
                    Refusal.Rule("replay.fact", facts[i].Act, facts[i].On, facts[i].Ref ?? facts[i].Data.ToString()),
                    .. done.Refusals,
                ]);
            progress?.Invoke(i + 1, facts.Count);
        }
        work.Clock.StandsOn = asOf;
        work.Clock.ReplaysAt = asOf.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);
        await OpenAccounts(preset, town, replayer);
        work.Clock.ReplaysAt = null;
        return new Made(work.Db.OfficeId, facts.Count, preset.Accounts, preset.Password);
    }

    /// <summary>Facts told in files beside the town; text lists for stories (…-texts.yaml) and the town itself are none.</summary>
    private static IEnumerable<Fact> Presets() =>
        Directory
            .EnumerateFiles(TownPreset.Folder, "*.yaml")
            .Where(f => Path.GetFileName(f) != "town.yaml" && !f.EndsWith("-texts.yaml", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(YamlFacts.Read);

    internal static Town Lay(TownPreset preset, IReadOnlyList<TownPeople.Person> people, DateOnly until)
    {
        var members = people.ToDictionary(p => p.Member.Ref, p => p.Member);
        var cells = preset
            .Cells.Select(c =>
            {
                var own = people
                    .Where(p => p.Member.Cell == c.Ref && p.Member.JoinsOn is null)
                    .Select(p => p.Member)
                    .ToList();
                var able = own.Where(m => m.Birth.Year is > 1952 and < 1990)
                    .Take(
                        own.Count >= 20 ? 5
                        : own.Count >= 9 ? 3
                        : 1
                    )
                    .ToList();
                return new TownCell(
                    c.Ref,
                    c.Name,
                    c.Kind.Replace("-cell", "", StringComparison.Ordinal),
                    [.. able.Select(m => m.Ref)],
                    [.. own.Select(m => m.Ref)]
                );
            })
            .ToList();
        var secretary = people.First(p => p.Member.FullName == preset.Secretary).Member.Ref;
        var committee = new List<string> { secretary };
        foreach (var cell in cells.OrderByDescending(c => c.Type is "agency" or "forces"))
        {
            var first = cell.Committee.FirstOrDefault(m => !committee.Contains(m));
            if (first is not null && committee.Count < 15)
                committee.Add(first);
        }
        return new Town
        {
            Until = until,
            Cells = cells,
            Committee = committee,
            Standing = committee.Take(5).ToList(),
            Partners = [.. preset.Partners.Select(p => (p.Ref, p.Name))],
            Members = members,
        };
    }

    private async Task OpenAccounts(TownPreset preset, Town town, Replayer replayer)
    {
        await work.Do<bool>(
            "access.account",
            () =>
            {
                foreach (var part in preset.Accounts)
                {
                    var body = replayer.Find(part.Body ?? town.Root)!.Value;
                    var memberRef = part.Role switch
                    {
                        "committee-secretary" => town.Committee[0],
                        "standing-committee" => town.Standing[1],
                        "inspection" => town.Standing[2],
                        "cell-secretary" => town.Cells.First(c => c.Ref == part.Body).Secretary,
                        "cell-committee" => town.Cells.First(c => c.Ref == part.Body).Committee[2],
                        "member" => town.Cells.First(c => c.Ref == part.Body).Members[^1],
                        _ => null,
                    };
                    var member = memberRef is null ? (Guid?)null : replayer.Find(memberRef);
                    var display = memberRef is null ? part.Name : town.Members[memberRef].FullName;
                    var account = Accounts.New(work, part.Name, display, preset.Password);
                    work.Db.Add(account);
                    Accounts.AddGrant(work, account.Id, body, part.Role, member);
                }
                return Task.FromResult<Result<bool>>(true);
            }
        );
    }
}
