using System.Globalization;
using System.Text.RegularExpressions;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Members.AddMember;

/// <summary>What no member's record may say, whatever a regulation sets: impossible dates, contradictions, numbers of a wrong shape.</summary>
internal static partial class MemberRules
{
    public static IReadOnlyList<Refusal> Check(MemberFacts facts, string status, DateOnly today)
    {
        var problems = new List<Refusal>();
        var name = Typed.Clean(facts.FullName);
        if (name.Length == 0)
            problems.Add(Refusal.Invalid("fullName", "field.required"));
        else if (name.Length > 100)
            problems.Add(Refusal.Invalid("fullName", "field.too-long", 100));
        if (facts.Sex is not (null or "male" or "female"))
            problems.Add(Refusal.Invalid("sex", "field.choice"));
        if (!MemberStatus.All.Contains(status))
            problems.Add(Refusal.Invalid("status", "field.choice"));
        foreach (
            var (field, value) in new[]
            {
                ("birthDate", facts.BirthDate),
                ("admittedOn", facts.AdmittedOn),
                ("recognisedOn", facts.RecognisedOn),
            }
        )
            if (value is not null && !IsDate(value))
                problems.Add(Refusal.Invalid(field, "field.date", value));
            else if (
                value is not null
                && string.CompareOrdinal(value, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) > 0
            )
                problems.Add(Refusal.Invalid(field, "field.future", value));
        if (
            facts is { AdmittedOn: { } admitted, RecognisedOn: { } recognised }
            && PartialDay.Before(recognised, admitted)
        )
            problems.Add(Refusal.Invalid("recognisedOn", "member.official-before-admission"));
        if (facts is { BirthDate: { } birth, AdmittedOn: { } joined } && PartialDay.Before(joined, birth))
            problems.Add(Refusal.Invalid("admittedOn", "member.admitted-before-birth"));
        if (facts.IdentityNumber is { } id && !TwelveDigits().IsMatch(id))
            problems.Add(Refusal.Invalid("identityNumber", "member.twelve-digits"));
        if (facts.CardNumber is { } card && !Digits().IsMatch(card))
            problems.Add(Refusal.Invalid("cardNumber", "member.card-digits"));
        return problems;
    }

    public static bool IsDate(string text) => PartialDay.Is(text);

    [GeneratedRegex(@"^\d{12}\z")]
    private static partial Regex TwelveDigits();

    [GeneratedRegex(@"^\d{6,12}\z")]
    private static partial Regex Digits();
}
