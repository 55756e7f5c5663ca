using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.SelfReview.Contracts;
using DangVu.App.Modules.SelfReview.Domain;
using DangVu.App.Modules.SelfReview.Pages;
using DangVu.App.Modules.SelfReview.Rota;
using DangVu.App.Modules.SelfReview.Sheets;
using DangVu.App.Modules.SelfReview.Turns;
using DangVu.App.Replay;
using DangVu.App.Rules;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DangVu.App.Modules.SelfReview;

internal sealed class SelfReviewModule : IModule
{
    public string Name => "SelfReview";
    public int Level => 6;

    public void Add(ModuleParts parts)
    {
        parts.Answer<IBodyFollowers, FollowBodies>();
        parts.Services.TryAddSingleton(_ => RuleFiles.Book());
        parts.Services.AddSingleton<SelfReviewRules>();
        parts.Services.AddScoped<ISelfReviews, TurnReader>();
        parts.Services.AddScoped<IFigures, SelfReviewFigures>();
        parts.Services.AddScoped<IMonthItems, SelfReviewMonth>();
        parts.Services.AddScoped<IAgendaItems, SelfReviewAgenda>();
        parts.Services.AddScoped<IHandle<MemberLeft>, ReplanRota>();
        parts.Services.AddSingleton<IStory, Demo.SelfReviewStory>();

        const string read = SelfReviewDoor.Read;
        const string write = SelfReviewDoor.Write;
        const string content = SelfReviewDoor.Content;
        parts.Acts.Add<DrawRota>("selfreview.draw", write, DrawRota.Handle);
        parts.Acts.Add<SwapTurn>("selfreview.swap", write, SwapTurn.Handle);
        parts.Acts.Add<PostponeTurn>("selfreview.postpone", write, PostponeTurn.Handle);
        parts.Acts.Add<MissTurn>("selfreview.miss", write, MissTurn.Handle);
        parts.Acts.Add<HoldTurn>("selfreview.hold", write, HoldTurn.Handle);
        parts.Acts.Add<HoldMonth>("selfreview.hold-month", write, HoldMonth.Handle);
        parts.Acts.Add<WriteSheet>("selfreview.write-sheet", "own.write", WriteSheet.Handle);
        parts.Acts.Add<ConfirmSheet>("selfreview.confirm", "own.write", ConfirmSheet.Handle);
        parts.Acts.Add<EnterComments>("selfreview.comments", content, EnterComments.Handle);
        parts.Acts.Add<AnswerComment>("selfreview.answer", "own.write", AnswerComment.Handle);
        parts.Acts.Add<SettleRemedy>("selfreview.remedy", write, SettleRemedy.Handle);
        parts.Acts.Add<EraseOldSheets>("selfreview.erase", write, EraseOldSheets.Handle);

        parts.Pages.MenuItem("selfreview.menu", "/self-review", read, 30);
        parts.Pages.MenuItem("own.selfreview.menu", "/own/self-review", "own.write", 31);
        parts.Pages.Get("/self-review", read, SelfReviewListPage.Read);
        parts.Pages.Get("/self-review/rota", read, RotaPages.Read);
        parts.Pages.Form("/self-review/rota/draw", write, RotaPages.ShowDraw, RotaPages.PostDraw);
        parts.Pages.Form("/self-review/rota/hold", write, RotaPages.ShowHold, RotaPages.PostHold);
        parts.Pages.Get("/self-review/turns/{id:guid}", read, TurnPage.Read);
        parts.Pages.Form("/self-review/turns/{id:guid}/hold", write, TurnForms.ShowHold, TurnForms.PostHold);
        parts.Pages.Form("/self-review/turns/{id:guid}/miss", write, TurnForms.ShowMiss, TurnForms.PostMiss);
        parts.Pages.Form(
            "/self-review/turns/{id:guid}/postpone",
            write,
            TurnForms.ShowPostpone,
            TurnForms.PostPostpone
        );
        parts.Pages.Form("/self-review/turns/{id:guid}/swap", write, TurnForms.ShowSwap, TurnForms.PostSwap);
        // Content pages ask for "read" at the door and then, inside, whether this reader hears this very collective.
        parts.Pages.Form("/self-review/turns/{id:guid}/paper", read, SheetForms.ShowPaper, SheetForms.PostPaper);
        parts.Pages.Form("/self-review/turns/{id:guid}/signed", read, SheetForms.ShowSigned, SheetForms.PostSigned);
        parts.Pages.Form(
            "/self-review/turns/{id:guid}/comments",
            read,
            SheetForms.ShowComments,
            SheetForms.PostComments
        );
        parts.Pages.Form("/self-review/comments/{id:guid}", read, OwnPages.ShowHeardAnswer, OwnPages.PostHeardAnswer);
        parts.Pages.Get("/self-review/remedies", read, RemedyPages.List);
        parts.Pages.Get("/self-review/remedies/{id:guid}", "own.read", RemedyPages.Show);
        parts.Pages.Form(
            "/self-review/remedies/{id:guid}/settle",
            "own.write",
            RemedyPages.ShowSettle,
            RemedyPages.PostSettle
        );
        parts.Pages.Form("/self-review/erase", write, RemedyPages.ShowErase, RemedyPages.PostErase);
        parts.Pages.Get("/own/self-review", "own.read", OwnPages.List);
        parts.Pages.Get("/own/self-review/{id:guid}", "own.read", OwnPages.Show);
        parts.Pages.Form("/own/self-review/{id:guid}/write", "own.write", OwnPages.ShowWrite, OwnPages.PostWrite);
        parts.Pages.Post("/own/self-review/{id:guid}/confirm", "own.write", OwnPages.PostConfirm);
        parts.Pages.Form(
            "/own/self-review/comments/{id:guid}",
            "own.write",
            OwnPages.ShowOwnAnswer,
            OwnPages.PostOwnAnswer
        );

        AddRecords(parts.Records);
    }

