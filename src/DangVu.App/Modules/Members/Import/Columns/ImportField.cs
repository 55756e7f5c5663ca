namespace DangVu.App.Modules.Members.Import.Columns;

/// <summary>What a column of a member list can hold. The name in lower camel case is the field's name in the JSON contract.</summary>
internal enum ImportField
{
    None,
    Ordinal,
    FullName,
    OtherName,
    Sex,
    BirthDate,
    Ethnicity,
    Religion,
    IdentityNumber,
    CardNumber,
    CardPlace,
    CardDate,
    OldCardNumber,
    Cell,
    BirthPlace,
    Hometown,
    Residence,
    AdmittedOn,
    RecognisedOn,
    Status,
    LeftOn,
    OldIdNumber,
    Note,
    PartyRecordId,
    Phone,
    Occupation,
    Education,
    ProfessionalLevel,
    PoliticalTheory,
    Position,
}

/// <summary>Which part of its field a column holds, where one field is spread over several columns.</summary>
internal enum FieldPart
{
    Whole,
    FamilyName,
    GivenName,
    Male,
    Female,
    Detail,
    Commune,
    District,
    Province,
    Country,
    Day,
    Month,
    Year,

    /// <summary>A number that may be the new identity number or the old nine-digit one.</summary>
    EitherNumber,

    /// <summary>A date or place of issue; whose it is, the column before tells.</summary>
    OfTheNumberBefore,
}

/// <summary>The field and part that a column holds.</summary>
internal readonly record struct ColumnRole(ImportField Field, FieldPart Part = FieldPart.Whole)
{
    internal bool IsKnown => Field != ImportField.None;
}

internal static class ImportFields
{
    private static readonly string[] Names = Enum.GetNames<ImportField>()
        .Select(name => char.ToLowerInvariant(name[0]) + name[1..])
        .ToArray();

    /// <summary>The field's name in JSON and in problems.</summary>
    internal static string JsonName(this ImportField field) => Names[(int)field];
}
