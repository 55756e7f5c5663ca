using DangVu.App.Modules.Access;
using DangVu.App.Modules.Admissions;
using DangVu.App.Modules.Cadres;
using DangVu.App.Modules.Desk;
using DangVu.App.Modules.Inspection;
using DangVu.App.Modules.Members;
using DangVu.App.Modules.Organisation;
using DangVu.App.Modules.Reports;
using DangVu.App.Modules.Works;

namespace DangVu.App.Hosting;

/// <summary>The one place that names every module.</summary>
internal static class ModuleList
{
    public static readonly IReadOnlyList<IModule> All =
    [
        new AccessModule(),
        new OrganisationModule(),
        new MembersModule(),
        new AdmissionsModule(),
        new InspectionModule(),
        new CadresModule(),
        new WorksModule(),
        new ReportsModule(),
        new DeskModule(),
    ];
}
