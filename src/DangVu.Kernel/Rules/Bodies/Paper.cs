using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>A paper that a step or a criterion asks for.</summary>
public sealed record Paper(string Code, RuleText Title, bool Required);

internal static class PaperReader
{
    public static IReadOnlyList<Paper> Papers(NodeReader at)
    {
        var papers = new List<Paper>();
        foreach (var item in at.Maps("papers"))
        {
            papers.Add(new Paper(item.Text("code"), item.Words("title"), item.Flag("required", otherwise: true)));
            item.Done();
        }
        at.Reading.Unique(papers.Select(paper => (paper.Code, at.LineOf("papers"))));
        return papers;
    }
}
