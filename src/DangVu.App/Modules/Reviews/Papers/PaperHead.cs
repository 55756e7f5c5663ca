using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Reviews.Papers;

/// <summary>The head and the signatures that the papers of this module share: the body's own name under the one above it.</summary>
internal static class PaperHead
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Papers are in Vietnamese, whatever language the reader's pages are in.</summary>
    public static Texts Words { get; } = new();

    /// <param name="number">The key of the number and symbol with room for the number; null for a paper that has none.</param>
    public static async Task<PaperBuilder> Begin(Work work, BodyRef body, DateOnly day, string? number)
    {
        var office = await work.Get<IOffices>().Current();
        var above = body.ParentId is { } id ? await work.Get<IBodies>().Find(id) : null;
        return new PaperBuilder(
            new PaperHeader
            {
                UpperBody = (
                    above is null ? office.Superior
                    : above.ParentId is null ? office.CommitteeName
                    : above.Name
                )?.ToUpper(Vi),
                IssuingBody = (body.ParentId is null ? office.CommitteeName : body.Name).ToUpper(Vi),
                Number = number is null ? "" : Words[number, body.IsCell ? "CB" : "ĐU"],
                PlaceAndDate = PaperHeader.At(office.Place, VietnameseDates.Paper(day)),
            }
        );
    }

    /// <summary>"T/M CHI BỘ · BÍ THƯ · name": who heads the body on the day.</summary>
    public static async Task<Signer> Head(Work work, BodyRef body, DateOnly day)
    {
        var head = (await work.Get<IHeldOffices>().On(day, body.Id)).FirstOrDefault(o => o.Title == "secretary");
        var name = head is null
            ? ""
            : (await work.Get<IMembers>().Names([head.MemberId])).GetValueOrDefault(head.MemberId) ?? "";
        return new Signer(
            Words["reviews.paper.secretary"],
            name,
            Words[body.IsCell ? "reviews.paper.for-cell" : "reviews.paper.for-committee"]
        );
    }

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
