using DangVu.App.Rules;
using DangVu.Kernel.Rules;

namespace DangVu.App.Tests.Rules;

public sealed class ShippedRulesTests
{
    private static readonly Lazy<RuleReport> Report = new(() => RuleCheck.Run(Checkout.Rules));

    [Fact]
    public void Every_shipped_rule_reads_whole_and_every_golden_case_holds() =>
        Report.Value.Problems.Select(problem => problem.In("vi")).ShouldBeEmpty();

    [Fact]
    public void Every_family_has_golden_cases() => Report.Value.Cases.ShouldBeGreaterThan(Report.Value.Versions.Count);
}
