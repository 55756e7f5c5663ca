using DangVu.App.Acts;
using DangVu.App.Modules.Classification.Domain;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Classification.Rounds;

/// <summary>
/// Opens the classification of a year or of a term and lists everybody to be classified: the organisation, its bodies, partner bodies, members.
/// </summary>
/// <param name="Year">Of a term: the year in which it ends.</param>
/// <param name="Kinds">Who is classified in it; left out: everybody.</param>
internal sealed record OpenRound(
    int Year,
    DateOnly? SelfBy = null,
    DateOnly? DecideBy = null,
    string? Span = null,
    IReadOnlyList<string>? Kinds = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, OpenRound command)
    {
        var root = await work.Get<IBodies>().Root();
        var scope = await work.Body(root.Id, "classification.write");
        if (scope.IsRefused)
            return Result<Guid>.Refused(scope.Refusals);
        var span = command.Span ?? Spans.Year;
        if (!Spans.All.Contains(span))
            return Refusal.Invalid("span", "field.choice");
        var kinds = command.Kinds is { Count: > 0 } some ? some : SubjectKinds.All;
        if (kinds.Any(k => !SubjectKinds.All.Contains(k)))
            return Refusal.Invalid("kinds", "field.choice");
        if (command.SelfBy > command.DecideBy)
            return Refusal.Invalid("decideBy", "field.before", command.SelfBy.Value);
        var round = new Round
        {
            Id = work.NewId(),
            BodyId = root.Id,
            Year = command.Year,
            Span = span,
            OpenedOn = work.Today,
            SelfBy = command.SelfBy,
            DecideBy = command.DecideBy,
        };
        if ((span == Spans.Term ? await InTerm(work, round) : InYear(work, round)) is { } wrong)
            return wrong;
        if (await work.Db.Set<Round>().AnyAsync(r => r.Year == command.Year && r.Span == span))
            return Refusal.Rule(
                span == Spans.Term ? "classification.term-exists" : "classification.round-exists",
                span == Spans.Term ? round.TermLabel! : command.Year
            );
        if (await RoundRules.Choose(work, round) is { } none)
            return none;
        work.Db.Add(round);
        var position = 0;
        foreach (var subject in await Listing.Of(work, round, kinds))
        {
            subject.Position = ++position;
            work.Db.Add(subject);
        }
        return round.Id;
    }

    private static Refusal? InYear(Work work, Round round)
    {
        if (round.Year < 2000 || round.Year > work.Today.Year)
            return Refusal.Invalid("year", "classification.year", work.Today.Year);
        (round.From, round.To) = (new DateOnly(round.Year, 1, 1), new DateOnly(round.Year, 12, 31));
        return null;
    }

    /// <summary>A term is classified in its last year or later.</summary>
    private static async Task<Refusal?> InTerm(Work work, Round round)
    {
        var term = (await work.Get<IOffices>().Terms()).FirstOrDefault(t => t.To.Year == round.Year);
        if (term is null)
            return Refusal.Invalid("year", "classification.term-none", round.Year);
        if (term.To.AddYears(-1) > work.Today)
            return Refusal.Invalid("year", "classification.term-running", term.Label, term.To.AddYears(-1));
        (round.From, round.To, round.TermLabel) = (term.From, term.To, term.Label);
        return null;
    }
}
