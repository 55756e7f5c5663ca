using DangVu.App.Acts;
using DangVu.App.Modules.Members.AddMember;
using DangVu.App.Modules.Members.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Members.History;

/// <summary>
/// The dated lines of a file: a change in the world begins a new line from a day; what was typed wrong is put right in its line.
/// </summary>
internal static class HistoryPages
{
    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        var member = await ShowMember.ShowMember.Find(c, c.Id(), "members.write");
        if (member is null)
            return null;
        var t = c.T;
        var body = FileParts.On(c.Work.Get<RuleBook>(), c.Today);
        var kinds = c.Query("part") is { } part ? body.In(part).ToList() : [];
        if (kinds.Count == 0)
            kinds = [.. body.Items];
        return new FormModel
        {
            Title = t["file.change"],
            Lede = t["file.change.lede", member.FullName],
            Crumbs = Crumbs(t, member),
            Help = t["file.change.help"],
            Rules = [FileParts.Note(c.Work.Get<RuleBook>(), t, c.Today)],
            Fields =
            [
                new("kind", t["file.kind"], FieldKind.Select)
                {
                    Required = true,
                    Value = c.Query("kind") ?? (kinds.Count == 1 ? kinds[0].Code : null),
                    Options = [.. kinds.Select(k => (k.Code, k.Text.In(t.Language)))],
                    Hint = kinds is [{ Note: { } note }] ? note.In(t.Language) : t["file.kind.hint"],
                },
                .. Lines(t, null),
            ],
            Submit = t["save"],
            Cancel = "/members/" + member.Id,
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var (since, until) = (AddMemberPage.Partial(form, "since"), AddMemberPage.Partial(form, "until"));
        var command = new AddHistory(
            c.Id(),
            form.Text("kind"),
            form.Text("what"),
            since,
            until,
            form.Optional("detail"),
            form.Optional("place"),
            form.Optional("paper")
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("members.history-add", command, AddHistory.Handle);
        return done.Match<Result<string>>(_ => $"/members/{command.MemberId}", Result<string>.Refused);
    }

    /// <summary>One line, with its three buttons.</summary>
    public static async Task<PageModel?> ShowRow(Ctx c)
    {
        if (await Row(c) is not var (member, row, kind))
            return null;
        var t = c.T;
        var here = $"/members/{member.Id}/history/{row.Id}";
        return new DetailModel
        {
            Title = kind.Text.In(t.Language),
            Lede = t["file.row.lede", member.FullName],
            Crumbs = Crumbs(t, member),
            Help = t["file.row.help"],
            Actions =
            [
                .. FileParts.IsOne(kind)
                    ? new PageAction[]
                    {
                        new(
                            t["file.new-from"],
                            $"/members/{member.Id}/history/new?part={kind.Group}&kind={kind.Code}",
                            true
                        ),
                    }
                    : [],
                .. row.Until is null
                    ? new PageAction[] { new(t["file.end"], here + "/end", !FileParts.IsOne(kind)) }
                    : [],
                new(t["file.correct"], here + "/correct"),
                new(t["file.remove"], here + "/remove"),
            ],
            Facts =
            [
                (t["members.what"], row.What),
                (t["file.detail"], row.Detail),
                (t["file.place"], row.Place),
                (t["from"], Vn.Partial(row.Since)),
                (t["to"], Vn.Partial(row.Until)),
                (t["file.paper"], row.Paper),
            ],
        };
    }

    public static async Task<FormModel?> ShowEnd(Ctx c)
    {
        if (await Row(c) is not var (member, row, kind))
            return null;
        return Form(
            c,
            member,
            row,
            "file.end",
            $"{kind.Text.In(c.T.Language)}: {row.What}",
            [
                new("on", c.T["file.ended-on"], FieldKind.Date)
                {
                    Required = true,
                    Value = Vn.Day(c.Today),
                    Hint = c.T["members.partial"],
                },
                new("paper", c.T["file.paper"]),
            ]
        );
    }

    public static async Task<Result<string>> PostEnd(Ctx c, FormReader form)
    {
        if (form.Text("on") is { Length: 0 })
            return Result<string>.Refused(form.Errors);
        var command = new EndHistory(c.Id("row"), AddMemberPage.Partial(form, "on") ?? "", form.Optional("paper"));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return Back(c, await c.Work.Run("members.history-end", command, EndHistory.Handle));
    }

    public static async Task<FormModel?> ShowCorrect(Ctx c)
    {
        if (await Row(c) is not var (member, row, kind))
            return null;
        return Form(
            c,
            member,
            row,
            "file.correct",
            $"{kind.Text.In(c.T.Language)}: {row.What}",
            [
                new("version", "", FieldKind.Hidden)
                {
                    Value = row.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
                },
                .. Lines(c.T, row),
                new("reason", c.T["file.why-wrong"]) { Required = true, Hint = c.T["file.why-wrong.hint"] },
            ]
        );
    }

    public static async Task<Result<string>> PostCorrect(Ctx c, FormReader form)
    {
        var (since, until) = (AddMemberPage.Partial(form, "since"), AddMemberPage.Partial(form, "until"));
        var command = new CorrectHistory(
            c.Id("row"),
            form.Text("what"),
            form.Text("reason", 300),
            since,
            until,
            form.Optional("detail"),
            form.Optional("place"),
            form.Optional("paper"),
            form.Version
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return Back(c, await c.Work.Run("members.history-correct", command, CorrectHistory.Handle));
    }

    public static async Task<FormModel?> ShowRemove(Ctx c)
    {
        if (await Row(c) is not var (member, row, kind))
            return null;
        return Form(
            c,
            member,
            row,
            "file.remove",
            $"{kind.Text.In(c.T.Language)}: {row.What}",
            [new("reason", c.T["file.why-wrong"]) { Required = true, Hint = c.T["file.remove.hint"] }]
        );
    }

    public static async Task<Result<string>> PostRemove(Ctx c, FormReader form)
    {
        var command = new RemoveHistory(c.Id("row"), form.Text("reason", 300));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return Back(c, await c.Work.Run("members.history-remove", command, RemoveHistory.Handle));
    }

    private static Result<string> Back(Ctx c, Result<Guid> done) =>
        done.Match<Result<string>>(_ => "/members/" + c.Id(), Result<string>.Refused);

    private static IEnumerable<Field> Lines(Texts t, HistoryRow? row) =>
        [
            new("what", t["members.what"]) { Required = true, Value = row?.What },
            new("since", t["from"], FieldKind.Date) { Value = Vn.Partial(row?.Since), Hint = t["members.partial"] },
            new("until", t["to"], FieldKind.Date) { Value = Vn.Partial(row?.Until), Hint = t["file.until.hint"] },
            new("place", t["file.place"]) { Value = row?.Place },
            new("detail", t["file.detail"]) { Value = row?.Detail },
            new("paper", t["file.paper"]) { Value = row?.Paper, Hint = t["file.paper.hint"] },
        ];

    private static async Task<(Member, HistoryRow, CatalogueItem)?> Row(Ctx c)
    {
        if (await ShowMember.ShowMember.Find(c, c.Id(), "members.write") is not { } member)
            return null;
        var id = c.Id("row");
        var row = await c
            .Db.Set<HistoryRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == id && r.MemberId == member.Id);
        return row is null ? null : (member, row, FileParts.On(c.Work.Get<RuleBook>(), c.Today).Find(row.Kind)!);
    }

    internal static IReadOnlyList<Link> Crumbs(Texts t, Member member) =>
        [new(t["members.title"], "/members"), new(member.FullName, "/members/" + member.Id)];

    private static FormModel Form(
        Ctx c,
        Member member,
        HistoryRow row,
        string title,
        string lede,
        IReadOnlyList<Field> fields
    ) =>
        new()
        {
            Title = c.T[title],
            Lede = lede,
            Crumbs = Crumbs(c.T, member),
            Fields = fields,
            Submit = c.T["save"],
            Cancel = $"/members/{member.Id}/history/{row.Id}",
        };
}
