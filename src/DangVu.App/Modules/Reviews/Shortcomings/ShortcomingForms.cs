using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Shortcomings;

/// <summary>Writing a shortcoming down, and what became of it.</summary>
internal static class ShortcomingForms
{
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
        var row = await ShortcomingPages.Find(c, "shortcomings.write");
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
                new("byMemberId", t["shortcomings.by-member"], FieldKind.Select)
                {
                    Hint = t["shortcomings.by-member.hint"],
                    Options = await Witnesses(c, row),
                },
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
            form.Choice("what", ShortcomingSteps.All),
            form.Date("on"),
            c.Id(),
            form.Optional("note", 2000),
            form.Optional("evidence", 1000),
            form.OptionalDate("deadline"),
            form.Version,
            form.OptionalId("byMemberId")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("shortcomings.progress", command, FollowShortcoming.Handle);
        return done.Match<Result<string>>(id => "/shortcomings/" + id, Result<string>.Refused);
    }

    /// <summary>Who can report or verify: the members of the body, and the committee of the organisation.</summary>
    private static async Task<IReadOnlyList<(string, string)>> Witnesses(Ctx c, Shortcoming row)
    {
        var body = (await c.Bodies.Find(row.BodyId))!;
        var seats = c.Work.Get<ICollectives>();
        var near = body.IsCell ? await seats.On(body, Collective.Cell, c.Today) : [];
        var above = await seats.On(await c.Bodies.Root(), Collective.Committee, c.Today);
        return [.. near.Concat(above).DistinctBy(s => s.MemberId).Select(s => (s.MemberId.ToString(), s.Name))];
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
