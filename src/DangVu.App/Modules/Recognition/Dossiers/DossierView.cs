using DangVu.App.Files;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>A dossier with all that hangs on it, read once for its page and its papers.</summary>
internal sealed record DossierView(Dossier Dossier, BodyRef Body, Judged Judged, AwardTerms Terms)
{
    public required IReadOnlyList<DossierStep> Steps { get; init; }

    /// <summary>All evidence, also what was withdrawn or has run out.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }
    public required ILookup<Guid, StoredFile> Files { get; init; }
    public required IReadOnlyDictionary<string, Care> Care { get; init; }
    public required IReadOnlyDictionary<Guid, string> Names { get; init; }
    public required IReadOnlyList<Remark> Remarks { get; init; }
    public required IReadOnlyList<DossierVote> Votes { get; init; }
    public required IReadOnlyList<CheckUp> Checks { get; init; }

    public string At => "/recognition/" + Dossier.Id;

    public string Award(Texts t) => AwardBook.Title(t, Dossier.Award, Judged.Rule);

    /// <summary>By when the year's criteria must be met.</summary>
    public DateOnly? Deadline => Dossier.Year is { } year ? Terms.Deadline(year) : null;

    /// <summary>When a recognised cell is to be looked at next; null where it is none.</summary>
    public DateOnly? CheckDue =>
        Dossier.Stage == DossierStages.Recognised && Dossier.ValidFrom is { } from
            ? NextCheck(Dossier, Checks.Count == 0 ? null : Checks[^1].On, Terms.CheckMonths, from)
            : null;

    /// <summary>One after the other while the recognition holds; at once where evidence was withdrawn.</summary>
    public static DateOnly? NextCheck(Dossier dossier, DateOnly? last, int months, DateOnly from)
    {
        if (dossier.ReopenedOn is { } reopened)
            return reopened;
        var next = (last ?? from).AddMonths(months);
        return dossier.ValidTo is { } to && next > to ? null : next;
    }

    public string? WhoseIs(string item) =>
        Care.GetValueOrDefault(item) is not { } care ? null
        : care.MemberId is { } member ? Names.GetValueOrDefault(member)
        : care.Who;

    public DateOnly? DueOf(string item) => Care.GetValueOrDefault(item)?.DueOn ?? Deadline;

    /// <summary>What was remarked when the dossier was given back the last time, while it has not been handed in again.</summary>
    public IReadOnlyList<Remark> OpenRemarks =>
        Steps.LastOrDefault(s => s.Stage == DossierStages.Returned) is { } returned
        && Dossier.Stage is DossierStages.Returned or DossierStages.Preparing
            ? [.. Remarks.Where(r => r.StepId == returned.Id)]
            : [];

    public string TitleOf(Texts t, string item) =>
        Judged.All.FirstOrDefault(s => s.Code == item)?.Title.In(t.Language) ?? item;

    public static async Task<DossierView?> Of(Ctx c, string permission, Guid? id = null, DateOnly? day = null)
    {
        var wanted = id ?? c.Id();
        var dossier = await c.Db.Set<Dossier>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == wanted);
        if (
            dossier is null
            || await c.Bodies.Find(dossier.BodyId) is not { } body
            || !c.Actor.May(permission, body.Path)
        )
            return null;
        var judged = await Judging.Judge(c.Work, dossier, day ?? c.Today);
        var evidence = await c
            .Db.Set<Evidence>()
            .AsNoTracking()
            .Where(e => e.DossierId == dossier.Id)
            .OrderBy(e => e.On)
            .ThenBy(e => e.Id)
            .ToListAsync();
        var care = await c.Db.Set<Care>().AsNoTracking().Where(x => x.DossierId == dossier.Id).ToListAsync();
        return new DossierView(dossier, body, judged, await AwardTerms.Of(c.Work, dossier.Award, dossier.RegisteredOn))
        {
            Steps = await c
                .Db.Set<DossierStep>()
                .AsNoTracking()
                .Where(s => s.DossierId == dossier.Id)
                .OrderBy(s => s.On)
                .ThenBy(s => s.Id)
                .ToListAsync(),
            Evidence = evidence,
            Files = await c.Work.Get<FileStore>().Of([.. evidence.Select(e => e.Id)]),
            Care = care.ToDictionary(x => x.Item, StringComparer.Ordinal),
            Names = await c.Work.Get<IMembers>().Names(care.Select(x => x.MemberId).OfType<Guid>()),
            Remarks = await c
                .Db.Set<Remark>()
                .AsNoTracking()
                .Where(r => r.DossierId == dossier.Id)
                .OrderBy(r => r.Id)
                .ToListAsync(),
            Votes = await c
                .Db.Set<DossierVote>()
                .AsNoTracking()
                .Where(v => v.DossierId == dossier.Id)
                .OrderBy(v => v.On)
                .ThenBy(v => v.Id)
                .ToListAsync(),
            Checks = await c
                .Db.Set<CheckUp>()
                .AsNoTracking()
                .Where(x => x.DossierId == dossier.Id)
                .OrderBy(x => x.On)
                .ThenBy(x => x.Id)
                .ToListAsync(),
        };
    }

    public IReadOnlyList<Link> Crumbs(Texts t, bool self = true) =>
        self
            ? [new(Award(t), "/recognition?award=" + Dossier.Award), new(Body.Name, At)]
            : [new(Award(t), "/recognition?award=" + Dossier.Award)];
}
