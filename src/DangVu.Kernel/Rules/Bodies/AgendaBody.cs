using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>
/// One line of an agenda. Phase: opening, main or closing. Source: the code of what fills it
/// (carried-over, tasks-due, self-review, fees …), where the product can.
/// </summary>
public sealed record AgendaItem(string Code, RuleText Title, string Phase, string? Source, bool Standing, int? Minutes)
{
    public bool Verified { get; init; } = true;
}

/// <summary>The template for one kind of meeting.</summary>
public sealed record AgendaTemplate(string Meeting, RuleText Title, int? LeastMinutes, IReadOnlyList<AgendaItem> Items);

public sealed record AgendaBody(IReadOnlyList<AgendaTemplate> Templates) : RuleBody
{
    public override BodyKind Kind => BodyKind.Agenda;

    public AgendaTemplate? Find(string meeting) => Templates.FirstOrDefault(template => template.Meeting == meeting);
}

internal static class AgendaReader
{
    public static AgendaBody Read(NodeReader at)
    {
        var templates = at.SomeMaps("meetings").Select(item => (Rule: Template(item), item.Line)).ToList();
        at.Reading.Unique(templates.Select(item => (item.Rule.Meeting, item.Line)));
        return new AgendaBody([.. templates.Select(item => item.Rule)]);
    }

    private static AgendaTemplate Template(NodeReader at)
    {
        var items = at.SomeMaps("items").Select(item => (Rule: Item(item), item.Line)).ToList();
        at.Reading.Unique(items.Select(item => (item.Rule.Code, item.Line)));
        var template = new AgendaTemplate(
            at.Text("meeting"),
            at.Words("title"),
            at.Has("leastMinutes") ? at.Whole("leastMinutes") : null,
            [.. items.Select(item => item.Rule)]
        );
        at.Done();
        return template;
    }

    private static AgendaItem Item(NodeReader at)
    {
        var item = new AgendaItem(
            at.Text("code"),
            at.Words("title"),
            Kebab.Of(at.Choice<Phase>("phase")),
            at.TextOrNull("source"),
            at.Flag("standing", otherwise: true),
            at.Has("minutes") ? at.Whole("minutes") : null
        )
        {
            Verified = at.Flag("verified", otherwise: true),
        };
        at.Done();
        return item;
    }

    private enum Phase
    {
        Opening,
        Main,
        Closing,
    }
}
