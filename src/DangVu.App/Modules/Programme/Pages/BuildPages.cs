using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Programme.Domain;
using DangVu.App.Modules.Programme.Months;
using DangVu.App.Modules.Programme.Tasks;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Programme.Pages;

/// <summary>"Dựng chương trình năm": what documents ask, what the term set and what last year left open, to choose from.</summary>
internal static class BuildPages
{
    /// <summary>More would be a list nobody reads; the rest is given task by task.</summary>
    private const int MostOffered = 40;
    private static readonly CultureInfo Vi = CultureInfo.GetCultureInfo("vi-VN");

    private static int Year(Ctx c) =>
        int.TryParse(c.Query("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && new WorkPeriod(year).IsValid
            ? year
            // From the last quarter on one builds the next year.
            : c.Today.AddMonths(3).Year;

    public static async Task<FormModel?> Show(Ctx c)
    {
        if (!c.May(MakeProgramme.Permission))
            return null;
        var t = c.T;
        var year = Year(c);
        var people = await TaskForms.People(c);
        var documents = (await c.Work.Get<IDirectives>().Choices(c.Body)).Take(MostOffered).ToList();
        var open = await Open(c, year);
        var targets = await Targets(c, year);
        var last = Vn.Day(new DateOnly(year, 12, 31));
        return new FormModel
        {
            Title = t["programmes.build", year],
            Lede = t["programmes.build.lede", c.Body.Name],
            Help = t["programmes.build.help"],
            Crumbs = [new(t["programmes.title"], "/programmes?body=" + c.Body.Id)],
            Fields =
            [
                new("focus", t["programmes.focus"], FieldKind.LongText),
                .. open.Count == 0
                    ? []
                    : new Field[]
                    {
                        new("carried", t["programmes.build.carried"], FieldKind.Grid)
                        {
                            Inputs = [Take(t), new("on", t["task.new-deadline"], FieldKind.Date)],
                            Rows =
                            [
                                .. open.Select(x => new GridRow(
                                    x.Id.ToString(),
                                    x.Title,
                                    TaskWords.StateText(t, x, c.Today) + " · " + TaskWords.Due(c.Work, t, x),
                                    new Dictionary<string, string?> { ["on"] = last }
                                )),
                            ],
                        },
                    },
                .. targets.Count == 0
                    ? []
                    : new Field[]
                    {
                        new("targets", t["programmes.build.targets"], FieldKind.Grid)
                        {
                            Inputs = [Take(t), new("planned", t["targets.planned"])],
                            Rows =
                            [
                                .. targets.Select(x => new GridRow(
                                    x.Id.ToString(),
                                    x.Name,
                                    t["programmes.build.target", x.Year, x.Unit],
                                    new Dictionary<string, string?> { ["planned"] = x.Planned.ToString("#,0.##", Vi) }
                                )),
                            ],
                        },
                    },
                .. documents.Count == 0
                    ? []
                    : new Field[]
                    {
                        new("tasks", t["programmes.build.documents"], FieldKind.Grid)
                        {
                            Inputs =
                            [
                                Take(t),
                                new("title", t["task.title"]),
                                new("on", t["task.deadline"], FieldKind.Date),
                                new("person", t["task.person"], FieldKind.Select) { Options = people },
                            ],
                            Rows =
                            [
                                .. documents.Select(d => new GridRow(
                                    d.Key,
                                    d.Text,
                                    null,
                                    new Dictionary<string, string?>
                                    {
                                        ["title"] = t["programmes.build.carry-out", Short(d.Text)],
                                        ["on"] = last,
                                    }
                                )),
                            ],
                        },
                    },
            ],
            Submit = t["programmes.build.go"],
            Cancel = "/programmes?body=" + c.Body.Id,
        };
    }

    private static Field Take(Texts t) => new("take", t["programmes.build.take"], FieldKind.Check);

    private static string Short(string text) => text.Length <= 160 ? text : text[..160] + "…";

    /// <summary>The body's open tasks that were due before the year.</summary>
    private static async Task<List<ProgrammeTask>> Open(Ctx c, int year)
    {
        var (first, body) = (new DateOnly(year, 1, 1), c.Body.Id);
        return await c
            .Db.Set<ProgrammeTask>()
            .AsNoTracking()
            .Where(x => x.BodyId == body && x.Deadline < first)
            .Where(x => x.State == TaskStates.Planned || x.State == TaskStates.Doing)
            .OrderBy(x => x.Deadline)
            .ThenBy(x => x.Id)
            .Take(MostOffered)
            .ToListAsync();
    }

    /// <summary>The newest of each target of the term that the year does not have yet.</summary>
    private static async Task<List<Target>> Targets(Ctx c, int year)
    {
        var body = c.Body.Id;
        var from = (await c.Work.Get<IOffices>().Term(c.Today))?.From.Year ?? year - 1;
        var rows = await c
            .Db.Set<Target>()
            .AsNoTracking()
            .Where(x => x.BodyId == body && x.Year >= from && x.Year <= year && x.ParentId == null)
            .OrderByDescending(x => x.Year)
            .ThenBy(x => x.Id)
            .ToListAsync();
        var there = rows.Where(x => x.Year == year).Select(x => x.Name).ToHashSet();
        return [.. rows.Where(x => !there.Contains(x.Name)).DistinctBy(x => x.Name).Take(MostOffered)];
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var year = Year(c);
        var tasks = new List<TaskLine>();
        foreach (var (id, value) in Taken(form, "tasks"))
            tasks.Add(
                new TaskLine(
                    value("title") ?? "",
                    Day(form, "tasks", value("on")),
                    PersonId: Guid.TryParse(value("person"), out var person) ? person : null,
                    DirectiveId: id
                )
            );
        var carried = new List<CarriedTask>();
        foreach (var (id, value) in Taken(form, "carried"))
            if (Day(form, "carried", value("on")) is { } on)
                carried.Add(new CarriedTask(id, on));
        var known = (await Targets(c, year)).ToDictionary(x => x.Id);
        var targets = new List<YearTarget>();
        foreach (var (id, value) in Taken(form, "targets"))
            if (!known.TryGetValue(id, out var target))
                continue;
            else if (decimal.TryParse(value("planned"), NumberStyles.Number, Vi, out var planned))
                targets.Add(new YearTarget(target.Name, target.Unit, planned, target.DirectiveId, target.RollUp));
            else
                form.Add(Refusal.Invalid("targets", "field.number", value("planned") ?? ""));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var command = new BuildYear(c.Body.Id, year, form.Optional("focus", 2000), tasks, carried, targets);
        var done = await c.Work.Run("programme.build", command, BuildYear.Handle);
        return done.Match<Result<string>>(id => "/programmes/" + id, Result<string>.Refused);
    }

    private static IEnumerable<(Guid Key, Func<string, string?> Value)> Taken(FormReader form, string grid) =>
        form.Grid(grid).Where(row => row.Value("take") is "on" or "true");

    private static DateOnly? Day(FormReader form, string field, string? typed)
    {
        if (typed is not null && FormReader.TryDate(typed, out var day))
            return day;
        form.Add(
            typed is null ? Refusal.Invalid(field, "field.required") : Refusal.Invalid(field, "field.date", typed)
        );
        return null;
    }
}
