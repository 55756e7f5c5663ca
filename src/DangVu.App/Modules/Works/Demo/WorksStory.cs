using System.Globalization;
using DangVu.App.Demo;
using DangVu.App.Replay;

namespace DangVu.App.Modules.Works.Demo;

/// <summary>The town's works: bridges, roads, lamps and houses built with what people gave.</summary>
internal sealed class WorksStory : IStory
{
    private const long Million = 1_000_000;
    private readonly Random chance = Town.Chance("works");

    public IEnumerable<Fact> Tell(Town town)
    {
        var words = StoryTexts.Read<Words>("works");
        return [.. words.Works.SelectMany(w => One(w, words)), .. Annulled(words.Annulled)];
    }

    private IEnumerable<Fact> One(WorkPart w, Words words)
    {
        var needed = Day(w.Needed);
        yield return Need(w);
        // -2: only the need is known; -1: people are being asked; 0: under way.
        if (w.Months == -2)
            yield break;
        var opened = needed.AddDays(chance.Next(10, 20));
        yield return Fact.Of(
            "works.advance",
            opened,
            new
            {
                workId = w.Ref,
                to = "mobilising",
                on = opened,
            }
        );
        var givers = words
            .Givers.OrderBy(_ => chance.Next())
            .Take(w.Kind.EndsWith("house", StringComparison.Ordinal) ? 4 : 7)
            .ToList();
        var first = opened.AddDays(12);
        yield return Gifts(w, words, givers, first, w.Months == -1 ? 0.3 : 0.7);
        if (w.Months == -1)
            yield break;
        var started = first.AddDays(chance.Next(18, 35));
        yield return Fact.Of(
            "works.advance",
            started,
            new
            {
                workId = w.Ref,
                to = "building",
                on = started,
            }
        );
        var weeks = w.Months == 0 ? 14 : w.Months * 4;
        yield return Gifts(w, words, [.. givers.Take(2)], started.AddDays(weeks * 2), 1, w.Estimate * 2 / 10);
        var steps = w.Months == 0 ? 2 : 4;
        for (var i = 0; i < steps; i++)
        {
            var on = started.AddDays(weeks * 7 * (i + 1) / 5);
            yield return Fact.Of(
                "works.spend",
                on,
                new
                {
                    workId = w.Ref,
                    on,
                    item = words.Spending[i],
                    amount = w.Estimate * Million * (i == 0 ? 35 : 18) / 100,
                    payee = words.Payees[i % words.Payees.Count],
                    voucher = string.Create(CultureInfo.InvariantCulture, $"PC {chance.Next(10, 99)}/{on.Year}"),
                }
            );
            yield return Fact.Of(
                "works.progress",
                on,
                new
                {
                    workId = w.Ref,
                    on,
                    percent = (i + 1) * 25,
                    text = words.Progress[i],
                }
            );
        }
        if (w.Months == 0)
            yield break;
        var done = started.AddDays(weeks * 7);
        yield return Fact.Of(
            "works.hand-over",
            done,
            new
            {
                workId = w.Ref,
                on = done,
                receiver = w.Receiver,
                note = words.Handover,
            }
        );
    }

    private Fact Gifts(WorkPart w, Words words, List<Giver> givers, DateOnly on, double came, long? total = null)
    {
        var share = (total ?? w.Estimate * 85 / 100) / givers.Count;
        var gifts = givers.Select(
            (g, i) =>
            {
                var value = Math.Max(1, share * chance.Next(60, 140) / 100) * Million;
                var kind =
                    g.Source == "household" && i == 0 ? "labour"
                    : g.Source == "business" && i < 3 ? "goods"
                    : g.Source == "household" && w.Kind == "road" ? "land"
                    : "money";
                return new
                {
                    contributor = g.Name,
                    source = g.Source,
                    kind,
                    pledged = value,
                    received = came >= 1 || chance.NextDouble() < came ? value : value / 2 / Million * Million,
                    quantity = kind switch
                    {
                        "labour" => string.Format(CultureInfo.InvariantCulture, words.Labour, value / 250_000),
                        "goods" => words.Goods,
                        "land" => words.Land,
                        _ => null,
                    },
                };
            }
        );
        return Fact.Of(
            "works.contribute",
            on,
            new
            {
                workId = w.Ref,
                on,
                gifts = gifts.ToList(),
            }
        );
    }

    private static IEnumerable<Fact> Annulled(WorkPart w)
    {
        yield return Need(w);
        var on = Day(w.Needed).AddDays(70);
        yield return Fact.Of(
            "works.annul",
            on,
            new
            {
                workId = w.Ref,
                on,
                reason = w.Reason,
            }
        );
    }

    private static Fact Need(WorkPart w) =>
        Fact.Of(
            "works.need",
            Day(w.Needed),
            new
            {
                bodyId = w.Body,
                name = w.Name,
                kind = w.Kind,
                place = w.Place,
                need = w.Need,
                on = Day(w.Needed),
                estimate = w.Estimate * Million,
                beneficiary = w.Beneficiary,
            },
            w.Ref
        );

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal sealed class Words
    {
        public List<WorkPart> Works { get; set; } = [];
        public WorkPart Annulled { get; set; } = new();
        public List<Giver> Givers { get; set; } = [];
        public string Labour { get; set; } = "";
        public string Goods { get; set; } = "";
        public string Land { get; set; } = "";
        public List<string> Spending { get; set; } = [];
        public List<string> Payees { get; set; } = [];
        public List<string> Progress { get; set; } = [];
        public string Handover { get; set; } = "";
    }

    internal sealed class WorkPart
    {
        public string Ref { get; set; } = "";
        public string Body { get; set; } = "";
        public string Kind { get; set; } = "";
        public string Name { get; set; } = "";
        public string Place { get; set; } = "";
        public string Need { get; set; } = "";
        public string? Beneficiary { get; set; }

        /// <summary>Million đồng.</summary>
        public long Estimate { get; set; }
        public string Needed { get; set; } = "";
        public int Months { get; set; }
        public string Receiver { get; set; } = "";
        public string? Reason { get; set; }
    }

    internal sealed class Giver
    {
        public string Source { get; set; } = "";
        public string Name { get; set; } = "";
    }
}
