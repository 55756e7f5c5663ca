using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Organisation.Contracts;

/// <summary>The head and the signatures of a body's own papers: its name under the one above it, as both were called on the day.</summary>
internal static class PaperHead
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Papers are in Vietnamese, whatever language the reader's pages are in.</summary>
    public static Texts Words { get; } = new();

    /// <param name="number">The number and symbol with room for the number; null for a paper that has none.</param>
    public static async Task<PaperBuilder> Begin(Work work, BodyRef body, DateOnly day, string? number) =>
        new(await Of(work, body, day, number));

    /// <inheritdoc cref="Begin"/>
    public static async Task<PaperHeader> Of(Work work, BodyRef body, DateOnly day, string? number = null)
    {
        var office = await work.Get<IOffices>().On(day);
        var then = await Then(work, body, day);
        var above =
            then.ParentId is { } id && await work.Get<IBodies>().Find(id) is { } now
                ? await Then(work, now, day)
                : null;
        return new PaperHeader
        {
            UpperBody = (
                above is null ? office.Superior
                : above.ParentId is null ? office.CommitteeName
                : above.Name
            )?.ToUpper(Vi),
            IssuingBody = (then.ParentId is null ? office.CommitteeName : then.Name).ToUpper(Vi),
            Number = number ?? "",
            PlaceAndDate = PaperHeader.At(office.Place, VietnameseDates.Paper(day)),
        };
    }

    public static string Capitals(string text) => text.ToUpper(Vi);

    /// <summary>The body as it was called on the day.</summary>
    public static async Task<BodyRef> Then(Work work, BodyRef body, DateOnly day) =>
        day >= work.Today
            ? body
            : (await work.Get<IBodies>().On(day)).FirstOrDefault(b => b.Body.Id == body.Id)?.Body ?? body;

    /// <summary>"Số      -BB/CB": the number is written when the paper is issued.</summary>
    /// <param name="kind">The letters of the kind of document.</param>
    public static string Number(string kind, BodyRef body) => Words["paper.number", kind, body.IsCell ? "CB" : "ĐU"];

    /// <summary>"T/M CHI BỘ · BÍ THƯ · name": who heads the body on the day.</summary>
    /// <param name="forWhom">In whose name it is signed; null: the cell or the committee.</param>
    public static async Task<Signer> Head(Work work, BodyRef body, DateOnly day, string? forWhom = null)
    {
        var head = (await work.Get<IHeldOffices>().On(day, body.Id)).FirstOrDefault(o => o.Title == "secretary");
        var name = head is null
            ? ""
            : (await work.Get<IMemberNames>().Of([head.MemberId])).GetValueOrDefault(head.MemberId) ?? "";
        return new Signer(
            Capitals(Words["office.secretary"]),
            name,
            forWhom ?? Words[body.IsCell ? "paper.for-cell" : "paper.for-committee"]
        );
    }

    /// <summary>A paragraph for each line of what somebody typed.</summary>
    public static void Lines(PaperBuilder paper, string? text)
    {
        foreach (
            var line in (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
            paper.Paragraph(line);
    }

    /// <summary>The two ways to save a paper shown on a page.</summary>
    public static IReadOnlyList<PageAction> Saves(string address, string query = "") =>
        [new("DOCX", address + ".docx" + query), new("PDF", address + ".pdf" + query)];
}
