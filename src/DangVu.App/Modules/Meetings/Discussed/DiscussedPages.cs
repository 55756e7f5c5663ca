using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Replay;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Discussed;

/// <summary>Recording from a document's thread which meeting discussed it, and taking one out again.</summary>
internal static class DiscussedPages
{
    /// <summary>Meetings to choose from: about two years of a cell's.</summary>
    private const int Offered = 40;

    public static void Add(ModuleParts parts)
    {
        parts.Answer<IThreadParts, MeetingThread>();
        parts.Services.AddScoped<IHandle<MeetingHeld>, NamedDirectives>();
        parts.Services.AddSingleton<IStory, DiscussedStory>();
        parts.Acts.Add<DiscussDirectives>("meetings.discussed", MeetingDesk.Write, DiscussDirectives.Handle);
        parts.Pages.Form(
            "/meetings/of-directive/{directive:guid}",
            MeetingDesk.Write,
            c => Show(c, "meetings.discussed.add", discussed: true),
            (c, form) => Post(c, form, discussed: true)
        );
        parts.Pages.Form(
            "/meetings/of-directive/{directive:guid}/remove",
            MeetingDesk.Write,
            c => Show(c, "meetings.discussed.remove", discussed: false),
            (c, form) => Post(c, form, discussed: false)
        );
    }

    private static async Task<FormModel?> Show(Ctx c, string title, bool discussed)
    {
        if (await c.Work.Get<IDirectives>().Find(c.Id("directive")) is not { } directive)
            return null;
        var t = c.T;
        var linked = c.Db.Set<DiscussedDirective>().Where(d => d.DirectiveId == directive.Id).Select(d => d.MeetingId);
        var meetings = await c
            .Db.Set<Meeting>()
            .AsNoTracking()
            .Where(m => m.BodyId == c.Body.Id && m.Stage != Stages.Annulled && linked.Contains(m.Id) != discussed)
            .OrderByDescending(m => m.PlannedOn)
            .ThenByDescending(m => m.Id)
            .Take(Offered)
            .Select(m => new
            {
                m.Id,
                m.Collective,
                m.Kind,
                m.Theme,
                Day = m.HeldOn ?? m.PlannedOn,
            })
            .ToListAsync();
        return new FormModel
        {
            Title = t[title],
            Lede = directive.Text,
            Help = t[title + ".help"],
            Crumbs = [new(directive.Symbol.Length > 0 ? directive.Symbol : directive.Issuer, directive.Href)],
            Fields =
            [
                new("meeting", t["meetings.discussed.meeting"], FieldKind.Select)
                {
                    Required = true,
                    Options =
                    [
                        .. meetings.Select(m =>
                            (
                                m.Id.ToString(),
                                string.Join(
                                    ", ",
                                    new[] { MeetingWords.What(t, m.Collective, m.Kind), Vn.Day(m.Day), m.Theme }.Where(
                                        x => x is not null
                                    )
                                )
                            )
                        ),
                    ],
                },
            ],
            Submit = t["save"],
            Cancel = directive.Href + "/thread",
        };
    }

    private static Task<Result<string>> Post(Ctx c, FormReader form, bool discussed) =>
        c.Do(
            form,
            "meetings.discussed",
            new DiscussDirectives(form.Id("meeting"), [c.Id("directive")], discussed),
            DiscussDirectives.Handle,
            $"/directives/{c.Id("directive")}/thread"
        );
}
