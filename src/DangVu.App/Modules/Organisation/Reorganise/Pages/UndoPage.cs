using DangVu.App.Acts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Organisation.Reorganise.Pages;

/// <summary>Takes a reorganisation back, or says what rests on it.</summary>
internal static class UndoPage
{
    public static async Task<FormModel?> Show(Ctx c)
    {
        var found = await UndoReorganisation.Find(c.Work, c.Id());
        if (found.IsRefused || found.Value.UndoneOn is not null)
            return null;
        var (t, done) = (c.T, found.Value);
        var parts = (await ReorganisationPages.PartsOf(c, [done.Id]))[done.Id].ToList();
        var changes = await UndoReorganisation.Changes(c.Work, done.Id);
        var rows = await UndoReorganisation.Load(c.Work, changes);
        var resting = await new Resting(c.Work, done, changes, rows).Find();
        c.Db.ChangeTracker.Clear();
        return new FormModel
        {
            Title = t["reorganise.undo"],
            Lede = ReorganisationPages.Said(t, done, parts),
            Crumbs =
            [
                new(t["reorganise.list"], "/reorganisations"),
                new(t["reorganise." + done.Kind], "/reorganisations/" + done.Id),
            ],
            Help = t["reorganise.undo-help"],
            Above =
            [
                resting.Count == 0
                    ? new(t["reorganise.undo-what"]) { Text = t["reorganise.undo-text", changes.Count] }
                    : new(t["reorganise.rests-title"])
                    {
                        Table = new Table(
                            [new(t["reorganise.rests-column"])],
                            [.. resting.Select(r => (IReadOnlyList<Cell>)[t.Of(r)])]
                        ),
                    },
            ],
            Fields = [new("reason", t["reorganise.undo-reason"], FieldKind.LongText) { Required = true }],
            Submit = t["reorganise.undo"],
            Cancel = "/reorganisations/" + done.Id,
        };
    }

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        var command = new UndoReorganisation(c.Id(), form.Text("reason"));
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("organisation.undo-reorganisation", command, UndoReorganisation.Handle);
        return done.Match<Result<string>>(id => "/reorganisations/" + id, Result<string>.Refused);
    }
}
