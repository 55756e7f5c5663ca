using DangVu.App.Modules.Members.Import.Columns;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Members.Import.Planning;

/// <summary>A member as a list tells it; what the list does not tell is null. Cell is the register's spelling.</summary>
internal sealed record MemberValues
{
    public string? FullName { get; set; }
    public string? OtherName { get; set; }

    /// <summary>male or female.</summary>
    public string? Sex { get; set; }
    public PartialDate? BirthDate { get; set; }
    public string? Ethnicity { get; set; }
    public string? Religion { get; set; }
    public string? IdentityNumber { get; set; }
    public string? CardNumber { get; set; }
    public string? CardPlace { get; set; }
    public PartialDate? CardDate { get; set; }
    public string? OldCardNumber { get; set; }
    public string? Cell { get; set; }
    public string? BirthPlace { get; set; }
    public string? Hometown { get; set; }
    public string? Residence { get; set; }
    public PartialDate? AdmittedOn { get; set; }
    public PartialDate? RecognisedOn { get; set; }

    /// <summary>One of the codes of MemberStatusWords.</summary>
    public string? Status { get; set; }
    public PartialDate? LeftOn { get; set; }
    public string? OldIdNumber { get; set; }
    public string? Note { get; set; }
    public string? PartyRecordId { get; set; }
    public string? Phone { get; set; }
    public string? Occupation { get; set; }
    public string? Education { get; set; }
    public string? ProfessionalLevel { get; set; }
    public string? PoliticalTheory { get; set; }
    public string? Position { get; set; }

    /// <summary>The field as text (a date in its text form), or null.</summary>
    internal string? this[ImportField field] =>
        field switch
        {
            ImportField.FullName => FullName,
            ImportField.Sex => Sex,
            ImportField.BirthDate => BirthDate?.ToString(),
            ImportField.IdentityNumber => IdentityNumber,
            ImportField.CardNumber => CardNumber,
            ImportField.CardDate => CardDate?.ToString(),
            ImportField.Cell => Cell,
            ImportField.AdmittedOn => AdmittedOn?.ToString(),
            ImportField.RecognisedOn => RecognisedOn?.ToString(),
            ImportField.LeftOn => LeftOn?.ToString(),
            ImportField.Ethnicity => Ethnicity,
            ImportField.Religion => Religion,
            ImportField.Status => Status,
            ImportField.OldIdNumber => OldIdNumber,
            ImportField.None or ImportField.Ordinal => null,
            _ => FreeText(field),
        };

    /// <summary>Sets a field of free text.</summary>
    internal void Set(ImportField field, string? text)
    {
        switch (field)
        {
            case ImportField.OtherName:
                OtherName = text;
                break;
            case ImportField.CardPlace:
                CardPlace = text;
                break;
            case ImportField.OldCardNumber:
                OldCardNumber = text;
                break;
            case ImportField.BirthPlace:
                BirthPlace = text;
                break;
            case ImportField.Hometown:
                Hometown = text;
                break;
            case ImportField.Residence:
                Residence = text;
                break;
            case ImportField.Note:
                Note = text;
                break;
            case ImportField.PartyRecordId:
                PartyRecordId = text;
                break;
            case ImportField.Phone:
                Phone = text;
                break;
            case ImportField.Occupation:
                Occupation = text;
                break;
            case ImportField.Education:
                Education = text;
                break;
            case ImportField.ProfessionalLevel:
                ProfessionalLevel = text;
                break;
            case ImportField.PoliticalTheory:
                PoliticalTheory = text;
                break;
            case ImportField.Position:
                Position = text;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field of free text.");
        }
    }

    private string? FreeText(ImportField field) =>
        field switch
        {
            ImportField.OtherName => OtherName,
            ImportField.CardPlace => CardPlace,
            ImportField.OldCardNumber => OldCardNumber,
            ImportField.BirthPlace => BirthPlace,
            ImportField.Hometown => Hometown,
            ImportField.Residence => Residence,
            ImportField.Note => Note,
            ImportField.PartyRecordId => PartyRecordId,
            ImportField.Phone => Phone,
            ImportField.Occupation => Occupation,
            ImportField.Education => Education,
            ImportField.ProfessionalLevel => ProfessionalLevel,
            ImportField.PoliticalTheory => PoliticalTheory,
            ImportField.Position => Position,
            _ => null,
        };
}
