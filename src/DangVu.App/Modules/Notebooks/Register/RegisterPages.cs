using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Register;

/// <summary>The grid in which a deputy types a cell's registrations, and the form for one more deed.</summary>
internal static class RegisterPages
{
    /// <summary>A tick in the grid takes over so many proposals; more are chosen one by one on the member's own form.</summary>
    private const int MostTaken = 3;

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
        var assigned = await c.Work.Get<Proposals>().For(t, [.. open.Select(m => m.Id)], year, c.Today);
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
                PaperDay(t),
                new("rows", t["notebooks.register-cell.grid"], FieldKind.Grid)
                {
                    Inputs =
                    [
                        new("duty", t["notebooks.duty"]),
                        new("take", t["notebooks.propose.take"], FieldKind.Check),
                        new("deed1", t["notebooks.deed-planned"]),
                        new("deed2", t["notebooks.deed-planned2"]),
                    ],
                    Rows =
                    [
                        .. open.Select(m => new GridRow(
                            m.Id.ToString(),
                            m.FullName,
                            Proposed(t, m, assigned(m.Id)),
                            new Dictionary<string, string?>
                            {
                                ["duty"] = assigned(m.Id).Duty ?? t["notebooks.duty.member"],
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
        var on = form.OptionalDate("on");
        var typed = form.Grid("rows").ToList();
        var assigned = await c.Work.Get<Proposals>().For(c.T, [.. typed.Select(r => r.Key)], Year(c), c.Today);
        var rows = typed
            .Select(r => new CellRow(
                r.Key,
                [
                    .. r.Value("take") is null ? [] : assigned(r.Key).Deeds.Take(MostTaken).Select(d => d.Taken),
                    new(r.Value("deed1") ?? "", r.Value("duty")),
                    new(r.Value("deed2") ?? "", r.Value("duty")),
                ]
            ))
            .Where(r => r.Deeds.Any(d => d.Text.Length > 0))
            .ToList();
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run(
            "notebooks.register-cell",
            new RegisterCell(c.Body.Id, Year(c), rows, on),
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

    /// <summary>A deputy registers one member, from the cover of a booklet or a word by the way.</summary>
    public static async Task<FormModel?> ShowOne(Ctx c) =>
        await Found(c) is { } member
            ? await RegisterForm.Show(c, member, own: false, "/notebooks?body=" + member.CellId)
            : null;

    public static async Task<Result<string>> PostOne(Ctx c, FormReader form)
    {
        if (await Found(c) is not { } member)
            return Refusal.NotFound("record.none");
        var done = await RegisterForm.Post(c, form, member.Id);
        return done.Match<Result<string>>(id => "/notebooks/" + id, Result<string>.Refused);
    }

    private static async Task<MemberRef?> Found(Ctx c) =>
        await c.Work.Get<IMembers>().Find(c.Id("member")) is { } member
        && await c.Bodies.Find(member.CellId) is { } cell
        && c.Actor.May("notebooks.write", cell.Path)
            ? member
            : null;

    private static string? Proposed(Texts t, MemberRef member, Proposals.Assigned assigned)
    {
        var status = member.Status == MemberStatus.Official ? null : t["status." + member.Status];
        var deeds =
            assigned.Deeds.Count == 0
                ? null
                : t["notebooks.propose.row", string.Join("; ", assigned.Deeds.Take(MostTaken).Select(d => d.Text))];
        return status is null || deeds is null ? status ?? deeds : $"{status}. {deeds}";
    }

    /// <summary>Of a deputy: without it the quarters before the day of typing could not be commented on.</summary>
    internal static Field PaperDay(Texts t) =>
        new("on", t["notebooks.register.on"], FieldKind.Date) { Hint = t["notebooks.register.on.hint"] };

    internal static int Year(Ctx c) =>
        int.TryParse(c.Query("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is > 1930 and < 2200
            ? year
            : c.Today.Year;

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
