using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules.Cases;

internal static class ListCases
{
    public static void Votes(VotesBody body, NodeReader at, Expectation expect)
    {
        var decision = at.Text("decision");
        if (body.Find(decision) is not { } rule)
        {
            at.Reading.Refuse(
                at.LineOf("decision"),
                "unknown-choice",
                "decision",
                decision,
                string.Join(", ", body.Decisions.Keys)
            );
            return;
        }
        if (at.Map("counts") is not { } map)
        {
            at.Missing("counts");
            return;
        }
        var counts = new VoteCounts(
            map.Whole("allOfficial", 0),
            map.Whole("present", 0),
            map.Whole("cast", 0),
            map.Whole("inFavour", 0)
        );
        map.Done();
        expect.Number("needed", () => rule.Needed(counts.Of(rule.Base)));
        expect.Flag("carried", () => rule.Check(counts).Outcome == Outcome.Met);
    }

    public static void Catalogue(CatalogueBody body, Expectation expect)
    {
        expect.Number("items", () => body.Items.Count);
        expect.Number("verified", () => body.Items.Count(item => item.Verified));
        expect.Each("groups", group => Scalars.Say(body.In(group).Count()));
        expect.Have("has", code => body.Find(code) is not null);
        expect.Have("hasNot", code => body.Find(code) is null);
    }

    public static void Table(TableBody body, NodeReader at, Expectation expect)
    {
        var facts = CaseFacts.Read(at, body);
        var group = at.TextOrNull("group");
        expect.Each(
            "values",
            code => body.Find(code) is { } entry ? string.Join(" ", entry.Values.Select(Say)) : "none"
        );
        expect.List("rows", () => body.For(group ?? "", facts).Select(entry => entry.Code));
    }

    public static void Agenda(AgendaBody body, NodeReader at, Expectation expect)
    {
        var meeting = at.Text("meeting");
        var template = body.Find(meeting);
        expect.Number("items", () => template?.Items.Count ?? 0);
        expect.Number("leastMinutes", () => template?.LeastMinutes ?? 0);
        expect.Have("has", code => template?.Items.Any(item => item.Code == code) ?? false);
    }

    private static string Say(FactValue value) =>
        value.Type switch
        {
            FactType.Text => value.Text!,
            FactType.Date => Scalars.Say(value.Date!.Value),
            FactType.Boolean => value.IsTrue() ? "true" : "false",
            _ => Scalars.Say(value.Number),
        };
}
