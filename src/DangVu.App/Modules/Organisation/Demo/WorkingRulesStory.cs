using DangVu.App.Demo;
using DangVu.App.Replay;

namespace DangVu.App.Modules.Organisation.Demo;

/// <summary>Who answers for what in the committee, and which body works with which.</summary>
internal sealed class WorkingRulesStory : IStory
{
    public IEnumerable<Fact> Tell(Town town)
    {
        var words = StoryTexts.Read<Words>("working-rules");
        return words.Areas.Select(a =>
            Fact.Of(
                "organisation.working-rule",
                words.From,
                new
                {
                    bodyId = town.Root,
                    area = a.Area,
                    from = words.From,
                    inChargeMemberId = a.Committee is { } place ? town.Committee[place] : null,
                    inChargeBodyId = a.Body,
                    withBodyId = a.WithBody,
                    mechanism = a.Mechanism,
                    document = words.Document,
                }
            )
        );
    }

    internal sealed class Words
    {
        public string Document { get; set; } = "";
        public DateOnly From { get; set; }
        public List<AreaWords> Areas { get; set; } = [];
    }

    /// <summary>In charge: a place in the committee's list, or a body.</summary>
    internal sealed class AreaWords
    {
        public string Area { get; set; } = "";
        public int? Committee { get; set; }
        public string? Body { get; set; }
        public string? WithBody { get; set; }
        public string Mechanism { get; set; } = "";
    }
}
