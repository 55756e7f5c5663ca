using SkiaSharp;

namespace DangVu.Documents;

/// <summary>Lays slabs on pages, from top to bottom; what must keep together moves to the next page together.</summary>
internal sealed class Pager(SKDocument file, Paper paper, PaperStyle style, Pens pens)
{
    private readonly (double Width, double Height) _sheet = PaperStyle.SheetSize(paper.Sheet);
    private readonly double _top = PaperStyle.Points(style.MarginTop);
    private readonly double _left = PaperStyle.Points(style.MarginLeft);
    private SKCanvas? _canvas;
    private double _y;
    private int _page;

    private double Bottom => _sheet.Height - PaperStyle.Points(style.MarginBottom) + 0.01;

    public void Lay(IReadOnlyList<Slab> slabs)
    {
        NextPage();
        for (var i = 0; i < slabs.Count; )
        {
            var end = i;
            while (end < slabs.Count - 1 && slabs[end].KeepWithNext)
            {
                end++;
            }

            LayTogether(slabs, i, end + 1);
            i = end + 1;
        }

        file.EndPage();
    }

    private void LayTogether(IReadOnlyList<Slab> slabs, int from, int to)
    {
        var height = 0.0;
        for (var i = from; i < to; i++)
        {
            height += slabs[i].Height + (i == from ? 0 : slabs[i].Before);
        }

        var gap = _y > _top ? slabs[from].Before : 0;
        var whole = height + (slabs[from].Head?.Height ?? 0) <= Bottom - _top;
        if (whole && _y > _top && _y + gap + height > Bottom)
        {
            NextPage();
        }

        for (var i = from; i < to; i++)
        {
            LayOne(slabs[i]);
        }
    }

    private void LayOne(Slab slab)
    {
        var gap = _y > _top ? slab.Before : 0;
        if (_y > _top && (slab.PageBreak || _y + gap + slab.Height > Bottom))
        {
            NextPage();
        }

        if (_y <= _top)
        {
            gap = 0;
            if (slab.Head is { } head)
            {
                head.Draw(_canvas!, _y);
                _y += head.Height;
            }
        }

        slab.Draw(_canvas!, _y + gap);
        _y += gap + slab.Height;
    }

    /// <summary>A thick and a thin rule in the margin.</summary>
    private void Frame(SKCanvas canvas)
    {
        foreach (var (room, width) in new[] { (24f, 2.5f), (29f, 0.75f) })
        {
            using var pen = new SKPaint
            {
                Style = SKPaintStyle.Stroke,
                StrokeWidth = width,
                Color = SKColors.Black,
            };
            canvas.DrawRect(room, room, (float)_sheet.Width - 2 * room, (float)_sheet.Height - 2 * room, pen);
        }
    }

    private void NextPage()
    {
        if (_page > 0)
        {
            file.EndPage();
        }

        _canvas = file.BeginPage((float)_sheet.Width, (float)_sheet.Height);
        _y = _top;
        _page++;
        if (paper.Framed)
        {
            Frame(_canvas);
        }

        if (_page > 1 && !paper.Bare)
        {
            var size = style.PageNumberSize;
            var text = _page.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var room = style.TextWidth(paper.Sheet);
            var box = new TextBox(pens, [text], size, style.LineFor(size), room, PaperAlign.Center);
            box.Draw(_canvas, _left, Math.Max(0, _top - box.Height - size / 2));
        }
    }
}
