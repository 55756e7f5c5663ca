using System.CommandLine;
using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Import.Committing;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.App.Modules.Members.Import.Told;
using DangVu.App.Modules.Members.Import.Undoing;
using DangVu.App.Modules.Organisation.ImportBodies;
using DangVu.App.Sheets;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Cli;

/// <summary>Lists into the register: bodies, members, and taking a list of members back.</summary>
internal static class ImportVerbs
{
    public static Command Make()
    {
        var import = new Command("import", "Nhập danh sách · import lists");
        import.Add(Bodies());
        import.Add(Members());
        import.Add(Undo());
        import.Add(ImportAllVerb.Make());
        return import;
    }

    private static Command Bodies()
    {
        var file = new Argument<string>("FILE");
        var dry = new Option<bool>("--dry-run") { Description = "Chỉ xem, không ghi · write nothing" };
        var verb = new Verb("bodies", "Tổ chức đảng từ CSV, XLSX · bodies") { file, dry };
        return verb.Does(async run =>
        {
            var work = await run.Open();
            var command = new ImportBodies(
                await Read(run.Parsed.GetValue(file)!),
                Path.GetFileName(run.Parsed.GetValue(file)!)
            );
            var plan = await ImportBodies.Plan(work, command);
            if (plan.IsRefused)
                return run.Refuse(plan.Refusals);
            if (
                !run.Parsed.GetValue(dry)
                && plan.Value.Count(BodyOutcome.New) + plan.Value.Count(BodyOutcome.Update) > 0
            )
            {
                var done = await work.Do(
                    "organisation.import-bodies",
                    async () =>
                    {
                        work.Get<Modules.Organisation.BodyReader>().Forget();
                        plan = await ImportBodies.Plan(work, command);
                        return plan.IsRefused
                            ? Result<Guid>.Refused(plan.Refusals)
                            : await ImportBodies.Write(work, plan.Value);
                    },
                    command.FileName
                );
                if (done.IsRefused)
                    return run.Refuse(done.Refusals);
            }
            run.Say(BodyWords.Json(run.Texts, plan.Value), BodyWords.Lines(run.Texts, plan.Value));
            return plan.Value.Count(BodyOutcome.Refused) == plan.Value.Rows.Count ? NothingDone(run) : 0;
        });
    }

    private static Command Members()
    {
        var file = new Argument<string>("FILE");
        var dry = new Option<bool>("--dry-run") { Description = "Chỉ xem, không ghi · write nothing" };
        var asOf = new Option<string?>("--as-of") { Description = "yyyy-MM-dd" };
        asOf.Validators.Add(said =>
        {
            if (said.Tokens is [var token] && !TryDay(token.Value, out _))
                said.AddError($"--as-of {token.Value}: yyyy-MM-dd");
        });
        var verb = new Verb("members", "Đảng viên từ CSV, XLSX, XLS · members") { file, dry, asOf };
        return verb.Does(async run =>
        {
            var work = await run.Open();
            DateOnly? day = TryDay(run.Parsed.GetValue(asOf), out var said) ? said : null;
            var path = run.Parsed.GetValue(file)!;
            var command = new ImportMembers(await Read(path), Path.GetFileName(path), day);
            if (run.Parsed.GetValue(dry))
            {
                var plan = await work.Get<ImportReader>().Plan(work, command.File, command.FileName, day ?? work.Today);
                return plan.IsRefused
                    ? run.Refuse(plan.Refusals)
                    : await Tell(run, work, plan.Value, null, command.FileName);
            }
            var (done, carried) = await Commit(run, work, command);
            return carried is null
                ? run.Refuse(done.Refusals)
                : await Tell(run, work, carried, done.IsDone ? done.Value : null, command.FileName);
        });
    }

    /// <summary>The plan is left out where it was not carried out though there was something to do.</summary>
    private static async Task<(Result<Guid> Done, ImportPlan? Plan)> Commit(
        VerbRun run,
        Work work,
        ImportMembers command
    )
    {
        ImportPlan? plan = null;
        var done = await work.Do(
            "members.import",
            async () =>
            {
                (var result, plan) = await ImportMembers.Carry(work, command, run.Stop);
                return result;
            }
        );
        return (done, plan is not null && (done.IsDone || plan.Totals.New + plan.Totals.Update == 0) ? plan : null);
    }

    private static async Task<int> Tell(VerbRun run, Work work, ImportPlan plan, Guid? importId, string fileName)
    {
        // The document holds the true numbers, so it is an export like any other.
        if (run.Json)
            await work.Note("export", "imports", importId, fileName);
        run.Say(ImportJson.Of(run.Texts, plan, importId), Lines(run.Texts, plan, importId));
        return plan.Totals.Refused == plan.Totals.Read ? NothingDone(run) : 0;
    }

    private static int NothingDone(VerbRun run)
    {
        run.Progress(run.Texts["refusal.import.all-refused"]);
        return 1;
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
        var totals = plan.Totals;
        yield return t["import.said", totals.Read, totals.New, totals.Update, totals.Same, totals.Refused];
        if (importId is { } id)
            yield return t["import.said.id", id];
    }

    private static Command Undo()
    {
        var id = new Argument<Guid>("ID");
        var verb = new Verb("undo", "Hoàn tác một lần nhập · undo an import") { id };
        return verb.Does(async run =>
        {
            var work = await run.Open();
            var done = await work.Run(
                "members.import-undo",
                new UndoImport(run.Parsed.GetValue(id)),
                UndoImport.Handle
            );
            if (done.IsRefused)
                return run.Refuse(done.Refusals);
            var undone = await work.Db.Set<ImportRun>().AsNoTracking().SingleAsync(r => r.Id == done.Value, run.Stop);
            return run.Say(
                new
                {
                    importId = done.Value,
                    undone = true,
                    removed = undone.NewRows,
                    restored = undone.UpdateRows,
                },
                run.Texts["import.undo.said", undone.FileName, undone.NewRows, undone.UpdateRows]
            );
        });
    }

    /// <summary>The file's bytes; what is too large is refused before it is read.</summary>
    private static async Task<byte[]> Read(string path)
    {
        if (!File.Exists(path))
            throw new VerbRefused(
                Refusal.Invalid(
                    "FILE",
                    Directory.Exists(path) ? "import.file.not-a-workbook" : "import.file.missing",
                    path
                )
            );
        if (new FileInfo(path).Length > WorkbookReader.LargestFile)
            throw new VerbRefused(
                WorkbookReader.No("import.file.too-large", Path.GetFileName(path), WorkbookReader.LargestFile >> 20)
            );
        return await File.ReadAllBytesAsync(path);
    }

    private static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
