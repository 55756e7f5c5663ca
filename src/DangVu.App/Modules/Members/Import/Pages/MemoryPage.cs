using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Modules.Members.Import.Remembering;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Import.Pages;

/// <summary>What the office remembers of its lists: headings by hand, and who is not whom. Ticked lines are forgotten.</summary>
internal static class MemoryPage
{
    private const int Most = 500;

    public static async Task<FormModel?> Show(Ctx c)
    {
        if (!await UploadPage.MayImport(c))
            return null;
        var t = c.T;
        var words = await c.Db.Set<HeaderWord>().AsNoTracking().OrderBy(w => w.Shown).Take(Most).ToListAsync();
        var verdicts = await c.Db.Set<ImportVerdict>().AsNoTracking().OrderBy(v => v.FullName).Take(Most).ToListAsync();
        return new FormModel
        {
            Title = t["import.memory.title"],
            Lede =
                words.Count + verdicts.Count == 0
                    ? t["import.memory.none"]
                    : t["import.memory.lede", words.Count, verdicts.Count],
            Crumbs = [new(t["members.title"], "/members"), new(t["import.title"], "/members/import")],
            Fields =
            [
                .. Ticks("words", t["import.memory.words"], words.Select(w => (w.Id.ToString(), Said(t, w)))),
                .. Ticks("verdicts", t["import.memory.verdicts"], verdicts.Select(v => (v.Id.ToString(), Said(t, v)))),
                new("header", t["import.memory.new"]) { Hint = t["import.memory.new.hint"] },
                new("role", t["import.memory.role"], FieldKind.Select)
                {
                    Options = ColumnsPage.Options(t),
                },
            ],
            Submit = t["import.memory.go"],
            Cancel = "/members/import",
            Help = t["import.memory.help"],
        };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        if (!await UploadPage.MayImport(c))
            return Refusal.NotFound("page.none");
        var ticked = form.Raw["words"]
            .Concat(form.Raw["verdicts"])
            .SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            .Where(value => Guid.TryParse(value, out _))
            .Select(value => Guid.Parse(value))
            .Take(2 * Most)
            .ToList();
        var (header, role) = (form.Optional("header"), form.Optional("role"));
        var done = await c.Work.Do<bool>(
            "members.import-memory",
            async () =>
            {
                foreach (var id in ticked)
                    if ((await ForgetMemory.Handle(c.Work, new ForgetMemory(id))) is { IsRefused: true } gone)
                        return Result<bool>.Refused(gone.Refusals);
                if (header is not null || role is not null)
                {
                    var learnt = await LearnHeader.Handle(c.Work, new LearnHeader(header ?? "", role ?? ""));
                    if (learnt.IsRefused)
                        return Result<bool>.Refused(learnt.Refusals);
                }
                return true;
            }
        );
        return done.Match<Result<string>>(_ => "/members/import/memory", Result<string>.Refused);
    }

    private static IEnumerable<Field> Ticks(string name, string label, IEnumerable<(string, string)> options)
    {
        var all = options.ToList();
        if (all.Count > 0)
            yield return new Field(name, label, FieldKind.Checks) { Options = all };
    }

    internal static string Said(Texts t, HeaderWord word) =>
        t[
            "import.memory.word",
            word.Shown,
            RoleKeys.TryRead(word.Role, out var role) ? ColumnsPage.Said(t, role) : word.Role,
            word.By
        ];

    internal static string Said(Texts t, ImportVerdict verdict) =>
        t[
            verdict.IsSame ? "import.memory.same"
            : verdict.MemberId is null ? "import.memory.two-rows"
            : "import.memory.two",
            verdict.FullName,
            Vn.Partial(verdict.BirthDate),
            verdict.Cell ?? "–",
            verdict.By
        ];
}
