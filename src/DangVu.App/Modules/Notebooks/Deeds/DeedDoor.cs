using DangVu.App.Files;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Deeds;

/// <summary>By which side somebody comes to a deed: the cell's, by rights in the body, or the member's own.</summary>
internal sealed record DeedDoor(bool Own)
{
    public static readonly DeedDoor Cell = new(false);
    public static readonly DeedDoor Self = new(true);
    private const string OwnPage = "/own/notebook";

    public static DeedDoor Of(Ctx c) =>
        c.Http.Request.Path.StartsWithSegments("/own", StringComparison.Ordinal) ? Self : Cell;

    public string Page(Guid deed) => (Own ? OwnPage : "/notebooks") + "/deeds/" + deed;

    public string Back(Guid notebook) => Own ? OwnPage : "/notebooks/" + notebook;

    public IReadOnlyList<Link> Crumbs(Texts t, Guid notebook, string? name) =>
        Own
            ? [new(t["notebooks.own"], OwnPage)]
            : [new(t["notebooks.title"], "/notebooks"), new(name ?? t["notebooks.book"], "/notebooks/" + notebook)];

    public IReadOnlyList<(string Src, string Caption)> Photos(Texts t, IEnumerable<StoredFile> files) =>
        [
            .. files.Select(
                (f, i) =>
                    (
                        $"{(Own ? OwnPage : "/notebooks")}/photos/{f.Id}",
                        t["notebooks.photo.number", i + 1, Vn.Day(f.AddedOn)]
                    )
            ),
        ];

    /// <summary>The deed, if this side lets the actor do it; null as if there were none.</summary>
    /// <param name="what">read or write.</param>
    public async Task<(Deed Deed, DeedDoor Door)?> Deed(Ctx c, string what, Guid? id = null)
    {
        var wanted = id ?? c.Id();
        if (await c.Db.Set<Deed>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == wanted) is not { } deed)
            return null;
        var may = Own
            ? c.Actor.MemberId == deed.MemberId && c.Actor.May("own." + what)
            : await c.Bodies.Find(deed.BodyId) is { } body && c.Actor.May("notebooks." + what, body.Path);
        return may ? (deed, this) : null;
    }
}
