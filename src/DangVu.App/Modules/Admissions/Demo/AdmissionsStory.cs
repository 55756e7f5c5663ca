using System.Globalization;
using DangVu.App.Demo;
using DangVu.App.Replay;

namespace DangVu.App.Modules.Admissions.Demo;

/// <summary>Candidates on their way, two to four admissions a year, and the screening of each January.</summary>
internal sealed class AdmissionsStory : IStory
{
    /// <summary>Steps without a vote: how many days after the step before, and the papers that come with them.</summary>
    private static readonly (string Step, int Days, string[] Papers)[] Before =
    [
        ("class", 60, ["awareness-certificate"]),
        ("file", 40, ["application", "applicant-record", "introducer-letter", "union-resolution"]),
        ("verification", 30, ["verification-result"]),
        ("comments", 15, ["comments-summary"]),
    ];

    private static readonly string[] OfficialPapers =
    [
        "new-member-certificate",
        "probation-self-review",
        "helper-comment",
        "official-comments-summary",
    ];

    private readonly Random chance = Town.Chance("admissions");

    public IEnumerable<Fact> Tell(Town town)
    {
        var words = StoryTexts.Read<Words>("admissions");
        return
        [
            .. words.Candidates.SelectMany(p => Path(town, words, p)),
            .. words.Screening.SelectMany(s => Screen(town, s)),
        ];
    }

    private IEnumerable<Fact> Path(Town town, Words words, CandidatePart p)
    {
        var cell = town.Cells.First(c => c.Ref == p.Cell);
        var on = Day(p.Chosen);
        yield return Fact.Of(
            "admissions.choose",
            on,
            new
            {
                bodyId = p.Cell,
                fullName = p.Name,
                sex = p.Sex,
                birthDate = Day(p.Birth),
                on,
                occupation = p.Occupation,
                residence = words.Residence,
                education = words.Education,
                helpers = cell.Committee.Take(p.Helper).ToList(),
                number = Number("NQ/CB", on),
            },
            p.Ref
        );
        foreach (var (step, days, papers) in Before)
        {
            on = on.AddDays(days);
            yield return Fact.Of(
                "admissions.step",
                on,
                new
                {
                    candidateId = p.Ref,
                    step,
                    on,
                    papers = papers.Select(code => new { code, on }).ToList(),
                }
            );
            if (p.Until == step)
                yield break;
            if (p.Until == "dropped")
            {
                on = on.AddDays(25);
                yield return Fact.Of(
                    "admissions.drop",
                    on,
                    new
                    {
                        candidateId = p.Ref,
                        on,
                        reason = words.DropReason,
                    }
                );
                yield break;
            }
        }
        on = on.AddDays(10);
        yield return Vote("cell-vote", on, CellSize(town, cell, on), "cell-resolution");
        on = on.AddDays(9);
        yield return Vote("committee-vote", on, town.Committee.Count, "committee-resolution");
        on = on.AddDays(24);
        yield return Fact.Of(
            "admissions.decide",
            on,
            new
            {
                candidateId = p.Ref,
                step = "decision",
                on,
                approved = true,
                number = Number("QĐ/HU", on),
            }
        );
        on = on.AddDays(16);
        yield return Fact.Of("admissions.admit", on, new { candidateId = p.Ref, on }, p.Ref + "-member");
        var end = on.AddYears(1);
        on = end.AddDays(2);
        yield return Fact.Of(
            "admissions.step",
            on,
            new
            {
                candidateId = p.Ref,
                step = "probation",
                on,
            }
        );
        on = on.AddDays(4);
        yield return Fact.Of(
            "admissions.step",
            on,
            new
            {
                candidateId = p.Ref,
                step = "official-papers",
                on,
                papers = OfficialPapers.Select(code => new { code, on }).ToList(),
            }
        );
        on = on.AddDays(8);
        yield return Vote("official-cell-vote", on, CellSize(town, cell, on), "official-cell-resolution");
        on = on.AddDays(8);
        yield return Vote("official-committee-vote", on, town.Committee.Count, null);
        on = on.AddDays(15);
        yield return Fact.Of(
            "admissions.decide",
            on,
            new
            {
                candidateId = p.Ref,
                step = "official-decision",
                on,
                approved = true,
                number = Number("QĐ/HU", on),
            }
        );

        Fact Vote(string step, DateOnly day, int entitled, string? paper)
        {
            var present = entitled - chance.Next(0, Math.Max(1, entitled / 10));
            return Fact.Of(
                "admissions.vote",
                day,
                new
                {
                    candidateId = p.Ref,
                    step,
                    on = day,
                    entitled,
                    present,
                    inFavour = present - chance.Next(0, 2),
                    method = "ballot",
                    number = Number(step.Contains("cell", StringComparison.Ordinal) ? "NQ/CB" : "NQ/ĐU", day),
                    papers = paper is null ? [] : new[] { new { code = paper, on = day } },
                }
            );
        }
    }

