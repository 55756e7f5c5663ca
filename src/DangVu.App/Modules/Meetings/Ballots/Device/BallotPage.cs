using DangVu.App.Hosting;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.AspNetCore.Antiforgery;

namespace DangVu.App.Modules.Meetings.Ballots.Device;

/// <summary>
/// /ballot: who holds a slip votes here, signed in or not, in four pages: code, choice, check your answers, receipt. The code travels in the
/// body of a POST only; nothing is kept between the pages, so a browser closed before the last one leaves the code as good as it was.
/// </summary>
internal static class BallotPage
{
    public const string Address = "/ballot";

    public static void MapBallot(this WebApplication app)
    {
        app.MapGet(Address, (Texts t, Frame frame) => View(frame, AskCode(t, []))).WithMetadata(new Public());
        app.MapPost(Address, Post).WithMetadata(new Public()).DisableAntiforgery();
    }

    private static IResult View(Frame frame, PageModel model)
    {
        frame.LargeType = true;
        return PageRoutes.View(model);
    }

    private static async Task<IResult> Post(
        HttpContext http,
        Texts t,
        Frame frame,
        CastDesk desk,
        BallotGate gate,
        IAntiforgery antiforgery
    )
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return View(frame, AskCode(t, [new(null, t["refusal.form.stale"])]));
        var form = new FormReader(await http.Request.ReadFormAsync());
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        if (SlipCode.Read(form.Raw["code"]) is not { } code)
            return View(frame, AskCode(t, [new("code", t["refusal.ballot.code-mistyped"])], form.Raw["code"]));
        if (gate.IsShut(address))
            return View(frame, AskCode(t, [new("code", t["refusal.ballot.too-often"])]) with { Status = 429 });
        if (await desk.Open(code) is not { } opened)
        {
            gate.Wrong(address);
            return View(frame, AskCode(t, [new("code", t["refusal.ballot.code"])]));
        }
        var step = form.Raw["step"].ToString();
        if (step is "code" or "again")
            return View(frame, Choose(t, opened, code, step == "again" ? form : null, []));
        var marks = Read(t, form, opened, out var errors);
        if (errors.Count > 0)
            return View(frame, Choose(t, opened, code, form, errors));
        if (step != "cast")
            return View(frame, Check(t, opened, code, marks, form));
        var cast = await desk.Cast(code, marks);
        return View(
            frame,
            cast.Match<PageModel>(
                receipt => Done(t, opened, marks, receipt),
                refusals => AskCode(t, [new("code", t.Of(refusals[0]))])
            )
        );
    }

    private static FormModel AskCode(Texts t, IReadOnlyList<FieldError> errors, string? typed = null) =>
        new()
        {
            Title = t["ballot.title"],
            Lede = t["ballot.lede"],
            Fields =
            [
                new("step", "", FieldKind.Hidden) { Value = "code" },
                new("code", t["ballot.code"])
                {
                    Required = true,
                    Autocomplete = "one-time-code",
                    Hint = t["ballot.code.hint"],
                    Value = typed,
                },
            ],
            Submit = t["ballot.code.go"],
            Help = t["ballot.help"],
            Errors = errors,
            Status = errors.Count > 0 ? 422 : 200,
        };

    private static string Name(int position) =>
        "c" + position.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static FormModel Choose(
        Texts t,
        OpenedBallot opened,
        string code,
        FormReader? typed,
        IReadOnlyList<FieldError> errors
    )
    {
        var (ballot, choices) = opened;
        return new FormModel
        {
            Title = ballot.Title,
            Lede = ballot.IsElection ? t["ballot.choose.election", ballot.Seats] : t["ballot.choose.decision"],
            Fields =
            [
                new("step", "", FieldKind.Hidden) { Value = "check" },
                new("code", "", FieldKind.Hidden) { Value = code },
                .. ballot.IsElection
                    ?
                    [
                        new Field("chosen", t["ballot.candidates"], FieldKind.Checks)
                        {
                            Value = typed?.Raw["chosen"].ToString(),
                            Options = [.. choices.Select(c => (Name(c.Position), c.Text))],
                        },
                    ]
                    : choices.Select(c => new Field(Name(c.Position), c.Text, FieldKind.Radio)
                    {
                        Required = true,
                        Value = typed?.Raw[Name(c.Position)].ToString(),
                        Options = Answers(t),
                    }),
            ],
            Submit = t["ballot.check.go"],
            Errors = errors,
            Status = errors.Count > 0 ? 422 : 200,
        };
    }

    private static IReadOnlyList<(string, string)> Answers(Texts t) =>
        [("F", t["vote.for"]), ("A", t["vote.against"]), ("O", t["vote.other"])];

    private static string Read(Texts t, FormReader form, OpenedBallot opened, out List<FieldError> errors)
    {
        errors = [];
        var (ballot, choices) = opened;
        if (ballot.IsElection)
        {
            var chosen = form.Raw["chosen"].SelectMany(v => (v ?? "").Split(',')).ToHashSet(StringComparer.Ordinal);
            var marks = string.Concat(
                choices.Select(c => chosen.Contains(Name(c.Position)) ? Marks.For : Marks.Against)
            );
            if (marks.Count(m => m == Marks.For) is var many && many > ballot.Seats)
                errors.Add(new("chosen", t["ballot.too-many-chosen", many, ballot.Seats]));
            return marks;
        }
        foreach (var choice in choices)
            if (form.Raw[Name(choice.Position)].ToString() is not ("F" or "A" or "O"))
                errors.Add(new(Name(choice.Position), t["ballot.answer-missing", choice.Text]));
        return errors.Count > 0 ? "" : string.Concat(choices.Select(c => form.Raw[Name(c.Position)].ToString()));
    }

    private static Section Told(Texts t, OpenedBallot opened, string marks) =>
        new(t["ballot.your-choice"])
        {
            Facts =
            [
                .. opened.Choices.Select(
                    (c, at) => (c.Text, new Cell(BallotWords.Mark(t, opened.Ballot.IsElection, marks[at])))
                ),
            ],
        };

    private static FormModel Check(Texts t, OpenedBallot opened, string code, string marks, FormReader form)
    {
        List<(string Name, string Value)> answers =
        [
            ("code", code),
            .. opened.Ballot.IsElection
                ?
                [
                    (
                        "chosen",
                        string.Join(
                            ',',
                            opened.Choices.Where((_, at) => marks[at] == Marks.For).Select(c => Name(c.Position))
                        )
                    ),
                ]
                : opened.Choices.Select((c, at) => (Name(c.Position), marks[at].ToString())),
        ];
        return new FormModel
        {
            Title = t["ballot.check.title"],
            Lede = marks.Contains(Marks.For) || !opened.Ballot.IsElection ? t["ballot.check"] : t["ballot.check.none"],
            Above = [Told(t, opened, marks)],
            Actions =
            [
                new(t["ballot.again"], Address, Post: true)
                {
                    Values = answers.Append(("step", "again")).ToDictionary(a => a.Item1, a => a.Item2),
                },
            ],
            Fields =
            [
                .. answers
                    .Append(("step", "cast"))
                    .Select(a => new Field(a.Item1, "", FieldKind.Hidden) { Value = a.Item2 }),
            ],
            Submit = t["ballot.cast"],
        };
    }

    private static DetailModel Done(Texts t, OpenedBallot opened, string marks, string receipt) =>
        new()
        {
            Title = t["ballot.receipt", SlipCode.Grouped(receipt)],
            Lede = t["ballot.done"],
            Sections = [Told(t, opened, marks)],
        };
}
