using DangVu.App.Acts;
using DangVu.App.Modules.Commendation.Decide;
using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Modules.Commendation.Propose;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Commendation.Pages;

/// <summary>The forms of a commendation: propose, opinions, deeds, decide, decline, present, annul.</summary>
internal static partial class AwardForms
{
    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        if (!c.May("commendation.propose"))
            return null;
        var t = c.T;
        var kinds = c.Work.Get<AwardKinds>();
        var deed = await Resting(c);
        return new FormModel
        {
            Title = t["commendation.new"],
            Lede = deed is null ? null : t["commendation.new.deed", Vn.Day(deed.On), deed.Text],
            Help = t["commendation.new.help"],
            Crumbs = [new(t["commendation.title"], "/commendations?body=" + c.Body.Id)],
            Rules = [kinds.Note(t, c.Today)],
            Fields =
            [
                new("memberId", t["commendation.individual"], FieldKind.Select)
                {
                    Value = deed?.MemberId.ToString() ?? c.Query("member"),
                    Options = await c.Work.Get<IMemberNames>().Choices(c.Today, c.Body.IsCell ? c.Body.Id : null),
                },
                new("bodyId", t["commendation.or-collective"], FieldKind.Select)
                {
                    Options = await c.BodyOptions("commendation.propose"),
                },
                new("kind", t["commendation.kind"], FieldKind.Select)
                {
                    Required = true,
                    Options = [.. kinds.On(c.Today).Select(k => (k.Code, k.Text.In(t.Language)))],
                },
                new("theme", t["commendation.theme"], FieldKind.Select)
                {
                    Required = true,
                    Value = AwardThemes.All[0],
                    Options = [.. AwardThemes.All.Select(x => (x, t["commendation.theme." + x]))],
                },
                new("merit", t["commendation.merit"], FieldKind.LongText)
                {
                    Required = true,
                    Value = deed?.Text,
                    Prefilled = deed is not null,
                },
                .. deed is null
                    ? []
                    : new Field[] { new("deedId", "", FieldKind.Hidden) { Value = deed.Id.ToString() } },
            ],
            Submit = t["commendation.propose"],
            Cancel = "/commendations?body=" + c.Body.Id,
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new ProposeAward(
            form.Text("kind"),
            form.Text("merit", 2000),
            form.OptionalId("bodyId"),
            form.OptionalId("memberId"),
            form.Choice("theme", AwardThemes.All),
            form.OptionalId("deedId") is { } deed ? [deed] : null
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("commendation.propose", command, ProposeAward.Handle);
        return done.Match<Result<string>>(id => "/commendations/" + id, Result<string>.Refused);
    }

    /// <summary>The deed from whose page one came, if the actor may read it there.</summary>
    private static async Task<DeedRef?> Resting(Ctx c) =>
        c.QueryId("deed") is { } id
        && (await c.Work.Get<INotebooks>().Deeds([id])).SingleOrDefault() is { } deed
        && await c.Bodies.Find(deed.BodyId) is { } body
        && c.Actor.May("notebooks.read", body.Path)
        && c.Actor.May("commendation.propose", body.Path)
            ? deed
            : null;

    public static async Task<FormModel?> ShowDeeds(Ctx c)
    {
        if (await AwardPages.Find(c, "commendation.propose") is not { } found || found.Award.MemberId is not { } member)
            return null;
        var linked = await c
            .Db.Set<AwardDeed>()
            .Where(d => d.AwardId == found.Award.Id)
            .Select(d => d.DeedId)
            .ToListAsync();
        var deeds = (await c.Work.Get<INotebooks>().DeedsOf(member)).Where(d => !linked.Contains(d.Id)).ToList();
        return Form(
            c,
            found,
            "commendation.deeds.link",
            [
                new("deedIds", c.T["commendation.deeds"], FieldKind.Checks)
                {
                    Options = [.. deeds.Select(d => (d.Id.ToString(), $"{Vn.Day(d.On)} · {d.Text}"))],
                    Hint = deeds.Count == 0 ? c.T["commendation.deeds.no-more"] : null,
                },
            ]
        );
    }

    public static Task<Result<string>> PostDeeds(Ctx c, FormReader form) =>
        Post(c, form, "commendation.deeds", new LinkDeeds(c.Id(), form.Ids("deedIds")), LinkDeeds.Handle);

    public static async Task<FormModel?> ShowOpinion(Ctx c) =>
        await AwardPages.Find(c, "commendation.propose") is { } found
            ? Form(
                c,
                found,
                "commendation.opinion.new",
                [
                    new("on", c.T["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                    new("from", c.T["commendation.opinion.from"])
                    {
                        Required = true,
                        Hint = c.T["commendation.opinion.from.hint"],
                    },
                    new("agrees", c.T["commendation.opinion"], FieldKind.Radio)
                    {
                        Required = true,
                        Options = [("yes", c.T["commendation.agrees"]), ("no", c.T["commendation.disagrees"])],
                    },
                    new("text", c.T["commendation.opinion.text"], FieldKind.LongText),
                ]
            )
            : null;

    public static Task<Result<string>> PostOpinion(Ctx c, FormReader form) =>
        Post(
            c,
            form,
            "commendation.opinion",
            new AddOpinion(
                c.Id(),
                form.Date("on"),
                form.Text("from", 200),
                form.Choice("agrees", "yes", "no") == "yes",
                form.Optional("text", 2000)
            ),
            AddOpinion.Handle
        );

    public static async Task<FormModel?> ShowDecide(Ctx c) =>
        await AwardPages.Find(c, "commendation.propose") is { } found
            ? Form(c, found, "commendation.decide", DecisionFields(c, null))
            : null;

    public static Task<Result<string>> PostDecide(Ctx c, FormReader form) =>
        Post(
            c,
            form,
            "commendation.decide",
            new DecideAwards([c.Id()], form.Date("on"), form.Optional("number", 60), form.Optional("by", 200)),
            DecideAwards.Handle
        );

    /// <summary>One decision for many recipients.</summary>
    public static async Task<FormModel?> ShowDecideMany(Ctx c)
    {
        if (!c.May("commendation.decide"))
            return null;
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May("commendation.decide", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var ids = bodies.Keys.ToList();
        var open = await c
            .Db.Set<Award>()
            .AsNoTracking()
            .Where(a => ids.Contains(a.BodyId) && a.State == AwardStates.Proposed)
            .OrderBy(a => a.ProposedOn)
            .ThenBy(a => a.Id)
            .Take(200)
            .ToListAsync();
        var names = await c.Work.Get<IMembers>().Names(open.Select(a => a.MemberId).OfType<Guid>());
        var kinds = c.Work.Get<AwardKinds>();
        return new FormModel
        {
            Title = c.T["commendation.decide-many"],
            Lede = c.T["commendation.decide-many.lede", open.Count],
            Crumbs = [new(c.T["commendation.title"], "/commendations?body=" + c.Body.Id)],
            Fields =
            [
                new("awardIds", c.T["commendation.recipients"], FieldKind.Checks)
                {
                    Options =
                    [
                        .. open.Select(a =>
                            (
                                a.Id.ToString(),
                                $"{(a.MemberId is { } m ? names.GetValueOrDefault(m) + ", " : "")}{bodies[a.BodyId]} · {kinds.Name(c.T, a.Kind, a.ProposedOn)}"
                            )
                        ),
                    ],
                },
                .. DecisionFields(c, null),
            ],
            Submit = c.T["commendation.decide"],
            Cancel = "/commendations?body=" + c.Body.Id,
        };
    }

    public static async Task<Result<string>> PostDecideMany(Ctx c, FormReader form)
    {
        var command = new DecideAwards(
            form.Ids("awardIds"),
            form.Date("on"),
            form.Optional("number", 60),
            form.Optional("by", 200)
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("commendation.decide", command, DecideAwards.Handle);
        return done.Match<Result<string>>(
            _ => $"/commendations?body={c.Body.Id}&state=decided",
            Result<string>.Refused
        );
    }

    public static async Task<FormModel?> ShowDecline(Ctx c) =>
        await AwardPages.Find(c, "commendation.propose") is { } found
            ? Form(c, found, "commendation.decline", [new("reason", c.T["reason"]) { Required = true }])
            : null;

    public static Task<Result<string>> PostDecline(Ctx c, FormReader form) =>
        Post(c, form, "commendation.decline", new DeclineAward(c.Id(), form.Text("reason", 1000)), DeclineAward.Handle);

    public static async Task<FormModel?> ShowPresent(Ctx c) =>
        await AwardPages.Find(c, "commendation.propose") is { } found
            ? Form(
                c,
                found,
                "commendation.present",
                [
                    new("on", c.T["commendation.presented-on"], FieldKind.Date)
                    {
                        Required = true,
                        Value = Vn.Day(c.Today),
                    },
                ]
            )
            : null;

    public static Task<Result<string>> PostPresent(Ctx c, FormReader form) =>
        Post(c, form, "commendation.present", new PresentAward(c.Id(), form.Date("on")), PresentAward.Handle);

    public static async Task<FormModel?> ShowAnnul(Ctx c) =>
        await AwardPages.Find(c, "commendation.propose") is { } found
            ? Form(
                c,
                found,
                "commendation.annul",
                [
                    new("on", c.T["commendation.annulled-on"], FieldKind.Date)
                    {
                        Required = true,
                        Value = Vn.Day(c.Today),
                    },
                    new("reason", c.T["reason"]) { Required = true },
                ]
            )
            : null;

    public static Task<Result<string>> PostAnnul(Ctx c, FormReader form) =>
        Post(
            c,
            form,
            "commendation.annul",
            new AnnulAward(c.Id(), form.Date("on"), form.Text("reason", 1000)),
            AnnulAward.Handle
        );
}
