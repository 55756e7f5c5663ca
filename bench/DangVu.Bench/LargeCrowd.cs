using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Audit;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Modules.Members.History;
using DangVu.App.Persistence;
using DangVu.Kernel.Results;
using DangVu.Kernel.Text;

namespace DangVu.Bench;

/// <summary>Invents people with their dated rows and writes them in bulk with their seals.</summary>
internal sealed class LargeCrowd(Work work, IReadOnlyList<Guid> cells)
{
    private static readonly string[] Family = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ"];
    private static readonly string[] Middle = ["Văn", "Thị", "Hữu", "Minh", "Ngọc", "Thanh", "Quốc", "Kim"];
    private static readonly string[] Given = ["An", "Bình", "Cường", "Đạt", "Hà", "Lan", "Minh", "Phúc", "Út", "Ý"];
    private static readonly string?[] Ethnicities = [.. Of("Kinh", 17), "Khmer", "Hoa", null];
    private static readonly string?[] Religions = [.. Of("Không", 14), "Phật giáo", "Công giáo", "Cao Đài", null];
    private static readonly string?[] Schools = [.. Of("12/12", 8), "9/12", "10/10", "5/12", null];
    private static readonly string?[] Levels =
    [
        "Đại học",
        "Đại học",
        "Cao đẳng",
        "Trung cấp",
        "Sơ cấp",
        "Thạc sĩ",
        null,
    ];
    private static readonly string?[] Theory = ["Sơ cấp", "Sơ cấp", "Trung cấp", "Cao cấp", "Cử nhân", null];
    private static readonly string?[] Jobs =
    [
        "Nông dân",
        "Giáo viên",
        "Hưu trí",
        "Hưu trí",
        "Buôn bán",
        "Công chức",
        "Viên chức y tế",
        "Công an",
        "Bộ đội",
        "Công nhân",
        "Thợ xây",
        "Kế toán",
        null,
    ];

    private readonly Random chance = new(1);
    private readonly List<Member> members = [];
    private readonly List<Membership> memberships = [];
    private readonly List<StatusPeriod> statuses = [];
    private readonly List<HistoryRow> lines = [];
    private readonly List<MemberRecord> records = [];
    private readonly List<MemberWord> words = [];
    private int made;

    public void Make(int people)
    {
        members.Clear();
        memberships.Clear();
        statuses.Clear();
        lines.Clear();
        records.Clear();
        words.Clear();
        for (var i = 0; i < people; i++)
            One(made++);
    }

    public async Task<Result<Guid>> Write(OfficeKeys keys)
    {
        await new BulkWriter<Member>(work.Db, keys).Insert(members);
        await new BulkWriter<Membership>(work.Db, keys).Insert(memberships);
        await new BulkWriter<StatusPeriod>(work.Db, keys).Insert(statuses);
        await new BulkWriter<HistoryRow>(work.Db, keys).Insert(lines);
        await new BulkWriter<MemberRecord>(work.Db, keys).Insert(records);
        await new BulkWriter<MemberWord>(work.Db, keys).Insert(words);
        return members[0].Id;
    }

    private void One(int i)
    {
        var name = $"{Pick(Family)} {Pick(Middle)} {Pick(Given)}";
        var cell = chance.Next(cells.Count);
        var came = new DateOnly(2012, 1, 1).AddDays(chance.Next(2500));
        var admitted = Date(1965, 2012);
        var member = new Member
        {
            Id = work.NewId(),
            FullName = name,
            Folded = Fold.Of(name),
            SortKey = VietnameseName.SortKey(name),
            Sex =
                chance.Next(50) == 0 ? null
                : chance.Next(3) == 0 ? "female"
                : "male",
            BirthDate = Date(1935, 2000),
            AdmittedOn = admitted,
            RecognisedOn = Date(1966, 2013),
            Ethnicity = Pick(Ethnicities),
            Religion = Pick(Religions),
            Education = Pick(Schools),
            ProfessionalLevel = Pick(Levels),
            PoliticalTheory = Pick(Theory),
            Occupation = Pick(Jobs),
            Hometown = "Xã Lương Hòa",
            Residence = "Ấp " + (cell + 1),
            Phone = "09" + chance.Next(10_000_000, 99_999_999).ToString(CultureInfo.InvariantCulture),
            CellId = cells[cell],
            Status = i % 25 == 0 ? MemberStatus.Probationary : MemberStatus.Official,
        };
        members.Add(member);
        var list = List(member, came, i % 3 == 0 ? "admission" : "import");
        var status = Status(member, came, "import");
        Life(i, member, list, status, came.AddDays(200 + chance.Next(1500)));
        if (i % 7 == 0)
            records.Add(
                new MemberRecord
                {
                    Id = work.NewId(),
                    MemberId = member.Id,
                    AdmissionDecidedOn = Date(1965, 2012),
                }
            );
        if (i % 10 == 0)
            Level(member);
        if (i % 40 == 0)
            Line(member, FileParts.Away, "Mất liên lạc", "2001", chance.Next(3) == 0 ? null : "2003-05");
        foreach (var word in member.Folded.Split(' ').Distinct())
            words.Add(
                new MemberWord
                {
                    Id = work.NewId(),
                    MemberId = member.Id,
                    Word = word,
                }
            );
    }

