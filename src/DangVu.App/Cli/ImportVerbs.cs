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
        import.Add(ImportMembersVerb.Make());
        import.Add(Undo());
        import.Add(ImportMemoryVerb.Make());
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

    internal static int NothingDone(VerbRun run)
    {
        run.Progress(run.Texts["refusal.import.all-refused"]);
        return 1;
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
    internal static async Task<byte[]> Read(string path)
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
}
