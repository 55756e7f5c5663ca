using System.Linq.Expressions;
using DangVu.App.Modules.Members.Domain;

namespace DangVu.App.Modules.Members.ListMembers;

/// <summary>
/// Full years on a day, over stored dates: somebody is at least n years old when the birth is not after the day n years before. A date
/// known to the month or year counts from its first day, which is where its text stands in order.
/// </summary>
internal static class Ages
{
    private static readonly System.Reflection.MethodInfo Compare = typeof(string).GetMethod(
        nameof(string.Compare),
        [typeof(string), typeof(string)]
    )!;

    /// <summary>The last date that makes at least so many years on the day.</summary>
    public static string Latest(DateOnly day, int years) => PartialDay.Text(PartyAge.LatestStart(day, years));

    /// <summary>At least "from" years and less than "below" years on the day.</summary>
    public static Expression<Func<MemberAt, bool>> Between(MemberField field, DateOnly day, int? from, int? below) =>
        field.Where(value =>
        {
            Expression test = Expression.NotEqual(value, Expression.Constant(null, typeof(string)));
            if (from is { } least)
                test = Expression.AndAlso(test, Over(value, day, least, Expression.LessThanOrEqual));
            if (below is { } most)
                test = Expression.AndAlso(test, Over(value, day, most, Expression.GreaterThan));
            return test;
        });

    public static int? Of(string? stored, DateOnly day)
    {
        if (!DangVu.Kernel.Time.PartialDate.TryParse(stored, out var date))
            return null;
        var years = day.Year - date.Year;
        return date.Earliest.AddYears(years) > day ? years - 1 : years;
    }

    private static BinaryExpression Over(
        Expression value,
        DateOnly day,
        int years,
        Func<Expression, Expression, BinaryExpression> compared
    ) => compared(Expression.Call(Compare, value, MemberField.Given(Latest(day, years))), Expression.Constant(0));
}
