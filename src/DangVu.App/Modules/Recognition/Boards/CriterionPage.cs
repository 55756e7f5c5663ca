using DangVu.App.Files;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>A criterion with all that was said of it, or a group to which a person gives the points.</summary>
/// <param name="Node">Null where the version in force no longer has it.</param>
/// <param name="Place">Null for a group.</param>
internal sealed record CriterionAt(
    Board Board,
    BodyRef Body,
    BoardCriterion Own,
    BoardState State,
    BoardDay Day,
    CriteriaNode? Node,
    Place? Place
)
{
    public string Title(Texts t) => Own.Wording ?? Node?.Title.In(t.Language) ?? Own.Code;

    public string Href => $"/boards/{Board.Id}/criteria/{Own.Id}";

    public Link[] Crumbs(Texts t) =>
        [new(t["boards.title"], "/boards"), new(Day.Rule.Title.In(t.Language), "/boards/" + Board.Id)];

    public Link[] FormCrumbs(Texts t) => [.. Crumbs(t), new(Title(t), Href)];

    public static async Task<CriterionAt?> Find(Ctx c, string permission)
    {
        var id = c.Id("cid");
        var own = await c.Db.Set<BoardCriterion>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id);
        if (
            own is null
            || c.Id() != Guid.Empty && c.Id() != own.BoardId
            || await BoardAccess.Find(c, own.BoardId, permission) is not { } found
            || permission == "boards.write" && found.Board.ClosedOn is not null
        )
            return null;
        var state = await BoardState.Read(c.Work, found.Board);
        var day = await state.On(c.AsAt ?? c.Today);
        var node = BoardRules.Find(day.Rule.As<CriteriaBody>(), own.Code);
        return new CriterionAt(
            found.Board,
            found.Body,
            own,
            state,
            day,
            node,
            day.Places.FirstOrDefault(p => p.Leaf.Code == own.Code)
        );
    }
}

