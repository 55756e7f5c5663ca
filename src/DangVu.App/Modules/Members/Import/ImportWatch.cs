namespace DangVu.App.Modules.Members.Import;

/// <summary>What an import is busy with.</summary>
internal enum ImportStage
{
    Opening,
    Rows,
    Comparing,
    Writing,
    Closing,
}

/// <summary>How far a long import is, for whoever waits for it; and the way to stop it.</summary>
internal sealed class ImportWatch(CancellationToken stop, Action<ImportStage, int, int>? told = null)
{
    /// <summary>So many rows pass between two looks.</summary>
    internal const int Every = 1000;

    private readonly Lock gate = new();
    private (ImportStage Stage, int Done, int Of) now;

    internal CancellationToken Stop => stop;

    internal (ImportStage Stage, int Done, int Of) Now
    {
        get
        {
            lock (gate)
                return now;
        }
    }

    /// <summary>Tells how far it is; stops here when it was asked to.</summary>
    internal void At(ImportStage stage, int done, int of)
    {
        stop.ThrowIfCancellationRequested();
        lock (gate)
            now = (stage, done, of);
        told?.Invoke(stage, done, of);
    }
}
