using DangVu.App.Acts;
using DangVu.App.Modules.Notebooks.Domain;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Notebooks.Comments;

/// <summary>Keeps a quick phrase of the cell's own for its comments.</summary>
internal sealed record AddPhrase(Guid BodyId, string Text)
{
    public static async Task<Result<Guid>> Handle(Work work, AddPhrase command)
    {
        var body = await work.Body(command.BodyId, "notebooks.comment");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (!body.Value.IsCell)
            return Refusal.Invalid("bodyId", "notebooks.cell-only");
        var text = Typed.Clean(command.Text);
        if (text.Length == 0)
            return Refusal.Invalid("text", "field.required");
        if (await work.Db.Set<QuickPhrase>().AnyAsync(p => p.BodyId == command.BodyId && p.Text == text))
            return Refusal.Rule("notebooks.phrase-there");
        var phrase = new QuickPhrase
        {
            Id = work.NewId(),
            BodyId = command.BodyId,
            Text = text,
        };
        work.Db.Add(phrase);
        return phrase.Id;
    }
}

/// <summary>Takes a quick phrase of the cell's own away; comments that used it keep their words.</summary>
internal sealed record RemovePhrase(Guid PhraseId)
{
    public static async Task<Result<Guid>> Handle(Work work, RemovePhrase command)
    {
        if (await work.Db.Set<QuickPhrase>().SingleOrDefaultAsync(p => p.Id == command.PhraseId) is not { } phrase)
            return Refusal.NotFound("record.none");
        var body = await work.Body(phrase.BodyId, "notebooks.comment");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        work.Db.Remove(phrase);
        return phrase.BodyId;
    }
}

/// <summary>The quick phrases: the cell's own first, then those that come with the program.</summary>
internal static class PhrasePages
{
    private static readonly string[] Shipped = ["phrase.1", "phrase.2", "phrase.3", "phrase.4", "phrase.5"];

    public static async Task<FormModel?> Show(Ctx c)
    {
        if (!c.Body.IsCell || !c.May("notebooks.comment"))
            return null;
        var own = await Own(c);
        return new FormModel
        {
            Title = c.T["notebooks.phrases"],
            Lede = c.T["notebooks.phrases.lede", c.Body.Name],
            Crumbs = [new(c.T["notebooks.title"], "/notebooks?body=" + c.Body.Id)],
            Above =
            [
                new(null)
                {
                    Table = new Table(
                        [new(c.T["notebooks.phrase"])],
                        [.. (await Options(c)).Select(p => (IReadOnlyList<Cell>)[p.Text])]
                    ),
                },
            ],
            Fields =
            [
                new("text", c.T["notebooks.phrase.new"]),
                .. own.Count == 0
                    ? Array.Empty<Field>()
                    :
                    [
                        new("drop", c.T["notebooks.phrase.drop"], FieldKind.Checks)
                        {
                            Options = [.. own.Select(p => (p.Id.ToString(), p.Text))],
                        },
                    ],
            ],
            Submit = c.T["save"],
            Cancel = "/notebooks/quarter?body=" + c.Body.Id,
        };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var (text, drop) = (form.Optional("text", 300), form.Ids("drop"));
        if (text is null && drop.Count == 0)
            form.Add(Refusal.Invalid("text", "field.required"));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        foreach (var id in drop)
            if (
                await c.Work.Run("notebooks.phrase-remove", new RemovePhrase(id), RemovePhrase.Handle) is
                { IsRefused: true } no
            )
                return Result<string>.Refused(no.Refusals);
        if (text is not null)
        {
            var done = await c.Work.Run("notebooks.phrase", new AddPhrase(c.Body.Id, text), AddPhrase.Handle);
            if (done.IsRefused)
                return Result<string>.Refused(done.Refusals);
        }
        return "/notebooks/phrases?body=" + c.Body.Id;
    }

    public static async Task<IReadOnlyList<(string Key, string Text)>> Options(Ctx c) =>
        [
            .. (await Own(c))
                .Select(p => p.Text)
                .Concat(Shipped.Select(p => c.T["notebooks." + p]))
                .Distinct()
                .Select(p => (p, p)),
        ];

    private static Task<List<QuickPhrase>> Own(Ctx c) =>
        c.Db.Set<QuickPhrase>().AsNoTracking().Where(p => p.BodyId == c.Body.Id).OrderBy(p => p.Text).ToListAsync();
}
