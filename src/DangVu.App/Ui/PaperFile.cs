using DangVu.App.Ui.Pages;
using DangVu.Documents;
using Microsoft.AspNetCore.Components;

namespace DangVu.App.Ui;

/// <summary>A paper as the browser saves it.</summary>
internal static class PaperFile
{
    public static bool Knows(string format) => format is "docx" or "pdf";

    /// <param name="format">docx or pdf.</param>
    /// <param name="name">The file's name without its ending.</param>
    public static IResult Of(Paper paper, string format, string name, PaperStyle? style = null) =>
        format == "docx"
            ? Results.File(
                DocxWriter.Write(paper, style),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                name + ".docx"
            )
            : Results.File(new PdfWriter(PdfWriter.BundledFonts).Write(paper, style), "application/pdf", name + ".pdf");

    /// <summary>The same paper on a page of its own, with the ways to save it.</summary>
    public static PageModel Page(
        Paper paper,
        string title,
        string? lede,
        IReadOnlyList<Link> crumbs,
        IReadOnlyList<PageAction>? actions = null
    ) =>
        new CustomModel(typeof(PaperView), new MarkupString(HtmlWriter.Fragment(paper, topHeading: 2)))
        {
            Title = title,
            Lede = lede,
            Crumbs = crumbs,
            Actions = actions ?? [],
        };
}
