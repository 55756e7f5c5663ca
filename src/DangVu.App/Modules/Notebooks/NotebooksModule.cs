using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Comments;
using DangVu.App.Modules.Notebooks.Contracts;
using DangVu.App.Modules.Notebooks.Deeds;
using DangVu.App.Modules.Notebooks.Demo;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Notebooks.Lists;
using DangVu.App.Modules.Notebooks.Own;
using DangVu.App.Modules.Notebooks.Register;
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
        parts.Services.AddScoped<INotebooks>(s => s.GetRequiredService<NotebookBook>());
        parts.Answer<IFigures, NotebookFigures>();
        parts.Answer<IMonthItems, NotebookMonth>();
        parts.Answer<IReviewFacts, ReviewDeeds>();
        parts.Answer<IHandle<MemberJoined>, NotebookMoves>();
        parts.Services.AddSingleton<IStory, NotebooksStory>();

        parts.Acts.Add<RegisterNotebook>("notebooks.register", "notebooks.write", RegisterNotebook.Handle);
        parts.Acts.Add<RegisterCell>("notebooks.register-cell", "notebooks.write", RegisterCell.Handle);
        parts.Acts.Add<PlanDeed>("notebooks.plan", "notebooks.write", PlanDeed.Handle);
        parts.Acts.Add<AddDeed>("notebooks.deed", "notebooks.write", AddDeed.Handle);
        parts.Acts.Add<CommentQuarter>("notebooks.comment-quarter", "notebooks.comment", CommentQuarter.Handle);
        parts.Acts.Add<AddPhrase>("notebooks.phrase", "notebooks.comment", AddPhrase.Handle);

        parts.Pages.MenuItem("notebooks.menu", "/notebooks", "notebooks.read", 60);
        parts.Pages.MenuItem("notebooks.own.menu", "/own/notebook", "own.read", 15);
        parts.Pages.Get("/notebooks", "notebooks.read", ListNotebooks.Read);
        parts.Pages.Form("/notebooks/register", "notebooks.write", RegisterPages.ShowCell, RegisterPages.PostCell);
        parts.Pages.Form("/notebooks/quarter", "notebooks.comment", CommentPages.ShowQuarter, CommentPages.PostQuarter);
        parts.Pages.Form("/notebooks/phrases", "notebooks.comment", CommentPages.ShowPhrases, CommentPages.PostPhrase);
        parts.Pages.Get("/notebooks/{id:guid}", "notebooks.read", ShowNotebook.Read);
        parts.Pages.Form(
            "/notebooks/{id:guid}/plan",
            "notebooks.write",
            RegisterPages.ShowPlan,
            RegisterPages.PostPlan
        );
        parts.Pages.Form("/notebooks/{id:guid}/deeds/new", "notebooks.write", DeedPages.ShowNew, DeedPages.PostNew);
        parts.Pages.Get("/notebooks/deeds/{id:guid}", "notebooks.read", DeedPages.Show);
        parts.Pages.Get("/own/notebook", "own.read", OwnNotebook.Read);
        parts.Pages.Form("/own/notebook/register", "own.write", OwnNotebook.ShowRegister, OwnNotebook.PostRegister);
        parts.Pages.Form("/own/notebook/deeds/new", "own.write", OwnNotebook.ShowDeed, OwnNotebook.PostDeed);

        parts.Records.AddInBody<Notebook>("notebooks", "notebooks.read", id => "/notebooks/" + id);
        parts.Records.AddInBody<Deed>("notebook-deeds", "notebooks.read", id => "/notebooks/deeds/" + id);
    }
}