    private static int CellSize(Town town, TownCell cell, DateOnly on) =>
        town.Members.Values.Count(m => m.Cell == cell.Ref && m.Status == "official" && m.IsThere(on));

    private static IEnumerable<Fact> Screen(Town town, RoundPart round)
    {
        var on = Day(round.On);
        var reference = "screening-" + round.Year.ToString(CultureInfo.InvariantCulture);
        yield return Fact.Of(
            "admissions.screening",
            on,
            new
            {
                bodyId = town.Root,
                year = round.Year,
                on,
                note = round.Note,
            },
            reference
        );
        // Whoever stays to the end, so that nobody leaves between listing and result.
        var lines = round
            .Lines.Select(l =>
                (
                    Line: l,
                    Member: town.Cells.First(c => c.Ref == l.Cell)
                        .Members.Where(m => town.Members[m] is { LeavesOn: null, Status: "official" })
                        .ElementAt(l.Index)
                )
            )
            .ToList();
        yield return Fact.Of(
            "admissions.screening-list",
            on,
            new
            {
                roundId = reference,
                on,
                lines = lines
                    .Select(l => new
                    {
                        memberId = l.Member,
                        ground = l.Line.Ground,
                        detail = l.Line.Detail,
                    })
                    .ToList(),
            },
            order: 1
        );
        foreach (var (line, member) in lines.Where(l => l.Line.Outcome.Length > 0))
            yield return Fact.Of(
                "admissions.screening-outcome",
                on.AddDays(line.After),
                new
                {
                    roundId = reference,
                    memberId = member,
                    outcome = line.Outcome,
                    on = on.AddDays(line.After),
                    note = line.Result,
                }
            );
    }

    private string Number(string symbol, DateOnly on) =>
        string.Create(CultureInfo.InvariantCulture, $"{chance.Next(2, 60):00}-{symbol} ({on.Year})");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal sealed class Words
    {
        public List<CandidatePart> Candidates { get; set; } = [];
        public string Residence { get; set; } = "";
        public string Education { get; set; } = "";
        public string DropReason { get; set; } = "";
        public List<RoundPart> Screening { get; set; } = [];
    }

    internal sealed class CandidatePart
    {
        public string Ref { get; set; } = "";
        public string Cell { get; set; } = "";
        public string Name { get; set; } = "";
        public string Sex { get; set; } = "";
        public string Birth { get; set; } = "";
        public string Occupation { get; set; } = "";
        public string Chosen { get; set; } = "";

        /// <summary>How many members of the cell committee help.</summary>
        public int Helper { get; set; }
        public string Until { get; set; } = "";
    }

    internal sealed class RoundPart
    {
        public int Year { get; set; }
        public string On { get; set; } = "";
        public string Note { get; set; } = "";
        public List<LinePart> Lines { get; set; } = [];
    }

    internal sealed class LinePart
    {
        public string Cell { get; set; } = "";
        public int Index { get; set; }
        public string Ground { get; set; } = "";
        public string Detail { get; set; } = "";
        public string Outcome { get; set; } = "";
        public int After { get; set; }
        public string Result { get; set; } = "";
    }
}
