using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.Access;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Organisation;
using DangVu.App.Modules.Organisation.CreateBody;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;
using Microsoft.Extensions.DependencyInjection;

namespace DangVu.Bench;

/// <summary>
/// One office with all the invented members in 200 cells and some years of life: moves, deaths, departures and returns, levels reached,
/// times outside Party life, decisions of admission. The same seed gives the same people.
/// </summary>
internal static class LargeOffice
{
    private const int Cells = 200;
    private const int Chunk = 10_000;

    public static async Task<Guid> Fill(IServiceProvider services, Store store, int people)
    {
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        work.Actor = Actor.System("bench");
        work.Db.OfficeId = work.NewId();
        var root = Must(
            await work.Run(
                "organisation.found",
                new FoundOffice("Đảng bộ Mẫu lớn", "Mẫu", Term: "2025-2030"),
                FoundOffice.Handle
            )
        );
        var cells = new List<Guid>();
        for (var i = 0; i < Cells; i++)
            cells.Add(
                Must(
                    await work.Run(
                        "organisation.body",
                        new CreateBody($"Chi bộ Ấp {i + 1}", "hamlet-cell", root),
                        CreateBody.Handle
                    )
                )
            );
        var crowd = new LargeCrowd(work, cells);
        for (var done = 0; done < people; done += Chunk)
        {
            crowd.Make(Math.Min(Chunk, people - done));
            Must(await work.Do<Guid>("bench.members", () => crowd.Write(store.Keys)));
        }
        Must(
            await work.Do<Guid>(
                "access.account",
                () =>
                {
                    var account = Accounts.New(work, Province.Account, "Đo tốc độ", Province.Password);
                    work.Db.Add(account);
                    return Task.FromResult<Result<Guid>>(Accounts.AddGrant(work, account.Id, root, "clerk", null).Id);
                }
            )
        );
        return work.Db.OfficeId;
    }

    private static T Must<T>(Result<T> done) =>
        done.IsDone
            ? done.Value
            : throw new InvalidOperationException(string.Join(", ", done.Refusals.Select(r => r.Code)));
}
