using System.CommandLine;
using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Replay;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Cli;

/// <summary>Facts from a file through the handlers of the screens, each in its own transaction and on its own day.</summary>
internal static class ReplayVerb
{
    private sealed record Row(
        int Index,
        long? Line,
        string? Ref,
        string? Act,
        string Outcome,
        Guid? Id,
        IReadOnlyList<object> Problems
    );

    public static Command Make()
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = "YAML, JSON" };
        var schema = new Option<bool>("--schema") { Description = "In ra lược đồ của tệp · print the schema" };
        var whole = new Option<bool>("--all-or-nothing")
        {
            Description = "Ghi tất cả hoặc không ghi gì · all facts or none",
        };
        var verb = new Verb("replay", "Ghi lại các việc từ tệp · replay facts through the handlers")
        {
            file,
            schema,
            whole,
        };
        verb.Validators.Add(result =>
        {
            if (!result.GetValue(schema) && result.GetValue(file) is null)
                result.AddError("dangvu replay FILE");
        });
        return verb.Does(async run =>
        {
            if (run.Parsed.GetValue(schema))
            {
                Terminal.Out.Write(FactSchema.Write(Acts()));
                return 0;
            }
            var path = run.Parsed.GetValue(file)!;
            if (!File.Exists(path))
                return run.Refuse([Refusal.Rule("file.none", path)]);
            var facts = FactFile.Read(path);
            if (facts.IsRefused)
                return run.Refuse(facts.Refusals);
            var work = await run.Open();
            return await Replay(run, work, facts.Value, Path.GetFileName(path), run.Parsed.GetValue(whole));
        });
    }

    /// <summary>What the modules register; the schema needs no database.</summary>
    private static ActList Acts()
    {
        var parts = new ModuleParts(new ServiceCollection());
        foreach (var module in ModuleList.All)
            module.Add(parts);
        return parts.Acts;
    }

    private static async Task<int> Replay(
        VerbRun run,
        Work work,
        IReadOnlyList<FactRead> facts,
        string file,
        bool whole
    )
    {
        work.Clock.AuditsReal = true;
        var replayer = new Replayer(work, work.Get<ActList>()) { Backdates = false, Reason = "replay " + file };
        await replayer.Begin();
        await Names(work, replayer);
        var day = work.Clock.StandsOn;
        await using var all = whole ? await work.Db.Database.BeginTransactionAsync(run.Stop) : null;
        var rows = new List<Row>();
        foreach (var fact in facts)
        {
            rows.Add(await One(run, work, replayer, fact));
            if (rows[^1].Outcome == "refused" && whole)
                break;
        }
        var refused = rows.Count(r => r.Outcome == "refused");
        if (all is not null && refused == 0)
            await all.CommitAsync(run.Stop);
        else if (all is not null)
        {
            await all.RollbackAsync(CancellationToken.None);
            rows = [.. rows.Select(r => r.Outcome == "done" ? r with { Outcome = "undone", Id = null } : r)];
        }
        work.Clock.StandsOn = day;
        var done = rows.Count(r => r.Outcome == "done");
        var same = rows.Count(r => r.Outcome == "same");
        run.Say(
            new
            {
                totals = new
                {
                    read = facts.Count,
                    done,
                    same,
                    refused,
                    left = facts.Count - done - same - refused,
                },
                facts = rows,
            },
            run.Texts["cli.replay.done", done, same, refused]
        );
        if (whole && refused > 0)
            run.Progress(run.Texts["cli.replay.nothing"]);
        return refused > 0 ? 1 : 0;
    }

    private static async Task<Row> One(VerbRun run, Work work, Replayer replayer, FactRead read)
    {
        Row As(string outcome, Guid? id, IReadOnlyList<Refusal> refusals)
        {
            foreach (var refusal in refusals)
                run.Progress(
                    run.Texts[
                        "cli.replay.refused",
                        read.Index,
                        read.Line is { } line ? run.Texts["cli.replay.line", line] : "",
                        read.Ref ?? "–",
                        read.Act ?? "?"
                    ]
                        + (refusal.Field is null ? " " : $" {refusal.Field}: ")
                        + run.Texts.Of(refusal)
                );
            return new Row(
                read.Index,
                read.Line,
                read.Ref,
                read.Act,
                outcome,
                id,
                [
                    .. refusals.Select(r => new
                    {
                        field = r.Field,
                        code = r.Code,
                        text = run.Texts.Of(r),
                    }),
                ]
            );
        }
        if (read.Fact is not { } fact)
            return As("refused", null, [read.Problem!]);
        if (fact.Ref is not null && replayer.Find(fact.Ref) is { } before)
            return As("same", before, []);
        try
        {
            var done = await replayer.Do(fact);
            if (done.IsRefused)
                return As("refused", null, done.Refusals);
            if (fact.Act.StartsWith("organisation.", StringComparison.Ordinal))
                await Names(work, replayer);
            return As("done", done.Value, []);
        }
        catch (DbUpdateException e) when (Faults.Known(e) is null)
        {
            return As("refused", null, [Refusal.Rule("replay.stored", (e.InnerException ?? e).Message)]);
        }
    }

    /// <summary>Bodies by their exact names, and "root"; a name that two bodies bear names none.</summary>
    private static async Task Names(Work work, Replayer replayer)
    {
        replayer.ForgetNames();
        var bodies = work.Get<IBodies>();
        var root = (await bodies.Root()).Id;
        replayer.Name("root", root);
        if ((await work.Get<IOffices>().Current()).DemoDay is not null)
            replayer.Name("town", root);
        foreach (
            var named in (await bodies.All())
                .Where(b => b.DissolvedOn is null)
                .GroupBy(b => b.Name, StringComparer.Ordinal)
                .Where(g => g.Count() == 1)
        )
            replayer.Name(named.Key, named.Single().Id);
    }
}
