using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Organisation.Contracts;
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
        if (member is null)
            return null;
        var t = c.T;
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        var memberships = await c
            .Db.Set<Membership>()
            .AsNoTracking()
            .Where(m => m.MemberId == member.Id)
            .OrderBy(m => m.From)
            .ToListAsync();
        var statuses = await c
            .Db.Set<StatusPeriod>()
            .AsNoTracking()
            .Where(s => s.MemberId == member.Id)
            .OrderBy(s => s.From)
            .ToListAsync();
        var offices = (await c.Work.Get<IHeldOffices>().On(c.Today)).Where(h => h.MemberId == member.Id).ToList();
        await c.Work.Note("view", "members", member.Id);
        var writes = c.Actor.May("members.write");
        return new DetailModel
        {
            Title = member.FullName,
            Lede = $"{t["status." + member.Status]} · {bodies.GetValueOrDefault(member.CellId)}",
            Crumbs = [new(t["members.title"], "/members")],
            Help = t["members.file.help"],
            Actions = writes
                ?
                [
                    new(t["members.edit"], $"/members/{member.Id}/edit", Primary: true),
                    new(t["members.set-status"], $"/members/{member.Id}/status"),
                    new(t["members.move"], $"/members/{member.Id}/move"),
                    .. member.IdentityEnd is null && member.CardEnd is null
                        ? Array.Empty<PageAction>()
                        : [new PageAction(t["members.reveal"], $"/members/{member.Id}/reveal")],
                ]
                : [],
            Facts =
            [
                (t["members.other-name"], member.OtherName),
                (t["members.sex"], member.Sex is null ? "" : t["sex." + member.Sex]),
                (t["members.birth"], Vn.Partial(member.BirthDate)),
                (t["members.ethnicity"], member.Ethnicity),
                (t["members.religion"], member.Religion),
                (t["members.hometown"], member.Hometown),
                (t["members.residence"], member.Residence),
                (t["members.identity"], Numbers.Masked(member.IdentityEnd)),
                (t["members.card"], Numbers.Masked(member.CardEnd)),
                (t["members.admitted"], Vn.Partial(member.AdmittedOn)),
                (t["members.recognised"], Vn.Partial(member.RecognisedOn)),
                (t["members.occupation"], member.Occupation),
                (t["members.education"], member.Education),
                (t["members.professional"], member.ProfessionalLevel),
                (t["members.theory"], member.PoliticalTheory),
                (t["members.phone"], member.Phone),
                (
                    t["members.offices"],
                    string.Join(
                        "; ",
                        offices.Select(o => $"{t["office." + o.Title]}, {bodies.GetValueOrDefault(o.BodyId)}")
                    )
                ),
                (t["members.note"], member.Note),
            ],
            Sections =
            [
                new(t["members.history"])
                {
                    Table = new Table(
                        [new(t["from"]), new(t["to"]), new(t["members.what"]), new(t["reason"])],
                        [
                            .. memberships.Select(m =>
                                (IReadOnlyList<Cell>)
                                    [
                                        Vn.Day(m.From),
                                        Vn.Day(m.To),
                                        bodies.GetValueOrDefault(m.BodyId),
                                        t["how." + m.How],
                                    ]
                            ),
                            .. statuses.Select(s =>
                                (IReadOnlyList<Cell>)[Vn.Day(s.From), Vn.Day(s.To), t["status." + s.Status], s.Decision]
                            ),
                        ]
                    ),
                },
            ],
        };
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
