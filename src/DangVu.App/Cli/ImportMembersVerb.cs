using System.CommandLine;
using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Import;
using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Modules.Members.Import.Committing;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.App.Modules.Members.Import.Remembering;
using DangVu.App.Modules.Members.Import.Told;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Cli;

/// <summary>A list of members: every row with what happens to it and why, then all good rows in one transaction.</summary>
internal static class ImportMembersVerb
{
    /// <summary>Shorter lists are over before a line about them could be read.</summary>
    private const int Long = 5000;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    public static Command Make()
    {
        var file = new Argument<string>("FILE");
        var dry = new Option<bool>("--dry-run") { Description = "Chỉ xem, không ghi · write nothing" };
        var asOf = new Option<string?>("--as-of") { Description = "yyyy-MM-dd" };
        asOf.Validators.Add(said =>
        {
            if (said.Tokens is [var token] && !TryDay(token.Value, out _))
                said.AddError($"--as-of {token.Value}: yyyy-MM-dd");
        });
        var columns = new Option<string[]>("--column")
        {
            Description = "\"Tên cột=hometown\": cột ấy là gì, và nhớ cho lần sau · what a column is, remembered",
        };
        var two = new Option<string[]>("--two-people")
        {
            Description = "ROW hay SHEET!ROW: không phải người giống họ · not whom the row looks like, remembered",
        };
        var one = new Option<string[]>("--one-person")
        {
            Description = "ROW hay SHEET!ROW: chính là người giống nhất trong sổ · is the likest member, remembered",
        };
        var verb = new Verb("members", "Đảng viên từ CSV, XLSX, XLS · members") { file, dry, asOf, columns, two, one };
        return verb.Does(async run =>
        {
            var work = await run.Open();
            var path = run.Parsed.GetValue(file)!;
            var name = Path.GetFileName(path);
            DateOnly? day = TryDay(run.Parsed.GetValue(asOf), out var said) ? said : null;
            var command = new ImportMembers(await ImportVerbs.Read(path), name, day);
            var watch = Watch(run);
            var opened = ImportReader.Open(command.File, name, watch);
            var learnt = Headers(run.Parsed.GetValue(columns) ?? []);
            if (learnt.IsRefused)
                return run.Refuse(learnt.Refusals);
            var answers = new Answers(run.Parsed.GetValue(one) ?? [], run.Parsed.GetValue(two) ?? []);
            if (run.Parsed.GetValue(dry))
            {
                var plan = await work.Get<ImportReader>()
                    .Plan(
                        work,
                        opened,
                        name,
                        day ?? work.Today,
                        watch,
                        learnt.Value.ToDictionary(h => h.Key, h => h.Role)
                    );
                return plan.IsRefused ? run.Refuse(plan.Refusals) : await Tell(run, work, plan.Value, null, name);
            }
            var (done, carried) = await Commit(run, work, command, opened, watch, learnt.Value, answers);
            return carried is null
                ? run.Refuse(done.Refusals)
                : await Tell(run, work, carried, done.IsDone ? done.Value : null, name);
        });
    }

    private sealed record Answers(string[] One, string[] Two)
    {
        public bool Any => One.Length + Two.Length > 0;
    }

    /// <summary>The plan is left out where it was not carried out though there was something to do.</summary>
    private static async Task<(Result<Guid> Done, ImportPlan? Plan)> Commit(
        VerbRun run,
        Work work,
        ImportMembers command,
        Result<Sheets.Workbook> opened,
        ImportWatch watch,
        IReadOnlyList<(string Header, string Key, ColumnRole Role)> learnt,
        Answers answers
    )
    {
        foreach (var (header, _, role) in learnt)
        {
            var kept = await work.Run(
                "members.learn-header",
                new LearnHeader(header, RoleKeys.Of(role)),
                LearnHeader.Handle
            );
            if (kept.IsRefused)
                return (kept, null);
        }
        if (answers.Any && await Answer(work, command, opened, answers) is { } unanswered)
            return (unanswered, null);
        ImportPlan? plan = null;
        var done = await work.Do(
            "members.import",
            async () =>
            {
                (var result, plan) = await ImportMembers.Carry(work, command, opened, watch);
                return result;
            }
        );
        return (done, plan is not null && (done.IsDone || plan.Totals.New + plan.Totals.Update == 0) ? plan : null);
    }

