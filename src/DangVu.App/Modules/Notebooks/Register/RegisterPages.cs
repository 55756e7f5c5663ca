using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Register;

/// <summary>The grid in which a deputy types a cell's registrations, and the form for one more deed.</summary>
internal static class RegisterPages
{
    public static async Task<FormModel?> ShowCell(Ctx c)
    {
        if (!c.Body.IsCell || !c.May("notebooks.write"))
            return null;
        var t = c.T;
        var year = Year(c);
        var members = await c.Work.Get<IMembers>().On(c.Today, c.Body.Id);
        var have = (
            await c.Db.Set<Notebook>().Where(n => n.Year == year).Select(n => n.MemberId).ToListAsync()
        ).ToHashSet();
        var open = members.Where(m => !have.Contains(m.Id)).ToList();
        var duties = await Duties(c);
        return new FormModel
        {
            Title = t["notebooks.register-cell", year],
            Lede =
                open.Count == 0
                    ? t["notebooks.register-cell.none", c.Body.Name]
                    : t["notebooks.register-cell.lede", c.Body.Name, open.Count],
            Help = t["notebooks.register-cell.help"],
            Crumbs = [new(t["notebooks.title"], "/notebooks?body=" + c.Body.Id)],
            Fields =
            [
                new("rows", t["notebooks.register-cell.grid"], FieldKind.Grid)
                {
                    Inputs =
                    [
                        new("duty", t["notebooks.duty"]),
                        new("deed1", t["notebooks.deed-planned"]),
                        new("deed2", t["notebooks.deed-planned2"]),
                    ],
                    Rows =
                    [
                        .. open.Select(m => new GridRow(
                            m.Id.ToString(),
                            m.FullName,
                            m.Status == MemberStatus.Official ? null : t["status." + m.Status],
                            new Dictionary<string, string?>
                            {
                                ["duty"] = duties.GetValueOrDefault(m.Id) ?? t["notebooks.duty.member"],
                            }
                        )),
                    ],
                },
            ],
            Submit = t["save"],
            Cancel = "/notebooks?body=" + c.Body.Id,
        };
    }

    public static async Task<Result<string>> PostCell(Ctx c, FormReader form)
    {
        var rows = form.Grid("rows")
            .Select(r => new CellRow(
                r.Key,
                [new(r.Value("deed1") ?? "", r.Value("duty")), new(r.Value("deed2") ?? "", r.Value("duty"))]
            ))
            .Where(r => r.Deeds.Any(d => d.Text.Length > 0))
            .ToList();
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run(
            "notebooks.register-cell",
            new RegisterCell(c.Body.Id, Year(c), rows),
            RegisterCell.Handle
        );
        return done.Match<Result<string>>(
            _ => $"/notebooks?body={c.Body.Id}&year={Text(Year(c))}",
            Result<string>.Refused
        );
    }

    public static async Task<FormModel?> ShowPlan(Ctx c)
    {
        var notebook = await Lists.ShowNotebook.Find(c, c.Id(), "notebooks.write");
        return notebook is null
            ? null
            : new FormModel
            {
                Title = c.T["notebooks.plan"],
                Lede = (await c.Work.Get<IMembers>().Find(notebook.MemberId))?.FullName,
                Crumbs = [new(c.T["notebooks.title"], "/notebooks")],
                Fields = PlanFields(c.T, null),
                Submit = c.T["save"],
                Cancel = "/notebooks/" + notebook.Id,
            };
    }

    public static async Task<Result<string>> PostPlan(Ctx c, FormReader form)
    {
        var command = new PlanDeed(c.Id(), form.Text("text", 1000), form.Optional("duty", 300));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("notebooks.plan", command, PlanDeed.Handle);
        return done.Match<Result<string>>(_ => "/notebooks/" + c.Id(), Result<string>.Refused);
    }

    internal static IReadOnlyList<Field> PlanFields(Texts t, string? duty) =>
        [
            new("text", t["notebooks.deed-planned"], FieldKind.LongText)
            {
                Required = true,
                Hint = t["notebooks.deed-planned.hint"],
            },
            new("duty", t["notebooks.duty"]) { Value = duty, Prefilled = duty is not null },
        ];

    /// <summary>What each member was assigned, as far as the register knows: the posts held today.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, string>> Duties(Ctx c) =>
        (await c.Work.Get<IHeldOffices>().On(c.Today))
            .GroupBy(h => h.MemberId)
            .ToDictionary(g => g.Key, g => string.Join(", ", g.Select(h => c.T["office." + h.Title]).Distinct()));

    internal static int Year(Ctx c) =>
        int.TryParse(c.Query("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is > 1930 and < 2200
            ? year
            : c.Today.Year;

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
