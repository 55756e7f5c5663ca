using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Files;
using DangVu.App.Modules.Members.History;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Badges;

/// <summary>Recording badges: those of an award day together, or one on a member's file.</summary>
internal static class BadgeForms
{
    public static async Task<FormModel?> ShowAward(Ctx c)
    {
        var t = c.T;
        var award = c.Query("award") is { } text && FormReader.TryDate(text, out var day) ? day : c.Today;
        var cells = await BadgePages.Cells(c);
        var due = (await BadgeReader.Of(c.Work, [.. cells.Keys]))
            .SelectMany(l => l.Due.Where(d => d.Award == award).Select(d => (Line: l, Due: d)))
            .ToList();
        return new FormModel
        {
            Title = t["badges.award"],
            Lede = t["badges.award.lede", Vn.Day(award)],
            Crumbs = [new(t["badges.title"], "/badges")],
            Fields =
            [
                new("persons", t["badges.people"], FieldKind.Checks)
                {
                    Required = true,
                    Options =
                    [
                        .. due.Select(x =>
                            (
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"{x.Line.MemberId}/{x.Due.Years}/{x.Due.Way}"
                                ),
                                $"{x.Line.FullName}, {t["badges.years", x.Due.Years]}, {cells[x.Line.CellId]}"
                            )
                        ),
                    ],
                },
                new("on", t["badges.awarded-on"], FieldKind.Date) { Required = true, Value = Vn.Day(award) },
                new("decision", t["decision"]),
            ],
            Submit = t["save"],
            Cancel = "/badges",
        };
    }

    public static async Task<Result<string>> PostAward(Ctx c, FormReader form)
    {
        var persons = form.Raw["persons"]
            .SelectMany(v => (v ?? "").Split(','))
            .Select(v => v.Split('/'))
            .Where(p => p.Length == 3 && Guid.TryParse(p[0], out _) && int.TryParse(p[1], out _))
            .Select(p => new BadgeReceived(Guid.Parse(p[0]), int.Parse(p[1], CultureInfo.InvariantCulture), p[2]))
            .ToList();
        return await Record(c, form, persons, "/badges");
    }

    public static async Task<FormModel?> ShowOne(Ctx c)
    {
        if (await ShowMember.ShowMember.Find(c, c.Id(), "members.write") is not { } member)
            return null;
        var t = c.T;
        var rules = c.Work.Get<RuleBook>();
        var read = await BadgeReader.Of(c.Work, [member.CellId], member.Id);
        return new FormModel
        {
            Title = t["badges.record"],
            Lede = read is [var line]
                ? $"{member.FullName}: {FileSheet.AgeWords(line.Person.Age, c.Today, t)}"
                : member.FullName,
            Crumbs = HistoryPages.Crumbs(t, member),
            Rules = BadgeRules.Notes(rules, t, c.Today),
            Fields =
            [
                new("persons", t["badges.badge"], FieldKind.Select)
                {
                    Required = true,
                    Options =
                    [
                        .. BadgeRules
                            .Terms(rules, c.Today)
                            .Years.Select(y => (y.ToString(CultureInfo.InvariantCulture), t["badges.years", y])),
                    ],
                },
                new("way", t["badges.way"], FieldKind.Radio)
                {
                    Required = true,
                    Value = BadgeWays.Due,
                    Options = [.. BadgeWays.All.Select(w => (w, t["badges.way." + w]))],
                },
                new("on", t["badges.awarded-on"], FieldKind.Date) { Required = true },
                new("decision", t["decision"]),
            ],
            Submit = t["save"],
            Cancel = "/members/" + member.Id,
        };
    }

    public static async Task<Result<string>> PostOne(Ctx c, FormReader form)
    {
        var years = (int)form.Number("persons", 1, 150);
        var way = form.Choice("way", BadgeWays.All);
        return await Record(c, form, [new BadgeReceived(c.Id(), years, way)], "/members/" + c.Id());
    }

    private static async Task<Result<string>> Record(
        Ctx c,
        FormReader form,
        IReadOnlyList<BadgeReceived> persons,
        string back
    )
    {
        var command = new AwardBadges(form.Date("on"), persons, form.Optional("decision", 100));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("members.badges", command, AwardBadges.Handle);
        return done.Match<Result<string>>(_ => back, Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowRemove(Ctx c)
    {
        var id = c.Id("badge");
        if (
            await ShowMember.ShowMember.Find(c, c.Id(), "members.write") is not { } member
            || await c.Db.Set<Badge>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id && b.MemberId == member.Id)
                is not { } badge
        )
            return null;
        return new FormModel
        {
            Title = c.T["badges.remove"],
            Lede = $"{member.FullName}: {c.T["badges.years", badge.Years]}, {Vn.Day(badge.AwardedOn)}",
            Crumbs = HistoryPages.Crumbs(c.T, member),
            Fields = [new("reason", c.T["reason"]) { Required = true, Hint = c.T["file.why-wrong.hint"] }],
            Submit = c.T["badges.remove"],
            Cancel = "/members/" + member.Id,
        };
    }

    public static async Task<Result<string>> PostRemove(Ctx c, FormReader form)
    {
        var command = new RemoveBadge(c.Id("badge"), form.Text("reason", 300));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("members.badge-remove", command, RemoveBadge.Handle);
        return done.Match<Result<string>>(id => "/members/" + id, Result<string>.Refused);
    }
}
