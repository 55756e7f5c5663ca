using System.Text;
using DangVu.App.Modules.Members.Import;
using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.Kernel.Time;

namespace DangVu.App.Tests.Modules.Members.Import;

/// <summary>A small office to import into.</summary>
internal static class Office
{
    internal static readonly DateOnly AsOf = new(2023, 6, 7);

    internal static readonly KnownCell Hamlet = new(new Guid(1, 0, 0, new byte[8]), "Chi bộ Ấp 5B", ["Chi bộ Ấp 5"]);
    internal static readonly KnownCell School = new(new Guid(2, 0, 0, new byte[8]), "Chi bộ Trường Tiểu học", []);

    private static readonly IReadOnlyList<CatalogueItem> Ethnicities = Catalogue("ethnicities");
    private static readonly IReadOnlyList<CatalogueItem> Religions = Catalogue("religions");

    internal static ImportContext Context(params KnownMember[] members) =>
        new([Hamlet, School], Ethnicities, Religions, members, AsOf, new(AdmissionAge: 18, OldestAge: 120));

    internal static ImportPlan Plan(Xlsx file, params KnownMember[] members) =>
        Plan(file.Bytes(), "list.xlsx", members);

    internal static ImportPlan Plan(byte[] file, string name, params KnownMember[] members) =>
        ImportPlanner.Plan(new MemoryStream(file), name, Context(members)).Value;

    internal static ImportPlan Csv(string text, params KnownMember[] members) =>
        Plan(Encoding.UTF8.GetBytes(text), "list.csv", members);

    internal static string Refusal(byte[] file, string name) =>
        ImportPlanner.Plan(new MemoryStream(file), name, Context()).Refusals.Single().Code;

    internal static KnownMember Member(int id, string name, string birth, Action<MemberValues>? more = null)
    {
        PartialDate.TryParse(birth, out var date).ShouldBeTrue();
        var values = new MemberValues
        {
            FullName = name,
            BirthDate = date,
            Cell = Hamlet.Name,
        };
        more?.Invoke(values);
        return new(new Guid(id, 9, 9, new byte[8]), values);
    }

    /// <summary>The codes of a row's corrections of one field.</summary>
    internal static IEnumerable<string> Corrected(this PlannedRow row, ImportField field) =>
        row.Corrections.Where(correction => correction.Field == field).Select(correction => correction.Code);

    /// <summary>The codes of the reasons for which a row is refused.</summary>
    internal static IEnumerable<string> Reasons(this PlannedRow row) =>
        row.Problems.Where(problem => !problem.IsWarning).Select(problem => problem.Code);

    private static IReadOnlyList<CatalogueItem> Catalogue(string name) =>
        Catalogues.Load(Path.Combine(AppContext.BaseDirectory, "rules", "catalogues", name + ".yaml"));
}
