using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Meetings.Contracts;
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
        parts.Answer<IAgendaItems, ShortcomingAgenda>();
        parts.Answer<IReviewFacts, EarlierShortcomings>();
        parts.Answer<IRuleFacts, ShortcomingFacts>();
        parts.Answer<IHandle<MemberJoined>, SheetsFollowMembers>();
        parts.Answer<IHandle<MembersImported>, SheetsFollowMembers>();
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
        parts.Acts.Add<PostponeSheet>("reviews.postpone", "reviews.write", PostponeSheet.Handle);
        parts.Acts.Add<ResidenceComment>("reviews.residence", "reviews.write", ResidenceComment.Handle);
        parts.Acts.Add<ChooseForm>("reviews.choose-form", "reviews.write", ChooseForm.Handle);
        parts.Acts.Add<CloseRound>("reviews.close-round", "reviews.write", CloseRound.Handle);
        parts.Acts.Add<ReopenRound>("reviews.reopen-round", "reviews.write", ReopenRound.Handle);

        ReviewPages.Add(parts.Pages);
        parts.Records.AddInBody<ReviewRound>("review-rounds", "reviews.read", id => "/reviews/" + id);
        parts.Records.AddInBody<ReviewSheet>("review-sheets", "reviews.read", id => "/reviews/sheets/" + id);
    }

    private static void AddShortcomings(ModuleParts parts)
    {
        parts.Acts.Add<AddShortcoming>("shortcomings.add", "shortcomings.write", AddShortcoming.Handle);
        parts.Acts.Add<FollowShortcoming>("shortcomings.progress", "shortcomings.write", FollowShortcoming.Handle);

        ReviewPages.AddShortcomings(parts.Pages);
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
            s.VerifiedBy,
        };
}
