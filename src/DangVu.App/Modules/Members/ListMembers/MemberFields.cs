using System.Linq.Expressions;
using DangVu.App.Modules.Members.Domain;

namespace DangVu.App.Modules.Members.ListMembers;

/// <summary>A fact kept as text on the member's own row, as lists, filters and statistics name it.</summary>
/// <param name="Name">As addresses write it: "ethnicity".</param>
internal sealed record MemberField(string Name, string TextKey, Expression<Func<Member, string?>> Of)
{
    /// <summary>A test of this fact over rows as on a day.</summary>
    public Expression<Func<MemberAt, bool>> Where(Func<Expression, Expression> test)
    {
        var (row, value) = Value();
        return Expression.Lambda<Func<MemberAt, bool>>(test(value), row);
    }

    /// <summary>The fact itself over rows as on a day; nothing known is an empty text.</summary>
    public Expression<Func<MemberAt, string>> Known
    {
        get
        {
            var (row, value) = Value();
            return Expression.Lambda<Func<MemberAt, string>>(Expression.Coalesce(value, Expression.Constant("")), row);
        }
    }

    /// <summary>A value of this request within an expression, in the form that the query cache sees as a parameter.</summary>
    public static Expression Given<T>(T value)
    {
        Expression<Func<T>> held = () => value;
        return held.Body;
    }

    private (ParameterExpression Row, Expression Value) Value()
    {
        var row = Expression.Parameter(typeof(MemberAt), "r");
        return (row, new Swap(Of.Parameters[0], Expression.Property(row, nameof(MemberAt.Member))).Visit(Of.Body)!);
    }

    private sealed class Swap(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}

/// <summary>The facts that lists can be narrowed by, sorted by and counted by.</summary>
internal static class MemberFields
{
    public static readonly MemberField Birth = new("birth", "members.birth", m => m.BirthDate);
    public static readonly MemberField Admitted = new("admitted", "members.admitted", m => m.AdmittedOn);
    public static readonly MemberField Recognised = new("recognised", "members.recognised", m => m.RecognisedOn);
    public static readonly MemberField Sex = new("sex", "members.sex", m => m.Sex);

    /// <summary>A few different values each: chosen from those in use.</summary>
    public static readonly IReadOnlyList<MemberField> Chosen =
    [
        new("ethnicity", "members.ethnicity", m => m.Ethnicity),
        new("religion", "members.religion", m => m.Religion),
        new("education", "members.education", m => m.Education),
        new("professional", "members.professional", m => m.ProfessionalLevel),
        new("theory", "members.theory", m => m.PoliticalTheory),
        new("occupation", "members.occupation", m => m.Occupation),
    ];

    /// <summary>Free text: found by words, accents optional.</summary>
    public static readonly IReadOnlyList<MemberField> Texts =
    [
        new("hometown", "members.hometown", m => m.Hometown),
        new("residence", "members.residence", m => m.Residence),
        new("position", "members.position", m => m.Position),
        new("note", "members.note", m => m.Note),
    ];

    public static readonly IReadOnlyList<MemberField> All = [Sex, Birth, Admitted, Recognised, .. Chosen, .. Texts];

    public static MemberField? Find(string? name) => All.FirstOrDefault(f => f.Name == name);
}
