using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Directives.Studies;

/// <summary>Of how many who must study a document, how many have been through it.</summary>
internal sealed record Coverage(int Expected, int Through)
{
    public static readonly Coverage None = new(0, 0);
    public int Missing => Expected - Through;

    public static Coverage operator +(Coverage a, Coverage b) => new(a.Expected + b.Expected, a.Through + b.Through);
}

/// <summary>
/// Who must study: those on the lists today, the exempted left out. Who has been through: those who were at one session or more that was
/// held on the document. The database counts, cell by cell in one question.
/// </summary>
internal static class StudyCoverage
{
    /// <summary>The cells of the body in which this actor may read documents, in the order of the tree.</summary>
    public static async Task<IReadOnlyList<BodyRef>> Cells(Work work, BodyRef body)
    {
        var range = PathRange.Of(body.Path);
        return
        [
            .. (await work.Get<IBodies>().All()).Where(b =>
                range.Covers(b.Path) && b.Kind != BodyKinds.Partner && work.Actor.May(Sight.Read, b.Path)
            ),
        ];
    }

    public static IQueryable<ListPlace> Expected(Work work, DateOnly day) =>
        work.Get<IListPlaces>().On(day).Where(p => p.Status != MemberStatus.Exempt);

    /// <summary>Members who were at a session on the document, begun at its sessions: they are few beside all attendances.</summary>
    public static IQueryable<Guid> Through(Work work, Guid directiveId, DateOnly day)
    {
        var sessions =
            from document in work.Db.Set<StudyDocument>()
            where document.DirectiveId == directiveId
            join study in StudyReader.Held(work.Db.Set<StudySession>(), day) on document.StudyId equals study.Id
            select study.Id;
        return work
            .Db.Set<StudyAttendance>()
            .Where(a => a.State == AttendanceStates.Present && sessions.Contains(a.StudyId))
            .Select(a => a.MemberId);
    }

    /// <summary>Members who were there, once for each document of the sessions held by the day.</summary>
    public static IQueryable<StudiedBy> Studied(Work work, DateOnly day) =>
        from attendance in work.Db.Set<StudyAttendance>()
        where attendance.State == AttendanceStates.Present
        join study in StudyReader.Held(work.Db.Set<StudySession>(), day) on attendance.StudyId equals study.Id
        join document in work.Db.Set<StudyDocument>() on study.Id equals document.StudyId
        select new StudiedBy { DirectiveId = document.DirectiveId, MemberId = attendance.MemberId };

    /// <summary>By cell; null for every cell of the office.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Coverage>> ByCell(
        Work work,
        Guid directiveId,
        DateOnly day,
        IReadOnlyList<Guid>? cells
    )
    {
        var expected = Expected(work, day);
        if (cells is not null)
            expected = expected.Where(p => cells.Contains(p.CellId));
        var all = await expected
            .GroupBy(p => p.CellId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        var through = Through(work, directiveId, day);
        // Of a few cells each member is looked up; of the whole office the sessions of the document are read once.
        var been = cells is null
            ? expected.Where(p => through.Contains(p.MemberId))
            : expected.Where(p => through.Any(m => m == p.MemberId));
        var counted = await been.GroupBy(p => p.CellId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        return all.ToDictionary(a => a.Key, a => new Coverage(a.Value, counted.GetValueOrDefault(a.Key)));
    }

    /// <summary>Several documents at once over the same cells.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Coverage>> ByDirective(
        Work work,
        IReadOnlyList<Guid> directives,
        DateOnly day,
        IReadOnlyList<Guid>? cells
    )
    {
        var expected = Expected(work, day);
        if (cells is not null)
            expected = expected.Where(p => cells.Contains(p.CellId));
        var all = await expected.CountAsync();
        var through = await (
            from place in expected
            join studied in Studied(work, day) on place.MemberId equals studied.MemberId
            where directives.Contains(studied.DirectiveId)
            group studied by studied.DirectiveId into g
            select new { g.Key, Count = g.Select(s => s.MemberId).Distinct().Count() }
        ).ToDictionaryAsync(g => g.Key, g => g.Count);
        return directives.Distinct().ToDictionary(d => d, d => new Coverage(all, through.GetValueOrDefault(d)));
    }

    /// <summary>The cells as a question asks for them: none named where it asks for the whole office.</summary>
    public static IReadOnlyList<Guid>? Narrow(Work work, BodyRef body, IReadOnlyList<BodyRef> cells) =>
        body.ParentId is null && work.Actor.May(Sight.Read, body.Path) ? null : [.. cells.Select(b => b.Id)];
}

internal sealed record StudiedBy
{
    public Guid DirectiveId { get; init; }
    public Guid MemberId { get; init; }
}
