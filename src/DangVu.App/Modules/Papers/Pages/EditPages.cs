using DangVu.App.Modules.Papers.Wording;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Papers.Pages;

/// <summary>Wording a form: each sentence in a box, then a preview, then from which day it is used.</summary>
internal static class EditPages
{
    public static async Task<FormModel?> ShowEdit(Ctx c)
    {
        if (FormPages.Find(c) is not var (form, _))
            return null;
        var t = c.T;
        var book = c.Work.Get<PaperBook>();
        var draft = await FormPages.Draft(c, form.Code);
        var worded = draft is null ? await book.Of(form.Code, c.Today) : book.Worded(form.Code, draft);
        return new FormModel
        {
            Title = t["paperforms.edit-of", t[form.NameKey]],
            Lede = t["paperforms.edit-lede"],
            Crumbs = FormPages.Crumbs(c, form),
            Help = t["paperforms.help"],
            Draft = Drafts.Name(c, "paper-" + form.Code),
            Fields =
            [
                .. draft is null
                    ? []
                    : new[]
                    {
                        new Field("version", "", FieldKind.Hidden)
                        {
                            Value = draft.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        },
                    },
                .. form.Lines.Select(
                    (l, i) =>
                        new Field("line." + l.Code, t["paperforms.line-n", i + 1], FieldKind.LongText)
                        {
                            Value = worded.Text(l.Code),
                            Hint =
                                l.Blanks.Length == 0
                                    ? null
                                    : t["paperforms.blanks", string.Join(", ", l.Blanks.Select(b => "{" + b + "}"))],
                        }
                ),
            ],
            Submit = t["paperforms.save-draft"],
            Cancel = "/papers/" + form.Code,
        };
    }

    public static async Task<Result<string>> PostEdit(Ctx c, FormReader form)
    {
        if (FormPages.Find(c) is not var (paper, _))
            return Refusal.NotFound("record.none");
        var lines = paper.Lines.ToDictionary(
            l => l.Code,
            l => form.Optional("line." + l.Code, WordPaper.Longest) ?? ""
        );
        return await c.Do(
            form,
            "papers.word",
            new WordPaper(paper.Code, lines, form.Version),
            WordPaper.Handle,
            $"/papers/{paper.Code}/preview"
        );
    }

    public static async Task<FormModel?> ShowUse(Ctx c) =>
        FormPages.Find(c) is not var (form, _) || await FormPages.Draft(c, form.Code) is null
            ? null
            : new FormModel
            {
                Title = c.T["paperforms.use-of", c.T[form.NameKey]],
                Lede = c.T["paperforms.use-lede"],
                Crumbs = FormPages.Crumbs(c, form),
                Fields =
                [
                    new("from", c.T["paperforms.from"], FieldKind.Date) { Value = Vn.Day(c.Today), Required = true },
                ],
                Submit = c.T["paperforms.use"],
                Cancel = $"/papers/{form.Code}/preview",
            };

    public static Task<Result<string>> PostUse(Ctx c, FormReader form) =>
        c.Do(
            form,
            "papers.use",
            new UseWording(c.Route("form"), form.Date("from")),
            UseWording.Handle,
            "/papers/" + c.Route("form")
        );

    public static Task<FormModel?> ShowShipped(Ctx c) =>
        Task.FromResult(
            FormPages.Find(c) is not var (form, _)
                ? null
                : new FormModel
                {
                    Title = c.T["paperforms.back-to-shipped"],
                    Lede = c.T["paperforms.shipped-confirm", c.T[form.NameKey]],
                    Crumbs = FormPages.Crumbs(c, form),
                    Fields = [],
                    Submit = c.T["paperforms.back-to-shipped"],
                    Cancel = "/papers/" + form.Code,
                }
        );

    public static Task<Result<string>> PostShipped(Ctx c, FormReader form) =>
        c.Do(form, "papers.shipped", new UseShipped(c.Route("form")), UseShipped.Handle, "/papers/" + c.Route("form"));
}
