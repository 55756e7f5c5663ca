using System.Globalization;
using DangVu.App.Demo;
using DangVu.App.Modules.Members.Badges;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Replay;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Members.Demo;

/// <summary>Files of a few members of each cell, badges awarded before and during the term, requests to the office.</summary>
internal sealed class MembersStory(RuleBook rules) : IStory
{
    private static readonly DateOnly Filed = new(2020, 8, 3);
    private readonly Random chance = Town.Chance("files");

    public IEnumerable<Fact> Tell(Town town)
    {
        var words = StoryTexts.Read<Words>("members");
        var staying = town
            .Members.Values.Where(m => m is { JoinsOn: null, LeavesOn: null, AdmittedOn: not null })
            .ToList();
        return
        [
            .. staying.Where(m => m.AdmittedOn!.Value.Year <= town.Until.Year - 28).Select(Record),
            .. town.Cells.SelectMany(c => c.Members.Take(1).Append(c.Members[^1]).SelectMany(m => File(m, words))),
            .. Badges(town, staying, words),
            .. Requests(town, words),
        ];
    }

    /// <summary>The decision is a week or two older than the ceremony.</summary>
    private static DateOnly Decided(TownMember member) => member.AdmittedOn!.Value.AddDays(-7 - member.Birth.Day % 8);

    private static Fact Record(TownMember member, int number) =>
        Fact.Of(
            "members.record",
            Filed,
            new
            {
                memberId = member.Ref,
                recordNumber = string.Create(CultureInfo.InvariantCulture, $"{number + 1:000000} BT"),
                admissionDecision = string.Create(CultureInfo.InvariantCulture, $"{number % 90 + 10}-QĐ/HU"),
                admissionDecidedOn = PartialDay.Text(Decided(member)),
            }
        );

    private IEnumerable<Fact> File(string member, Words words)
    {
        var moved = new DateOnly(2021, 1, 1).AddDays(chance.Next(700));
        yield return Line(member, "residence", Pick(words.Residences), "2005", on: Filed);
        yield return Line(
            member,
            "residence",
            Pick(words.Residences),
            PartialDay.Text(moved),
            paper: words.ResidencePaper,
            on: moved.AddDays(12)
        );
        var work = Pick(words.Work);
        yield return Line(member, "work", work.What, work.Since, work.Until, place: work.Place, on: Filed);
        foreach (var relative in words.Family)
            yield return Line(member, "family", relative.What, null, detail: relative.Detail, on: Filed);
        yield return Fact.Of(
            "members.papers",
            Filed.AddDays(chance.Next(200)),
            new
            {
                memberId = member,
                codes = Codes().Where(_ => chance.NextDouble() < 0.85).Append("member-record").Distinct().ToList(),
                on = Filed,
                note = words.PaperNote,
            }
        );
    }

    private IEnumerable<string> Codes() =>
        Papers
            .PaperRules.On(rules, Filed)
            .Items.Where(p => Papers.PaperRules.IsNeeded(p, Contracts.MemberStatus.Official))
            .Select(p => p.Code);

