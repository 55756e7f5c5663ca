using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Members.AddMember;

/// <summary>The form of a member's facts, for a new member and for a change.</summary>
internal static class AddMemberPage
{
    public static async Task<FormModel?> Show(Ctx c) =>
        new()
        {
            Title = c.T["members.add"],
            Crumbs = [new(c.T["members.title"], "/members")],
            Fields =
            [
                new("cellId", c.T["members.cell"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Body.IsCell ? c.Body.Id.ToString() : null,
                    Options = await c.BodyOptions("members.write", b => b.IsCell),
                },
                new("on", c.T["members.on-list"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                new("status", c.T["members.status"], FieldKind.Select)
                {
                    Required = true,
                    Value = MemberStatus.Official,
                    Options =
                    [
                        .. new[] { MemberStatus.Official, MemberStatus.Probationary, MemberStatus.Exempt }.Select(s =>
                            (s, c.T["status." + s])
                        ),
                    ],
                },
                .. FactFields(c.T, null, null, null),
            ],
            Submit = c.T["save"],
            Cancel = "/members",
            Help = c.T["members.add.help"],
        };

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var command = new AddMember(
            form.Id("cellId"),
            form.Date("on"),
            ReadFacts(form),
            form.Choice("status", MemberStatus.All),
            "typed"
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var added = await c.Work.Run("members.add", command, AddMember.Handle);
        return added.Match<Result<string>>(id => $"/members/{id}", Result<string>.Refused);
    }

    internal static IEnumerable<Field> FactFields(Texts t, Member? m, string? identity, string? card) =>
        [
            new("fullName", t["members.name"]) { Required = true, Value = m?.FullName },
            new("otherName", t["members.other-name"]) { Value = m?.OtherName },
            new("sex", t["members.sex"], FieldKind.Radio)
            {
                Required = true,
                Value = m?.Sex,
                Options = [("male", t["sex.male"]), ("female", t["sex.female"])],
            },
            new("birthDate", t["members.birth"], FieldKind.Date)
            {
                Required = true,
                Value = Vn.Partial(m?.BirthDate),
                Hint = t["members.partial"],
            },
            new("ethnicity", t["members.ethnicity"]) { Value = m?.Ethnicity },
            new("religion", t["members.religion"]) { Value = m?.Religion },
            new("hometown", t["members.hometown"]) { Value = m?.Hometown },
            new("residence", t["members.residence"]) { Value = m?.Residence },
            new("identityNumber", t["members.identity"], FieldKind.Number)
            {
                Value = identity,
                Hint = m?.IdentityEnd is null ? null : t["members.keep-number", Numbers.Masked(m.IdentityEnd)!],
            },
            new("cardNumber", t["members.card"], FieldKind.Number)
            {
                Value = card,
                Hint = m?.CardEnd is null ? null : t["members.keep-number", Numbers.Masked(m.CardEnd)!],
            },
            new("admittedOn", t["members.admitted"], FieldKind.Date)
            {
                Value = Vn.Partial(m?.AdmittedOn),
                Hint = t["members.partial"],
            },
            new("recognisedOn", t["members.recognised"], FieldKind.Date)
            {
                Value = Vn.Partial(m?.RecognisedOn),
                Hint = t["members.partial"],
            },
            new("occupation", t["members.occupation"]) { Value = m?.Occupation },
            new("education", t["members.education"]) { Value = m?.Education },
            new("professionalLevel", t["members.professional"]) { Value = m?.ProfessionalLevel },
            new("politicalTheory", t["members.theory"]) { Value = m?.PoliticalTheory },
            new("phone", t["members.phone"]) { Value = m?.Phone },
            new("note", t["members.note"], FieldKind.LongText) { Value = m?.Note },
        ];

    internal static MemberFacts ReadFacts(FormReader form) =>
        new(
            form.Text("fullName", 100),
            form.Choice("sex", "male", "female"),
            Partial(form, "birthDate"),
            form.Optional("otherName"),
            form.Optional("ethnicity"),
            form.Optional("religion"),
            form.Optional("identityNumber"),
            form.Optional("cardNumber"),
            form.Optional("hometown"),
            form.Optional("residence"),
            form.Optional("occupation"),
            form.Optional("education"),
            form.Optional("professionalLevel"),
            form.Optional("politicalTheory"),
            form.Optional("phone", 20),
            Partial(form, "admittedOn"),
            Partial(form, "recognisedOn"),
            form.Optional("note", 4000)
        );

    /// <summary>dd/MM/yyyy, MM/yyyy or yyyy as typed, to the stored form.</summary>
    internal static string? Partial(FormReader form, string field)
    {
        var text = form.Optional(field);
        if (text is null)
            return null;
        if (FormReader.TryDate(text, out var day))
            return day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var parts = text.Split('/', '-', '.');
        var stored = parts switch
        {
            [var year] => year,
            [var month, var year] => $"{year}-{month.PadLeft(2, '0')}",
            _ => text,
        };
        if (MemberRules.IsDate(stored))
            return stored;
        form.Add(Refusal.Invalid(field, "field.date", text));
        return null;
    }
}
