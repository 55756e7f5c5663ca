using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
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
        parts.Answer<IRuleFacts, SelfReviewFacts>();
        parts.Services.TryAddSingleton(_ => RuleFiles.Book());
        parts.Services.AddSingleton<SelfReviewRules>();
        parts.Services.AddScoped<ISelfReviews, TurnReader>();
        parts.Services.AddScoped<IFigures, SelfReviewFigures>();
        parts.Services.AddScoped<IMonthItems, SelfReviewMonth>();
        parts.Services.AddScoped<IOwnDays, OwnTurns>();
        parts.Services.AddScoped<IAgendaItems, SelfReviewAgenda>();
        parts.Services.AddScoped<IOwnFamily, CatalogueFamily>();
        parts.Services.AddScoped<DrawYear>();
        parts.Answer<IHandle<MemberLeft>, ReplanRota>();
        parts.Answer<IHandle<MemberJoined>, ReplanRota>();
        parts.Answer<IHandle<MemberStatusChanged>, ReplanRota>();
        parts.Answer<IHandle<MembersImported>, ReplanRota>();
        parts.Answer<IHandle<OfficeChanged>, ReplanRota>();
        parts.Answer<IHandle<ShortcomingFollowed>, RemedyFollows>();
        parts.Services.AddSingleton<IStory, Demo.SelfReviewStory>();

        const string write = SelfReviewDoor.Write;
        const string content = SelfReviewDoor.Content;
        parts.Acts.Add<DrawRota>("selfreview.draw", write, DrawRota.Handle);
        parts.Acts.Add<SwapTurn>("selfreview.swap", "own.write", SwapTurn.Handle);
        parts.Acts.Add<PostponeTurn>("selfreview.postpone", "own.write", PostponeTurn.Handle);
        parts.Acts.Add<RecordMove>("selfreview.record-move", write, RecordMove.Handle);
        parts.Acts.Add<AnswerMove>("selfreview.answer-move", "own.write", AnswerMove.Handle);
        parts.Acts.Add<RecordAbsence>("selfreview.absence", write, RecordAbsence.Handle);
        parts.Acts.Add<EndAbsence>("selfreview.absence-end", write, EndAbsence.Handle);
        parts.Acts.Add<MissTurn>("selfreview.miss", write, MissTurn.Handle);
        parts.Acts.Add<HoldTurn>("selfreview.hold", write, HoldTurn.Handle);
        parts.Acts.Add<HoldMonth>("selfreview.hold-month", write, HoldMonth.Handle);
        parts.Acts.Add<WriteSheet>("selfreview.write-sheet", "own.write", WriteSheet.Handle);
        parts.Acts.Add<ConfirmSheet>("selfreview.confirm", "own.write", ConfirmSheet.Handle);
        parts.Acts.Add<EnterComments>("selfreview.comments", content, EnterComments.Handle);
        parts.Acts.Add<AnswerComment>("selfreview.answer", "own.write", AnswerComment.Handle);
        parts.Acts.Add<SettleRemedy>("selfreview.remedy", write, SettleRemedy.Handle);
        parts.Acts.Add<EraseOldSheets>("selfreview.erase", write, EraseOldSheets.Handle);

        SelfReviewPages.Add(parts.Pages);
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
