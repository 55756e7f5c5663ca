using DangVu.App.Modules.Members.Import.Columns;
using DangVu.App.Modules.Members.Import.Planning;
using DangVu.App.Modules.Members.Import.Remembering;
using DangVu.App.Modules.Members.Import.Told;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Members.Import.Pages;

/// <summary>Says what the unknown columns of a file hold; the office remembers it for the next list.</summary>
internal static class ColumnsPage
{
    private const int Most = 60;

    public static async Task<FormModel?> Show(Ctx c)
    {
        if (await Unknown(c) is not { } columns)
            return null;
        var t = c.T;
        var options = Options(t);
        return new FormModel
        {
            Title = t["import.columns.title"],
            Lede = t["import.columns.lede"],
            Crumbs = [new(t["import.title"], "/members/import"), new(t["import.preview"], "/members/import/" + c.Id())],
            Fields =
            [
                .. columns.Select(
                    (column, at) =>
                        new Field("c" + at, column.Header, FieldKind.Select)
                        {
                            Options = options,
                            Hint =
                                column.Examples.Count == 0
                                    ? null
                                    : t["import.columns.example", string.Join("; ", column.Examples)],
                        }
                ),
            ],
            Submit = t["import.columns.go"],
            Cancel = "/members/import/" + c.Id(),
            Help = t["import.columns.help"],
        };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        if (await Unknown(c) is not { } columns)
            return Refusal.NotFound("page.none");
        var done = await c.Work.Do<Guid>(
            "members.learn-header",
            async () =>
            {
                for (var at = 0; at < columns.Count; at++)
                {
                    if (form.Optional("c" + at) is not { } role)
                        continue;
                    var learnt = await LearnHeader.Handle(c.Work, new LearnHeader(columns[at].Header, role));
                    if (learnt.IsRefused)
                        return Result<Guid>.Refused([.. learnt.Refusals.Select(r => r with { Field = "c" + at })]);
                }
                return c.Id();
            }
        );
        if (done.IsRefused)
            return Result<string>.Refused(done.Refusals);
        c.Work.Get<Uploads>().Forget(c.Id());
        return "/members/import/" + c.Id();
    }

    /// <summary>What a column can hold, in words.</summary>
    public static IReadOnlyList<(string, string)> Options(Texts t) =>
        [
            (RoleKeys.Ignore, t["import.columns.ignore"]),
            .. RoleKeys.Offered.Select(role => (RoleKeys.Of(role), Said(t, role))),
        ];

    public static string Said(Texts t, ColumnRole role) =>
        !role.IsKnown ? t["import.columns.ignore"]
        : role.Part == FieldPart.Whole ? ImportWords.Field(t, role.Field)
        : ImportWords.Field(t, role.Field) + ": " + t["import.part." + role.Part.ToString().ToLowerInvariant()];

    private static async Task<IReadOnlyList<UnknownColumn>?> Unknown(Ctx c)
    {
        if (!await UploadPage.MayImport(c) || await c.Work.Get<Uploads>().Find(c.Id()) is not { } upload)
            return null;
        return await ProgressPage.Planned(c, upload) is not { } plan
            ? null
            :
            [
                .. plan
                    .Sheets.Where(sheet => sheet.IsRead)
                    .SelectMany(sheet => sheet.Unknown)
                    .DistinctBy(column => HeaderReader.Key(column.Header))
                    .Take(Most),
            ];
    }
}
