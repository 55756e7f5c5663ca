using DangVu.App.Modules.Access;
using DangVu.App.Modules.Desk;
using DangVu.App.Modules.Directives;
using DangVu.App.Modules.Members;
using DangVu.App.Modules.Organisation;
using DangVu.App.Modules.Programme;
using DangVu.App.Modules.Reports;

namespace DangVu.App.Hosting;

/// <summary>The one place that names every module.</summary>
internal static class ModuleList
{
    public static readonly IReadOnlyList<IModule> All =
    [
        new AccessModule(),
        new OrganisationModule(),
        new MembersModule(),
        new DirectivesModule(),
        new ProgrammeModule(),
        new ReportsModule(),
        new DeskModule(),
    ];
}
