using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.Domain;

namespace DangVu.App.Modules.Members.Requests;

/// <summary>
/// The facts that a member may ask to have changed. The birth date of the first record is final, and names and numbers go by their papers
/// at the office, so they are not among them.
/// </summary>
internal static class RequestFields
{
    /// <summary>The field and the text that names it.</summary>
    public static readonly IReadOnlyList<(string Field, string Text)> All =
    [
        ("otherName", "members.other-name"),
        ("ethnicity", "members.ethnicity"),
        ("religion", "members.religion"),
        ("hometown", "members.hometown"),
        ("residence", "members.residence"),
        ("occupation", "members.occupation"),
        ("education", "members.education"),
        ("professionalLevel", "members.professional"),
        ("politicalTheory", "members.theory"),
        ("phone", "members.phone"),
    ];

    public static bool Known(string field) => All.Any(f => f.Field == field);

    public static string TextOf(string field) => All.First(f => f.Field == field).Text;

    public static string? Read(Member m, string field) =>
        field switch
        {
            "otherName" => m.OtherName,
            "ethnicity" => m.Ethnicity,
            "religion" => m.Religion,
            "hometown" => m.Hometown,
            "residence" => m.Residence,
            "occupation" => m.Occupation,
            "education" => m.Education,
            "professionalLevel" => m.ProfessionalLevel,
            "politicalTheory" => m.PoliticalTheory,
            "phone" => m.Phone,
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
        };

    /// <summary>The member's facts as they stand, with this one as asked: what the correcting act takes.</summary>
    public static MemberFacts With(Member m, Numbers numbers, string field, string value)
    {
        var facts = MemberFacts.Of(m, numbers);
        return field switch
        {
            "otherName" => facts with { OtherName = value },
            "ethnicity" => facts with { Ethnicity = value },
            "religion" => facts with { Religion = value },
            "hometown" => facts with { Hometown = value },
            "residence" => facts with { Residence = value },
            "occupation" => facts with { Occupation = value },
            "education" => facts with { Education = value },
            "professionalLevel" => facts with { ProfessionalLevel = value },
            "politicalTheory" => facts with { PoliticalTheory = value },
            "phone" => facts with { Phone = value },
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
        };
    }
}
