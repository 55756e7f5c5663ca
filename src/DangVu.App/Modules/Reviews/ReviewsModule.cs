using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Reviews.Conclude;
using DangVu.App.Modules.Reviews.Contracts;
using DangVu.App.Modules.Reviews.Demo;
using DangVu.App.Modules.Reviews.Domain;
using DangVu.App.Modules.Reviews.Rounds;
using DangVu.App.Modules.Reviews.Sheets;
using DangVu.App.Modules.Reviews.Shortcomings;
using DangVu.App.Replay;
using DangVu.App.Rules;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DangVu.App.Modules.Reviews;

/// <summary>Kiểm điểm tự phê bình và phê bình, and the register of shortcomings that it leaves (P3, P4).</summary>
internal sealed class ReviewsModule : IModule
{
    public string Name => "Reviews";
    public int Level => 6;

    public void Add(ModuleParts parts)
    {
        parts.Answer<IBodyFollowers, FollowBodies>();
        parts.Services.TryAddSingleton(_ => RuleFiles.Book());
        parts.Services.AddScoped<ShortcomingBook>();
        parts.Services.AddScoped<IShortcomings>(s => s.GetRequiredService<ShortcomingBook>());
        parts.Services.AddScoped<IHandle<ShortcomingFound>>(s => s.GetRequiredService<ShortcomingBook>());
        parts.Answer<IHandle<RemedySettled>, FollowRemedy>();
        parts.Services.AddScoped<ReviewFigures>();
        parts.Services.AddScoped<IFigures>(s => s.GetRequiredService<ReviewFigures>());
        parts.Services.AddScoped<IReviews>(s => s.GetRequiredService<ReviewFigures>());
        parts.Answer<IMonthItems, ShortcomingMonth>();
        parts.Answer<IHandle<MemberJoined>, SheetsFollowMembers>();
        parts.Answer<IHandle<MemberLeft>, SheetsFollowMembers>();
        parts.Services.AddSingleton<IStory, ReviewsStory>();
        AddReviews(parts);
        AddShortcomings(parts);
    }

    private static void AddReviews(ModuleParts parts)
    {
        parts.Acts.Add<OpenRound>("reviews.open-round", "reviews.write", OpenRound.Handle);
        parts.Acts.Add<AddSheet>("reviews.add-sheet", "reviews.write", AddSheet.Handle);
        parts.Acts.Add<WriteSheet>("reviews.write-sheet", "reviews.write", WriteSheet.Handle);
        parts.Acts.Add<SuggestPoint>("reviews.suggest", "reviews.write", SuggestPoint.Handle);
        parts.Acts.Add<ExcuseSheet>("reviews.excuse", "reviews.write", ExcuseSheet.Handle);
        parts.Acts.Add<ReopenSheet>("reviews.reopen", "reviews.write", ReopenSheet.Handle);
        parts.Acts.Add<ConcludeSheet>("reviews.conclude", "reviews.write", ConcludeSheet.Handle);
        parts.Acts.Add<ConcludeBody>("reviews.conclude-body", "reviews.write", ConcludeBody.Handle);

        parts.Pages.MenuItem("reviews.menu", "/reviews", "reviews.read", 70);
        parts.Pages.Get("/reviews", "reviews.read", ListRounds.Read);
        parts.Pages.Form("/reviews/new", "reviews.write", RoundPages.ShowNew, RoundPages.PostNew);
        parts.Pages.Get("/reviews/{id:guid}", "reviews.read", ListRounds.Show);
        parts.Pages.Form("/reviews/{id:guid}/add", "reviews.write", RoundPages.ShowAdd, RoundPages.PostAdd);
        parts.Pages.Form("/reviews/{id:guid}/conclude", "reviews.write", ConcludePages.Show, ConcludePages.Post);
        parts.Pages.Get("/reviews/sheets/{id:guid}", "reviews.read", SheetPages.Show);
        parts.Pages.Form("/reviews/sheets/{id:guid}/edit", "reviews.write", SheetPages.ShowEdit, SheetPages.PostEdit);
        parts.Pages.Form(
            "/reviews/sheets/{id:guid}/conclude",
            "reviews.write",
            SheetPages.ShowConclude,
            SheetPages.PostConclude
        );
        parts.Pages.Form(
            "/reviews/sheets/{id:guid}/suggest",
            "reviews.write",
            SheetPages.ShowSuggest,
            SheetPages.PostSuggest
        );
        parts.Pages.Form(
            "/reviews/sheets/{id:guid}/excuse",
            "reviews.write",
            SheetPages.ShowExcuse,
            SheetPages.PostExcuse
        );
        parts.Pages.Form(
            "/reviews/sheets/{id:guid}/reopen",
            "reviews.write",
            SheetPages.ShowReopen,
            SheetPages.PostReopen
        );

        parts.Records.AddInBody<ReviewRound>("review-rounds", "reviews.read", id => "/reviews/" + id);
        parts.Records.AddInBody<ReviewSheet>("review-sheets", "reviews.read", id => "/reviews/sheets/" + id);
    }