    /// <summary>What happens to every tenth: a move, an end, a return.</summary>
    private void Life(int i, Member member, Membership list, StatusPeriod status, DateOnly later)
    {
        switch (i % 20)
        {
            case 3 or 4:
                list.To = later;
                member.CellId = cells[chance.Next(cells.Count)];
                List(member, later, "moved");
                break;
            case 5:
                list.To = status.To = later;
                member.Status = Pick([MemberStatus.Dead, MemberStatus.Transferred, MemberStatus.Left])!;
                Status(
                    member,
                    later,
                    member.Status switch
                    {
                        MemberStatus.Dead => LeaveReasons.Death,
                        MemberStatus.Transferred => LeaveReasons.TransferOut,
                        _ => Pick([LeaveReasons.StruckOff, LeaveReasons.Expelled, LeaveReasons.Resigned])!,
                    }
                );
                break;
            case 6 when i % 100 == 6:
                list.To = status.To = later;
                member.Status = MemberStatus.Left;
                var left = Status(member, later, LeaveReasons.StruckOff);
                left.To = later.AddDays(700);
                member.Status = MemberStatus.Official;
                Status(member, left.To.Value, "readmission");
                List(member, left.To.Value, "readmission");
                break;
            case 7:
                status.To = later;
                member.Status = MemberStatus.Exempt;
                Status(member, later, "exempt");
                break;
        }
    }

    /// <summary>Every tenth reached a level on a day, half of them with what stood before.</summary>
    private void Level(Member member)
    {
        var since = Date(2013, 2023) ?? "2016";
        if (chance.Next(2) == 0)
            Line(member, FileParts.Professional, "Trung cấp", null, since);
        Line(member, FileParts.Professional, member.ProfessionalLevel ??= "Đại học", since, null);
        if (chance.Next(2) == 0)
            Line(member, FileParts.Occupation, member.Occupation ??= "Hưu trí", Date(2013, 2023) ?? "2018", null);
    }

    private void Line(Member member, string kind, string what, string? since, string? until) =>
        lines.Add(
            new HistoryRow
            {
                Id = work.NewId(),
                MemberId = member.Id,
                Kind = kind,
                What = what,
                Since = since,
                Until = until,
            }
        );

    private Membership List(Member member, DateOnly from, string how)
    {
        var row = new Membership
        {
            Id = work.NewId(),
            MemberId = member.Id,
            BodyId = member.CellId,
            From = from,
            How = how,
        };
        memberships.Add(row);
        return row;
    }

    private StatusPeriod Status(Member member, DateOnly from, string reason)
    {
        var row = new StatusPeriod
        {
            Id = work.NewId(),
            MemberId = member.Id,
            Status = member.Status,
            From = from,
            Reason = reason,
        };
        statuses.Add(row);
        return row;
    }

    private string? Date(int from, int to)
    {
        var day = new DateOnly(from, 1, 1).AddDays(chance.Next((to - from) * 365));
        return chance.Next(12) switch
        {
            0 => day.ToString("yyyy", CultureInfo.InvariantCulture),
            1 => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            2 => null,
            _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[chance.Next(from.Count)];

    private static IEnumerable<string> Of(string text, int times) => Enumerable.Repeat(text, times);
}
