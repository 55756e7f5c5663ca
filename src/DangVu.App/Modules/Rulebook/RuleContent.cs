using System.Globalization;
using DangVu.App.Ui;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Rulebook;

/// <summary>One line of what a rule says, as people read it. Verified false: nobody compared this line with the text.</summary>
internal sealed record RuleContentLine(int Depth, string Code, string Text, string? Detail, bool Verified);

/// <summary>Says a version's body line by line, whatever kind it is.</summary>
internal static class RuleContent
{
    public static IReadOnlyList<RuleContentLine> Of(RuleVersion version, string language)
    {
        var say = new Sayer(language);
        switch (version.Body)
        {
            case GradesBody grades:
                grades.Grades.ToList().ForEach(say.Grade);
                break;
            case CriteriaBody criteria:
                say.Conditions("rules.preconditions", criteria.Preconditions);
                say.Conditions("rules.vetoes", criteria.Vetoes);
                foreach (var node in criteria.Nodes)
                    say.Node(node, 0);
                criteria.Grades.ToList().ForEach(say.Grade);
                break;
            case VotesBody votes:
                foreach (var vote in votes.Decisions.Values)
                    say.Add(0, vote.Decision, vote.Title, say.Vote(vote), vote.Verified);
                break;
            case TableBody table:
                foreach (var entry in table.Entries)
                    say.Add(0, entry.Code, entry.Title, say.Values(entry), entry.Verified);
                break;
            case CatalogueBody catalogue:
                say.Catalogue(catalogue);
                break;
            case StepsBody steps:
                foreach (var step in steps.Steps)
                    say.Step(step);
                break;
            case AgendaBody agenda:
                foreach (var template in agenda.Templates)
                {
                    say.Add(0, template.Meeting, template.Title, null, true);
                    foreach (var item in template.Items)
                        say.Add(
                            1,
                            item.Code,
                            item.Title,
                            item.Minutes is { } m ? say.T("rules.minutes", m) : null,
                            item.Verified
                        );
                }
                break;
            case CalendarBody calendar:
                foreach (var day in calendar.Yearly)
                    say.Add(
                        0,
                        "",
                        day.Title,
                        say.T(day.Lunar ? "rules.lunar" : "rules.solar", day.Day, day.Month, day.Days),
                        day.Verified
                    );
                foreach (var off in calendar.Off.Concat(calendar.Worked))
                    say.Add(0, "", off.Title, $"{Vn.Day(off.From)} – {Vn.Day(off.To)}", off.Verified);
                break;
            case NumberingBody numbering:
                foreach (var kind in numbering.Kinds)
                    say.Add(0, kind.Symbol, kind.Title, string.Join(", ", kind.Issuers), kind.Verified);
                foreach (var issuer in numbering.Issuers)
                    say.Add(0, issuer.Symbol, issuer.Title, null, issuer.Verified);
                break;
        }
        return say.Lines;
    }

    private sealed class Sayer(string language)
    {
        private readonly Texts texts = new() { Language = language };

        public List<RuleContentLine> Lines { get; } = [];

        public string T(string key, params object?[] args) => texts[key, args];

        public void Add(int depth, string code, RuleText text, string? detail, bool verified) =>
            Lines.Add(
                new RuleContentLine(depth, code, text.In(language), detail is { Length: > 0 } ? detail : null, verified)
            );

        public void Grade(GradeRule grade)
        {
            var details = new List<string>();
            if (grade.PointsFrom is { } from)
                details.Add(T("rules.points-from", Number(from)));
            if (grade.MetAll)
                details.Add(T("rules.met-all"));
            if (grade.MetAtLeast is { } least)
                details.Add(T("rules.met-at-least", least));
            Add(0, grade.Code, grade.Title, string.Join("; ", details), grade.Verified);
            foreach (var condition in grade.Requires)
                Add(1, condition.Code, condition.Title, T("rules.required"), true);
            foreach (var condition in grade.Forces)
                Add(1, condition.Code, condition.Title, T("rules.forces"), true);
            if (grade.Quota is { } quota)
                Add(
                    1,
                    "quota",
                    new RuleText(T("rules.quota", Number(quota.Percent), Grades(quota.Among)), ""),
                    T("rules.rounding." + quota.Rounding.ToString().ToLowerInvariant()),
                    quota.Verified
                );
        }

        public void Conditions(string key, IReadOnlyList<NamedCondition> conditions)
        {
            if (conditions.Count == 0)
                return;
            Add(0, "", new RuleText(T(key), ""), null, true);
            foreach (var condition in conditions)
                Add(1, condition.Code, condition.Title, null, true);
        }

        public void Node(CriteriaNode node, int depth)
        {
            var details = new List<string>();
            if (node.Most > 0)
                details.Add(T("rules.most", Number(node.Most)));
            if (node is CriteriaGroup { Minimum: { } minimum })
                details.Add(T("rules.minimum", Number(minimum)));
            if (node is PassLeaf { When: null } or JudgedLeaf)
                details.Add(T("rules.by-people"));
            if (node is CriteriaLeaf { Papers.Count: > 0 } leaf)
                details.Add(T("rules.papers", string.Join(", ", leaf.Papers.Select(p => p.Title.In(language)))));
            Add(depth, node.Code, node.Title, string.Join("; ", details), node.Verified);
            if (node is ChoiceLeaf choice)
                foreach (var level in choice.Choices)
                    Add(depth + 1, level.Code, level.Title, T("rules.points", Number(level.Points)), true);
            if (node is CriteriaGroup group)
                foreach (var child in group.Children)
                    Node(child, depth + 1);
        }

        public string Vote(VoteRule vote) =>
            T(
                vote.Strict ? "rules.more-than" : "rules.at-least",
                $"{vote.Numerator}/{vote.Denominator}",
                T("rules.base." + vote.Base.ToString().ToLowerInvariant())
            );

        public string Values(TableEntry entry) =>
            string.Join(", ", entry.Values.Select(v => v.In(language))) + (entry.Unit is null ? "" : " " + entry.Unit);

        public void Catalogue(CatalogueBody catalogue)
        {
            foreach (var item in catalogue.Items.Where(i => i.Group is null))
                Add(0, item.Code, item.Text, null, item.Verified);
            foreach (var group in catalogue.Groups)
            {
                Add(0, group.Code, group.Title, null, true);
                foreach (var item in catalogue.In(group.Code))
                    Add(1, item.Code, item.Text, null, item.Verified);
            }
        }

        public void Step(Kernel.Rules.Step step)
        {
            Add(
                0,
                step.Code,
                step.Title,
                step.Papers.Count == 0
                    ? null
                    : T("rules.papers", string.Join(", ", step.Papers.Select(p => p.Title.In(language)))),
                step.Verified
            );
            foreach (var deadline in step.Deadlines)
                Add(
                    1,
                    deadline.Code,
                    deadline.Title,
                    T("rules.unit." + deadline.Unit.ToString().ToLowerInvariant(), deadline.Amount),
                    deadline.Verified
                );
        }

        private string Grades(IReadOnlyList<string> codes) => string.Join(", ", codes.Select(c => T("rating." + c)));

        private string Number(decimal value) =>
            value.ToString("0.####", CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "vi-VN"));
    }
}