    private static void AddShortcomings(ModuleParts parts)
    {
        parts.Acts.Add<AddShortcoming>("shortcomings.add", "shortcomings.write", AddShortcoming.Handle);
        parts.Acts.Add<FollowShortcoming>("shortcomings.progress", "shortcomings.write", FollowShortcoming.Handle);

        parts.Pages.MenuItem("shortcomings.menu", "/shortcomings", "shortcomings.read", 72);
        parts.Pages.Get("/shortcomings", "shortcomings.read", ListShortcomings.Read);
        parts.Pages.Form("/shortcomings/new", "shortcomings.write", ShortcomingPages.ShowNew, ShortcomingPages.PostNew);
        parts.Pages.Get("/shortcomings/{id:guid}", "shortcomings.read", ShortcomingPages.Show);
        parts.Pages.Form(
            "/shortcomings/{id:guid}/progress",
            "shortcomings.write",
            ShortcomingPages.ShowFollow,
            ShortcomingPages.PostFollow
        );

        parts.Records.Add(
            new RecordKind(
                "shortcomings",
                "shortcomings.read",
                async (work, id) =>
                    await work.Db.Set<Shortcoming>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id) is { } row
                    && await work.Get<IBodies>().Find(row.BodyId) is { } body
                    && work.Actor.May("shortcomings.read", body.Path)
                        ? Plain(row)
                        : null,
                async (work, after, take) =>
                {
                    // A list of remedies from self-review would be a list by person: above the cell they are read one by one only.
                    var bodies = (await work.Get<IBodies>().All())
                        .Where(b => work.Actor.May("shortcomings.read", b.Path))
                        .Select(b => b.Id)
                        .ToList();
                    var own = RemedyEyes.OwnBodies(work.Actor);
                    var rows = await work
                        .Db.Set<Shortcoming>()
                        .AsNoTracking()
                        .Where(s => bodies.Contains(s.BodyId) && (after == null || s.Id > after))
                        .Where(s => s.Source != ShortcomingSources.SelfReview || own.Contains(s.BodyId))
                        .OrderBy(s => s.Id)
                        .Take(take)
                        .ToListAsync();
                    return [.. rows.Select(Plain)];
                },
                id => "/shortcomings/" + id
            )
        );
    }

    private static object Plain(Shortcoming s) =>
        new
        {
            s.Id,
            s.BodyId,
            s.MemberId,
            s.Source,
            s.SourceId,
            s.FoundOn,
            s.Text,
            s.Cause,
            s.Kind,
            s.Remedy,
            s.OwnerMemberId,
            s.Deadline,
            s.State,
            s.StateOn,
            s.Evidence,
            s.Carried,
            s.ClosedOn,
        };
}
