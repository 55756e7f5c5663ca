using System.Linq.Expressions;
using DangVu.App.Modules.Members.ListMembers;

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

    /// <summary>Which band a stored date falls into on the day, decided by the database.</summary>
    public static Expression<Func<MemberAt, string>> Key(MemberField field, DateOnly day, IReadOnlyList<Band> bands)
    {
        var known = field.Known;
        var row = known.Parameters[0];
        Expression key = Expression.Constant(bands[0].Key);
        // The oldest last, so that it is asked first: born not after the day that makes its least years.
        foreach (var band in bands.Skip(1))
            key = Expression.Condition(
                Expression.LessThanOrEqual(
                    Expression.Call(
                        typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!,
                        known.Body,
                        MemberField.Given(Ages.Latest(day, band.From!.Value))
                    ),
                    Expression.Constant(0)
                ),
                Expression.Constant(band.Key),
                key
            );
        return Expression.Lambda<Func<MemberAt, string>>(
            Expression.Condition(
                Expression.Equal(known.Body, Expression.Constant("")),
                Expression.Constant(Unknown),
                key
            ),
            row
        );
    }

    public static Band Holding(IReadOnlyList<Band> bands, int years) =>
        bands.Last(b => b.From is null || b.From <= years);

    private static IReadOnlyList<Band> Of(params IReadOnlyList<int> borders) =>
        [
            new Band(null, borders[0]),
            .. borders.Select((b, i) => new Band(b, i + 1 < borders.Count ? borders[i + 1] : null)),
        ];
}
