using DangVu.App.Acts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.App.Modules.Members.Import.Remembering;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Sheets;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Time;
using Microsoft.EntityFrameworkCore;
using CatalogueItem = DangVu.App.Modules.Members.Import.Planning.CatalogueItem;

namespace DangVu.App.Modules.Members.Import.Committing;

/// <summary>Plans a file against the register as it stands now. Nothing is written.</summary>
internal sealed class ImportReader(Numbers numbers, RuleBook rules)
{
    /// <summary>Nobody in a list is older; beyond it the year is mistyped.</summary>
    private const int OldestAge = 120;
    private const int MonthsOfYear = 12;

    private static readonly Lazy<IReadOnlyList<CatalogueItem>> Ethnicities = new(() => Catalogue("ethnicities"));
    private static readonly Lazy<IReadOnlyList<CatalogueItem>> Religions = new(() => Catalogue("religions"));

    /// <summary>The file as sheets; needs no database, so nobody waits for it.</summary>
    public static Result<Workbook> Open(byte[] file, string fileName, ImportWatch? watch = null) =>
        WorkbookReader.Read(file, fileName, (done, of) => watch?.At(ImportStage.Opening, done, of));

    /// <summary>The plan, if the actor may write members in the whole organisation and the day has come.</summary>
    public Task<Result<ImportPlan>> Plan(
        Work work,
        byte[] file,
        string fileName,
        DateOnly asOf,
        ImportWatch? watch = null
    ) => Plan(work, Open(file, fileName, watch), fileName, asOf, watch);

    /// <summary>The same of a file that has been opened, with headings that count for this once.</summary>
    public async Task<Result<ImportPlan>> Plan(
        Work work,
        Result<Workbook> file,
        string fileName,
        DateOnly asOf,
        ImportWatch? watch = null,
        IReadOnlyDictionary<string, ColumnRole>? alsoLearnt = null
    )
    {
        var root = await work.Get<IBodies>().Root();
        var may = await work.Body(root.Id, "members.write");
        if (may.IsRefused)
            return Result<ImportPlan>.Refused(may.Refusals);
        if (asOf > work.Today)
            return Refusal.Invalid("asOf", "import.as-of.future", asOf, work.Today);
        if (file.IsRefused)
            return Result<ImportPlan>.Refused(file.Refusals);
        var context = await Context(work, asOf, alsoLearnt);
        var plan = ImportPlanner.Plan(file.Value, context, watch);
        return plan.IsDone && plan.Value.Rows.Count == 0 ? Refusal.Invalid("file", "import.rows.none", fileName) : plan;
    }

    private async Task<ImportContext> Context(
        Work work,
        DateOnly asOf,
        IReadOnlyDictionary<string, ColumnRole>? alsoLearnt
    )
    {
        var bodies = await work.Get<IBodies>().All();
        var names = await work.Get<IBodies>().FormerNames();
        var cells = bodies
            .Where(b => b.IsCell && (b.DissolvedOn is null || b.DissolvedOn > asOf))
            .Select(b => new KnownCell(b.Id, b.Name, [.. names[b.Id].Where(name => name != b.Name)]))
            .ToList();
        var admission = rules
            .For<TableBody>("admission", asOf)
            .Match(ruled => ruled.Body, _ => rules.Versions("admission")[0].As<TableBody>());
        var months = admission.Whole("age.least-months");
        return new ImportContext(
            cells,
            Ethnicities.Value,
            Religions.Value,
            await Known(work, bodies.ToDictionary(b => b.Id, b => b.Name)),
            asOf,
            new ImportLimits(months / MonthsOfYear, OldestAge),
            await ImportMemory.Headers(work, alsoLearnt),
            await ImportMemory.Verdicts(work)
        );
    }

    private async Task<IReadOnlyList<KnownMember>> Known(Work work, Dictionary<Guid, string> cells)
    {
        var known = new List<KnownMember>();
        var office = work.Db.OfficeId;
        await foreach (var m in work.Db.Set<Member>().AsNoTracking().OrderBy(m => m.Id).AsAsyncEnumerable())
            known.Add(
                new(
                    m.Id,
                    new MemberValues
                    {
                        FullName = m.FullName,
                        OtherName = m.OtherName,
                        Sex = m.Sex,
                        BirthDate = Date(m.BirthDate),
                        Ethnicity = m.Ethnicity,
                        Religion = m.Religion,
                        IdentityNumber = numbers.Read(office, m.IdentityCipher),
                        CardNumber = numbers.Read(office, m.CardCipher),
                        CardPlace = m.CardPlace,
                        CardDate = Date(m.CardDate),
                        OldCardNumber = numbers.Read(office, m.OldCardCipher),
                        Cell = cells.GetValueOrDefault(m.CellId),
                        BirthPlace = m.BirthPlace,
                        Hometown = m.Hometown,
                        Residence = m.Residence,
                        AdmittedOn = Date(m.AdmittedOn),
                        RecognisedOn = Date(m.RecognisedOn),
                        Status = m.Status,
                        LeftOn = Date(m.LeftOn),
                        OldIdNumber = numbers.Read(office, m.OldIdentityCipher),
                        Note = m.Note,
                        PartyRecordId = m.PartyRecordId,
                        Phone = m.Phone,
                        Occupation = m.Occupation,
                        Education = m.Education,
                        ProfessionalLevel = m.ProfessionalLevel,
                        PoliticalTheory = m.PoliticalTheory,
                        Position = m.Position,
                    }
                )
            );
        return known;
    }

    private static PartialDate? Date(string? stored) => PartialDate.TryParse(stored, out var date) ? date : null;

    private static IReadOnlyList<CatalogueItem> Catalogue(string name) =>
        Catalogues.Load(Path.Combine(AppContext.BaseDirectory, "rules", "catalogues", name + ".yaml"));
}
