using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;

namespace DangVu.App.Modules.Organisation.WorkingRules;

/// <summary>Says who is in charge of an area and which body works with which, and how (P17).</summary>
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
    public static async Task<Result<Guid>> Handle(Work work, SetWorkingRule command)
    {
        var body = await work.Body(command.BodyId, "organisation.write");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        var area = Typed.Clean(command.Area);
        if (area.Length == 0)
            return Refusal.Invalid("area", "field.required");
        if (command.InChargeMemberId is null && command.InChargeBodyId is null)
            return Refusal.Invalid("inChargeMemberId", "working-rule.nobody");
        var rule = new WorkingRule
        {
            Id = work.NewId(),
            BodyId = command.BodyId,
            Area = area,
            From = command.From,
            InChargeMemberId = command.InChargeMemberId,
            InChargeBodyId = command.InChargeBodyId,
            WithBodyId = command.WithBodyId,
            Mechanism = command.Mechanism,
            Document = command.Document,
        };
        work.Db.Add(rule);
        return rule.Id;
    }
}
