using System.ComponentModel.DataAnnotations.Schema;
using DangVu.App.Persistence;

namespace DangVu.App.Modules.Meetings.Ballots.Domain;

internal static class BallotForms
{
    /// <summary>One or several matters, each approved or not.</summary>
    public const string Decision = "decision";

    /// <summary>People for a number of seats.</summary>
    public const string Election = "election";
}

internal static class BallotWays
{
    /// <summary>Show of hands or of Party cards, counted by tellers.</summary>
    public const string Hands = "hands";
    public const string Paper = "paper";
    public const string Device = "device";

    /// <summary>Paper for some, a slip with a code for the others, one result.</summary>
    public const string Mixed = "mixed";

    public static readonly IReadOnlyList<string> All = [Hands, Paper, Device, Mixed];

    /// <summary>An election is secret.</summary>
    public static readonly IReadOnlyList<string> Secret = [Paper, Device, Mixed];

    public static bool HasDevices(string way) => way is Device or Mixed;
}

internal static class PaperForms
{
    /// <summary>A box to tick for each answer.</summary>
    public const string Tick = "tick";

    /// <summary>Gạch tên: what is crossed out is not approved, who is crossed out is not chosen.</summary>
    public const string CrossOut = "cross-out";
    public static readonly IReadOnlyList<string> All = [Tick, CrossOut];
}

internal static class BallotStates
{
    public const string Prepared = "prepared";

    /// <summary>The roll is frozen and ballots are given out.</summary>
    public const string Open = "open";

    /// <summary>No device may vote any more; paper is being counted.</summary>
    public const string Closed = "closed";
    public const string Counted = "counted";

    /// <summary>The tellers have signed; the result is told and stands among the meeting's votes.</summary>
    public const string Told = "told";
    public const string Annulled = "annulled";
}

/// <summary>Phiên bỏ phiếu of a meeting. It holds no instants: when who came to the box is nobody's business.</summary>
[Table("meet_ballots")]
internal sealed class Ballot : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid MeetingId { get; set; }
    public string Title { get; set; } = "";
    public string Form { get; set; } = "";

    /// <summary>A decision code of the rules family "votes", or of "elections".</summary>
    public string Decision { get; set; } = "";
    public string Way { get; set; } = "";
    public string PaperForm { get; set; } = PaperForms.Tick;
    public int Seats { get; set; }
    public int Round { get; set; } = 1;

    /// <summary>The round before, annulled or without enough people elected.</summary>
    public Guid? PreviousId { get; set; }
    public string State { get; set; } = BallotStates.Prepared;

    /// <summary>Frozen at the opening.</summary>
    public int Entitled { get; set; }
    public int EntitledPresent { get; set; }

    /// <summary>How many of the entitled were still there at the end.</summary>
    public int? PresentAtEnd { get; set; }

    public int PapersIssued { get; set; }
    public int SlipsIssued { get; set; }

    /// <summary>Slips handed back unused: some of them for a paper, which is counted above.</summary>
    public int SlipsReturned { get; set; }

    public int PapersCollected { get; set; }
    public int PapersInvalid { get; set; }
    public int DevicesCast { get; set; }
    public int DevicesInvalid { get; set; }

    public string? RuleId { get; set; }
    public string? RuleChecksum { get; set; }
    public string? Basis { get; set; }
    public bool RuleVerified { get; set; }
    public string? AnnulledFor { get; set; }

    /// <summary>What device ballots are closed with while the vote lasts.</summary>
    public byte[]? BoxPublic { get; set; }

    /// <summary>What opens them, itself closed with the key that the head teller keeps. Thrown away when the box is opened.</summary>
    [Sensitive]
    public byte[]? BoxWrapped { get; set; }

    public int Issued => PapersIssued + SlipsIssued - SlipsReturned;
    public int Collected => PapersCollected + DevicesCast;
    public int Invalid => PapersInvalid + DevicesInvalid;
    public int Valid => Collected - Invalid;
    public bool IsElection => Form == BallotForms.Election;
    public bool HasDevices => BallotWays.HasDevices(Way);

    /// <summary>So many slips may still come to the box or came.</summary>
    public int SlipsOut => SlipsIssued - SlipsReturned;
}

/// <summary>A matter, or a candidate, with what it got from paper (or hands) and from devices.</summary>
[Table("meet_ballot_choices")]
internal sealed class BallotChoice : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid BallotId { get; set; }
    public int Position { get; set; }
    public string Text { get; set; } = "";

    /// <summary>The candidate, where it is one of our members.</summary>
    public Guid? MemberId { get; set; }
    public int PaperFor { get; set; }
    public int PaperAgainst { get; set; }
    public int PaperOther { get; set; }
    public int DeviceFor { get; set; }
    public int DeviceAgainst { get; set; }
    public int DeviceOther { get; set; }

    /// <summary>Of how many the majority was taken and how many it needed.</summary>
    public int Base { get; set; }
    public int Needed { get; set; }

    /// <summary>A code of <see cref="Outcomes"/> once the result is told.</summary>
    public string? Outcome { get; set; }

    /// <summary>The row among the meeting's votes.</summary>
    public Guid? VoteId { get; set; }

    public int InFavour => PaperFor + DeviceFor;
    public int Against => PaperAgainst + DeviceAgainst;
    public int Other => PaperOther + DeviceOther;
}

/// <summary>Who was entitled to vote when the ballot opened. It never says what anybody was given, nor whether they came to the box.</summary>
[Table("meet_ballot_roll")]
internal sealed class BallotVoter : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid BallotId { get; set; }
    public Guid MemberId { get; set; }
    public bool Present { get; set; }
}

/// <summary>Ban kiểm phiếu.</summary>
[Table("meet_ballot_tellers")]
internal sealed class BallotTeller : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid BallotId { get; set; }
    public Guid MemberId { get; set; }
    public int Position { get; set; }
    public bool Signed { get; set; }
}

/// <summary>
/// A code that has not been used. Only its keyed digest is kept; a used code is not marked but gone. Neither sealed nor audited, so that
/// no trace of a cast is left anywhere.
/// </summary>
[Table("meet_ballot_codes"), Untraced, ShortLived]
internal sealed class BallotCode : Row
{
    public Guid BallotId { get; set; }
    public byte[] CodeDigest { get; set; } = [];
}

/// <summary>
/// A place for one device ballot, made before the first is cast, its id drawn by lot. A cast fills any free one in place with as many bytes
/// as stood there before. Gone when the box is opened.
/// </summary>
[Table("meet_ballot_slots"), Untraced, ShortLived]
internal sealed class BallotSlot : Row
{
    public Guid BallotId { get; set; }
    public bool Filled { get; set; }
    public byte[] Sealed { get; set; } = [];
}

/// <summary>A device ballot as published: written when the box is opened, in the order of the receipts.</summary>
[Table("meet_ballot_receipts")]
internal sealed class BallotReceipt : Row, IInBody
{
    public Guid BodyId { get; set; }
    public Guid BallotId { get; set; }
    public string Receipt { get; set; } = "";

    /// <summary>One letter for each choice, see <see cref="Marks"/>.</summary>
    public string Letters { get; set; } = "";
    public bool Valid { get; set; }
}
