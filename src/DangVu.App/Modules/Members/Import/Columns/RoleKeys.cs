namespace DangVu.App.Modules.Members.Import.Columns;

/// <summary>The names under which a column's role is chosen on a page or the command line: "hometown", "fullName.givenName", "ignore".</summary>
internal static class RoleKeys
{
    internal const string Ignore = "ignore";

    /// <summary>What may be chosen, in the order of the fields.</summary>
    internal static IReadOnlyList<ColumnRole> Offered { get; } =
    [
        .. Enum.GetValues<ImportField>()
            .Where(field => field is not (ImportField.None or ImportField.Ordinal))
            .SelectMany(field => Parts(field).Prepend(FieldPart.Whole).Select(part => new ColumnRole(field, part))),
    ];

    private static readonly Dictionary<string, ColumnRole> ByKey = Offered
        .Select(role => (Key: Of(role), role))
        .Append((Ignore, default))
        .ToDictionary(entry => entry.Key, entry => entry.role, StringComparer.OrdinalIgnoreCase);

    internal static string Of(ColumnRole role) =>
        !role.IsKnown ? Ignore
        : role.Part == FieldPart.Whole ? role.Field.JsonName()
        : role.Field.JsonName() + "." + char.ToLowerInvariant(role.Part.ToString()[0]) + role.Part.ToString()[1..];

    internal static bool TryRead(string key, out ColumnRole role) => ByKey.TryGetValue(key.Trim(), out role);

    private static FieldPart[] Parts(ImportField field) =>
        field switch
        {
            ImportField.FullName => [FieldPart.FamilyName, FieldPart.GivenName],
            ImportField.Sex => [FieldPart.Male, FieldPart.Female],
            ImportField.BirthDate => [FieldPart.Day, FieldPart.Month, FieldPart.Year],
            _ => [],
        };
}
