using DangVu.App.Hosting;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Reports.Domain;
using DangVu.App.Modules.Reports.HalfTerm;
using DangVu.App.Modules.Reports.Thread;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Reports;

internal sealed class ReportsModule : IModule
{
    public string Name => "Reports";
    public int Level => 8;

    public void Add(ModuleParts parts)
    {
        parts.Services.AddScoped<ReportBuilder>();
        parts.Services.AddScoped<IHalfTermFigures>(s => s.GetRequiredService<ReportBuilder>());
        parts.Answer<IThreadParts, ReportThread>();
        parts.Acts.Add<SignReport>("reports.sign", "reports.write", SignReport.Handle);
        parts.Acts.Add<WordReport>("reports.word", "reports.write", WordReport.Handle);

        parts.Pages.MenuItem("reports.menu", "/reports", "reports.read", 200);
        parts.Pages.Get("/reports", "reports.read", ReportPages.List);
        parts.Pages.Get("/reports/signed/{id:guid}", "reports.read", ReportPages.ShowSigned);
        parts.Pages.Get("/reports/{kind}", "reports.read", ReportPages.Show);
        parts.Pages.File("/reports/{kind}.{format}", "reports.read", ReportPages.File);
        parts.Pages.Form("/reports/{kind}/sign", "reports.write", ReportPages.ShowSign, ReportPages.PostSign);
        parts.Pages.Form("/reports/{kind}/words", "reports.write", ReportPages.ShowWords, ReportPages.PostWords);

        parts.Records.AddInBody<Report>("reports", "reports.read", id => "/reports/signed/" + id);
    }
}
