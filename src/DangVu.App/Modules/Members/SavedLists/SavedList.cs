using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DangVu.App.Modules.Members.SavedLists;

/// <summary>A search of the members' list under a name: one's own, or one that everybody of a role finds beside the list.</summary>
[Table("mem_saved_lists")]
internal sealed class SavedList : Row
{
    public string Name { get; set; } = "";

    /// <summary>The filter as the address writes it, without the body: each reader has it over their own.</summary>
    public string Query { get; set; } = "";
    public string Columns { get; set; } = "";
    public Guid? AccountId { get; set; }
    public string By { get; set; } = "";

    /// <summary>A key of roles.yaml whose holders share it; null for oneself only.</summary>
    public string? Role { get; set; }
}

/// <summary>The columns that an account chose for a list.</summary>
[Table("mem_list_columns")]
internal sealed class ChosenColumns : Row
{
    public Guid AccountId { get; set; }
    public string Columns { get; set; } = "";
}

internal sealed class SavedListMap : IEntityTypeConfiguration<SavedList>, IEntityTypeConfiguration<ChosenColumns>
{
    public void Configure(EntityTypeBuilder<SavedList> list) => list.HasIndex(x => new { x.OfficeId, x.Name });

    public void Configure(EntityTypeBuilder<ChosenColumns> columns) =>
        columns.HasIndex(x => new { x.OfficeId, x.AccountId }).IsUnique();
}
