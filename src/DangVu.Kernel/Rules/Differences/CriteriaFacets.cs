namespace DangVu.Kernel.Rules.Differences;

/// <summary>What a criteria set and its grades say, place by place.</summary>
internal static class CriteriaFacets
{
    public static void Of(CriteriaBody body, Facets facets)
    {
        facets
            .Place("set", "", new RuleText("", ""))
            .Say("total", body.Total)
            .Sentence("not-applicable", Facets.Enum("waiving", body.NotApplicable));
        Values(body.Values, facets);
        foreach (var condition in body.Preconditions)
            facets.Place("precondition", condition.Code, condition.Title).Condition("when", condition.When);
        foreach (var condition in body.Vetoes)
            facets.Place("veto", condition.Code, condition.Title).Condition("when", condition.When);
        foreach (var node in body.Nodes)
            Node(node, null, facets);
        Grades(body.Grades, facets);
    }

    public static void Of(GradesBody body, Facets facets)
    {
        facets.Place("set", "", new RuleText("", "")).Say("points-fact", body.Points?.Title);
        Values(body.Values, facets);
        Grades(body.Grades, facets);
    }

    private static void Values(IReadOnlyList<NamedValue> values, Facets facets)
    {
        foreach (var value in values)
            facets.Place("value", value.Code, value.Title).Say("formula", ConditionWords.Of(value.Is));
    }

    private static void Node(CriteriaNode node, CriteriaGroup? parent, Facets facets)
    {
        facets
            .Place(node is CriteriaGroup ? "group" : "criterion", node.Code, node.Title, "node")
            .Say("group", parent?.Title)
            .Condition("away-when", node.NotApplicableWhen)
            .Yes("unverified", !node.Verified);
        switch (node)
        {
            case CriteriaGroup group:
                facets
                    .Say("max", group.Max)
                    .Say("weight", group.Weight)
                    .Say("minimum", group.Minimum)
                    .Say("met-at-least", group.MetAtLeast);
                if (group.Judged)
                    facets.Sentence("way", "way.judged");
                foreach (var child in group.Children)
                    Node(child, group, facets);
                break;
            case CriteriaLeaf leaf:
                facets
                    .Say("papers", leaf.Papers.Select(paper => paper.Title))
                    .Yes("may-not-apply", leaf.MayNotApply)
                    .Say("unit", leaf.Unit);
                Leaf(leaf, facets);
                break;
        }
    }

    private static void Leaf(CriteriaLeaf leaf, Facets facets)
    {
        switch (leaf)
        {
            case MeasuredLeaf measured:
                facets
                    .Say("max", measured.Max)
                    .Sentence("way", "way.measured")
                    .Say("formula", ConditionWords.Of(measured.By));
                Scale(measured.Scale, facets);
                break;
            case JudgedLeaf judged:
                facets.Say("max", judged.Max).Sentence("way", "way.judged");
                break;
            case ChoiceLeaf choice:
                facets.Say("max", choice.Max).Sentence("way", "way.choice");
                facets.Say("choices", choice.Choices.Select(level => Points(level.Title, level.Points)));
                break;
            case PassLeaf pass:
                facets
                    .Say("max", pass.Points > 0 ? pass.Points : null)
                    .Sentence("way", pass.When is null ? "way.stated" : "way.condition")
                    .Condition("when", pass.When);
                break;
            case AdjustLeaf adjust:
                facets
                    .Sentence("way", adjust.Sign > 0 ? "way.bonus" : "way.penalty")
                    .Say("formula", ConditionWords.Of(adjust.By))
                    .Say("each", adjust.Each)
                    .Say("cap", adjust.Cap);
                break;
        }
    }

    private static void Scale(Scale scale, Facets facets)
    {
        switch (scale)
        {
            case Bands bands:
                facets.Say("scale", bands.Steps.Select(Band));
                break;
            case StraightLine line:
                facets.Sentence(
                    "scale",
                    "words.line",
                    Facets.N(line.FromValue),
                    Facets.N(line.FromPoints),
                    Facets.N(line.ToValue),
                    Facets.N(line.ToPoints)
                );
                break;
            case Steps steps:
                facets.Sentence(
                    "scale",
                    steps.Down ? "words.steps-down" : "words.steps-up",
                    Facets.N(steps.Start),
                    Facets.N(steps.From),
                    Facets.N(steps.Each),
                    Facets.N(steps.PerStep)
                );
                break;
        }
    }

    private static RuleText Band(Band band) =>
        ConditionWords.Both(language =>
            Evaluation.RuleSentences.Say(
                language,
                (band.From, band.Below) switch
                {
                    (null, null) => "words.band-all",
                    (null, _) => "words.band-below",
                    (_, null) => "words.band-from",
                    _ => "words.band",
                },
                Facets.Number(band.From ?? 0, language),
                Facets.Number(band.Below ?? 0, language),
                Facets.Number(band.Points, language)
            )
        );

    private static RuleText Points(RuleText title, decimal points) =>
        ConditionWords.Both(language =>
            Evaluation.RuleSentences.Say(language, "words.level", title.In(language), Facets.Number(points, language))
        );

    private static void Grades(IReadOnlyList<GradeRule> grades, Facets facets)
    {
        foreach (var grade in grades)
        {
            facets
                .Place("grade", grade.Code, grade.Title)
                .Say("points-from", grade.PointsFrom)
                .Say("met-at-least", grade.MetAtLeast)
                .Yes("met-all", grade.MetAll)
                .Yes("unverified", !grade.Verified);
            if (grade.Quota is { } quota)
                Quota(quota, grades, facets);
            foreach (var condition in grade.Requires)
                facets
                    .Place("requires", condition.Code, condition.Title, $"requires.{grade.Code}")
                    .Say("grade", grade.Title)
                    .Condition("when", condition.When);
            foreach (var condition in grade.Forces)
                facets
                    .Place("forces", condition.Code, condition.Title, $"forces.{grade.Code}")
                    .Say("grade", grade.Title)
                    .Condition("when", condition.When);
        }
    }

    private static void Quota(Quota quota, IReadOnlyList<GradeRule> grades, Facets facets)
    {
        facets
            .Say("quota", ConditionWords.Both(language => FactValue.OfPercent(quota.Percent).In(language)))
            .Say("quota-counted", Titles(quota.Counted))
            .Say("quota-among", Titles(quota.Among))
            .Sentence("quota-rounding", Facets.Enum("rounding", quota.Rounding))
            .Say("quota-scope", quota.Scope)
            .Yes("quota-unverified", !quota.Verified);

        IEnumerable<RuleText> Titles(IReadOnlyList<string> codes) =>
            codes.Select(code => grades.FirstOrDefault(grade => grade.Code == code)?.Title ?? new RuleText(code, code));
    }
}
