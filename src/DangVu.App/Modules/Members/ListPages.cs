using DangVu.App.Hosting;
using DangVu.App.Modules.Members.Bulk;
using DangVu.App.Modules.Members.Completeness;
using DangVu.App.Modules.Members.ListMembers;
using DangVu.App.Modules.Members.SavedLists;
using DangVu.App.Modules.Members.Statistics;

namespace DangVu.App.Modules.Members;

/// <summary>The pages and acts around the list: finding, saved lists, statistics, what to complete, doing for many.</summary>
internal static class ListPages
{
    public static void AddListPages(this ModuleParts parts)
    {
        parts.Acts.Add<SaveList>("members.save-list", "members.read", SaveList.Handle);
        parts.Acts.Add<DropList>("members.drop-list", "members.read", DropList.Handle);
        parts.Acts.Add<ChooseColumns>("members.columns", "members.read", ChooseColumns.Handle);
        parts.Pages.Form("/members/find", "members.read", FindMembers.Show, FindMembers.Post);
        parts.Pages.Form("/members/many", "members.write", ManyPages.Show, ManyPages.Post);
        parts.Pages.Form("/members/many/check", "members.write", ManyPages.ShowCheck, ManyPages.PostCheck);
        parts.Pages.Get("/members/statistics", "members.read", StatisticsPage.Read);
        parts.Pages.Get("/members/completeness", "members.read", CompletenessPage.Read);
        parts.Pages.Get("/members/completeness/people", "members.read", CompletenessPage.People);
        parts.Pages.Get("/members/saved", "members.read", SavedListPages.List);
        parts.Pages.Form("/members/saved/new", "members.read", SavedListPages.ShowNew, SavedListPages.PostNew);
        parts.Pages.Form(
            "/members/saved/{id:guid}/drop",
            "members.read",
            SavedListPages.ShowDrop,
            SavedListPages.PostDrop
        );
    }
}
