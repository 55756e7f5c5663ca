using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Notebooks.Register;

/// <summary>The form by which one member registers for a year: what follows from the duties is ticked, the rest is written.</summary>
internal static class RegisterForm
{
    private static readonly string[] Written = ["deed1", "deed2", "deed3"];

    public static async Task<FormModel> Show(Ctx c, MemberRef member, bool own, string back)
    {
        var t = c.T;
        var year = RegisterPages.Year(c);
        var assigned = await Assigned(c, member.Id, year);
        return new FormModel
        {
            Title = t["notebooks.own.register", year],
            Lede = member.FullName,
            Help = t["notebooks.own.register.help"],
            Draft = Drafts.Name(c, $"register-{member.Id:N}-{RegisterPages.Text(year)}"),
            Crumbs = [new(own ? t["notebooks.own"] : t["notebooks.title"], back)],
            Fields =
            [
                .. assigned.Deeds.Count == 0
                    ? Array.Empty<Field>()
                    :
                    [
                        new("take", t["notebooks.propose"], FieldKind.Checks)
                        {
                            Hint = t["notebooks.propose.hint"],
                            Options = [.. assigned.Deeds.Select(d => (d.Key, $"{d.Text} ({d.Duty})"))],
                        },
                    ],
                new("deed1", t["notebooks.deed-planned"], FieldKind.LongText)
                {
                    Hint = t["notebooks.deed-planned.hint"],
                },
                new("deed2", t["notebooks.deed-planned2"], FieldKind.LongText),
                new("deed3", t["notebooks.deed-planned3"], FieldKind.LongText),
                new("duty", t["notebooks.duty.written"])
                {
                    Value = assigned.Duty ?? t["notebooks.duty.member"],
                    Prefilled = true,
                },
                .. own ? [] : new[] { RegisterPages.PaperDay(t) },
            ],
            Submit = t["notebooks.register"],
            Cancel = back,
        };
    }

    public static async Task<Result<Guid>> Post(Ctx c, FormReader form, Guid memberId)
    {
        var year = RegisterPages.Year(c);
        var duty = form.Optional("duty", 300);
        var on = form.OptionalDate("on");
        var written = Written.Select(name => form.Optional(name, 1000)).OfType<string>().ToList();
        if (form.HasErrors)
            return Result<Guid>.Refused(form.Errors);
        var ticked = form.Raw["take"].SelectMany(v => (v ?? "").Split(',')).ToHashSet();
        var taken = (await Assigned(c, memberId, year)).Deeds.Where(d => ticked.Contains(d.Key)).Select(d => d.Taken);
        var command = new RegisterNotebook(
            memberId,
            year,
            [.. taken, .. written.Select(d => new Planned(d, duty))],
            On: on
        );
        return await c.Work.Run("notebooks.register", command, RegisterNotebook.Handle);
    }

    private static async Task<Proposals.Assigned> Assigned(Ctx c, Guid memberId, int year) =>
        (await c.Work.Get<Proposals>().For(c.T, [memberId], year, c.Today))(memberId);
}
