namespace DangVu.App.Modules.Members.Contracts;

/// <summary>A member's place on the list of a cell on a day, and in what status.</summary>
internal sealed class ListPlace
{
    public Guid MemberId { get; init; }
    public Guid CellId { get; init; }
    public string Status { get; init; } = "";
}

/// <summary>The lists of a day as a query: other modules' counts are then joined and grouped by the database, never cell by cell.</summary>
internal interface IListPlaces
{
    IQueryable<ListPlace> On(DateOnly day);
}
