using System.Buffers.Binary;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Rounds;

/// <summary>The members of a round, by cell and state, 25 at a time in the order of the lists.</summary>
internal static class RoundMembers
{
    public static async Task<PageModel?> Read(Ctx c)
    {
        var t = c.T;
        var round = await c.Db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == c.Id());
        if (round is null)
            return null;
        var bodies = (await c.Bodies.All())
            .Where(b => c.Range.Covers(b.Path) && c.Actor.May("classification.read", b.Path))
            .ToDictionary(b => b.Id, b => b.Name);
        var ids = c.QueryId("cell") is { } cell ? [.. bodies.Keys.Where(id => id == cell)] : bodies.Keys.ToList();
        if (ids.Count == 0)
            return null;
        var found = c
            .Db.Set<Subject>()
            .AsNoTracking()
            .Where(s => s.RoundId == round.Id && s.Kind == SubjectKinds.Member && ids.Contains(s.BodyId));
        if (c.Query("grade") is { } grade)
            found = found.Where(s => s.DecidedGrade == grade);
        if (c.Query("state") == "undecided")
            found = found.Where(s => s.IsGraded && s.DecidedGrade == null);
        if (c.Query("state") == "not-graded")
            found = found.Where(s => !s.IsGraded);
        if (c.Query("state") == "complaint")
            found = found.Where(s => s.HasOpenComplaint);
        if (Keyset.Read(c.Query("after")) is { Key.Length: 4 } after)
        {
            var position = BinaryPrimitives.ReadInt32BigEndian(after.Key);
            found = found.Where(s => s.Position > position);
        }
        var rows = await found.OrderBy(s => s.Position).Take(Keyset.Page + 1).ToListAsync();
        var names = await Names.Of(c.Work, rows);
        return new ListModel
        {
            Title = t["classification.members-of", RoundWords.Period(t, round)],
            Lede = ids is [var only] ? bodies[only] : c.Body.Name,
            Crumbs = [RoundWords.Home(t), RoundWords.Crumb(t, round)],
            Rules = await RoundRules.Of(c.Work, round, SubjectKinds.Member) is { } rule ? [rule.Note(t)] : [],
            Filters =
            [
                new("cell", t["classification.cell"], FieldKind.Select)
                {
                    Value = c.Query("cell"),
                    Options = [.. bodies.Select(b => (b.Key.ToString(), b.Value))],
                },
                new("grade", t["classification.decision"], FieldKind.Select)
                {
                    Value = c.Query("grade"),
                    Options = GradeWords.Options(t),
                },
                new("state", t["state"], FieldKind.Select)
                {
                    Value = c.Query("state"),
                    Options =
                    [
                        ("undecided", t["classification.undecided"]),
                        ("not-graded", t["classification.state.not-graded"]),
                        ("complaint", t["classification.complained"]),
                    ],
                },
            ],
            Table = new Table(
                [
                    new(t["classification.member"]),
                    new(t["classification.cell"]),
                    new(t["classification.self"]),
                    new(t["classification.proposal"]),
                    new(t["classification.vote"]),
                    new(t["classification.decision"]),
                ],
                [
                    .. rows.Take(Keyset.Page)
                        .Select(s =>
                            (IReadOnlyList<Cell>)
                                [
                                    new Cell(names.GetValueOrDefault(s.Of) ?? "", "/classification/subjects/" + s.Id),
                                    bodies[s.BodyId],
                                    GradeWords.Text(t, s.SelfGrade),
                                    GradeWords.Text(t, s.ProposedGrade),
                                    GradeWords.Voted(t, s),
                                    s.DecidedGrade is null
                                        ? GradeWords.State(t, s)
                                        : new Cell(
                                            t["rating." + s.DecidedGrade],
                                            Tone: GradeWords.ToneOf(s.DecidedGrade)
                                        ),
                                ]
                        ),
                ]
            ),
            Next = rows.Count > Keyset.Page ? c.Here([("after", After(rows[Keyset.Page - 1]))]) : null,
            First = c.Query("after") is null ? null : c.Here([("after", null)]),
        };
    }

    private static string After(Subject last)
    {
        var key = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(key, last.Position);
        return Keyset.Write(key, last.Id);
    }
}
