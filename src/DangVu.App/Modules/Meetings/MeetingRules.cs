using DangVu.App.Modules.Meetings.Contracts;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Meetings;

/// <summary>The one place where meetings ask the rule book: quorum, majority and agenda of the meeting's own day.</summary>
internal sealed class MeetingRules(RuleBook book)
{
    public (RuleVersion Version, VoteRule Rule) Quorum(string collective, DateOnly day)
    {
        var ruled = book.Need<VotesBody>("quorum", day);
        var code = collective switch
        {
            Collective.Cell => "cell-meeting",
            Collective.CellCommittee => "cell-committee-meeting",
            Collective.Congress => "congress",
            _ => "committee-meeting",
        };
        return (ruled.Version, ruled.Body.Find(code) ?? throw new InvalidOperationException("No quorum for " + code));
    }

    public Result<(RuleVersion Version, VoteRule Rule)> Majority(string decision, DateOnly day)
    {
        var ruled = book.Need<VotesBody>("votes", day);
        return ruled.Body.Find(decision) is { } rule
            ? (ruled.Version, rule)
            : Refusal.Invalid("decision", "vote.decision-unknown", decision);
    }

    /// <summary>The kinds of decision that a meeting may vote on, for a select.</summary>
    public IReadOnlyList<VoteRule> Decisions(DateOnly day) =>
        [.. book.Need<VotesBody>("votes", day).Body.Decisions.Values];

    public AgendaTemplate? Agenda(string collective, string kind, DateOnly day)
    {
        var found = book.For<AgendaBody>("meeting-agenda", day);
        var code = collective switch
        {
            Collective.Cell => kind == MeetingKinds.Thematic ? "thematic" : "regular",
            Collective.Standing => "committee",
            _ => collective,
        };
        return found.IsDone ? found.Value.Body.Find(code) : null;
    }

    /// <summary>A number that the rules of the day set for meetings; null where they set none.</summary>
    public int? Number(string code, DateOnly day)
    {
        var found = book.For<TableBody>("meeting-rules", day);
        return found.IsDone && found.Value.Body.Find(code) is { Values: [var value, ..] } ? (int)value.Number : null;
    }
}
