using DangVu.App.Modules.Members.Import.Columns;

namespace DangVu.App.Modules.Members.Import.Planning;

/// <summary>A cell of the office: its name in the register and the names it had.</summary>
internal sealed record KnownCell(Guid Id, string Name, IReadOnlyList<string> OldNames);

/// <summary>A member who is in the register already.</summary>
internal sealed record KnownMember(Guid Id, MemberValues Values);

/// <summary>A name of a catalogue and other ways of writing it.</summary>
internal sealed record CatalogueItem(string Name, IReadOnlyList<string> Also);

/// <summary>Bounds that come from the rules in force, not from code.</summary>
internal sealed record ImportLimits(int AdmissionAge, int OldestAge);

/// <summary>All that the plan depends on besides the file.</summary>
internal sealed record ImportContext(
    IReadOnlyList<KnownCell> Cells,
    IReadOnlyList<CatalogueItem> Ethnicities,
    IReadOnlyList<CatalogueItem> Religions,
    IReadOnlyList<KnownMember> Members,
    DateOnly AsOf,
    ImportLimits Limits,
    IReadOnlyDictionary<string, ColumnRole>? LearntHeaders = null,
    Verdicts? Verdicts = null
);
