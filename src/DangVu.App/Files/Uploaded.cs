using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Files;

/// <summary>Reads the one photograph of a form.</summary>
internal static class Uploaded
{
    /// <summary>The field as every form shows it: what is taken, how large, and that the place is not kept.</summary>
    public static Field Field(Texts t, string name, string label) =>
        new(name, label, FieldKind.File)
        {
            Accept = Photographs.Accept,
            Hint = t["file.photo.hint", FileLimits.Shipped.Photograph.MostMegabytes],
        };

    /// <summary>Null when none was sent; one that is too large is refused before it is read.</summary>
    public static async Task<Upload?> Photograph(FormReader form, string name)
    {
        if (form.Raw.Files.GetFile(name) is not { Length: > 0 } file)
            return null;
        if (file.Length > FileLimits.Shipped.Photograph.MostBytes)
        {
            form.Add(Refusal.Invalid(name, "file.photo-too-big", FileLimits.Shipped.Photograph.MostMegabytes));
            return null;
        }
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes);
        return new Upload(file.FileName, bytes.ToArray());
    }
}
