using System.Globalization;

namespace DangVu.App.Persistence;

/// <summary>A file that is there whole or not at all: written beside, brought onto the disk, then renamed.</summary>
internal static class WholeFile
{
    /// <summary>For the owner's eyes only: what is written holds members' data.</summary>
    private static FileStreamOptions Private
    {
        get
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.Create,
                Access = FileAccess.ReadWrite,
                BufferSize = 1 << 16,
            };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return options;
        }
    }

    public static void PrivateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }

    public static async Task Write(string file, Func<Stream, Task> write)
    {
        var full = Path.GetFullPath(file);
        var side = full + ".making-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        try
        {
            await using (var stream = new FileStream(side, Private))
            {
                await write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(side, full, overwrite: true);
        }
        finally
        {
            File.Delete(side);
        }
    }
}
