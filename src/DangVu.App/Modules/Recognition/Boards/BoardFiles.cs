using DangVu.App.Files;
using DangVu.App.Ui;
using DangVu.Kernel.Results;

namespace DangVu.App.Modules.Recognition.Boards;

/// <summary>Reads the one file of evidence of a form.</summary>
internal static class BoardFiles
{
    /// <summary>Null when none was sent; one that is too large is refused before it is read.</summary>
    public static async Task<EvidenceFile?> Read(FormReader form, string name)
    {
        if (form.Raw.Files.GetFile(name) is not { Length: > 0 } file)
            return null;
        var limits = FileLimits.Shipped.Document;
        if (file.Length > limits.MostBytes)
        {
            form.Add(Refusal.Invalid(name, "file.too-large", limits.MostMegabytes));
            return null;
        }
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes);
        return new EvidenceFile(file.FileName, bytes.ToArray());
    }
}
