using DangVu.Documents;

namespace DangVu.App.Ui;

/// <summary>A paper as the browser saves it.</summary>
internal static class PaperFile
{
    public static bool Knows(string format) => format is "docx" or "pdf";

    /// <param name="format">docx or pdf.</param>
    /// <param name="name">The file's name without its ending.</param>
    public static IResult Of(Paper paper, string format, string name) =>
        format == "docx"
            ? Results.File(
                DocxWriter.Write(paper),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                name + ".docx"
            )
            : Results.File(new PdfWriter(PdfWriter.BundledFonts).Write(paper), "application/pdf", name + ".pdf");
}
