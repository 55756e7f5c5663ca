using System.Text.Json;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.App.Modules.Organisation.HoldOffice;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation.Reorganise;

/// <summary>Carries a plan out: the tree, its history, the posts, then every module that follows bodies; all in one transaction.</summary>
internal sealed class CarryOut(Work work, ReorganisationPlan plan, string decision)
{
    private readonly ChangeLog log = new(work.Db);

    public static async Task<Result<Guid>> Handle(Work work, IReorganise command)
    {
        var problems = new List<Refusal>();
        var decision = Typed.Clean(command.Decision);
        if (decision.Length is 0 or > 200)
            problems.Add(Refusal.Invalid("decision", "field.required"));
        if (command.DecidedOn == default)
            problems.Add(Refusal.Invalid("decidedOn", "field.required"));
        else if (command.DecidedOn > work.Today)
            problems.Add(Refusal.Invalid("decidedOn", "field.future", command.DecidedOn));
        var plan = await command.Plan(work);
        problems.AddRange(plan.Refusals);
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        var preview = await Preview.Of(work, plan.Value);
        if (preview.Against.Count > 0)
            return Result<Guid>.Refused(preview.Against);
        if (command.Seen is { } seen && seen != preview.Fingerprint)
            return Refusal.Conflict("reorganisation.changed");
        await new CarryOut(work, plan.Value, decision).Do(command.DecidedOn);
        return plan.Value.Id;
    }

    private async Task Do(DateOnly decidedOn)
    {
        var bodies = await work.Get<IBodies>().All();
        var rows = await work.Db.Set<PartyBody>().ToDictionaryAsync(b => b.Id);
        if (plan.New is { } found)
            rows[plan.Id] = CreateBody.CreateBody.Add(
                work,
                found.Name,
                found.Kind,
                null,
                found.Parent.Id,
                found.Parent.Path,
                CreateBody.CreateBody.NextPosition(bodies, found.Parent.Path),
                plan.On,
                decision,
                plan.Id
            );
        var history = await History();
        if (plan.Rename is { } rename)
            await Rename(rows[rename.Body.Id], rename.Name, rename.Kind, history[rename.Body.Id]);
        Move(rows, bodies, history);
        foreach (var ended in plan.Ended)
        {
            rows[ended.Id].DissolvedOn = plan.On;
            history[ended.Id].To = plan.On;
        }
        await Offices();
        await Rules();
        await Settle();
        work.Get<BodyReader>().Forget();
        var told = plan.Told(decision, Settle);
        foreach (var follower in work.Get<IEnumerable<IBodyFollowers>>().Reverse())
        {
            await follower.Follow(work, told);
            await Settle();
        }
        Write(decidedOn);
    }

    /// <summary>The open row of each body's history.</summary>
    private async Task<Dictionary<Guid, BodyHistory>> History()
    {
        var ids = plan.Bodies.Select(b => b.Body.Id).Concat(plan.Moving.Select(b => b.Id)).ToList();
        return await work
            .Db.Set<BodyHistory>()
            .Where(h => ids.Contains(h.BodyId) && h.To == null)
            .ToDictionaryAsync(h => h.BodyId);
    }

    private async Task Rename(PartyBody body, string name, CreateBody.BodyKindWords.KindOfBody kind, BodyHistory open)
    {
        (body.Name, body.Folded) = (name, Fold.Of(name));
        (body.Kind, body.CellType) = (kind.Kind, kind.CellType);
        Turn(open, body);
        if (plan.Office is not { } words)
            return;
        var office = await work.Db.Set<Office>().SingleAsync(o => o.Id == work.Db.OfficeId);
        (open.Committee, open.Place, open.Superior) = (office.CommitteeName, office.Place, office.Superior);
        office.Name = name;
        office.CommitteeName = words.CommitteeName ?? office.CommitteeName;
        office.Place = words.Place ?? office.Place;
        office.Superior = words.Superior ?? office.Superior;
    }