    /// <summary>Remembers what was said of rows that look like somebody; a row that looks like nobody is refused.</summary>
    private static async Task<Refusal?> Answer(
        Work work,
        ImportMembers command,
        Result<Sheets.Workbook> opened,
        Answers answers
    )
    {
        var plan = await work.Get<ImportReader>().Plan(work, opened, command.FileName, command.AsOf ?? work.Today);
        if (plan.IsRefused)
            return plan.Refusals[0];
        foreach (var (place, same) in answers.One.Select(p => (p, true)).Concat(answers.Two.Select(p => (p, false))))
        {
            var row = plan.Value.Rows.FirstOrDefault(r => r.Resembles.Count > 0 && IsAt(r, place));
            var alike = row?.Resembles.Where(r => !same || r.MemberId is not null).ToList() ?? [];
            if (alike.Count == 0)
                return Refusal.Invalid(same ? "--one-person" : "--two-people", "import.verdict.no-likeness", place);
            foreach (var like in same ? alike.Take(1) : alike)
            {
                var verdict = new JudgeLikeness(
                    row!.Member.FullName ?? "",
                    row.Member.BirthDate?.ToString(),
                    row.Member.Cell,
                    like.MemberId,
                    same
                );
                var done = await work.Run("members.import-verdict", verdict, JudgeLikeness.Handle);
                if (done.IsRefused)
                    return done.Refusals[0];
            }
        }
        return null;
    }

    private static bool IsAt(PlannedRow row, string place)
    {
        var number = row.Row.ToString(CultureInfo.InvariantCulture);
        return place == number || place == row.Sheet + "!" + number;
    }

    private static Result<IReadOnlyList<(string Header, string Key, ColumnRole Role)>> Headers(string[] said)
    {
        var learnt = new List<(string, string, ColumnRole)>();
        foreach (var text in said)
        {
            var at = text.LastIndexOf('=');
            if (at <= 0 || !RoleKeys.TryRead(text[(at + 1)..], out var role))
                return Refusal.Invalid(
                    "--column",
                    "import.header.role",
                    text[(at + 1)..],
                    string.Join(", ", RoleKeys.Offered.Select(RoleKeys.Of).Append(RoleKeys.Ignore))
                );
            learnt.Add((text[..at], HeaderReader.Key(text[..at]), role));
        }
        return learnt;
    }

    /// <summary>A line every two seconds while a long list is being read or written; Ctrl+C stops it and leaves nothing.</summary>
    private static ImportWatch Watch(VerbRun run)
    {
        var last = TimeProvider.System.GetTimestamp();
        return new ImportWatch(
            run.Stop,
            (stage, done, of) =>
            {
                if (of < Long || TimeProvider.System.GetElapsedTime(last) < Between)
                    return;
                last = TimeProvider.System.GetTimestamp();
                run.Progress(
                    run.Texts["import.stage." + stage.ToString().ToLowerInvariant()]
                        + " "
                        + run.Texts["import.busy.of", done, of]
                );
            }
        );
    }

    private static async Task<int> Tell(VerbRun run, Work work, ImportPlan plan, Guid? importId, string fileName)
    {
        // The document holds the true numbers, so it is an export like any other.
        if (run.Json)
            await work.Note("export", "imports", importId, fileName);
        run.Say(ImportJson.Of(run.Texts, plan, importId), Lines(run.Texts, plan, importId));
        return plan.Totals.Refused == plan.Totals.Read ? ImportVerbs.NothingDone(run) : 0;
    }

    private static IEnumerable<string> Lines(Texts t, ImportPlan plan, Guid? importId)
    {
        foreach (var row in plan.Rows)
        {
            var place = t["import.place", row.Sheet, row.Row];
            yield return $"{place}  {ImportWords.Outcome(t, row.Outcome)}  {row.Member.FullName ?? "–"}  {row.Member.Cell}";
            foreach (var said in ImportWords.All(t, row))
                yield return "    " + said;
        }
        foreach (var sheet in plan.Sheets.Where(s => s.IsRead))
        {
            if (sheet.Unknown.Count > 0)
                yield return t[
                    "import.sheet.columns",
                    sheet.Sheet,
                    string.Join("; ", sheet.Unknown.Select(column => column.Header))
                ];
            foreach (var put in sheet.Conversions)
                yield return t[
                    "import.converted",
                    ImportWords.Field(t, put.Field),
                    t["encoding." + put.Code],
                    put.Cells,
                    put.From,
                    put.To
                ];
        }
        var totals = plan.Totals;
        yield return t["import.said", totals.Read, totals.New, totals.Update, totals.Same, totals.Refused];
        if (importId is { } id)
            yield return t["import.said.id", id];
    }

    private static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
