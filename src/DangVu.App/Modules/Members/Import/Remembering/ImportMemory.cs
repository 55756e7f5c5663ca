using DangVu.App.Acts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Import.Remembering;

/// <summary>What the office remembers from one list to the next.</summary>
internal static class ImportMemory
{
    public static async Task<IReadOnlyDictionary<string, ColumnRole>> Headers(
        Work work,
        IReadOnlyDictionary<string, ColumnRole>? also = null
    )
    {
        var learnt = new Dictionary<string, ColumnRole>(StringComparer.Ordinal);
        foreach (var word in await work.Db.Set<HeaderWord>().AsNoTracking().ToListAsync())
            if (RoleKeys.TryRead(word.Role, out var role))
                learnt[word.Words] = role;
        foreach (var (words, role) in also ?? new Dictionary<string, ColumnRole>())
            learnt[words] = role;
        return learnt;
    }

    public static async Task<Verdicts> Verdicts(Work work)
    {
        var said = await work
            .Db.Set<ImportVerdict>()
            .AsNoTracking()
            .OrderBy(v => v.At)
            .Select(v => new
            {
                v.FullName,
                v.BirthDate,
                v.Cell,
                v.MemberId,
                v.IsSame,
            })
            .ToListAsync();
        return new Verdicts(said.Select(v => (PersonKey.Of(v.FullName, v.BirthDate, v.Cell), v.MemberId, v.IsSame)));
    }

    /// <summary>Who may bring lists in may also say how they are read.</summary>
    internal static async Task<IReadOnlyList<Refusal>> Refused(Work work)
    {
        var root = await work.Get<IBodies>().Root();
        var may = await work.Body(root.Id, "members.write");
        return may.IsRefused ? may.Refusals : [];
    }
}

/// <summary>Remembers what a heading means. Said anew it means the new thing.</summary>
internal sealed record LearnHeader(string Header, string Role)
{
    private const int Longest = 200;

    public static async Task<Result<Guid>> Handle(Work work, LearnHeader command)
    {
        if (await ImportMemory.Refused(work) is { Count: > 0 } no)
            return Result<Guid>.Refused(no);
        var shown = Typed.Clean(command.Header);
        var words = HeaderReader.Key(shown);
        if (words.Length is 0 or > Longest)
            return Refusal.Invalid("header", "import.header.empty", shown);
        if (!RoleKeys.TryRead(command.Role, out var role))
            return Refusal.Invalid("role", "import.header.role", command.Role);
        var word = await work.Db.Set<HeaderWord>().SingleOrDefaultAsync(w => w.Words == words);
        if (word is null)
        {
            word = new HeaderWord { Id = work.NewId(), Words = words };
            work.Db.Add(word);
        }
        (word.Shown, word.Role, word.At, word.By) = (shown, RoleKeys.Of(role), work.Now, work.Actor.Name);
        return word.Id;
    }
}

/// <summary>Remembers whether a row that looked like somebody is that person.</summary>
/// <param name="MemberId">The member it was compared with; null when it was an alike row of the same list.</param>
internal sealed record JudgeLikeness(string FullName, string? BirthDate, string? Cell, Guid? MemberId, bool IsSame)
{
    public static async Task<Result<Guid>> Handle(Work work, JudgeLikeness command)
    {
        if (await ImportMemory.Refused(work) is { Count: > 0 } no)
            return Result<Guid>.Refused(no);
        if (command is { IsSame: true, MemberId: null })
            return Refusal.Invalid("memberId", "import.verdict.row");
        if (command.MemberId is { } id && !await work.Db.Set<Member>().AnyAsync(m => m.Id == id))
            return Refusal.NotFound("import.verdict.member");
        var alike = work
            .Db.Set<ImportVerdict>()
            .Where(v => v.FullName == command.FullName && v.BirthDate == command.BirthDate && v.Cell == command.Cell);
        // One answer to one question; and a person cannot be two members.
        var earlier = await alike
            .Where(v => v.MemberId == command.MemberId || (command.IsSame && v.IsSame))
            .ToListAsync();
        work.Db.RemoveRange(earlier);
        var verdict = new ImportVerdict
        {
            Id = work.NewId(),
            FullName = command.FullName,
            BirthDate = command.BirthDate,
            Cell = command.Cell,
            MemberId = command.MemberId,
            IsSame = command.IsSame,
            At = work.Now,
            By = work.Actor.Name,
        };
        work.Db.Add(verdict);
        return verdict.Id;
    }
}

/// <summary>Forgets a heading or an answer; the next list is read without it.</summary>
internal sealed record ForgetMemory(Guid Id)
{
    public static async Task<Result<Guid>> Handle(Work work, ForgetMemory command)
    {
        if (await ImportMemory.Refused(work) is { Count: > 0 } no)
            return Result<Guid>.Refused(no);
        if (await work.Db.Set<HeaderWord>().SingleOrDefaultAsync(w => w.Id == command.Id) is { } word)
            work.Db.Remove(word);
        else if (await work.Db.Set<ImportVerdict>().SingleOrDefaultAsync(v => v.Id == command.Id) is { } verdict)
            work.Db.Remove(verdict);
        else
            return Refusal.NotFound("import.memory.none");
        return command.Id;
    }
}
