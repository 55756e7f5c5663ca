using DangVu.App.Acts;
using DangVu.App.Modules.Works.Domain;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Works.Recording;

/// <summary>How far a work has come, in a sentence and a percentage.</summary>
internal sealed record NoteProgress(Guid WorkId, DateOnly On, int Percent, string Text)
{
    public static async Task<Result<Guid>> Handle(Work work, NoteProgress command)
    {
        var found = await WorkFinder.Open(work, command.WorkId, command.On);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (found.Value.StartedOn is null || command.On < found.Value.StartedOn)
            return Refusal.Rule("work.not-started");
        if (command.Percent is < 0 or > 100)
            return Refusal.Invalid("percent", "field.range", 0, 100);
        if (Typed.CleanOrNull(command.Text) is not { } text)
            return Refusal.Invalid("text", "field.required");
        work.Db.Add(
            new ProgressNote
            {
                Id = work.NewId(),
                BodyId = found.Value.BodyId,
                WorkId = command.WorkId,
                On = command.On,
                Percent = command.Percent,
                Text = text,
            }
        );
        return command.WorkId;
    }
}

/// <summary>Keeps a photograph with the work. What the file is, its content says, not its name.</summary>
internal sealed record AddPhoto(Guid WorkId, DateOnly On, string Caption, byte[] Bytes)
{
    public static async Task<Result<Guid>> Handle(Work work, AddPhoto command)
    {
        var found = await WorkFinder.Open(work, command.WorkId, command.On);
        if (found.IsRefused)
            return Result<Guid>.Refused(found.Refusals);
        if (command.Bytes.Length > Picture.MostBytes)
            return Refusal.Invalid("photo", "photo.too-big", Picture.MostBytes >> 20);
        if (Picture.Clean(command.Bytes) is not { } picture)
            return Refusal.Invalid("photo", "photo.not-a-picture");
        var row = new Photo
        {
            Id = work.NewId(),
            BodyId = found.Value.BodyId,
            WorkId = command.WorkId,
            On = command.On,
            Caption = Typed.Clean(command.Caption),
            ContentType = picture.ContentType,
            Bytes = picture.Bytes,
        };
        work.Db.Add(row);
        return row.Id;
    }
}
