using DangVu.App.Modules.Members.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Files;

/// <summary>The member's own file, read by the member.</summary>
internal static class OwnFile
{
    public static async Task<PageModel?> Read(Ctx c) =>
        await Me(c) is { } me ? await FileView.Of(c, me, own: true) : NoFile(c);

    public static async Task<FormModel?> ShowAt(Ctx c) =>
        await Me(c) is { } me ? FileView.AtForm(c, me, "/own/file") : null;

    public static async Task<Result<string>> PostAt(Ctx c, FormReader form) =>
        await Me(c) is null ? Refusal.NotFound("record.none") : FileView.At(form, "/own/file");

    internal static async Task<Member?> Me(Ctx c) =>
        c.Actor.MemberId is { } id
            ? await c.Db.Set<Member>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id)
            : null;

    internal static PageModel NoFile(Ctx c) =>
        new DetailModel
        {
            Title = c.T["file.own"],
            Lede = c.T["own.none"],
            Crumbs = [new(c.T["own.title"], "/own")],
        };
}

/// <summary>On the member's own page: the file.</summary>
internal sealed class FileLinks : IOwnLinks
{
    public IEnumerable<Link> For(Ctx c) => c.Actor.MemberId is null ? [] : [new(c.T["file.own"], "/own/file")];
}
