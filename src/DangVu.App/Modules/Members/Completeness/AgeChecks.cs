using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.ListMembers;
using DangVu.App.Persistence;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Members.Completeness;

/// <summary>Checks whose measure a regulation sets: the least age at admission and the length of probation, of the rule in force on the day.</summary>
internal static class AgeChecks
{
    /// <summary>Surely too young: by years where a date is not whole.</summary>
    public static Task<IQueryable<MemberAt>> TooYoung(Work work, IQueryable<MemberAt> rows, MemberScope scope)
    {
        var years = Conditions(work, scope.Day).Whole("age.least-months") / 12;
        return Task.FromResult(
            rows.Where(r =>
                r.Member.BirthDate != null
                && r.Member.AdmittedOn != null
                && (
                    SortKeys.Number(r.Member.AdmittedOn.Substring(0, 4))
                        < SortKeys.Number(r.Member.BirthDate.Substring(0, 4)) + years
                    || (
                        SortKeys.Number(r.Member.AdmittedOn.Substring(0, 4))
                            == SortKeys.Number(r.Member.BirthDate.Substring(0, 4)) + years
                        && r.Member.BirthDate.Length == 10
                        && r.Member.AdmittedOn.Length == 10
                        && string.Compare(r.Member.AdmittedOn.Substring(4), r.Member.BirthDate.Substring(4)) < 0
                    )
                )
            )
        );
    }

    /// <summary>Probationary beyond the length of probation: a date known to the month or year counts from its last day.</summary>
    public static Task<IQueryable<MemberAt>> ProbationOver(Work work, IQueryable<MemberAt> rows, MemberScope scope)
    {
        var before = scope.Day.AddMonths(-Conditions(work, scope.Day).Whole("probation.months"));
        var (day, month, year) = (Text(before, "yyyy-MM-dd"), Text(before, "yyyy-MM"), Text(before, "yyyy"));
        return Task.FromResult(
            rows.Where(r =>
                r.Status == MemberStatus.Probationary
                && r.Member.RecognisedOn == null
                && (
                    (r.Member.AdmittedOn!.Length == 10 && string.Compare(r.Member.AdmittedOn, day) < 0)
                    || (r.Member.AdmittedOn.Length == 7 && string.Compare(r.Member.AdmittedOn, month) < 0)
                    || (r.Member.AdmittedOn.Length == 4 && string.Compare(r.Member.AdmittedOn, year) < 0)
                )
            )
        );
    }

    /// <summary>What these checks rest on, for the page.</summary>
    public static IReadOnlyList<RuleNote> Notes(Ctx c)
    {
        var found = c.Work.Get<RuleBook>().For<TableBody>("admission", c.Today);
        if (found.IsRefused)
            return [];
        var (version, body) = found.Value;
        return
        [
            new RuleNote(
                c.T["lack.rules", body.Whole("age.least-months") / 12, body.Whole("probation.months")],
                version.Basis.Cite(c.T.Language),
                version.Verified
            ),
        ];
    }

    private static TableBody Conditions(Work work, DateOnly day)
    {
        var rules = work.Get<RuleBook>();
        return rules
            .For<TableBody>("admission", day)
            .Match(ruled => ruled.Body, _ => rules.Versions("admission")[0].As<TableBody>());
    }

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
