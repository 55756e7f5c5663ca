using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Files;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.ShowMember;

/// <summary>A member's file. Each reading is logged; numbers are masked, and shown only by a reveal with its reason.</summary>
internal static class ShowMember
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var member = await Find(c, c.Id(), "members.read");
        return member is null ? null : await FileView.Of(c, member, own: false);
    }

    /// <summary>The member, if the actor may do this where the member is.</summary>
    internal static async Task<Member?> Find(Ctx c, Guid id, string permission)
    {
        var member = await c.Db.Set<Member>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id);
        return
            member is not null && await c.Bodies.Find(member.CellId) is { } cell && c.Actor.May(permission, cell.Path)
            ? member
            : null;
    }

    public static async Task<FormModel?> ShowReveal(Ctx c)
    {
        var member = await Find(c, c.Id(), "members.write");
        return member is null
            ? null
            : new FormModel
            {
                Title = c.T["members.reveal"],
                Lede = member.FullName,
                Crumbs = [new(c.T["members.title"], "/members"), new(member.FullName, "/members/" + member.Id)],
                Fields = [new("reason", c.T["reason"]) { Required = true, Hint = c.T["members.reveal.hint"] }],
                Submit = c.T["members.reveal.go"],
                Cancel = "/members/" + member.Id,
            };
    }

    /// <summary>The reveal is logged before the numbers are read; they are shown once and not kept in any address.</summary>
    public static async Task<Result<string>> PostReveal(Ctx c, FormReader form)
    {
        var reason = form.Text("reason", 300);
        var member = await Find(c, c.Id(), "members.write");
        if (member is null)
            return Refusal.NotFound("record.none");
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var ticket = c.Work.NewId();
        await c.Work.Note("reveal", "members", member.Id, reason);
        c.Http.Response.Cookies.Append(
            "reveal",
            c.Work.Get<RevealTickets>().Write(member.Id, ticket),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                MaxAge = TimeSpan.FromMinutes(1),
                Path = "/members",
            }
        );
        return $"/members/{member.Id}/numbers";
    }

    public static async Task<PageModel?> ShowNumbers(Ctx c)
    {
        var member = await Find(c, c.Id(), "members.write");
        if (member is null || !c.Work.Get<RevealTickets>().Allows(c.Http.Request.Cookies["reveal"], member.Id))
            return null;
        c.Http.Response.Cookies.Delete("reveal", new CookieOptions { Path = "/members" });
        var numbers = c.Work.Get<Numbers>();
        return new DetailModel
        {
            Title = c.T["members.numbers"],
            Lede = c.T["members.numbers.lede"],
            Crumbs = [new(c.T["members.title"], "/members"), new(member.FullName, "/members/" + member.Id)],
            Facts =
            [
                (c.T["members.identity"], numbers.Read(member.OfficeId, member.IdentityCipher)),
                (c.T["members.card"], numbers.Read(member.OfficeId, member.CardCipher)),
            ],
        };
    }
}
