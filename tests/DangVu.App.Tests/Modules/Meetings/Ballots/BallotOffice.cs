using System.Globalization;
using System.Net;
using DangVu.App.Hosting;
using DangVu.App.Modules.Meetings.Ballots.Device;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Ballots.Steps;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Hold;
using DangVu.App.Modules.Meetings.Prepare;
using DangVu.App.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Tests.Modules.Meetings.Ballots;

/// <summary>A meeting of Ấp 5B with its roll called (seven official members of eight), ready for a ballot.</summary>
internal sealed class BallotOffice(TestOffice office, Guid meeting) : IAsyncDisposable
{
    public static readonly DateOnly Day = new(2023, 6, 3);

    public TestOffice Office => office;
    public Guid Meeting => meeting;
    public IReadOnlyList<Guid> Members => office.People.Ap5BMembers;

    /// <param name="away">So many of the entitled are away; the tellers (the first two) are there.</param>
    public static async Task<BallotOffice> New(int away = 0)
    {
        var office = await TestOffice.New();
        var meeting = await office.Do(
            "meetings.prepare",
            new PrepareMeeting(office.Ap5B, Collective.Cell, MeetingKinds.Regular, Day)
        );
        var held = new BallotOffice(office, meeting);
        await held.Roll(away);
        return held;
    }

    public async Task Roll(int away)
    {
        var entitled = Members.Where((_, i) => i is > 1 and < 7).Take(away);
        await office.Do(
            "meetings.attendance",
            new CallRoll(
                meeting,
                Day,
                [.. entitled.Select(m => new RollMark(m, AttendanceStates.WithReason, "Đau yếu"))],
                RestPresent: true
            )
        );
    }

    public SetUpBallot Vote(string way, params string[] matters) =>
        new(
            meeting,
            "Biểu quyết kết nạp",
            BallotForms.Decision,
            "admission",
            way,
            [.. (matters.Length == 0 ? ["Kết nạp đồng chí Lê Văn Tám"] : matters).Select(m => new ChoiceSet(m))],
            [Members[0], Members[1]]
        );

    public SetUpBallot Election(string way, int seats, int candidates) =>
        new(
            meeting,
            "Bầu chi ủy",
            BallotForms.Election,
            "elect-cell-committee",
            way,
            [.. Enumerable.Range(2, candidates).Select(i => new ChoiceSet(MemberId: Members[i]))],
            [Members[0], Members[1]],
            PaperForms.CrossOut,
            seats
        );

    public async Task<Guid> Open(SetUpBallot setUp, int papers = 0)
    {
        var ballot = await office.Do("meetings.ballot", setUp);
        await office.Do("meetings.ballot-open", new OpenBallot(ballot, papers));
        return ballot;
    }

    public async Task<SlipSheet> Slips(Guid ballot)
    {
        var drawn = await SlipDesk.Print(office.Work(), ballot);
        drawn.IsDone.ShouldBeTrue(string.Join(' ', drawn.Refusals.Select(r => r.Code)));
        return drawn.Value;
    }

    public async Task<string> Cast(string code, string marks)
    {
        var cast = await office.Work().Get<CastDesk>().Cast(code, marks);
        cast.IsDone.ShouldBeTrue(string.Join(' ', cast.Refusals.Select(r => r.Code)));
        return cast.Value;
    }

    public Ballot Row(Guid ballot) => office.Work().Db.Set<Ballot>().Single(b => b.Id == ballot);

    public List<BallotChoice> Choices(Guid ballot) =>
        [.. office.Work().Db.Set<BallotChoice>().Where(c => c.BallotId == ballot).OrderBy(c => c.Position)];

    public Task Confirm(Guid ballot) =>
        office.Do("meetings.ballot-confirm", new ConfirmBallot(ballot, [Members[0], Members[1]]));

    public CountBallot Count(
        Guid ballot,
        int collected,
        int invalid,
        params (int For, int Against, int Other)[] lines
    ) =>
        new(
            ballot,
            [
                .. Choices(ballot)
                    .Select(
                        (c, i) => new LineCount(lines[i].For, lines[i].Against, lines[i].Other) { ChoiceId = c.Id }
                    ),
            ],
            collected,
            invalid
        );

    public ValueTask DisposeAsync() => office.DisposeAsync();
}
