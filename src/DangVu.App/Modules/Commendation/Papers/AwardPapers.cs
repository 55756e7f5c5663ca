using System.Globalization;
using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Time;
using Paper = DangVu.Documents.Paper;

namespace DangVu.App.Modules.Commendation.Papers;

/// <summary>Who stands at the head and at the foot of a paper.</summary>
/// <param name="Upper">The body above the one that issues.</param>
/// <param name="Sign">"CB" or "ĐU", as numbers end.</param>
/// <param name="Voice">"T/M CHI BỘ", "T/M ĐẢNG ỦY".</param>
/// <param name="Post">Of who signs: "BÍ THƯ".</param>
internal sealed record Issuer(string? Upper, string Name, string Sign, string? Voice, string Post, string? Signer);

/// <summary>What a paper is made of.</summary>
internal sealed record PaperMatter(
    AwardGroup Group,
    OfficeRef Office,
    Issuer Issuer,
    string To,
    CatalogueItem Kind,
    string Basis,
    Texts T,
    DateOnly Today
)
{
    public string KindName => Kind.Text.Vi;
}

/// <summary>The submission, the list, the decision and the certificate, as a clerk would write them; every one may be edited as DOCX.</summary>
internal static class AwardPapers
{
    public const string Submission = "submission";
    public const string List = "list";
    public const string Decision = "decision";
    public const string Certificate = "certificate";
    public static readonly IReadOnlyList<string> All = [Submission, List, Decision, Certificate];

    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>A certificate is read from across a hall.</summary>
    public static PaperStyle? StyleOf(string paper) =>
        paper == Certificate
            ? PaperStyle.Default with
            {
                MarginTop = 20,
                MarginBottom = 15,
                MarginLeft = 32,
                MarginRight = 32,
                BodySize = 17,
                LineHeight = 23,
                ParagraphGap = 5,
                SignatureRoom = 58,
            }
            : null;

    public static Paper Of(string paper, PaperMatter m) =>
        paper switch
        {
            Submission => SubmissionOf(m),
            List => ListOf(m),
            Decision => DecisionOf(m),
            Certificate => Certificates.Of(m),
            _ => throw new ArgumentOutOfRangeException(nameof(paper), paper, null),
        };

    private static Paper SubmissionOf(PaperMatter m)
    {
        var t = m.T;
        var paper = new PaperBuilder(
            Head(m, t["commendation.paper.number", "     ", "TTr", m.Issuer.Sign], m.Group.First.ProposedOn)
        )
            .Title(t["commendation.paper.submission"], t["commendation.paper.about", Lower(m.KindName)])
            .Addressees(m.To)
            .Paragraph(t["commendation.paper.submission.opening", m.Basis])
            .Paragraph(t["commendation.paper.submission.asks", m.Issuer.Name, m.To, Lower(m.KindName), Numbers(m)]);
        var number = 0;
        foreach (var one in m.Group.All)
        {
            paper.Paragraph(PaperRun.Strong($"{++number}. {Named(t, one)}"));
            paper.Paragraph(t["commendation.paper.merit", one.Award.Merit]);
            // A deed that says what the merit says is not said twice.
            var others = one.Deeds.Where(d => d.Text.Length > 0 && d.Text != one.Award.Merit).ToList();
            if (others.Count > 0)
                paper.Dashes(others.Select(d => t["commendation.paper.deed", Vn.Day(d.On), d.Text]));
        }
        foreach (var said in m.Group.Opinions)
            paper.Paragraph(
                t[
                    "commendation.paper.opinion",
                    said.From,
                    Vn.Day(said.On),
                    t[said.Agrees ? "commendation.agrees" : "commendation.disagrees"].ToLower(Vi)
                ]
            );
        if (m.Group.Vote is { } vote)
            paper.Paragraph(
                t[
                    "commendation.paper.vote",
                    t["commendation.collective." + vote.Collective],
                    Vn.Day(vote.On),
                    vote.InFavour,
                    vote.Official,
                    Vn.Percent(vote.InFavour, vote.Official)
                ]
            );
        return Signed(
                paper.Paragraph(t["commendation.paper.submission.closing", m.To]),
                m,
                t["commendation.paper.recipients.submission"]
            )
            .Build();
    }

    private static Paper ListOf(PaperMatter m)
    {
        var t = m.T;
        var first = m.Group.First;
        var paper = new PaperBuilder(
            Head(
                m,
                first.DecisionNumber is null ? "" : t["commendation.paper.with", first.DecisionNumber],
                first.DecidedOn ?? first.ProposedOn
            )
        )
            .On(PaperSheet.A4Landscape)
            .Title(t["commendation.paper.list"], t["commendation.paper.list.about", Lower(m.KindName)]);
        Table(paper, m);
        return Signed(paper, m).Build();
    }

