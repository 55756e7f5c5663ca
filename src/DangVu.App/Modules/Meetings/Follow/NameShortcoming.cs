using DangVu.App.Acts;
using DangVu.App.Modules.Meetings.Contracts;
using DangVu.App.Modules.Meetings.Domain;
using DangVu.App.Modules.Meetings.Pages;
using DangVu.App.Modules.Members.Contracts;
using DangVu.App.Modules.Organisation.Contracts;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Meetings.Follow;

/// <summary>A shortcoming that was named at a meeting goes to the register, found on the day of the meeting.</summary>
/// <param name="MemberId">Whose it is; null: the body's own.</param>
internal sealed record NameShortcoming(
    Guid MeetingId,
    string Text,
    string Remedy,
    Guid? MemberId = null,
    Guid? OwnerId = null,
    DateOnly? DueOn = null
)
{
    public static async Task<Result<Guid>> Handle(Work work, NameShortcoming command)
    {
        var found = await MeetingDesk.Find(work, command.MeetingId, Stages.After);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        var (meeting, body) = (found.Value.Meeting, found.Value.Body);
        if (Typed.CleanOrNull(command.Text) is not { } text)
            return Refusal.Invalid("text", "field.required");
        var members = work.Get<IMembers>();
        var bodyId = meeting.BodyId;
        if (command.MemberId is { } id)
        {
            if (await members.Find(id) is not { } member || !MemberStatus.IsActive(member.Status))
                return Refusal.Invalid("memberId", "field.choice");
            if (body.IsCell && member.CellId != body.Id)
                return Refusal.Invalid("memberId", "field.choice");
            bodyId = member.CellId;
        }
        if (command.OwnerId is { } owner && await members.Find(owner) is null)
            return Refusal.Invalid("ownerId", "field.choice");
        var told = new ShortcomingFound(
            bodyId,
            command.MemberId,
            "meeting",
            meeting.Id,
            meeting.HeldOn!.Value,
            text,
            command.Remedy,
            command.DueOn,
            command.OwnerId
        );
        if (told.Problem() is { } problem)
            return problem.Field == "deadline" ? problem with { Field = "dueOn" } : problem;
        await work.Raise(told);
        return meeting.Id;
    }

    public static async Task<FormModel?> Show(Ctx c)
    {
        if (await MeetingPage.Find(c, MeetingDesk.Write) is not var (m, body) || !Stages.After.Contains(m.Stage))
            return null;
        var t = c.T;
        var seats = await c.Work.Get<ICollectives>().On(body, m.Collective, m.HeldOn!.Value);
        IReadOnlyList<(string, string)> people = [.. seats.Select(s => (s.MemberId.ToString(), s.Name))];
        return new FormModel
        {
            Title = t["meeting.shortcoming"],
            Help = t["meeting.shortcoming.help"],
            Crumbs = MeetingPage.Crumbs(t, m, body),
            Fields =
            [
                new("text", t["meeting.shortcoming.what"], FieldKind.LongText) { Required = true },
                new("memberId", t["meeting.shortcoming.whose"], FieldKind.Select)
                {
                    Hint = t["meeting.shortcoming.whose.hint"],
                    Options = people,
                },
                new("remedy", t["meeting.shortcoming.remedy"], FieldKind.LongText) { Required = true },
                new("ownerId", t["point.owner"], FieldKind.Select) { Options = people },
                new("dueOn", t["point.due"], FieldKind.Date),
            ],
            Submit = t["save"],
            Cancel = $"/meetings/{m.Id}/follow",
        };
    }

    public static Task<Result<string>> Post(Ctx c, FormReader form) =>
        StepPages.Do(
            c,
            form,
            "meetings.shortcoming",
            new NameShortcoming(
                c.Id(),
                form.Text("text", 2000),
                form.Text("remedy", 2000),
                form.OptionalId("memberId"),
                form.OptionalId("ownerId"),
                form.OptionalDate("dueOn")
            ),
            Handle,
            $"/meetings/{c.Id()}/follow"
        );
}
