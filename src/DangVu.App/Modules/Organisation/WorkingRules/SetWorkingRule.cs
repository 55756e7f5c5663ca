using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation.WorkingRules;

/// <summary>Says who is in charge of an area and which body works with which, and how (P17).</summary>
/// <param name="InChargeBodyId">The body in charge, beside a person or alone.</param>
internal sealed record SetWorkingRule(
    Guid BodyId,
    string Area,
    DateOnly From,
    Guid? InChargeMemberId = null,
    Guid? InChargeBodyId = null,
    Guid? WithBodyId = null,
    string? Mechanism = null,
    string? Document = null
)
{
    public const string Permission = "organisation.write";

    public static async Task<Result<Guid>> Handle(Work work, SetWorkingRule command)
    {
        var body = await work.Body(command.BodyId, Permission);
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var area = Typed.Clean(command.Area);
        if (area.Length == 0)
            return Refusal.Invalid("area", "field.required");
        if (await Charge.Check(work, command.InChargeMemberId, command.InChargeBodyId, command.From) is { } nobody)
            return nobody;
        if (!body.Value.ExistsOn(command.From))
            return Refusal.Invalid("from", "working-rule.no-body-then", body.Value.Name, command.From);
        if (command.WithBodyId is { } with)
        {
            if (await Charge.Body(work, with, command.From, "withBodyId") is { } unknown)
                return unknown;
            if (with == command.InChargeBodyId)
                return Refusal.Invalid("withBodyId", "working-rule.with-itself");
        }
        if (await Twice(work, command, area))
            return Refusal.Invalid("area", "working-rule.there-already", area);
        var rule = new WorkingRule
        {
            Id = work.NewId(),
            BodyId = command.BodyId,
            Area = area,
            From = command.From,
            InChargeMemberId = command.InChargeMemberId,
            InChargeBodyId = command.InChargeBodyId,
            WithBodyId = command.WithBodyId,
            Mechanism = Typed.CleanOrNull(command.Mechanism),
            Document = Typed.CleanOrNull(command.Document),
        };
        work.Db.Add(rule);
        return rule.Id;
    }

    /// <summary>The same area with the same partner is said once; another partner of the area is another line.</summary>
    private static async Task<bool> Twice(Work work, SetWorkingRule command, string area)
    {
        var open = await work
            .Db.Set<WorkingRule>()
            .Where(r => r.BodyId == command.BodyId && r.WithBodyId == command.WithBodyId)
            .Where(r => r.To == null || r.To > command.From)
            .Select(r => r.Area)
            .ToListAsync();
        var folded = Fold.Words(area);
        return open.Exists(a => Fold.Words(a) == folded);
    }
}

/// <summary>Somebody else is in charge of the area from the day: every line of it ends and goes on under the new name.</summary>
internal sealed record HandOverArea(
    Guid RuleId,
    DateOnly On,
    Guid? InChargeMemberId,
    Guid? InChargeBodyId,
    string? Document = null,
    int? Version = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, HandOverArea command)
    {
        var loaded = await Charge.Load(work, command.RuleId, command.On, command.Version);
        if (loaded.IsRefused)
            return Result<Guid>.Refused(loaded.Refusals);
        var rule = loaded.Value;
        if (await Charge.Check(work, command.InChargeMemberId, command.InChargeBodyId, command.On) is { } nobody)
            return nobody;
        if (rule.InChargeMemberId == command.InChargeMemberId && rule.InChargeBodyId == command.InChargeBodyId)
            return Refusal.Invalid("inChargeMemberId", "working-rule.same-charge");
        var lines = await work
            .Db.Set<WorkingRule>()
            .Where(r => r.BodyId == rule.BodyId && r.Area == rule.Area && r.To == null && r.From < command.On)
            .ToListAsync();
        if (lines.Exists(l => l.WithBodyId is { } with && with == command.InChargeBodyId))
            return Refusal.Invalid("inChargeBodyId", "working-rule.with-itself");
        Guid? next = null;
        foreach (var line in lines)
        {
            line.To = command.On;
            var follows = new WorkingRule
            {
                Id = work.NewId(),
                BodyId = line.BodyId,
                Area = line.Area,
                From = command.On,
                InChargeMemberId = command.InChargeMemberId,
                InChargeBodyId = command.InChargeBodyId,
                WithBodyId = line.WithBodyId,
                Mechanism = line.Mechanism,
                Document = Typed.CleanOrNull(command.Document) ?? line.Document,
            };
            work.Db.Add(follows);
            next = line.Id == rule.Id ? follows.Id : next ?? follows.Id;
        }
        return next!.Value;
    }
}

/// <summary>The line holds no longer from the day.</summary>
internal sealed record EndWorkingRule(Guid RuleId, DateOnly On, int? Version = null)
{
    public static async Task<Result<Guid>> Handle(Work work, EndWorkingRule command)
    {
        var loaded = await Charge.Load(work, command.RuleId, command.On, command.Version);
        if (loaded.IsRefused)
            return Result<Guid>.Refused(loaded.Refusals);
        loaded.Value.To = command.On;
        return loaded.Value.Id;
    }
}

/// <summary>What the acts on working rules have in common.</summary>
internal static class Charge
{
    /// <summary>The line in force that may be changed from the day.</summary>
    public static async Task<Result<WorkingRule>> Load(Work work, Guid id, DateOnly on, int? version)
    {
        var rule = await work.Db.Set<WorkingRule>().SingleOrDefaultAsync(r => r.Id == id);
        if (rule is null)
            return Refusal.NotFound("record.none");
        var body = await work.Body(rule.BodyId, SetWorkingRule.Permission);
        if (body.IsRefused)
            return Result<WorkingRule>.Refused(body.Refusals);
        work.Expect(rule, version);
        if (rule.To is { } ended)
            return Refusal.Rule("working-rule.ended", ended);
        return on <= rule.From ? Refusal.Invalid("on", "field.before", rule.From.AddDays(1)) : rule;
    }

    public static async Task<Refusal?> Check(Work work, Guid? member, Guid? inCharge, DateOnly day)
    {
        if (member is null && inCharge is null)
            return Refusal.Invalid("inChargeMemberId", "working-rule.nobody");
        if (member is { } person && (await work.Get<IMemberNames>().Of([person])).Count == 0)
            return Refusal.Invalid("inChargeMemberId", "record.none");
        return inCharge is { } body ? await Body(work, body, day, "inChargeBodyId") : null;
    }

    public static async Task<Refusal?> Body(Work work, Guid id, DateOnly day, string field) =>
        await work.Get<IBodies>().Find(id) is not { } body ? Refusal.Invalid(field, "body.unknown")
        : body.ExistsOn(day) ? null
        : Refusal.Invalid(field, "working-rule.no-body-then", body.Name, day);
}
