using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>Registers a cell: the meeting is picked from those held, or typed where it was not held with the product.</summary>
internal static class RegisterForm
{
    /// <summary>Meetings further back are typed.</summary>
    private const int MonthsBack = 6;

    public static async Task<FormModel?> Show(Ctx c)
    {
        var t = c.T;
        var choices = await AwardBook.On(c.Work, c.Today);
        if (choices.Count == 0)
            return null;
        var award = choices.FirstOrDefault(a => a.Code == c.Query("award")) ?? choices[0];
        var terms = await AwardTerms.Of(c.Work, award.Code, c.Today);
        var cells = await c.BodyOptions("recognition.register", terms.Fits);
        return new FormModel
        {
            Title = t["recognition.register"],
            Lede = award.Title(t),
            Crumbs = [new(award.Title(t), "/recognition?award=" + award.Code)],
            Help = t["recognition.register-help"],
            Rules = [award.Rule.Note(t), terms.Rule.Note(t)],
            Actions =
            [
                .. choices
                    .Where(a => a.Code != award.Code)
                    .Select(a => new PageAction(a.Title(t), c.Here([("award", a.Code)]))),
            ],
            Fields =
            [
                new("award", "", FieldKind.Hidden) { Value = award.Code },
                new("bodyId", t["recognition.cell"], FieldKind.Select)
                {
                    Required = true,
                    Options = cells,
                    Value =
                        cells is [var only] ? only.Item1
                        : terms.Fits(c.Body) ? c.Body.Id.ToString()
                        : null,
                },
                new("year", t["recognition.year"], FieldKind.Number)
                {
                    Value = c.Today.Year.ToString(CultureInfo.InvariantCulture),
                    Hint = t["recognition.year.hint"],
                },
                new("on", t["recognition.registered-on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                .. await Meetings(c, cells),
                new("meeting", t["recognition.meeting"]) { Hint = t["recognition.meeting.hint"] },
                .. await Resolutions(c, cells),
            ],
            Submit = t["recognition.register"],
            Cancel = "/recognition?award=" + award.Code,
        };
    }

    private static async Task<IReadOnlyList<Field>> Meetings(Ctx c, IReadOnlyList<(string Key, string Name)> cells)
    {
        var names = cells.ToDictionary(x => Guid.Parse(x.Key), x => x.Name);
        var only = names.Count == 1 ? names.Keys.First() : (Guid?)null;
        var held = await c.Work.Get<IMeetings>().Held(c.Today.AddMonths(-MonthsBack), c.Today, only, Collective.Cell);
        var options = held.Where(m => names.ContainsKey(m.BodyId))
            .OrderBy(m => names[m.BodyId], StringComparer.Ordinal)
            .ThenByDescending(m => m.HeldOn)
            .Select(m =>
                (
                    m.Id.ToString(),
                    only is null ? $"{names[m.BodyId]}: {Register.MeetingName(c.T, m)}" : Register.MeetingName(c.T, m)
                )
            )
            .ToList();
        return options.Count == 0
            ? []
            :
            [
                new("meetingId", c.T["recognition.meeting-held"], FieldKind.Select)
                {
                    Options = options,
                    Hint = c.T["recognition.meeting-held.hint"],
                },
            ];
    }

    private static async Task<IReadOnlyList<Field>> Resolutions(Ctx c, IReadOnlyList<(string Key, string Name)> cells)
    {
        if (
            cells is not [var only]
            || await c.Bodies.Find(Guid.Parse(only.Key)) is not { } body
            || await c.Work.Get<IDirectives>().Choices(body) is not { Count: > 0 } choices
        )
            return [];
        var own = await c.Work.Get<IDirectives>().Many(choices.Select(x => Guid.Parse(x.Key)));
        var options = choices.Where(x => own.GetValueOrDefault(Guid.Parse(x.Key))?.BodyId == body.Id).ToList();
        return options.Count == 0
            ? []
            : [new("resolutionId", c.T["recognition.resolution"], FieldKind.Select) { Options = options }];
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var choices = await AwardBook.On(c.Work, c.Today);
        var year = form.OptionalNumber("year", 1990, 2100);
        var command = new Register(
            form.Id("bodyId"),
            form.Choice("award", choices.Select(a => a.Code)),
            form.Date("on"),
            form.Optional("meeting", 300),
            form.OptionalId("meetingId"),
            form.OptionalId("resolutionId"),
            (int?)year
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return DossierForms.Back(await c.Work.Run("recognition.register", command, Register.Handle));
    }
}
