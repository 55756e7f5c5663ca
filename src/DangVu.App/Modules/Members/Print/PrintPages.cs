using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Files;
using DangVu.App.Modules.Members.History;
using DangVu.App.Modules.Members.ShowMember;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Paper = DangVu.Documents.Paper;

namespace DangVu.App.Modules.Members.Print;

/// <summary>Printing a file asks for the reason first; the print is logged before anything is written, and opens for a minute.</summary>
internal static class PrintPages
{
    private const string Cookie = "print";
    private static readonly string[] Formats = ["docx", "pdf", "html"];

    public static Task<FormModel?> Show(Ctx c) => Show(c, Sight.Keeper);

    public static Task<Result<string>> Post(Ctx c, FormReader form) => Post(c, form, Sight.Keeper);

    public static Task<IResult?> File(Ctx c) => File(c, Sight.Keeper);

    public static Task<PageModel?> Page(Ctx c) => Page(c, Sight.Keeper);

    public static Task<FormModel?> ShowOwn(Ctx c) => Show(c, Sight.Own);

    public static Task<Result<string>> PostOwn(Ctx c, FormReader form) => Post(c, form, Sight.Own);

    public static Task<IResult?> FileOwn(Ctx c) => File(c, Sight.Own);

    public static Task<PageModel?> PageOwn(Ctx c) => Page(c, Sight.Own);

    /// <summary>Whoever keeps the file says why it is printed; a member prints the own one without giving a reason.</summary>
    private sealed record Sight(
        Func<Ctx, Task<Member?>> Find,
        Func<Member, string> Home,
        string CookiePath,
        bool AsksReason
    )
    {
        public static readonly Sight Keeper = new(
            c => ShowMember.ShowMember.Find(c, c.Id(), "members.read"),
            m => "/members/" + m.Id,
            "/members",
            AsksReason: true
        );
        public static readonly Sight Own = new(OwnFile.Me, _ => "/own/file", "/own/file", AsksReason: false);

        public IReadOnlyList<Link> Crumbs(Texts t, Member member) =>
            AsksReason
                ? HistoryPages.Crumbs(t, member)
                : [new(t["own.title"], "/own"), new(t["file.own"], "/own/file")];
    }

    private static async Task<FormModel?> Show(Ctx c, Sight sight)
    {
        if (await sight.Find(c) is not { } member)
            return null;
        var t = c.T;
        return new FormModel
        {
            Title = t["print.title"],
            Lede = member.FullName,
            Crumbs = sight.Crumbs(t, member),
            Help = t[sight.AsksReason ? "print.help" : "print.own.help"],
            Fields =
            [
                .. sight.AsksReason
                    ? new Field[]
                    {
                        new("reason", t["reason"]) { Required = true, Hint = t["print.reason.hint"] },
                    }
                    : [],
                new("format", t["print.format"], FieldKind.Radio)
                {
                    Required = true,
                    Value = "docx",
                    Options = [.. Formats.Select(f => (f, t["print.format." + f]))],
                },
                new("day", t["file.at.day"], FieldKind.Date)
                {
                    Value = c.Query("day") is { } text && FormReader.TryDate(text, out var day) ? Vn.Day(day) : null,
                    Hint = t["print.day.hint"],
                },
            ],
            Submit = t[sight.AsksReason ? "print.go" : "print.own.go"],
            Cancel = sight.Home(member),
        };
    }

    private static async Task<Result<string>> Post(Ctx c, FormReader form, Sight sight)
    {
        if (await sight.Find(c) is not { } member)
            return Refusal.NotFound("record.none");
        var reason = sight.AsksReason ? form.Text("reason", 300) : c.T["print.own.reason"];
        var format = form.Choice("format", Formats);
        var day = form.OptionalDate("day");
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        await c.Work.Note("print", "members", member.Id, reason);
        c.Http.Response.Cookies.Append(
            Cookie,
            c.Work.Get<RevealTickets>().Write(member.Id, c.Work.NewId(), Cookie),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                MaxAge = TimeSpan.FromMinutes(1),
                Path = sight.CookiePath,
            }
        );
        var at = day is { } on ? "?day=" + PartialDay.Text(on) : "";
        return sight.Home(member) + (format == "html" ? "/paper" : "/paper." + format) + at;
    }

    private static async Task<IResult?> File(Ctx c, Sight sight)
    {
        if (!PaperFile.Knows(c.Route("format")) || await Paper(c, sight) is not var (member, paper))
            return null;
        var name = "ho-so-" + member.Folded.Replace(' ', '-');
        return PaperFile.Of(paper, c.Route("format"), name);
    }

    private static async Task<PageModel?> Page(Ctx c, Sight sight)
    {
        if (await Paper(c, sight) is not var (member, paper))
            return null;
        return PaperFile.Page(paper, c.T["print.title"], c.T["print.html.lede"], sight.Crumbs(c.T, member));
    }

    /// <summary>Only right after the reason was given.</summary>
    private static async Task<(Member, Paper)?> Paper(Ctx c, Sight sight)
    {
        if (
            await sight.Find(c) is not { } member
            || !c.Work.Get<RevealTickets>().Allows(c.Http.Request.Cookies[Cookie], member.Id, Cookie)
        )
            return null;
        var t = new Texts();
        DateOnly? day = c.Query("day") is { } text && FormReader.TryDate(text, out var on) ? on : null;
        var file = await MemberFile.Read(c.Work, t, member, day, null);
        var bodies = (await c.Bodies.All()).ToDictionary(b => b.Id, b => b.Name);
        var parts = FileSheet.Of(file, FileParts.On(c.Work.Get<RuleBook>(), file.Day), t, bodies, links: false);
        var office = await c.Work.Get<IOffices>().Current();
        return (member, FilePaper.Of(file, parts, office, t, c.Actor.Name, c.Today));
    }
}
