using System.Globalization;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;

namespace DangVu.App.Modules.Programme.Papers;

/// <summary>What all four papers have alike: head with its number, title, the office's sentences, tables, signature.</summary>
internal static class PaperParts
{
    public static Texts Words => PaperHead.Words;

    /// <summary>Papers have a number once they were issued; until then its room.</summary>
    public static async Task<PaperBuilder> Begin(Ctx c, BodyRef body, string paper, IssuedAs? issued)
    {
        var day = issued?.On ?? c.Today;
        return await PaperHead.Begin(
            c.Work,
            body,
            day,
            issued is null
                ? PaperHead.Number(ProgrammeForms.Kinds[paper].Letters, body)
                : Words["programmepaper.number", issued.Symbol]
        );
    }

    public static string NameOf(BodyRef body, string committee) => body.ParentId is null ? committee : body.Name;

    public static void Say(PaperBuilder paper, PaperWording w, string line, (string, object?)[] blanks)
    {
        foreach (var text in w.Lines(line, blanks))
            paper.Paragraph(text);
    }

    public static async Task<Paper> End(
        Ctx c,
        PaperBuilder paper,
        BodyRef body,
        DateOnly day,
        PaperWording w,
        (string, object?)[] blanks
    )
    {
        Say(paper, w, "closing", blanks);
        return paper.Signed(await PaperHead.Head(c.Work, body, day), w.Lines("recipients", blanks)).Build();
    }

    public static string Heading(ref int number, string key, params object?[] args) =>
        $"{(++number).ToString(CultureInfo.InvariantCulture)}. {Words[key, args]}";

    public static string No(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}

/// <summary>Under which number and on which day a paper was issued.</summary>
internal sealed record IssuedAs(Guid Id, string Symbol, DateOnly On);
