using DangVu.App.Demo;
using DangVu.App.Replay;

namespace DangVu.App.Modules.Recognition.Demo;

/// <summary>What the town plans for the criteria that it lacks: who is in charge, which tasks were given, through which works.</summary>
internal sealed class BoardStory : IStory
{
    private const string Board = "urban-board";

    /// <summary>After the review of the first quarter of 2023, which found what is still missing.</summary>
    private static readonly DateOnly Planned = new(2023, 3, 31);

    public IEnumerable<Fact> Tell(Town town)
    {
        var words = StoryTexts.Read<Story>("boards");
        var turn = 1;
        foreach (var plan in words.Plans)
        {
            var inCharge = town.Standing[turn++ % town.Standing.Count];
            yield return Fact.Of(
                "boards.describe",
                Planned,
                new
                {
                    boardId = Board,
                    code = plan.Code,
                    wording = plan.Wording,
                    owner = plan.Owner,
                    ownerMemberId = inCharge,
                    needed = plan.Needed,
                    plan = plan.Plan,
                    planOn = DateOnly.Parse(plan.PlanOn, System.Globalization.CultureInfo.InvariantCulture),
                }
            );
            if (plan.Task is { } task)
                yield return Fact.Of(
                    "boards.task",
                    Planned,
                    new
                    {
                        boardId = Board,
                        code = plan.Code,
                        bodyId = town.Root,
                        title = task.Title,
                        deadline = DateOnly.Parse(task.Deadline, System.Globalization.CultureInfo.InvariantCulture),
                        personId = inCharge,
                        measure = task.Measure,
                    },
                    order: 1
                );
        }
        foreach (var link in words.Links)
            yield return Fact.Of(
                "boards.link",
                DateOnly.Parse(link.On, System.Globalization.CultureInfo.InvariantCulture),
                new
                {
                    boardId = Board,
                    code = link.Code,
                    kind = "works",
                    targetId = link.Work,
                },
                order: 1
            );
    }

    private sealed class Story
    {
        public List<PlanPart> Plans { get; set; } = [];
        public List<LinkPart> Links { get; set; } = [];
    }

    private sealed class PlanPart
    {
        public string Code { get; set; } = "";
        public string Wording { get; set; } = "";
        public string Owner { get; set; } = "";
        public string Needed { get; set; } = "";
        public string Plan { get; set; } = "";
        public string PlanOn { get; set; } = "";
        public TaskPart? Task { get; set; }
    }

    private sealed class TaskPart
    {
        public string Title { get; set; } = "";
        public string Deadline { get; set; } = "";
        public string Measure { get; set; } = "";
    }

    private sealed class LinkPart
    {
        public string Code { get; set; } = "";
        public string Work { get; set; } = "";
        public string On { get; set; } = "";
    }
}
