using System.Linq.Expressions;

namespace DangVu.App.Modules.Members.ListMembers;

/// <summary>What a list may show of a member: no number but its last digits.</summary>
internal sealed record MemberLine(
    Guid Id,
    byte[] SortKey,
    string FullName,
    string? OtherName,
    string? Sex,
    string? Birth,
    string? Admitted,
    string? Recognised,
    string? Ethnicity,
    string? Religion,
    string? Education,
    string? Professional,
    string? Theory,
    string? Occupation,
    string? Hometown,
    string? Residence,
    string? Position,
    string? Note,
    string? Phone,
    string? IdentityEnd,
    string? CardEnd,
    string? CardPlace,
    string? CardDate,
    string? BirthPlace,
    string? PartyStart,
    Guid CellNow,
    Guid CellId,
    string Status
)
{
    public static readonly Expression<Func<MemberAt, MemberLine>> Of = r => new MemberLine(
        r.Member.Id,
        r.Member.SortKey,
        r.Member.FullName,
        r.Member.OtherName,
        r.Member.Sex,
        r.Member.BirthDate,
        r.Member.AdmittedOn,
        r.Member.RecognisedOn,
        r.Member.Ethnicity,
        r.Religion,
        r.Education,
        r.Professional,
        r.Theory,
        r.Occupation,
        r.Member.Hometown,
        r.Residence,
        r.Member.Position,
        r.Member.Note,
        r.Member.Phone,
        r.Member.IdentityEnd,
        r.Member.CardEnd,
        r.Member.CardPlace,
        r.Member.CardDate,
        r.Member.BirthPlace,
        r.PartyStart,
        r.Member.CellId,
        r.CellId,
        r.Status
    );

    /// <summary>The fact by the name it has in <see cref="MemberFields"/>.</summary>
    public string? Known(string field) =>
        field switch
        {
            "sex" => Sex,
            "birth" => Birth,
            "admitted" => Admitted,
            "recognised" => Recognised,
            "ethnicity" => Ethnicity,
            "religion" => Religion,
            "education" => Education,
            "professional" => Professional,
            "theory" => Theory,
            "occupation" => Occupation,
            "hometown" => Hometown,
            "residence" => Residence,
            "position" => Position,
            "note" => Note,
            "other-name" => OtherName,
            "birth-place" => BirthPlace,
            _ => null,
        };
}
