namespace DangVu.Documents;

/// <summary>The few fixed words of the layout; an office's template may give others.</summary>
public sealed record PaperWords
{
    public static PaperWords Default { get; } = new();

    public string PartyName { get; init; } = "ĐẢNG CỘNG SẢN VIỆT NAM";

    public string Star { get; init; } = "*";

    public string Separator { get; init; } = "-----";

    public string Recipients { get; init; } = "Nơi nhận:";

    public string Addressees { get; init; } = "Kính gửi:";
}
