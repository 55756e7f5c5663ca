using DangVu.Kernel.Rules.Reading;

namespace DangVu.Kernel.Rules.Cases;

/// <summary>What a golden case expects; compares only what it names.</summary>
internal sealed class Expectation(string name, NodeReader at)
{
    public void Text(string key, Func<string> actual)
    {
        if (at.Has(key))
            Same(key, at.Text(key), actual(), at.LineOf(key));
    }

    public void Number(string key, Func<decimal> actual)
    {
        if (at.Has(key))
            Same(key, Scalars.Say(at.Number(key)), Scalars.Say(actual()), at.LineOf(key));
    }

    public void Flag(string key, Func<bool> actual)
    {
        if (at.Has(key))
            Same(key, at.Flag(key, otherwise: false) ? "true" : "false", actual() ? "true" : "false", at.LineOf(key));
    }

    public void List(string key, Func<IEnumerable<string>> actual)
    {
        if (at.Has(key))
            Same(key, string.Join(" ", at.Texts(key)), string.Join(" ", actual()), at.LineOf(key));
    }

    /// <summary>A mapping of codes to what each should be.</summary>
    public void Each(string key, Func<string, string> actual)
    {
        if (at.Map(key) is not { } map)
            return;
        foreach (var code in map.Keys)
            Same($"{key}.{code}", map.Text(code), actual(code), map.LineOf(code));
    }

    public void Have(string key, Func<string, bool> has)
    {
        if (!at.Has(key))
            return;
        foreach (var code in at.Texts(key).Where(code => !has(code)))
            Differ(code, "there", "missing", at.LineOf(key));
    }

    private void Same(string what, string expected, string actual, int line)
    {
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
            Differ(what, expected, actual, line);
    }

    private void Differ(string what, string expected, string actual, int line) =>
        at.Reading.Refuse(line, "case-failed", name, what, expected, actual);
}
