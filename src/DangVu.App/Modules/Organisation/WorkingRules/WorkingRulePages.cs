using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;
using Tone = DangVu.App.Ui.Tone;

namespace DangVu.App.Modules.Organisation.WorkingRules;

/// <summary>The table of duties (bảng phân công nhiệm vụ) of a body as at a day, and one of its lines (P17).</summary>
internal static class WorkingRulePages
{
    public const string Read = "organisation.read";

    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var day = c.AsAt ?? c.Today;
        var below = c.Query("below") == "on";
        var (lines, next) = below ? await Below(c, day) : (await Duties.Of(c.Work, c.Body, day), null);
        if (c.Query("q") is { } q)
            lines = [.. lines.Where(a => Fits(a, Fold.Of(q)))];
        var body = c.Query("body") is { } chosen ? "&body=" + chosen : "";
        return new ListModel
        {
            Title = t["working-rules.title"],
            Lede = t["working-rules.lede", c.Body.Name, Vn.Day(day)],
            Help = t["working-rules.help"],
            Actions =
            [
                .. c.May(SetWorkingRule.Permission)
                    ? new PageAction[]
                    {
                        new(t["working-rules.new"], $"/working-rules/new?body={c.Body.Id}", Primary: true),
                    }
                    : [],
                new(
                    t["working-rules.paper"],
                    $"/working-rules/paper?body={c.Body.Id}" + (c.AsAt is { } past ? $"&day={past:yyyy-MM-dd}" : "")
                ),
            ],
            Filters =
            [
                new("q", t["working-rules.q"]) { Value = c.Query("q") },
                new("day", t["bodies.as-at"], FieldKind.Date) { Value = c.Query("day") },
                new("below", t["working-rules.below"], FieldKind.Check) { Value = below ? "on" : null },
                new("body", "", FieldKind.Hidden) { Value = c.Body.Id.ToString() },
            ],
            Table = new Table(
                [
                    new(t["working-rules.charge"]),
                    new(t["working-rules.area"]),
                    new(t["working-rules.with"]),
                    new(t["working-rules.how"]),
                    new(t["working-rules.of"]),
                    new(t["from"]),
                ],
                [
                    .. lines.Select(a =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(a.Charge, Sub: a.Posts),
                                new Cell(a.Line.Area, a.Line.Href),
                                a.Line.With?.Name,
                                a.Line.How,
                                a.Line.Of.Name,
                                Vn.Day(a.Line.From),
                            ]
                    ),
                ]
            )
            {
                Empty = t["working-rules.none"],
            },
            Next = next,
            First = c.Query("after") is null ? null : c.Here(("after", null)),
        };
    }

    /// <summary>The lines of the chosen body and of all below it, page by page.</summary>
    private static async Task<(IReadOnlyList<Duty> Lines, string? Next)> Below(Ctx c, DateOnly day)
    {
        var asked = WorkingRuleReader.InForce(c.Work, day);
        if (c.Body.ParentId is not null || !c.Actor.May(Read, c.Body.Path))
        {
            var own = (await c.Bodies.All())
                .Where(b => c.Range.Covers(b.Path) && c.Actor.May(Read, b.Path))
                .Select(b => b.Id)
                .ToList();
            asked = asked.Where(r => own.Contains(r.BodyId));
        }
        if (Guid.TryParse(c.Query("after"), out var after))
            asked = asked.Where(r => r.Id > after);
        var rows = await WorkingRuleReader.Lines(c.Work, asked.OrderBy(r => r.Id).Take(Keyset.Page + 1));
        var shown = rows.Take(Keyset.Page).ToList();
        return (
            await Duties.WithPosts(c.Work, shown, day),
            rows.Count > Keyset.Page ? c.Here(("after", shown[^1].RuleId.ToString("N"))) : null
        );
    }

    private static bool Fits(Duty duty, string folded) =>
        Fold.Of($"{duty.Charge} {duty.Line.Area} {duty.Line.With?.Name} {duty.Line.How}")
            .Contains(folded, StringComparison.Ordinal);

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await Load(c) is not { } rule)
            return null;
        var t = c.T;
        var line = (
            await WorkingRuleReader.Lines(c.Work, c.Db.Set<WorkingRule>().AsNoTracking().Where(r => r.Id == rule.Id))
        )[0];
        var writes = c.Actor.May(SetWorkingRule.Permission, line.Of.Path) && rule.To is null;
        var past = await WorkingRuleReader.Lines(
            c.Work,
            c.Db.Set<WorkingRule>()
                .AsNoTracking()
                .Where(r => r.BodyId == rule.BodyId && r.Area == rule.Area && r.Id != rule.Id)
                .OrderByDescending(r => r.From)
        );
        return new DetailModel
        {
            Title = rule.Area,
            Lede = line.Of.Name,
            Crumbs = [new(t["working-rules.title"], "/working-rules?body=" + rule.BodyId)],
            Actions = writes
                ?
                [
                    new(t["working-rules.hand-over"], $"/working-rules/{rule.Id}/hand-over", Primary: true),
                    new(t["working-rules.end"], $"/working-rules/{rule.Id}/end"),
                ]
                : [],
            Facts =
            [
                (t["working-rules.charge"], line.Charge),
                (t["working-rules.with"], line.With?.Name),
                (t["working-rules.how"], rule.Mechanism),
                (t["working-rules.document"], rule.Document),
                (t["from"], Vn.Day(rule.From)),
                .. rule.To is { } to
                    ? new (string, Cell)[] { (t["working-rules.until"], new Cell(Vn.Day(to), Tone: Tone.Mute)) }
                    : [],
            ],
            Sections =
            [
                new(t["working-rules.lines"])
                {
                    Table = new Table(
                        [
                            new(t["working-rules.charge"]),
                            new(t["working-rules.with"]),
                            new(t["from"]),
                            new(t["working-rules.until"]),
                        ],
                        [
                            .. past.Select(a =>
                                (IReadOnlyList<Cell>)
                                    [new Cell(a.Charge, a.Href), a.With?.Name, Vn.Day(a.From), Vn.Day(a.To)]
                            ),
                        ]
                    )
                    {
                        Empty = t["working-rules.lines.none"],
                    },
                },
            ],
        };
    }

    /// <summary>The rule of this address: read in its body and below it, where it holds too.</summary>
    public static async Task<WorkingRule?> Load(Ctx c)
    {
        var id = c.Id();
        var rule = await c.Db.Set<WorkingRule>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id);
        return
            rule is not null
            && await c.Bodies.Find(rule.BodyId) is { } body
            && (
                c.Actor.May(Read, body.Path)
                || c.Actor.Rights.Any(r =>
                    r.Permissions.Contains(Read) && r.Path.StartsWith(body.Path, StringComparison.Ordinal)
                )
            )
            ? rule
            : null;
    }
}
