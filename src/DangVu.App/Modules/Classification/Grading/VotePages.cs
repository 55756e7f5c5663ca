using System.Globalization;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Papers;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Classification.Grading;

/// <summary>The form in which a ballot is written down: the numbers of the hall, and the votes for each grade of each subject.</summary>
internal static class VotePages
{
    private static readonly IReadOnlyList<string> Grades = ClassificationFigures.Grades;

    public static async Task<FormModel?> Show(Ctx c)
    {
        if (await GridScope.Read(c, "classification.propose") is not { } scope)
            return null;
        var t = c.T;
        var order = await RoundRules.OrderOf(c.Work, scope.Round);
        var voters = await Voters(c, scope);
        var collectives = Collective.Of(voters).Where(x => x != Collective.Congress).ToList();
        var collective =
            c.Query("by") is { } by && collectives.Contains(by) ? by : collectives.FirstOrDefault() ?? Collective.Cell;
        var entitled = (await c.Work.Get<ICollectives>().On(voters, collective, c.Today)).Count(s =>
            s.Status == MemberStatus.Official
        );
        var open = order.Has(Stages.Vote, scope.Kind) ? await scope.Waiting(c) : [];
        var names = await Names.Of(c.Work, open);
        var votes = await c.Work.Get<IOwnRules>().Need<VotesBody>("votes", c.Today);
        return new FormModel
        {
            Title = t["classification.vote.record"],
            Lede = t["classification.grid-lede", RoundWords.Period(t, scope.Round), scope.Where(t), open.Count],
            Crumbs = scope.Crumbs(t),
            Help = t["classification.vote.help"],
            Rules = [votes.Version.Note(t, t["classification.vote.rule"]), .. scope.Notes(t)],
            Actions =
            [
                new(
                    t["classification.paper.name.ballot"],
                    RoundPapers.Address(scope.Round, ClassificationForms.Ballot, voters.Id, scope.Kind)
                ),
                .. scope.Switches(c, k => order.Has(Stages.Vote, k)),
                .. collectives
                    .Where(x => x != collective)
                    .Select(x => new PageAction(t["classification.collective." + x], c.Here([("by", x)]))),
            ],
            Fields =
            [
                .. scope.Hidden(),
                new("collective", "", FieldKind.Hidden) { Value = collective },
                new("on", t["on"], FieldKind.Date) { Required = true, Value = Vn.Day(c.Today) },
                Number("entitled", t["classification.vote.entitled", t["classification.collective." + collective]]) with
                {
                    Value = entitled == 0 ? null : entitled.ToString(CultureInfo.InvariantCulture),
                    Prefilled = entitled > 0,
                },
                Number("present", t["classification.vote.present"]),
                Number("cast", t["classification.vote.cast"]),
                Number("invalid", t["classification.vote.invalid"]) with
                {
                    Value = "0",
                },
                new("note", t["classification.vote.note"]),
                new("votes", t["classification.kind." + scope.Kind], FieldKind.Grid)
                {
                    Inputs = [.. Grades.Select(g => new Field(g, t["rating.short." + g], FieldKind.Number))],
                    Rows =
                    [
                        .. open.Select(s => new GridRow(
                            s.Of.ToString(),
                            names.GetValueOrDefault(s.Of) ?? "",
                            s.ProposedGrade is { } p ? t["classification.sub.proposed", t["rating.short." + p]] : null,
                            new Dictionary<string, string?>()
                        )),
                    ],
                },
            ],
            Submit = t["classification.vote.save"],
            Cancel = scope.Back(c),
        };
    }

    /// <summary>A cell votes on its members; everything else is voted on by the organisation's committee.</summary>
    private static async Task<BodyRef> Voters(Ctx c, GridScope scope) =>
        scope.Cell is { } cell ? scope.Bodies[cell] : await c.Bodies.Root();

    private static Field Number(string name, string label) => new(name, label, FieldKind.Number) { Required = true };

    public static async Task<Result<string>> Post(Ctx c, FormReader form)
    {
        if (await GridScope.Read(c, "classification.propose") is not { } scope)
            return Refusal.NotFound("record.none");
        var kind = form.Choice("kind", SubjectKinds.All);
        var cell = form.OptionalId("cell");
        var command = new RecordVote(
            c.Id(),
            kind,
            kind == SubjectKinds.Member && cell is { } own ? own : (await c.Bodies.Root()).Id,
            (int)form.Number("entitled", 1, 9999),
            (int)form.Number("present", 0, 9999),
            (int)form.Number("cast", 0, 9999),
            [
                .. form.Grid("votes")
                    .Select(row => (row.Key, Given: Grades.Select(g => row.Value(g)).ToList(), row.Value))
                    .Where(row => row.Given.Any(g => g is not null))
                    .Select(row => new VotesOf(
                        row.Key,
                        Count(form, row.Given[0]),
                        Count(form, row.Given[1]),
                        Count(form, row.Given[2]),
                        Count(form, row.Given[3])
                    )),
            ],
            (int)(form.OptionalNumber("invalid", 0, 9999) ?? 0),
            form.Optional("collective"),
            form.Date("on"),
            form.Optional("note", 500)
        );
        return await c.Do(form, "classification.vote", command, RecordVote.Handle, scope.Back(c));
    }

    private static int Count(FormReader form, string? text)
    {
        if (text is null)
            return 0;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 10_000)
            return number;
        form.Add(Refusal.Invalid("votes", "field.number", text));
        return 0;
    }
}
