using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;

namespace DangVu.App.Cli;

/// <summary>dangvu rota draw: the self-review rota of a year for every cell. dangvu rota check: draws made once more and compared.</summary>
internal static class RotaVerb
{
    public static Command Make() => new("rota", "Lịch tự soi · the rota of self-review") { Draw(), Check() };

    private static Option<int?> Year() =>
        new("--year") { Description = "Năm; không ghi là năm nay · the year; this year without it" };

    private static Verb Draw()
    {
        var year = Year();
        var verb = new Verb(
            "draw",
            "Chọn lịch cả năm cho mọi chi bộ chưa có · a year's rota for every cell that has none"
        )
        {
            year,
        };
        return verb.Does(async run =>
        {
            int? asked = run.Parsed.GetValue(year),
                last = asked;
            var clock = Stopwatch.StartNew();
            var told = TimeSpan.Zero;
            var (total, offices) = (new YearDrawn(0, 0, 0, 0), 0);
            await foreach (var (office, of, work) in run.OpenEach())
            {
                var wanted = asked ?? work.Today.Year;
                last = wanted;
                if (wanted < work.Today.Year || wanted > work.Today.Year + 1)
                    return run.Refuse([Refusal.Invalid("--year", "field.range", work.Today.Year, work.Today.Year + 1)]);
                offices++;
                total += await work.Get<DrawYear>()
                    .Run(
                        wanted,
                        p =>
                        {
                            if (clock.Elapsed - told < TimeSpan.FromSeconds(1) && (p.Done < p.Of || offices < of))
                                return;
                            told = clock.Elapsed;
                            run.Progress(run.Texts["cli.rota.progress", office, offices, of, p.Done, p.Of]);
                        },
                        run.Stop
                    );
            }
            return run.Say(
                new
                {
                    year = last,
                    offices,
                    drawn = total.Drawn,
                    kept = total.Kept,
                    nobody = total.Nobody,
                    turns = total.Turns,
                    seconds = Math.Round(clock.Elapsed.TotalSeconds, 1),
                },
                run.Texts[
                    "cli.rota.drawn",
                    last?.ToString(CultureInfo.InvariantCulture) ?? "",
                    total.Drawn,
                    total.Turns,
                    total.Kept,
                    total.Nobody
                ]
            );
        });
    }

    private static Verb Check()
    {
        var year = Year();
        var cell = new Option<string?>("--cell")
        {
            Description = "Tên chi bộ; không ghi thì mọi nơi · a cell's name; without it all",
        };
        var verb = new Verb("check", "Chọn lại từ số bốc và so với sổ · draws again from the seed and compares")
        {
            year,
            cell,
        };
        return verb.Does(async run =>
        {
            var work = await run.Open();
            var bodies = await work.Get<IBodies>().All();
            if (run.Parsed.GetValue(cell) is { } name)
            {
                var exact = bodies.Where(b => b.Name == name.Normalize()).ToList();
                bodies = exact.Count > 0 ? exact : [.. bodies.Where(b => Fold.Of(b.Name) == Fold.Of(name))];
                if (bodies.Count != 1)
                    return run.Refuse([Refusal.Invalid("--cell", bodies.Count == 0 ? "body.unknown" : "field.choice")]);
            }
            var checks = new List<(BodyRef Body, CheckedDraw Draw)>();
            foreach (var body in bodies)
            foreach (var draw in await CheckRota.Draws(work, body.Id, run.Parsed.GetValue(year) ?? work.Today.Year))
                checks.Add((body, await CheckRota.Of(work, draw)));
            var wrong = checks.Count(c => !c.Draw.Same);
            run.Say(
                new
                {
                    draws = checks.Select(c => new
                    {
                        id = c.Draw.Draw.Id,
                        body = c.Body.Name,
                        seed = c.Draw.Draw.Seed,
                        places = c.Draw.Draw.Places,
                        fromMonth = c.Draw.Draw.FromMonth,
                        same = c.Draw.Same,
                        months = c.Draw.Months.Select(m => new
                        {
                            month = m.Month,
                            kept = m.Kept,
                            again = m.Again,
                        }),
                    }),
                    same = checks.Count - wrong,
                    different = wrong,
                },
                [
                    .. checks.Select(c => Line(run, c.Body, c.Draw)),
                    run.Texts["cli.rota.checked", checks.Count, checks.Count - wrong, wrong],
                ]
            );
            return wrong == 0 ? 0 : 1;
        });
    }

    private static string Line(VerbRun run, BodyRef body, CheckedDraw check) =>
        run.Texts[
            check.Same ? "cli.rota.same" : "cli.rota.other",
            body.Name,
            check.Draw.FromMonth.ToString("MM/yyyy", CultureInfo.InvariantCulture),
            check.Draw.Seed.ToString(CultureInfo.InvariantCulture),
            string.Join(
                "  ",
                check.Months.Select(m =>
                    m.Month.ToString("MM", CultureInfo.InvariantCulture) + ":" + string.Join(',', m.Again)
                )
            )
        ];
}
