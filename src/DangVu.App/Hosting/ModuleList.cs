using DangVu.App.Modules.Access;
using DangVu.App.Modules.Admissions;
using DangVu.App.Modules.Cadres;
using DangVu.App.Modules.Classification;
using DangVu.App.Modules.Commendation;
using DangVu.App.Modules.Desk;
using DangVu.App.Modules.Directives;
using DangVu.App.Modules.Inspection;
using DangVu.App.Modules.Meetings;
using DangVu.App.Modules.Members;
using DangVu.App.Modules.Notebooks;
using DangVu.App.Modules.Notices;
using DangVu.App.Modules.Organisation;
using DangVu.App.Modules.Papers;
using DangVu.App.Modules.Programme;
using DangVu.App.Modules.Recognition;
using DangVu.App.Modules.Reports;
using DangVu.App.Modules.Reviews;
using DangVu.App.Modules.Rulebook;
using DangVu.App.Modules.SelfReview;
using DangVu.App.Modules.Works;

namespace DangVu.App.Hosting;

/// <summary>The one place that names every module.</summary>
internal static class ModuleList
{
    public static readonly IReadOnlyList<IModule> All =
    [
        new OrganisationModule(),
        new AccessModule(),
        new MembersModule(),
        new RulebookModule(),
        new PapersModule(),
        new DirectivesModule(),
        new ProgrammeModule(),
        new MeetingsModule(),
        new AdmissionsModule(),
        new NotebooksModule(),
        new InspectionModule(),
        new CadresModule(),
        new WorksModule(),
        new SelfReviewModule(),
        new ReviewsModule(),
        new CommendationModule(),
        new ClassificationModule(),
        new RecognitionModule(),
        new DeskModule(),
        new NoticesModule(),
        new ReportsModule(),
    ];
}
