using DangVu.App.Acts;
using DangVu.App.Files;
using DangVu.App.Hosting;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Booklet;
using DangVu.App.Modules.Notebooks.Comments;
using DangVu.App.Modules.Notebooks.Contracts;
using DangVu.App.Modules.Notebooks.Deeds;
using DangVu.App.Modules.Notebooks.Demo;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Notebooks.Lists;
using DangVu.App.Modules.Notebooks.Own;
using DangVu.App.Modules.Notebooks.Register;
using DangVu.App.Modules.Notebooks.Summary;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Replay;
using DangVu.App.Rules;
using DangVu.App.Ui;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DangVu.App.Modules.Notebooks;

/// <summary>Sổ tay học tập và làm theo Bác: registration, deeds, quarterly comments (P8, P9).</summary>
internal sealed class NotebooksModule : IModule
{
    public string Name => "Notebooks";
    public int Level => 5;

    public void Add(ModuleParts parts)
    {
        parts.Answer<IBodyFollowers, FollowBodies>();
        parts.Services.TryAddSingleton(_ => RuleFiles.Book());
        parts.Services.AddSingleton<NotebookClocks>();
        parts.Services.AddScoped<NotebookBook>();
        parts.Services.AddScoped<Proposals>();
        parts.Services.AddScoped<INotebooks>(s => s.GetRequiredService<NotebookBook>());
        parts.Answer<IFigures, NotebookFigures>();
        parts.Answer<IMonthItems, NotebookMonth>();
        parts.Answer<IReviewFacts, ReviewDeeds>();
        parts.Answer<IRuleFacts, NotebooksFacts>();
        parts.Answer<IHandle<MemberJoined>, NotebookMoves>();
        parts.Answer<IHandle<MembersImported>, NotebookMoves>();
        parts.Services.AddSingleton<IStory, NotebooksStory>();

        parts.Acts.Add<RegisterNotebook>("notebooks.register", "notebooks.write", RegisterNotebook.Handle);
        parts.Acts.Add<RegisterCell>("notebooks.register-cell", "notebooks.write", RegisterCell.Handle);
        parts.Acts.Add<PlanDeed>("notebooks.plan", "notebooks.write", PlanDeed.Handle);
        parts.Acts.Add<AddDeed>("notebooks.deed", "notebooks.write", AddDeed.Handle);
        parts.Acts.Add<CorrectDeed>("notebooks.deed-correct", "notebooks.write", CorrectDeed.Handle);
        parts.Acts.Add<RemoveDeed>("notebooks.deed-remove", "notebooks.write", RemoveDeed.Handle);
        parts.Acts.Add<TypePage>("notebooks.type-page", "notebooks.write", TypePage.Handle);
        parts.Acts.Add<CommentQuarter>("notebooks.comment-quarter", "notebooks.comment", CommentQuarter.Handle);
        parts.Acts.Add<AddPhrase>("notebooks.phrase", "notebooks.comment", AddPhrase.Handle);
        parts.Acts.Add<RemovePhrase>("notebooks.phrase-remove", "notebooks.comment", RemovePhrase.Handle);

        CellPages(parts.Pages);
        OwnPages(parts.Pages);

        parts.Records.AddInBody<Notebook>("notebooks", "notebooks.read", id => "/notebooks/" + id);
        parts.Records.AddInBody<Deed>("notebook-deeds", "notebooks.read", id => "/notebooks/deeds/" + id);
    }

    private static void CellPages(PageList pages)
    {
        const string write = "notebooks.write";
        pages.MenuItem("notebooks.menu", "/notebooks", "notebooks.read", 60);
        pages.Get("/notebooks", "notebooks.read", ListNotebooks.Read);
        pages.Get("/notebooks/summary", "notebooks.read", YearSummary.Read);
        pages.File("/notebooks/booklets.{format}", "notebooks.read", Booklets.File);
        pages.Form("/notebooks/code", write, CodePages.Show, CodePages.Post);
        pages.Form("/notebooks/register", write, RegisterPages.ShowCell, RegisterPages.PostCell);
        pages.Form("/notebooks/members/{member:guid}/register", write, RegisterPages.ShowOne, RegisterPages.PostOne);
        pages.Form("/notebooks/quarter", "notebooks.comment", CommentPages.ShowQuarter, CommentPages.PostQuarter);
        pages.Form("/notebooks/phrases", "notebooks.comment", PhrasePages.Show, PhrasePages.Post);
        pages.Get("/notebooks/{id:guid}", "notebooks.read", ShowNotebook.Read);
        pages.Form("/notebooks/{id:guid}/plan", write, RegisterPages.ShowPlan, RegisterPages.PostPlan);
        pages.Form("/notebooks/{id:guid}/page", write, TypePages.Show, TypePages.Post, Photo);
        pages.Form("/notebooks/{id:guid}/deeds/new", write, DeedPages.ShowNew, DeedPages.PostNew, Photo);
        pages.Get("/notebooks/deeds/{id:guid}", "notebooks.read", DeedPages.Show);
        pages.Form("/notebooks/deeds/{id:guid}/correct", write, DeedPages.ShowCorrect, DeedPages.PostCorrect, Photo);
        pages.Form("/notebooks/deeds/{id:guid}/remove", write, DeedPages.ShowRemove, DeedPages.PostRemove);
        pages.File("/notebooks/photos/{photo:guid}", "notebooks.read", DeedPages.Photo);
    }

    private static void OwnPages(PageList pages)
    {
        const string write = "own.write";
        pages.MenuItem("notebooks.own.menu", "/own/notebook", "own.read", 15);
        pages.Get("/own/notebook", "own.read", OwnNotebook.Read);
        pages.Form("/own/notebook/register", write, OwnNotebook.ShowRegister, OwnNotebook.PostRegister);
        pages.Form("/own/notebook/plan", write, OwnNotebook.ShowPlan, OwnNotebook.PostPlan);
        pages.Form("/own/notebook/deeds/new", write, OwnNotebook.ShowDeed, OwnNotebook.PostDeed, Photo);
        pages.Get("/own/notebook/deeds/{id:guid}", "own.read", OwnNotebook.ShowOne);
        pages.Form(
            "/own/notebook/deeds/{id:guid}/correct",
            write,
            OwnNotebook.ShowCorrect,
            DeedPages.PostCorrect,
            Photo
        );
        pages.Form("/own/notebook/deeds/{id:guid}/remove", write, OwnNotebook.ShowRemove, DeedPages.PostRemove);
        pages.File("/own/notebook/photos/{photo:guid}", "own.read", DeedPages.Photo);
    }

    /// <summary>What a form with a photograph may weigh.</summary>
    private static long Photo => FileLimits.Shipped.PhotographForm;
}
