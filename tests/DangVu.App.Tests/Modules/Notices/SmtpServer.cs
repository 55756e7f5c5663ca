using System.Diagnostics;
using System.Globalization;
using DangVu.App.Tests.House;
using MimeKit;

namespace DangVu.App.Tests.Modules.Notices;

/// <summary>A real mail server (Debian's python3-aiosmtpd) on a loopback port of its own.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly DirectoryInfo folder;

    private SmtpServer(Process process, DirectoryInfo folder, int port)
    {
        this.process = process;
        this.folder = folder;
        Port = port;
    }

    public int Port { get; }

    public static async Task<SmtpServer> Start(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("dangvu-mail-");
        var script = Path.Combine(Repository.Root, "tests/DangVu.App.Tests/Modules/Notices/smtp_server.py");
        var start = new ProcessStartInfo("/usr/bin/python3", [script, "--folder", folder.FullName, .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        if (line is null)
            throw new InvalidOperationException(
                "The mail server did not start; install python3-aiosmtpd. "
                    + await process.StandardError.ReadToEndAsync()
            );
        return new SmtpServer(process, folder, int.Parse(line["PORT ".Length..], CultureInfo.InvariantCulture));
    }

    /// <summary>The next letter that arrives, as another program reads it.</summary>
    public async Task<MimeMessage> Letter()
    {
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        line.ShouldNotBeNull();
        return await MimeMessage.LoadAsync(line["MAIL ".Length..]);
    }

    public int Letters => folder.GetFiles("*.eml").Length;

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.Dispose();
        folder.Delete(recursive: true);
    }
}
