using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Rounds;

/// <summary>The form that opens a round.</summary>
internal static class OpenPages
{
    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var year =
            await c.Db.Set<Round>().Where(r => r.Span == Spans.Year).MaxAsync(r => (int?)r.Year) is { } last
            && last >= c.Today.Year - 1
                ? c.Today.Year
                : c.Today.Year - 1;
        return new FormModel
        {
            Title = c.T["classification.open"],
            Lede = c.T["classification.open-lede"],
            Crumbs = [RoundWords.Home(c.T)],
            Fields =
            [
                new("year", c.T["year"], FieldKind.Number)
                {
                    Required = true,
                    Hint = c.T["classification.year.hint"],
                    Value = year.ToString(System.Globalization.CultureInfo.InvariantCulture),
                },
                new("span", c.T["classification.span"], FieldKind.Radio)
                {
                    Required = true,
                    Value = Spans.Year,
                    Options = [.. Spans.All.Select(s => (s, c.T["classification.span." + s]))],
                },
                new("kinds", c.T["classification.kind"], FieldKind.Checks)
                {
                    Value = string.Join(',', SubjectKinds.All),
                    Options = [.. SubjectKinds.All.Select(k => (k, c.T["classification.kind." + k]))],
                },
                new("selfBy", c.T["classification.self-by"], FieldKind.Date),
                new("decideBy", c.T["classification.decide-by"], FieldKind.Date),
            ],
            Submit = c.T["classification.open"],
            Cancel = "/classification",
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var command = new OpenRound(
            (int)form.Number("year", 2000, 2200),
            form.OptionalDate("selfBy"),
            form.OptionalDate("decideBy"),
            form.Optional("span") ?? Spans.Year,
            [.. form.Raw["kinds"].SelectMany(k => (k ?? "").Split(',')).Where(k => k.Length > 0)]
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("classification.open-round", command, OpenRound.Handle);
        return done.Match<Result<string>>(id => "/classification/rounds/" + id, Result<string>.Refused);
    }
}
