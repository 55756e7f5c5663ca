using System.Net;
using System.Text.RegularExpressions;
using DangVu.App.Hosting;
using DangVu.App.Modules.Meetings.Ballots.Device;
using DangVu.App.Modules.Meetings.Ballots.Domain;
using DangVu.App.Modules.Meetings.Ballots.Steps;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Tests.House;

namespace DangVu.App.Tests.Modules.Meetings.Ballots;

public sealed partial class VotingOnDevices
{
    [Fact]
    public async Task Who_holds_a_slip_votes_without_signing_in_and_finds_the_ballot_in_the_list()
    {
        await using var held = await BallotOffice.New();
        var ballot = await held.Open(held.Vote(BallotWays.Device, "Kết nạp Lê Văn Tám", "Công nhận chính thức"));
        var sheet = await held.Slips(ballot);
        sheet.Codes.Count.ShouldBe(7);
        var voter = await held.Office.SignIn(null);
        var opened = await voter.Post("/ballot", ("code", SlipCode.Grouped(sheet.Codes[0])), ("step", "code"));
        opened.Body.ShouldContain("Kết nạp Lê Văn Tám");
        opened.Body.ShouldContain("class=\"large\"");
        var half = await Send(voter, opened.Body, ("step", "check"), ("c1", "F"));
        half.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        half.Body.ShouldContain("Chưa chọn cho");
        var check = await Send(voter, opened.Body, ("step", "check"), ("c1", "F"), ("c2", "A"));
        check.Body.ShouldContain("Xem lại phiếu của mình");
        var done = await Send(voter, check.Body, ("step", "cast"));
        var receipt = ReceiptText().Match(done.Body).Groups[1].Value;
        receipt.Length.ShouldBe(14);
        var twice = await Send(voter, check.Body, ("step", "cast"));
        twice.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        twice.Body.ShouldContain("không mở được phiếu");

        var secretary = await held.Office.SignIn("bithu.ap5b");
        (await secretary.Status($"/ballots/{ballot}/list")).ShouldBe(HttpStatusCode.NotFound);
        await held.Office.Do("meetings.ballot-close", new CloseBallot(ballot, 7, sheet.BoxKey));
        var list = (await secretary.Get($"/ballots/{ballot}/list")).Body;
        list.ShouldContain(receipt);
        (await secretary.Get($"/ballots/{ballot}/list.csv")).Body.ShouldContain(
            receipt + ",Tán thành,Không tán thành,Có"
        );
        (await secretary.Get($"/ballots/{ballot}/list.json")).Body.ShouldContain("\"letters\":\"FA\"");
        (await (await held.Office.SignIn("bithu.kp1")).Status($"/ballots/{ballot}/list")).ShouldBe(
            HttpStatusCode.NotFound
        );
        (await (await held.Office.SignIn(null)).Status($"/ballots/{ballot}/list")).ShouldBe(HttpStatusCode.Redirect);
        var late = await voter.Post("/ballot", ("code", sheet.Codes[1]), ("step", "code"));
        late.Body.ShouldContain("không mở được phiếu");
    }

    [Fact]
    public async Task A_browser_closed_before_casting_leaves_the_code_good()
    {
        await using var held = await BallotOffice.New();
        var ballot = await held.Open(held.Vote(BallotWays.Device));
        var sheet = await held.Slips(ballot);
        var first = await held.Office.SignIn(null);
        var opened = await first.Post("/ballot", ("code", sheet.Codes[0]), ("step", "code"));
        (await Send(first, opened.Body, ("step", "check"), ("c1", "F"))).Body.ShouldContain("Xem lại");
        var second = await held.Office.SignIn(null);
        var again = await second.Post("/ballot", ("code", sheet.Codes[0]), ("step", "code"));
        var check = await Send(second, again.Body, ("step", "check"), ("c1", "A"));
        (await Send(second, check.Body, ("step", "cast"))).Body.ShouldContain("Phiếu đã vào hòm");
        await held.Office.Do("meetings.ballot-close", new CloseBallot(ballot, 7, sheet.BoxKey));
        held.Row(ballot).DevicesCast.ShouldBe(1);
        held.Choices(ballot)[0].DeviceAgainst.ShouldBe(1);
    }

