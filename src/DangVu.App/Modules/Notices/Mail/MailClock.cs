namespace DangVu.App.Modules.Notices.Mail;

/// <summary>Rung when somebody waits for a letter (an address to confirm), so that it need not wait for the minute.</summary>
internal sealed class MailBell : IDisposable
{
    private readonly SemaphoreSlim rung = new(0);

    public void Ring() => rung.Release();

    public Task Wait(TimeSpan atMost, CancellationToken ct) => rung.WaitAsync(atMost, ct);

    public void Dispose() => rung.Dispose();
}

/// <summary>Runs the round every minute while the site is served.</summary>
internal sealed partial class MailClock(MailRound round, MailBell bell, ILogger<MailClock> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await round.Run(stoppingToken);
                await bell.Wait(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever goes wrong with one round, the next one is tried; the site goes on.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Failed(log, e.GetType().Name);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // The kind of fault only: its words might hold an address.
    [LoggerMessage(Level = LogLevel.Error, Message = "Mail round failed: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
