using DangVu.App.Modules.Access;
using DangVu.App.Modules.Commendation;
using DangVu.App.Modules.Desk;
using DangVu.App.Modules.Members;
using DangVu.App.Modules.Notebooks;
using DangVu.App.Modules.Organisation;
using DangVu.App.Modules.Reports;
using DangVu.App.Modules.Reviews;

namespace DangVu.App.Hosting;

/// <summary>The one place that names every module.</summary>
internal static class ModuleList
{
    public static readonly IReadOnlyList<IModule> All =
    [
        new AccessModule(),
        new OrganisationModule(),
        new MembersModule(),
        new NotebooksModule(),
        new ReviewsModule(),
        new CommendationModule(),
        new ReportsModule(),
        new DeskModule(),
    ];
}
