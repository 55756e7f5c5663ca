using DangVu.App.Acts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Members.Badges;

/// <summary>What a month asks for badges: the files to be sent before an award day, and the award itself.</summary>
internal sealed class BadgeMonth : IMonthItems
{
    public async Task<IReadOnlyList<MonthItem>> For(Ctx c, BodyRef body, DateOnly month)
    {
        if (!c.Actor.May("members.read", body.Path))
            return [];
        var rules = c.Work.Get<RuleBook>();
        var end = month.AddMonths(1);
        var asked = BadgeRules
            .Terms(rules, month)
            .From(month)
            .Take(3)
            .Select(award => (Award: award, Files: BadgeRules.FilesBy(rules, award)))
            .Where(a => a.Award < end || a.Files >= month && a.Files < end)
            .ToList();
        if (asked.Count == 0)
            return [];
        var range = PathRange.Of(body.Path);
        var cells = (await c.Bodies.All())
            .Where(b => b.IsCell && range.Covers(b.Path) && c.Actor.May("members.read", b.Path))
            .Select(b => b.Id)
            .ToList();
        var due = (await BadgeReader.Of(c.Work, cells)).SelectMany(l => l.Due).ToLookup(d => d.Award);
        var items = new List<MonthItem>();
        foreach (var (award, files) in asked)
        {
            var people = due[award].Count(d => d.WaitsUntil is null || d.WaitsUntil <= award);
            if (people == 0)
                continue;
            var list = new Link(c.T["badges.open"], $"/badges?award={PartialDay.Text(award)}&body={body.Id}");
            if (files >= month && files < end)
                items.Add(
                    new MonthItem(
                        c.T["badges.month.files", Vn.Day(award), people],
                        c.T["badges.month.files.sub"],
                        files,
                        files < c.Today ? Tone.Late : Tone.Due,
                        c.T["badges.month.files.state"],
                        list
                    )
                    {
                        Key = "badges:files:" + PartialDay.Text(award),
                        Permission = "members.read",
                    }
                );
            if (award < end)
                items.Add(
                    new MonthItem(
                        c.T["badges.month.award", Vn.Day(award), people],
                        null,
                        award,
                        award < c.Today ? Tone.Late : Tone.Due,
                        c.T["badges.month.award.state"],
                        list
                    )
                    {
                        Key = "badges:award:" + PartialDay.Text(award),
                        Permission = "members.read",
                    }
                );
        }
        return items;
    }
}
