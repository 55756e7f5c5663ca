using System.CommandLine;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Import.Pages;
using DangVu.App.Modules.Members.Import.Remembering;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Cli;

/// <summary>What the office remembers of its lists; forgets what is named.</summary>
internal static class ImportMemoryVerb
{
    public static Command Make()
    {
        var forget = new Option<Guid[]>("--forget") { Description = "Quên dòng mang mã này · forget this one" };
        var verb = new Verb("memory", "Tên cột, người giống nhau đã nhớ · remembered headings and answers") { forget };
        return verb.Does(async run =>
        {
            var work = await run.Open();
            foreach (var id in run.Parsed.GetValue(forget) ?? [])
            {
                var done = await work.Run("members.import-forget", new ForgetMemory(id), ForgetMemory.Handle);
                if (done.IsRefused)
                    return run.Refuse(done.Refusals);
            }
            var words = await work.Db.Set<HeaderWord>().AsNoTracking().OrderBy(w => w.Shown).ToListAsync(run.Stop);
            var verdicts = await work
                .Db.Set<ImportVerdict>()
                .AsNoTracking()
                .OrderBy(v => v.FullName)
                .ToListAsync(run.Stop);
            return run.Say(
                new
                {
                    columns = words.Select(w => new
                    {
                        id = w.Id,
                        header = w.Shown,
                        field = w.Role,
                        by = w.By,
                    }),
                    answers = verdicts.Select(v => new
                    {
                        id = v.Id,
                        fullName = v.FullName,
                        birthDate = v.BirthDate,
                        cell = v.Cell,
                        memberId = v.MemberId,
                        same = v.IsSame,
                        by = v.By,
                    }),
                },
                words
                    .Select(w => $"{w.Id}  {MemoryPage.Said(run.Texts, w)}")
                    .Concat(verdicts.Select(v => $"{v.Id}  {MemoryPage.Said(run.Texts, v)}"))
                    .DefaultIfEmpty(run.Texts["import.memory.none"])
            );
        });
    }
}
