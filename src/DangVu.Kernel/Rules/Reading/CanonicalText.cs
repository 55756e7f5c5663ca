using System.Security.Cryptography;
using System.Text;

namespace DangVu.Kernel.Rules.Reading;

/// <summary>One spelling for one content: keys sorted, NFC, no comments; its SHA-256 is what a decision keeps.</summary>
public static class CanonicalText
{
    public static string Of(RuleNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    public static string Checksum(RuleNode node) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(node))));

    private static void Write(RuleNode node, StringBuilder text)
    {
        switch (node)
        {
            case ScalarNode scalar:
                Quote(scalar.Text, text);
                break;
            case SequenceNode sequence:
                text.Append('[');
                foreach (var item in sequence.Items)
                {
                    Write(item, text);
                    text.Append(',');
                }
                text.Append(']');
                break;
            case MappingNode mapping:
                text.Append('{');
                foreach (var entry in mapping.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    Quote(entry.Key, text);
                    text.Append(':');
                    Write(entry.Value, text);
                    text.Append(',');
                }
                text.Append('}');
                break;
        }
    }

    private static void Quote(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var letter in value.Normalize(NormalizationForm.FormC))
            text.Append(letter is '"' or '\\' ? "\\" : "").Append(letter);
        text.Append('"');
    }
}
