using System.CommandLine;
using DangVu.App.Audit;
using DangVu.App.Audit.Checking;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Persistence;
using DangVu.App.Rules;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Cli;

/// <summary>Is everything as it was written? Says each thing that is not, and where; changes nothing.</summary>
internal static class CheckVerb
{
    private const int Shown = 100;

    public static Command Make()
    {
        var head = new Option<string?>("--head")
        {
            Description = "Đầu chuỗi đã ký xác nhận (số:mã) · a countersigned head",
        };
        var verb = new Verb("check", "Kiểm tra dữ liệu, nhật ký, quy định · verify data, audit chain and rules")
        {
            head,
        };
        return verb.Does(async run =>
        {
            var findings = new List<Finding>();
            var offices = new List<OfficeChecked>();
            var pending = await Schema.Pending(run.Store);
            findings.AddRange(pending.Select(m => new Finding("migration-pending", Detail: m)));
            await using (var db = run.Store.Open())
            {
                await using var snapshot = await DatabaseCheck.Snapshot(db, run.Stop);
                await DatabaseCheck.Run(db, findings, run.Stop);
                if (pending.Count == 0)
                    await Offices(run, db, run.Parsed.GetValue(head), findings, offices);
            }
            var rules = RuleCheck.Run();
            findings.AddRange(rules.Problems.Select(p => new Finding("rules", Detail: p.In(run.Texts.Language))));
            return Say(run, findings, offices, rules.Files);
        });
    }

    private static async Task Offices(
        VerbRun run,
        AppDb db,
        string? head,
        List<Finding> findings,
        List<OfficeChecked> offices
    )
    {
        var keyed = OfficeKeys.Exist(run.Store.KeyFolder);
        if (!keyed)
            findings.Add(new Finding("keys-missing", Detail: run.Store.KeyFolder));
        var all = await db.Set<Office>()
            .IgnoreQueryFilters()
            .AsNoTracking()
            .Select(o => new { o.Id, o.Name })
            .ToListAsync(run.Stop);
        foreach (var office in all.Where(o => run.OfficeName is null || o.Name == run.OfficeName))
        {
            db.OfficeId = office.Id;
            var chain = new ChainCheck(db, office.Id, findings);
            await chain.Walk(head, run.Stop);
            var rows = new RowCheck(db, office.Id, keyed ? run.Store.Keys.For(office.Id, "seal") : null, findings);
            await rows.Run(chain.Tally, run.Stop);
            offices.Add(new OfficeChecked(office.Id, office.Name, chain.Entries, rows.Rows, chain.Head));
        }
        if (offices.Count == 0)
            throw new VerbRefused(
                run.OfficeName is null ? Refusal.Rule("office.none") : Refusal.Rule("office.unknown", run.OfficeName)
            );
        await DatabaseCheck.Strays(db, findings, run.Stop);
    }

    private static int Say(VerbRun run, List<Finding> findings, List<OfficeChecked> offices, int rules)
    {
        string Text(Finding f) => run.Texts["check." + f.Code, f.Table, f.Id, f.Seq, f.Detail];
        run.Say(
            new
            {
                clean = findings.Count == 0,
                offices = offices.Select(o => new
                {
                    id = o.Id,
                    name = o.Name,
                    auditEntries = o.Entries,
                    rows = o.Rows,
                    head = o.Head,
                }),
                ruleFiles = rules,
                findings = findings.Select(f => new
                {
                    code = f.Code,
                    table = f.Table,
                    id = f.Id,
                    seq = f.Seq,
                    detail = f.Detail,
                    text = Text(f),
                }),
            },
            [
                .. offices.SelectMany(o =>
                    new[]
                    {
                        run.Texts["cli.check.office", o.Name, o.Entries, o.Rows],
                        run.Texts["cli.check.head", o.Head],
                    }
                ),
                run.Texts["cli.check.rules", rules],
                .. findings.Count == 0 ? [run.Texts["cli.check.clean"]] : Array.Empty<string>(),
            ]
        );
        foreach (var finding in findings.Take(Shown))
            run.Progress(Text(finding));
        if (findings.Count > Shown)
            run.Progress(run.Texts["cli.check.more", findings.Count - Shown]);
        return findings.Count == 0 ? 0 : 1;
    }
}
