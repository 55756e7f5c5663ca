using System.Linq.Expressions;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.ListMembers;
using DangVu.App.Modules.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.Completeness;

/// <summary>How bad it is, which is the order of mending.</summary>
internal enum Gravity
{
    /// <summary>Two records cannot both be true.</summary>
    Contradiction,

    /// <summary>What is written cannot be.</summary>
    Impossible,

    /// <summary>Lists, clocks and papers need it.</summary>
    Needed,

    /// <summary>The file is not whole without it.</summary>
    Missing,
}

/// <summary>One thing that can be wrong with a member's record, with the form that mends it.</summary>
/// <param name="Rows">The rows that have it.</param>
/// <param name="Fix">Where it is mended: the form's name in the member's address, and the field in it.</param>
internal sealed record MemberCheck(
    string Key,
    Gravity Gravity,
    Func<Work, IQueryable<MemberAt>, MemberScope, Task<IQueryable<MemberAt>>> Rows,
    string Fix
)
{
    public string TextKey => "lack." + Key;

    public string Href(Guid member) => $"/members/{member}/{Fix}";
}

/// <summary>The checks, in the order of what to mend first. None of them is a threshold of a regulation but those read from the rules.</summary>
internal static class MemberChecks
{
    public const string OfficeHeldOn = "office-after-leaving";

    public static readonly IReadOnlyList<MemberCheck> All =
    [
        Custom("no-cell", Gravity.Contradiction, "move", NoCell),
        Custom(OfficeHeldOn, Gravity.Contradiction, "edit", OfficeAfterLeaving),
        Custom("twice", Gravity.Contradiction, "edit", Twice),
        Row(
            "recognised-but-probationary",
            Gravity.Contradiction,
            "status",
            r => r.Status == MemberStatus.Probationary && r.Member.RecognisedOn != null
        ),
        Row(
            "admitted-before-birth",
            Gravity.Impossible,
            "edit#f-admittedOn",
            r =>
                r.Member.BirthDate != null
                && r.Member.AdmittedOn != null
                && string.Compare(r.Member.AdmittedOn.Substring(0, 4), r.Member.BirthDate.Substring(0, 4)) <= 0
        ),
        Row(
            "recognised-before-admitted",
            Gravity.Impossible,
            "edit#f-recognisedOn",
            r =>
                r.Member.AdmittedOn != null
                && r.Member.RecognisedOn != null
                && (
                    string.Compare(r.Member.RecognisedOn.Substring(0, 4), r.Member.AdmittedOn.Substring(0, 4)) < 0
                    || (
                        r.Member.RecognisedOn.Length == 10
                        && r.Member.AdmittedOn.Length == 10
                        && string.Compare(r.Member.RecognisedOn, r.Member.AdmittedOn) < 0
                    )
                )
        ),
        Custom("too-young", Gravity.Impossible, "edit#f-admittedOn", AgeChecks.TooYoung),
        Custom("probation-over", Gravity.Needed, "status", AgeChecks.ProbationOver),
        Lacks("birth", Gravity.Needed, "birthDate", r => r.Member.BirthDate),
        Lacks("sex", Gravity.Needed, "sex", r => r.Member.Sex),
        Lacks("admitted", Gravity.Needed, "admittedOn", r => r.Member.AdmittedOn),
        Row(
            "no-recognised",
            Gravity.Needed,
            "edit#f-recognisedOn",
            r => r.Status != MemberStatus.Probationary && r.Member.RecognisedOn == null
        ),
        Row(
            "vague-admitted",
            Gravity.Needed,
            "edit#f-admittedOn",
            r => r.Member.AdmittedOn != null && r.Member.AdmittedOn.Length < 10
        ),
        Lacks("identity", Gravity.Needed, "identityNumber", r => r.Member.IdentityEnd),
        Lacks("card", Gravity.Missing, "cardNumber", r => r.Member.CardEnd),
        Row(
            "vague-birth",
            Gravity.Missing,
            "edit#f-birthDate",
            r => r.Member.BirthDate != null && r.Member.BirthDate.Length < 10
        ),
        Lacks("ethnicity", Gravity.Missing, "ethnicity", r => r.Member.Ethnicity),
        Lacks("hometown", Gravity.Missing, "hometown", r => r.Member.Hometown),
        Lacks("residence", Gravity.Missing, "residence", r => r.Residence),
        Lacks("education", Gravity.Missing, "education", r => r.Education),
        Lacks("professional", Gravity.Missing, "professionalLevel", r => r.Professional),
        Lacks("theory", Gravity.Missing, "politicalTheory", r => r.Theory),
        Lacks("occupation", Gravity.Missing, "occupation", r => r.Occupation),
    ];

    public static MemberCheck? Find(string? key) => key is null ? null : All.FirstOrDefault(x => x.Key == key);

    private static MemberCheck Lacks(
        string name,
        Gravity gravity,
        string field,
        Expression<Func<MemberAt, string?>> of
    ) =>
        Row(
            "no-" + name,
            gravity,
            "edit#f-" + field,
            new MemberField(name, "", of).Where(v => Expression.Equal(v, Expression.Constant(null, typeof(string))))
        );

    private static MemberCheck Row(string key, Gravity gravity, string fix, Expression<Func<MemberAt, bool>> wrong) =>
        new(key, gravity, (_, rows, _) => Task.FromResult(rows.Where(wrong)), fix);

    private static MemberCheck Custom(
        string key,
        Gravity gravity,
        string fix,
        Func<Work, IQueryable<MemberAt>, MemberScope, Task<IQueryable<MemberAt>>> rows
    ) => new(key, gravity, rows, fix);

    /// <summary>On the list by status, yet on no cell's list by the dated rows; or in a cell that no longer exists.</summary>
    private static async Task<IQueryable<MemberAt>> NoCell(Work work, IQueryable<MemberAt> rows, MemberScope scope)
    {
        var day = scope.Day;
        var gone = (await work.Get<IBodies>().All()).Where(b => !b.ExistsOn(day)).Select(b => b.Id).ToList();
        var memberships = work.Db.Set<Membership>();
        return rows.Where(r =>
            gone.Contains(r.CellId)
            || !memberships.Any(x => x.MemberId == r.Member.Id && x.From <= day && (x.To == null || x.To > day))
        );
    }

    /// <summary>Holds an office in a body, though off the lists. The only check that looks past those on the lists.</summary>
    private static async Task<IQueryable<MemberAt>> OfficeAfterLeaving(
        Work work,
        IQueryable<MemberAt> rows,
        MemberScope scope
    )
    {
        var holders = (await work.Get<IHeldOffices>().On(scope.Day)).Select(h => h.MemberId).Distinct().ToList();
        return scope
            .All(work.Db)
            .Where(r =>
                holders.Contains(r.Member.Id)
                && r.Status != MemberStatus.Official
                && r.Status != MemberStatus.Probationary
                && r.Status != MemberStatus.Exempt
            );
    }

    /// <summary>Another member on a list has the same name and date of birth.</summary>
    private static Task<IQueryable<MemberAt>> Twice(Work work, IQueryable<MemberAt> rows, MemberScope scope)
    {
        var others = MemberScope.Active(scope.Everywhere(work.Db));
        return Task.FromResult(
            rows.Where(r =>
                r.Member.BirthDate != null
                && others.Any(o =>
                    o.Member.Id != r.Member.Id
                    && o.Member.Folded == r.Member.Folded
                    && o.Member.FullName == r.Member.FullName
                    && o.Member.BirthDate == r.Member.BirthDate
                )
            )
        );
    }
}
