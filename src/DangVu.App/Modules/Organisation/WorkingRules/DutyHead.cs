using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Organisation.WorkingRules;

/// <summary>The head of the table of duties and its foot; this level stands below the module of papers.</summary>
internal static class DutyHead
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    public static Texts Words { get; } = new();

    public static async Task<PaperHeader> Of(Work work, BodyRef body, DateOnly day)
    {
        var office = await work.Get<IOffices>().On(day);
        var above = body.ParentId is { } id ? await work.Get<IBodies>().Find(id) : null;
        return new PaperHeader
        {
            UpperBody = (
                above is null ? office.Superior
                : above.ParentId is null ? office.CommitteeName
                : above.Name
            )?.ToUpper(Vi),
            IssuingBody = (body.ParentId is null ? office.CommitteeName : body.Name).ToUpper(Vi),
            Number = "",
            PlaceAndDate = PaperHeader.At(office.Place, VietnameseDates.Paper(day)),
        };
    }

    public static async Task<Signer> Secretary(Work work, BodyRef body, DateOnly day)
    {
        var held = (await work.Get<IHeldOffices>().On(day, body.Id)).FirstOrDefault(o => o.Title == "secretary");
        var name = held is null
            ? null
            : (await work.Get<IMemberNames>().Of([held.MemberId])).GetValueOrDefault(held.MemberId);
        return new Signer(
            Words["office.secretary"].ToUpper(Vi),
            name ?? "",
            Words[body.IsCell ? "paper.for-cell" : "paper.for-committee"]
        );
    }
}