    /// <summary>Puts bodies, with all below them, under another one.</summary>
    private void Move(
        Dictionary<Guid, PartyBody> rows,
        IReadOnlyList<BodyRef> bodies,
        Dictionary<Guid, BodyHistory> history
    )
    {
        if (plan.Moving.Count == 0)
            return;
        var above = rows[plan.Above?.Id ?? plan.Id];
        var position = CreateBody.CreateBody.NextPosition(bodies, above.Path);
        foreach (var moving in plan.Moving)
        {
            var body = rows[moving.Id];
            var before = body.Path;
            (body.ParentId, body.Position) = (above.Id, position);
            foreach (var below in rows.Values.Where(b => b.Path.StartsWith(before, StringComparison.Ordinal)).ToList())
                below.Path = $"{above.Path}{position:0000}." + below.Path[before.Length..];
            position++;
            Turn(history[body.Id], body);
        }
    }

    /// <summary>Closes the open row of a body's history and opens the one that holds from the day.</summary>
    private void Turn(BodyHistory open, PartyBody body)
    {
        open.To = plan.On;
        work.Db.Add(
            new BodyHistory
            {
                Id = work.NewId(),
                BodyId = body.Id,
                Name = body.Name,
                Kind = body.Kind,
                CellType = body.CellType,
                ParentId = body.ParentId,
                From = plan.On,
                Decision = decision,
            }
        );
    }

    private async Task Offices()
    {
        var ids = plan.OfficesEnd.Select(h => h.Id).ToList();
        foreach (var held in await work.Db.Set<OfficeHeld>().Where(h => ids.Contains(h.Id)).ToListAsync())
            held.To = plan.On;
        foreach (var (member, title) in plan.OfficesBegin)
            work.Db.Add(
                new OfficeHeld
                {
                    Id = work.NewId(),
                    MemberId = member,
                    BodyId = plan.To!.Value,
                    Title = title,
                    From = plan.On,
                    Decision = decision,
                }
            );
    }

    /// <summary>Working rules that name an ended body name the one that takes over from the day on.</summary>
    private async Task Rules()
    {
        var ended = plan.Ended.Select(b => b.Id).ToList();
        if (ended.Count == 0)
            return;
        bool Names(Guid? id) => id is { } body && ended.Contains(body);
        Guid? Heir(Guid? id) => Names(id) ? plan.To : id;
        foreach (var rule in await work.Db.Set<WorkingRule>().Where(r => r.To == null).ToListAsync())
        {
            if (rule.From >= plan.On || !(Names(rule.BodyId) || Names(rule.InChargeBodyId) || Names(rule.WithBodyId)))
                continue;
            rule.To = plan.On;
            if (plan.To is null)
                continue;
            work.Db.Add(
                new WorkingRule
                {
                    Id = work.NewId(),
                    BodyId = Heir(rule.BodyId)!.Value,
                    Area = rule.Area,
                    InChargeMemberId = rule.InChargeMemberId,
                    InChargeBodyId = Heir(rule.InChargeBodyId),
                    WithBodyId = Heir(rule.WithBodyId),
                    Mechanism = rule.Mechanism,
                    Document = rule.Document,
                    From = plan.On,
                }
            );
        }
    }

    private async Task Settle()
    {
        log.Take();
        await work.Db.SaveChangesAsync();
    }

    private void Write(DateOnly decidedOn)
    {
        work.Db.Add(
            new Reorganisation
            {
                Id = plan.Id,
                BodyId = plan.Scope.Id,
                Kind = plan.Kind,
                On = plan.On,
                Decision = decision,
                DecidedOn = decidedOn,
                Members = plan.Members.Count,
                DoneAt = work.Now,
                DoneBy = work.Actor.Name,
            }
        );
        var parts = plan.Bodies.Select(b => (b.Body.Id, b.Part, b.Body.Name)).ToList();
        if (plan.New is { } found)
            parts.Add((plan.Id, Parts.Founded, found.Name));
        if (plan.Rename is { } rename)
            parts.Add((rename.Body.Id, Parts.NewName, rename.Name));
        if (plan.Kind != ReorganisationKinds.Move)
            parts.AddRange(plan.Moving.Select(b => (b.Id, Parts.Moved, b.Name)));
        foreach (var (id, part, name) in parts)
            work.Db.Add(
                new ReorganisedBody
                {
                    Id = work.NewId(),
                    ReorganisationId = plan.Id,
                    BodyId = id,
                    Part = part,
                    Name = name,
                    On = plan.On,
                }
            );
        work.Db.Add(
            new ReorganisationChanges
            {
                Id = work.NewId(),
                ReorganisationId = plan.Id,
                Json = JsonSerializer.Serialize(log.Changes),
            }
        );
    }
}
