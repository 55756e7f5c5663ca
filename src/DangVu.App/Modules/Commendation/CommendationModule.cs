using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Commendation.Counts;
using DangVu.App.Modules.Commendation.Decide;
using DangVu.App.Modules.Commendation.Demo;
using DangVu.App.Modules.Commendation.Domain;
using DangVu.App.Modules.Commendation.Pages;
using DangVu.App.Modules.Commendation.Papers;
using DangVu.App.Modules.Commendation.Propose;
using DangVu.App.Modules.Commendation.Vote;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Replay;
using DangVu.App.Rules;
using DangVu.App.Ui;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DangVu.App.Modules.Commendation;

/// <summary>Biểu dương, khen thưởng: proposals, decisions, the register and its counts (P10).</summary>
internal sealed class CommendationModule : IModule
{
    public string Name => "Commendation";
    public int Level => 6;

    public void Add(ModuleParts parts)
    {
        parts.Services.TryAddSingleton(_ => RuleFiles.Book());
        parts.Services.AddSingleton<AwardKinds>();
        parts.Answer<IBodyFollowers, FollowBodies>();
        parts.Answer<IRuleFacts, CommendationFacts>();
        parts.Answer<IHandle<MemberJoined>, AwardMoves>();
        parts.Answer<IHandle<MembersImported>, AwardMoves>();
        parts.Answer<IDeedUses, DeedUses>();
        parts.Answer<IFigures, CommendationFigures>();
        parts.Answer<IMemberFileLines, FileLines>();
        parts.Services.AddSingleton<IStory, CommendationStory>();

        parts.Acts.Add<ProposeAward>("commendation.propose", "commendation.propose", ProposeAward.Handle);
        parts.Acts.Add<LinkDeeds>("commendation.deeds", "commendation.propose", LinkDeeds.Handle);
        parts.Acts.Add<AddOpinion>("commendation.opinion", "commendation.propose", AddOpinion.Handle);
        parts.Acts.Add<VoteAwards>("commendation.vote", "commendation.propose", VoteAwards.Handle);
        parts.Acts.Add<DecideAwards>("commendation.decide", "commendation.propose", DecideAwards.Handle);
        parts.Acts.Add<DeclineAward>("commendation.decline", "commendation.propose", DeclineAward.Handle);
        parts.Acts.Add<PresentAward>("commendation.present", "commendation.propose", PresentAward.Handle);
        parts.Acts.Add<AnnulAward>("commendation.annul", "commendation.propose", AnnulAward.Handle);

        parts.Pages.MenuItem("commendation.menu", "/commendations", "commendation.read", 74);
        parts.Pages.Get("/commendations", "commendation.read", AwardPages.List);
        parts.Pages.Form("/commendations/new", "commendation.propose", AwardForms.ShowNew, AwardForms.PostNew);
        parts.Pages.Form(
            "/commendations/decide",
            "commendation.decide",
            AwardForms.ShowDecideMany,
            AwardForms.PostDecideMany
        );
        parts.Pages.Get("/commendations/counts", "commendation.read", CountPage.Read);
        parts.Pages.Get("/commendations/{id:guid}", "commendation.read", AwardPages.Show);
        parts.Pages.Get("/commendations/{id:guid}/papers/{paper}", "commendation.read", PaperPages.Page);
        parts.Pages.File("/commendations/{id:guid}/papers/{paper}.{format}", "commendation.read", PaperPages.File);
        parts.Pages.Form("/commendations/{id:guid}/vote", "commendation.propose", VotePages.Show, VotePages.Post);
        parts.Pages.Form(
            "/commendations/{id:guid}/deeds",
            "commendation.propose",
            AwardForms.ShowDeeds,
            AwardForms.PostDeeds
        );
        parts.Pages.Form(
            "/commendations/{id:guid}/opinions/new",
            "commendation.propose",
            AwardForms.ShowOpinion,
            AwardForms.PostOpinion
        );
        parts.Pages.Form(
            "/commendations/{id:guid}/decide",
            "commendation.propose",
            AwardForms.ShowDecide,
            AwardForms.PostDecide
        );
        parts.Pages.Form(
            "/commendations/{id:guid}/decline",
            "commendation.propose",
            AwardForms.ShowDecline,
            AwardForms.PostDecline
        );
        parts.Pages.Form(
            "/commendations/{id:guid}/present",
            "commendation.propose",
            AwardForms.ShowPresent,
            AwardForms.PostPresent
        );
        parts.Pages.Form(
            "/commendations/{id:guid}/annul",
            "commendation.propose",
            AwardForms.ShowAnnul,
            AwardForms.PostAnnul
        );

        parts.Records.AddInBody<Award>("commendations", "commendation.read", id => "/commendations/" + id);
    }
}
