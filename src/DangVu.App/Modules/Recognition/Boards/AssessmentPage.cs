using DangVu.App.Acts;
using DangVu.App.Files;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>One word on a criterion with its evidence, the files among them, and how it is taken back.</summary>
internal static class AssessmentPage
{
    /// <param name="Name">The criterion, as the office or the set words it.</param>
    private sealed record At(
        Assessment Word,
        Board Board,
        BoardCriterion Criterion,
        RuleVersion Rule,
        CriteriaNode? Node,
        string Name,
        bool Writes
    )
    {
        public string Href => "/boards/assessments/" + Word.Id;

        public Link[] Crumbs(Texts t) =>
            [
                new(t["boards.title"], "/boards"),
                new(Rule.Title.In(t.Language), "/boards/" + Board.Id),
                new(Name, $"/boards/{Board.Id}/criteria/{Criterion.Id}"),
            ];
    }

    private static async Task<At?> Find(Ctx c, string permission)
    {
        var id = c.Id();
        var word = await c.Db.Set<Assessment>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == id);
        if (
            word is null
            || await BoardAccess.Find(c, word.BoardId, permission) is not { } found
            || permission == "boards.write" && (found.Board.ClosedOn is not null || word.AnnulledOn is not null)
            || await BoardRules.Nearest(c.Work, found.Board.Family, word.On) is not { } rule
        )
            return null;
        var criterion = await c.Db.Set<BoardCriterion>().AsNoTracking().SingleAsync(x => x.Id == word.CriterionId);
        var node = BoardRules.Find(rule.As<CriteriaBody>(), criterion.Code);
        return new At(
            word,
            found.Board,
            criterion,
            rule,
            node,
            criterion.Wording ?? node?.Title.In(c.T.Language) ?? criterion.Code,
            BoardAccess.Writes(c, found.Board, found.Body) && word.AnnulledOn is null
        );
    }

    public static async Task<PageModel?> Read(Ctx c)
    {
        if (await Find(c, "boards.read") is not { } at)
            return null;
        var (t, word) = (c.T, at.Word);
        var files = (await c.Work.Get<FileStore>().Of([word.EvidenceId]))[word.EvidenceId].ToList();
        var together = await c
            .Db.Set<Assessment>()
            .CountAsync(a => a.BoardId == word.BoardId && a.EvidenceId == word.EvidenceId);
        var owner = (await Owners.Read(c, [at.Criterion])).Of(at.Criterion);
        return new DetailModel
        {
            Title = at.Name,
            Lede = word.AnnulledOn is { } gone
                ? t["boards.annulled", Vn.Day(gone), word.AnnulReason]
                : t["boards.assessed", Vn.Day(word.On), StateOf(t, at)],
            Crumbs = at.Crumbs(t),
            Rules = [at.Rule.Note(t)],
            Actions = at.Writes
                ? [new(t["boards.file-add"], at.Href + "/file"), new(t["boards.annul"], at.Href + "/annul")]
                : [],
            Facts =
            [
                (t["boards.has"], at.Node is null ? word.Value : BoardTables.Value(t, at.Node, AsRead(word))),
                (t["boards.needed"], at.Criterion.Needed),
                (t["boards.evidence"], word.Evidence),
                (t["boards.expires"], Vn.Day(word.ExpiresOn)),
                (t["boards.owner"], owner),
            ],
            Sections =
            [
                new(t["boards.files"])
                {
                    Text = together > 1 ? t["boards.files-shared", together] : null,
                    Table = new Table(
                        [new(t["boards.file"]), new(t["boards.file-size"], Number: true), new(t["on"]), new("")],
                        [
                            .. files.Select(f =>
                                (IReadOnlyList<Cell>)
                                    [
                                        new Cell(f.Name, $"{at.Href}/files/{f.Id}"),
                                        new Cell(t["boards.file-kb", Vn.Number((f.Size + 1023) / 1024)])
                                        {
                                            Number = true,
                                        },
                                        new Cell(Vn.Day(f.AddedOn), Sub: f.AddedBy),
                                        at.Writes
                                            ? new Cell(t["boards.file-remove"], $"{at.Href}/files/{f.Id}/remove")
                                            : "",
                                    ]
                            ),
                        ]
                    )
                    {
                        Empty = t["boards.files-none"],
                    },
                },
            ],
        };
    }

    private static string StateOf(Texts t, At at) =>
        at.Word.NotApplicable ? t["boards.state.not-applicable"]
        : at.Node is CriteriaGroup ? t["boards.points-given"]
        : t[at.Word.IsMet ? "boards.state.met" : "boards.state.not-met"];

    private static Word AsRead(Assessment a) =>
        new(
            a.Id,
            a.CriterionId,
            a.On,
            a.IsMet,
            a.Value,
            a.Number,
            a.NotApplicable,
            a.Evidence,
            a.EvidenceId,
            a.ExpiresOn,
            a.AnnulledOn,
            a.AnnulReason,
            a.RuleId
        );

    public static async Task<FormModel?> ShowAnnul(Ctx c) =>
        await Find(c, "boards.write") is { } at
            ? new FormModel
            {
                Title = c.T["boards.annul"],
                Lede = at.Name + " · " + Vn.Day(at.Word.On),
                Help = c.T["boards.annul-help"],
                Crumbs = at.Crumbs(c.T),
                Fields = [new("reason", c.T["reason"], FieldKind.LongText) { Required = true }],
                Submit = c.T["boards.annul"],
                Cancel = at.Href,
            }
            : null;

    public static async Task<Result<string>> PostAnnul(Ctx c, FormReader form)
    {
        var command = new AnnulAssessment(c.Id(), form.Text("reason", 1000));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return (await c.Work.Run("boards.annul", command, AnnulAssessment.Handle, command.Reason)).Match<
            Result<string>
        >(id => "/boards/assessments/" + id, Result<string>.Refused);
    }

    public static async Task<FormModel?> ShowFile(Ctx c) =>
        await Find(c, "boards.write") is { } at
            ? new FormModel
            {
                Title = c.T["boards.file-add"],
                Lede = at.Name + " · " + Vn.Day(at.Word.On),
                Crumbs = at.Crumbs(c.T),
                Fields = [DocumentFiles.Field(c.T, "file", c.T["boards.file"]) with { Required = true }],
                Submit = c.T["boards.file-add"],
                Cancel = at.Href,
            }
            : null;

    public static async Task<Result<string>> PostFile(Ctx c, FormReader form)
    {
        var file = await BoardFiles.Read(form, "file");
        if (file is null && !form.HasErrors)
            form.Add(Refusal.Invalid("file", "field.required"));
        return await c.Do(
            form,
            "boards.file",
            new AttachFile(c.Id(), file?.Name ?? "", file?.Content ?? []),
            AttachFile.Handle,
            "/boards/assessments/" + c.Id()
        );
    }

    public static async Task<FormModel?> ShowRemove(Ctx c) =>
        await Find(c, "boards.write") is { } at && await FileOf(c, at.Word.EvidenceId) is { } file
            ? new FormModel
            {
                Title = c.T["boards.file-remove"],
                Lede = file.Name,
                Crumbs = at.Crumbs(c.T),
                Fields = [new("reason", c.T["reason"], FieldKind.LongText) { Required = true }],
                Submit = c.T["boards.file-remove"],
                Cancel = at.Href,
            }
            : null;

    public static async Task<Result<string>> PostRemove(Ctx c, FormReader form)
    {
        var command = new RemoveEvidence(c.Id(), c.Id("file"), form.Text("reason", 1000));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        return (await c.Work.Run("boards.remove-file", command, RemoveEvidence.Handle, command.Reason)).Match<
            Result<string>
        >(id => "/boards/assessments/" + id, Result<string>.Refused);
    }

    /// <summary>A download only: the browser neither shows it in our page nor guesses what it is.</summary>
    public static async Task<IResult?> Download(Ctx c)
    {
        if (await Find(c, "boards.read") is not { } at || await FileOf(c, at.Word.EvidenceId) is not { } file)
            return null;
        await c.Work.Note("download", "board-files", file.Id);
        c.Http.Response.Headers.XContentTypeOptions = "nosniff";
        return await c.Work.Get<FileStore>().Serve(file);
    }

    private static async Task<StoredFile?> FileOf(Ctx c, Guid evidence) =>
        await c.Work.Get<FileStore>().Find(c.Id("file")) is { OfKind: Assess.FileKind } file && file.OfId == evidence
            ? file
            : null;
}
