using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Pages;

/// <summary>Step 1: prepare. And what the forms of all steps share.</summary>
internal static class StepPages
{
    /// <summary>Runs the act of a step and goes on to where the meeting then stands.</summary>
    public static Task<Result<string>> Do<T>(
        Ctx c,
        FormReader form,
        string act,
        T command,
        Func<Work, T, Task<Result<Guid>>> handler,
        string? then = null
    ) => c.Do(form, act, command, handler, then ?? "/meetings/" + c.Id());

    /// <summary>The version that the form was made from: a change by somebody else since then is told.</summary>
    public static Field Version(Meeting m) =>
        new("version", "", FieldKind.Hidden) { Value = m.Version.ToString(CultureInfo.InvariantCulture) };

    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var t = c.T;
        var collectives = Collective.Of(c.Body);
        var collective =
            c.Query("collective") is { } asked && collectives.Contains(asked) ? asked
            : collectives.Count > 0 ? collectives[0]
            : null;
        return new FormModel
        {
            Title = t["meetings.new"],
            Lede = t["meetings.new.lede"],
            Crumbs = [new(t["meetings.title"], "/meetings?body=" + c.Body.Id)],
            Fields =
            [
                new("bodyId", t["body"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.Id.ToString(),
                    Options = await c.BodyOptions(MeetingDesk.Write, b => Collective.Of(b).Count > 0),
                },
                new("collective", t["meetings.collective"], FieldKind.Select)
                {
                    Required = true,
                    Value = collective,
                    Options = MeetingWords.Collectives(t),
                },
                new("kind", t["meetings.kind"], FieldKind.Radio)
                {
                    Required = true,
                    Value = MeetingKinds.Regular,
                    Options = MeetingWords.Kinds(t),
                },
                new("theme", t["meetings.theme"]) { Hint = t["meetings.theme.hint"] },
                new("plannedOn", t["meetings.day"], FieldKind.Date) { Required = true },
                new("time", t["meetings.time"]),
                new("place", t["meetings.place"]),
                .. await People(c, c.Body, collective ?? Collective.Cell, c.Today),
            ],
            Submit = t["meetings.new.go"],
            Cancel = "/meetings?body=" + c.Body.Id,
            Help = t["meetings.new.help"],
        };
    }

    /// <summary>Who belongs to the meeting's list, as options of a select.</summary>
    internal static async Task<IReadOnlyList<(string, string)>> Names(Ctx c, BodyRef body, Meeting m) =>
        [
            .. (await c.Work.Get<ICollectives>().On(body, m.Collective, m.HeldOn ?? m.PlannedOn)).Select(s =>
                (s.MemberId.ToString(), s.Name)
            ),
        ];

