using DangVu.App.Modules.Access;
using DangVu.App.Modules.Meetings;
using DangVu.App.Modules.Members;
using DangVu.App.Modules.Organisation;
using DangVu.App.Modules.SelfReview;

namespace DangVu.App.Hosting;

/// <summary>The one place that names every module.</summary>
internal static class ModuleList
{
    public static readonly IReadOnlyList<IModule> All =
    [
        new AccessModule(),
        new OrganisationModule(),
        new MembersModule(),
        new MeetingsModule(),
        new SelfReviewModule(),
    ];
}
