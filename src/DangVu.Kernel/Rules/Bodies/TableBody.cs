using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules;

/// <summary>A named number, text or list. Of: what a percent is taken of. When: for whom the row holds.</summary>
public sealed record TableEntry(string Code, RuleText Title, IReadOnlyList<FactValue> Values, string? Unit, string? Of)
{
    public Condition? When { get; init; }

    public bool Verified { get; init; } = true;

    public RuleText? Note { get; init; }
}

/// <summary>Generic parameters of a rule.</summary>
public sealed record TableBody(IReadOnlyList<TableEntry> Entries) : RuleBody
{
    public override BodyKind Kind => BodyKind.Table;

    public TableEntry? Find(string code) => Entries.FirstOrDefault(entry => entry.Code == code);

    public TableEntry Entry(string code) =>
        Find(code) ?? throw new InvalidOperationException($"The table has no entry {code}");

    public decimal Number(string code) => Entry(code).Values[0].Number;

    public int Whole(string code) => (int)Number(code);

    public bool Flag(string code) => Entry(code).Values[0].IsTrue();

    public string Text(string code) => Entry(code).Values[0].Text!;

    public IReadOnlyList<decimal> Numbers(string code) => [.. Entry(code).Values.Select(value => value.Number)];

    public IReadOnlyList<string> Texts(string code) => [.. Entry(code).Values.Select(value => value.Text!)];

    /// <summary>Rows of a group "group.…" whose condition is met by these facts, in file order.</summary>
    public IEnumerable<TableEntry> For(string group, FactSet facts) =>
        Entries.Where(entry =>
            entry.Code.StartsWith(group + ".", StringComparison.Ordinal)
            && (entry.When is null || entry.When.Check(facts).Outcome == Outcome.Met)
        );
}

internal static class TableReader
{
    public static TableBody Read(NodeReader at)
    {
        var entries = new List<TableEntry>();
        var lines = new List<(string, int)>();
        foreach (var item in at.SomeMaps("entries"))
        {
            entries.Add(Entry(item));
            lines.Add((entries[^1].Code, item.Line));
        }
        at.Reading.Unique(lines);
        return new TableBody(entries);
    }

    private static TableEntry Entry(NodeReader at)
    {
        var type = at.Choice<FactType>("type", FactType.Number);
        var texts = at.Has("values") ? at.Texts("values") : [at.Text("value")];
        var values = new List<FactValue>();
        foreach (var text in texts)
        {
            if (Scalars.Value(text, type) is { } value)
                values.Add(value);
            else
                at.Reading.Refuse(
                    at.LineOf(at.Has("values") ? "values" : "value"),
                    "wrong-type",
                    "value",
                    Kebab.Of(type),
                    text
                );
        }
        if (at.Has("values") && at.Has("value"))
            at.Reading.Refuse(at.Line, "value-or-values");
        if (at.Has("values") && texts.Count == 0)
            at.Reading.Refuse(at.LineOf("values"), "empty-list", "values");
        var entry = new TableEntry(
            at.Text("code"),
            at.Words("title"),
            values,
            at.TextOrNull("unit"),
            at.TextOrNull("of")
        )
        {
            When = at.Condition("when"),
            Verified = at.Flag("verified", otherwise: true),
            Note = at.WordsOrNull("note"),
        };
        at.Done();
        return entry;
    }
}
