using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Shortcomings;

internal static class ShortcomingPages
{
    public static async Task<PageModel?> Show(Ctx c)
    {
        var row = await Find(c, "shortcomings.read");
        if (row is null)
            return null;
        var t = c.T;
        var body = (await c.Bodies.Find(row.BodyId))!;
        var names = await c.Work.Get<IMembers>().Names(new[] { row.MemberId, row.OwnerMemberId }.OfType<Guid>());
        var steps = await c
            .Db.Set<ShortcomingStep>()
            .AsNoTracking()
            .Where(s => s.ShortcomingId == row.Id)
            .OrderBy(s => s.On)
            .ThenBy(s => s.Id)
            .ToListAsync();
        var sheet =
            row.Source == ShortcomingSources.Review
            && row.SourceId is { } id
            && await c.Db.Set<ReviewSheet>().AnyAsync(s => s.Id == id)
                ? id
                : (Guid?)null;
        return new DetailModel
        {
            Title = row.Text ?? row.Remedy,
            Lede = t[
                "shortcomings.of",
                row.MemberId is { } m ? $"{names.GetValueOrDefault(m)}, {body.Name}" : body.Name,
                t["shortcomings.state." + row.State]
            ],
            Crumbs = [new(t["shortcomings.title"], "/shortcomings?body=" + body.Id)],
            Help = t["shortcomings.one.help"],
            Actions =
                c.Actor.May("shortcomings.write", body.Path) && row.ClosedOn is null
                    ? [new(t["shortcomings.follow"], $"/shortcomings/{row.Id}/progress", Primary: true)]
                    : [],
            Facts =
            [
                (t["state"], ListShortcomings.State(t, row)),
                (
                    t["shortcomings.source"],
                    new Cell(t["shortcomings.source." + row.Source], sheet is { } s ? "/reviews/sheets/" + s : null)
                ),
                (t["shortcomings.found"], Vn.Day(row.FoundOn)),
                (t["shortcomings.kind"], row.Kind is null ? "" : t["shortcomings.kind." + row.Kind]),
                (t["shortcomings.cause"], row.Cause),
                (t["shortcomings.remedy"], row.Remedy),
                (t["shortcomings.owner"], row.OwnerMemberId is { } o ? names.GetValueOrDefault(o) : body.Name),
                (
                    t["shortcomings.deadline"],
                    new Cell(Vn.Day(row.Deadline), Tone: ListShortcomings.DeadlineTone(row, c.Today))
                ),
                (t["shortcomings.evidence"], row.Evidence),
                (t["shortcomings.verified-by"], row.VerifiedBy),
            ],
            Sections =
            [
                new(t["shortcomings.steps"])
                {
                    Table = new Table(
                        [
                            new(t["on"]),
                            new(t["shortcomings.step"]),
                            new(t["reason"]),
                            new(t["shortcomings.evidence"]),
                            new(t["shortcomings.by"]),
                        ],
                        [
                            .. steps.Select(x =>
                                (IReadOnlyList<Cell>)
                                    [
                                        Vn.Day(x.On),
                                        new Cell(
                                            t["shortcomings.step." + x.What],
                                            Sub: x.NewDeadline is null
                                                ? null
                                                : t["shortcomings.moved", Vn.Day(x.OldDeadline), Vn.Day(x.NewDeadline)]
                                        ),
                                        x.Note,
                                        x.Evidence,
                                        x.By,
                                    ]
                            ),
                        ]
                    )
                    {
                        Empty = t["shortcomings.steps.none"],
                    },
                },
            ],
        };
    }

    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var t = c.T;
        var sheet = await AskedSheet(c);
        var body = sheet is null ? c.Body : (await c.Bodies.Find(sheet.BodyId))!;
        if (!c.Actor.May("shortcomings.write", body.Path))
            return null;
        var people = await c.Work.Get<IMemberNames>().Choices(c.Today, body.IsCell ? body.Id : null);
        return new FormModel
        {
            Title = t["shortcomings.new"],
            Lede = body.Name,
            Help = t["shortcomings.new.help"],
            Crumbs = [new(t["shortcomings.title"], "/shortcomings?body=" + body.Id)],
            Fields =
            [
                new("bodyId", t["body"], FieldKind.Select)
                {
                    Required = true,
                    Value = body.Id.ToString(),
                    Options = await c.BodyOptions("shortcomings.write", b => b.Kind != BodyKinds.Partner),
                },
                new("memberId", t["shortcomings.member"], FieldKind.Select)
                {
                    Hint = t["shortcomings.member.hint"],
                    Value = sheet?.MemberId?.ToString(),
                    Options = people,
                },
                new("source", t["shortcomings.source"], FieldKind.Select)
                {
                    Required = true,
                    Value = sheet is null ? null : ShortcomingSources.Review,
                    Options =
                    [
                        .. ShortcomingSources
                            .All.Where(s => s != ShortcomingSources.SelfReview)
                            .Select(s => (s, t["shortcomings.source." + s])),
                    ],
                },
                new("foundOn", t["shortcomings.found"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("text", t["shortcomings.what"], FieldKind.LongText) { Required = true },
                new("kind", t["shortcomings.kind"], FieldKind.Select)
                {
                    Options = [.. ShortcomingKinds.All.Select(k => (k, t["shortcomings.kind." + k]))],
                },
                new("cause", t["shortcomings.cause"]),
                new("remedy", t["shortcomings.remedy"], FieldKind.LongText) { Required = true },
                new("ownerMemberId", t["shortcomings.owner"], FieldKind.Select)
                {
                    Hint = t["shortcomings.owner.hint"],
                    Options = people,
                },
                new("deadline", t["shortcomings.deadline"], FieldKind.Date) { Hint = t["shortcomings.deadline.hint"] },
            ],
            Submit = t["save"],
            Cancel = "/shortcomings?body=" + body.Id,
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var sheet = await AskedSheet(c);
        var command = new AddShortcoming(
            form.Id("bodyId"),
            form.Choice("source", ShortcomingSources.All),
            form.Date("foundOn"),
            form.Text("remedy", 2000),
            form.Text("text", 2000),
            form.OptionalId("memberId"),
            form.Optional("cause", 1000),
            form.Optional("kind"),
            form.OptionalDate("deadline"),
            form.OptionalId("ownerMemberId"),
            sheet?.Id
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("shortcomings.add", command, AddShortcoming.Handle);
        return done.Match<Result<string>>(id => "/shortcomings/" + id, Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowFollow(Ctx c)
    {
        var row = await Find(c, "shortcomings.write");
        if (row is null || row.ClosedOn is not null)
            return null;
        var t = c.T;
        var onlyRemedy = row.Source == ShortcomingSources.SelfReview;
        return new FormModel
        {
            Title = t["shortcomings.follow"],
            Lede = row.Text ?? row.Remedy,
            Help = t["shortcomings.follow.help"],
            Crumbs =
            [
                new(t["shortcomings.title"], "/shortcomings"),
                new(row.Text ?? row.Remedy, "/shortcomings/" + row.Id),
            ],
            Fields =
            [
                new("version", "", FieldKind.Hidden) { Value = row.Version.ToString(CultureInfo.InvariantCulture) },
                new("what", t["shortcomings.step"], FieldKind.Radio)
                {
                    Required = true,
                    Options =
                    [
                        .. ShortcomingSteps
                            .From(row.State)
                            .Where(s => !onlyRemedy || s != ShortcomingSteps.Note)
                            .Select(s => (s, t["shortcomings.step." + s])),
                    ],
                },
                new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                .. onlyRemedy
                    ? Array.Empty<Field>()
                    :
                    [
                        new Field("note", t["shortcomings.note"], FieldKind.LongText),
                        new Field("evidence", t["shortcomings.evidence"]),
                    ],
                new("deadline", t["shortcomings.new-deadline"], FieldKind.Date)
                {
                    Hint = t["shortcomings.new-deadline.hint"],
                },
            ],
            Submit = t["save"],
            Cancel = "/shortcomings/" + row.Id,
        };
    }

    public static async Task<Result<string>> PostFollow(Ctx c, FormReader form)
    {
        var command = new FollowShortcoming(
            c.Id(),
            form.Choice("what", ShortcomingSteps.All),
            form.Date("on"),
            form.Optional("note", 2000),
            form.Optional("evidence", 1000),
            form.OptionalDate("deadline"),
            form.Version
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("shortcomings.progress", command, FollowShortcoming.Handle);
        return done.Match<Result<string>>(id => "/shortcomings/" + id, Result<string>.Refused);
    }

    private static async Task<Shortcoming?> Find(Ctx c, string permission)
    {
        var row = await c.Db.Set<Shortcoming>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == c.Id());
        return row is not null && await c.Bodies.Find(row.BodyId) is { } body && c.Actor.May(permission, body.Path)
            ? row
            : null;
    }

    /// <summary>The review sheet that the shortcoming was found in, when the form was opened from one.</summary>
    private static async Task<ReviewSheet?> AskedSheet(Ctx c) =>
        c.QueryId("sheet") is { } id
        && await c.Db.Set<ReviewSheet>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id) is { } sheet
        && await c.Bodies.Find(sheet.BodyId) is { } body
        && c.Actor.May("reviews.read", body.Path)
            ? sheet
            : null;
}
