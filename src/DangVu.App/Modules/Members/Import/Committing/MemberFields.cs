using System.Text;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Members.Import.Committing;

/// <summary>Puts what a list tells of a member into the member's row, field by field.</summary>
internal sealed class MemberFields(Numbers numbers, Guid office)
{
    /// <summary>Every field a list can tell.</summary>
    public static readonly IReadOnlyList<ImportField> All =
    [
        .. Enum.GetValues<ImportField>().Where(field => field is not (ImportField.None or ImportField.Ordinal)),
    ];

    /// <summary>The properties that hold the field.</summary>
    public static IReadOnlyList<string> Properties(ImportField field) =>
        field switch
        {
            ImportField.FullName => [nameof(Member.FullName), nameof(Member.Folded), nameof(Member.SortKey)],
            ImportField.IdentityNumber =>
            [
                nameof(Member.IdentityCipher),
                nameof(Member.IdentityDigest),
                nameof(Member.IdentityEnd),
            ],
            ImportField.CardNumber => [nameof(Member.CardCipher), nameof(Member.CardDigest), nameof(Member.CardEnd)],
            ImportField.OldCardNumber => [nameof(Member.OldCardCipher)],
            ImportField.OldIdNumber => [nameof(Member.OldIdentityCipher)],
            ImportField.Cell => [nameof(Member.CellId)],
            _ => [field.ToString()],
        };

    public void Put(Member member, ImportField field, PlannedRow row)
    {
        var told = row.Member;
        switch (field)
        {
            case ImportField.FullName:
                member.FullName = Storable(told.FullName)!;
                member.Folded = Fold.Of(member.FullName);
                member.SortKey = VietnameseName.SortKey(member.FullName);
                break;
            case ImportField.IdentityNumber:
                numbers.Identity(member, office, told.IdentityNumber);
                break;
            case ImportField.CardNumber:
                numbers.Card(member, office, told.CardNumber);
                break;
            case ImportField.OldCardNumber:
                member.OldCardCipher = numbers.Kept(office, told.OldCardNumber);
                break;
            case ImportField.OldIdNumber:
                member.OldIdentityCipher = numbers.Kept(office, told.OldIdNumber);
                break;
            case ImportField.Cell:
                member.CellId = row.CellId ?? member.CellId;
                break;
            case ImportField.OtherName:
                member.OtherName = Storable(told.OtherName);
                break;
            case ImportField.Sex:
                member.Sex = told.Sex;
                break;
            case ImportField.BirthDate:
                member.BirthDate = told.BirthDate?.ToString();
                break;
            case ImportField.Ethnicity:
                member.Ethnicity = Storable(told.Ethnicity);
                break;
            case ImportField.Religion:
                member.Religion = Storable(told.Religion);
                break;
            case ImportField.CardPlace:
                member.CardPlace = Storable(told.CardPlace);
                break;
            case ImportField.CardDate:
                member.CardDate = told.CardDate?.ToString();
                break;
            case ImportField.AdmittedOn:
                member.AdmittedOn = told.AdmittedOn?.ToString();
                break;
            case ImportField.RecognisedOn:
                member.RecognisedOn = told.RecognisedOn?.ToString();
                break;
            case ImportField.LeftOn:
                member.LeftOn = told.LeftOn?.ToString();
                break;
            case ImportField.Status:
                member.Status = told.Status ?? member.Status;
                break;
            default:
                Free(member, field, Storable(told[field]));
                break;
        }
    }

    /// <summary>Where the list leaves it open: official when recognised or long enough in the Party, else on probation.</summary>
    public static string StatusOf(MemberValues told, DateOnly asOf) =>
        told.Status
        ?? (
            told.RecognisedOn is not null
            || (told.AdmittedOn is { } admitted && admitted.Latest.AddYears(RowRules.LongestProbationInSight) < asOf)
                ? MemberStatus.Official
                : MemberStatus.Probationary
        );

    private static void Free(Member member, ImportField field, string? text)
    {
        switch (field)
        {
            case ImportField.BirthPlace:
                member.BirthPlace = text;
                break;
            case ImportField.Hometown:
                member.Hometown = text;
                break;
            case ImportField.Residence:
                member.Residence = text;
                break;
            case ImportField.Note:
                member.Note = text;
                break;
            case ImportField.PartyRecordId:
                member.PartyRecordId = text;
                break;
            case ImportField.Phone:
                member.Phone = text;
                break;
            case ImportField.Occupation:
                member.Occupation = text;
                break;
            case ImportField.Education:
                member.Education = text;
                break;
            case ImportField.ProfessionalLevel:
                member.ProfessionalLevel = text;
                break;
            case ImportField.PoliticalTheory:
                member.PoliticalTheory = text;
                break;
            case ImportField.Position:
                member.Position = text;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(field), field, "No such field of a member.");
        }
    }

    /// <summary>Half of a letter pair, which no database keeps as it is, becomes the mark for a lost letter.</summary>
    private static string? Storable(string? text) =>
        text is not null && text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
