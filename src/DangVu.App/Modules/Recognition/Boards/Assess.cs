using DangVu.App.Acts;
using DangVu.App.Files;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.Kernel.Results;
using DangVu.Kernel.Rules;

namespace DangVu.App.Modules.Recognition.Boards;

/// <param name="IsMet">Null where the set tells it from the value.</param>
/// <param name="Value">As typed: a number where the set measures, the code of a level where it names levels.</param>
/// <param name="Version">Of the place as it was read; a word by somebody else since is then a conflict.</param>
internal sealed record AssessedItem(
    string Code,
    bool? IsMet = null,
    string? Value = null,
    string? Evidence = null,
    DateOnly? ExpiresOn = null,
    int? Version = null,
    bool NotApplicable = false
);

/// <summary>A file of evidence as it was sent.</summary>
internal sealed record EvidenceFile(string Name, byte[] Content);

/// <summary>Records, for one place or many, whether it is met on the day, with value and evidence. The file is evidence of all of them.</summary>
internal sealed record Assess(
    Guid BoardId,
    IReadOnlyList<AssessedItem> Items,
    DateOnly? On = null,
    EvidenceFile? File = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, Assess command)
    {
        if (command.Items.Count == 0)
            return Refusal.Invalid("items", "boards.nothing");
        if (command.Items.GroupBy(i => i.Code).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return Refusal.Invalid("items", "boards.twice", twice.Key);
        var on = command.On ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        var found = await Places.Find(work, command.BoardId, [.. command.Items.Select(i => i.Code)], on);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var evidenceId = work.NewId();
        var last = Guid.Empty;
        foreach (var item in command.Items)
        {
            var added = Add(work, found.Value, item, on, evidenceId, command.File is not null);
            if (added.IsRefused)
                return added;
            last = added.Value;
        }
        return Kept(work, found.Value.Board.BodyId, evidenceId, command.File) is { IsRefused: true } refused
            ? Result<Guid>.Refused(refused.Refusals)
            : last;
    }

    private static Result<Guid> Add(
        Work work,
        FoundPlaces found,
        AssessedItem item,
        DateOnly on,
        Guid evidenceId,
        bool hasFile
    )
    {
        var (node, place) = (found.Nodes[item.Code], found.Rows[item.Code]);
        var (value, evidence) = (Typed.CleanOrNull(item.Value), Typed.CleanOrNull(item.Evidence));
        if (item.ExpiresOn < on)
            return Refusal.Invalid("expiresOn", "field.before", on);
        if (item.NotApplicable)
        {
            if (!Words.MayNotApply(node))
                return Refusal.Invalid("isMet", "boards.must-apply", item.Code);
            if (evidence is null)
                return Refusal.Invalid("evidence", "boards.why-not-applicable", item.Code);
        }
        var said = item.NotApplicable ? new Said(false, null, null) : Saying.Of(node, item.IsMet, value, on);
        if (said.IsRefused)
            return Result<Guid>.Refused(said.Refusals);
        if (said.Value.IsMet && evidence is null && !hasFile)
            return Refusal.Invalid("evidence", "boards.evidence-needed", item.Code);
        work.Expect(place, item.Version);
        place.Words++;
        var word = new Assessment
        {
            Id = work.NewId(),
            BoardId = place.BoardId,
            CriterionId = place.Id,
            BodyId = place.BodyId,
            On = on,
            IsMet = said.Value.IsMet,
            Value = said.Value.Value,
            Number = said.Value.Number,
            NotApplicable = item.NotApplicable,
            Evidence = evidence,
            EvidenceId = evidenceId,
            ExpiresOn = item.ExpiresOn,
            RuleId = found.Rule.Id,
        };
        work.Db.Add(word);
        return word.Id;
    }

    /// <summary>What files of evidence hang on, as the API names it.</summary>
    public const string FileKind = "board-assessments";

    public static Result<bool> Kept(Work work, Guid bodyId, Guid evidenceId, EvidenceFile? file)
    {
        if (file is null)
            return true;
        var kept = work.Get<FileStore>()
            .KeepDocument(bodyId, FileKind, evidenceId, new Upload(file.Name, file.Content), "file");
        return kept.IsRefused ? Result<bool>.Refused(kept.Refusals) : true;
    }
}
