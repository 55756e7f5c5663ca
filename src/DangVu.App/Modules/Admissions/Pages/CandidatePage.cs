using System.Globalization;
using DangVu.App.Modules.Admissions.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;
using Step = DangVu.App.Ui.Step;

namespace DangVu.App.Modules.Admissions.Pages;

/// <summary>One case: the path with what is done, what is in hand, what is missing, and which clock runs.</summary>
internal static class CandidatePage
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var x = await Find(c, "admissions.read");
        if (x is null)
            return null;
        var t = c.T;
        var cell = (await c.Bodies.Find(x.BodyId))!;
        var ruled = AdmissionRules.Path(c.Work, x.ChosenOn)!;
        var done = await c
            .Db.Set<StepDone>()
            .AsNoTracking()
            .Where(s => s.CandidateId == x.Id)
            .OrderBy(s => s.On)
            .ThenBy(s => s.Id)
            .ToListAsync();
        var papers = await c
            .Db.Set<CandidatePaper>()
            .AsNoTracking()
            .Where(p => p.CandidateId == x.Id)
            .ToDictionaryAsync(p => p.Code);
        var helpers = await c
            .Db.Set<CandidateHelper>()
            .AsNoTracking()
            .Where(h => h.CandidateId == x.Id)
            .OrderBy(h => h.From)
            .ToListAsync();
        var names = await c.Work.Get<IMembers>().Names(helpers.Select(h => h.MemberId));
        var clocks = AdmissionRules.Clocks(c.Work, x, done.Select(d => (d.Step, d.On)));
        var inHand = ruled.Body.Find(x.Step)!;
        var running = x.State is CandidateStates.Open or CandidateStates.Probationary;
        var writes = running && c.Actor.May("admissions.write", cell.Path);
        return new DetailModel
        {
            Title = x.FullName,
            Lede = t["admissions.page.lede", inHand.Title.In(t.Language), cell.Name],
            Crumbs = [new(t["admissions.title"], "/admissions")],
            Help = t["admissions.page.help"],
            Rules =
            [
                new(ruled.Version.Title.In(t.Language), ruled.Version.Basis.Cite(t.Language), ruled.Version.Verified),
            ],
            Actions = writes
                ?
                [
                    .. c.Actor.May(AdmissionRules.PermissionFor(inHand), cell.Path)
                        ? new PageAction[]
                        {
                            new(
                                t["admissions.do", inHand.Title.In(t.Language)],
                                $"/admissions/{x.Id}/step",
                                Primary: true
                            ),
                        }
                        : [],
                    new(t["admissions.add-papers"], $"/admissions/{x.Id}/papers"),
                    new(t["admissions.add-helper"], $"/admissions/{x.Id}/helper"),
                    .. ruled.Body.MayGo(x.Step, CandidateStates.Dropped)
                        ? new PageAction[] { new(t["admissions.drop"], $"/admissions/{x.Id}/drop") }
                        : [],
                ]
                : [],
            Facts =
            [
                (t["state"], t["candidate.state." + x.State]),
                (t["admissions.cell"], cell.Name),
                (t["admissions.birth"], Vn.Day(x.BirthDate)),
                (t["admissions.sex"], t["sex." + x.Sex]),
                (t["admissions.occupation"], x.Occupation),
                (t["admissions.residence"], x.Residence),
                (t["admissions.education"], x.Education),
                (t["admissions.helpers"], string.Join(", ", helpers.Select(h => names.GetValueOrDefault(h.MemberId)))),
                (t["admissions.chosen-on"], Vn.Day(x.ChosenOn)),
                (t["admissions.admitted-on"], Vn.Day(x.AdmittedOn)),
                (t["admissions.recognised-on"], Vn.Day(x.RecognisedOn)),
                .. x.MemberId is { } member
                    ? new (string, Cell)[] { (t["admissions.member"], new Cell(x.FullName, "/members/" + member)) }
                    : [],
            ],
            Sections =
            [
                new(t["admissions.path"]) { Steps = [.. Path(c, x, ruled.Body, done, papers, clocks, running)] },
                new(t["admissions.votes"]) { Table = Votes(t, ruled.Body, done) },
                new(t["admissions.papers"])
                {
                    Table = new Table(
                        [new(t["admissions.paper"]), new(t["on"]), new(t["admissions.number"])],
                        [
                            .. ruled
                                .Body.Steps.SelectMany(s => s.Papers)
                                .Where(p => papers.ContainsKey(p.Code))
                                .Select(p =>
                                    (IReadOnlyList<Cell>)
                                        [p.Title.In(t.Language), Vn.Day(papers[p.Code].On), papers[p.Code].Number]
                                ),
                        ]
                    ),
                },
            ],
        };
    }

    internal static async Task<Candidate?> Find(Ctx c, string permission)
    {
        var x = await c.Db.Set<Candidate>().AsNoTracking().SingleOrDefaultAsync(y => y.Id == c.Id());
        return x is not null && await c.Bodies.Find(x.BodyId) is { } cell && c.Actor.May(permission, cell.Path)
            ? x
            : null;
    }

    /// <summary>The way that was gone, then the way that is still ahead when all goes well.</summary>
    private static IEnumerable<Step> Path(
        Ctx c,
        Candidate x,
        StepsBody path,
        List<StepDone> done,
        Dictionary<string, CandidatePaper> papers,
        IReadOnlyList<Clock> clocks,
        bool running
    )
    {
        var (t, language) = (c.T, c.T.Language);
        foreach (var one in done)
            yield return new Step(
                one.Carried == false ? "!" : "✓",
                one.Carried == false ? Tone.Late : Tone.Ok,
                path.Find(one.Step)?.Title.In(language) ?? one.Step,
                string.Join(" · ", new[] { one.Number, one.Note }.Where(s => s is not null)),
                Vn.Day(one.On),
                null
            );
        if (!running)
            yield break;
        var inHand = path.Find(x.Step)!;
        var missing = path.Missing(x.Step, papers.Keys.ToHashSet(StringComparer.Ordinal));
        var clock = clocks.MinBy(k => k.DueOn);
        yield return new Step(
            "→",
            clock?.DueOn < c.Today ? Tone.Late : Tone.Due,
            inHand.Title.In(language),
            missing.Count == 0
                ? null
                : t["admissions.missing", string.Join("; ", missing.Select(p => p.Title.In(language)))],
            clock is null ? t["admissions.in-hand"] : CandidateList.ClockCell(c, clock).Text,
            null
        );
        for (
            var next = AdmissionRules.Onward(path, x.Step);
            next is not null;
            next = next.Next.Count == 0 ? null : AdmissionRules.Onward(path, next.Code)
        )
            yield return new Step("○", Tone.Mute, next.Title.In(language), null, null, null);
    }

    private static Table Votes(Texts t, StepsBody path, IEnumerable<StepDone> done) =>
        new(
            [
                new(t["admissions.step"]),
                new(t["on"]),
                new(t["admissions.in-favour"], Number: true),
                new(t["admissions.needed"], Number: true),
                new(t["admissions.method"]),
                new(t["admissions.result"]),
            ],
            [
                .. done.Where(d => d.Carried is not null)
                    .Select(d =>
                        (IReadOnlyList<Cell>)
                            [
                                path.Find(d.Step)?.Title.In(t.Language),
                                Vn.Day(d.On),
                                new Cell(d.Entitled is { } of ? Vn.Ratio(d.InFavour ?? 0, of) : "") { Number = true },
                                new Cell(d.Needed?.ToString(CultureInfo.InvariantCulture) ?? "") { Number = true },
                                d.Method is null ? "" : t["admissions.method." + d.Method],
                                d.Carried == true
                                    ? new Cell(t["admissions.carried"], Tone: Tone.Ok)
                                    : new Cell(t["admissions.not-carried"], Tone: Tone.Late),
                            ]
                    ),
            ]
        );
}