    private static Paper DecisionOf(PaperMatter m)
    {
        var t = m.T;
        var first = m.Group.First;
        var number = first.DecisionNumber is { } given
            ? t["commendation.paper.with-number", given]
            : t["commendation.paper.number", "     ", "QĐ", m.Issuer.Sign];
        var several = m.Group.All.Count > 1;
        var paper = new PaperBuilder(Head(m, number, first.DecidedOn))
            .Title(t["commendation.paper.decision"], t["commendation.paper.about", Lower(m.KindName)])
            .Paragraph(PaperRun.Slanted(t["commendation.paper.decision.basis", m.Basis]))
            .Paragraph(PaperRun.Slanted(t["commendation.paper.decision.rules", m.Issuer.Name]))
            .Paragraph(PaperRun.Slanted(t["commendation.paper.decision.asked", Proposers(m)]))
            .Centered(PaperRun.Strong(t["commendation.paper.decides", m.Issuer.Name.ToUpper(Vi)]))
            .Paragraph(
                PaperRun.Strong(t["commendation.paper.article", 1] + " "),
                several
                    ? t["commendation.paper.decision.gives-many", m.KindName, Numbers(m), Themes(m)]
                    : t[
                        "commendation.paper.decision.gives",
                        m.KindName,
                        Named(t, m.Group.All[0]),
                        m.Group.All[0].Award.Merit
                    ]
            )
            .Paragraph(
                PaperRun.Strong(t["commendation.paper.article", 2] + " "),
                t["commendation.paper.decision.money"]
            )
            .Paragraph(
                PaperRun.Strong(t["commendation.paper.article", 3] + " "),
                t["commendation.paper.decision.carries"]
            );
        Signed(paper, m, t["commendation.paper.recipients.decision"]);
        if (several)
        {
            paper
                .PageBreak()
                .Heading(0, t["commendation.paper.list"])
                .Centered(
                    PaperRun.Slanted(
                        t["commendation.paper.list.of", first.DecisionNumber ?? "…", Vn.Day(first.DecidedOn)]
                    )
                );
            Table(paper, m);
        }
        return paper.Build();
    }

    private static void Table(PaperBuilder paper, PaperMatter m)
    {
        var t = m.T;
        foreach (var (rows, title) in new[] { (m.Group.Collectives, "collectives"), (m.Group.People, "individuals") })
        {
            var some = rows.ToList();
            if (some.Count == 0)
                continue;
            var people = title == "individuals";
            paper.Heading(1, t["commendation.paper.list." + title, some.Count]);
            paper.Table(
                people
                    ? [new(6, PaperAlign.Center), new(24), new(26), new(44)]
                    : [new(6, PaperAlign.Center), new(42), new(52)],
                [
                    people
                        ? TableRow.Of(
                            t["commendation.paper.no"],
                            t["commendation.paper.name"],
                            t["body"],
                            t["commendation.merit"]
                        )
                        : TableRow.Of(
                            t["commendation.paper.no"],
                            t["commendation.collective"],
                            t["commendation.merit"]
                        ),
                ],
                some.Select(
                    (r, i) =>
                        people
                            ? TableRow.Of(Count(i + 1), r.Name, r.Body, r.Award.Merit)
                            : TableRow.Of(Count(i + 1), r.Name, r.Award.Merit)
                )
            );
        }
    }

    internal static PaperHeader Head(PaperMatter m, string number, DateOnly? on) =>
        new()
        {
            UpperBody = m.Issuer.Upper?.ToUpper(Vi),
            IssuingBody = m.Issuer.Name.ToUpper(Vi),
            Number = number,
            PlaceAndDate = PlaceAndDate(m, on),
        };

    /// <summary>A paper that is not yet decided keeps the room for its day.</summary>
    internal static string PlaceAndDate(PaperMatter m, DateOnly? on) =>
        PaperHeader.At(
            m.Office.Place,
            on is { } day ? VietnameseDates.Paper(day) : m.T["commendation.paper.no-day", m.Today.Year]
        );

    private static PaperBuilder Signed(PaperBuilder paper, PaperMatter m, string? recipients = null) =>
        paper.Signed(new Signer(m.Issuer.Post, m.Issuer.Signer ?? "", m.Issuer.Voice), recipients?.Split('|') ?? []);

    private static string Named(Texts t, Recipient one) =>
        one.IsPerson ? t["commendation.paper.person", one.Name, one.Body] : one.Name;

    private static string Numbers(PaperMatter m)
    {
        var (collectives, people) = (m.Group.Collectives.Count(), m.Group.People.Count());
        return collectives == 0 ? m.T["commendation.paper.people", people]
            : people == 0 ? m.T["commendation.paper.bodies", collectives]
            : m.T["commendation.paper.both", collectives, people];
    }

    private static string Themes(PaperMatter m) =>
        string.Join(", ", m.Group.All.Select(r => Lower(m.T["commendation.theme." + r.Award.Theme])).Distinct());

    private static string Proposers(PaperMatter m)
    {
        var from = m.Group.All.Where(r => r.IsPerson).Select(r => r.Body).Distinct().ToList();
        return from.Count is > 0 and <= 3 ? string.Join(", ", from) : m.T["commendation.paper.proposers"];
    }

    /// <summary>Within a sentence; what is a name further on keeps its capitals.</summary>
    private static string Lower(string text) => text.Length == 0 ? text : char.ToLower(text[0], Vi) + text[1..];

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
