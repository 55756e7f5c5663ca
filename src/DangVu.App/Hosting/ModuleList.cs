using DangVu.App.Modules.Access;
using DangVu.App.Modules.Classification;
using DangVu.App.Modules.Desk;
using DangVu.App.Modules.Members;
using DangVu.App.Modules.Organisation;
using DangVu.App.Modules.Recognition;
using DangVu.App.Modules.Reports;
using DangVu.App.Modules.Rulebook;

namespace DangVu.App.Hosting;

/// <summary>The one place that names every module.</summary>
internal static class ModuleList
{
    public static readonly IReadOnlyList<IModule> All =
    [
        new AccessModule(),
        new OrganisationModule(),
        new MembersModule(),
        new RulebookModule(),
        new ClassificationModule(),
        new RecognitionModule(),
        new ReportsModule(),
        new DeskModule(),
    ];
}
