namespace DangVu.App.Modules.Members.Statistics;

/// <summary>From so many full years, below so many; null is open.</summary>
internal sealed record Band(int? From, int? Below)
{
    public string Key => $"{From}-{Below}";
}

/// <summary>
/// How years are put together on the statistics page. No regulation sets these bands: they are the page's own, and it shows them.
/// </summary>
internal static class Bands
{
    public const string Unknown = "";

    public static readonly IReadOnlyList<Band> Age = Of(31, 36, 41, 46, 51, 56, 61, 71, 81);
    public static readonly IReadOnlyList<Band> PartyAge = Of(5, 10, 20, 30, 40, 50, 60);
    public static readonly IReadOnlyList<Band> CellSize = Of(10, 20, 30, 50);

    public static Band Holding(IReadOnlyList<Band> bands, int years) =>
        bands.Last(b => b.From is null || b.From <= years);

    private static IReadOnlyList<Band> Of(params IReadOnlyList<int> borders) =>
        [
            new Band(null, borders[0]),
            .. borders.Select((b, i) => new Band(b, i + 1 < borders.Count ? borders[i + 1] : null)),
        ];
}
