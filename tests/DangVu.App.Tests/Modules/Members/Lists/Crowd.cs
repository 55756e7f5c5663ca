using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Persistence;
using DangVu.App.Tests.House;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;

namespace DangVu.App.Tests.Modules.Members.Lists;

/// <summary>Thousands of invented members with moves, deaths and departures over some years, written in bulk with their seals.</summary>
internal static class Crowd
{
    private static readonly string[] Family = ["Nguyễn", "Trần", "Lê", "Phạm", "Dương", "Đường", "Đỗ", "Võ"];
    private static readonly string[] Given = ["An", "Ân", "Bình", "Dũng", "Đạt", "Hòa", "Hoà", "Lan", "Út", "Ý"];
    private static readonly string?[] Ethnicities = ["Kinh", "Kinh", "Kinh", "Khmer", "Hoa", null];
    private static readonly string?[] Levels = ["Đại học", "Cao đẳng", "Trung cấp", null];
    private static readonly string?[] Theory = ["Sơ cấp", "Trung cấp", "Cao cấp", null];
    private static readonly string?[] Jobs = ["Nông dân", "Giáo viên", "Hưu trí", "Buôn bán", null];
    private static readonly string[] Reasons = ["struck-off", "expelled", "resigned", ""];

    public static async Task Fill(TestOffice office, int people, int seed = 1)
    {
        var work = office.Work();
        var chance = new Random(seed);
        var members = new List<Member>();
        var memberships = new List<Membership>();
        var statuses = new List<StatusPeriod>();
        var lines = new List<HistoryRow>();
        var records = new List<MemberRecord>();
        for (var i = 0; i < people; i++)
        {
            One(work, chance, [office.Ap5B, office.Kp1], i, members, memberships, statuses);
            lines.AddRange(Lines(work, chance, members[^1], i));
            if (i % 6 == 0)
                records.Add(
                    new MemberRecord
                    {
                        Id = work.NewId(),
                        MemberId = members[^1].Id,
                        AdmissionDecidedOn = Date(chance, 1965, 2015),
                    }
                );
        }
        var done = await work.Do<Guid>(
            "test.crowd",
            async () =>
            {
                var keys = work.Get<Store>().Keys;
                await new BulkWriter<Member>(work.Db, keys).Insert(members);
                await new BulkWriter<Membership>(work.Db, keys).Insert(memberships);
                await new BulkWriter<StatusPeriod>(work.Db, keys).Insert(statuses);
                await new BulkWriter<HistoryRow>(work.Db, keys).Insert(lines);
                await new BulkWriter<MemberRecord>(work.Db, keys).Insert(records);
                return members[0].Id;
            }
        );
        done.IsDone.ShouldBeTrue();
    }

    private static void One(
        Work work,
        Random chance,
        Guid[] cells,
        int i,
        List<Member> members,
        List<Membership> memberships,
        List<StatusPeriod> statuses
    )
    {
        var name = $"{Pick(chance, Family)} Văn {Pick(chance, Given)}";
        var cell = chance.Next(2);
        var came = new DateOnly(2015, 1, 1).AddDays(chance.Next(2500));
        var member = new Member
        {
            Id = work.NewId(),
            FullName = name,
            Folded = Fold.Of(name),
            SortKey = VietnameseName.SortKey(name),
            Sex = Pick(chance, ["male", "female", "male", null]),
            BirthDate = Date(chance, 1935, 2000),
            AdmittedOn = Date(chance, 1965, 2015),
            RecognisedOn = Date(chance, 1966, 2016),
            Ethnicity = Pick(chance, Ethnicities),
            ProfessionalLevel = Pick(chance, Levels),
            PoliticalTheory = Pick(chance, Theory),
            Occupation = Pick(chance, Jobs),
            Hometown = Pick(chance, ["Xã Lương Hòa", "Thị trấn Giồng Trôm", null]),
            CellId = cells[cell],
            Status = i % 9 == 0 ? MemberStatus.Probationary : MemberStatus.Official,
        };
        members.Add(member);
        var first = Membership(work, member, cells[cell], came, i % 3 == 0 ? "admission" : "import");
        memberships.Add(first);
        var status = Status(work, member, member.Status, came, "import");
        statuses.Add(status);
        var later = came.AddDays(200 + chance.Next(900));
        switch (i % 5)
        {
            case 1:
                first.To = later;
                member.CellId = cells[1 - cell];
                memberships.Add(Membership(work, member, member.CellId, later, "moved"));
                break;
            case 2:
                var (to, reason) = chance.Next(3) switch
                {
                    0 => (MemberStatus.Dead, LeaveReasons.Death),
                    1 => (MemberStatus.Transferred, LeaveReasons.TransferOut),
                    _ => (MemberStatus.Left, Pick(chance, Reasons)),
                };
                first.To = status.To = later;
                member.Status = to;
                statuses.Add(Status(work, member, to, later, reason));
                break;
            case 3 when member.Status == MemberStatus.Official:
                status.To = later;
                member.Status = MemberStatus.Exempt;
                statuses.Add(Status(work, member, MemberStatus.Exempt, later, "exempt"));
                break;
        }
    }

    /// <summary>Levels reached and occupations changed over the years, with and without what stood before; some were outside Party life.</summary>
    private static IEnumerable<HistoryRow> Lines(Work work, Random chance, Member member, int i)
    {
        if (i % 3 == 0)
        {
            var since = Date(chance, 2016, 2022) ?? "2019";
            if (i % 2 == 0)
                yield return Line(work, member, "professional", "Bậc cũ", null, since);
            if (i % 4 == 0)
                yield return Line(work, member, "professional", "Bậc giữa", since, "2022-06");
            yield return Line(
                work,
                member,
                "professional",
                member.ProfessionalLevel ??= "Đại học",
                i % 4 == 0 ? "2022-06" : since,
                null
            );
        }
        if (i % 7 == 0)
        {
            yield return Line(work, member, "occupation", "Nghề cũ", "2010", Date(chance, 2016, 2022) ?? "2018");
            member.Occupation = i % 14 == 0 ? null : member.Occupation;
        }
        if (i % 8 == 0)
            yield return Line(work, member, "away", "Mất liên lạc", "2001-02", i % 16 == 0 ? null : "2004");
    }

    private static HistoryRow Line(Work work, Member member, string kind, string what, string? since, string? until) =>
        new()
        {
            Id = work.NewId(),
            MemberId = member.Id,
            Kind = kind,
            What = what,
            Since = since,
            Until = until,
        };

    private static Membership Membership(Work work, Member member, Guid cell, DateOnly from, string how) =>
        new()
        {
            Id = work.NewId(),
            MemberId = member.Id,
            BodyId = cell,
            From = from,
            How = how,
        };

    private static StatusPeriod Status(Work work, Member member, string status, DateOnly from, string reason) =>
        new()
        {
            Id = work.NewId(),
            MemberId = member.Id,
            Status = status,
            From = from,
            Reason = reason,
        };

    private static string? Date(Random chance, int from, int to)
    {
        var day = new DateOnly(from, 1, 1).AddDays(chance.Next((to - from) * 365));
        return chance.Next(8) switch
        {
            0 => day.ToString("yyyy", CultureInfo.InvariantCulture),
            1 => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            2 => null,
            _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    private static T Pick<T>(Random chance, IReadOnlyList<T> from) => from[chance.Next(from.Count)];
}
