using DangVu.App.Hosting;
using DangVu.App.Modules.Desk.Dashboard;
using DangVu.App.Modules.Desk.Help;
using DangVu.App.Modules.Desk.Month;
using DangVu.App.Modules.Desk.Own;
using DangVu.App.Modules.Desk.Search;

namespace DangVu.App.Modules.Desk;

internal sealed class DeskModule : IModule
{
    public string Name => "Desk";
    public int Level => 8;

    public void Add(ModuleParts parts)
    {
        parts.Pages.File("/", "any", OwnPages.Start);
        parts.Pages.MenuItem("month.menu", "/month", "desk.read", 10);
        parts.Pages.MenuItem("dashboard.menu", "/dashboard", "reports.read", 5);
        parts.Pages.MenuItem("own.menu", "/own", "own.read", 300);
        parts.Pages.Get("/month", "desk.read", MonthPage.Read);
        parts.Pages.Get("/dashboard", "reports.read", DashboardPage.Read);
        parts.Pages.Get("/search", "any", SearchPage.Read);
        parts.Pages.Get("/own", "own.read", OwnPages.Home);
        parts.Pages.Get("/help", "any", HelpPage.Read);
    }
}
