using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Members.Files;

/// <summary>A dated line as shown: on the page with its address, on paper without.</summary>
internal sealed record FileLine(string Since, string Until, string Kind, string What, string? Sub, string? Href);

/// <summary>A part of the file, the same for the page and for the paper.</summary>
internal sealed record FilePart(
    string Code,
    string Title,
    IReadOnlyList<(string Label, string? Value)> Facts,
    IReadOnlyList<FileLine> Lines
);

/// <summary>Lays a member's file out by the parts of the rule.</summary>
internal static class FileSheet
{
    public static IReadOnlyList<FilePart> Of(
        MemberFile file,
        CatalogueBody parts,
        Texts t,
        IReadOnlyDictionary<Guid, string> bodies,
        bool links
    )
    {
        var language = t.Language;
        return
        [
            .. parts.Groups.Select(group => new FilePart(
                group.Code,
                group.Title.In(language),
                Facts(group.Code, file, parts, t),
                [
                    .. group.Code == "party" ? Party(file, t, bodies, links) : [],
                    .. parts
                        .In(group.Code)
                        .SelectMany(kind =>
                            file.History.Where(r => r.Kind == kind.Code).Select(r => Line(r, kind, file, t, links))
                        ),
                    .. file.Lines.Where(l => l.Group == group.Code).Select(l => Line(l, file, links)),
                ]
            )),
        ];
    }

    private static IReadOnlyList<(string, string?)> Facts(string group, MemberFile file, CatalogueBody parts, Texts t)
    {
        var m = file.Member;
        var r = file.Record;
        return group switch
        {
            "person" =>
            [
                (t["members.name"], m.FullName),
                (t["members.other-name"], m.OtherName),
                (t["members.birth"], Vn.Partial(m.BirthDate)),
                (t["members.sex"], m.Sex is null ? null : t["sex." + m.Sex]),
                (t["file.birth-place"], m.BirthPlace),
                (t["members.hometown"], m.Hometown),
                .. Current("person", file, parts, t),
                (t["members.ethnicity"], m.Ethnicity),
                (t["members.phone"], m.Phone),
                (t["members.identity"], Numbers.Masked(m.IdentityEnd)),
            ],
            "party" =>
            [
                (t["file.record-number"], r?.RecordNumber),
                (t["members.card"], Join(Numbers.Masked(m.CardEnd), m.CardPlace, Vn.Partial(m.CardDate))),
                (t["file.union"], Join(Vn.Partial(r?.UnionOn), r?.UnionPlace)),
                (t["file.admission-decision"], Join(r?.AdmissionDecision, Vn.Partial(r?.AdmissionDecidedOn))),
                (t["members.admitted"], Join(Vn.Partial(m.AdmittedOn), r?.AdmissionPlace)),
                (t["file.introducers"], r?.Introducers),
                (t["members.recognised"], Join(Vn.Partial(m.RecognisedOn), r?.RecognitionDecision)),
                (t["badges.party-age"], file.Age is { } age ? AgeWords(age, file.Day, t) : null),
            ],
            "work" =>
            [
                .. Current("work", file, parts, t),
                (t["file.position"], m.Position),
                (t["file.hired"], Vn.Partial(r?.HiredOn)),
            ],
            _ => [.. Current(group, file, parts, t)],
        };
    }

    /// <summary>What held on the day, of the kinds that hold once at a time.</summary>
    private static IEnumerable<(string, string?)> Current(string group, MemberFile file, CatalogueBody parts, Texts t)
    {
        foreach (var kind in parts.In(group).Where(FileParts.IsOne))
        {
            var line = file.History.LastOrDefault(r => r.Kind == kind.Code && r.HoldsOn(file.Day));
            var value = line is null ? null : Join(line.What, line.Place);
            var fact = FileParts.Mirror(kind) is { } column ? FileParts.Read(file.Member, column) : null;
            var every = file.EveryLine.Where(r => r.Kind == kind.Code);
            // The register's own fact has no day: it is told as such where another day is asked for.
            if (line is null && DatedFact.On(every, fact, file.Day) is { } undated)
                value = file.IsNow ? undated : t["file.undated", undated];
            // A list brought in later may say something else than the dated line.
            else if (file.IsNow && fact is not null && fact != line?.What)
                value = t["file.differs", fact];
            yield return (kind.Text.In(t.Language), value);
        }
    }

    private static IEnumerable<FileLine> Party(
        MemberFile file,
        Texts t,
        IReadOnlyDictionary<Guid, string> bodies,
        bool links
    )
    {
        foreach (var m in file.Memberships)
            yield return new FileLine(
                Vn.Day(m.From),
                End(m.To, file.Day),
                t["members.cell"],
                bodies.GetValueOrDefault(m.BodyId) ?? "",
                t["how." + m.How],
                links ? $"/members/{file.Member.Id}/period/{CorrectPeriod.OfCell}/{m.Id}" : null
            );
        foreach (var s in file.Statuses)
            yield return new FileLine(
                Vn.Day(s.From),
                End(s.To, file.Day),
                t["members.status"],
                t["status." + s.Status],
                s.Decision,
                links ? $"/members/{file.Member.Id}/period/{CorrectPeriod.OfStatus}/{s.Id}" : null
            );
        foreach (var b in file.Badges)
            yield return new FileLine(
                Vn.Day(b.AwardedOn),
                "",
                t["badges.badge"],
                t["badges.years", b.Years],
                Join(b.Way == BadgeWays.Due ? null : t["badges.way." + b.Way], b.Decision),
                links ? $"/members/{file.Member.Id}/badges/{b.Id}/remove" : null
            );
        foreach (var o in file.Offices)
            yield return new FileLine(
                Vn.Day(o.From),
                End(o.To, file.Day),
                t["members.offices"],
                t["office." + o.Title],
                bodies.GetValueOrDefault(o.BodyId),
                null
            );
    }

    private static FileLine Line(HistoryRow row, CatalogueItem kind, MemberFile file, Texts t, bool links) =>
        new(
            Vn.Partial(row.Since),
            row.Until is { } until && PartialDay.Earliest(until) <= file.Day ? Vn.Partial(until) : "",
            kind.Text.In(t.Language),
            row.What,
            Join(row.Detail, row.Place, row.Paper),
            links ? $"/members/{file.Member.Id}/history/{row.Id}" : null
        );

    private static FileLine Line(MemberFileLine line, MemberFile file, bool links) =>
        new(Vn.Day(line.From), End(line.To, file.Day), "", line.What, line.Paper, links ? line.Href : null);

    private static string End(DateOnly? to, DateOnly day) => to <= day ? Vn.Day(to) : "";

    internal static string AgeWords(PartyAge age, DateOnly day, Texts t)
    {
        var (years, months) = age.On(day);
        return Join(
            months == 0 ? t["badges.age.years", years] : t["badges.age", years, months],
            t["badges.age.from", Vn.Day(age.Start)],
            age.DaysAway > 0 ? t["badges.age.away", age.DaysAway] : null,
            age.Exact ? null : t["badges.age.inexact"]
        )!;
    }

    internal static string? Join(params string?[] parts) =>
        string.Join("; ", parts.Where(p => !string.IsNullOrEmpty(p))) is { Length: > 0 } text ? text : null;
}
