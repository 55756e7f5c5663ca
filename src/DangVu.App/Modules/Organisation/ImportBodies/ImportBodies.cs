using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Modules.Organisation.Kinds;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation.ImportBodies;

/// <summary>Brings in a list of bodies; refused rows are left out, all others stand together.</summary>
internal sealed record ImportBodies(byte[] File, string FileName)
{
    public static async Task<Result<Guid>> Handle(Work work, ImportBodies command)
    {
        var plan = await Plan(work, command);
        return plan.IsRefused ? Result<Guid>.Refused(plan.Refusals) : await Write(work, plan.Value);
    }

    /// <summary>What would happen to each row; nothing is written.</summary>
    public static async Task<Result<BodyPlan>> Plan(Work work, ImportBodies command)
    {
        var root = await work.Get<IBodies>().Root();
        var may = await work.Body(root.Id, "organisation.write");
        if (may.IsRefused)
            return Result<BodyPlan>.Refused(may.Refusals);
        var rows = BodyTable.Read(command.File, command.FileName);
        return rows.IsRefused
            ? Result<BodyPlan>.Refused(rows.Refusals)
            : new BodyPlanner(await work.Get<IBodies>().All(), work.Get<BodyKindBook>(), work.Today).Plan(rows.Value);
    }

    public static async Task<Result<Guid>> Write(Work work, BodyPlan plan)
    {
        if (plan.Count(BodyOutcome.New) + plan.Count(BodyOutcome.Update) == 0)
            return Refusal.Rule(plan.Count(BodyOutcome.Same) > 0 ? "import.all-same" : "import.all-refused");
        var bodies = await work.Get<IBodies>().All();
        var children = bodies.ToDictionary(b => b.Id, b => CreateBody.CreateBody.NextPosition(bodies, b.Path) - 1);
        var paths = bodies.ToDictionary(b => b.Id, b => b.Path);
        foreach (var row in plan.Rows.Where(r => r is { Outcome: BodyOutcome.New }))
            Add(work, row, children, paths);
        await Dates(work, [.. plan.Rows.Where(r => r.Outcome == BodyOutcome.Update)]);
        work.Get<BodyReader>().Forget();
        return bodies[0].Id;
    }

    /// <summary>The parent first, wherever it stands in the file.</summary>
    private static Guid Add(Work work, BodyRow row, Dictionary<Guid, int> children, Dictionary<Guid, string> paths)
    {
        if (row.BodyId is { } done)
            return done;
        var parentId = row.ParentId ?? Add(work, row.ParentRow!, children, paths);
        var position = children.GetValueOrDefault(parentId) + 1;
        children[parentId] = position;
        var body = CreateBody.CreateBody.Add(
            work,
            row.Name!,
            row.Kind!,
            null,
            parentId,
            paths[parentId],
            position,
            row.FoundedOn,
            null
        );
        paths[body.Id] = body.Path;
        row.BodyId = body.Id;
        return body.Id;
    }

    private static async Task Dates(Work work, List<BodyRow> rows)
    {
        if (rows.Count == 0)
            return;
        var days = rows.ToDictionary(r => r.BodyId!.Value, r => r.FoundedOn);
        foreach (var body in (await work.Db.Set<PartyBody>().ToListAsync()).Where(b => days.ContainsKey(b.Id)))
        {
            var history = await work
                .Db.Set<BodyHistory>()
                .Where(h => h.BodyId == body.Id && h.From == body.FoundedOn)
                .ToListAsync();
            foreach (var first in history.Take(1))
                first.From = days[body.Id];
            body.FoundedOn = days[body.Id];
        }
    }
}
