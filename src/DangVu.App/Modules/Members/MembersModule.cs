using DangVu.App.Acts;
using DangVu.App.Hosting;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.ChangeMember;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.Import.Committing;
using DangVu.App.Modules.Members.Import.Pages;
using DangVu.App.Modules.Members.Import.Remembering;
using DangVu.App.Modules.Members.Import.Undoing;
using DangVu.App.Modules.Members.LeaveMember;
using DangVu.App.Modules.Members.ShowMember;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DangVu.App.Modules.Members;

internal sealed class MembersModule : IModule
{
    public string Name => "Members";
    public int Level => 1;

    public void Add(ModuleParts parts)
    {
        parts.Services.AddScoped<MemberReader>();
        parts.Services.AddScoped<IMembers>(s => s.GetRequiredService<MemberReader>());
        parts.Services.AddScoped<IBodyCounts>(s => s.GetRequiredService<MemberReader>());
        parts.Services.AddScoped<IMemberNames>(s => s.GetRequiredService<MemberReader>());
        parts.Services.AddScoped<IListPlaces, ListPlaces>();
        parts.Services.AddScoped<IListStays, ListStays>();
        parts.Answer<IBodyMembers, FollowBodies>();
        parts.Answer<IBodyFollowers, FollowBodies>();
        parts.Services.AddSingleton<IMemberActs, MemberActs>();
        parts.Services.AddSingleton<Numbers>();
        parts.Services.AddSingleton<RevealTickets>();
        parts.Answer<ISearch, SearchMembers>();
        parts.Services.TryAddSingleton(_ => Rules.RuleFiles.Book());
        parts.Services.AddSingleton<PlanCache>();
        parts.Services.AddSingleton<ImportReader>();
        parts.Services.AddSingleton<ImportJobs>();
        parts.Services.AddScoped<Uploads>();
        parts.Answer<IMemberUses, PointingRows>();
        parts.Answer<IRuleFacts, MembersFacts>();
        parts.Answer<IRuleFacts, CellFacts>();

        parts.Acts.Add<AddMember.AddMember>("members.add", "members.write", AddMember.AddMember.Handle);
        parts.Acts.Add<ChangeMember.ChangeMember>("members.change", "members.write", ChangeMember.ChangeMember.Handle);
        parts.Acts.Add<SetStatus>("members.status", "members.write", SetStatus.Handle);
        parts.Acts.Add<MoveMember>("members.move", "members.write", MoveMember.Handle);
        parts.Acts.Add<ImportMembers>("members.import", "members.write", ImportMembers.Handle);
        parts.Acts.Add<UndoImport>("members.import-undo", "members.write", UndoImport.Handle);
        parts.Acts.Add<LearnHeader>("members.learn-header", "members.write", LearnHeader.Handle);
        parts.Acts.Add<JudgeLikeness>("members.import-verdict", "members.write", JudgeLikeness.Handle);
        parts.Acts.Add<ForgetMemory>("members.import-forget", "members.write", ForgetMemory.Handle);

        FileModule.Add(parts);

        parts.Pages.MenuItem("members.menu", "/members", "members.read", 100);
        parts.Pages.Get("/members", "members.read", ListMembers.ListMembers.Read);
        parts.AddListPages();
        parts.Pages.Form("/members/new", "members.write", AddMemberPage.Show, AddMemberPage.Post);
        parts.Pages.Get("/members/{id:guid}", "members.read", ShowMember.ShowMember.Read);
        parts.Pages.Form("/members/{id:guid}/edit", "members.write", ChangeMemberPage.Show, ChangeMemberPage.Post);
        parts.Pages.Form(
            "/members/{id:guid}/status",
            "members.write",
            ChangeMemberPage.ShowStatus,
            ChangeMemberPage.PostStatus
        );
        parts.Pages.Form(
            "/members/{id:guid}/move",
            "members.write",
            ChangeMemberPage.ShowMove,
            ChangeMemberPage.PostMove
        );
        parts.Pages.Form(
            "/members/{id:guid}/reveal",
            "members.write",
            ShowMember.ShowMember.ShowReveal,
            ShowMember.ShowMember.PostReveal
        );
        parts.Pages.Get("/members/{id:guid}/numbers", "members.write", ShowMember.ShowMember.ShowNumbers);
        parts.Pages.Form("/members/import", "members.write", UploadPage.Show, UploadPage.Post);
        parts.Pages.Get("/members/import/{id:guid}", "members.write", PreviewPage.Show);
        parts.Pages.Post("/members/import/{id:guid}/commit", "members.write", PreviewPage.Commit);
        parts.Pages.Post("/members/import/{id:guid}/cancel", "members.write", PreviewPage.Cancel);
        parts.Pages.Post("/members/import/{id:guid}/stop", "members.write", ProgressPage.Stop);
        parts.Pages.Form("/members/import/{id:guid}/columns", "members.write", ColumnsPage.Show, ColumnsPage.Post);
        parts.Pages.Get("/members/import/{id:guid}/likeness", "members.write", LikenessPage.Show);
        parts.Pages.Post("/members/import/{id:guid}/likeness", "members.write", LikenessPage.Judge);
        parts.Pages.Form("/members/import/memory", "members.write", MemoryPage.Show, MemoryPage.Post);
        parts.Pages.Get("/members/imports", "members.write", ImportPages.List);
        parts.Pages.Get("/members/imports/{id:guid}", "members.write", ImportPages.Show);
        parts.Pages.Form(
            "/members/imports/{id:guid}/undo",
            "members.write",
            ImportPages.ShowUndo,
            ImportPages.PostUndo
        );

        parts.Records.Add(
            new RecordKind(
                "members",
                "members.read",
                async (work, id) =>
                {
                    var m = await work.Db.Set<Member>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id);
                    if (
                        m is null
                        || await work.Get<IBodies>().Find(m.CellId) is not { } cell
                        || !work.Actor.May("members.read", cell.Path)
                    )
                        return null;
                    await work.Note("view", "members", id);
                    return Shown(m, cell.Name);
                },
                async (work, after, take) =>
                {
                    var cells = (await work.Get<IBodies>().All())
                        .Where(b => work.Actor.May("members.read", b.Path))
                        .ToDictionary(b => b.Id, b => b.Name);
                    var ids = cells.Keys.ToList();
                    var rows = await work
                        .Db.Set<Member>()
                        .AsNoTracking()
                        .Where(m => ids.Contains(m.CellId) && (after == null || m.Id > after))
                        .OrderBy(m => m.Id)
                        .Take(take)
                        .ToListAsync();
                    return [.. rows.Select(m => Shown(m, cells[m.CellId]))];
                },
                id => "/members/" + id
            )
        );
    }

    /// <summary>Numbers are masked in the API as on the page.</summary>
    private static object Shown(Member m, string cell) =>
        new
        {
            m.Id,
            m.FullName,
            m.OtherName,
            m.Sex,
            m.BirthDate,
            m.Ethnicity,
            m.Religion,
            identityNumber = Numbers.Masked(m.IdentityEnd),
            cardNumber = Numbers.Masked(m.CardEnd),
            m.CellId,
            cell,
            m.Hometown,
            m.Residence,
            m.AdmittedOn,
            m.RecognisedOn,
            m.Status,
        };
}
