using DangVu.App.Acts;
using DangVu.App.Modules.Works.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Works.Recording;

/// <param name="Received">What came on the same day.</param>
internal sealed record Gift(
    string Contributor,
    string Source,
    string Kind,
    long Pledged,
    long Received = 0,
    string? Quantity = null
);

/// <summary>Writes down one day's contributions to a work, in one go.</summary>
internal sealed record Contribute(Guid WorkId, DateOnly On, IReadOnlyList<Gift> Gifts)
{
    public static async Task<Result<Guid>> Handle(Work work, Contribute command)
    {
        var found = await WorkFinder.Open(work, command.WorkId, command.On);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (found.Value.State == WorkStates.Need)
            return Refusal.Rule("work.not-mobilising");
        if (command.Gifts.Count == 0)
            return Refusal.Invalid("contributor", "field.required");
        var problems = command.Gifts.SelectMany(Problems).ToList();
        if (problems.Count > 0)
            return Result<Guid>.Refused(problems);
        foreach (var gift in command.Gifts)
        {
            var row = new Contribution
            {
                Id = work.NewId(),
                BodyId = found.Value.BodyId,
                WorkId = command.WorkId,
                Contributor = Typed.Clean(gift.Contributor),
                Source = gift.Source,
                Kind = gift.Kind,
                Quantity = Typed.CleanOrNull(gift.Quantity),
                Pledged = gift.Pledged,
                PledgedOn = command.On,
            };
            work.Db.Add(row);
            if (gift.Received > 0)
                work.Db.Add(MoneyRows.Of(work, row, command.On, gift.Received));
        }
        return command.WorkId;
    }

    private static IEnumerable<Refusal> Problems(Gift gift)
    {
        if (Typed.Clean(gift.Contributor).Length == 0)
            yield return Refusal.Invalid("contributor", "field.required");
        if (!Sources.All.Contains(gift.Source))
            yield return Refusal.Invalid("source", "field.choice");
        if (!GiftKinds.All.Contains(gift.Kind))
            yield return Refusal.Invalid("kind", "field.choice");
        if (gift.Pledged < 0 || gift.Received < 0 || gift.Pledged + gift.Received == 0)
            yield return Refusal.Invalid("pledged", "work.nothing-given");
    }
}

/// <summary>Writes down that a promised contribution came, wholly or in part.</summary>
internal sealed record Receive(Guid ContributionId, DateOnly On, long Amount)
{
    public static async Task<Result<Guid>> Handle(Work work, Receive command)
    {
        var gift = await work.Db.Set<Contribution>().SingleOrDefaultAsync(g => g.Id == command.ContributionId);
        if (gift is null)
            return Refusal.NotFound("record.none");
        var found = await WorkFinder.Open(work, gift.WorkId, command.On);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (command.Amount <= 0)
            return Refusal.Invalid("amount", "work.nothing-given");
        if (command.On < gift.PledgedOn)
            return Refusal.Invalid("on", "work.before", gift.PledgedOn);
        work.Db.Add(MoneyRows.Of(work, gift, command.On, command.Amount));
        return gift.WorkId;
    }
}

/// <summary>One payment out of a work's means.</summary>
internal sealed record Spend(
    Guid WorkId,
    DateOnly On,
    string Item,
    long Amount,
    string? Payee = null,
    string? Voucher = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, Spend command)
    {
        var found = await WorkFinder.Open(work, command.WorkId, command.On);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (Typed.CleanOrNull(command.Item) is not { } item)
            return Refusal.Invalid("item", "field.required");
        if (command.Amount <= 0)
            return Refusal.Invalid("amount", "work.nothing-given");
        work.Db.Add(
            new Spending
            {
                Id = work.NewId(),
                BodyId = found.Value.BodyId,
                WorkId = command.WorkId,
                On = command.On,
                Item = item,
                Amount = command.Amount,
                Payee = Typed.CleanOrNull(command.Payee),
                Voucher = Typed.CleanOrNull(command.Voucher),
            }
        );
        return command.WorkId;
    }
}

internal static class MoneyRows
{
    public static Receipt Of(Work work, Contribution gift, DateOnly on, long amount) =>
        new()
        {
            Id = work.NewId(),
            BodyId = gift.BodyId,
            WorkId = gift.WorkId,
            ContributionId = gift.Id,
            On = on,
            Amount = amount,
        };
}
