using System.Linq.Expressions;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.ListMembers;

/// <summary>A fact kept as text, as lists, filters and statistics name it.</summary>
/// <param name="Name">As addresses write it: "ethnicity"; of a dated fact also the kind of its lines.</param>
internal sealed record MemberField(string Name, string TextKey, Expression<Func<MemberAt, string?>> Of)
{
    /// <summary>A test of this fact over rows as on a day.</summary>
    public Expression<Func<MemberAt, bool>> Where(Func<Expression, Expression> test) =>
        Expression.Lambda<Func<MemberAt, bool>>(test(Of.Body), Of.Parameters);

    /// <summary>The fact itself over rows as on a day; nothing known is an empty text.</summary>
    public Expression<Func<MemberAt, string>> Known =>
        Expression.Lambda<Func<MemberAt, string>>(Expression.Coalesce(Of.Body, Expression.Constant("")), Of.Parameters);

    /// <summary>The different texts in use now and, of a dated fact, in any of its lines.</summary>
    public Task<IReadOnlyList<string>> Used(OfficeMemory memory, AppDb db) =>
        memory.Keep<IReadOnlyList<string>>(
            db,
            "members.used " + Name,
            async () =>
            {
                var now = db.Set<Member>()
                    .Select(m => new MemberAt
                    {
                        Member = m,
                        Religion = m.Religion,
                        Education = m.Education,
                        Professional = m.ProfessionalLevel,
                        Theory = m.PoliticalTheory,
                        Occupation = m.Occupation,
                        Residence = m.Residence,
                    });
                var used = await now.Select(Of).Distinct().ToListAsync();
                if (FactsOnDay.IsDated(Name))
                    used.AddRange(
                        await db.Set<HistoryRow>()
                            .Where(r => r.Kind == Name)
                            .Select(r => r.What)
                            .Distinct()
                            .ToListAsync()
                    );
                return [.. used.OfType<string>().Distinct()];
            },
            OfficeMemory.Large
        );

    /// <summary>A value of this request within an expression, in the form that the query cache sees as a parameter.</summary>
    public static Expression Given<T>(T value)
    {
        Expression<Func<T>> held = () => value;
        return held.Body;
    }
}

/// <summary>The facts that lists can be narrowed by, sorted by and counted by.</summary>
internal static class MemberFields
{
    public static readonly MemberField Birth = new("birth", "members.birth", r => r.Member.BirthDate);
    public static readonly MemberField Admitted = new("admitted", "members.admitted", r => r.Member.AdmittedOn);
    public static readonly MemberField Recognised = new("recognised", "members.recognised", r => r.Member.RecognisedOn);
    public static readonly MemberField Sex = new("sex", "members.sex", r => r.Member.Sex);

    /// <summary>A few different values each: chosen from those in use.</summary>
    public static readonly IReadOnlyList<MemberField> Chosen =
    [
        new("ethnicity", "members.ethnicity", r => r.Member.Ethnicity),
        new(FileParts.Religion, "members.religion", r => r.Religion),
        new(FileParts.Education, "members.education", r => r.Education),
        new(FileParts.Professional, "members.professional", r => r.Professional),
        new(FileParts.Theory, "members.theory", r => r.Theory),
        new(FileParts.Occupation, "members.occupation", r => r.Occupation),
    ];

    /// <summary>Free text: found by words, accents optional.</summary>
    public static readonly IReadOnlyList<MemberField> Texts =
    [
        new("other-name", "members.other-names", r => r.Member.OtherName),
        new("hometown", "members.hometown", r => r.Member.Hometown),
        new("birth-place", "file.birth-place", r => r.Member.BirthPlace),
        new(FileParts.Residence, "members.residence", r => r.Residence),
        new("position", "members.position", r => r.Member.Position),
        new("note", "members.note", r => r.Member.Note),
    ];

    /// <summary>Days: narrowed from a day to a day.</summary>
    public static readonly IReadOnlyList<MemberField> Days = [Birth, Admitted, Recognised];

    public static readonly IReadOnlyList<MemberField> All = [Sex, .. Days, .. Chosen, .. Texts];

    public static MemberField? Find(string? name) => All.FirstOrDefault(f => f.Name == name);
}
