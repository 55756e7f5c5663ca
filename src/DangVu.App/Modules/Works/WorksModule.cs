using DangVu.App.Hosting;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Works.Contracts;
using DangVu.App.Modules.Works.Demo;
using DangVu.App.Modules.Works.Domain;
using DangVu.App.Modules.Works.Pages;
using DangVu.App.Modules.Works.Recording;
using DangVu.App.Replay;
using DangVu.App.Ui;

namespace DangVu.App.Modules.Works;

/// <summary>Công trình vận động xã hội hóa (P14).</summary>
internal sealed class WorksModule : IModule
{
    public string Name => "Works";
    public int Level => 5;

    public void Add(ModuleParts parts)
    {
        parts.Answer<IBodyFollowers, FollowBodies>();
        parts.Answer<ISearch, SearchWorks>();
        parts.Answer<IFigures, WorkFigures>();
        parts.Services.AddScoped<IWorks, WorkReader>();
        parts.Services.AddSingleton<IStory, WorksStory>();

        parts.Acts.Add<RecordNeed>("works.need", "works.write", RecordNeed.Handle);
        parts.Acts.Add<AdvanceWork>("works.advance", "works.write", AdvanceWork.Handle);
        parts.Acts.Add<Contribute>("works.contribute", "works.write", Contribute.Handle);
        parts.Acts.Add<Receive>("works.receive", "works.write", Receive.Handle);
        parts.Acts.Add<Spend>("works.spend", "works.write", Spend.Handle);
        parts.Acts.Add<NoteProgress>("works.progress", "works.write", NoteProgress.Handle);
        parts.Acts.Add<AddPhoto>("works.photo", "works.write", AddPhoto.Handle);
        parts.Acts.Add<HandOver>("works.hand-over", "works.write", HandOver.Handle);
        parts.Acts.Add<AnnulWork>("works.annul", "works.write", AnnulWork.Handle);

        parts.Pages.MenuItem("works.menu", "/works", "works.read", 590);
        parts.Pages.Get("/works", "works.read", WorkList.Read);
        parts.Pages.Form("/works/new", "works.write", WorkForms.ShowNew, WorkForms.PostNew);
        parts.Pages.Get("/works/{id:guid}", "works.read", WorkPage.Read);
        parts.Pages.Get("/works/{id:guid}/notice", "works.read", NoticePage.Read);
        parts.Pages.File("/works/photos/{id:guid}", "works.read", WorkPage.PhotoFile);
        parts.Pages.Form("/works/{id:guid}/mobilise", "works.write", WorkForms.ShowMobilise, WorkForms.PostMobilise);
        parts.Pages.Form("/works/{id:guid}/start", "works.write", WorkForms.ShowStart, WorkForms.PostStart);
        parts.Pages.Form("/works/{id:guid}/contribution", "works.write", MoneyForms.ShowGift, MoneyForms.PostGift);
        parts.Pages.Get("/works/contributions/{id:guid}", "works.read", MoneyForms.ReadGift);
        parts.Pages.Form(
            "/works/contributions/{id:guid}/receive",
            "works.write",
            MoneyForms.ShowReceive,
            MoneyForms.PostReceive
        );
        parts.Pages.Form("/works/{id:guid}/spending", "works.write", MoneyForms.ShowSpend, MoneyForms.PostSpend);
        parts.Pages.Form("/works/{id:guid}/progress", "works.write", WorkForms.ShowProgress, WorkForms.PostProgress);
        parts.Pages.Form("/works/{id:guid}/photo", "works.write", WorkForms.ShowPhoto, WorkForms.PostPhoto);
        parts.Pages.Form("/works/{id:guid}/handover", "works.write", WorkForms.ShowHandOver, WorkForms.PostHandOver);
        parts.Pages.Form("/works/{id:guid}/annul", "works.write", WorkForms.ShowAnnul, WorkForms.PostAnnul);

        parts.Records.AddInBody<PublicWork>("works", "works.read", id => "/works/" + id);
        parts.Records.AddInBody<Contribution>("contributions", "works.read", id => "/works/contributions/" + id);
    }
}