/// <summary>One criterion: how it stands, who is in charge, what is to be done, through which tasks and works, and its history.</summary>
internal static class CriterionPage
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        if (await CriterionAt.Find(c, "boards.read") is not { } at)
            return null;
        var (t, own, place, day) = (c.T, at.Own, at.Place, at.Day.Day);
        var words = at.State.Of(own.Id);
        var files = await c.Work.Get<FileStore>().Of([.. words.Select(w => w.EvidenceId).Distinct()]);
        var owner = (await Owners.Read(c, [own])).Of(own);
        var linked = (await LinkedWork.Of(c, at.Board.Id, own.Id))[own.Id].ToList();
        var writes = BoardAccess.Writes(c, at.Board, at.Body) && at.Node is not null;
        return new DetailModel
        {
            Title = at.Title(t),
            Lede =
                place is not null ? t["boards.state-lede", place.Number, t["boards.state." + place.State(day)]]
                : at.Node is CriteriaGroup ? t["boards.group-lede"]
                : t["boards.not-in-rule"],
            Crumbs = at.Crumbs(t),
            Help = t[at.Node is CriteriaGroup ? "boards.group-help" : "boards.place-help"],
            Copies = true,
            Rules = [at.Day.Rule.Note(t, at.Node?.Title.In(t.Language))],
            Actions = writes
                ?
                [
                    new(t["boards.assess"], at.Href + "/assess", Primary: true),
                    new(t["boards.describe"], at.Href + "/describe"),
                ]
                : [],
            Facts = Facts(t, at, owner),
            Sections =
            [
                .. place is null
                    ? Array.Empty<Section>()
                    :
                    [
                        Through(
                            t,
                            at,
                            linked,
                            writes,
                            writes && c.Actor.Rights.Any(r => r.Permissions.Contains("programme.write"))
                        ),
                    ],
                new(t["boards.history"]) { Table = History(t, at, words, files) },
            ],
        };
    }

    private static List<(string Label, Cell Value)> Facts(Texts t, CriterionAt at, string? owner)
    {
        var (own, place) = (at.Own, at.Place);
        var facts = new List<(string, Cell)>();
        if (place is not null)
        {
            facts.Add((t["boards.group"], place.Group?.Title.In(t.Language)));
            facts.Add(
                (
                    t["boards.wording"],
                    own.Wording ?? (place.Leaf.Verified ? place.Leaf.Title.In(t.Language) : t["boards.no-wording"])
                )
            );
            facts.Add(
                (
                    t["boards.has"],
                    new Cell(
                        BoardTables.Value(t, place.Leaf, place.Last) ?? "",
                        Tone: place.Tone(at.Day.Day),
                        Sub: BoardTables.Points(t, place)
                    )
                )
            );
        }
        if (at.Node is { } node && Asks(t, node) is { } asks)
            facts.Add((t["boards.asks"], asks));
        facts.Add((t["boards.needed"], own.Needed));
        facts.Add((t["boards.owner"], owner ?? t["boards.no-owner"]));
        if (place is null || place.IsMissing || own.PlanOn is not null || own.Plan is not null)
            facts.Add(
                (t["boards.plan"], place?.IsMet == true ? Vn.Day(own.PlanOn) : BoardTables.Plan(t, own, at.Day.Day))
            );
        if (place?.MetSince is { } since)
            facts.Add((t["boards.met-since"], Vn.Day(since)));
        if (place?.Last is { ExpiresOn: { } last } word)
            facts.Add(
                (
                    t["boards.expires"],
                    word.HoldsOn(at.Day.Day)
                        ? Vn.Day(last)
                        : new Cell(Vn.Day(last), Tone: Tone.Late, Sub: t["boards.state.expired"])
                )
            );
        return facts;
    }

    /// <summary>How the set turns a value into points: the line, the steps or the levels that it names.</summary>
    public static string? Asks(Texts t, CriteriaNode node)
    {
        static string N(decimal n) => BoardTables.Number(n);
        return node switch
        {
            MeasuredLeaf { Scale: StraightLine line } leaf => t[
                "boards.asks-line",
                N(line.FromValue),
                leaf.Unit ?? "",
                N(line.FromPoints),
                N(line.ToValue),
                N(line.ToPoints)
            ],
            MeasuredLeaf { Scale: Bands bands } leaf => string.Join(
                "; ",
                bands.Steps.Select(s =>
                    t[
                        "boards.asks-band",
                        s.From is { } f ? N(f) : "…",
                        s.Below is { } b ? N(b) : "…",
                        leaf.Unit ?? "",
                        N(s.Points)
                    ]
                )
            ),
            MeasuredLeaf { Scale: Steps steps } leaf => t[
                steps.Down ? "boards.asks-steps-down" : "boards.asks-steps",
                N(steps.Start),
                N(steps.From),
                leaf.Unit ?? "",
                N(steps.Each),
                N(steps.PerStep),
                N(steps.Most)
            ],
            ChoiceLeaf choice => string.Join(
                "; ",
                choice.Choices.Select(x => t["boards.asks-choice", x.Title.In(t.Language), N(x.Points)])
            ),
            JudgedLeaf judged => t["boards.asks-judged", N(judged.Max)],
            CriteriaGroup group => group.Minimum is { } least
                ? t["boards.asks-group", N(group.Most), N(least)]
                : t["boards.asks-judged", N(group.Most)],
            _ => null,
        };
    }

    private static Section Through(Texts t, CriterionAt at, List<Linked> linked, bool writes, bool gives) =>
        new(t["boards.through"])
        {
            Actions = writes
                ?
                [
                    .. gives ? new PageAction[] { new(t["boards.give-task"], at.Href + "/task") } : [],
                    new(t["boards.link"], at.Href + "/link"),
                ]
                : [],
            Table = new Table(
                [
                    new(t["boards.linked"]),
                    new(t["boards.linked-kind"]),
                    new(t["state"]),
                    .. writes ? new Column[] { new("") } : [],
                ],
                [
                    .. linked.Select(l =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(l.Text, l.Href),
                                t["boards.kind." + l.Link.Kind],
                                new Cell(l.State, Tone: l.Tone),
                                .. writes
                                    ? new[] { new Cell(t["boards.unlink"], $"/boards/links/{l.Link.Id}/unlink") }
                                    : [],
                            ]
                    ),
                ]
            )
            {
                Empty = t["boards.through-none"],
            },
        };

    private static Table History(Texts t, CriterionAt at, IReadOnlyList<Word> words, ILookup<Guid, StoredFile> files) =>
        new(
            [
                new(t["on"]),
                new(t["state"]),
                new(t["boards.has"]),
                new(t["boards.evidence"]),
                new(t["boards.files"]),
                new(t["boards.expires"]),
            ],
            [
                .. words
                    .Reverse()
                    .Select(w =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(Vn.Day(w.On), "/boards/assessments/" + w.Id),
                                State(t, at, w),
                                at.Node is null ? w.Value : BoardTables.Value(t, at.Node, w),
                                w.Evidence,
                                FileCell(w, [.. files[w.EvidenceId]]),
                                Vn.Day(w.ExpiresOn),
                            ]
                    ),
            ]
        )
        {
            Empty = t["boards.history-none"],
        };

    private static Cell State(Texts t, CriterionAt at, Word w) =>
        w.AnnulledOn is { } gone ? new Cell(t["boards.annulled", Vn.Day(gone), w.AnnulReason], Tone: Tone.Mute)
        : w.NotApplicable ? new Cell(t["boards.state.not-applicable"], Tone: Tone.Mute)
        : at.Node is CriteriaGroup ? new Cell(t["boards.points-given"], Tone: Tone.None)
        : new Cell(t[w.IsMet ? "boards.state.met" : "boards.state.not-met"], Tone: w.IsMet ? Tone.Ok : Tone.Late);

    private static Cell FileCell(Word word, List<StoredFile> files) =>
        files.Count == 0
            ? ""
            : new Cell(
                files[0].Name,
                $"/boards/assessments/{word.Id}/files/{files[0].Id}",
                Sub: files.Count == 1 ? null : "+" + (files.Count - 1)
            );
}
