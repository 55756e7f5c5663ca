using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Domain;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Issue;

/// <summary>
/// Takes numbers. Raising the run's row takes its lock, so two issuers at once get two numbers; the unique index over body, term,
/// run and number stands behind it.
/// </summary>
internal static class NumberRuns
{
    public static async Task<int> Take(Work work, Guid bodyId, Guid termId, string run, int? given)
    {
        var db = work.Db;
        var id = work.NewId();
        byte[] seal = [];
        var first = given ?? 1;
        var taken = given is null
            ? await db
                .Database.SqlQuery<int>(
                    $"""
                    INSERT INTO dir_number_runs (office_id, id, body_id, term_id, run, last, version, seal)
                    VALUES ({db.OfficeId}, {id}, {bodyId}, {termId}, {run}, {first}, 1, {seal})
                    ON CONFLICT (office_id, body_id, term_id, run) DO UPDATE SET last = dir_number_runs.last + 1
                    RETURNING last AS "Value"
                    """
                )
                .ToListAsync()
            : await db
                .Database.SqlQuery<int>(
                    $"""
                    INSERT INTO dir_number_runs (office_id, id, body_id, term_id, run, last, version, seal)
                    VALUES ({db.OfficeId}, {id}, {bodyId}, {termId}, {run}, {first}, 1, {seal})
                    ON CONFLICT (office_id, body_id, term_id, run)
                    DO UPDATE SET last = CASE WHEN dir_number_runs.last < {first} THEN {first} ELSE dir_number_runs.last END
                    RETURNING last AS "Value"
                    """
                )
                .ToListAsync();
        return given ?? taken[0];
    }

    /// <summary>The next number in the register of what arrives in the year (số đến).</summary>
    public static Task<int> Arrival(Work work, Guid bodyId, int year) =>
        Take(work, bodyId, Guid.Empty, Arrivals + year.ToString(CultureInfo.InvariantCulture), given: null);

    public const string Arrivals = "den/";

    /// <summary>Whether the number stands on a document already, annulled ones included.</summary>
    public static async Task<bool> IsTaken(Work work, Guid bodyId, Guid termId, string run, int number) =>
        await work
            .Db.Set<Directive>()
            .AnyAsync(d => d.BodyId == bodyId && d.TermId == termId && d.Run == run && d.Number == number)
        || work.Db.Set<Directive>()
            .Local.Any(d => d.BodyId == bodyId && d.TermId == termId && d.Run == run && d.Number == number);

    /// <summary>The day of the newest document of the run: numbers follow days.</summary>
    public static async Task<DateOnly?> LastDay(Work work, Guid bodyId, Guid termId, string run) =>
        await work
            .Db.Set<Directive>()
            .Where(d => d.BodyId == bodyId && d.TermId == termId && d.Run == run)
            .OrderByDescending(d => d.Number)
            .Select(d => (DateOnly?)d.SignedOn)
            .FirstOrDefaultAsync();
}
