using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Rounds;

/// <summary>The form that takes somebody out of a round with the reason, or puts somebody onto it.</summary>
internal static class GradedPages
{
    public static async Task<FormModel?> ShowGraded(Ctx c)
    {
        var round = await c.Db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == c.Id());
        if (
            round is null
            || await c.Bodies.Find(round.BodyId) is not { } body
            || !c.Actor.May("classification.write", body.Path)
        )
            return null;
        var t = c.T;
        var bodies = (await c.Bodies.All())
            .Where(b => b.ExistsOn(c.Today) && Listing.KindOf(b) is not null)
            .Select(b => (b.Id.ToString(), b.Name));
        var members = (await c.Work.Get<IMembers>().On(c.Today)).Select(m => (m.Id.ToString(), m.FullName));
        return new FormModel
        {
            Title = t["classification.set-graded"],
            Lede = RoundWords.Title(t, round),
            Crumbs = [RoundWords.Home(t), RoundWords.Crumb(t, round)],
            Help = t["classification.set-graded-help"],
            Fields =
            [
                new("of", t["classification.who"], FieldKind.Select)
                {
                    Required = true,
                    Options = [.. bodies, .. members],
                },
                new("graded", t["classification.graded"], FieldKind.Radio)
                {
                    Required = true,
                    Value = "no",
                    Options = [("yes", t["yes"]), ("no", t["no"])],
                },
                new("reason", t["reason"]) { Required = true },
            ],
            Submit = t["save"],
            Cancel = "/classification/rounds/" + round.Id,
        };
    }

    public static async Task<Result<string>> PostGraded(Ctx c, FormReader form)
    {
        var command = new SetGraded(
            c.Id(),
            form.Id("of"),
            form.Choice("graded", "yes", "no") == "yes",
            form.Text("reason", 300)
        );
        if (form.HasErrors)
            return Result<string>.Refused(form.Errors);
        var done = await c.Work.Run("classification.set-graded", command, SetGraded.Handle);
        return done.Match<Result<string>>(_ => "/classification/rounds/" + c.Id(), Result<string>.Refused);
    }
}
