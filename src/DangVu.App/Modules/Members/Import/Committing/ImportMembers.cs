using System.Security.Cryptography;
using System.Text;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.App.Modules.Members.Import.Told;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Import.Committing;

/// <summary>Brings in a list of members: refused rows are left out, all others stand together or not at all.</summary>
/// <param name="AsOf">From this day they stand on the lists of their cells; the office's today where it is not said.</param>
/// <param name="Seen">The fingerprint of the preview that somebody agreed to; another outcome is not written.</param>
internal sealed record ImportMembers(byte[] File, string FileName, DateOnly? AsOf = null, string? Seen = null)
{
    public static async Task<Result<Guid>> Handle(Work work, ImportMembers command) =>
        (await Carry(work, command, CancellationToken.None)).Done;

    /// <summary>Plans against the register of this moment and writes. The plan is told even where nothing is written.</summary>
    public static Task<(Result<Guid> Done, ImportPlan? Plan)> Carry(
        Work work,
        ImportMembers command,
        CancellationToken ct
    ) => Carry(work, command, ImportReader.Open(command.File, command.FileName), new ImportWatch(ct));

    /// <summary>The same of a file opened before the transaction began, so that others wait the shorter for it.</summary>
    public static async Task<(Result<Guid> Done, ImportPlan? Plan)> Carry(
        Work work,
        ImportMembers command,
        Result<Sheets.Workbook> opened,
        ImportWatch watch
    )
    {
        await InTurn(work, watch.Stop);
        var asOf = command.AsOf ?? work.Today;
        var planned = await work.Get<ImportReader>().Plan(work, opened, command.FileName, asOf, watch);
        if (planned.IsRefused)
            return (Result<Guid>.Refused(planned.Refusals), null);
        var plan = planned.Value;
        if (plan.Totals.New + plan.Totals.Update == 0)
            return (Refusal.Rule(plan.Totals.Same > 0 ? "import.all-same" : "import.all-refused"), plan);
        if (command.Seen is { } seen && seen != Fingerprint(plan))
            return (Refusal.Conflict("import.changed-since-preview"), plan);
        var writer = new ImportWriter(work, work.Get<Audit.OfficeKeys>(), work.Get<Numbers>());
        var run = await writer.Write(plan, command.File, command.FileName, asOf, watch);
        return (run.Id, plan);
    }

    /// <summary>Tells apart two plans that would do different things.</summary>
    public static string Fingerprint(ImportPlan plan)
    {
        var text = new StringBuilder();
        foreach (var row in plan.Rows)
            text.Append(ImportWords.Code(row.Outcome))
                .Append(row.MemberId)
                .Append(row.CellId)
                .AppendJoin(',', row.Changed)
                .Append('\n');
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }

    /// <summary>Two lists at once would each not see the other's people. SQLite's one writer sees to it by itself.</summary>
    private static async Task InTurn(Work work, CancellationToken ct)
    {
        if (!work.Db.Database.IsNpgsql())
            return;
        var office = BitConverter.ToInt64(work.Db.OfficeId.ToByteArray(), 8);
        await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({office})", ct);
    }
}
