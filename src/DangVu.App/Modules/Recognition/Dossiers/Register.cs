using DangVu.App.Acts;
using DangVu.App.Modules.Directives.Contracts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Modules.Recognition.Domain;
using DangVu.App.Modules.Rulebook.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace DangVu.App.Modules.Recognition.Dossiers;

/// <summary>A cell registers for a recognition, at a meeting, on a day; the criteria in force on that day are its criteria.</summary>
/// <param name="Meeting">In words, where the meeting was not held with the product.</param>
/// <param name="Year">The year to be judged; null: the twelve months before.</param>
internal sealed record Register(
    Guid BodyId,
    string Award = Awards.CleanAndStrong,
    DateOnly? On = null,
    string? Meeting = null,
    Guid? MeetingId = null,
    Guid? ResolutionId = null,
    int? Year = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, Register command)
    {
        var body = await work.Body(command.BodyId, "recognition.register");
        if (body.IsRefused)
            return Result<Guid>.Refused(body.Refusals);
        if (!body.Value.IsCell)
            return Refusal.Invalid("bodyId", "recognition.cells-only");
        var on = command.On ?? work.Today;
        if (on > work.Today)
            return Refusal.Invalid("on", "field.future", on);
        var families = await work.Get<IOwnRules>().Families(Awards.Prefix);
        if (!families.Contains(Awards.FamilyOf(command.Award)))
            return Refusal.Invalid("award", "field.choice");
        var terms = await AwardTerms.Of(work, command.Award, on);
        if (!terms.Fits(body.Value))
            return Refusal.Invalid("bodyId", "recognition.hamlet-only", body.Value.Name);
        if (!body.Value.ExistsOn(on))
            return Refusal.Invalid("on", "recognition.not-there", body.Value.Name, on);
        if (command.Year is { } year && (year < on.Year - 1 || year > on.Year + 5))
            return Refusal.Invalid("year", "field.range", on.Year - 1, on.Year + 5);
        var meeting = await MeetingWords(work, command, on);
        if (meeting.IsRefused)
            return Result<Guid>.Refused(meeting.Refusals);
        var earlier = await work
            .Db.Set<Dossier>()
            .Where(d => d.BodyId == command.BodyId && d.Award == command.Award)
            .ToListAsync();
        if (earlier.FirstOrDefault(d => d.IsLive(on)) is { } live)
            return Refusal.Rule("recognition.already", body.Value.Name, "key:recognition.stage." + live.Stage);
        var rule = await work.Get<IOwnRules>().For(Awards.FamilyOf(command.Award), on);
        if (rule.IsRefused)
            return Result<Guid>.Refused(rule.Refusals);
        var dossier = new Dossier
        {
            Id = work.NewId(),
            BodyId = command.BodyId,
            Award = command.Award,
            RegisteredOn = on,
            Meeting = meeting.Value.Length == 0 ? null : meeting.Value,
            MeetingId = command.MeetingId,
            ResolutionId = command.ResolutionId,
            Year = command.Year,
            Rule = rule.Value.Id,
            Stage = DossierStages.Registered,
        };
        work.Db.Add(dossier);
        Steps.Add(work, dossier, DossierStages.Registered, on, body.Value.Name, dossier.Meeting, null);
        return dossier.Id;
    }

    /// <summary>The meeting must be the cell's own and no later than the registration; a resolution must be one that the cell sees.</summary>
    private static async Task<Result<string>> MeetingWords(Work work, Register command, DateOnly on)
    {
        var words = Typed.CleanOrNull(command.Meeting);
        if (command.MeetingId is { } id)
        {
            if (await work.Get<IMeetings>().Find(id) is not { } held || held.BodyId != command.BodyId)
                return Refusal.Invalid("meetingId", "recognition.meeting-other");
            if (held.HeldOn > on)
                return Refusal.Invalid("on", "recognition.before", held.HeldOn);
            words ??= MeetingName(PaperHead.Words, held);
        }
        if (
            command.ResolutionId is { } resolution
            && (await work.Get<IDirectives>().Find(resolution))?.BodyId != command.BodyId
        )
            return Refusal.Invalid("resolutionId", "recognition.resolution-other");
        return words ?? "";
    }

    public static string MeetingName(Texts t, HeldMeeting held) =>
        t[
            "recognition.meeting-of",
            t["recognition.meeting-kind." + held.Kind],
            held.Month.Month,
            held.Month.Year,
            Vn.Day(held.HeldOn)
        ];
}
