using DangVu.App.Hosting;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Modules.Papers.Pages;
using DangVu.App.Modules.Papers.Wording;

namespace DangVu.App.Modules.Papers;

/// <summary>How an office words its papers: the forms that the modules name, its own sentences, a preview before they are used.</summary>
internal sealed class PapersModule : IModule
{
    public string Name => "Papers";
    public int Level => 1;

    public void Add(ModuleParts parts)
    {
        const string read = "organisation.read";
        const string write = WordPaper.Permission;
        parts.Services.AddScoped<PaperBook>();
        parts.Services.AddScoped<IPaperWordings>(s => s.GetRequiredService<PaperBook>());
        parts.Acts.Add<WordPaper>("papers.word", write, WordPaper.Handle);
        parts.Acts.Add<UseWording>("papers.use", write, UseWording.Handle);
        parts.Acts.Add<UseShipped>("papers.shipped", write, UseShipped.Handle);

        parts.Pages.MenuItem("paperforms.menu", "/papers", write, 195);
        parts.Pages.Get("/papers", read, FormPages.List);
        parts.Pages.Get("/papers/{form}", read, FormPages.Show);
        parts.Pages.Get("/papers/{form}/preview", read, FormPages.Preview);
        parts.Pages.Form("/papers/{form}/edit", write, EditPages.ShowEdit, EditPages.PostEdit);
        parts.Pages.Form("/papers/{form}/use", write, EditPages.ShowUse, EditPages.PostUse);
        parts.Pages.Form("/papers/{form}/shipped", write, EditPages.ShowShipped, EditPages.PostShipped);
    }
}