    internal static async Task<IEnumerable<Field>> People(
        Ctx c,
        BodyRef body,
        string collective,
        DateOnly day,
        Meeting? m = null
    )
    {
        var seats = (await c.Work.Get<ICollectives>().On(body, collective, day))
            .Select(s => (s.MemberId.ToString(), s.Name))
            .ToList();
        return
        [
            new("chairId", c.T["meetings.chair"], FieldKind.Select) { Options = seats, Value = m?.ChairId?.ToString() },
            new("secretaryId", c.T["meetings.secretary"], FieldKind.Select)
            {
                Options = seats,
                Value = m?.SecretaryId?.ToString(),
            },
        ];
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new PrepareMeeting(
            form.Id("bodyId"),
            form.Choice("collective", Collective.All),
            form.Choice("kind", MeetingKinds.All),
            form.Date("plannedOn"),
            form.Optional("theme"),
            form.Optional("time", 50),
            form.Optional("place", 200),
            form.OptionalId("chairId"),
            form.OptionalId("secretaryId")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("meetings.prepare", command, PrepareMeeting.Handle);
        return done.Match<Result<string>>(id => "/meetings/" + id, Result<string>.Refused);
    }

    /// <summary>Keys of the empty lines that a grid offers for new entries.</summary>
    public static Guid Blank(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    public static bool IsBlank(Guid key) =>
        key.ToByteArray()[15] == 1 && key.ToByteArray().AsSpan(4, 11).IndexOfAnyExcept((byte)0) < 0;

    public static async Task<FormModel?> ShowAgenda(Ctx c)
    {
        if (await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body) || !Stages.Before.Contains(m.Stage))
            return null;
        var t = c.T;
        var items = await MeetingDesk.Agenda(c.Db, m.Id);
        var people = await Names(c, body, m);
        return new FormModel
        {
            Title = t["meeting.do.agenda"],
            Lede = t["meeting.agenda.lede"],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Above = [MeetingSteps.Strip(t, 1, m)],
            Draft = Drafts.Name(c, $"agenda-{m.Id:N}"),
            Fields =
            [
                Version(m),
                new("items", t["meeting.agenda"], FieldKind.Grid)
                {
                    Inputs =
                    [
                        new("title", t["meeting.item"]),
                        new("detail", t["meeting.item.detail"]),
                        new("presenterId", t["meeting.item.presenter"], FieldKind.Select) { Options = people },
                    ],
                    Rows =
                    [
                        .. items.Select(i => new GridRow(
                            i.Id.ToString(),
                            i.Position.ToString(CultureInfo.InvariantCulture),
                            null,
                            new Dictionary<string, string?>
                            {
                                ["title"] = i.Title,
                                ["detail"] = i.Detail,
                                ["presenterId"] = i.PresenterId?.ToString(),
                            }
                        )),
                        .. Enumerable
                            .Range(1, 4)
                            .Select(n => new GridRow(
                                Blank(n).ToString(),
                                t["meeting.item.new"],
                                null,
                                new Dictionary<string, string?>()
                            )),
                    ],
                },
                .. await PreMeeting(c, m),
                new("resolutionDraft", t["meeting.draft-resolution"], FieldKind.LongText)
                {
                    Value = m.Draft,
                    Hint = t["meeting.draft.hint"],
                },
                new("drafterId", t["meeting.drafter"], FieldKind.Select)
                {
                    Options = people,
                    Value = m.DrafterId?.ToString(),
                },
            ],
            Submit = t["save"],
            Cancel = "/meetings/" + m.Id,
            Help = t["meeting.agenda.help"],
        };
    }

    /// <summary>The meetings of the cell's committee that may have prepared this one.</summary>
    private static async Task<IEnumerable<Field>> PreMeeting(Ctx c, Meeting m)
    {
        if (m.Collective != Collective.Cell)
            return [];
        var found = await PrepareMeeting
            .PreMeetings(c.Work, m.BodyId, m.PlannedOn)
            .Select(x => new { x.Id, x.HeldOn })
            .Take(6)
            .ToListAsync();
        return
        [
            new("preMeetingId", c.T["meeting.pre"], FieldKind.Select)
            {
                Value = m.PreMeetingId?.ToString(),
                Hint = c.T[found.Count == 0 ? "meeting.pre.none" : "meeting.pre.hint"],
                Options = [.. found.Select(x => (x.Id.ToString(), c.T["meeting.pre.of", Vn.Day(x.HeldOn)]))],
            },
        ];
    }

    public static Task<Result<string>> PostAgenda(Ctx c, FormReader form)
    {
        var lines = form.Grid("items")
            .Select(r => new AgendaLine(
                r.Value("title") ?? "",
                r.Value("detail"),
                IsBlank(r.Key) ? null : r.Key,
                Guid.TryParse(r.Value("presenterId"), out var who) ? who : null
            ))
            .ToList();
        return Do(
            c,
            form,
            "meetings.agenda",
            new SetAgenda(
                c.Id(),
                lines,
                form.Optional("resolutionDraft", 8000) ?? "",
                form.OptionalId("drafterId"),
                form.OptionalId("preMeetingId"),
                form.Version
            ),
            SetAgenda.Handle
        );
    }
}
