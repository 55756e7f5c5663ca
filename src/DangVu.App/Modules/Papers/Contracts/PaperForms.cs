using DangVu.App.Ui;
using DangVu.Documents;

namespace DangVu.App.Modules.Papers.Contracts;

/// <summary>A form of paper whose fixed sentences an office may word itself.</summary>
/// <param name="Code">Stable: "meeting-minutes".</param>
/// <param name="NameKey">Text key of what people call it.</param>
/// <param name="Lines">Its sentences in the order in which they are read.</param>
internal sealed record PaperForm(string Code, string NameKey, IReadOnlyList<PaperLine> Lines);

/// <summary>One fixed sentence (or several lines: the recipients) of a form.</summary>
/// <param name="WordingKey">Text key of the shipped wording; blanks stand in it as {tháng}.</param>
/// <param name="Blanks">The blanks that the program can fill in this line.</param>
internal sealed record PaperLine(string Code, string WordingKey, params string[] Blanks);

/// <summary>A module names its forms and shows one of its papers with a given wording.</summary>
internal interface IPaperForms
{
    IReadOnlyList<PaperForm> Forms { get; }

    /// <summary>The newest such paper of the chosen body that this actor may read, in this wording; null where there is none.</summary>
    Task<Paper?> Sample(Ctx c, string code, PaperWording wording);
}

internal interface IPaperWordings
{
    /// <summary>The office's own wording in force on the paper's day, else the shipped one.</summary>
    Task<PaperWording> Of(string code, DateOnly day);
}

/// <summary>How one form is worded. Papers are Vietnamese, whoever prints them.</summary>
internal sealed class PaperWording(PaperForm form, IReadOnlyDictionary<string, string> own)
{
    private static readonly Texts Words = new();

    /// <summary>The line with its blanks filled; "" where the office left it out. What is not known stays open, to fill by hand.</summary>
    public string this[string line, params (string Blank, object? Value)[] blanks] => Blanks.Fill(Text(line), blanks);

    /// <summary>The line's text lines, filled; none where the office left it out.</summary>
    public string[] Lines(string line, params (string Blank, object? Value)[] blanks) =>
        this[line, blanks].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The line as it is worded, blanks open.</summary>
    public string Text(string line) => own.TryGetValue(line, out var text) ? text : Shipped(line);

    public string Shipped(string line) => Words[form.Lines.First(l => l.Code == line).WordingKey];
}
