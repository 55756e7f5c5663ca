using DangVu.App.Acts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;
using Step = DangVu.App.Ui.Step;

namespace DangVu.App.Modules.Members.Papers;

/// <summary>The checklist of a dossier: what lies in it, and what is missing, in red.</summary>
internal static class PaperPages
{
    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await ShowMember.ShowMember.Find(c, c.Id(), "members.read") is not { } member)
            return null;
        var t = c.T;
        var rules = c.Work.Get<RuleBook>();
        var list = PaperRules.On(rules, c.Today);
        var there = (await There(c, member.Id)).ToDictionary(p => p.Code);
        await c.Work.Note("view", "members", member.Id);
        var missing = list.Items.Count(p => PaperRules.IsNeeded(p, member.Status) && !there.ContainsKey(p.Code));
        var writes = c.Actor.May("members.write", (await c.Bodies.Find(member.CellId))!.Path);
        var here = $"/members/{member.Id}/papers";
        return new DetailModel
        {
            Title = t["papers.title"],
            Lede =
                missing == 0
                    ? t["papers.lede.full", member.FullName]
                    : t["papers.lede.missing", member.FullName, missing],
            Crumbs = HistoryPages.Crumbs(t, member),
            Help = t["papers.help"],
            Rules = [PaperRules.Note(rules, t, c.Today)],
            Actions = writes ? [new(t["papers.tick"], here + "/tick", Primary: true)] : [],
            Sections =
            [
                .. list.Groups.Select(g => new Section(g.Title.In(t.Language))
                {
                    Steps = [.. list.In(g.Code).Select(p => Line(p, there.GetValueOrDefault(p.Code)))],
                }),
            ],
        };

        Step Line(CatalogueItem paper, DossierPaper? row)
        {
            var unsure = paper.Verified ? null : t["papers.unverified"];
            if (row is not null)
                return new Step(
                    "✓",
                    Tone.Ok,
                    paper.Text.In(t.Language),
                    row.Note is null
                        ? t["papers.seen", Vn.Day(row.On)]
                        : t["papers.seen-note", Vn.Day(row.On), row.Note],
                    t["papers.there"],
                    writes ? new Link(t["papers.untick"], $"{here}/{paper.Code}/untick") : null
                );
            var needed = PaperRules.IsNeeded(paper, member.Status);
            return new Step(
                needed ? "!" : "○",
                needed ? Tone.Late : Tone.Mute,
                paper.Text.In(t.Language),
                unsure,
                t[needed ? "papers.missing" : "papers.if-any"],
                writes ? new Link(t["papers.tick-one"], $"{here}/tick?code={paper.Code}") : null
            );
        }
    }

    public static async Task<FormModel?> ShowTick(Ctx c)
    {
        if (await ShowMember.ShowMember.Find(c, c.Id(), "members.write") is not { } member)
            return null;
        var t = c.T;
        var there = (await There(c, member.Id)).Select(p => p.Code).ToHashSet();
        var open = PaperRules
            .On(c.Work.Get<RuleBook>(), c.Today)
            .Items.Where(p => !there.Contains(p.Code) && (c.Query("code") is not { } one || one == p.Code))
            .ToList();
        return new FormModel
        {
            Title = t["papers.tick"],
            Lede = member.FullName,
            Crumbs = [.. HistoryPages.Crumbs(t, member), new(t["papers.title"], $"/members/{member.Id}/papers")],
            Fields =
            [
                new("codes", t["papers.which"], FieldKind.Checks)
                {
                    Required = true,
                    Value = open is [var only] ? only.Code : null,
                    Options = [.. open.Select(p => (p.Code, p.Text.In(t.Language)))],
                },
                new("on", t["papers.seen-on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("note", t["papers.note"]) { Hint = t["papers.note.hint"] },
            ],
            Submit = t["papers.tick.go"],
            Cancel = $"/members/{member.Id}/papers",
        };
    }

    public static async Task<Result<string>> PostTick(Ctx c, FormReader form)
    {
        var codes = form.Raw["codes"].SelectMany(v => (v ?? "").Split(',')).Where(v => v.Length > 0).ToList();
        var command = new TickPapers(c.Id(), codes, form.Date("on"), form.Optional("note"));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("members.papers", command, TickPapers.Handle);
        return done.Match<Result<string>>(id => $"/members/{id}/papers", Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowUntick(Ctx c)
    {
        if (await ShowMember.ShowMember.Find(c, c.Id(), "members.write") is not { } member)
            return null;
        var code = c.Route("code");
        if (
            PaperRules.On(c.Work.Get<RuleBook>(), c.Today).Find(code) is not { } paper
            || (await There(c, member.Id)).All(p => p.Code != code)
        )
            return null;
        return new FormModel
        {
            Title = c.T["papers.untick.title"],
            Lede = $"{member.FullName}: {paper.Text.In(c.T.Language)}",
            Crumbs = [.. HistoryPages.Crumbs(c.T, member), new(c.T["papers.title"], $"/members/{member.Id}/papers")],
            Fields = [new("reason", c.T["reason"]) { Required = true, Hint = c.T["papers.untick.hint"] }],
            Submit = c.T["papers.untick"],
            Cancel = $"/members/{member.Id}/papers",
        };
    }

    public static async Task<Result<string>> PostUntick(Ctx c, FormReader form)
    {
        var command = new UntickPaper(c.Id(), c.Route("code"), form.Text("reason", 300));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("members.paper-untick", command, UntickPaper.Handle);
        return done.Match<Result<string>>(id => $"/members/{id}/papers", Result<string>.Refused);
    }

    private static async Task<List<DossierPaper>> There(Ctx c, Guid memberId) =>
        await c.Db.Set<DossierPaper>().AsNoTracking().Where(p => p.MemberId == memberId).ToListAsync();
}
