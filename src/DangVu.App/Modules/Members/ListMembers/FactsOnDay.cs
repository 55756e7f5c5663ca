using System.Linq.Expressions;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Members.ListMembers;

/// <summary>
/// Puts the facts of a day into the rows of a list: today's are the register's own columns, a past day's those of the dated lines in force
/// then, by the rule of <see cref="DatedFact"/> in words that both databases know. What a query does not ask for costs it nothing.
/// </summary>
internal static class FactsOnDay
{
    /// <summary>The facts that dated lines stand for: the kind of line (also the name in addresses), the place in the row, the column.</summary>
    public static readonly IReadOnlyList<(string Kind, string Place, Expression<Func<Member, string?>> Column)> Dated =
    [
        (FileParts.Religion, nameof(MemberAt.Religion), m => m.Religion),
        (FileParts.Education, nameof(MemberAt.Education), m => m.Education),
        (FileParts.Professional, nameof(MemberAt.Professional), m => m.ProfessionalLevel),
        (FileParts.Theory, nameof(MemberAt.Theory), m => m.PoliticalTheory),
        (FileParts.Occupation, nameof(MemberAt.Occupation), m => m.Occupation),
        (FileParts.Residence, nameof(MemberAt.Residence), m => m.Residence),
    ];

    public static bool IsDated(string kind) => Dated.Any(d => d.Kind == kind);

    /// <param name="rows">The member, the cell and the status as on the day.</param>
    /// <param name="dated">False: the register's own columns, whatever the day.</param>
    public static IQueryable<MemberAt> Over(AppDb db, MemberScope scope, IQueryable<MemberAt> rows, bool dated)
    {
        var row = Expression.Parameter(typeof(MemberAt), "r");
        var member = Expression.Property(row, nameof(MemberAt.Member));
        var start = PartyStart(db, scope);
        return rows.Select(
            Expression.Lambda<Func<MemberAt, MemberAt>>(
                Expression.MemberInit(
                    Expression.New(typeof(MemberAt)),
                    [
                        Kept(nameof(MemberAt.Member)),
                        Kept(nameof(MemberAt.CellId)),
                        Kept(nameof(MemberAt.Status)),
                        Bound(nameof(MemberAt.PartyStart), Swap.In(start, member)),
                        .. Dated.Select(d =>
                            Bound(
                                d.Place,
                                dated
                                    ? Swap.In(On(db, d.Kind, scope.Day), member, Swap.In(d.Column, member))
                                    : Swap.In(d.Column, member)
                            )
                        ),
                    ]
                ),
                row
            )
        );

        MemberAssignment Kept(string name) => Bound(name, Expression.Property(row, name));
    }

    private static MemberAssignment Bound(string name, Expression value) =>
        Expression.Bind(typeof(MemberAt).GetProperty(name)!, value);

    /// <summary>Stored days sort as text in the order of their first day, so that a line known to its year is compared right.</summary>
    private static Expression<Func<Member, string?, string?>> On(AppDb db, string kind, DateOnly on)
    {
        var (lines, day) = (db.Set<HistoryRow>(), PartialDay.Text(on));
        return (m, fact) =>
            lines
                .Where(r => r.MemberId == m.Id && r.Kind == kind)
                .Where(r => r.Since == null || string.Compare(r.Since, day) <= 0)
                .Where(r => r.Until == null || string.Compare(r.Until, day) > 0)
                .OrderByDescending(r => r.Since ?? "")
                .Select(r => r.What)
                .FirstOrDefault()
            ?? (lines.Any(r => r.MemberId == m.Id && r.Kind == kind && string.Compare(r.Since, day) > 0) ? null : fact);
    }

    /// <summary>From which stored day Party age counts, by the rule of the day.</summary>
    private static Expression<Func<Member, string?>> PartyStart(AppDb db, MemberScope scope)
    {
        var records = db.Set<MemberRecord>();
        if (scope.Ages.FromDecision)
            return m =>
                records.Where(x => x.MemberId == m.Id).Select(x => x.AdmissionDecidedOn).FirstOrDefault()
                ?? m.AdmittedOn;
        return m =>
            m.AdmittedOn ?? records.Where(x => x.MemberId == m.Id).Select(x => x.AdmissionDecidedOn).FirstOrDefault();
    }
}

/// <summary>Sets an expression's parameters to other expressions, so that one piece of a query can be written once and used in many.</summary>
internal sealed class Swap(IReadOnlyList<ParameterExpression> from, IReadOnlyList<Expression> to) : ExpressionVisitor
{
    public static Expression In(LambdaExpression piece, params IReadOnlyList<Expression> values) =>
        new Swap(piece.Parameters, values).Visit(piece.Body)!;

    protected override Expression VisitParameter(ParameterExpression node)
    {
        for (var i = 0; i < from.Count; i++)
            if (from[i] == node)
                return to[i];
        return node;
    }
}
