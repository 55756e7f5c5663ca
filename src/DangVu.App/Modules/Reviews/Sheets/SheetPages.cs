using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Rounds;
using DangVu.App.Modules.Reviews.Shortcomings;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Reviews.Sheets;

/// <summary>
/// One review sheet: what is still open from earlier and what the register knows first, then what stands under each heading, what was
/// said and concluded.
/// </summary>
internal static partial class SheetPages
{
    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await Open(c, "reviews.read") is not { } s)
            return null;
        var t = c.T;
        var (sheet, round, body, name) = s;
        var rules = c.Work.Get<RuleBook>();
        var leader = await IsLeader(c, sheet);
        var parts = await Parts(c, sheet);
        var points = await c
            .Db.Set<SuggestedPoint>()
            .AsNoTracking()
            .Where(p => p.SheetId == sheet.Id)
            .OrderBy(p => p.SuggestedOn)
            .ThenBy(p => p.Id)
            .ToListAsync();
        var facts = sheet.State == SheetStates.Open ? await SheetFacts.Of(c, sheet, round, body) : [];
        return new DetailModel
        {
            Title = name,
            Lede = $"{t["reviews.subject." + sheet.Subject]} · {ListRounds.TitleOf(t, round)}",
            Crumbs =
            [
                new(t["reviews.title"], "/reviews?body=" + body.Id),
                new(ListRounds.TitleOf(t, round), $"/reviews/{round.Id}?body={body.Id}"),
            ],
            Help = t["reviews.sheet.help"],
            Rules = [FormNote(c, round)],
            Actions = await Actions(c, sheet, round, body),
            Facts = Filled([
                (t["state"], State(t, sheet.State, sheet.AbsentOn)),
                (t["body"], body.Name),
                (t["reviews.form"], Group(rules, round, sheet, leader).Title.In(t.Language)),
                (t["reviews.topic"], round.Topic),
                (t["reviews.concluded-on"], Vn.Day(sheet.ConcludedOn)),
                (t["reviews.own-grade"], sheet.OwnGrade is null ? "" : t["reviews.grade." + sheet.OwnGrade]),
                (t["reviews.comments"], sheet.Comments),
                (
                    t["reviews.residence"],
                    sheet.Residence is null
                        ? ""
                        : new Cell(sheet.Residence, Sub: $"{sheet.ResidenceFrom}, {Vn.Day(sheet.ResidenceOn)}")
                ),
                (t["reviews.conclusion"], sheet.Conclusion),
                .. await OtherPlace(c, sheet),
                (
                    t["reviews.absent"],
                    sheet.State == SheetStates.Open && sheet.AbsentOn is { } day
                        ? new Cell(
                            $"{Vn.Day(day)}: {sheet.AbsentReason}",
                            Sub: sheet.NextOn is { } next ? t["reviews.heard-on", Vn.Day(next)] : null
                        )
                        : ""
                ),
                (t["reason"], sheet.Reason),
            ]),
            Sections =
            [
                await Earlier(c, sheet, round, body),
                .. points.Count == 0
                    ? Array.Empty<Section>()
                    :
                    [
                        new(t["reviews.suggested"])
                        {
                            Table = new Table(
                                [new(t["reviews.point"]), new(t["reviews.from"]), new(t["on"])],
                                [.. points.Select(p => (IReadOnlyList<Cell>)[p.Text, p.From, Vn.Day(p.SuggestedOn)])]
                            ),
                        },
                    ],
                .. facts.Count == 0 ? Array.Empty<Section>() : [Known(c, facts, rules, round, sheet, leader)],
                .. Written(t, Headings(rules, round, sheet, leader), parts, sheet.State == SheetStates.Open),
            ],
        };
    }

    private static IReadOnlyList<(string, Cell)> Filled(IEnumerable<(string Label, Cell Value)> facts) =>
        [.. facts.Where(f => f.Value.Text.Length > 0)];

    /// <summary>While a sheet is open every heading shows; of a concluded one those that were written, the rest being on paper.</summary>
    private static IEnumerable<Section> Written(
        Texts t,
        IEnumerable<CatalogueItem> headings,
        Dictionary<string, string> parts,
        bool open
    )
    {
        var shown = headings
            .Select(h => (h.Text, Own: parts.GetValueOrDefault(SheetFacts.Name(h.Code))))
            .Where(h => open || h.Own is not null)
            .Select(h => new Section(h.Text.In(t.Language)) { Text = h.Own ?? t["reviews.part.empty"] })
            .ToList();
        return shown.Count > 0 ? shown : [new Section(t["reviews.paper"]) { Text = t["reviews.on-paper"] }];
    }

    private static async Task<IReadOnlyList<PageAction>> Actions(
        Ctx c,
        ReviewSheet sheet,
        ReviewRound round,
        BodyRef body
    )
    {
        var t = c.T;
        var address = "/reviews/sheets/" + sheet.Id;
        var actions = new List<PageAction>();
        if (c.Actor.May("reviews.write", body.Path) && round.ClosedOn is null)
        {
            if (sheet.State != SheetStates.Open)
                actions.Add(new(t["reviews.reopen"], address + "/reopen"));
            else
            {
                actions.Add(new(t["reviews.conclude"], address + "/conclude", Primary: true));
                var text = await WriteSheet.TextOf(c.Db, sheet);
                actions.Add(new(t["reviews.write"], $"/reviews/sheets/{text}/edit"));
                actions.Add(new(t["reviews.suggest"], address + "/suggest"));
                if (Subjects.IsPerson(sheet.Subject))
                    actions.Add(new(t["reviews.postpone"], address + "/postpone"));
                if (sheet.Subject == Subjects.Member)
                {
                    actions.Add(new(t["reviews.residence"], address + "/residence"));
                    actions.Add(new(t["reviews.form"], address + "/form"));
                }
                actions.Add(new(t["reviews.excuse"], address + "/excuse"));
            }
        }
        if (c.Actor.May("shortcomings.write", body.Path))
            actions.Add(new(t["shortcomings.new"], $"/shortcomings/new?body={body.Id}&sheet={sheet.Id}"));
        actions.Add(new(t["reviews.compare"], address + "/compare"));
        actions.Add(new(t["reviews.paper"], address + "/paper"));
        return actions;
    }

    /// <summary>What was said in the other of a leader's two places, for those who may read it there.</summary>
    private static async Task<IReadOnlyList<(string, Cell)>> OtherPlace(Ctx c, ReviewSheet sheet)
    {
        if (sheet.MemberId is not { } member)
            return [];
        var others = await c
            .Db.Set<ReviewSheet>()
            .AsNoTracking()
            .Where(s => s.RoundId == sheet.RoundId && s.MemberId == member && s.Id != sheet.Id)
            .ToListAsync();
        var lines = new List<(string, Cell)>();
        foreach (var other in others)
            if (await c.Bodies.Find(other.BodyId) is { } place && c.Actor.May("reviews.read", place.Path))
                lines.Add(
                    (
                        c.T["reviews.other-place", place.Name],
                        new Cell(
                            other.Conclusion ?? State(c.T, other.State, other.AbsentOn).Text,
                            "/reviews/sheets/" + other.Id,
                            Sub: Vn.Day(other.ConcludedOn)
                        )
                    )
                );
        return lines;
    }

    /// <summary>A sheet opens with what is still open from earlier.</summary>
    private static async Task<Section> Earlier(Ctx c, ReviewSheet sheet, ReviewRound round, BodyRef body)
    {
        var t = c.T;
        var asOf = sheet.ConcludedOn ?? c.Today;
        var earlier = (await c.Work.Get<ShortcomingBook>().OpenOn(asOf, body.Id, sheet.MemberId))
            .Where(x => x.MemberId == sheet.MemberId && x.FoundOn < round.From && x.Text is not null)
            .ToList();
        return new Section(t["reviews.earlier"])
        {
            Table = new Table(
                [new(t["shortcomings.what"]), new(t["shortcomings.deadline"]), new(t["state"])],
                [
                    .. earlier.Select(x =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(x.Text!, "/shortcomings/" + x.Id),
                                Vn.Day(x.Deadline),
                                t["shortcomings.state." + x.State],
                            ]
                    ),
                ]
            )
            {
                Empty = t["reviews.earlier.none"],
            },
        };
    }

    private static Section Known(
        Ctx c,
        IReadOnlyList<ReviewFact> facts,
        RuleBook rules,
        ReviewRound round,
        ReviewSheet sheet,
        bool leader
    )
    {
        var headings = Headings(rules, round, sheet, leader)
            .ToDictionary(h => SheetFacts.Name(h.Code), h => h.Text.In(c.T.Language));
        return new Section(c.T["reviews.known"])
        {
            Text = c.T["reviews.known.help"],
            Table = new Table(
                [new(c.T["reviews.heading"]), new(c.T["reviews.known.what"])],
                [
                    .. facts
                        .Where(f => headings.ContainsKey(f.Heading))
                        .Select(f => (IReadOnlyList<Cell>)[headings[f.Heading], new Cell(f.Text, f.Href)]),
                ]
            ),
        };
    }
}
