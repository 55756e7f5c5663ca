using DangVu.App.Acts;
using DangVu.App.Modules.Members.ListMembers;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.SavedLists;

/// <summary>Keeps a search of the members' list under a name; the same name of the same person is written over.</summary>
/// <param name="Query">What the address says of the filter: "status=probationary&amp;sex=female".</param>
internal sealed record SaveList(string Name, string Query, string? Columns = null, string? Role = null)
{
    /// <summary>The roles that read members, with whom a list can be shared.</summary>
    public static readonly IReadOnlyList<string> MaySee =
    [
        "clerk",
        "committee-secretary",
        "standing-committee",
        "cell-secretary",
        "cell-committee",
        "inspection",
    ];

    public static async Task<Result<Guid>> Handle(Work work, SaveList command)
    {
        var name = Typed.Clean(command.Name);
        if (name.Length == 0)
            return Refusal.Invalid("name", "field.required");
        if (name.Length > 80)
            return Refusal.Invalid("name", "field.too-long", 80);
        if (!work.Actor.May("members.read"))
            return Refusal.Forbidden("permission.missing");
        if (command.Role is { } role && !MaySee.Contains(role))
            return Refusal.Invalid("role", "field.choice");
        if (command.Role is { } shared && !work.Actor.May("members.write") && !work.Actor.Is(shared))
            return Refusal.Invalid("role", "list.not-your-role");
        var account = work.Actor.AccountId;
        var list = await work.Db.Set<SavedList>().FirstOrDefaultAsync(x => x.Name == name && x.AccountId == account);
        if (list is null)
            work.Db.Add(
                list = new SavedList
                {
                    Id = work.NewId(),
                    AccountId = account,
                    Name = name,
                }
            );
        list.Query = Filtering(command.Query);
        list.Columns = string.Join(',', MemberColumns.Of(command.Columns).Select(x => x.Name));
        list.Role = command.Role;
        list.By = work.Actor.Name;
        return list.Id;
    }

    /// <summary>Only what narrows or orders the list, whatever else the address held.</summary>
    private static string Filtering(string query)
    {
        string[] kept = ["q", "status", "sort", .. MemberFilter.Names];
        return string.Join(
            '&',
            Microsoft
                .AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)
                .Where(p => kept.Contains(p.Key) && p.Value.ToString().Length is > 0 and <= 200)
                .OrderBy(p => p.Key, StringComparer.Ordinal)
                .Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value.ToString())}")
        );
    }
}

/// <summary>Takes one's own saved search away.</summary>
internal sealed record DropList(Guid ListId)
{
    public static async Task<Result<Guid>> Handle(Work work, DropList command)
    {
        var list = await work.Db.Set<SavedList>().SingleOrDefaultAsync(x => x.Id == command.ListId);
        if (list is null || !work.Actor.IsSystem && list.AccountId != work.Actor.AccountId)
            return Refusal.NotFound("record.none");
        work.Db.Remove(list);
        return list.Id;
    }
}

/// <summary>The columns that this account sees in the members' list from now on.</summary>
internal sealed record ChooseColumns(IReadOnlyList<string> Columns)
{
    public static async Task<Result<Guid>> Handle(Work work, ChooseColumns command)
    {
        if (work.Actor.AccountId is not { } account)
            return Refusal.Forbidden("permission.missing");
        var kept = await work.Db.Set<ChosenColumns>().SingleOrDefaultAsync(x => x.AccountId == account);
        if (kept is null)
            work.Db.Add(kept = new ChosenColumns { Id = work.NewId(), AccountId = account });
        kept.Columns = string.Join(',', MemberColumns.Of(string.Join(',', command.Columns)).Select(x => x.Name));
        return kept.Id;
    }
}
