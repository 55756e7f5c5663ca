using System.Globalization;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Programme.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Meetings.Papers;

/// <summary>One item as the minutes tell it.</summary>
internal sealed record MinutedItem(AgendaItem Item, IReadOnlyList<Opinion> Opinions);

/// <summary>A line of the roll sheet; state and reason stay open before the meeting.</summary>
internal sealed record RollRow(string Name, string? State, string? Reason, TimeOnly? CameAt, TimeOnly? LeftAt);

/// <summary>A task that the meeting set, as a paper lists it.</summary>
internal sealed record SetTask(string Text, string? Owner, DateOnly? DueOn);

/// <summary>Everything that the papers of one meeting say, read once.</summary>
internal sealed record PaperMatter(Meeting Meeting, BodyRef Body, OfficeRef Office)
{
    public static Texts Words => PaperHead.Words;

    public required IReadOnlyList<MinutedItem> Items { get; init; }
    public required IReadOnlyList<RollRow> Roll { get; init; }
    public required IReadOnlyList<MeetingVote> Votes { get; init; }
    public required IReadOnlyList<SetTask> Tasks { get; init; }

    /// <summary>What was said about the tasks that the resolution before had set.</summary>
    public required IReadOnlyList<(string Task, string Said)> OnLastTasks { get; init; }
    public required QualityScore? Score { get; init; }
    public required string? Chair { get; init; }
    public required string? Secretary { get; init; }
    public required PaperBuilder Blank { get; init; }
    public required Signer Head { get; init; }

    public DateOnly Day => Meeting.HeldOn ?? Meeting.PlannedOn;

    public string? Superior => Body.ParentId is null ? Office.Superior : Office.CommitteeName;

    public string What => WhatOf(Meeting);

    /// <summary>"sinh hoạt chi bộ thường kỳ tháng 6 năm 2023".</summary>
    public static string WhatOf(Meeting m) =>
        m.Collective == Collective.Congress
            ? Words["meetingpaper.what.congress"]
            : Words["meetingpaper.what." + m.Collective]
                + " "
                + Words["meetingpaper.kind." + m.Kind, m.Month.Month, m.Month.Year, m.Theme ?? ""];

    /// <summary>When it ended, where its beginning was typed as a time of day.</summary>
    public string? EndsAt =>
        Meeting.Length is { } length && StartOf(Meeting.Time) is { } start
            ? start.AddMinutes(length).ToString("HH' giờ 'mm", CultureInfo.InvariantCulture)
            : null;

    public (string, object?)[] When =>
        [
            ("đơn vị", Body.Name),
            ("buổi họp", What),
            ("giờ", Meeting.Time),
            ("ngày", Vn.Day(Day)),
            ("địa điểm", Meeting.Place),
            ("cấp trên", Superior),
            ("chủ trì", Chair),
            ("thư ký", Secretary),
            ("lúc tan", EndsAt),
        ];

    /// <param name="day">The day that the paper bears; null: the meeting's.</param>
    /// <param name="number">Its number and symbol, once it has one.</param>
    public static async Task<PaperMatter> Of(
        Ctx c,
        Meeting m,
        BodyRef body,
        string? number = null,
        DateOnly? day = null
    )
    {
        var db = c.Db;
        var on = m.HeldOn ?? m.PlannedOn;
        var items = await MeetingDesk.Agenda(db, m.Id);
        var votes = await db.Set<MeetingVote>()
            .AsNoTracking()
            .Where(v => v.MeetingId == m.Id)
            .OrderBy(v => v.Position)
            .ThenBy(v => v.Id)
            .ToListAsync();
        var points = await c.Work.Get<ITasks>().OfSource(MeetingDesk.TaskSource, m.Id);
        var marks = await db.Set<Attendance>()
            .AsNoTracking()
            .Where(a => a.MeetingId == m.Id)
            .ToDictionaryAsync(a => a.MemberId);
        var seats = await MeetingDesk.Seats(c.Work, m, body, on);
        var names = await c
            .Work.Get<IMembers>()
            .Names([
                .. marks.Keys,
                .. points.Select(p => p.PersonId).OfType<Guid>(),
                .. new[] { m.ChairId, m.SecretaryId }.OfType<Guid>(),
            ]);
        var listed = seats.Select(s => s.MemberId).ToHashSet();
        var signed = day ?? on;
        return new PaperMatter(m, body, await c.Work.Get<IOffices>().On(on))
        {
            Items = [.. items.Select(i => new MinutedItem(i, OpinionBox.Open(c.Work, i.Opinions)))],
            Roll =
            [
                .. seats.Select(s => Row(s.Name, marks.GetValueOrDefault(s.MemberId))),
                // Who was marked then stays on the sheet, even where the register now places the person elsewhere that day.
                .. marks
                    .Where(a => !listed.Contains(a.Key))
                    .Select(a => Row(names.GetValueOrDefault(a.Key) ?? "", a.Value)),
            ],
            Votes = votes,
            Tasks =
            [
                .. points.Select(p => new SetTask(
                    p.Title,
                    p.PersonId is { } owner ? names.GetValueOrDefault(owner) : null,
                    p.Deadline
                )),
            ],
            OnLastTasks = await SaidOf(c, m),
            Score = await db.Set<QualityScore>().AsNoTracking().SingleOrDefaultAsync(s => s.MeetingId == m.Id),
            Chair = Name(names, m.ChairId),
            Secretary = Name(names, m.SecretaryId),
            Blank = await PaperHead.Begin(c.Work, body, signed, number),
            Head = await PaperHead.Head(c.Work, body, signed, Words["meetingpaper.for." + m.Collective]),
        };
    }

    private static async Task<IReadOnlyList<(string, string)>> SaidOf(Ctx c, Meeting m)
    {
        var said = await LastTasks.Said(c.Work, m.Id);
        return said.Count == 0
            ? []
            :
            [
                .. (await LastTasks.Of(c.Work, m))
                    .Where(t => said.ContainsKey(t.Id))
                    .Select(t => (t.Title, said[t.Id].Text)),
            ];
    }

    private static RollRow Row(string name, Attendance? mark) =>
        new(name, mark?.State, mark?.Reason, mark?.CameAt, mark?.LeftAt);

    private static string? Name(IReadOnlyDictionary<Guid, string> names, Guid? id) =>
        id is { } known ? names.GetValueOrDefault(known) : null;

    private static TimeOnly? StartOf(string? typed) =>
        TimeOnly.TryParseExact(
            (typed ?? "")
                .Replace("giờ", ":", StringComparison.Ordinal)
                .Replace("h", ":", StringComparison.Ordinal)
                .Replace(" ", "", StringComparison.Ordinal)
                .Replace("phút", "", StringComparison.Ordinal)
                .TrimEnd(':'),
            ["H:mm", "HH:mm", "%H", "HH"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : null;
}
