namespace DangVu.Documents;

/// <summary>
/// How a centred text is set in its room: a little smaller if that spares a second line, else in lines of about one length instead
/// of a long one and a lone word. Side is the room left free at each side. DOCX and PDF share it.
/// </summary>
internal readonly record struct CentredLine(double Size, double Side)
{
    private const double Slack = 1.03;
    private const double Smallest = 0.88;

    public static CentredLine Fit(string text, double size, double room, bool mayShrink)
    {
        var natural = text.Split('\n').Max(l => TextGauge.Bold(l, size)) * Slack;
        if (natural <= room || room <= 0)
        {
            return new CentredLine(size, 0);
        }

        var smaller = Math.Floor(size * room / natural * 2) / 2;
        if (mayShrink && smaller >= size * Smallest)
        {
            return new CentredLine(smaller, 0);
        }

        var usable = room / Slack;
        var most = Lines(text, size, usable);
        var (low, high) = (usable / 2, usable);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = Lines(text, size, middle) <= most ? (low, middle) : (middle, high);
        }

        return new CentredLine(size, Math.Max(0, (room - high * Slack) / 2));
    }

    private static int Lines(string text, double size, double room)
    {
        var lines = 0;
        foreach (var part in text.Split('\n'))
        {
            lines++;
            var used = 0.0;
            foreach (var word in part.Split(' '))
            {
                var width = TextGauge.Bold(word + " ", size);
                if (used > 0 && used + TextGauge.Bold(word, size) > room)
                {
                    lines++;
                    used = 0;
                }

                // A word that is wider than the room takes several lines by itself.
                lines += (int)(width / (room + size));
                used += width;
            }
        }

        return lines;
    }
}
