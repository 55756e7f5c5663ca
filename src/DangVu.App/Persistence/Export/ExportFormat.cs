using System.Reflection;
using System.Text.Json;
using DangVu.App.Audit;
using DangVu.App.Files;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Persistence.Backup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DangVu.App.Persistence.Export;

internal sealed record ExportFile(string Name, string Kind, long Rows, string Sha256);

/// <param name="Private">How the passphrase became the key of the private part; null where there is none.</param>
internal sealed record ExportManifest(
    string Format,
    int FormatVersion,
    string ProgramVersion,
    string SchemaVersion,
    DateTime TakenAt,
    Guid Office,
    string OfficeName,
    IReadOnlyList<ExportFile> Files,
    IReadOnlyList<string> LeftOut,
    WrappedKeys? Private = null
);

/// <summary>
/// The published form of an office's full export (docs/operations/full-export.md): what stands in which file under which name. Writer and
/// reader both go by it.
/// </summary>
internal static class ExportFormat
{
    public const string Name = "dangvu-export";

    /// <summary>Raised when a file of the version before could no longer be read by the same rules.</summary>
    public const int Version = 2;
    public const string ManifestName = "manifest.json";
    public const string PrivateName = "private.bin";
    public const string Accounts = "accounts";
    public const string Entries = "audit_entries";
    public const string Payloads = "audit_payloads";
    public const string Lines = ".jsonl";

    /// <summary>The kinds of rows that an export carries; short-lived ones stay behind.</summary>
    public static readonly IReadOnlyList<Type> Kinds =
    [
        .. AppDb.RowTypes.Where(t => t.GetCustomAttribute<ShortLivedAttribute>() is null),
    ];

    /// <summary>The program's schemas, the same for both databases, whose migrations bear different times: "1-Initial", "2-…".</summary>
    public static IReadOnlyList<string> Schemas(AppDb db) =>
        [
            .. db
                .Database.GetMigrations()
                .Select(
                    (name, at) =>
                        string.Create(
                            System.Globalization.CultureInfo.InvariantCulture,
                            $"{at + 1}-{name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..]}"
                        )
                ),
        ];

    /// <summary>Where a column of a row goes.</summary>
    internal enum Place
    {
        /// <summary>Into the readable file, as it is.</summary>
        Open,

        /// <summary>Into the readable file, decrypted, under the name of what it holds.</summary>
        OpenNumber,

        /// <summary>Into the readable file, decrypted, as the bytes of the file that it is.</summary>
        OpenFile,

        /// <summary>Into the private part.</summary>
        Private,

        /// <summary>Nowhere: made anew by whoever reads the file.</summary>
        MadeAnew,
    }

    internal sealed record Column(IProperty Property, string Name, Place Place)
    {
        public PropertyInfo Info => Property.PropertyInfo!;
    }

    /// <summary>The columns of a kind, by the model.</summary>
    public static IReadOnlyList<Column> Columns(AppDb db, Type kind)
    {
        var closed = IsClosed(kind);
        return
        [
            .. db
                .Model.FindEntityType(kind)!
                .GetProperties()
                .Where(p => p.PropertyInfo is not null)
                .Select(p =>
                {
                    var place = PlaceOf(kind, p.PropertyInfo!, closed);
                    var name = JsonNamingPolicy.CamelCase.ConvertName(p.Name);
                    var told = place switch
                    {
                        Place.OpenNumber => name[..^"Cipher".Length] + "Number",
                        Place.OpenFile => "content",
                        _ => name,
                    };
                    return new Column(p, told, place);
                }),
        ];
    }

    /// <summary>A kind of which nothing is readable without the passphrase: self-reviews, whose content and whose turns and remedies.</summary>
    public static bool IsClosed(Type kind) => kind.GetCustomAttribute<FactOnlyAttribute>() is not null;

    private static Place PlaceOf(Type kind, PropertyInfo property, bool closed)
    {
        if (property.Name is nameof(Row.OfficeId) or nameof(Row.Seal))
            return Place.MadeAnew;
        if (closed)
            return Place.Private;
        var isBytes = property.PropertyType == typeof(byte[]);
        if (isBytes && property.Name.EndsWith("Digest", StringComparison.Ordinal))
            return Place.MadeAnew;
        if (isBytes && property.Name.EndsWith("Cipher", StringComparison.Ordinal))
            return kind == typeof(Member) ? Place.OpenNumber
                : kind == typeof(StoredContent) ? Place.OpenFile
                : Place.Private;
        if (isBytes && property.Name.EndsWith("Hash", StringComparison.Ordinal))
            return Place.Private;
        var isFile = isBytes && property.Name is "Content" or "Bytes";
        return property.GetCustomAttribute<SensitiveAttribute>() is not null && !isFile ? Place.Private : Place.Open;
    }
}

/// <summary>A value of the private part that the office keeps encrypted: what for, and the text (or, where it is none, the bytes).</summary>
internal sealed record ClosedValue(string Use, string? Text, byte[]? Bytes);
