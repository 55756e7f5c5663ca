using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Classification.Rounds;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Papers.Contracts;
using DangVu.App.Ui;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Papers;

/// <summary>What a paper of a round is made of: the round, whose paper it is, which kind of subject, and the wording in force.</summary>
/// <param name="Bodies">Those whose subjects stand on it: the body and all below it that the reader may see.</param>
internal sealed record PaperMatter(
    Ctx C,
    Round Round,
    BodyRef Body,
    string Kind,
    IReadOnlyDictionary<Guid, BodyRef> Bodies,
    PaperWording Wording
)
{
    /// <summary>A list is read by people; a larger organisation prints cell by cell.</summary>
    public const int Most = 2000;

    /// <summary>Papers are in Vietnamese, whatever language the reader's pages are in.</summary>
    public static Texts T => PaperHead.Words;

    public Work Work => C.Work;
    public string Period => RoundWords.Period(T, Round);
    public string KindName => T["classification.kinds." + Kind];

    public (string, object?)[] Usual => [("đơn vị", Body.Name), ("kỳ", Period), ("đối tượng", KindName)];

    public (string, object?)[] And(params (string, object?)[] more) => [.. Usual, .. more];

    /// <summary>In the order of the round's list.</summary>
    public IQueryable<Subject> Subjects()
    {
        var ids = Bodies.Keys.ToList();
        return C
            .Db.Set<Subject>()
            .AsNoTracking()
            .Where(s => s.RoundId == Round.Id && s.Kind == Kind && ids.Contains(s.BodyId))
            .OrderBy(s => s.Position);
    }

    public string Grade(string? grade) => grade is null ? "" : T["rating." + grade];

    public string Short(string? grade) => grade is null ? "" : T["rating.short." + grade];
}
