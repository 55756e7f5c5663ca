using System.Runtime.InteropServices;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.ListMembers;

namespace DangVu.App.Modules.Members.Statistics;

/// <summary>
/// Every breakdown as its values are counted. Days are counted as the text they are stored in and put into bands at the end: a
/// hundred thousand members have few different ones.
/// </summary>
internal sealed class Tally(DateOnly day)
{
    private readonly Dictionary<string, int> cells = [];
    private readonly Dictionary<string, int> statuses = [];
    private readonly Dictionary<string, int> starts = [];
    private readonly Dictionary<string, Dictionary<string, int>> births = [];
    private readonly Dictionary<string, int> partyAges = [];
    private readonly Dictionary<string, int>[] fields =
    [
        .. MemberFields.Chosen.Select(_ => new Dictionary<string, int>()),
    ];

    public void In(string cell, int number) => One(cells, cell, number);

    public void Is(string status, int number) => One(statuses, status, number);

    public void Born(string sex, string birth, int number)
    {
        ref var ofSex = ref CollectionsMarshal.GetValueRefOrAddDefault(births, sex, out _);
        One(ofSex ??= [], birth, number);
    }

    /// <summary>Party age counts from the stored day alone.</summary>
    public void Since(string start, int number) => One(starts, start, number);

    /// <summary>Party age from which time outside is taken off.</summary>
    public void Aged(PartyAge age) => One(partyAges, Bands.Holding(Bands.PartyAge, age.On(day).Years).Key, 1);

    /// <param name="field">Its place among <see cref="MemberFields.Chosen"/>.</param>
    public void Has(int field, string value, int number) => One(fields[field], value, number);

    public IReadOnlyList<Count> Statuses => Sorted(statuses);

    public IReadOnlyDictionary<Guid, int> Cells => cells.ToDictionary(x => Guid.Parse(x.Key), x => x.Value);

    public IReadOnlyDictionary<string, IReadOnlyList<Count>> Fields =>
        MemberFields.Chosen.Select((f, i) => (f.Name, Sorted(fields[i]))).ToDictionary(x => x.Name, x => x.Item2);

    public IReadOnlyList<(string Band, string Sex, int Number)> AgeAndSex =>
        [
            .. births.SelectMany(sex =>
                Banded(sex.Value, Bands.Age, birth => Ages.Of(birth, day)).Select(b => (b.Key, sex.Key, b.Value))
            ),
        ];

    public IReadOnlyList<Count> PartyAges
    {
        get
        {
            var all = Banded(
                starts,
                Bands.PartyAge,
                start => new PartyAge(PartialDay.Latest(start), [], false).On(day).Years
            );
            foreach (var (band, number) in partyAges)
                One(all, band, number);
            return Sorted(all);
        }
    }

    private static Dictionary<string, int> Banded(
        Dictionary<string, int> days,
        IReadOnlyList<Band> bands,
        Func<string, int?> years
    )
    {
        var found = new Dictionary<string, int>();
        foreach (var (text, number) in days)
            One(
                found,
                text.Length > 0 && years(text) is { } full ? Bands.Holding(bands, full).Key : Bands.Unknown,
                number
            );
        return found;
    }

    private static IReadOnlyList<Count> Sorted(Dictionary<string, int> counted) =>
        [
            .. counted
                .OrderByDescending(x => x.Value)
                .ThenBy(x => x.Key, StringComparer.Ordinal)
                .Select(x => new Count(x.Key, x.Value)),
        ];

    private static void One(Dictionary<string, int> counted, string key, int number) =>
        CollectionsMarshal.GetValueRefOrAddDefault(counted, key, out _) += number;
}
