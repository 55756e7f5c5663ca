using System.Globalization;
using DangVu.App.Acts;
using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.App.Modules.Members.Import.Remembering;
using DangVu.App.Modules.Members.Import.Told;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Time;

namespace DangVu.App.Modules.Members.Import.Pages;

/// <summary>Rows that look like somebody, each beside the one it looks like, to be told apart by a person. The answer is remembered.</summary>
internal static class LikenessPage
{
    private const int OnAPage = 10;

    private static readonly ImportField[] Compared =
    [
        ImportField.FullName,
        ImportField.OtherName,
        ImportField.Sex,
        ImportField.BirthDate,
        ImportField.IdentityNumber,
        ImportField.CardNumber,
        ImportField.Cell,
        ImportField.Hometown,
        ImportField.Residence,
        ImportField.AdmittedOn,
        ImportField.RecognisedOn,
    ];

    public static string Address(Guid upload, PlannedRow row) =>
        $"/members/import/{upload}/likeness?sheet={Uri.EscapeDataString(row.Sheet)}&row={row.Row.ToString(CultureInfo.InvariantCulture)}";

    public static async Task<PageModel?> Show(Ctx c)
    {
        if (await Plan(c) is not { } plan)
            return null;
        var t = c.T;
        var pairs = Pairs(plan).Where(pair => IsAsked(c, pair.Row)).ToList();
        return new DetailModel
        {
            Title = t["import.alike"],
            Lede = pairs.Count == 0 ? t["import.alike.none"] : t["import.alike.lede", pairs.Count],
            Crumbs = [new(t["import.title"], "/members/import"), new(t["import.preview"], "/members/import/" + c.Id())],
            Actions = [new(t["import.busy.back"], "/members/import/" + c.Id(), Primary: pairs.Count == 0)],
            Sections = [.. pairs.Take(OnAPage).Select(pair => Side(c, pair.Row, pair.Like))],
            Help = t["import.alike.help"],
        };
    }

    public static async Task<Result<string>> Judge(Ctx c, FormReader form)
    {
        if (await Plan(c) is not { } plan)
            return Refusal.NotFound("page.none");
        var (sheet, number) = (form.Text("sheet"), (int)form.Number("row", 1, int.MaxValue));
        var (member, same) = (form.OptionalId("member"), form.Text("same") == "yes");
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        if (plan.Rows.FirstOrDefault(r => r.Sheet == sheet && r.Row == number) is not { Resembles.Count: > 0 } row)
            return Refusal.NotFound("page.none");
        var done = await c.Work.Run("members.import-verdict", Verdict(row, member, same), JudgeLikeness.Handle);
        if (done.IsRefused)
            return Result<string>.Refused(done.Refusals);
        c.Work.Get<Uploads>().Forget(c.Id());
        return $"/members/import/{c.Id()}/likeness";
    }

    /// <summary>The answer about a row, as it is remembered.</summary>
    internal static JudgeLikeness Verdict(PlannedRow row, Guid? member, bool same) =>
        new(row.Member.FullName ?? "", row.Member.BirthDate?.ToString(), row.Member.Cell, member, same);

    private static bool IsAsked(Ctx c, PlannedRow row) =>
        c.Query("sheet") is not { } sheet
        || (row.Sheet == sheet && row.Row.ToString(CultureInfo.InvariantCulture) == c.Query("row"));

    private static IEnumerable<(PlannedRow Row, Resemblance Like)> Pairs(ImportPlan plan) =>
        plan
            .Rows.SelectMany(row => row.Resembles, (row, like) => (row, like))
            .OrderByDescending(pair => pair.like.Score);

    private static Section Side(Ctx c, PlannedRow row, Resemblance like)
    {
        var t = c.T;
        var other = like.MemberId is null ? t["import.place", like.Sheet!, like.Row!] : t["import.alike.register"];
        return new Section(t["import.alike.pair", row.Member.FullName ?? "–", like.Score])
        {
            Text = string.Join(' ', row.Problems.Select(problem => ImportWords.Of(t, problem))),
            Table = new Table(
                [new(""), new(t["import.place", row.Sheet, row.Row]), new(other), new(t["import.alike.compare"])],
                [
                    .. Compared
                        .Where(field => row.Member[field] is not null)
                        .Select(field => Line(t, field, row.Member[field], like.Values[field], like.MemberId)),
                ]
            ),
            Actions =
            [
                .. like.MemberId is null ? [] : new[] { Button(c, row, like, "yes") },
                Button(c, row, like, "no"),
            ],
        };
    }

    private static PageAction Button(Ctx c, PlannedRow row, Resemblance like, string same) =>
        new(c.T["import.alike." + same], $"/members/import/{c.Id()}/likeness", Post: true)
        {
            Values = new Dictionary<string, string>
            {
                ["sheet"] = row.Sheet,
                ["row"] = row.Row.ToString(CultureInfo.InvariantCulture),
                ["member"] = like.MemberId?.ToString() ?? "",
                ["same"] = same,
            },
        };

    private static IReadOnlyList<Cell> Line(Texts t, ImportField field, string? here, string? there, Guid? member) =>
        [
            ImportWords.Field(t, field),
            Shown(t, field, here),
            new Cell(
                Shown(t, field, there),
                field == ImportField.FullName && member is { } id ? "/members/" + id : null
            ),
            here is null || there is null ? new Cell("–", Tone: Tone.Mute)
            : here == there ? new Cell(t["import.alike.equal"], Tone: Tone.Ok)
            : Agree(here, there) ? new Cell(t["import.alike.agrees"], Tone: Tone.Ok)
            : new Cell(t["import.alike.differs"], Tone: Tone.Due),
        ];

    /// <summary>Dates of which one is known less exactly, and that could be the same.</summary>
    private static bool Agree(string here, string there) =>
        PartialDate.TryParse(here, out var one)
        && PartialDate.TryParse(there, out var other)
        && (!one.IsWhole || !other.IsWhole)
        && one.AgreesWith(other);

    private static string Shown(Texts t, ImportField field, string? value) =>
        value is null ? "–"
        : field == ImportField.Sex ? t["sex." + value]
        : field is ImportField.BirthDate or ImportField.AdmittedOn or ImportField.RecognisedOn ? Vn.Partial(value)
        : ImportWords.Masked(field, value);

    private static async Task<ImportPlan?> Plan(Ctx c) =>
        await UploadPage.MayImport(c) && await c.Work.Get<Uploads>().Find(c.Id()) is { } upload
            ? await ProgressPage.Planned(c, upload)
            : null;
}
