using DangVu.App.Acts;
using DangVu.App.Modules.Rulebook.Own;
using DangVu.App.Modules.Rulebook.Sets.Acts;
using DangVu.App.Modules.Rulebook.Sets.Tree;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using DangVu.Kernel.Rules.Reading;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Rulebook.Sets.Pages;

/// <summary>Beginning a set, and what stands before its parts.</summary>
internal static class HeadPages
{
    private const string Same = "same";
    private const string NewRecognition = "recognition";
    private const string NewBoard = "board";

    public static async Task<FormModel?> ShowNew(Ctx c)
    {
        if (!await SetPages.Writes(c))
            return null;
        var t = c.T;
        var desk = c.Work.Get<SetDesk>();
        var own = (await c.Db.Set<OwnRule>().AsNoTracking().OrderBy(r => r.Family).ThenBy(r => r.Number).ToListAsync())
            .Where(r => SetFamilies.Allows(desk.Book, r.Family))
            .Select(r => (Id: $"{r.Family}/{r.Slug}", Title: SetPages.Title(r), State: t["sets.state." + r.State]))
            .ToList();
        var from = c.Query("from");
        var title = own.Where(o => o.Id == from).Select(o => o.Title).FirstOrDefault();
        return new FormModel
        {
            Title = t["sets.new"],
            Lede = t["sets.new.lede"],
            Crumbs = SetPages.Crumbs(t),
            Help = t["sets.new.help"],
            Fields =
            [
                new("title", t["sets.name"]) { Required = true, Value = title },
                new("from", t["sets.from"], FieldKind.Select)
                {
                    Hint = t["sets.from-hint"],
                    Value = from,
                    Options =
                    [
                        .. own.Select(o => (o.Id, t["sets.from-own", o.Title, o.State])),
                        .. SetFamilies
                            .Shipped(desk.Book)
                            .SelectMany(f => desk.Book.Versions(f).Reverse())
                            .Select(v => (v.Id, t["sets.from-shipped", v.Title.In(t.Language), v.Basis.Document])),
                    ],
                },
                new("kind", t["sets.for"], FieldKind.Select)
                {
                    Required = true,
                    Value = from is null ? NewRecognition : Same,
                    Options =
                    [
                        (NewRecognition, t["sets.for-recognition"]),
                        (NewBoard, t["sets.for-board"]),
                        (Same, t["sets.for-same"]),
                        .. SetFamilies
                            .Shipped(desk.Book)
                            .Select(f => (f, t["sets.for-family", desk.Book.Versions(f)[^1].Title.In(t.Language)])),
                    ],
                },
                new("code", t["sets.family-code"]) { Hint = t["sets.family-code-hint"] },
                new("effectiveFrom", t["sets.first-day"], FieldKind.Date) { Required = true },
                new("document", t["sets.document"]) { Required = true, Hint = t["sets.document-hint"] },
            ],
            Submit = t["sets.new.go"],
            Cancel = "/rules/sets",
        };
    }

    public static async Task<Result<string>> PostNew(Ctx c, FormReader form)
    {
        var (title, document) = (form.Text("title", 300), form.Text("document", 200));
        var (kind, from) = (form.Text("kind"), form.Optional("from"));
        var code = form.Optional("code", 60) ?? SetFamilies.CodeOf(title);
        if (!SetFamilies.IsCode(code))
            form.Add(Refusal.Invalid("code", "rules.set-code"));
        if (kind == Same && from is null)
            form.Add(Refusal.Invalid("from", "field.required"));
        var day = form.Date("effectiveFrom");
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var family = kind switch
        {
            Same => from!.Split('/')[0],
            NewRecognition => SetFamilies.Recognition + code,
            NewBoard => SetFamilies.Board + code,
            _ => kind,
        };
        var done = await c.Work.Run("rules.set", new StartSet(from, family, title, day, document), StartSet.Handle);
        return done.Match<Result<string>>(id => "/rules/sets/" + id, Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowHead(Ctx c)
    {
        if (await PartPages.Draft(c) is not { } row)
            return null;
        var t = c.T;
        var tree = SetDesk.Tree(row);
        string? Said(string path) => NodeTree.Text(tree, path);
        string Day(string path) => PartWords.Shown(Said(path));
        return new FormModel
        {
            Title = t["sets.head"],
            Lede = SetPages.Title(row),
            Crumbs = PartPages.Crumbs(t, row),
            Help = t["sets.head.help"],
            Fields =
            [
                new("title", t["sets.name"]) { Required = true, Value = Said("title/vi") },
                new("effectiveFrom", t["sets.first-day"], FieldKind.Date)
                {
                    Required = true,
                    Value = Day("effectiveFrom"),
                },
                new("effectiveTo", t["sets.last-day"], FieldKind.Date)
                {
                    Value = Day("effectiveTo"),
                    Hint = t["sets.last-day-hint"],
                },
                new("document", t["sets.document"]) { Required = true, Value = Said("basis/document") },
                new("article", t["sets.article"]) { Value = Said("basis/article") },
                new("date", t["sets.signed-on"], FieldKind.Date) { Value = Day("basis/date") },
                new("issuer", t["rules.issuer"]) { Value = Said("basis/issuer") },
                new("note", t["sets.note"], FieldKind.LongText) { Value = Said("note/vi"), Hint = t["sets.note-hint"] },
                new("verified", t["sets.verified"], FieldKind.Check)
                {
                    Value = Said("verified") == "true" ? "on" : null,
                },
                new("total", t["sets.said-total"], FieldKind.Number)
                {
                    Value = PartWords.Shown(Said("body/total")),
                    Hint = t["sets.said-total-hint", PartWords.Shown(Scalars.Say(SetOutline.Total(tree)))],
                },
                new("notApplicable", t["sets.not-applicable"], FieldKind.Select)
                {
                    Value = Said("body/notApplicable"),
                    Options =
                    [
                        .. Enum.GetValues<NotApplicableMeans>().Select(Kebab.Of).Select(m => (m, t["sets.na." + m])),
                    ],
                },
                new("slug", t["sets.slug"])
                {
                    Required = true,
                    Value = row.Slug,
                    Hint = t["sets.slug-hint"],
                },
                new("titleEn", t["sets.words-en"]) { Value = Said("title/en") },
                SetPages.Version(row),
            ],
            Submit = t["sets.save"],
            Cancel = "/rules/sets/" + row.Id,
        };
    }

    public static Task<Result<string>> PostHead(Ctx c, FormReader form) =>
        c.Do(
            form,
            "rules.set-head",
            new SetHead(
                c.Id(),
                form.Text("title", 300),
                form.Optional("titleEn", 300),
                form.Text("slug", 60),
                form.Date("effectiveFrom"),
                form.OptionalDate("effectiveTo"),
                form.Text("document", 200),
                form.Optional("article", 200),
                form.OptionalDate("date"),
                form.Optional("issuer", 200),
                form.Optional("note", 4000),
                form.Ticked("verified"),
                PartReader.Decimal(form, "total"),
                form.Optional("notApplicable") is null
                    ? null
                    : form.Choice("notApplicable", Enum.GetValues<NotApplicableMeans>().Select(Kebab.Of)),
                form.Version
            ),
            SetHead.Handle,
            "/rules/sets/" + c.Id()
        );
}