    /// <summary>Turns and remedies as records: whose turn it was is not in them, and no list of remedies says whose they are.</summary>
    private static void AddRecords(RecordList records)
    {
        records.Add(
            new RecordKind(
                "self-review-turns",
                SelfReviewDoor.Read,
                async (work, id) =>
                    await work.Db.Set<Turn>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id) is { } turn
                    && await Sees(work, turn.BodyId)
                        ? Shown(turn)
                        : null,
                async (work, after, take) =>
                {
                    var bodies = await Seen(work);
                    var rows = await work
                        .Db.Set<Turn>()
                        .AsNoTracking()
                        .Where(t =>
                            bodies.Contains(t.BodyId)
                            && t.State != TurnStates.Replaced
                            && (after == null || t.Id > after)
                        )
                        .OrderBy(t => t.Id)
                        .Take(take)
                        .ToListAsync();
                    return [.. rows.Select(Shown)];
                },
                id => "/self-review/turns/" + id
            )
        );
        records.Add(
            new RecordKind(
                "self-review-remedies",
                SelfReviewDoor.Read,
                async (work, id) =>
                    await work.Db.Set<Remedy>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id) is { } r
                    && await Sees(work, r.BodyId)
                        ? new
                        {
                            r.Id,
                            r.BodyId,
                            r.What,
                            r.OwnerId,
                            r.DueOn,
                            r.State,
                        }
                        : null,
                async (work, after, take) =>
                {
                    var bodies = await Seen(work);
                    var rows = await work
                        .Db.Set<Remedy>()
                        .AsNoTracking()
                        .Where(r => bodies.Contains(r.BodyId) && (after == null || r.Id > after))
                        .OrderBy(r => r.Id)
                        .Take(take)
                        .ToListAsync();
                    return
                    [
                        .. rows.Select(r =>
                            (object)
                                new
                                {
                                    r.Id,
                                    r.BodyId,
                                    r.DueOn,
                                    r.State,
                                }
                        ),
                    ];
                },
                id => "/self-review/remedies/" + id
            )
        );
    }

    private static object Shown(Turn turn) =>
        new
        {
            turn.Id,
            turn.BodyId,
            turn.Collective,
            turn.Month,
            turn.State,
            turn.HeldOn,
        };

    private static async Task<bool> Sees(Work work, Guid bodyId) =>
        await work.Get<IBodies>().Find(bodyId) is { } body && work.Actor.May(SelfReviewDoor.Read, body.Path);

    private static async Task<List<Guid>> Seen(Work work) =>
        [
            .. (await work.Get<IBodies>().All())
                .Where(b => work.Actor.May(SelfReviewDoor.Read, b.Path))
                .Select(b => b.Id),
        ];
}
