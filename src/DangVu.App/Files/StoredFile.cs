using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Files;

/// <summary>
/// A file that hangs on a record of some module and is seen by whoever may see that record. What it holds stands in
/// <see cref="StoredContent"/> under the same id.
/// </summary>
[Table("file_files")]
internal sealed class StoredFile : Row, IInBody
{
    public Guid BodyId { get; set; }

    /// <summary>The record it hangs on, as the API names its kind: "notebook-deeds".</summary>
    public string OfKind { get; set; } = "";
    public Guid OfId { get; set; }

    /// <summary>As the sender's machine named it.</summary>
    public string Name { get; set; } = "";
    public string ContentType { get; set; } = "";
    public long Size { get; set; }

    /// <summary>Of what is kept, not of what was sent.</summary>
    public string Sha256 { get; set; } = "";

    /// <summary>Of a photograph that was drawn anew here, which alone a browser may show within a page; 0 of anything else.</summary>
    public int Width { get; set; }
    public int Height { get; set; }
    public DateOnly AddedOn { get; set; }
    public string AddedBy { get; set; } = "";

    public bool IsPhotograph => Width > 0;
}

/// <summary>What a file holds, encrypted with the office's key.</summary>
[Table("file_contents")]
internal sealed class StoredContent : Row
{
    [Sensitive]
    public byte[] Cipher { get; set; } = [];
}

internal sealed class FilesMap : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.Ignore(f => f.IsPhotograph);
        file.HasIndex(f => new
        {
            f.OfficeId,
            f.OfId,
            f.Id,
        });
    }
}
