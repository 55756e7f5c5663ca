using DangVu.App.Acts;
using DangVu.App.Files;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>Annuls an assessment that was wrong, or whose evidence was taken back; the one before it speaks again.</summary>
internal sealed record AnnulAssessment(Guid AssessmentId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, AnnulAssessment command)
    {
        var found = await Find(work, command.AssessmentId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var assessment = found.Value;
        if (Typed.CleanOrNull(command.Reason) is not { } reason)
            return Refusal.Invalid("reason", "field.required");
        if (assessment.AnnulledOn is not null)
            return Refusal.Rule("boards.annulled");
        assessment.AnnulledOn = work.Today;
        assessment.AnnulReason = reason;
        (await work.Db.Set<BoardCriterion>().SingleAsync(c => c.Id == assessment.CriterionId)).Words++;
        return assessment.Id;
    }

    /// <summary>The assessment, for somebody who may write on its board while it is open.</summary>
    public static async Task<Result<Assessment>> Find(Work work, Guid id)
    {
        var assessment = await work.Db.Set<Assessment>().SingleOrDefaultAsync(a => a.Id == id);
        if (assessment is null)
            return Refusal.NotFound("record.none");
        var board = await Places.Open(work, assessment.BoardId);
        return board.IsRefused ? Result<Assessment>.Refused(board.Refusals) : assessment;
    }
}

/// <summary>Adds a file to the evidence of an assessment, and so of all that were said in the same act.</summary>
internal sealed record AttachFile(Guid AssessmentId, string Name, byte[] Content)
{
    public static async Task<Result<Guid>> Handle(Work work, AttachFile command)
    {
        var found = await AnnulAssessment.Find(work, command.AssessmentId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var assessment = found.Value;
        if (assessment.AnnulledOn is not null)
            return Refusal.Rule("boards.annulled");
        var store = work.Get<FileStore>();
        var there = (await store.Of([assessment.EvidenceId]))[assessment.EvidenceId].ToList();
        var kept = store.AddDocument(
            there,
            assessment.BodyId,
            Assess.FileKind,
            assessment.EvidenceId,
            new Upload(command.Name, command.Content)
        );
        return kept.IsRefused ? Result<Guid>.Refused(kept.Refusals) : kept.Value.Id;
    }
}

/// <summary>Takes a file of evidence away; that it was there, and its digest, stays in the audit.</summary>
internal sealed record RemoveEvidence(Guid AssessmentId, Guid FileId, string Reason)
{
    public static async Task<Result<Guid>> Handle(Work work, RemoveEvidence command)
    {
        var found = await AnnulAssessment.Find(work, command.AssessmentId);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var store = work.Get<FileStore>();
        if (
            await store.Find(command.FileId) is not { OfKind: Assess.FileKind } file
            || file.OfId != found.Value.EvidenceId
        )
            return Refusal.NotFound("record.none");
        if (Typed.CleanOrNull(command.Reason) is null)
            return Refusal.Invalid("reason", "field.required");
        var evidence = found.Value.EvidenceId;
        // A word that has no other evidence than this file would stand on nothing: it is annulled first.
        var left = (await store.Of([evidence]))[evidence].Any(f => f.Id != file.Id);
        if (
            !left
            && await work
                .Db.Set<Assessment>()
                .AnyAsync(a => a.EvidenceId == evidence && a.IsMet && a.AnnulledOn == null && a.Evidence == null)
        )
            return Refusal.Rule("boards.only-evidence");
        await store.Remove(file.Id);
        return found.Value.Id;
    }
}