    [Fact]
    public async Task Each_of_those_present_votes_exactly_once_with_paper_and_devices_in_one_result()
    {
        await using var held = await BallotOffice.New();
        (
            await held.Office.Refused(
                "meetings.ballot-open",
                new OpenBallot(await held.Office.Do("meetings.ballot", held.Vote(BallotWays.Mixed)), 1)
            )
        ).ShouldContain("ballot.few-together");
        var ballot = await held.Open(held.Vote(BallotWays.Mixed), papers: 3);
        var sheet = await held.Slips(ballot);
        sheet.Codes.Count.ShouldBe(4);
        // One cannot use the telephone after all: the slip goes back, a paper is given.
        await held.Office.Do("meetings.ballot-return", new ReturnSlip(ballot, sheet.Codes[3]));
        (await held.Office.Refused("meetings.ballot-return", new ReturnSlip(ballot, sheet.Codes[3]))).ShouldContain(
            "ballot.code"
        );
        (await held.Office.Work().Get<CastDesk>().Cast(sheet.Codes[3], "F")).IsRefused.ShouldBeTrue();
        foreach (var (code, mark) in sheet.Codes.Take(3).Zip("FFA"))
            await held.Cast(code, mark.ToString());
        (await held.Office.Work().Get<CastDesk>().Cast(sheet.Codes[0], "F")).IsRefused.ShouldBeTrue();
        (await held.Office.Refused("meetings.ballot-count", held.Count(ballot, 4, 0, (4, 0, 0)))).ShouldContain(
            "ballot.state"
        );
        await held.Office.Do("meetings.ballot-close", new CloseBallot(ballot, 7, sheet.BoxKey));
        (await held.Office.Refused("meetings.ballot-count", held.Count(ballot, 5, 0, (5, 0, 0)))).ShouldContain(
            "ballot.more-than-issued"
        );
        await held.Office.Do("meetings.ballot-count", held.Count(ballot, 4, 1, (3, 0, 0)));
        await held.Confirm(ballot);
        var row = held.Row(ballot);
        (row.Issued, row.Collected, row.Valid, row.Invalid).ShouldBe((7, 7, 6, 1));
        var vote = held.Office.Work().Db.Set<MeetingVote>().Single();
        (vote.InFavour, vote.Against, vote.Needed, vote.Passed).ShouldBe((5, 1, 5, true));
    }

    [Fact]
    public async Task A_lost_slip_leaves_nobody_out_and_counts_nobody_twice()
    {
        await using var held = await BallotOffice.New();
        var ballot = await held.Open(held.Vote(BallotWays.Device));
        var first = await held.Slips(ballot);
        await held.Cast(first.Codes[0], "F");
        var second = await held.Slips(ballot);
        second.Codes.Count.ShouldBe(6);
        second.BoxKey.ShouldBeNull();
        (await held.Office.Work().Get<CastDesk>().Cast(first.Codes[1], "F")).IsRefused.ShouldBeTrue();
        foreach (var code in second.Codes)
            await held.Cast(code, "F");
        (await held.Office.Refused("meetings.ballot-close", new CloseBallot(ballot, 7, SlipCode.New()))).ShouldContain(
            "ballot.box-key"
        );
        await held.Office.Do("meetings.ballot-close", new CloseBallot(ballot, 7, first.BoxKey));
        (held.Row(ballot).DevicesCast, held.Choices(ballot)[0].DeviceFor).ShouldBe((7, 7));
    }

    [Fact]
    public async Task Votes_cast_at_the_same_moment_are_all_counted_and_none_twice()
    {
        await using var held = await BallotOffice.New();
        var ballot = await held.Open(held.Vote(BallotWays.Device));
        var sheet = await held.Slips(ballot);
        // Every code is cast three times at once.
        var desks = sheet
            .Codes.SelectMany(code => Enumerable.Repeat(code, 3))
            .Select(code => (code, held.Office.Work().Get<CastDesk>()))
            .ToList();
        var done = await Task.WhenAll(desks.Select(d => Task.Run(() => d.Item2.Cast(d.code, "F"))));
        done.Count(r => r.IsDone).ShouldBe(7);
        await held.Office.Do("meetings.ballot-close", new CloseBallot(ballot, 7, sheet.BoxKey));
        (held.Row(ballot).DevicesCast, held.Choices(ballot)[0].DeviceFor).ShouldBe((7, 7));
        held.Office.Work()
            .Db.Set<BallotReceipt>()
            .Select(r => r.Receipt)
            .Order()
            .ToList()
            .ShouldBe(done.Where(r => r.IsDone).Select(r => r.Value).Order());
    }

