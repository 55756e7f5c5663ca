using System.Text;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Rules;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Rulebook.Own;

/// <summary>The office's own rule files: what is loaded, loading one, and the shipped file to begin from.</summary>
internal static class OwnRulePages
{
    public static async Task<PageModel?> List(Ctx c)
    {
        var t = c.T;
        var rows = await c
            .Db.Set<OwnRule>()
            .AsNoTracking()
            .OrderBy(r => r.Family)
            .ThenByDescending(r => r.EffectiveFrom)
            .ToListAsync();
        var byFile = c.Work.Get<IEnumerable<IOwnFamily>>().Select(f => f.Family).ToHashSet(StringComparer.Ordinal);
        var own = new List<(OwnRule Row, RuleVersion Version)>();
        foreach (var row in rows.Where(r => byFile.Contains(r.Family)))
            if (OwnRuleReader.Read(row.Text, row.Slug).Version is { } version)
                own.Add((row, version));
        var book = c.Work.Get<RuleBook>();
        var writes = c.Actor.May(LoadRule.Permission, (await c.Bodies.Root()).Path);
        return new ListModel
        {
            Title = t["rules.own"],
            Lede = own.Count == 0 ? t["rules.own.none"] : t["rules.own.lede", own.Count],
            Crumbs = [new(t["rules.title"], "/rules")],
            Help = t["rules.own.help"],
            Actions = writes ? [new(t["rules.load"], "/rules/load", Primary: true)] : [],
            Table = new Table(
                [
                    new(t["rules.rule"]),
                    new(t["rules.basis"]),
                    new(t["rules.days"]),
                    new(t["rules.state"]),
                    new(t["rules.loaded"]),
                ],
                [
                    .. own.Select(o =>
                        (IReadOnlyList<Cell>)
                            [
                                new Cell(
                                    o.Version.Title.In(t.Language),
                                    writes ? $"/rules/own/{o.Row.Id}/withdraw" : null,
                                    Sub: o.Version.Family
                                ),
                                o.Version.Basis.Cite(t.Language),
                                RuleDesk.Days(o.Version),
                                o.Version.Verified
                                    ? new Cell(t["rules.verified"], Tone: Tone.Ok)
                                    : new Cell(t["rule.unverified"], Tone: Tone.Due),
                                new Cell(Vn.Day(o.Row.LoadedOn), Sub: o.Row.LoadedBy),
                            ]
                    ),
                ]
            ),
            Above =
            [
                new(t["rules.own.families"])
                {
                    Facts =
                    [
                        .. c
                            .Work.Get<IEnumerable<IOwnFamily>>()
                            .Select(f => book.Versions(f.Family)[^1])
                            .Select(v =>
                                (
                                    v.Title.In(t.Language),
                                    new Cell(t["rules.shipped-file"], $"/rules/{v.Family}/{v.Slug}/file")
                                )
                            ),
                    ],
                },
            ],
        };
    }

    public static Task<FormModel?> ShowLoad(Ctx c) =>
        Task.FromResult<FormModel?>(
            new FormModel
            {
                Title = c.T["rules.load"],
                Lede = c.T["rules.load.lede"],
                Crumbs = [new(c.T["rules.title"], "/rules"), new(c.T["rules.own"], "/rules/own")],
                Help = c.T["rules.own.help"],
                Fields = [new("file", c.T["rules.file"], FieldKind.File) { Required = true, Accept = ".yaml,.yml" }],
                Submit = c.T["rules.load.go"],
                Cancel = "/rules/own",
            }
        );

    public static async Task<Result<string>> PostLoad(Ctx c, FormReader form)
    {
        if (form.Raw.Files.GetFile("file") is not { Length: > 0 and < 1_000_000 } file)
            return Refusal.Invalid("file", "field.required");
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await c.Do(
            form,
            "rules.load",
            new LoadRule((await reader.ReadToEndAsync()).Normalize()),
            LoadRule.Handle,
            "/rules/own"
        );
    }

    public static async Task<FormModel?> ShowWithdraw(Ctx c) =>
        await c.Db.Set<OwnRule>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == c.Id()) is not { } row
            ? null
            : new FormModel
            {
                Title = c.T["rules.withdraw"],
                Lede = c.T["rules.withdraw.lede", row.Family + "/" + row.Slug],
                Crumbs = [new(c.T["rules.title"], "/rules"), new(c.T["rules.own"], "/rules/own")],
                Fields = [],
                Submit = c.T["rules.withdraw.go"],
                Cancel = "/rules/own",
            };

    public static Task<Result<string>> PostWithdraw(Ctx c, FormReader form) =>
        c.Do(form, "rules.withdraw", new WithdrawRule(c.Id()), WithdrawRule.Handle, "/rules/own");

    /// <summary>The file as it is, to correct the wording by the original text and load it again; the office's own one first.</summary>
    public static async Task<IResult?> File(Ctx c)
    {
        var (family, slug) = (c.Route("family"), c.Route("slug"));
        var own = await c
            .Db.Set<OwnRule>()
            .AsNoTracking()
            .Where(r => r.Family == family && r.Slug == slug && r.State != OwnStates.Draft)
            .Select(r => r.Text)
            .SingleOrDefaultAsync();
        if (own is not null)
            return Results.File(Encoding.UTF8.GetBytes(own), "application/yaml", $"{family}-{slug}.yaml");
        var found = c.Work.Get<RuleDesk>().Find(family, slug);
        if (found.IsRefused)
            return null;
        var path = Path.Combine(RuleFiles.DefaultRoot, found.Value.File);
        return Results.File(await System.IO.File.ReadAllBytesAsync(path), "application/yaml", Path.GetFileName(path));
    }
}
