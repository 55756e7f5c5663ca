namespace DangVu.Kernel.Rules.Differences;

/// <summary>What the other kinds of rules say: majorities, values, lists, steps, agendas.</summary>
internal static class ListFacets
{
    public static void Of(RuleBody body, Facets facets)
    {
        switch (body)
        {
            case VotesBody votes:
                foreach (var vote in votes.Decisions.Values)
                    facets
                        .Place("vote", vote.Decision, vote.Title)
                        .Say("majority", $"{(vote.Strict ? "> " : "≥ ")}{vote.Numerator}/{vote.Denominator}")
                        .Sentence("base", Facets.Enum("base", vote.Base));
                break;
            case TableBody table:
                foreach (var entry in table.Entries)
                    facets
                        .Place("entry", entry.Code, entry.Title)
                        .Say("value", entry.Values.Select(Value))
                        .Say("unit", entry.Unit)
                        .Condition("when", entry.When)
                        .Yes("unverified", !entry.Verified);
                break;
            case CatalogueBody catalogue:
                foreach (var group in catalogue.Groups)
                    facets.Place("group", group.Code, group.Title, "catalogue-group");
                foreach (var item in catalogue.Items)
                    facets
                        .Place("item", item.Code, item.Text)
                        .Say("group", item.Group is { } code ? Title(catalogue, code) : null)
                        .Yes("unverified", !item.Verified);
                break;
            case StepsBody steps:
                foreach (var step in steps.Steps)
                {
                    facets
                        .Place("step", step.Code, step.Title)
                        .Say("papers", step.Papers.Select(paper => paper.Title))
                        .Say("next", step.Next.Select(code => steps.Find(code)?.Title ?? new RuleText(code, code)))
                        .Condition("when", step.When);
                    foreach (var deadline in step.Deadlines)
                        facets
                            .Place("deadline", deadline.Code, deadline.Title, $"deadline.{step.Code}")
                            .Sentence("amount", Facets.Enum("unit", deadline.Unit), Facets.N(deadline.Amount));
                }
                break;
            case AgendaBody agenda:
                foreach (var template in agenda.Templates)
                {
                    facets
                        .Place("agenda", template.Meeting, template.Title)
                        .Say("least-minutes", template.LeastMinutes);
                    foreach (var item in template.Items)
                        facets
                            .Place("item", item.Code, item.Title, $"agenda.{template.Meeting}")
                            .Say("minutes", item.Minutes);
                }
                break;
        }
    }

    private static RuleText Value(FactValue value) => ConditionWords.Both(value.In);

    private static RuleText Title(CatalogueBody catalogue, string code) =>
        catalogue.Groups.FirstOrDefault(group => group.Code == code)?.Title ?? new RuleText(code, code);
}