    [Fact]
    public async Task An_election_on_devices_takes_no_more_names_than_seats_and_holds_a_ballot_without_names_invalid()
    {
        await using var held = await BallotOffice.New();
        var ballot = await held.Open(held.Election(BallotWays.Device, 2, 3));
        var sheet = await held.Slips(ballot);
        var voter = await held.Office.SignIn(null);
        var opened = await voter.Post("/ballot", ("code", sheet.Codes[0]), ("step", "code"));
        var over = await Send(
            voter,
            opened.Body,
            ("step", "check"),
            ("chosen", "c1"),
            ("chosen", "c2"),
            ("chosen", "c3")
        );
        over.Body.ShouldContain("chỉ được bầu nhiều nhất 2");
        (await held.Office.Work().Get<CastDesk>().Cast(sheet.Codes[0], "FFF")).IsRefused.ShouldBeTrue();
        var check = await Send(voter, opened.Body, ("step", "check"), ("chosen", "c1"), ("chosen", "c3"));
        (await Send(voter, check.Body, ("step", "cast"))).Body.ShouldContain("Mã biên nhận");
        await held.Cast(sheet.Codes[1], "AAA");
        await held.Office.Do("meetings.ballot-close", new CloseBallot(ballot, 7, sheet.BoxKey));
        (held.Row(ballot).DevicesCast, held.Row(ballot).DevicesInvalid).ShouldBe((2, 1));
        held.Choices(ballot).Select(c => c.DeviceFor).ShouldBe([1, 0, 1]);
    }

    [Fact]
    public async Task Wrong_codes_shut_the_door_for_their_address_and_slips_of_the_finger_do_not()
    {
        await using var held = await BallotOffice.New();
        var ballot = await held.Open(held.Vote(BallotWays.Device));
        var sheet = await held.Slips(ballot);
        var guesser = await held.Office.SignIn(null);
        (await guesser.Post("/ballot", ("code", "12345"), ("step", "code"))).Body.ShouldContain("gõ nhầm");
        for (var i = 0; i < BallotGate.MostOfOneAddress; i++)
            (await guesser.Post("/ballot", ("code", SlipCode.New()), ("step", "code"))).Body.ShouldContain(
                "không mở được phiếu"
            );
        var shut = await guesser.Post("/ballot", ("code", sheet.Codes[0]), ("step", "code"));
        shut.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        var gate = new BallotGate(TimeProvider.System);
        for (var i = 0; i < BallotGate.MostInAll; i++)
            gate.Wrong("10.0.0." + i);
        gate.IsShut("192.168.0.1").ShouldBeTrue();
    }

    [Fact]
    public async Task A_form_from_elsewhere_opens_nothing()
    {
        await using var held = await BallotOffice.New();
        var ballot = await held.Open(held.Vote(BallotWays.Device));
        var sheet = await held.Slips(ballot);
        var other = await held.Office.SignIn(null);
        var cast = await other.Raw("/ballot", [new("code", sheet.Codes[0]), new("step", "cast"), new("c1", "F")]);
        cast.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        held.Office.Work().Db.Set<BallotSlot>().Count(s => s.Filled).ShouldBe(0);
    }

    /// <summary>Sends on the hidden fields of the form that was shown, as a browser would.</summary>
    internal static Task<(HttpStatusCode Status, string Body, string? Location)> Send(
        TestClient client,
        string shown,
        params (string Name, string Value)[] fields
    )
    {
        // The page's own form comes last; a button above it has hidden fields of its own.
        var values = new Dictionary<string, string>();
        foreach (Match hidden in Hidden().Matches(shown))
            values[hidden.Groups[1].Value] = WebUtility.HtmlDecode(hidden.Groups[2].Value);
        return client.Raw(
            "/ballot",
            values
                .Where(v => fields.All(f => f.Name != v.Key))
                .Concat(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)))
        );
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?")]
    private static partial Regex Hidden();

    [GeneratedRegex("biên nhận của đồng chí: ([0-9 ]{14})")]
    internal static partial Regex ReceiptText();
}