    private IEnumerable<Fact> Badges(Town town, List<TownMember> staying, Words words)
    {
        var terms = BadgeRules.Terms(rules, Town.TermStart);
        var due = staying
            .SelectMany(m =>
            {
                var age = PartyAge.Of(
                    PartialDay.Text(Decided(m)),
                    null,
                    BadgeRules.Age(rules, town.Until),
                    [],
                    town.Until
                )!;
                return terms
                    .Years.Select(y => (Member: m.Ref, Years: y, Award: terms.AwardFor(age.Reaches(y))))
                    .Where(b => b.Award <= town.Until);
            })
            .ToList();
        // Of the years before the term the latest badge is on record, of the term each one as it was awarded.
        var before = due.Where(b => b.Award < Town.TermStart).GroupBy(b => b.Member).Select(g => g.MaxBy(b => b.Years));
        foreach (var day in before.GroupBy(b => b.Award))
            yield return Award(day.Key, Filed, day.Select(b => (b.Member, b.Years)));
        foreach (var day in due.Where(b => b.Award >= Town.TermStart).GroupBy(b => b.Award))
            yield return Award(day.Key, day.Key, day.Select(b => (b.Member, b.Years)));
        var coming = staying
            .Where(m => Next(m) is { } next && next.Award > town.Until && next.Award < town.Until.AddYears(1))
            .ToList();
        if (coming.Count > 2)
        {
            yield return Line(coming[^1].Ref, "away", words.Away.What, words.Away.Since, words.Away.Until, on: Filed);
            yield return Line(coming[^2].Ref, "illness", words.Illness, "2023-04", on: new DateOnly(2023, 5, 4));
            yield return Line(
                coming[0].Ref,
                "abroad",
                words.Abroad.What,
                words.Abroad.Since,
                words.Abroad.Until,
                place: words.Abroad.Place,
                on: Filed
            );
            yield return Line(coming[0].Ref, "theory", words.Theory, "2012-06", place: words.TheoryPlace, on: Filed);
        }

        (int Years, DateOnly Award)? Next(TownMember m)
        {
            var age = PartyAge.Of(
                PartialDay.Text(Decided(m)),
                null,
                BadgeRules.Age(rules, town.Until),
                [],
                town.Until
            )!;
            foreach (var years in terms.Years)
                if (terms.AwardFor(age.Reaches(years)) is var award && award > town.Until)
                    return (years, award);
            return null;
        }
    }

    private static Fact Award(DateOnly day, DateOnly told, IEnumerable<(string Member, int Years)> persons) =>
        Fact.Of(
            "members.badges",
            told,
            new
            {
                on = day,
                persons = persons.Select(p => new { memberId = p.Member, years = p.Years }).ToList(),
                decision = string.Create(CultureInfo.InvariantCulture, $"{day.Month * 10 + day.Day}-QĐ/TU"),
            },
            order: 40
        );

    private static IEnumerable<Fact> Requests(Town town, Words words)
    {
        var cell = town.Cells.First(c => c.Ref == "ap5b");
        var on = new DateOnly(2023, 5, 15);
        foreach (var (request, i) in words.Requests.Select((r, i) => (r, i)))
        {
            var reference = "file-request-" + i.ToString(CultureInfo.InvariantCulture);
            yield return Fact.Of(
                "members.request",
                on.AddDays(i),
                new
                {
                    memberId = cell.Members[^(1 + i % 2)],
                    field = request.Field,
                    way = RequestWays.Wrong,
                    after = request.After,
                    why = request.Why,
                },
                reference
            );
            if (request.Answer is { } answer)
                yield return Fact.Of(
                    "members.request-decide",
                    on.AddDays(i + 4),
                    new
                    {
                        requestId = reference,
                        accept = request.Accept,
                        answer,
                    }
                );
        }
    }

    private static Fact Line(
        string member,
        string kind,
        string what,
        string? since,
        string? until = null,
        string? place = null,
        string? detail = null,
        string? paper = null,
        DateOnly on = default
    ) =>
        Fact.Of(
            "members.history-add",
            on,
            new
            {
                memberId = member,
                kind,
                what,
                since,
                until,
                detail,
                place,
                paper,
            }
        );

    private T Pick<T>(List<T> from) => from[chance.Next(from.Count)];

    internal sealed class Words
    {
        public List<string> Residences { get; set; } = [];
        public string ResidencePaper { get; set; } = "";
        public List<LinePart> Work { get; set; } = [];
        public List<LinePart> Family { get; set; } = [];
        public string Theory { get; set; } = "";
        public string TheoryPlace { get; set; } = "";
        public LinePart Abroad { get; set; } = new();
        public LinePart Away { get; set; } = new();
        public string Illness { get; set; } = "";
        public List<RequestPart> Requests { get; set; } = [];
        public string PaperNote { get; set; } = "";
    }

    internal sealed class LinePart
    {
        public string What { get; set; } = "";
        public string? Detail { get; set; }
        public string? Place { get; set; }
        public string? Since { get; set; }
        public string? Until { get; set; }
    }

    internal sealed class RequestPart
    {
        public string Field { get; set; } = "";
        public string After { get; set; } = "";
        public string? Why { get; set; }
        public string? Answer { get; set; }
        public bool Accept { get; set; }
    }
}
