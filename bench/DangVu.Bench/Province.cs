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

/// <summary>Many offices of 500 invented members each, written by the bulk path with seals and one audit entry an office.</summary>
internal static class Province
{
    public const string Account = "do-toc-do";
    public const string Password = "do-toc-do-2026";
    private const int CellsOfOffice = 20;
    private static readonly string[] Family =
    [
        "Nguyễn",
        "Trần",
        "Lê",
        "Phạm",
        "Huỳnh",
        "Võ",
        "Đặng",
        "Bùi",
        "Dương",
        "Đỗ",
    ];
    private static readonly string[] Middle = ["Văn", "Thị", "Hữu", "Minh", "Ngọc", "Thanh", "Quốc", "Kim"];
    private static readonly string[] Given =
    [
        "An",
        "Bình",
        "Cường",
        "Dũng",
        "Đạt",
        "Giang",
        "Hà",
        "Hương",
        "Khánh",
        "Lan",
        "Minh",
        "Nga",
        "Oanh",
        "Phúc",
        "Quân",
        "Sơn",
        "Thảo",
        "Vinh",
    ];

    public static async Task Fill(IServiceProvider services, Store store, int members)
    {
        var offices = Math.Max(1, members / 500);
        for (var n = 0; n < offices; n++)
        {
            await using var scope = services.CreateAsyncScope();
            var work = scope.ServiceProvider.GetRequiredService<Work>();
            work.Actor = Actor.System("bench");
            work.Db.OfficeId = work.NewId();
            var name = string.Create(CultureInfo.InvariantCulture, $"Đảng bộ xã Mẫu {n:0000}");
            var root = Must(
                await work.Run(
                    "organisation.found",
                    new FoundOffice(name, "Mẫu", Term: "2025-2030"),
                    FoundOffice.Handle
                )
            );
            var cells = new List<Guid>();
            for (var c = 0; c < CellsOfOffice; c++)
                cells.Add(
                    Must(
                        await work.Run(
                            "organisation.body",
                            new CreateBody($"Chi bộ Ấp {c + 1}", "hamlet-cell", root),
                            CreateBody.Handle
                        )
                    )
                );
            Must(await work.Do<Guid>("bench.members", () => Members(work, store, cells, n)));
            if (n == offices / 2)
                Must(
                    await work.Do<Guid>(
                        "access.account",
                        () =>
                        {
                            var account = Accounts.New(work, Account, "Đo tốc độ", Password);
                            work.Db.Add(account);
                            return Task.FromResult<Result<Guid>>(
                                Accounts.AddGrant(work, account.Id, root, "clerk", null).Id
                            );
                        }
                    )
                );
        }
    }

    private static async Task<Result<Guid>> Members(Work work, Store store, IReadOnlyList<Guid> cells, int seed)
    {
        var chance = new Random(seed);
        var members = new List<Member>();
        var memberships = new List<Membership>();
        var statuses = new List<StatusPeriod>();
        var words = new List<MemberWord>();
        for (var i = 0; i < 500; i++)
        {
            var name =
                $"{Family[chance.Next(Family.Length)]} {Middle[chance.Next(Middle.Length)]} {Given[chance.Next(Given.Length)]}";
            var member = new Member
            {
                Id = work.NewId(),
                FullName = name,
                Folded = Fold.Of(name),
                SortKey = VietnameseName.SortKey(name),
                Sex = i % 2 == 0 ? "male" : "female",
                BirthDate = (1940 + chance.Next(65)).ToString(CultureInfo.InvariantCulture),
                AdmittedOn = (1970 + chance.Next(50)).ToString(CultureInfo.InvariantCulture),
                CellId = cells[i % cells.Count],
                Status = "official",
            };
            members.Add(member);
            memberships.Add(
                new Membership
                {
                    Id = work.NewId(),
                    MemberId = member.Id,
                    BodyId = member.CellId,
                    From = new DateOnly(2015, 1, 1),
                    How = "import",
                }
            );
            statuses.Add(
                new StatusPeriod
                {
                    Id = work.NewId(),
                    MemberId = member.Id,
                    Status = "official",
                    From = new DateOnly(2015, 1, 1),
                }
            );
            foreach (var word in member.Folded.Split(' ').Distinct())
                words.Add(
                    new MemberWord
                    {
                        OfficeId = work.Db.OfficeId,
                        Id = work.NewId(),
                        MemberId = member.Id,
                        Word = word,
                    }
                );
        }
        await new BulkWriter<Member>(work.Db, store.Keys).Insert(members);
        await new BulkWriter<Membership>(work.Db, store.Keys).Insert(memberships);
        await new BulkWriter<StatusPeriod>(work.Db, store.Keys).Insert(statuses);
        await new BulkWriter<MemberWord>(work.Db, store.Keys).Insert(words);
        return members[0].Id;
    }

    private static T Must<T>(Result<T> done) =>
        done.IsDone
            ? done.Value
            : throw new InvalidOperationException(string.Join(", ", done.Refusals.Select(r => r.Code)));
}
