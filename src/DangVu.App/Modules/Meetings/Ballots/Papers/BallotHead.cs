using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Documents;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Meetings.Ballots.Papers;

/// <summary>The head that the papers of a ballot share. They are Vietnamese, whoever prints them.</summary>
internal static class BallotHead
{
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    public static Texts Words { get; } = new();

    public static string Capitals(string text) => text.ToUpper(Vi);

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
}
