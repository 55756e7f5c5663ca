using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Cadres.Domain;
using DangVu.App.Modules.Cadres.Recording;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Cadres.Pages;

internal static partial class TrainingPages
{
    /// <summary>The roll is taken cell by cell, so that the grid stays short.</summary>
    public static async Task<FormModel?> ShowRoll(Ctx c)
    {
        if (await Find(c) is not { } x)
            return null;
        var t = c.T;
        var cells = await c.BodyOptions("cadres.write", b => b.IsCell);
        var cell = c.QueryId("cell") ?? (cells.Count > 0 ? Guid.Parse(cells[0].Item1) : Guid.Empty);
        var kept = await c
            .Db.Set<TrainingRecord>()
            .AsNoTracking()
            .Where(r => r.ClassId == x.Id)
            .ToDictionaryAsync(r => r.MemberId);
        var members = await c.Work.Get<IMembers>().On(x.From, cell);
        return Form(
            c,
            x,
            "training.roll",
            [
                new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(x.To < c.Today ? x.To : c.Today) },
                new("members", cells.FirstOrDefault(b => b.Item1 == cell.ToString()).Item2 ?? "", FieldKind.Grid)
                {
                    Inputs =
                    [
                        new("result", t["training.result"], FieldKind.Select)
                        {
                            Options = [.. ClassResults.All.Select(r => (r, t["training.result." + r]))],
                        },
                        new("certificate", t["training.certificate"]),
                    ],
                    Rows =
                    [
                        .. members.Select(m => new GridRow(
                            m.Id.ToString(),
                            m.FullName,
                            null,
                            new Dictionary<string, string?>
                            {
                                ["result"] = kept.GetValueOrDefault(m.Id)?.Result,
                                ["certificate"] = kept.GetValueOrDefault(m.Id)?.Certificate,
                            }
                        )),
                    ],
                },
            ]
        ) with
        {
            Above =
            [
                new(t["training.choose-cell"])
                {
                    Actions =
                    [
                        .. cells.Select(b => new PageAction(b.Item2, $"/training/{x.Id}/attendance?cell={b.Item1}")),
                    ],
                },
            ],
        };
    }

    public static async Task<Result<string>> PostRoll(Ctx c, FormReader form)
    {
        var on = form.Date("on");
        var lines = form.Grid("members")
            .Select(g => new
            {
                g.Key,
                Result = g.Value("result"),
                Certificate = g.Value("certificate"),
            })
            .Where(g => g.Result is not null)
            .Select(g => new AttendanceLine(g.Key, g.Result!, g.Certificate))
            .ToList();
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(
                await c.Work.Run("cadres.attendance", new RecordAttendance(c.Id(), on, lines), RecordAttendance.Handle)
            );
    }

    public static async Task<FormModel?> ShowCancel(Ctx c) =>
        await Find(c) is { } x
            ? Form(c, x, "training.cancel", [new("reason", c.T["reason"], FieldKind.LongText) { Required = true }])
            : null;

    public static async Task<Result<string>> PostCancel(Ctx c, FormReader form)
    {
        var command = new CancelClass(c.Id(), form.Text("reason", 1000));
        return form.HasErrors
            ? Result<string>.Refused(form.Errors)
            : Sent(await c.Work.Run("cadres.cancel-class", command, CancelClass.Handle));
    }

    private static Result<string> Sent(Result<Guid> done) =>
        done.Match<Result<string>>(id => "/training/" + id, Result<string>.Refused);

    private static async Task<TrainingClass?> Find(Ctx c)
    {
        var x = await c.Db.Set<TrainingClass>().AsNoTracking().SingleOrDefaultAsync(y => y.Id == c.Id());
        return x is not null && await c.Bodies.Find(x.BodyId) is { } body && c.Actor.May("cadres.write", body.Path)
            ? x
            : null;
    }

    private static FormModel Form(Ctx c, TrainingClass x, string title, IReadOnlyList<Field> fields) =>
        new()
        {
            Title = c.T[title],
            Lede = x.Title,
            Crumbs = [new(c.T["training.title"], "/training"), new(x.Title, "/training/" + x.Id)],
            Fields = fields,
            Submit = c.T["save"],
            Cancel = "/training/" + x.Id,
        };
}
